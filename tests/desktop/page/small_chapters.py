"""A chapter of one section, for what a page makes of a few blocks."""

from dataclasses import replace

from index import Block, Monograph, Run, Section, SectionKind
from tests.desktop.page.specimen import SPECIMEN


def chapter_of(*blocks: Block, title: str = "Small") -> Monograph:
    """A monograph that has these blocks and nothing else."""
    section = Section("s", (Run("Heading"),), SectionKind.OTHER, blocks)
    return replace(
        SPECIMEN,
        title=title,
        sections=(section,),
        lead=(),
        likelihood=(),
        drug_class=(),
        trade_names=(),
        abbreviations=(),
    )
