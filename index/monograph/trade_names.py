"""The brands of a drug, as a chapter names them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TradeStatus:
    """What a chapter says of the sale of a brand: `Withdrawn from U.S. Market`.

    `brand` is "" where the words are of the drug, not of one brand.
    """

    brand: str
    wording: str


@dataclass(frozen=True, slots=True)
class TradeNames:
    """The brands of one drug, and what the chapter says of their sale."""

    drug: str
    brands: tuple[str, ...]
    statuses: tuple[TradeStatus, ...] = ()
