"""What the reader can choose of pages: rows that stand for fields of the options."""

from dataclasses import fields

import pytest

from desktop.page.options import PAGE_CHOICES, PageChoice, PageOptions
from desktop.page.page_weight import MOST_CELLS
from tests.desktop.page.specimen import SPECIMEN


@pytest.mark.parametrize("choice", PAGE_CHOICES, ids=lambda choice: choice.field)
def test_a_choice_is_a_field_that_is_on_or_off(choice: PageChoice) -> None:
    assert choice.field in {field.name for field in fields(PageOptions)}
    assert isinstance(getattr(PageOptions(), choice.field), bool)
    assert "&" in choice.text


def test_options_of_a_monograph_keep_what_was_chosen() -> None:
    options = PageOptions(annotations=False).of(SPECIMEN)

    assert not options.annotations
    assert options.monograph == SPECIMEN.id
    assert 0 < options.largest_table <= MOST_CELLS
    assert set(map(id, options.scores.values())) == set(map(id, SPECIMEN.likelihood))
