"""The keys that help lists: those of searching, and those without an entry in a menu."""

from __future__ import annotations

from typing import Final

from index import marked

KEYS_OF_SEARCH: Final = (
    (marked("Help", "Ctrl+L"), marked("Help", "To the search box.")),
    (
        marked("Help", "Ctrl+Shift+L"),
        marked("Help", "Narrow the hits: Space ticks, Esc returns to the box."),
    ),
    (
        marked("Help", "Ctrl+H"),
        marked(
            "Help", "The searches of this session; also Up in the empty box. They are never kept."
        ),
    ),
    (
        marked("Help", "F3, Shift+F3"),
        marked("Help", "To the next marked word of the page, or the one before."),
    ),
    (marked("Help", "Ctrl+F"), marked("Help", "Find in the page.")),
)
# Keys that are no actions of a menu: those of the panes themselves.
KEYS_OF_PANES: Final = (
    (
        marked("Help", "Down, Up"),
        marked("Help", "In the search box: the next hit, or the one before; Enter opens it."),
    ),
    (
        marked("Help", "Page Down, Page Up"),
        marked("Help", "In the search box: scroll the page beside it."),
    ),
    (
        marked("Help", "Esc"),
        marked(
            "Help",
            "In the hits and the box: empty the box, back to browsing. In a dialog: close it.",
        ),
    ),
    (
        marked("Help", "Left, Right"),
        marked(
            "Help",
            "In the list of the library: fold a group, or unfold it; letters typed go to a name.",
        ),
    ),
    (
        marked("Help", "Tab, Shift+Tab"),
        marked(
            "Help",
            "To the next control, or the one before; on a page, the next link. Enter follows it.",
        ),
    ),
    (
        marked("Help", "Ctrl+Enter"),
        marked(
            "Help",
            "On a hit, a row of the library or a link: open it in a new tab. A middle click, on a "
            "link also Ctrl and a click, opens it behind this one.",
        ),
    ),
    (
        marked("Help", "Delete"),
        marked("Help", "In the bar of tabs: close the one in front. Left, Right: go to another."),
    ),
    (
        marked("Help", "Shift and arrows"),
        marked("Help", "On a page: select text, to copy it or for the record."),
    ),
    (
        marked("Help", "Alt and a letter"),
        marked("Help", "Open the menu in whose name that letter is underlined."),
    ),
)
