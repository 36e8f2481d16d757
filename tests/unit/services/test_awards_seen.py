"""An earlier award as dossiers see it: the same for those it is alike to, its own for each of the others."""

from decimal import Decimal

from ptce_desk.domain.aid.ledger import Grant, Payer, Timing
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.recipients import LegalPerson, Recipient
from ptce_desk.services.budget.ledger import AwardsSeen

D = Decimal
PAYER = Payer(FunderLevel.REGION, "", ours=True)
A, B = LegalPerson("A"), LegalPerson("B")


def award(file_id: int, *persons: LegalPerson, ptce: int | None = 1) -> Grant:
    shared = tuple(Recipient(person, D(1) / len(persons)) for person in persons)
    return Grant(file_id, f"2026-{file_id}", "S", PAYER, D(1000), Timing(), shared, ptce_id=ptce)


def test_an_award_is_told_once_to_those_it_is_alike_to_and_anew_to_the_others() -> None:
    seen, made = AwardsSeen(), award(1, A, B)
    asks = {
        "A": award(2, A),
        "B again": award(3, B),
        "both": award(4, B, A),
        "nobody of it": award(5, LegalPerson("C")),
        "elsewhere": award(6, A, ptce=2),
        "of no PTCE": award(7, A, ptce=None),
    }
    told = {who: seen.award_of(made, own) for who, own in asks.items()}
    found = {who: (one.same_ptce, one.same_beneficiary, one.received) for who, one in told.items()}
    assert found == {
        "A": (True, True, (D(500),)),
        "B again": (True, True, (D(500),)),
        "both": (True, True, (D(500), D(500))),
        "nobody of it": (True, False, (D(0),)),
        "elsewhere": (False, True, (D(500),)),
        "of no PTCE": (False, True, (D(500),)),
    }
    assert told["A"] is told["B again"]
    assert {one.amount for one in told.values()} == {D(1000)}
    assert seen.award_of(award(8, A), asks["A"]).received == (D(1000),)
