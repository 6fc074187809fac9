"""The keys that help lists: those of searching, and those without an entry in a menu."""

from __future__ import annotations

from typing import Final

from index import marked

KEYS_OF_SEARCH: Final = (
    (marked("Help", "Ctrl+L"), marked("Help", "Go to the search box.")),
    (
        marked("Help", "Ctrl+Shift+L"),
        marked("Help", "Filters: Space ticks a value, Esc returns to the search box."),
    ),
    (
        marked("Help", "Ctrl+H"),
        marked(
            "Help",
            "Recent searches of this session; also Up in the empty search box. They are "
            "never saved.",
        ),
    ),
    (
        marked("Help", "F3, Shift+F3"),
        marked("Help", "Next or previous marked word of the page."),
    ),
    (marked("Help", "Ctrl+F"), marked("Help", "Find in page.")),
)
# Keys that are no actions of a menu: those of the panes themselves.
KEYS_OF_PANES: Final = (
    (
        marked("Help", "Down, Up"),
        marked("Help", "In the search box: the next or previous result; Enter opens it."),
    ),
    (
        marked("Help", "Page Down, Page Up"),
        marked("Help", "In the search box: scroll the page beside it."),
    ),
    (
        marked("Help", "Esc"),
        marked(
            "Help",
            "In the results and the search box: clear the box and return to browsing. In "
            "a dialog: close it.",
        ),
    ),
    (
        marked("Help", "Left, Right"),
        marked(
            "Help",
            "In the list of the library: collapse or expand a group; type letters to go to a name.",
        ),
    ),
    (
        marked("Help", "Tab, Shift+Tab"),
        marked(
            "Help",
            "Next or previous control; on a page, the next link. Enter follows it.",
        ),
    ),
    (
        marked("Help", "Ctrl+Enter"),
        marked(
            "Help",
            "On a result, a row of the library or a link: open it in a new tab. A middle "
            "click, on a link also Ctrl and a click, opens it in the background.",
        ),
    ),
    (
        marked("Help", "Delete"),
        marked("Help", "In the tab bar: close the current tab. Left, Right: go to another tab."),
    ),
    (
        marked("Help", "Shift and arrows"),
        marked("Help", "On a page: select text, to copy it or for the summary for notes."),
    ),
    (
        marked("Help", "Alt and a letter"),
        marked("Help", "Open the menu in whose name that letter is underlined."),
    ),
)
