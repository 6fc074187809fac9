"""Every help page: one row makes its entry in the menu and its link; `html` has its text."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from desktop.i18n.translate import translate
from index import REFERENCE_TABLES, marked

if TYPE_CHECKING:
    from desktop.help.html import Occasion


@dataclass(frozen=True, slots=True)
class HelpTopic:
    """One help page. `key` names it in links and actions; `entry` is its line in the menu.

    `apart` sets a line above the entry; `context` is what that is marked as.
    """

    key: str
    entry: str
    keys: tuple[str, ...] = ()
    apart: bool = False
    context: str = "Actions"

    @property
    def title(self) -> str:
        """What the page is called: its entry, without the letter that is a key there."""
        return translate(self.context, self.entry).replace("&", "")


TOPICS: Final = (
    HelpTopic("searching", marked("Actions", "&Searching"), keys=("Shift+F1",)),
    HelpTopic("likelihood", marked("Actions", "What the &likelihood score means"), keys=("F2",)),
    HelpTopic("key_facts", marked("Actions", "What the key &facts are")),
    HelpTopic("medication_lists", marked("Actions", "How &medication lists are read")),
    *(HelpTopic(table.key, table.title, context="Index") for table in REFERENCE_TABLES),
    HelpTopic("abbreviations", marked("Actions", "A&bbreviations and other names")),
    HelpTopic(
        "shortcuts",
        marked("Actions", "&Keyboard shortcuts"),
        apart=True,
    ),
    HelpTopic(
        "import",
        marked("Actions", "How to &import the full LiverTox"),
    ),
    HelpTopic("about", marked("Actions", "&About Liverleaf"), apart=True),
)
_BY_KEY: Final = {topic.key: topic for topic in TOPICS}


def page_html(topic: HelpTopic, occasion: Occasion) -> str:
    """The body of a help page, with its title."""
    # Only when help is asked for: the table is what a window begins with.
    from desktop.help.html import BODIES

    return f"<h1>{escape(topic.title)}</h1>{BODIES[topic.key](occasion)}"


def topic_of(key: str) -> HelpTopic | None:
    """The help page of that key; None where a link names one that there is not."""
    return _BY_KEY.get(key)
