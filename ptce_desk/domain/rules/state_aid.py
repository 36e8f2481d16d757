"""What European law makes of an aid: as the dossier says, else its version (docs/rules.md, « State aid »)."""

from dataclasses import dataclass, replace
from typing import assert_never

from ptce_desk.domain.rules.request import AssessmentRequest
from ptce_desk.domain.rules.rule_set import RuleSet
from ptce_desk.domain.rules.types import DeMinimis, Rule, StateAid
from ptce_desk.domain.vocabulary import DeMinimisRegime, StateAidRegime


@dataclass(frozen=True, slots=True)
class MinimisCount:
    """How an aid counts under the European ceilings: under that of a regime, or maybe, since nobody said (`known`)."""

    regime: DeMinimisRegime
    known: bool = True


def with_state_aid(rules: RuleSet, request: AssessmentRequest) -> AssessmentRequest:
    """A request that says what European State aid law makes of it: as the dossier does, else as the version does."""
    if request.state_aid is not None:
        return request
    told = rules.first(StateAid)
    if told is not None:
        return replace(request, state_aid=told.regime)
    return replace(request, state_aid=StateAidRegime.DE_MINIMIS) if rules.of(DeMinimis) else request


def minimis_count(rules: tuple[Rule, ...], answer: StateAidRegime | None) -> MinimisCount | None:
    """How an aid of a version counts under the European ceilings; None for one that does not.

    Args:
        rules: of the version.
        answer: what the dossier says State aid law makes of it, None when nobody did.
    """
    ceiling = _ceiling(rules)
    said = _said(rules, answer)
    match said:
        case StateAidRegime.NONE | StateAidRegime.EXEMPTED | StateAidRegime.NOTIFIED:
            return None
        case None if ceiling is None:
            return MinimisCount(DeMinimisRegime.GENERAL, known=False)
        case StateAidRegime.DE_MINIMIS | None:
            return MinimisCount(ceiling or DeMinimisRegime.GENERAL)
        case _:
            assert_never(said)


def state_aid_of(rules: tuple[Rule, ...], answer: StateAidRegime | None) -> StateAidRegime | None:
    """What State aid law makes of an aid of a version: as its dossier says, else the version; None when nobody did."""
    said = _said(rules, answer)
    return StateAidRegime.DE_MINIMIS if said is None and _ceiling(rules) is not None else said


def _said(rules: tuple[Rule, ...], answer: StateAidRegime | None) -> StateAidRegime | None:
    return answer or next((rule.regime for rule in rules if isinstance(rule, StateAid)), None)


def _ceiling(rules: tuple[Rule, ...]) -> DeMinimisRegime | None:
    return next((rule.regime for rule in rules if isinstance(rule, DeMinimis)), None)
