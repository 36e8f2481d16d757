"""What a computation answers: an amount, the steps that lead to it, and what there is to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import round_down
from ptce_desk.domain.vocabulary import Fact, Severity

RATIO_FACTS: Final = frozenset({"rate", "before_rate", "wanted", "threshold", "share", "shares"})
"""The facts that are parts of a whole, beside those named `rate_1`, `rate_2`…"""

MEASURE_FACTS: Final = frozenset({"quantity", "counted"})
"""The facts that count units. Every other decimal is euros."""


UNMEASURED: Final = "unmeasured"
"""The fact of a limit that had nothing to limit: « base » as long as nothing is eligible, « aid » once none is left."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the computation: the amount before and after it, in exact euros, and what its sentence needs."""

    rule: str
    before: Decimal
    after: Decimal
    source: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def lowered(self) -> bool:
        """Whether the amount strictly went down here."""
        return self.after < self.before

    @property
    def unmeasured(self) -> str:
        """What it lacks to limit anything, empty where it did, or might have."""
        return str(self.facts.get(UNMEASURED, ""))

    def to_the_cent(self) -> "Step":
        """The step as it is shown and exported: whole cents, never one too many."""
        facts = {name: _to_the_cent(name, value) for name, value in self.facts.items()}
        return replace(self, before=round_down(self.before), after=round_down(self.after), facts=facts)


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

    `schedule` by civil year and `carriers` by name each sum exactly to `suggested_amount`. `steps` are exact, maybe
    finer than the cent in the middle of the computation; what is shown and exported of them is `told`. Not `bounded`,
    nothing tells how much may be granted: there is no rule, and no expense either.
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
    bounded: bool = True

    @property
    def maximum(self) -> Decimal | None:
        """The maximum to show, to keep and to compare with: None where it is unknown, which is not zero."""
        return self.max_amount if self.bounded else None

    def is_exceeded_by(self, amount: Decimal) -> bool:
        """Whether an amount is above the maximum; none is above an unknown one."""
        return self.maximum is not None and amount > self.maximum

    @property
    def told(self) -> tuple[Step, ...]:
        """The steps to the cent, rounded down as the maximum is; none leads to an unknown one."""
        return tuple(step.to_the_cent() for step in self.steps) if self.bounded else ()


def is_ratio(name: str) -> bool:
    """Whether a decimal fact of that name is a part of a whole."""
    return name in RATIO_FACTS or name.startswith("rate_")


def is_euros(name: str) -> bool:
    """Whether a decimal fact of that name is an amount."""
    return name not in MEASURE_FACTS and not is_ratio(name)


def _to_the_cent(name: str, value: Fact) -> Fact:
    return round_down(value) if isinstance(value, Decimal) and is_euros(name) else value
