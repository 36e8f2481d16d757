"""What a computation answers: an amount, the steps that lead to it, and what there is to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ptce_desk.domain.rules.vocabulary import Severity

Fact = Decimal | int | str | date | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the computation: the amount before and after it, in euros, and what its sentence needs."""

    rule: str
    before: Decimal
    after: Decimal
    source: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def lowered(self) -> bool:
        """Whether the amount strictly went down here."""
        return self.after < self.before


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say that changes no amount."""

    severity: Severity
    code: str
    source: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer; amounts in euros to the cent.

    `schedule` by civil year and `carriers` by name each sum exactly to `suggested_amount`.
    """

    eligible_base: Decimal
    other_public_aid: Decimal
    max_amount: Decimal
    suggested_amount: Decimal
    binding_rule: str | None
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]
    schedule: tuple[tuple[int, Decimal], ...]
    carriers: tuple[tuple[str, Decimal], ...] = ()
