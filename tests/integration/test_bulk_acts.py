"""One act on many dossiers: what its preview tells is what happens, and one undo takes it back."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest
from sqlalchemy import text

from ptce_desk.domain.committees import CommitteeBody, Opinion, Vote
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.bulk_acts import ActValue, BulkAct, Verdict, do_act, preview_act
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, open_file
from ptce_desk.services.file import undo
from ptce_desk.services.grants.follow_up import open_follow_up
from ptce_desk.wording.bulk_acts import ActKind, act_label, outcome_sentence, preview_sentence
from tests.conftest import NOW
from tests.integration.dossiers import complete_file, listed_file, proposed_file, reviewed_file, voted_file
from tests.slowly import slowly

HELD = NOW.date() + timedelta(days=30)
_OWN = ("agenda_item", "agreement", "required_document", "funding_file_move", "derogation")


def rows_of(desk: Desk, file_ids: Sequence[int]) -> dict[int, object]:
    """Each dossier as the file holds it, with what hangs on it."""

    def read(desk: Desk) -> dict[int, object]:
        with desk.reading() as connection:
            held: dict[int, object] = {}
            for file_id in file_ids:
                queries = ["SELECT * FROM funding_file WHERE id = :id"]
                queries += [f"SELECT * FROM {table} WHERE funding_file_id = :id ORDER BY id" for table in _OWN]  # noqa: S608  # our own names
                rows = [connection.execute(text(query), {"id": file_id}).mappings() for query in queries]
                held[file_id] = [{**row, "version": 0} for found in rows for row in found]
            return held

    return desk.run(read)


def one_in_each_state(desk: Desk) -> list[int]:
    """A dossier of the demonstration in each of the states it shows."""
    rows = desk.run(list_files, FundingFileFilter(), followed=True).rows
    states: dict[object, list[int]] = {}
    for row in rows:
        state = (row.instruction, row.decision, row.follow_up and (row.follow_up.act, row.follow_up.execution))
        states.setdefault(state, []).append(row.id)
    return sorted(held[0] for held in states.values())


def acts(session_id: int) -> dict[ActKind, BulkAct]:
    values: dict[ActKind, ActValue] = {
        ActKind.LIST: session_id,
        ActKind.OPINE: Opinion.RESERVED,
        ActKind.CLOSE: InstructionState.CLOSED_WITHOUT_ACTION,
        ActKind.ASSIGN: "Service ESS",
        ActKind.ASK_DOCUMENT: "Attestation de régularité",
        ActKind.NOTIFY: NOW.date(),
    }
    return {kind: BulkAct(kind, values.get(kind)) for kind in ActKind}


def foretold_then_done(desk: Desk, file_ids: Sequence[int], act: BulkAct) -> list[Verdict]:
    """Look, then do: what was told is done, to those it was told of and no other."""
    before = rows_of(desk, file_ids)
    told = desk.run(preview_act, file_ids, act)
    assert rows_of(desk, file_ids) == before
    done = desk.run(do_act, file_ids, act)
    assert done == told
    after = rows_of(desk, file_ids)
    assert {one.id for one in done if one.allowed} == {key for key in file_ids if after[key] != before[key]}
    assert all(one.said for one in done)
    return done


_SLOW = (ActKind.POSTPONE, ActKind.ASSIGN, ActKind.ASK_DOCUMENT, ActKind.END)


@pytest.mark.parametrize("kind", [*(kind for kind in ActKind if kind not in _SLOW), *slowly(*_SLOW)])
def test_what_is_foretold_is_done_and_one_undo_takes_it_back(demo: Desk, kind: ActKind) -> None:
    session_id = demo.run(sessions.create_session, CommitteeBody.COUNCIL, HELD)
    file_ids = one_in_each_state(demo)
    before = rows_of(demo, file_ids)
    done = foretold_then_done(demo, file_ids, acts(session_id)[kind])
    numbers = [one.number for one in done if one.allowed]
    assert numbers, kind
    assert demo.run(undo.undo).label == act_label(kind, numbers)
    assert rows_of(demo, file_ids) == before


@pytest.mark.parametrize("seed", [1, *slowly(2, 3, 4)])
def test_it_is_so_in_whatever_state_former_acts_left_the_dossiers(demo: Desk, seed: int) -> None:
    chance = Random(seed)  # noqa: S311  # the same acts on each run
    session_id = demo.run(sessions.create_session, CommitteeBody.COUNCIL, HELD)
    file_ids = one_in_each_state(demo)
    every = acts(session_id)
    for kind in chance.sample(list(ActKind), 4 if seed == 1 else len(ActKind)):
        foretold_then_done(demo, chance.sample(file_ids, 5), every[kind])


def said(desk: Desk, file_ids: Sequence[int], act: BulkAct) -> list[tuple[bool, str]]:
    return [
        (one.allowed, one.said.replace("\u202f", " ").replace("\xa0", " ")) for one in desk.run(do_act, file_ids, act)
    ]


def test_each_is_proposed_for_its_own_amount_or_says_what_stands_in_the_way(desk: Desk) -> None:
    ready, unfinished, waiting = reviewed_file(desk), complete_file(desk), proposed_file(desk)
    nobodys = reviewed_file(desk)
    desk.run(instruct.change_field, nobodys, "beneficiary_id", None)
    assert said(desk, [ready, unfinished, nobodys, waiting], BulkAct(ActKind.PROPOSE)) == [
        (True, "proposé pour 30 000,00 €"),
        (False, "Terminez d’abord l’instruction du dossier."),
        (False, "Choisissez le bénéficiaire."),
        (False, "déjà proposé"),
    ]
    assert desk.run(open_file, ready).file.decision is DecisionState.PROPOSED


@pytest.mark.slow
def test_what_is_refused_or_postponed_is_so_at_the_session_it_waits_for(desk: Desk) -> None:
    (first, _one), (second, _two), never = listed_file(desk, HELD), listed_file(desk, HELD), proposed_file(desk)
    day = f"{HELD:%d/%m/%Y}"
    assert said(desk, [first, never], BulkAct(ActKind.REFUSE)) == [
        (True, f"refusé à la séance du {day}"),
        (False, "à l’ordre du jour d’aucune séance : proposé"),
    ]
    assert said(desk, [second, first], BulkAct(ActKind.POSTPONE)) == [
        (True, f"ajourné à la séance du {day}"),
        (False, "à l’ordre du jour d’aucune séance : refusé"),
    ]
    assert desk.run(open_file, first).file.decision is DecisionState.REFUSED
    assert desk.run(open_file, first).file.decided_on == HELD


def test_what_is_closed_leaves_the_agenda(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    granted = voted_file(desk, HELD)
    closing = BulkAct(ActKind.CLOSE, InstructionState.WITHDRAWN)
    (closed, refused) = said(desk, [file_id, granted], closing)
    assert closed == (True, "retiré, retiré de l’ordre du jour")
    assert not refused[0]
    assert desk.run(sessions.open_session, session_id).lines == ()


def test_an_opinion_is_noted_once_and_documents_are_asked_for_once(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD)
    favourable = BulkAct(ActKind.OPINE, Opinion.FAVOURABLE)
    assert said(desk, [file_id], favourable) == [(True, f"avis favorable à la séance du {HELD:%d/%m/%Y}")]
    assert said(desk, [file_id], favourable) == [(False, "cet avis y est déjà noté")]
    assert desk.run(sessions.open_session, session_id).lines[0].item.opinion is Opinion.FAVOURABLE
    asked = BulkAct(ActKind.ASK_DOCUMENT, "RIB du porteur")
    assert said(desk, [file_id], asked) == [(True, "1 pièce demandée : RIB du porteur")]
    assert said(desk, [file_id], BulkAct(ActKind.ASK_DOCUMENT, "rib du porteur")) == [
        (False, "rien de plus à demander")
    ]


def test_a_notification_is_not_written_over_and_needs_a_grant(desk: Desk) -> None:
    granted, waiting = voted_file(desk, NOW.date()), proposed_file(desk)
    day = NOW.date()
    assert said(desk, [granted, waiting], BulkAct(ActKind.NOTIFY, day)) == [
        (True, f"notifié le {day:%d/%m/%Y}"),
        (False, "pas accordé"),
    ]
    assert said(desk, [granted], BulkAct(ActKind.NOTIFY, date(2026, 1, 1))) == [(False, "déjà notifié")]
    follow_up = desk.run(open_follow_up, granted)
    assert follow_up is not None
    assert follow_up.agreement.notified_on == day


def test_a_notification_without_the_day_of_the_legality_review_is_remarked_before_it_is_noted(desk: Desk) -> None:
    day = NOW.date()
    file_id, session_id = listed_file(desk, day)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    desk.run(sessions.set_deliberation, session_id, "2026-118", None)
    (verdict,) = desk.run(preview_act, [file_id], BulkAct(ActKind.NOTIFY, day))
    assert (verdict.allowed, "sans date de transmission" in verdict.said) == (True, True)
    desk.run(sessions.date_deliberation, session_id, "transmitted_on", day)
    (verdict,) = desk.run(preview_act, [file_id], BulkAct(ActKind.NOTIFY, day))
    assert verdict.said == f"notifié le {day:%d/%m/%Y}"


def test_what_cannot_be_after_the_others_is_left_out_and_the_others_are_done(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second proposal is refused once the first is made, though each was allowed by itself."""
    files = [reviewed_file(desk) for _ in range(3)]
    own, made = instruct.propose, []

    def propose(desk: Desk, file_id: int, amount: object) -> object:
        with desk.reading() as connection:
            others = connection.execute(text("SELECT count(*) FROM funding_file WHERE decision = 'proposed'")).scalar()
        if file_id == files[1] and others:
            raise NotFoundError("agreement", file_id)
        made.append(file_id)
        return own(desk, file_id, amount)  # type: ignore[arg-type]

    monkeypatch.setattr(instruct, "propose", propose)
    told = desk.run(preview_act, files, BulkAct(ActKind.PROPOSE))
    assert [one.allowed for one in told] == [True, False, True]
    assert desk.run(do_act, files, BulkAct(ActKind.PROPOSE)) == told
    states = [desk.run(open_file, key).file.decision for key in files]
    assert states == [DecisionState.PROPOSED, DecisionState.NOT_LISTED, DecisionState.PROPOSED]


def test_nothing_is_done_when_one_of_them_is_gone(desk: Desk) -> None:
    file_id = reviewed_file(desk)
    with pytest.raises(NotFoundError):
        desk.run(do_act, [file_id, 999], BulkAct(ActKind.PROPOSE))
    assert desk.run(open_file, file_id).file.decision is DecisionState.NOT_LISTED


def test_the_suite_is_closed_once_nothing_is_owed(desk: Desk) -> None:
    granted = voted_file(desk, NOW.date())
    ((allowed, why),) = said(desk, [granted], BulkAct(ActKind.END))
    assert not allowed
    assert "reste" in why


def test_the_sentences_count() -> None:
    assert preview_sentence(ActKind.PROPOSE, 5, 2) == "5 dossiers seront proposés, 2 ne le peuvent pas."
    assert preview_sentence(ActKind.REFUSE, 1, 1) == "1 dossier sera refusé, 1 ne le peut pas."
    assert preview_sentence(ActKind.LIST, 0, 2) == "Aucun dossier ne sera inscrit, 2 ne le peuvent pas."
    assert outcome_sentence(ActKind.NOTIFY, 3, 0) == "3 dossiers sont notifiés."
    assert outcome_sentence(ActKind.POSTPONE, 1, 2) == "1 dossier est ajourné, 2 ne le sont pas."
    assert act_label(ActKind.REFUSE, ["2026-014"]) == "Refuser le dossier 2026-014"
    assert act_label(ActKind.LIST, ["a", "b"]) == "Inscrire 2 dossiers à l’ordre du jour"
