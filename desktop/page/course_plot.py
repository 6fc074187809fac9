"""The course of liver tests as a drawing: sharp at any scale, legible without colour."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from desktop.i18n.translate import translate
from desktop.page.lab_course import Course, Episode, Level
from desktop.theme.theme import Palette, text_font

_HEIGHT: Final = 290.0
_POINTS: Final = 10.0
_MARKER: Final = 4.0
_SIDE: Final = 30.0
# How far beside the readings a mark stands that was before or after them, as a share of that.
_BEYOND: Final = 0.55
# How much of a line shows through the ground of a value that stands on it.
_VEIL: Final = 0.8
_MOST_TICKS: Final = 8
# How much of its colour the time has in which the drug was given.
_SHADE: Final = 0.10
_ROOM: Final = 2.0
# Where a time may go on in a second line: "1 day / after stopping", "Pre- / Restarting".
_BREAK: Final = re.compile(r" |(?<=\w-)(?=\w)")
_Marker = Callable[[QPainter, QPointF, float], None]


@dataclass(frozen=True, slots=True)
class _Look:
    """How a line is told from the others: dashes in widths of the pen, marker, hollow or full."""

    dashes: tuple[float, ...]
    marker: _Marker
    full: bool


def _circle(painter: QPainter, at: QPointF, size: float) -> None:
    painter.drawEllipse(at, size, size)


def _square(painter: QPainter, at: QPointF, size: float) -> None:
    side = 2.4 * size
    painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))


def _polygon(*corners: tuple[float, float]) -> _Marker:
    def draw(painter: QPainter, at: QPointF, size: float) -> None:
        points = [QPointF(at.x() + x * size, at.y() + y * size) for x, y in corners]
        painter.drawPolygon(QPolygonF(points))

    return draw


_LOOKS: Final = {
    "ALT": _Look((), _circle, full=True),
    "AST": _Look((7, 2, 1, 2), _polygon((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)), full=True),
    "Alk P": _Look((5, 3), _square, full=False),
    "Bilirubin": _Look((1, 2.2), _polygon((0, -1.6), (1.5, 1.1), (-1.5, 1.1)), full=False),
}


def course_image(
    course: Course, width: int, palette: Palette, scale: float, density: float
) -> QImage:
    """The drawing, `width` pixels wide on a page set at `scale` times the usual text size.

    It has `density` dots for each of these pixels: what the screen has, or paper wants. Qt scales
    pictures without smoothing them, so another density is legible but rough.
    """
    size = QSizeF(width, _HEIGHT * scale)
    image = QImage((size * density).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(density)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Drawing(painter, course, size, palette, scale).draw()
    painter.end()
    return image


class _Drawing:
    """One course being drawn: a legend, a panel for each episode, a scale they share."""

    def __init__(
        self, painter: QPainter, course: Course, size: QSizeF, palette: Palette, scale: float
    ) -> None:
        self._painter = painter
        self._course = course
        self._size = size
        self._palette = palette
        self._scale = scale
        self._font = text_font(_POINTS * scale)
        painter.setFont(self._font)
        # Of the picture, not of the screen it is first shown on.
        self._metrics = QFontMetricsF(self._font, painter.device())
        self._line = self._metrics.height()
        heights = [level.height for _, _, level in course.levels()]
        self._low, self._high = _decades([*heights, *([1.0] if course.in_multiples else [])])
        left = max(self._advance(_number(tick)) for tick in _ticks(self._low, self._high))
        left += 3 * _MARKER * scale
        self._plot = QRectF(left, 0, size.width() - left - _MARKER * scale, size.height())
        has_marks = any(each.marks or each.treatment for each in course.episodes)
        self._plot.setTop((3.1 if has_marks else 1.9) * self._line)
        self._plot.setBottom(size.height() - 3.6 * self._line)
        self._taken: list[QRectF] = []
        # Where the last time is written to: none is written into another, in no panel.
        self._times_end = 0.0

    def draw(self) -> None:
        self._draw_legend()
        self._draw_scale()
        drawn = 0
        for episode, area in zip(self._course.episodes, self._areas(), strict=True):
            self._draw_episode(episode, area, first_mark=drawn + 1)
            drawn += len(episode.marks)
        foot = QRectF(0, self._size.height() - self._line, self._size.width(), self._line)
        even = not all(each.to_scale or len(each.readings) == 1 for each in self._course.episodes)
        note = self._course.clock
        if even:
            note = translate("Page", "{0} (even steps, not to scale)").format(note)
        self._write(foot, note, Qt.AlignmentFlag.AlignHCenter, self._palette.muted)

    def _areas(self) -> list[QRectF]:
        """A panel for each episode, as wide as it has readings."""
        weights = [max(len(episode.readings), 1.5) for episode in self._course.episodes]
        share = self._plot.width() / sum(weights)
        areas, x = [], self._plot.left()
        for weight in weights:
            areas.append(QRectF(x, self._plot.top(), weight * share, self._plot.height()))
            x += weight * share
        return areas

    def _draw_legend(self) -> None:
        unit = (
            translate("Page", "times the upper limit of normal")
            if self._course.in_multiples
            else translate("Page", "values")
        )
        x, y = 0.0, self._line * 0.6
        for series in self._course.series:
            sample = 34.0 * self._scale
            ends = [QPointF(x, y), QPointF(x + sample, y)]
            self._draw_line(series.name, ends)
            self._draw_marker(series.name, QPointF(x + sample / 2, y))
            text = f"{series.name} ({series.unit})" if series.unit else series.name
            room = QRectF(x + sample + 6, 0, self._advance(text) + 4, self._line * 1.2)
            self._write(room, text, Qt.AlignmentFlag.AlignLeft, self._palette.ink)
            x = room.right() + 16 * self._scale
        rest = QRectF(x, 0, self._size.width() - x, self._line * 1.2)
        if rest.width() > self._advance(unit):
            self._write(rest, unit, Qt.AlignmentFlag.AlignRight, self._palette.muted)

    def _draw_scale(self) -> None:
        for tick in _ticks(self._low, self._high):
            y = self._y(tick)
            normal = self._course.in_multiples and tick == 1.0
            pen = QPen(QColor(self._palette.muted if normal else self._palette.line))
            pen.setWidthF(1.6 if normal else 0.8)
            self._painter.setPen(pen)
            self._painter.drawLine(QPointF(self._plot.left(), y), QPointF(self._plot.right(), y))
            room = QRectF(0, y - self._line / 2, self._plot.left() - 6 * self._scale, self._line)
            self._write(room, _number(tick), Qt.AlignmentFlag.AlignRight, self._palette.ink)

    def _draw_episode(self, episode: Episode, area: QRectF, first_mark: int) -> None:
        pen = QPen(QColor(self._palette.edge))
        pen.setWidthF(0.8)
        self._painter.setPen(pen)
        self._painter.drawLine(area.topLeft(), area.bottomLeft())
        inner = area.adjusted(_SIDE * self._scale, 0, -_SIDE * self._scale, 0)
        places = [inner.left() + place * inner.width() for place in episode.places]
        self._draw_treatment(episode, inner)
        self._draw_marks(episode, inner, area, first_mark)
        self._draw_times(episode, places, area)
        points = [
            [(QPointF(x, self._y(level.height)), level) if level else None for x, level in pairs]
            for pairs in (
                [
                    (x, reading.levels[n])
                    for x, reading in zip(places, episode.readings, strict=True)
                ]
                for n in range(len(self._course.series))
            )
        ]
        self._draw_points(points)

    def _draw_treatment(self, episode: Episode, inner: QRectF) -> None:
        """Shade the time in which the drug was given."""
        if episode.treatment is None:
            return
        left, right = (
            inner.left() + episode.place_of_day(day) * inner.width() for day in episode.treatment
        )
        if not episode.covers(episode.treatment[0]):
            # It was begun before the first reading, where its mark stands too.
            left -= _BEYOND * _SIDE * self._scale
        ground = QColor(self._palette.accent)
        ground.setAlphaF(_SHADE)
        self._painter.fillRect(QRectF(left, inner.top(), right - left, inner.height()), ground)
        words = translate("Page", "given")
        if self._advance(words) <= right - left:
            room = QRectF(left, inner.bottom() - self._line, right - left, self._line)
            self._write(room, words, Qt.AlignmentFlag.AlignHCenter, self._palette.muted)

    def _draw_marks(self, episode: Episode, inner: QRectF, area: QRectF, first_mark: int) -> None:
        """A dashed line and a number for each mark; the words below the drawing name them."""
        pen = QPen(QColor(self._palette.muted))
        pen.setWidthF(1.0)
        pen.setDashPattern((3, 3))
        beyond = _BEYOND * _SIDE * self._scale
        end = last = area.left()
        for number, mark in enumerate(episode.marks, first_mark):
            x = inner.left() + episode.place_of(mark) * inner.width()
            at_edge = mark.day is None or not episode.to_scale or not episode.covers(mark.day)
            if at_edge and mark.before == 0:
                x -= beyond
            elif at_edge and mark.before == len(episode.readings):
                x += beyond
            self._painter.setPen(pen)
            self._painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            text = str(number)
            width = self._advance(text) + 6
            # Marks of one place have their numbers side by side.
            left = x - width / 2 if x < last else max(x - width / 2, end)
            room = QRectF(left, area.top() - self._line, width, self._line)
            end, last = room.right(), x
            self._write(room, text, Qt.AlignmentFlag.AlignHCenter, self._palette.ink)
            self._taken.append(room)

    def _draw_points(self, points: list[list[tuple[QPointF, Level] | None]]) -> None:
        names = [series.name for series in self._course.series]
        for name, row in zip(names, points, strict=True):
            self._draw_line(name, [point[0] for point in row if point])
        found = [
            (name, *point)
            for name, row in zip(names, points, strict=True)
            for point in row
            if point
        ]
        size = 1.6 * _MARKER * self._scale
        for name, at, _ in found:
            self._draw_marker(name, at)
            self._taken.append(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
        for _, at, level in found:
            self._label(at, level.text)

    def _label(self, at: QPointF, text: str) -> None:
        """Write a value beside its point, where nothing stands yet; the table has it anyway."""
        width, height = self._advance(text) + 2, self._line * 0.9
        off = 2.2 * _MARKER * self._scale
        for x, y in (
            (at.x() - width / 2, at.y() - off - height),
            (at.x() - width / 2, at.y() + off),
            (at.x() + off, at.y() - height / 2),
            (at.x() - off - width, at.y() - height / 2),
        ):
            room = QRectF(x, y, width, height)
            if not any(room.intersects(taken) for taken in self._taken):
                self._taken.append(room)
                ground = QColor(self._palette.surface)
                ground.setAlphaF(_VEIL)
                self._painter.fillRect(room, ground)
                self._write(room, text, Qt.AlignmentFlag.AlignHCenter, self._palette.ink)
                return

    def _draw_times(self, episode: Episode, places: list[float], area: QRectF) -> None:
        for x, reading in zip(places, episode.readings, strict=True):
            text = reading.moment.label
            width = self._width_of_time(text)
            room = QRectF(x - width / 2, area.bottom() + 4, width, 2.4 * self._line)
            if room.left() >= self._times_end:
                self._write_wrapped(room, text, Qt.AlignmentFlag.AlignTop)
                self._times_end = room.right() + 4

    def _width_of_time(self, text: str) -> float:
        """How wide a time is written: on one line if that is short, else on two at most."""
        parts = [(text[: cut.start()], text[cut.end() :]) for cut in _BREAK.finditer(text)]
        on_two = min((max(map(self._advance, part)) for part in parts), default=self._advance(text))
        return min(self._advance(text), max(on_two, 2 * _SIDE * self._scale)) + 2

    def _draw_line(self, name: str, points: list[QPointF]) -> None:
        pen = QPen(self._colour(name))
        pen.setWidthF(1.8 * self._scale)
        if _LOOKS[name].dashes:
            pen.setDashPattern(_LOOKS[name].dashes)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF(points))

    def _draw_marker(self, name: str, at: QPointF) -> None:
        look = _LOOKS[name]
        pen = QPen(self._colour(name))
        pen.setWidthF(1.6 * self._scale)
        self._painter.setPen(pen)
        # Hollow, not white: a point that lies behind stays in sight.
        self._painter.setBrush(self._colour(name) if look.full else Qt.BrushStyle.NoBrush)
        look.marker(self._painter, at, _MARKER * self._scale)

    def _colour(self, name: str) -> QColor:
        palette = self._palette
        colours = {
            "ALT": palette.badge("A").ground,
            "AST": palette.muted,
            "Alk P": palette.accent,
            "Bilirubin": palette.badge("C").ground,
        }
        return QColor(colours[name])

    def _y(self, height: float) -> float:
        share = math.log(height / self._low) / math.log(self._high / self._low)
        return self._plot.bottom() - share * self._plot.height()

    def _advance(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def _write(self, room: QRectF, text: str, align: Qt.AlignmentFlag, colour: str) -> None:
        self._painter.setPen(QColor(colour))
        self._painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, text)

    def _write_wrapped(
        self, room: QRectF, text: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignBottom
    ) -> None:
        self._painter.setPen(QColor(self._palette.muted))
        flags = align | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(room, flags, text)


def _decades(heights: Iterable[float]) -> tuple[float, float]:
    """A range between 1, 2 or 5 times powers of ten, with room about `heights` for their labels."""
    values = sorted(heights)
    powers = range(math.floor(math.log10(values[0])) - 1, math.ceil(math.log10(values[-1])) + 2)
    steps = [step * 10.0**power for power in powers for step in (1, 2, 5)]
    low = max(step for step in steps if step <= values[0] / _ROOM)
    return low, min(step for step in steps if step >= values[-1] * _ROOM)


def _ticks(low: float, high: float) -> list[float]:
    """The steps of the scale: few enough to be read."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    scales = [
        [tick for power in powers for step in steps if low <= (tick := step * 10.0**power) <= high]
        for steps in ((1, 2, 5), (1, 3), (1,))
    ]
    return next((ticks for ticks in scales if len(ticks) <= _MOST_TICKS), scales[-1])


def _number(value: float) -> str:
    return f"{value:g}"
