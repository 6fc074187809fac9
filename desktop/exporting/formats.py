"""The table of export formats, one row for each."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from desktop.exporting.content import Content
from desktop.exporting.markdown import markdown
from desktop.exporting.monograph_json import monograph_json
from desktop.exporting.webpage import web_page
from desktop.i18n.translate import translate
from index import REFERENCE_FORMATS, NotFound, ReferenceFormat, WrongUse, marked, records_of


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format: `name` on the command line, `title` for people, `ending` with its dot.

    `references` says that it holds the references only. `write` gives the whole file as text.
    """

    name: str
    title: str
    ending: str
    media_type: str
    write: Callable[[Content], str]
    references: bool = False

    @property
    def shown(self) -> str:
        """The name of the format in the window, such as `References as RIS`."""
        if self.references:
            return translate("Export", "References as {0}").format(self.title)
        return translate("Export", self.title)


def _json(content: Content) -> str:
    value = monograph_json(content.monograph, content.chapters)
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _references(form: ReferenceFormat, content: Content) -> str:
    if not content.references:
        raise NotFound(translate("Export", "{0} has no references."), content.monograph.title)
    return form.write(records_of(content.monograph, content.book, content.references))


FORMATS: Final = (
    ExportFormat("html", marked("Export", "Web page"), ".html", "text/html", web_page),
    ExportFormat("markdown", "Markdown", ".md", "text/markdown", markdown),
    ExportFormat("json", "JSON", ".json", "application/json", _json),
    *(
        ExportFormat(
            form.name,
            form.title,
            form.ending,
            form.media_type,
            partial(_references, form),
            references=True,
        )
        for form in REFERENCE_FORMATS
    ),
)


def format_named(name: str) -> ExportFormat:
    """The format of that name. Raises `WrongUse` that names all of them."""
    for form in FORMATS:
        if form.name == name:
            return form
    raise WrongUse(f"There is no format {name}. Choose {', '.join(form.name for form in FORMATS)}.")
