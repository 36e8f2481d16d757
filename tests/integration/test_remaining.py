"""What cumulative caps still leave to a PTCE."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.parts import ALWAYS, When
from ptce_desk.domain.rules.remaining import Left, RemainingCap, left_by
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import Cap
from ptce_desk.domain.vocabulary import CapScope
from ptce_desk.services.budget.remaining import Possible, possible_for
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.grants import ending
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.ptce import sheets
from ptce_desk.wording.remaining import cap_sentence, left_sentence
from tests.integration.test_committee import proposed_file, session_with

D = Decimal


def possible(desk: Desk, code: str) -> Possible:
    ptce = desk.run(sheets.list_ptce, PtceFilter(text="archer"))[0]
    return next(one for one in desk.run(possible_for, ptce.id) if one.code == code)


def test_before_any_award_each_cap_is_whole(desk: Desk) -> None:
    assert possible(desk, "PDL-2013-PTCE-1").left == Left(D("25000.00"), D("25000.00"))
    assert (
        left_sentence(Left(D("25000.00"), D("25000.00")))
        == "peut encore recevoir 25\u202f000\u00a0€ au titre de ce dispositif"
    )


def test_an_award_counts_in_its_stage_and_in_its_family(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id, day=date(2026, 2, 2))
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    first, second = possible(desk, "PDL-2013-PTCE-1"), possible(desk, "PDL-2013-PTCE-2")
    assert (first.left.most, second.left.most) == (D("5000.00"), D("25000.00"))
    family = next(cap for cap in second.caps if cap.cap.family is not None)
    assert (family.awarded, family.left) == (D("20000.00"), D("30000.00"))
    assert "20\u202f000\u00a0€ déjà accordés" in cap_sentence(family)


def test_a_grant_that_lapsed_leaves_the_caps_whole_again(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id, day=date(2026, 2, 2))
    other = proposed_file(desk)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert desk.run(open_file, other).file.max_amount == D("5000.00")
    desk.run(change_agreement, file_id, "end", date(2026, 3, 1))
    desk.run(ending.lapse, file_id)
    assert possible(desk, "PDL-2013-PTCE-1").left == Left(D("25000.00"), D("25000.00"))
    assert desk.run(open_file, other).file.max_amount == D("20000.00")
    desk.run(ending.take_back_lapse, file_id)
    assert desk.run(open_file, other).file.max_amount == D("5000.00")


def test_a_refusal_leaves_the_caps_whole_and_a_spent_cap_says_so(desk: Desk) -> None:
    file_id = proposed_file(desk)
    session_id = session_with(desk, file_id, day=date(2026, 2, 2))
    desk.run(sessions.record_vote, session_id, file_id, Vote.REFUSED)
    assert possible(desk, "PDL-2013-PTCE-1").left == Left(D("25000.00"), D("25000.00"))
    assert left_sentence(Left(D("0.00"), D("0.00"))) == "ne peut plus rien recevoir au titre de ce dispositif"


def test_the_caps_of_today_s_version_count(desk: Desk) -> None:
    key = possible(desk, "PDL-2013-PTCE-1").scheme_id

    def add(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            scheme = work.get(SupportScheme, key)
            first = scheme.versions[0]
            rules = tuple(replace(one, amount=D("31000.00")) if isinstance(one, Cap) else one for one in first.rules)
            first.valid_to = date(2024, 12, 31)
            scheme.versions.append(SchemeVersion("2025", date(2025, 1, 1), first.section, "", rules))
            work.commit()

    desk.run(add)
    assert possible(desk, "PDL-2013-PTCE-1").left == Left(D("31000.00"), D("31000.00"))


EMERGENCE = When(stages=(Stage.EMERGENCE,))


def remaining(left: str, when: When = ALWAYS, scope: CapScope = CapScope.PTCE) -> RemainingCap:
    return RemainingCap(Cap(scope=scope, amount=D(50000), when=when, source="art. 1"), D(0), D(left))


def test_a_cap_that_holds_in_one_case_limits_that_case_only_and_says_it() -> None:
    one_case, every_case = remaining("10000", EMERGENCE), remaining("30000")
    assert left_by([one_case, every_case]) == Left(D(10000), D(30000))
    assert left_by([every_case, one_case]) == Left(D(30000), D(30000))
    assert left_by([one_case]) == Left(D(10000), None)
    assert left_by([one_case, every_case, remaining("20000", scope=CapScope.STAGE)]) == Left(D(10000), D(20000))
    assert left_by([remaining("0", EMERGENCE), every_case]) == Left(D(0), D(30000))
    told = [left_sentence(left_by(caps)) for caps in ([one_case, every_case], [one_case], [every_case])]
    assert [sentence.replace("\u202f", " ").replace("\u00a0", " ") for sentence in told] == [
        "peut encore recevoir de 10 000 € à 30 000 €, selon le cas, au titre de ce dispositif",
        "peut encore recevoir 10 000 € dans un cas limité, davantage dans les autres, au titre de ce dispositif",
        "peut encore recevoir 30 000 € au titre de ce dispositif",
    ]
    assert "stade" in cap_sentence(one_case)
    assert "stade" not in cap_sentence(every_case)
