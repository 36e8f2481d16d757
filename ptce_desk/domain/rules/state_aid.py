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
    """A request that says whether European State aid law applies: as the dossier does, else as the version does."""
    if request.state_aid is not None:
        return request
    told = rules.first(StateAid)
    if told is not None:
        return replace(request, state_aid=told.regime is not StateAidRegime.NONE)
    return replace(request, state_aid=True) if rules.of(DeMinimis) else request


def minimis_count(rules: tuple[Rule, ...], state_aid: bool | None) -> MinimisCount | None:  # noqa: FBT001  # an answer
    """How an aid of a version counts under the European ceilings; None for one that does not.

    Args:
        rules: of the version.
        state_aid: whether State aid law applies, as the dossier says.
    """
    if state_aid is False:
        return None
    ceiling = next((rule.regime for rule in rules if isinstance(rule, DeMinimis)), None)
    said = next((rule.regime for rule in rules if isinstance(rule, StateAid)), None)
    match said:
        case StateAidRegime.EXEMPTED | StateAidRegime.NOTIFIED:
            return None
        case StateAidRegime.NONE:
            return None if state_aid is None else MinimisCount(DeMinimisRegime.GENERAL, known=False)
        case None if ceiling is None:
            return MinimisCount(DeMinimisRegime.GENERAL, known=False)
        case StateAidRegime.DE_MINIMIS | None:
            return MinimisCount(ceiling or DeMinimisRegime.GENERAL)
        case _:
            assert_never(said)
