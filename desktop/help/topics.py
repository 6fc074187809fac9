"""Every help page: one row makes the page, its entry in the menu, and its link."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Final

from desktop.help.content import (
    Occasion,
    abbreviations_html,
    about_html,
    import_html,
    likelihood_html,
    searching_html,
    shortcuts_html,
    table_html,
)
from desktop.words import translate
from index import REFERENCE_TABLES, marked


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """One help page. `key` names it in links and actions; `entry` is its line in the menu.

    `apart` sets a line above the entry; `context` is what that is marked as.
    """

    key: str
    entry: str
    body: Callable[[Occasion], str]
    keys: tuple[str, ...] = ()
    apart: bool = False
    context: str = "Actions"

    @property
    def title(self) -> str:
        """What the page is called: its entry, without the letter that is a key there."""
        return translate(self.context, self.entry).replace("&", "")


TOPICS: Final = (
    HelpTopic(
        "searching",
        marked("Actions", "&Searching"),
        searching_html,
        keys=("Shift+F1",),
    ),
    HelpTopic(
        "likelihood",
        marked("Actions", "What the &likelihood score means"),
        likelihood_html,
        keys=("F2",),
    ),
    *(
        HelpTopic(table.key, table.title, partial(table_html, table), context="Index")
        for table in REFERENCE_TABLES
    ),
    HelpTopic(
        "abbreviations",
        marked("Actions", "A&bbreviations and other names"),
        abbreviations_html,
    ),
    HelpTopic(
        "shortcuts",
        marked("Actions", "&Keyboard shortcuts"),
        shortcuts_html,
        keys=("F1",),
        apart=True,
    ),
    HelpTopic(
        "import",
        marked("Actions", "How to &import the full LiverTox"),
        import_html,
    ),
    HelpTopic(
        "about",
        marked("Actions", "&About Liverleaf"),
        about_html,
        apart=True,
    ),
)
_BY_KEY: Final = {topic.key: topic for topic in TOPICS}


def page_html(topic: HelpTopic, occasion: Occasion) -> str:
    """The body of a help page, with its title."""
    return f"<h1>{escape(topic.title)}</h1>{topic.body(occasion)}"


def topic_of(key: str) -> HelpTopic | None:
    """The help page of that key; None where a link names one that there is not."""
    return _BY_KEY.get(key)
