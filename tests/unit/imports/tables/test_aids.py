"""A table of de minimis aids: each is a line of a structure, met once, whoever typed it first."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.aids import KnownAid, plan_aids
from ptce_desk.imports.tables.differences import Change, Held, Kept
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, MatchedBy
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.reading import CellFault

D = Decimal
SIRET, OTHER = "82212742900014", "13000342900011"
DAY = date(2024, 3, 1)


def row(number: int = 2, /, **values: object) -> Draft:
    named = {key.replace("__", "."): value for key, value in values.items()}
    said = {"beneficiary.siret": SIRET, "granted_on": DAY, "amount": D(5000), "authority": "Région", **named}
    return Draft((number,), {key: value for key, value in said.items() if value is not None})


def known(organisation_id: int = 1, **values: object) -> KnownAid:
    said = {"granted_on": DAY, "amount": D(5000), "regime": "general", "authority": "", **values}
    return KnownAid(organisation_id, Held(said))


def planned(
    *drafts: Draft, aids: dict[int, KnownAid] | None = None, links: dict[str, int] | None = None
) -> list[Planned]:
    identities = [Identity(1, "Le Relais", SIRET, "", "Nantes"), Identity(2, "La Régie", "", "", "Rezé")]
    return plan_aids(list(drafts), KnownOrganisations(identities, {}, {}), aids or {}, links or {})


def test_an_aid_of_an_unknown_structure_is_new_with_it() -> None:
    one, other = planned(row(2), row(3, beneficiary__siret=OTHER))
    assert [(plan.outcome, plan.beneficiary.id) for plan in (one, other)] == [(Outcome.NEW, 1), (Outcome.NEW, None)]
    assert (one.new_structure, other.new_structure) == ("", OTHER[:9])


def test_an_aid_typed_here_gets_who_granted_it() -> None:
    [one] = planned(row(), aids={7: known()})
    assert (one.match.id, one.match.by, one.changes) == (7, MatchedBy.AMOUNT, (Change("authority", "", "Région"),))


@pytest.mark.parametrize("other", [known(2), known(amount=D(5001)), known(granted_on=date(2024, 3, 2))])
def test_an_aid_of_another_structure_amount_or_day_is_another(other: KnownAid) -> None:
    [one] = planned(row(), aids={7: other})
    assert one.outcome is Outcome.NEW


def test_two_rows_alike_are_two_aids_and_each_is_met_once() -> None:
    first, second = planned(row(2), row(3))
    assert second.external_id == f"{first.external_id}#2"
    one, other = planned(row(2), row(3), aids={7: known(authority="Région")})
    assert (one.match.id, other.outcome) == (7, Outcome.NEW)


def test_an_aid_keeps_its_identifier_when_its_amount_is_corrected() -> None:
    [before], [after] = planned(row()), planned(row(amount=D(4000)))
    assert before.external_id == after.external_id
    [one] = planned(row(amount=D(4000)), aids={7: known()}, links={before.external_id: 7})
    assert (one.match.by, one.outcome) == (MatchedBy.SOURCE, Outcome.CHANGED)
    assert Change("amount", D(5000), D(4000), taken=False, kept=Kept.HELD) in one.changes


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"beneficiary__siret": None}, Obstacle.NO_NAME),
        ({"beneficiary__siret": "123"}, Obstacle.NUMBER_UNREADABLE),
        ({"beneficiary__siret": None, "beneficiary__name": "Régie"}, Obstacle.WHICH_STRUCTURE),
        ({"granted_on": None}, Obstacle.NO_DAY),
        ({"amount": None}, Obstacle.NO_AMOUNT),
        ({"amount": D(0)}, Obstacle.NO_AMOUNT),
    ],
)
def test_what_cannot_be_an_aid_stays_out(values: dict[str, object], expected: Obstacle) -> None:
    [one] = planned(row(**values))
    assert (one.outcome, one.obstacles) == (Outcome.IN_ERROR, (expected,))


def test_what_cannot_be_read_is_told_and_not_said_to_be_missing() -> None:
    fault = CellFault("Montant", "amount", "1.234", ValueFault.AMBIGUOUS_AMOUNT)
    [one] = planned(replace(row(amount=None), faults=(fault,)))
    assert one.obstacles == (Obstacle.UNREADABLE,)
