"""What an envelope has for a dossier, before it is proposed and before it is put on an agenda."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import LeftFor, left_for, set_budget
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.groups import asked_of, read_envelopes
from ptce_desk.services.desk import Desk
from ptce_desk.wording.envelopes import short_sentence
from tests.integration.dossiers import proposed_file, reviewed_file, scheme_id, voted_file

D = Decimal


def test_what_is_proposed_to_a_dossier_itself_is_not_taken_from_what_its_envelope_has_for_it(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("30000.00"))
    mine, _other = proposed_file(desk, "20000.00"), proposed_file(desk, "28000.00")
    waiting = reviewed_file(desk)
    assert desk.run(left_for, mine) == LeftFor("RA-CDDRA", 2026, D("2000.00"))
    assert desk.run(left_for, waiting) == LeftFor("RA-CDDRA", 2026, D("-18000.00"))


def test_a_dossier_decided_or_without_an_envelope_is_warned_of_nothing(desk: Desk) -> None:
    assert desk.run(left_for, reviewed_file(desk)) is None
    desk.run(set_budget, scheme_id(desk), 2026, D("1.00"))
    assert desk.run(left_for, voted_file(desk, date(2026, 2, 20))) is None


def test_dossiers_put_on_an_agenda_together_are_asked_together_of_their_envelope(desk: Desk) -> None:
    desk.run(set_budget, scheme_id(desk), 2026, D("45000.00"))
    for amount in ("20000.00", "30000.00"):
        proposed_file(desk, amount)
    rows, chosen = desk.run(read_envelopes, 2026), desk.run(sessions.list_listable)
    assert asked_of(chosen, rows, 2026) == [(LeftFor("RA-CDDRA", 2026, D("45000.00")), D("50000.00"))]
    assert asked_of(chosen[:1], rows, 2026) == [(LeftFor("RA-CDDRA", 2026, D("15000.00")), D("20000.00"))]
    assert asked_of(chosen, desk.run(read_envelopes, 2027), 2027) == []
    desk.run(set_budget, scheme_id(desk), 2027, D("40000.00"))
    assert asked_of(chosen, desk.run(read_envelopes, 2027), 2027) == [
        (LeftFor("RA-CDDRA", 2027, D("40000.00")), D("50000.00"))
    ]


@pytest.mark.parametrize(
    ("left", "amount", "said"),
    [
        (2000, 2000, ""),
        (2000, 2001, "n’a plus que {left} : il manquerait {lack}."),
        (0, 500, "n’a plus rien : il manquerait {lack}."),
        (-3000, 500, "n’a plus rien : il manquerait {lack}."),
        (-3000, 0, ""),
    ],
)
def test_an_envelope_is_said_to_be_short_from_the_first_euro_it_lacks(left: int, amount: int, said: str) -> None:
    lack = whole_amount_text(D(amount - left))
    told = f"L’enveloppe RA-CDDRA 2026 {said.format(left=whole_amount_text(D(left)), lack=lack)}" if said else ""
    assert short_sentence("RA-CDDRA", 2026, D(left), D(amount)) == typeset(told)
