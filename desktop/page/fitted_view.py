"""What of a page depends on the width there is: its pictures, its courses, its wide tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QWidget

from desktop.page.course_html import course_at, course_url
from desktop.page.foldable_view import FoldingPage
from desktop.page.pictures import picture_at
from desktop.page.table_fit import fit_tables
from desktop.theme.theme import Theme

if TYPE_CHECKING:
    from desktop.page.lab_course import Course

NO_PICTURES: Final[Mapping[str, bytes]] = {}
NO_COURSES: Final[Mapping[str, Course]] = {}
_PICTURE_MARGIN: Final = 16
_COURSE_SHARE: Final = 0.98


class FittedPage(FoldingPage):
    """Shows a page with all of it in the column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pictures: Mapping[str, bytes] = NO_PICTURES
        self._courses: Mapping[str, Course] = NO_COURSES
        self._has_small_tables = False

    @property
    def has_small_tables(self) -> bool:
        """Whether the text of a table is smaller than the page says, because of the width."""
        return self._has_small_tables

    def finish_layout(self) -> None:
        """Lay the whole text out for the width there is."""
        super().finish_layout()
        self._has_small_tables = False
        self._fit_tables()

    def fit_to_width(self) -> None:
        """Fit what is on show to another width."""
        self._draw_courses()
        self._fit_tables()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of this page, no wider than the column; anything else is never loaded."""
        url = QUrl(name)
        course = course_at(url.toString(), self._courses)
        if course is not None:
            return self._drawn(course)
        found = picture_at(url, self._pictures)
        if found is None:
            return None
        picture, share = found
        room = max(round(self.column_width * share) - 2 * _PICTURE_MARGIN, _PICTURE_MARGIN)
        smooth = Qt.TransformationMode.SmoothTransformation
        return picture.scaledToWidth(room, smooth) if picture.width() > room else picture

    def _drawn(self, course: Course) -> QImage:
        # Imported late: most chapters have no course to draw.
        from desktop.page.course_plot import course_image

        return course_image(
            course,
            round(self.column_width * _COURSE_SHARE),
            self._theme.palette,
            self._theme.scale,
            self.devicePixelRatioF(),
        )

    def _draw_courses(self) -> None:
        """Draw the courses for the width there is now; the document keeps what it was given."""
        kind = QTextDocument.ResourceType.ImageResource.value
        for name in self._courses:
            url = QUrl(course_url(name))
            self.document().addResource(kind, url, self.loadResource(kind, url))
        if self._courses:
            self.document().markContentsDirty(0, self.document().characterCount())

    def _fit_tables(self) -> None:
        form = self.document().rootFrame().frameFormat()
        room = self.viewport().width() - form.leftMargin() - form.rightMargin()
        if fit_tables(self.document(), room, 1 / max(self._theme.scale, 1.0)):
            self._has_small_tables = True
            super().finish_layout()
