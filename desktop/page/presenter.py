"""Opens addresses: reads and renders the monograph off the GUI thread, emits the new state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.i18n.translate import told
from desktop.jobs.jobs import Err, Jobs, Ok, Result
from desktop.navigation.addresses import Address, Scroll
from desktop.page.model import Arrival, Failed, Nothing, Opened, facts_of, outline_of
from desktop.page.options import PageOptions
from index import Image, Library, LibraryError, LiverleafError, Monograph

if TYPE_CHECKING:
    from desktop.page.lab_course import Course


@dataclass(frozen=True, slots=True)
class _Prepared:
    monograph: Monograph
    html: str
    options: PageOptions
    pictures: Mapping[str, bytes]
    courses: Mapping[str, Course]


class PagePresenter(QObject):
    """Turns an address into a page. `options` gives what is to be shown on it, and its look."""

    state_changed = Signal(object)
    library_failed = Signal(object)

    def __init__(
        self, jobs: Jobs, options: Callable[[], PageOptions], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._options = options
        self._library: Library | None = None
        self._shown: _Prepared | None = None
        self._opened: Opened | None = None
        self._under_way: tuple[Address, Arrival, Scroll | None] | None = None

    @property
    def opened(self) -> Opened | None:
        """The page that is shown; None without one."""
        return self._opened

    def set_library(self, library: Library | None) -> None:
        """Use this library from now on, and close the open page."""
        self._library = library
        self.close()

    def use(self, library: Library) -> None:
        """Read this one from now on, which is the same library, opened again."""
        self._library = library

    def close(self) -> None:
        """Show no monograph."""
        self._shown = self._opened = None
        self._drop_work()
        self.state_changed.emit(Nothing())

    def open(self, address: Address, scroll: Scroll | None = None) -> None:
        """Show an address; one in the open monograph is shown without rendering it again."""
        shown = self._shown
        if (
            shown is not None
            and _is_of(shown.monograph, address)
            and shown.options == self._options()
        ):
            self._drop_work()
            self._show(shown, address, Arrival.WITHIN, scroll)
        else:
            self._prepare(address, Arrival.NEW, scroll)

    def refresh(self) -> None:
        """Render the open page again: colours or text size changed."""
        if self._under_way is not None:
            self._prepare(*self._under_way)
        elif self._opened is not None:
            self._prepare(self._opened.address, Arrival.RESTYLED, None)

    def _prepare(self, address: Address, arrival: Arrival, scroll: Scroll | None) -> None:
        library = self._library
        if library is None:
            return
        options = self._options()

        def work() -> _Prepared:
            # Only here: what makes a page is not needed before there is one to make.
            from desktop.page.drawn_courses import drawn_courses
            from desktop.page.html import render

            monograph = library.get(address.monograph)
            pictures = pictures_of(monograph, library)
            courses = drawn_courses(monograph)
            html = render(
                monograph,
                replace(
                    options,
                    chapters=library.resolve(monograph),
                    pictures=pictures,
                    relatives=library.relatives(monograph),
                    courses=courses,
                    citing=library.citing(monograph),
                ),
            )
            return _Prepared(monograph, html, options, pictures, courses)

        def then(result: Result[_Prepared]) -> None:
            self._under_way = None
            match result:
                case Ok(value=prepared):
                    self._show(prepared, address, arrival, scroll)
                case Err(error=LibraryError() as error):
                    self.library_failed.emit(error)
                case Err(error=LiverleafError() as error):
                    self._shown = self._opened = None
                    self.state_changed.emit(Failed(told(error)))
                case Err(error=error):
                    raise error

        self._under_way = (address, arrival, scroll)
        self._jobs.run_newest("page", work, then)

    def _drop_work(self) -> None:
        self._under_way = None
        self._jobs.forget("page")

    def _show(
        self, prepared: _Prepared, address: Address, arrival: Arrival, scroll: Scroll | None
    ) -> None:
        library = self._library
        if library is None:
            return
        monograph = prepared.monograph
        self._shown = prepared
        self._opened = Opened(
            monograph=monograph,
            address=address,
            html=prepared.html,
            pictures=prepared.pictures,
            courses=prepared.courses,
            outline=outline_of(monograph),
            facts=facts_of(monograph, f"{library.manifest.title} ({library.manifest.id})"),
            arrival=arrival,
            scroll=scroll,
        )
        self.state_changed.emit(self._opened)


def pictures_of(monograph: Monograph, library: Library) -> dict[str, bytes]:
    """The pictures of a monograph that its library holds, by the name the chapter gives them."""
    names = (inline.source for inline in monograph.inlines() if isinstance(inline, Image))
    found = ((name, library.image(name)) for name in dict.fromkeys(names))
    return {name: data for name, data in found if data is not None}


def _is_of(monograph: Monograph, address: Address) -> bool:
    # The library finds ids whatever their case, so links may spell them otherwise.
    return monograph.id.casefold() == address.monograph.casefold()
