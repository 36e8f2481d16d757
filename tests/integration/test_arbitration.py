"""Scenarios of a session or of an envelope: what they forecast, and what adopting one leaves."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest

from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM
from ptce_desk.domain.arbitration import AmountRule, Basis, Criterion, Standing
from ptce_desk.domain.arbitration_errors import AboveMaximumError, ScenarioRefusedError
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.errors import EmptiedError, NotFoundError
from ptce_desk.domain.projection import Projection
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.services.budget.envelopes import EnvelopeRow, open_budget, set_budget, set_credit
from ptce_desk.services.budget.projection import open_projection
from ptce_desk.services.committee import scenarios, sessions
from ptce_desk.services.committee.arbitration import ArbitrationSheet, Forecast, Ground, open_arbitration
from ptce_desk.services.committee.scenarios import (
    adopt,
    bring_in,
    create_scenario,
    duplicate_scenario,
    follow_rule,
    foresee_adoption,
    rename_scenario,
    set_amount,
    set_lock,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.scoring import set_note
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.schemes.grid import add_criterion
from ptce_desk.services.schemes.schemes import change_scheme
from ptce_desk.wording.arbitration import scenario_called
from ptce_desk.wording.scoring import noting_text
from tests.integration.dossiers import complete_file, proposed_file, reviewed_file, scheme_id
from tests.integration.dumps import dump

D = Decimal
HELD = date(2026, 4, 2)


def session_of(desk: Desk, *file_ids: int, held_on: date = HELD) -> Ground:
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, held_on)
    desk.run(sessions.list_files, session_id, list(file_ids))
    return Ground(session_id)


def envelope(desk: Desk, budget: str) -> int:
    return desk.run(set_budget, scheme_id(desk), 2026, D(budget))


def row_of(desk: Desk) -> EnvelopeRow:
    return next(row for row in desk.run(open_budget, 2026).rows if row.scheme_id == scheme_id(desk))


def only(sheet: ArbitrationSheet) -> Forecast:
    (forecast,) = sheet.forecasts
    return forecast


def standings(desk: Desk, ground: Ground) -> dict[str, Standing]:
    return {one.number: one.standing for one in desk.run(open_arbitration, ground).candidates}


def provisional(projection: Projection) -> dict[int, Decimal]:
    return {year.year: year.provisional for year in projection.years if year.provisional}


def test_a_session_is_arbitrated_with_what_each_envelope_has_for_its_dossiers(desk: Desk) -> None:
    envelope(desk, "70000.00")
    first, second = proposed_file(desk, "20000.00"), proposed_file(desk, "30000.00")
    proposed_file(desk, "15000.00")
    ground = session_of(desk, first, second)
    desk.run(create_scenario, ground, AmountRule())
    sheet = desk.run(open_arbitration, ground)
    (group,) = sheet.groups
    assert (sheet.year, group.available) == (2026, D("55000.00"))
    effect = only(sheet).effects[scheme_id(desk)]
    assert (effect.total, effect.remaining, effect.exceeded) == (D("60000.00"), D("-5000.00"), True)
    assert only(sheet).scenario.name == "A"


@pytest.mark.slow
def test_a_dossier_lacks_the_notes_of_those_of_its_jury_who_have_not_given_all_theirs(desk: Desk) -> None:
    scheme = scheme_id(desk)
    for label in ("Ancrage", "Modèle"):
        desk.run(add_criterion, scheme, "label", label)
    whole, half, bare, elsewhere = (proposed_file(desk, "20000.00") for _ in range(4))
    given = [(whole, "Ana", 2), (whole, "Bob", 2), (half, "Ana", 2), (half, "Bob", 1), (elsewhere, "Zoé", 2)]
    for file_id, juror, count in given:
        for label in ("Ancrage", "Modèle")[:count]:
            desk.run(set_note, file_id, juror, label, D(12))
    ground = session_of(desk, whole, half, bare)

    def notings() -> list[str]:
        return [noting_text(one.noting) for one in desk.run(open_arbitration, ground).candidates]

    assert notings() == ["", "1 note sur 2", "aucune note sur 2"]
    desk.run(change_scheme, scheme, "kind", SchemeKind.CALL)
    assert notings() == ["2 notes sur 3", "1 note sur 3", "aucune note sur 3"]  # Zoé is of the jury of the call
    desk.run(adopt, desk.run(create_scenario, ground, AmountRule()))
    desk.run(sessions.record_vote, ground.session_id or 0, half, Vote.GRANTED)
    assert notings() == ["2 notes sur 3", "", "aucune note sur 3"]


def test_nothing_of_a_scenario_changes_a_dossier_until_it_is_adopted(desk: Desk) -> None:
    first = proposed_file(desk, "20000.00")
    ground = session_of(desk, first)
    before = desk.run(open_budget, 2026)
    key = desk.run(create_scenario, ground, AmountRule(reduction=D("0.1")))
    desk.run(set_amount, key, first, D("12345.67"))
    desk.run(set_lock, key, first, True)
    assert desk.run(open_budget, 2026) == before
    assert desk.run(open_file, first).file.proposed == D("20000.00")


@pytest.mark.slow
def test_adopted_a_scenario_leaves_envelopes_and_years_as_it_said_and_one_undo_gives_all_back(desk: Desk) -> None:
    held = envelope(desk, "70000.00")
    desk.run(set_credit, held, 2026, D("40000.00"))
    first, second, other = proposed_file(desk, "20000.00"), proposed_file(desk, "30000.00"), proposed_file(desk)
    desk.run(instruct.change_field, first, "start", date(2026, 7, 1))
    desk.run(instruct.change_field, first, "end", date(2027, 6, 30))
    ground = session_of(desk, first, second)
    key = desk.run(create_scenario, ground, AmountRule(order=Criterion.NUMBER))
    desk.run(set_amount, key, first, D("24000.02"))
    forecast = only(desk.run(open_arbitration, ground))
    before, label = dump(desk), desk.run(undo_state).undoes
    assert not forecast.adopted
    assert desk.run(adopt, key) == 2
    after = only(desk.run(open_arbitration, ground))
    assert (row_of(desk).consumption, after.years, after.adopted) == (
        forecast.effects[scheme_id(desk)].consumption,
        forecast.years,
        True,
    )
    expected = {one.year: one.provisional for one in forecast.years[scheme_id(desk)]}
    assert provisional(desk.run(open_projection)) == expected
    assert expected == {2026: D("12000.01") + D("20000.00") + D("20000.00"), 2027: D("12000.01")}
    assert desk.run(open_file, other).file.proposed == D("20000.00")
    done = desk.run(undo_state).undoes
    assert done is not None
    assert done.label == "Retenir le scénario A : 2 montants proposés"
    desk.run(undo)
    assert dump(desk) == before
    assert desk.run(undo_state).undoes == label


@pytest.mark.slow
def test_the_dossiers_of_an_envelope_are_those_still_to_be_decided_and_adopting_proposes_them(desk: Desk) -> None:
    held = envelope(desk, "50000.00")
    waiting, proposed, draft = reviewed_file(desk), proposed_file(desk, "20000.00"), complete_file(desk)
    ground = Ground(envelope_id=held)
    key = desk.run(create_scenario, ground, AmountRule(cap=D("10000.00")))
    sheet = desk.run(open_arbitration, ground)
    assert [one.file_id for one in sheet.candidates] == [waiting, proposed]
    forecast = only(sheet)
    desk.run(adopt, key)
    assert row_of(desk).consumption == forecast.effects[scheme_id(desk)].consumption
    assert [desk.run(open_file, one).file.decision for one in (waiting, proposed, draft)] == [
        DecisionState.PROPOSED,
        DecisionState.PROPOSED,
        DecisionState.NOT_LISTED,
    ]
    desk.run(undo)
    assert desk.run(open_file, waiting).file.decision is DecisionState.NOT_LISTED


@pytest.mark.slow
def test_what_became_of_a_dossier_since_is_said_and_it_is_moved_no_more(desk: Desk) -> None:
    files = [proposed_file(desk, "1000.00") for _ in range(6)]
    granted, refused, adjourned, withdrawn, unlisted, waiting = files
    ground = session_of(desk, *files)
    key = desk.run(create_scenario, ground, AmountRule(cap=D(900)))
    assert ground.session_id is not None
    votes = (Vote.GRANTED, Vote.REFUSED, Vote.ADJOURNED, Vote.WAITING_LIST)
    for file_id, vote in zip((granted, refused, adjourned, waiting), votes, strict=True):
        desk.run(sessions.record_vote, ground.session_id, file_id, vote)
    desk.run(instruct.move_instruction, withdrawn, InstructionState.WITHDRAWN, "retiré")
    desk.run(sessions.unlist_file, ground.session_id, unlisted)
    assert list(standings(desk, ground).values()) == [
        Standing.ENGAGED,
        Standing.REFUSED,
        Standing.ADJOURNED,
        Standing.CLOSED,
        Standing.LEFT,
        Standing.WAITING,
    ]
    assert only(desk.run(open_arbitration, ground)).effects[scheme_id(desk)].total == D("1000.00")
    assert desk.run(adopt, key) == 0
    for unmoved in (granted, unlisted, 999):
        with pytest.raises(NotFoundError):
            desk.run(set_amount, key, unmoved, D(1))


def test_a_dossier_that_cannot_be_proposed_is_not_moved(desk: Desk) -> None:
    first = proposed_file(desk, "1000.00")
    ground = session_of(desk, first)
    desk.run(instruct.change_field, first, "title", "")
    assert list(standings(desk, ground).values()) == [Standing.OBSTRUCTED]


def test_what_a_past_session_was_submitted_stays(desk: Desk) -> None:
    first = proposed_file(desk, "1000.00")
    ground = session_of(desk, first, held_on=date(2026, 2, 1))
    desk.run(sessions.record_vote, ground.session_id or 0, first, Vote.ADJOURNED)
    desk.run(sessions.record_vote, ground.session_id or 0, first, None)
    assert list(standings(desk, ground).values()) == [Standing.SUBMITTED]


def test_an_amount_above_the_maximum_is_refused_unless_a_derogation_passes_over_it(desk: Desk) -> None:
    first = proposed_file(desk, "1000.00")
    ground = session_of(desk, first)
    key = desk.run(create_scenario, ground, AmountRule(Basis.REQUESTED))
    most = desk.run(open_file, first).assessment.max_amount
    with pytest.raises(AboveMaximumError):
        desk.run(set_amount, key, first, most + 1)
    desk.run(instruct.derogate, first, ABOVE_MAXIMUM, "projet pilote")
    desk.run(set_amount, key, first, most + 1)
    desk.run(adopt, key)
    assert desk.run(open_file, first).file.proposed == most + 1


@pytest.mark.slow
def test_a_maximum_lowered_since_keeps_a_scenario_from_being_adopted_and_nothing_is_proposed(desk: Desk) -> None:
    first, second = proposed_file(desk, "1000.00"), proposed_file(desk, "2000.00")
    ground = session_of(desk, first, second)
    key = desk.run(create_scenario, ground, AmountRule())
    desk.run(instruct.change_field, second, "total_cost", D("100.00"))
    with pytest.raises(ScenarioRefusedError) as refusal:
        desk.run(adopt, key)
    assert refusal.value.numbers == (desk.run(open_file, second).file.number,)
    assert desk.run(open_file, first).file.proposed == D("1000.00")
    desk.run(set_amount, key, second, None)
    assert desk.run(adopt, key) == 2


@pytest.mark.slow
def test_a_dossier_put_on_the_session_later_is_said_to_have_come_since_until_the_rule_is_applied_again(
    desk: Desk,
) -> None:
    envelope(desk, "50000.00")
    first, later = proposed_file(desk, "27000.00"), proposed_file(desk, "30000.00")
    ground = session_of(desk, first)
    key = desk.run(create_scenario, ground, AmountRule(reduction=D("0.1"), order=Criterion.NUMBER))
    desk.run(set_amount, key, first, D(25000))
    desk.run(adopt, key)
    assert only(desk.run(open_arbitration, ground)).adopted
    desk.run(sessions.list_files, ground.session_id or 0, [later])
    desk.run(instruct.change_field, later, "requested", D("20000.00"))
    forecast = only(desk.run(open_arbitration, ground))
    assert (forecast.late, forecast.adopted) == (frozenset({later}), False)
    desk.run(bring_in, key)
    forecast = only(desk.run(open_arbitration, ground))
    assert (forecast.late, forecast.scenario.given) == (frozenset(), {first: D(25000), later: D(18000)})
    label = desk.run(undo_state).undoes
    assert label is not None
    assert label.label == "Appliquer de nouveau la règle du scénario A"
    desk.run(undo)
    assert only(desk.run(open_arbitration, ground)).late == {later}


@pytest.mark.slow
def test_what_came_since_is_proposed_no_more_than_its_maximum_when_the_scenario_is_adopted(desk: Desk) -> None:
    envelope(desk, "90000.00")
    first, later = proposed_file(desk, "20000.00"), proposed_file(desk, "30000.00")
    ground = session_of(desk, first)
    key = desk.run(create_scenario, ground, AmountRule())
    desk.run(sessions.list_files, ground.session_id or 0, [later])
    desk.run(instruct.change_field, later, "total_cost", D("12000.00"))
    most = desk.run(open_file, later).assessment.max_amount
    assert most < D(30000)
    forecast = only(desk.run(open_arbitration, ground))
    assert forecast.total == D(30000) + most
    desk.run(adopt, key)
    assert row_of(desk).consumption == forecast.effects[scheme_id(desk)].consumption


@pytest.mark.slow
def test_only_the_last_scenario_adopted_is_kept_as_such_with_its_day(desk: Desk) -> None:
    ground = session_of(desk, proposed_file(desk, "20000.00"))
    most, half = (desk.run(create_scenario, ground, AmountRule(reduction=part)) for part in (None, D("0.5")))

    def days() -> list[date | None]:
        return [one.scenario.adopted_on for one in desk.run(open_arbitration, ground).forecasts]

    desk.run(adopt, most)
    assert days() == [desk.today(), None]
    desk.run(adopt, half)
    assert days() == [None, desk.today()]
    desk.run(undo)
    assert days() == [desk.today(), None]


def test_the_part_of_a_year_already_past_is_to_be_paid_the_year_of_the_session(desk: Desk) -> None:
    envelope(desk, "70000.00")
    first = proposed_file(desk, "20000.00")
    desk.run(instruct.change_field, first, "start", date(2025, 7, 1))
    desk.run(instruct.change_field, first, "end", date(2026, 6, 30))
    ground = session_of(desk, first)
    desk.run(create_scenario, ground, AmountRule())
    years = only(desk.run(open_arbitration, ground)).years[scheme_id(desk)]
    assert [(one.year, one.provisional) for one in years] == [(2026, D("30000.00"))]


def test_locks_outlast_the_rules_and_a_copy_keeps_them(desk: Desk) -> None:
    first, second = proposed_file(desk, "1000.00"), proposed_file(desk, "2000.00")
    ground = session_of(desk, first, second)
    key = desk.run(create_scenario, ground, AmountRule(), "Au plus")
    desk.run(set_amount, key, first, D(500))
    desk.run(set_lock, key, first, True)
    copy = desk.run(duplicate_scenario, key)
    assert [one.scenario.touched for one in desk.run(open_arbitration, ground).forecasts] == [True, True]
    desk.run(follow_rule, copy, AmountRule(Basis.PRESENT, reduction=D("0.5")))
    one, two = (held.scenario for held in desk.run(open_arbitration, ground).forecasts)
    assert (one.given, two.given) == ({first: D(500), second: D(30000)}, {first: D(500), second: D(15000)})
    assert (one.locks, two.locks, one.touched, two.touched) == (frozenset({first}), frozenset({first}), True, False)
    assert (one.position, two.position, two.name) == (0, 1, "Au plus")


def test_a_letter_is_not_given_again_while_a_later_one_is_there(desk: Desk) -> None:
    ground = session_of(desk, proposed_file(desk))
    first, _second = (desk.run(create_scenario, ground, AmountRule()) for _ in range(2))
    desk.run(delete_record, "scenario", first)
    desk.run(create_scenario, ground, AmountRule())
    assert [one.scenario.position for one in desk.run(open_arbitration, ground).forecasts] == [1, 2]


def test_a_scenario_without_a_name_is_its_letter_and_so_is_its_copy(desk: Desk) -> None:
    ground = session_of(desk, proposed_file(desk))
    for _time in range(2):
        desk.run(create_scenario, ground, AmountRule())
    copied = desk.run(open_arbitration, ground).forecasts[1].scenario
    desk.run(duplicate_scenario, copied.id)
    names = [scenario_called(one.scenario) for one in desk.run(open_arbitration, ground).forecasts]
    assert names == ["A", "B", "C"]


def test_what_adopting_would_change_is_known_before_and_nothing_else_is_changed_then(desk: Desk) -> None:
    changed, same, voted = (proposed_file(desk, amount) for amount in ("20000.00", "25000.00", "1000.00"))
    ground = session_of(desk, changed, same, voted)
    desk.run(sessions.record_vote, ground.session_id or 0, voted, Vote.GRANTED)
    key = desk.run(create_scenario, ground, AmountRule(Basis.PROPOSED))
    desk.run(set_amount, key, changed, D("18000.50"))
    before = dump(desk)
    foreseen = desk.run(foresee_adoption, key)
    assert dump(desk) == before
    assert [(one.candidate.file_id, one.amount, one.gap) for one in foreseen.changes] == [
        (changed, D("18000.50"), D("-1999.50"))
    ]
    assert set(foreseen.files) == {changed}
    assert desk.run(adopt, key) == len(foreseen.changes)
    assert desk.run(foresee_adoption, key).changes == ()
    assert [desk.run(open_file, one).file.proposed for one in (changed, same)] == [D("18000.50"), D("25000.00")]


@pytest.mark.parametrize(("amounts", "copies"), [(("20000.00", "30000.00"), 1), (("20000.00", "25000.00"), 0)])
def test_the_file_is_copied_before_several_amounts_change_at_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, amounts: tuple[str, str], copies: int
) -> None:
    made: list[Desk] = []
    monkeypatch.setattr(scenarios, "back_up_before", made.append)
    first, second = proposed_file(desk, "19000.00"), proposed_file(desk, "25000.00")
    key = desk.run(create_scenario, session_of(desk, first, second), AmountRule())
    for file_id, amount in zip((first, second), amounts, strict=True):
        desk.run(set_amount, key, file_id, D(amount))
    assert desk.run(adopt, key) == copies + 1
    assert len(made) == copies


def test_a_scenario_is_renamed_but_never_nameless(desk: Desk) -> None:
    ground = session_of(desk, proposed_file(desk))
    key = desk.run(create_scenario, ground, AmountRule())
    desk.run(rename_scenario, key, " Au prorata ")
    assert only(desk.run(open_arbitration, ground)).scenario.name == "Au prorata"
    with pytest.raises(EmptiedError):
        desk.run(rename_scenario, key, " ")


def test_a_dossier_an_envelope_and_an_empty_session_go_with_what_was_tried_and_come_back_with_it(desk: Desk) -> None:
    held = envelope(desk, "50000.00")
    waiting = reviewed_file(desk)
    session_id = desk.run(sessions.create_session, CommitteeBody.COUNCIL, HELD)
    desk.run(create_scenario, Ground(envelope_id=held), AmountRule())
    desk.run(create_scenario, Ground(session_id), AmountRule())
    before = dump(desk)
    for kind, key in (("funding_file", waiting), ("envelope", held), ("committee_session", session_id)):
        desk.run(delete_record, kind, key)
        (gone,) = [row for row in desk.run(list_trash) if row.kind == kind]
        desk.run(restore_record, gone.id)
        assert dump(desk) == before, kind


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_tried_the_envelopes_and_the_years_are_those_it_forecast(desk: Desk, seed: int) -> None:
    chance = Random(seed)  # noqa: S311  any file will do
    held = envelope(desk, f"{chance.randrange(20, 120)}000.00")
    desk.run(set_credit, held, 2026, D(chance.randrange(10_000, 60_000)))
    files = [proposed_file(desk, str(chance.randrange(1, 30_000))) for _ in range(4)]
    for file_id in chance.sample(files, 2):
        start = date(2026, chance.randrange(1, 13), 1)
        desk.run(instruct.change_field, file_id, "start", start)
        desk.run(instruct.change_field, file_id, "end", date(2026 + chance.randrange(1, 3), 12, 31))
    grounds = [session_of(desk, *files[:3]), Ground(envelope_id=held)]
    if chance.random() < 0.5:
        desk.run(sessions.record_vote, grounds[0].session_id or 0, files[0], chance.choice(list(Vote)))
    ground = chance.choice(grounds)
    rule = AmountRule(
        chance.choice(list(Basis)),
        chance.choice([None, D(chance.randrange(100, 30_000))]),
        chance.choice([None, D(chance.randrange(0, 101)) / 100]),
        chance.choice([None, D(1), D(100), D(500)]),
        chance.choice([None, *Criterion]),
        descending=chance.random() < 0.5,
        partial=chance.random() < 0.5,
    )
    key = desk.run(create_scenario, ground, rule)
    forecast, before = only(desk.run(open_arbitration, ground)), dump(desk)
    changed = desk.run(adopt, key)
    assert row_of(desk).consumption == forecast.effects[scheme_id(desk)].consumption
    assert only(desk.run(open_arbitration, ground)).years == forecast.years
    expected = {one.year: one.provisional for one in forecast.years[scheme_id(desk)] if one.provisional}
    assert provisional(desk.run(open_projection)) == expected
    if changed:
        desk.run(undo)
    assert dump(desk) == before
