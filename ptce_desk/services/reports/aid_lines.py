"""Aids by the day they were granted and by who holds them: what the registers of aid list."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import aid_register as queries
from ptce_desk.db.queries import ledger
from ptce_desk.db.queries.aid_register import AidedDossier, Structure
from ptce_desk.db.queries.legal import rules_of_versions
from ptce_desk.domain.aid.ledger import days_of
from ptce_desk.domain.rules.state_aid import MinimisCount, minimis_count, state_aid_of
from ptce_desk.domain.vocabulary import StateAidRegime


@dataclass(frozen=True, slots=True)
class AidLine:
    """What a structure was granted on a day, in euros: the vote, a rise, or the day the agreement passed to it.

    Attributes:
        structure: None where nobody is named.
        ours: whether our authority grants it.
        regime: what State aid law makes of it, None when nobody said.
        counts: how it counts under the European ceilings, None when it does not.
    """

    dossier: AidedDossier
    structure: Structure | None
    day: date
    amount: Decimal
    ours: bool
    regime: StateAidRegime | None
    counts: MinimisCount | None


def aid_lines(connection: Reader, first: date, last: date) -> list[AidLine]:
    """What was granted on some days, both included, by day then by dossier; what is no longer owed is left out."""
    dossiers, structures = queries.dossiers(connection), queries.structures(connection)
    rules = rules_of_versions(connection)
    found: list[AidLine] = []
    for grant in ledger.grants(connection, ledger.granted(), with_years=False):
        held = rules[grant.version_id]
        regime, counts = state_aid_of(held, grant.state_aid), minimis_count(held, grant.state_aid)
        for day, who, amount in days_of(grant):
            if first <= day <= last:
                structure = None if who.organisation_id is None else structures.get(who.organisation_id)
                dossier = dossiers[grant.file_id]
                found.append(AidLine(dossier, structure, day, amount, grant.payer.ours, regime, counts))
    return sorted(found, key=lambda one: (one.day, one.dossier.number))
