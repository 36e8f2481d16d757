"""Trials of « Et si… » kept in the file: found again, replaced, undone, and gone with what they are of."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.errors import EmptiedError, NotFoundError
from ptce_desk.domain.rules.types import MaxRate, Rule
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.undo import redo, undo, undo_state
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.kept_trials import keep_trial, kept_trials
from tests.integration.dossiers import scheme_id
from tests.integration.dumps import dump

D = Decimal
HALF: tuple[Rule, ...] = (MaxRate(rate=D("0.5"), source="essai"),)
FIFTH: tuple[Rule, ...] = (MaxRate(rate=D("0.2"), source="essai"),)


def version_id(desk: Desk) -> int:
    return desk.run(schemes.open_scheme, scheme_id(desk)).versions[0].id


def held(desk: Desk) -> list[tuple[str, tuple[Rule, ...]]]:
    return [(one.name, one.rules) for one in desk.run(kept_trials, scheme_id(desk))]


def test_a_trial_is_kept_under_a_name_as_one_act_that_undoes(desk: Desk) -> None:
    before = dump(desk)
    desk.run(keep_trial, version_id(desk), " Demi-taux ", HALF)
    assert held(desk) == [("Demi-taux", HALF)]
    assert desk.run(undo_state).undo == "Garder l’essai « Demi-taux » du dispositif RA-CDDRA"
    desk.run(undo)
    assert (held(desk), dump(desk)) == ([], before)
    desk.run(redo)
    assert held(desk) == [("Demi-taux", HALF)]


def test_a_name_kept_already_has_its_rules_replaced_whatever_the_case_and_no_name_is_refused(desk: Desk) -> None:
    first = desk.run(keep_trial, version_id(desk), "Demi-taux", HALF)
    assert desk.run(keep_trial, version_id(desk), "demi-TAUX", FIFTH) == first
    assert held(desk) == [("Demi-taux", FIFTH)]
    assert desk.run(undo_state).undo == "Remplacer les règles de l’essai « Demi-taux »"
    desk.run(keep_trial, version_id(desk), "Au quart", HALF)
    assert [name for name, _rules in held(desk)] == ["Au quart", "Demi-taux"]
    with pytest.raises(EmptiedError):
        desk.run(keep_trial, version_id(desk), "  ", HALF)
    with pytest.raises(NotFoundError):
        desk.run(keep_trial, 9999, "Ailleurs", HALF)


def test_the_same_name_may_be_kept_on_two_versions(desk: Desk) -> None:
    first = version_id(desk)
    new = (
        desk.run(schemes.open_version, scheme_id(desk), first, name="2040", valid_from=date(2040, 1, 1)).versions[0].id
    )
    desk.run(keep_trial, first, "Demi-taux", HALF)
    desk.run(keep_trial, new, "Demi-taux", FIFTH)
    found = desk.run(kept_trials, scheme_id(desk))
    assert [(one.name, one.version.id, one.rules) for one in found] == [
        ("Demi-taux", first, HALF),
        ("Demi-taux", new, FIFTH),
    ]


def test_a_trial_judges_nothing(desk: Desk) -> None:
    rules = desk.run(schemes.open_scheme, scheme_id(desk)).versions[0].rules
    desk.run(keep_trial, version_id(desk), "Demi-taux", HALF)
    sheet = desk.run(schemes.open_scheme, scheme_id(desk))
    assert sheet.versions[0].rules == rules
    assert not desk.run(kept_trials, scheme_id(desk, "VERRIERE-INGENIERIE"))


def test_a_trial_goes_to_the_trash_and_comes_back(desk: Desk) -> None:
    key = desk.run(keep_trial, version_id(desk), "Demi-taux", HALF)
    assert desk.run(delete_record, "rule_trial", key) == "Supprimer l’essai de règles Demi-taux"
    (gone,) = desk.run(list_trash)
    assert (gone.name, held(desk)) == ("Demi-taux", [])
    desk.run(restore_record, gone.id)
    assert held(desk) == [("Demi-taux", HALF)]


def test_a_version_and_a_scheme_go_with_what_was_tried_and_come_back_with_it(desk: Desk) -> None:
    scheme = scheme_id(desk, "VERRIERE-INGENIERIE")
    first = desk.run(schemes.open_scheme, scheme).versions[0].id
    new = desk.run(schemes.open_version, scheme, first, name="2040", valid_from=date(2040, 1, 1)).versions[0].id
    desk.run(keep_trial, new, "Demi-taux", HALF)
    before = dump(desk)
    desk.run(schemes.delete_version, scheme, new)
    assert desk.run(kept_trials, scheme) == []
    desk.run(undo)
    assert dump(desk) == before
    desk.run(delete_record, "scheme", scheme)
    (gone,) = [row for row in desk.run(list_trash) if row.kind == "scheme"]
    desk.run(restore_record, gone.id)
    assert dump(desk) == before
