"""Support schemes (dispositifs) and their dated versions, as voted."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ptce_desk.domain.free_fields import FreeValues
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.periods import holds_on
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.scoring import SchemeCriterion
from ptce_desk.domain.vocabulary import Section


class SchemeKind(StrEnum):
    """The form a scheme takes (docs/rules.md, « Entities »)."""

    AMI = "ami"
    CALL = "call"
    GRANT = "grant"
    TERRITORIAL_CONTRACT = "territorial_contract"
    MULTI_YEAR_GRANT = "multi_year_grant"
    ACCOMPANIMENT = "accompaniment"


@dataclass(eq=False)
class SchemeVersion:
    """A règlement d'intervention as voted: its rules hold from `valid_from` to `valid_to`, both included.

    `rules` is a tuple of values: to change one is to write another version.
    """

    version: str
    valid_from: date
    section: Section
    source: str
    rules: tuple[Rule, ...]
    valid_to: date | None = None
    deliberation: str = ""
    id: int = field(init=False, repr=False)
    scheme_id: int = field(init=False, repr=False)
    _in_order: tuple[tuple[Rule, ...], RuleSet] | None = field(default=None, init=False, repr=False)

    @property
    def rule_set(self) -> RuleSet:
        """Its rules in the order they are computed, made once for as long as they are these."""
        held = self._in_order
        if held is None or held[0] is not self.rules:
            held = self._in_order = (self.rules, RuleSet(self.rules))
        return held[1]

    def is_in_force(self, day: date) -> bool:
        """Whether its rules hold on a day."""
        return holds_on(self.valid_from, self.valid_to, day)

    def is_draft(self, today: date, *, used: bool) -> bool:
        """Whether it is to come, not voted yet, and judges nobody: it can still be dropped."""
        return self.valid_from > today and not self.deliberation and not used

    def days_away(self, day: date) -> int:
        """How many days part it from a day out of its validity."""
        if day < self.valid_from:
            return (self.valid_from - day).days
        return 0 if self.valid_to is None else max((day - self.valid_to).days, 0)


@dataclass(eq=False)
class SchemeDocument:
    """A document that every dossier of a scheme is asked for."""

    label: str
    required: bool = True
    position: int = 0
    id: int = field(init=False, repr=False)
    scheme_id: int = field(init=False, repr=False)


@dataclass(eq=False)
class SupportScheme(FreeValues):
    """A dispositif: who funds, under which name, in which dated versions.

    `budget_chapter` and the three after it say where its aids are charged (`domain.imputation`).
    `in_catalogue`, it is a reference that came with the program and that nobody has changed since.
    """

    code: str
    label: str
    family: str
    kind: SchemeKind
    funder_name: str
    funder_level: FunderLevel
    legal_basis: str = ""
    in_catalogue: bool = False
    budget_chapter: str = ""
    budget_function: str = ""
    budget_nature: str = ""
    budget_operation: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
    versions: list[SchemeVersion] = field(default_factory=list, repr=False)
    documents: list[SchemeDocument] = field(default_factory=list, repr=False)
    criteria: list[SchemeCriterion] = field(default_factory=list, repr=False)

    def version_on(self, day: date) -> SchemeVersion | None:
        """The version in force on a day (of the deposit), the latest to begin when several hold."""
        return latest_in_force(self.versions, day)


def latest_in_force(versions: Iterable[SchemeVersion], day: date) -> SchemeVersion | None:
    """Among versions, the latest to have begun on `day` and not yet ended."""
    return max((v for v in versions if v.is_in_force(day)), key=lambda v: v.valid_from, default=None)


def version_for(versions: Iterable[SchemeVersion], day: date) -> SchemeVersion:
    """The version a dossier deposited on a day is judged under: that in force, else the nearest, which is told.

    `assess` tells by the finding `version_not_in_force`. Of two as near, the latest to begin.
    """
    known = list(versions)
    return latest_in_force(known, day) or min(known, key=lambda v: (v.days_away(day), -v.valid_from.toordinal()))
