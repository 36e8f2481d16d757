"""What is said of deadlines in a real file: out of the way everywhere, undone in one go, back when it changes."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from ptce_desk.domain.aid.deadline_marks import EndedByItsActError, PutOffReasonError
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import redo, undo
from ptce_desk.services.grants import follow_up
from ptce_desk.services.home.counts import count_places
from ptce_desk.services.home.deadline_marks import put_off, say_dealt_with, take_up_again
from ptce_desk.services.home.deadlines import calendar_deadlines, late_days, open_deadlines
from ptce_desk.services.home.summary import open_home
from ptce_desk.wording.deadlines import set_aside_words
from tests.integration.dossiers import scheme_id
from tests.integration.grants import TODAY, change_agreement, granted, in_days
from tests.integration.test_deadlines import planned

D = Decimal
K = DeadlineKind


def found(desk: Desk, kind: DeadlineKind) -> list[Deadline]:
    return [one for one in desk.run(open_deadlines).deadlines if one.kind is kind]


def late_everywhere(desk: Desk) -> set[int]:
    """How many deadlines are late, by each of the places that say so."""
    told = [line.count for line in desk.run(open_home).work if line.kind == "overdue"]
    listed = [one for one in desk.run(open_deadlines).deadlines if one.day is not None and one.day < TODAY]
    return {len(listed), len(desk.run(late_days)), desk.run(count_places).late, *(told or [0])}


@pytest.mark.slow
def test_what_is_put_off_leaves_every_count_and_the_calendar_and_one_undo_brings_it_back(desk: Desk) -> None:
    granted(desk, lambda agreement: planned(agreement, in_days(-9), in_days(-2), in_days(5), in_days(500)))
    due = found(desk, K.PAYMENT)
    assert (late_everywhere(desk), desk.run(calendar_deadlines)) == ({2}, tuple(due[:3]))
    desk.run(put_off, [due[0], due[2]], in_days(20), " RIB attendu ")
    assert (late_everywhere(desk), desk.run(calendar_deadlines), found(desk, K.PAYMENT)) == ({1}, (due[1],), [due[1]])
    aside = desk.run(open_deadlines).aside
    assert [held.deadline for held in aside] == [due[0], due[2]]
    mark = aside[0].mark
    said = set_aside_words(mark.until, mark.reason, mark.author, mark.said_on)
    assert said == f"Reportée au 22/03/2026 par {desk.author}, le 02/03/2026\u00a0: RIB attendu"
    assert desk.run(undo).label == "Reporter\u00a0: 2 échéances"
    assert (late_everywhere(desk), found(desk, K.PAYMENT), desk.run(open_deadlines).aside) == ({2}, due, ())
    desk.run(redo)
    assert late_everywhere(desk) == {1}


def test_it_is_back_on_the_day_it_was_put_off_to(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    granted(desk, lambda agreement: planned(agreement, in_days(-9)))
    desk.run(put_off, found(desk, K.PAYMENT), in_days(1), "Congés")
    assert found(desk, K.PAYMENT) == []
    monkeypatch.setattr(desk, "_clock", lambda clock=desk._clock: clock() + timedelta(days=1))
    assert len(found(desk, K.PAYMENT)) == 1


def test_another_day_planned_brings_it_back_and_what_is_said_again_replaces_what_was(desk: Desk) -> None:
    file_id = granted(desk, lambda agreement: planned(agreement, in_days(-9)))
    desk.run(put_off, found(desk, K.PAYMENT), in_days(20), "Congés")
    change_agreement(desk, file_id, lambda agreement: setattr(agreement.instalments[0], "planned_on", in_days(-8)))
    (one,) = found(desk, K.PAYMENT)
    desk.run(put_off, [one], in_days(30), "Service fait attendu")
    (held,) = desk.run(open_deadlines).aside
    assert (held.mark.reason, held.mark.until) == ("Service fait attendu", in_days(30))
    desk.run(take_up_again, [one])
    assert (found(desk, K.PAYMENT), desk.run(open_deadlines).aside) == ([one], ())


def test_an_envelope_dealt_with_is_told_of_again_once_less_is_left(desk: Desk) -> None:
    granted(desk)
    desk.run(set_budget, scheme_id(desk), 2026, D("21000.00"))
    desk.run(say_dealt_with, found(desk, K.ENVELOPE))
    assert found(desk, K.ENVELOPE) == []
    desk.run(set_budget, scheme_id(desk), 2026, D("19000.00"))
    assert [one.facts.amount for one in found(desk, K.ENVELOPE)] == [D("-1000.00")]
    desk.run(say_dealt_with, found(desk, K.ENVELOPE))
    assert found(desk, K.ENVELOPE) == []


def test_a_refused_act_leaves_nothing_behind(desk: Desk) -> None:
    file_id = granted(desk, lambda agreement: planned(agreement, in_days(-9)))
    due = found(desk, K.PAYMENT)
    with pytest.raises(EndedByItsActError):
        desk.run(say_dealt_with, due)
    with pytest.raises(PutOffReasonError):
        desk.run(put_off, due, in_days(3), " ")
    assert found(desk, K.PAYMENT) == due
    desk.run(follow_up.change_agreement, file_id, "signed_on", TODAY)
    assert replace(due[0]) in found(desk, K.PAYMENT)
