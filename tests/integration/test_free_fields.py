"""Fields of one's own: made, typed in, found, renamed, taken off; each time one act that is undone whole."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.free_field_errors import (
    ChoiceInUseError,
    FreeFieldFilledError,
    FreeFieldNameTakenError,
    TooManyFreeFieldsError,
)
from ptce_desk.domain.free_fields import FreeField, FreeOwner, FreeType
from ptce_desk.domain.narrowing import Among, Between, Clause, Holding, Narrowing
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.formatting import typeset
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.dated_notes import notes_table
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.columns import FILE_COLUMNS
from ptce_desk.services.dossier.crossed import cross_files
from ptce_desk.services.dossier.picked import sum_picked
from ptce_desk.services.dossier.renewals import renew_file
from ptce_desk.services.dossier.sheet import (
    FundingFileFilter,
    group_files,
    list_files,
    list_ids,
    open_file,
    sum_files,
    sum_follow_up,
)
from ptce_desk.services.file import views
from ptce_desk.services.file.deletion import delete_record, list_trash, restore_record
from ptce_desk.services.file.free_fields import add_free_field, change_free_field, remove_free_field
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import operation_lines, record_history, undo, undo_state
from ptce_desk.services.file.verification import verify
from ptce_desk.services.free_fields import free_columns, list_free_fields, listed_fields
from ptce_desk.services.free_values import keep_free, open_free
from ptce_desk.services.past.put_back import put_back
from ptce_desk.services.ptce.merging import merge_organisations, preview_merge
from ptce_desk.services.ptce.organisations import open_organisation
from ptce_desk.services.reports.lists import ShownList, export_chosen_files, export_files, files_report
from ptce_desk.services.reports.record_sheets import organisation_note
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import complete_file, voted_file
from tests.integration.dumps import dump
from tests.integration.own_fields import FILES, all_of, make
from tests.structures import create_organisation

D = Decimal


def held(desk: Desk, file_id: int, field: FreeField) -> object:
    return getattr(desk.run(open_file, file_id).file, field.key)


def test_a_field_is_typed_in_as_any_other_and_the_history_calls_it_by_its_name(desk: Desk) -> None:
    made = [
        (make(desk, "Canton"), "Bourg"),
        (make(desk, "Loyer", FreeType.AMOUNT), D("1200.50")),
        (make(desk, "Visite", FreeType.DATE), date(2026, 3, 1)),
        (make(desk, "Sol", FreeType.CHOICE, "Argile ; Sable"), "Sable"),
    ]
    file_id = complete_file(desk)
    before = dump(desk)
    for field, value in made:
        desk.run(instruct.change_field, file_id, field.key, value)
        assert held(desk, file_id, field) == value
    latest = desk.run(record_history, "funding_file", file_id)[:4]
    assert latest[0].label == "Modifier le champ « Sol » du dossier 2026-001"
    assert [line for row in latest for line in operation_lines(row)] == [
        typeset("champ « Sol » : Sable"),
        typeset("champ « Visite » : 01/03/2026"),
        typeset("champ « Loyer » : 1\u202f200,50 €"),
        typeset("champ « Canton » : Bourg"),
    ]
    for _each in made:
        desk.run(undo)
    assert dump(desk) == before


def test_it_is_filled_after_the_vote_too_and_what_is_impossible_is_refused(desk: Desk) -> None:
    rent = make(desk, "Loyer", FreeType.AMOUNT)
    file_id = voted_file(desk, date(2026, 2, 20))
    desk.run(instruct.change_field, file_id, rent.key, D(5))
    assert held(desk, file_id, rent) == D(5)
    with pytest.raises(PtceDeskError) as refused:
        desk.run(instruct.change_field, file_id, rent.key, D("-1"))
    assert "inférieur à zéro" in error_sentence(refused.value)
    desk.run(instruct.change_field, file_id, rent.key, None)
    emptied = desk.run(record_history, "funding_file", file_id)[0]
    desk.run(put_back, emptied.changes[0])
    assert held(desk, file_id, rent) == D(5)
    assert desk.run(undo_state).undo == "Remettre le champ « Loyer » du dossier 2026-001"


def test_what_it_says_is_found_comes_back_from_the_trash_and_the_check_sees_it(desk: Desk) -> None:
    area = make(desk, "Canton")
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, area.key, "Haut-Bugey")
    assert [hit.record for hit in desk.run(search, "bugey")] == [file_id]
    desk.run(delete_record, "funding_file", file_id)
    assert desk.run(search, "bugey") == []
    desk.run(undo)
    assert held(desk, file_id, area) == "Haut-Bugey"
    assert desk.run(verify).faults == ()


def test_renaming_keeps_what_is_typed_and_a_name_is_borne_once_by_the_fields_of_a_kind(desk: Desk) -> None:
    area = make(desk, "Canton")
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, area.key, "Bourg")
    desk.run(change_free_field, area.id, "name", "Bassin de vie")
    assert held(desk, file_id, area) == "Bourg"
    assert [one.label for one in desk.run(list_free_fields, FILES)] == ["Bassin de vie"]
    with pytest.raises(FreeFieldNameTakenError) as refused:
        desk.run(add_free_field, "name", "bassin de VIE")
    assert error_sentence(refused.value).startswith(typeset("« bassin de VIE » est déjà"))
    other = make(desk, "Bassin de vie", owner=FreeOwner.PTCE)
    with pytest.raises(FreeFieldNameTakenError):
        desk.run(change_free_field, other.id, "owner", FILES)
    desk.run(change_free_field, area.id, "name", "")
    assert [one.label for one in desk.run(list_free_fields, FILES)] == ["Bassin de vie"], "a name stays"


def test_there_are_five_for_each_kind_of_record(desk: Desk) -> None:
    for place in range(5):
        make(desk, f"Champ {place}", FreeType.DATE if place % 2 else FreeType.AMOUNT)
    before = dump(desk)
    with pytest.raises(TooManyFreeFieldsError) as refused:
        desk.run(add_free_field, "name", "Sixième")
    assert error_sentence(refused.value).startswith(typeset("Dossiers : 5 champs libres au plus."))
    assert dump(desk) == before
    assert make(desk, "Premier", owner=FreeOwner.SCHEME).key == "free_text_1"


def test_a_field_that_is_filled_keeps_its_type_and_its_records(desk: Desk) -> None:
    rent = make(desk, "Loyer", FreeType.AMOUNT)
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, rent.key, D(5))
    for key, value in (("type", FreeType.DATE), ("owner", FreeOwner.PTCE)):
        with pytest.raises(FreeFieldFilledError) as refused:
            desk.run(change_free_field, rent.id, key, value)
        assert error_sentence(refused.value).startswith(typeset("« Loyer » est rempli dans 1 fiche :"))
    desk.run(instruct.change_field, file_id, rent.key, None)
    desk.run(change_free_field, rent.id, "type", FreeType.DATE)
    assert all_of(desk)[0].key == "free_date_1"


def test_a_text_becomes_a_choice_among_what_is_typed_already(desk: Desk) -> None:
    soil = make(desk, "Sol")
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, soil.key, "Sable")
    desk.run(change_free_field, soil.id, "type", FreeType.CHOICE)
    assert (all_of(desk)[0].choices, held(desk, file_id, soil)) == ("Sable", "Sable")


def test_a_value_in_use_is_written_otherwise_everywhere_and_never_dropped(desk: Desk) -> None:
    soil = make(desk, "Sol", FreeType.CHOICE, "Argile ; Sable")
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, soil.key, "Sable")
    before = dump(desk)
    with pytest.raises(ChoiceInUseError) as refused:
        desk.run(change_free_field, soil.id, "choices", "Argile")
    assert error_sentence(refused.value).startswith(typeset("« Sol » : « Sable » est choisi dans 1 fiche"))
    assert dump(desk) == before
    desk.run(change_free_field, soil.id, "choices", "Argile;Sables")
    assert held(desk, file_id, soil) == "Sables"
    assert [hit.record for hit in desk.run(search, "sables")] == [file_id]
    desk.run(undo)
    assert dump(desk) == before
    desk.run(change_free_field, soil.id, "choices", "Sable ; Calcaire ; Tourbe")
    assert all_of(desk)[0].choices == "Sable ; Calcaire ; Tourbe"


def test_a_field_goes_with_what_records_hold_in_it_says_how_many_and_comes_back_whole(desk: Desk) -> None:
    area, rent = make(desk, "Canton"), make(desk, "Loyer", FreeType.AMOUNT)
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, area.key, "Bourg")
    desk.run(instruct.change_field, file_id, rent.key, D(7))
    before = dump(desk)
    desk.run(remove_free_field, area.id)
    desk.run(remove_free_field, rent.id)
    assert desk.run(undo_state).undo == "Retirer le champ « Loyer », rempli dans 1 fiche"
    assert (held(desk, file_id, area), held(desk, file_id, rent)) == ("", None)
    assert make(desk, "Autre").key == area.key
    for _each in range(5):
        if dump(desk) != before:
            desk.run(undo)
    assert dump(desk) == before


def test_the_workbook_of_dossiers_and_the_sheet_of_a_structure_hold_them_as_what_they_are(
    desk: Desk, tmp_path: Path
) -> None:
    made = (
        (make(desk, "Canton"), "Bourg"),
        (make(desk, "Loyer", FreeType.AMOUNT), D("1200.50")),
        (make(desk, "Visite", FreeType.DATE), date(2026, 3, 1)),
        (make(desk, "Sol", FreeType.CHOICE, "Argile ; Sable"), "Sable"),
    )
    file_id = complete_file(desk)
    for field, value in made:
        desk.run(instruct.change_field, file_id, field.key, value)
    target = desk.run(export_chosen_files, None, None, None, tmp_path / "dossiers.xlsx")
    sheet = load_workbook(target, data_only=True).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heads = next(row for row in rows if "Canton" in row)
    told = dict(zip(heads, rows[rows.index(heads) + 1], strict=True))
    assert (told["Canton"], told["Sol"], told["Loyer"]) == ("Bourg", "Sable", 1200.5)
    assert isinstance(told["Visite"], datetime)
    assert told["Visite"].date() == date(2026, 3, 1)
    make(desk, "Statut", FreeType.CHOICE, "Actif", owner=FreeOwner.ORGANISATION)
    since = make(desk, "Adhérent depuis", FreeType.DATE, owner=FreeOwner.ORGANISATION)
    key = desk.run(create_organisation, "Bois", OrganisationKind.ASSOCIATION, ess=True)
    kept = desk.run(keep_free, ORGANISATION, key, since.key, date(2026, 1, 5))
    notes = desk.run(lambda held: notes_table(ORGANISATION, held, key))
    facts = organisation_note(desk.run(open_organisation, key), notes, kept.record).facts
    assert [fact.text for fact in facts if fact.label in ("Adhérent depuis", "Statut")] == ["05/01/2026"]


def test_the_list_of_dossiers_is_ordered_narrowed_and_summed_by_them(desk: Desk) -> None:
    fields, (first, second, blank) = filled(desk)
    area, rent, seen, soil = fields
    for field in fields:
        up = desk.run(list_files, FundingFileFilter(), sort=field.key, descending=False, more=(field.key,)).rows
        assert [row.id for row in up] == [second, first, blank], field.name
        assert up[0].more[field.key] == held(desk, second, field)
        down = desk.run(list_files, FundingFileFilter(), sort=field.key, descending=True).rows
        assert [row.id for row in down] == [first, second, blank], field.name
    assert desk.run(sum_files, FundingFileFilter(), (rent.key,)).more == {rent.key: D("1500.50")}
    clauses: list[tuple[FreeField, Clause, list[int]]] = [
        (soil, Among(frozenset({"Sable", None})), [first, blank]),
        (rent, Between(D(300), D(1000)), [second]),
        (seen, Between(date(2026, 1, 1), None), [first]),
        (seen, Among(frozenset({None})), [blank]),
    ]
    for field, clause, expected in clauses:
        wanted = FundingFileFilter(Narrowing(((field.key, clause),)))
        assert [row.id for row in desk.run(list_files, wanted, descending=False).rows] == expected
    offered = desk.run(listed_fields, FILES).offered
    assert (offered[area.key], offered[soil.key]) == (["Etables", "Évian"], ["Sable", "Argile"])


def test_what_is_picked_and_what_crosses_sum_them_too(desk: Desk) -> None:
    (area, rent, _seen, soil), (first, second, blank) = filled(desk)
    picked = (FundingFileFilter(among=(first,)), FundingFileFilter(among=(second, blank)))
    sums, _followed = desk.run(sum_picked, picked, more=(rent.key,))
    assert (sums.count, sums.more) == (3, {rent.key: D("1500.50")})
    assert desk.run(sum_picked, picked)[0].more == {}
    assert desk.run(sum_picked, (), more=(rent.key,))[0].more == {rent.key: 0}
    crossed = desk.run(cross_files, FundingFileFilter(), (area.key, soil.key), (rent.key,))
    assert [side.label for side in crossed.rows] == ["Etables", "Évian", "Non renseigné"]
    told = [[crossed.told(rent.key, row, across) for across in crossed.columns] for row in crossed.rows]
    assert told == [[D(300), None, None], [None, D("1200.50"), None], [None, None, D(0)]]
    assert (crossed.told(rent.key), crossed.told("count")) == (D("1500.50"), 3)


@pytest.mark.slow
@pytest.mark.parametrize("bound", [500, 0])
def test_dossiers_are_narrowed_to_those_whose_text_holds_words_however_many_texts_do(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, bound: int
) -> None:
    monkeypatch.setattr("ptce_desk.db.queries.listing._MOST_BOUND", bound)
    (area, rent, *_others), (first, second, _blank) = filled(desk)
    for words, expected in (("evi", [first]), ("E", [first, second]), ("bourg", []), ("", [first, second])):
        wanted = FundingFileFilter(Narrowing(((area.key, Holding(words)),)))
        assert [row.id for row in desk.run(list_files, wanted, descending=False).rows] == expected
        assert desk.run(list_ids, wanted, descending=False) == tuple(expected)
        assert desk.run(sum_files, wanted).count == len(expected)
        assert sum(one.count for one in desk.run(group_files, wanted, ("year",), followed=True)) == len(expected)
        assert desk.run(sum_follow_up, wanted).paid == 0
    within = FundingFileFilter(Narrowing(((area.key, Holding("e")), (rent.key, Between(None, D(1000))))))
    assert desk.run(files_report, within, ShownList(FILE_COLUMNS[:1])).subtitle == typeset(
        "1 dossier, canton contenant « e », loyer 1\u202f000 € au plus"
    )


def test_dossiers_are_grouped_by_what_was_chosen_and_leave_as_their_list_shows_them(desk: Desk, tmp_path: Path) -> None:
    (_area, rent, _seen, soil), _files = filled(desk)
    groups = desk.run(group_files, FundingFileFilter(), (soil.key,), more=(rent.key,))
    told = [(one.values, one.sums[rent.key]) for one in groups]
    assert told == [(("Argile",), D(300)), (("Sable",), D("1200.50")), ((None,), D(0))]
    shown = ShownList((*FILE_COLUMNS[:1], *desk.run(free_columns, FILES)), rent.key, by=(soil.key,))
    wanted = FundingFileFilter(Narrowing(((rent.key, Between(None, D(1000))),)))
    report = desk.run(files_report, wanted, shown)
    assert report.subtitle == typeset("1 dossier, loyer 1\u202f000 € au plus")
    assert report.sheets[1].title == "Par sol"
    target = desk.run(export_files, FundingFileFilter(), shown, tmp_path / "liste.xlsx")
    cells = [cell.value for row in load_workbook(target, data_only=True).worksheets[0].iter_rows() for cell in row]
    assert {"Canton", "Loyer", 1200.5, datetime(2026, 3, 1)} <= set(cells)  # noqa: DTZ001  # as a workbook has it


def filled(desk: Desk) -> tuple[tuple[FreeField, ...], tuple[int, int, int]]:
    """A field of each type, two dossiers that fill them, and one that does not."""
    fields = (
        make(desk, "Canton"),
        make(desk, "Loyer", FreeType.AMOUNT),
        make(desk, "Visite", FreeType.DATE),
        make(desk, "Sol", FreeType.CHOICE, "Sable ; Argile"),
    )
    first, second, blank = (complete_file(desk) for _each in range(3))
    told: dict[int, tuple[object, ...]] = {
        first: ("Évian", D("1200.50"), date(2026, 3, 1), "Sable"),
        second: ("Etables", D(300), date(2025, 3, 1), "Argile"),
    }
    for file_id, values in told.items():
        for field, value in zip(fields, values, strict=True):
            desk.run(instruct.change_field, file_id, field.key, value)
    return fields, (first, second, blank)


def test_views_say_nothing_more_of_a_field_that_goes_or_is_held_elsewhere_and_come_back_whole(desk: Desk) -> None:
    area = make(desk, "Canton")
    kept: dict[str, views.ViewValue] = {
        area.key: ["Bourg"],
        "columns": ["number", area.key],
        "order": area.key,
        "descending": False,
    }
    view = desk.run(views.save_view, "funding_files", "Par canton", kept)
    other = desk.run(views.save_view, "ptce_list", "Par parrain", {area.key: ["Mme Roux"]})
    desk.run(views.open_with, "funding_files", view.id)
    before = dump(desk)
    desk.run(remove_free_field, area.id)
    (left,) = desk.run(views.list_views, "funding_files")
    assert (left.content, left.opens) == ({"columns": ["number"]}, True)
    assert [one.content for one in desk.run(views.list_views, "ptce_list")] == [other.content]
    desk.run(undo)
    assert dump(desk) == before
    desk.run(change_free_field, area.id, "type", FreeType.CHOICE)
    assert desk.run(views.list_views, "funding_files")[0].content == kept, "it is held where it was"
    for key, value in (("type", FreeType.DATE), ("owner", FreeOwner.PTCE)):
        desk.run(change_free_field, area.id, key, value)
        assert desk.run(views.list_views, "funding_files")[0].content == {"columns": ["number"]}
        desk.run(undo)
        assert desk.run(views.list_views, "funding_files")[0].content == kept


def test_a_view_out_of_the_trash_says_nothing_of_the_field_held_where_its_own_was(desk: Desk) -> None:
    area = make(desk, "Canton")
    view = desk.run(views.save_view, "funding_files", "Bourg", {area.key: ["Bourg"], "order": "number"})
    desk.run(delete_record, "saved_view", view.id)
    desk.run(remove_free_field, area.id)
    other = make(desk, "Parrain")
    assert other.key == area.key
    desk.run(restore_record, desk.run(list_trash)[0].id)
    (back,) = desk.run(views.list_views, "funding_files")
    assert (back.content, back.lacks_field) == ({"order": "number"}, True)
    again = desk.run(views.save_view, "funding_files", "Parrain", {other.key: ["Mme Roux"]})
    desk.run(change_free_field, other.id, "name", "Marraine")
    told = {one.name: (one.content, one.lacks_field) for one in desk.run(views.list_views, "funding_files")}
    assert told["Parrain"] == (again.content, False), "it is the same field"


def test_views_follow_a_value_of_a_choice_that_is_written_otherwise(desk: Desk) -> None:
    area = make(desk, "Secteur", FreeType.CHOICE, "Nord ; Sud")
    desk.run(views.save_view, "funding_files", "Nord", {area.key: "Nord"})
    desk.run(views.save_view, "funding_files", "Partout", {area.key: ["Nord", "Sud"]})
    desk.run(change_free_field, area.id, "choices", "Grand Nord ; Sud")
    one, two = desk.run(views.list_views, "funding_files")
    assert (one.content, two.content) == ({area.key: "Grand Nord"}, {area.key: ["Grand Nord", "Sud"]})
    assert desk.run(undo)
    assert desk.run(views.list_views, "funding_files")[0].content == {area.key: "Nord"}


def test_two_records_made_one_are_asked_which_says_it_under_its_name(desk: Desk) -> None:
    since = make(desk, "Adhérent depuis", FreeType.DATE, owner=FreeOwner.ORGANISATION)
    kept, gone = (
        desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True) for name in ("Bois", "Bois bis")
    )
    desk.run(keep_free, ORGANISATION, gone, since.key, date(2026, 1, 5))
    asked = {one.field: one for one in desk.run(preview_merge, kept, gone).differences}[since.key]
    assert (asked.called, asked.kept, asked.gone, asked.from_gone) == ("Adhérent depuis", None, date(2026, 1, 5), True)
    desk.run(merge_organisations, kept, gone, [since.key])
    assert desk.run(open_free, ORGANISATION, kept).one.free_date_1 == date(2026, 1, 5)


def test_a_dossier_renewed_carries_them(desk: Desk) -> None:
    area = make(desk, "Canton")
    first = voted_file(desk, date(2026, 2, 20))
    desk.run(instruct.change_field, first, area.key, "Bourg")
    assert held(desk, desk.run(renew_file, first), area) == "Bourg"


def test_the_history_keeps_the_name_of_a_field_whose_column_another_takes(desk: Desk) -> None:
    area = make(desk, "Canton")
    file_id = complete_file(desk)
    desk.run(instruct.change_field, file_id, area.key, "Bourg")
    desk.run(remove_free_field, area.id)
    other = make(desk, "Parrain")
    assert other.key == area.key
    desk.run(instruct.change_field, file_id, other.key, "Mme Roux")
    told = [line for row in desk.run(record_history, "funding_file", file_id)[:3] for line in operation_lines(row)]
    assert told == [
        typeset("champ « Parrain » : Mme Roux"),
        typeset("champ « Canton » : effacé, c’était Bourg"),
        typeset("champ « Canton » : Bourg"),
    ]


def test_a_field_is_shown_nowhere_before_it_has_a_name(desk: Desk) -> None:
    desk.run(add_free_field, "owner", FreeOwner.PTCE)
    (begun,) = all_of(desk)
    assert desk.run(list_free_fields, FreeOwner.PTCE) == ()
    desk.run(change_free_field, begun.id, "name", "Parrain")
    assert [one.label for one in desk.run(list_free_fields, FreeOwner.PTCE)] == ["Parrain"]
