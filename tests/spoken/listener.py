"""Starts a program and writes what it tells over AT-SPI, an event a line.

Run by the system's own Python, which has GObject. A line of its input is the name of a role: it
answers with the objects of that role that the program has, and then with that name.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from gi.repository import Atspi, GLib

HEARD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:showing",
    "object:text-caret-moved",
    "object:state-changed:checked",
)
TOLD_SHOWING = ("notification",)


def write(**row: Any) -> None:
    print(json.dumps(row), flush=True)


def on_event(event: Any) -> None:
    try:
        kind = event.type.split(":")[-1]
        role, name = event.source.get_role_name(), event.source.get_name()
        said = event.any_data if isinstance(event.any_data, str) else name
        if kind == "text-caret-moved":
            line = Atspi.TextGranularity.LINE
            said = Atspi.Text.get_string_at_offset(event.source, event.detail1, line).content
        elif kind in ("showing", "focused") and not event.detail1:
            return
        if kind == "showing" and role not in TOLD_SHOWING:
            return
        write(event=kind, role=role, name=name, said=said.strip(), on=event.detail1)
    except GLib.Error as error:
        write(event="gone", said=str(error))


def within(place: Any) -> Iterator[Any]:
    yield place
    for number in range(place.get_child_count()):
        child = place.get_child_at_index(number)
        if child is not None:
            yield from within(child)


def answer(role: str) -> None:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        # What was kept from an earlier answer may have another name by now: Qt tells of no change
        # of a box's choice.
        program.set_cache_mask(Atspi.Cache.NONE)
        for place in within(program):
            if place.get_role_name() == role:
                states = place.get_state_set().get_states()
                write(
                    role=role,
                    name=place.get_name(),
                    states=[state.value_nick for state in states],
                    level=place.get_attributes().get("level", ""),
                    text=text_of(place),
                    alike=letters_alike(place),
                    labels=labels_of(place),
                )
    write(answered=role)


def labels_of(place: Any) -> list[str]:
    """The names of what labels it: a screen reader says them before the name."""
    return [
        relation.get_target(number).get_name()
        for relation in place.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for number in range(relation.get_n_targets())
    ]


def text_of(place: Any) -> str:
    if "Text" not in place.get_interfaces():
        return ""
    # All that a screen reader asks of a text, so that what cannot be answered is seen to end well.
    Atspi.Text.get_n_selections(place)
    Atspi.Text.get_selection(place, 0)
    Atspi.Text.get_character_extents(place, 0, Atspi.CoordType.SCREEN)
    return str(Atspi.Text.get_text(place, 0, Atspi.Text.get_character_count(place)))


def letters_alike(place: Any) -> list[int]:
    """Where the first letters that look alike begin and end: a reader reads a line by these."""
    if "Text" not in place.get_interfaces():
        return []
    _, start, end = Atspi.Text.get_attribute_run(place, 0, True)
    return [start, end]


def main() -> None:
    listener = Atspi.EventListener.new(on_event)
    for event in HEARD:
        listener.register(event)
    program = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=sys.stderr)

    def on_input(*_: object) -> bool:
        line = sys.stdin.readline()
        if line:
            answer(line.strip())
        else:
            program.kill()
            program.wait()
            Atspi.event_quit()
        return bool(line)

    def on_end() -> bool:
        if program.poll() is not None:
            write(event="ended", role="", name="", said=str(program.returncode), on=0)
        return program.returncode is None

    GLib.timeout_add(100, on_end)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_input)
    Atspi.event_main()


main()
