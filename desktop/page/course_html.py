"""A course of liver tests on the page: the drawing, and what it shows in words. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

from desktop.i18n.translate import number, translate
from desktop.page.options import PageOptions

if TYPE_CHECKING:
    from desktop.page.lab_course import Course, Level, Series
    from desktop.page.lab_times import Moment

# `course:NAME` is asked of the page view, which draws it for the width there is.
_SCHEME: Final = "course"
# So many things that are not drawn are named; more are counted.
_MOST_NAMED: Final = 20


def course_url(name: str) -> str:
    """What the page calls the drawing of that name."""
    return f"{_SCHEME}:{quote(name, safe='')}"


def course_at(url: str, courses: Mapping[str, Course]) -> Course | None:
    """The course that a page's HTML names so."""
    scheme, _, name = url.partition(":")
    return courses.get(unquote(name)) if scheme == _SCHEME else None


def course_html(name: str, options: PageOptions) -> str:
    """The drawing of that name with its words; nothing where the block holds no course."""
    course = options.courses.get(name)
    if course is None:
        return ""
    words = escape(course_words(course))
    caption = translate("Page", "Course of the liver tests, drawn from the table below")
    return (
        f'<p class="caption">{escape(caption)}</p>\n'
        f'<p class="course"><img src="{course_url(name)}"/></p>\n'
        f'<p class="note">{words}</p>\n'
    )


def course_words(course: Course) -> str:
    """What the drawing shows, for those who do not see it, and what it leaves out."""
    names = _joined([series.name for series in course.series])
    in_multiples = translate(
        "Page",
        "{0} as multiples of the upper limit of normal given in the table (1 is the limit), with "
        "the values beside the points where there is room; the scale is logarithmic.",
    )
    as_values = translate(
        "Page",
        "{0} as plain values, because the table gives no normal limits; the scale is logarithmic.",
    )
    parts = [
        (in_multiples if course.in_multiples else as_values).format(names),
        translate("Page", "Highest: {0}.").format("; ".join(_highest(course))),
    ]
    marks = [f"{number} {mark.text}" for number, mark in enumerate(course.marks(), 1)]
    if marks:
        told = translate("Page", "Marked on the time axis: {0}.")
        parts.append(told.format("; ".join(marks)))
    if any(episode.treatment for episode in course.episodes):
        parts.append(translate("Page", "Shaded: while the drug was given, according to the table."))
    if course.stated:
        drawn = sum(len(episode.readings) for episode in course.episodes)
        thinned = translate("Page", "Drawn: {0} of the {1} times in the table.")
        parts.append(thinned.format(number(drawn), number(course.stated)))
    if course.left_out:
        named = course.left_out[:_MOST_NAMED]
        more = len(course.left_out) - len(named)
        left_out = "; ".join(named)
        if more:
            left_out = translate("Page", "{0}; and {1} more").format(left_out, number(more))
        parts.append(translate("Page", "Not drawn: {0}.").format(left_out))
    return " ".join(parts)


def _highest(course: Course) -> list[str]:
    highest: dict[Series, tuple[Moment, Level]] = {}
    for series, moment, level in course.levels():
        if series not in highest or level.height > highest[series][1].height:
            highest[series] = moment, level
    times = translate("Page", " ({0} times the limit)")
    return [
        f"{series.name} {level.text}{f' {series.unit}' if series.unit else ''}"
        f"{times.format(f'{level.height:.3g}') if course.in_multiples else ''}"
        f", {moment.label}"
        for series, (moment, level) in highest.items()
    ]


def _joined(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return translate("Page", "{0} and {1}").format(", ".join(names[:-1]), names[-1])
