"""Régions, of today or of before 2016, and départements: in which of them a PTCE stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ptce_desk.domain.french_order import fold

_NOT_IN_WORDS: Final = re.compile(r"[\W_]+")


class Scale(StrEnum):
    """What the country is divided into."""

    REGION = "region"
    FORMER_REGION = "former_region"
    DEPARTMENT = "department"


class Measure(StrEnum):
    """What is told of each territory."""

    FILES = "files"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Department:
    """A département and its régions, by their INSEE codes."""

    code: str
    name: str
    region: str
    former_region: str

    def within(self, scale: Scale) -> str:
        """The code of what it is a part of, or its own."""
        match scale:
            case Scale.REGION:
                return self.region
            case Scale.FORMER_REGION:
                return self.former_region
            case Scale.DEPARTMENT:
                return self.code


@dataclass(frozen=True, slots=True)
class Geography:
    """The country: départements in the order of their codes; names of régions by code, today's and those before 2016.

    A région of before 2016 and one of today may have the same code. `notice` says whose list it is.
    """

    departments: tuple[Department, ...]
    regions: Mapping[str, str]
    former_regions: Mapping[str, str]
    notice: str = ""

    def names(self, scale: Scale) -> Mapping[str, str]:
        """The name of each territory of a scale, by code."""
        match scale:
            case Scale.REGION:
                return self.regions
            case Scale.FORMER_REGION:
                return self.former_regions
            case Scale.DEPARTMENT:
                return {one.code: one.name for one in self.departments}


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """The borders of a territory, downwards: its pieces and what they leave out; `middle` is well inside of it."""

    rings: tuple[tuple[Point, ...], ...]
    middle: Point


@dataclass(frozen=True, slots=True)
class Outlines:
    """The borders of the territories of each scale, by INSEE code, on a sheet of a size; those overseas have none.

    Attributes:
        enlarged: départements too small to be seen among the others, drawn again in larger, on the same sheet.
        notice: whose work it is.
    """

    size: Point
    scales: Mapping[Scale, Mapping[str, Outline]]
    enlarged: Mapping[str, Outline]
    notice: str


@dataclass(frozen=True, slots=True)
class Where:
    """What is typed of the place of a PTCE; départements as INSEE codes among other words."""

    region: str = ""
    region_at_source: str = ""
    departments: str = ""


class NoPlace(StrEnum):
    """Why something stands in no territory of a scale."""

    SEVERAL = "several"
    UNKNOWN = "unknown"
    NO_PTCE = "no_ptce"


def place_of(geography: Geography, scale: Scale, where: Where | None) -> str | NoPlace:
    """The code of the only territory of a scale a PTCE stands in, or why there is none.

    Its départements decide, were they in several territories; without any that is known, the name of its région does,
    then that of its région at the source. A région that holds several of the scale tells nothing. None is no PTCE.
    """
    if where is None:
        return NoPlace.NO_PTCE
    typed = {word.upper() for word in re.findall(r"\w+", where.departments)}
    known = [one for one in geography.departments if one.code in typed]
    if known:
        return _only([one.within(scale) for one in known])
    found: str | NoPlace = NoPlace.UNKNOWN
    for name in (where.region, where.region_at_source):
        inside = _departments_of(geography, name)
        if inside and found is NoPlace.UNKNOWN:
            only = _only([one.within(scale) for one in inside])
            found = NoPlace.UNKNOWN if only is NoPlace.SEVERAL else only
    return found


def _only(codes: Sequence[str]) -> str | NoPlace:
    return codes[0] if len(set(codes)) == 1 else NoPlace.SEVERAL


def _departments_of(geography: Geography, name: str) -> list[Department]:
    """Those of a région by its name, of today first; accents, case and hyphens aside."""
    wanted = _bare(name)
    for scale in (Scale.REGION, Scale.FORMER_REGION):
        codes = {code for code, known in geography.names(scale).items() if wanted and _bare(known) == wanted}
        if codes:
            return [one for one in geography.departments if one.within(scale) in codes]
    return []


def _bare(name: str) -> str:
    return _NOT_IN_WORDS.sub(" ", fold(name)).strip()
