"""What a PTCE may still receive under the cumulative caps of the schemes in force."""

from dataclasses import dataclass, replace

from ptce_desk.db.queries import ledger as ledger_queries
from ptce_desk.db.queries.schemes import all_versions
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.remaining import Left, RemainingCap, left_by, remaining_caps
from ptce_desk.domain.rules.request import AssessmentContext
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.vocabulary import CapScope
from ptce_desk.services.budget.ledger import AwardsSeen
from ptce_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Possible:
    """What a scheme still leaves to a PTCE by its caps, in each case; `caps` tells each."""

    scheme_id: int
    code: str
    label: str
    left: Left
    caps: tuple[RemainingCap, ...]


def possible_for(desk: Desk, ptce_id: int) -> list[Possible]:
    """Schemes whose cumulative caps count what the PTCE received, those it received from first.

    Caps over a beneficiary are left out: they depend on which member asks.
    """
    found: list[Possible] = []
    with desk.loading() as work:
        connection = work.reading()
        past = ledger_queries.grants(connection, ledger_queries.about((ptce_id,), ()), with_years=False)
        seen = AwardsSeen()
        awards = [replace(seen.award_of(grant, grant), same_beneficiary=False) for grant in past]
        families = ledger_queries.scheme_book(connection).families
        keys = dict.fromkeys(row.scheme_id for row in all_versions(connection))
        for key in keys:
            scheme = work.get(SupportScheme, key)
            version = scheme.version_on(desk.today())
            if version is None:
                continue
            context = AssessmentContext(scheme.code, families)
            caps = tuple(
                cap
                for cap in remaining_caps(version.rules, awards, context, desk.today())
                if cap.cap.scope is not CapScope.BENEFICIARY
            )
            if caps:
                found.append(Possible(scheme.id, scheme.code, scheme.label, left_by(caps), caps))
    return sorted(found, key=lambda one: (max(cap.awarded for cap in one.caps) == ZERO, one.code))
