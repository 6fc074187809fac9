"""A course of liver tests on the page: the drawing, and what it shows in words. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Final
from urllib.parse import quote, unquote

from desktop.page.inlines import PageContext
from desktop.page.laboratory import Course, Level, Series
from desktop.page.moments import Moment

# `course:NAME` is asked of the page view, which draws it for the width there is.
_SCHEME: Final = "course"


def course_url(name: str) -> str:
    """What the page calls the drawing of that name."""
    return f"{_SCHEME}:{quote(name, safe='')}"


def course_at(url: str, courses: Mapping[str, Course]) -> Course | None:
    """The course that a page's HTML names so."""
    scheme, _, name = url.partition(":")
    return courses.get(unquote(name)) if scheme == _SCHEME else None


def course_html(name: str, context: PageContext) -> str:
    """The drawing of that name with its words; nothing where the block holds no course."""
    course = context.courses.get(name)
    if course is None:
        return ""
    words = escape(course_words(course))
    return (
        '<p class="caption">Course of the liver tests, drawn from the table below</p>\n'
        f'<p class="course"><img src="{course_url(name)}"/></p>\n'
        f'<p class="note">{words}</p>\n'
    )


def course_words(course: Course) -> str:
    """What the drawing shows, for those who do not see it, and what it leaves out."""
    names = _joined([series.name for series in course.series])
    scale = (
        f"{names} as multiples of the upper limit of normal given in the table (1 is the limit), "
        "with the values beside the points where there is room"
        if course.in_multiples
        else f"{names} as plain values, because the table gives no normal limits"
    )
    parts = [f"{scale}; the scale is logarithmic.", f"Highest: {'; '.join(_highest(course))}."]
    if course.left_out:
        parts.append(f"Not drawn: {'; '.join(course.left_out)}.")
    return " ".join(parts)


def _highest(course: Course) -> list[str]:
    highest: dict[Series, tuple[Moment, Level]] = {}
    for series, moment, level in course.levels():
        if series not in highest or level.height > highest[series][1].height:
            highest[series] = moment, level
    return [
        f"{series.name} {level.text}{f' {series.unit}' if series.unit else ''}"
        f"{f' ({level.height:.3g} times the limit)' if course.in_multiples else ''}"
        f", {moment.label}"
        for series, (moment, level) in highest.items()
    ]


def _joined(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
