"""Bringing a table in step by step: what is asked, what is known already, where an officer may go."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.table_faults import TableUnreadableError
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import redo, undo, undo_state
from ptce_desk.services.importing.asking import with_answer, without_answer
from ptce_desk.services.importing.assistant import (
    Importing,
    Step,
    again,
    brought_in,
    first_look,
    foreseen,
    look,
    next_sheet,
    read_again,
    seen_again,
    sheet_options,
    sheet_rows,
)
from ptce_desk.services.importing.columns import (
    with_blanks,
    with_field,
    with_given,
    with_persons,
    with_word,
    with_words,
    with_zeros,
)
from ptce_desk.services.importing.lines import with_choice
from ptce_desk.services.importing.maps import kept_maps
from ptce_desk.services.importing.tables import Answers
from tests.integration.dumps import dump

TABLE = """Suivi des aides;;;
Nom;Montant;Exercice;Type
Le Relais;900;2023;CA-PROGRESS-1
La Régie;1.234;2023;CA-PROGRESS-1
Total;2134;;
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "suivi.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def begun(desk: Desk, path: Path, answers: Answers | None = None) -> Importing:
    return desk.run(look, path, read_book(path), answers or Answers())


def with_scheme(desk: Desk, one: Importing) -> Importing:
    return desk.run(again, one, with_given(one.answers, "scheme", "CA-PROGRESS-1"))


def test_what_is_lacking_is_asked_before_anything_is_foreseen(desk: Desk, table: Path) -> None:
    one = begun(desk, table)
    assert (one.lacking, one.may_go(Step.PLAN), one.may_go(Step.COLUMNS)) == ((("scheme",),), False, True)
    settled = with_scheme(desk, one)
    assert (settled.lacking, settled.may_go(Step.PLAN), settled.may_go(Step.REPORT)) == ((), True, False)


def test_a_table_not_known_yet_is_looked_at_and_one_that_is_known_shows_what_it_would_do(
    desk: Desk, table: Path
) -> None:
    one = begun(desk, table)
    assert (one.first_step(), one.name) == (Step.SHEET, "suivi")
    desk.run(foreseen, replace(with_scheme(desk, one), name="Suivi des aides"))
    known = begun(desk, table)
    assert (known.first_step(), known.opened.known_as, known.name) == (Step.PLAN, "Suivi des aides", "Suivi des aides")
    table.write_text(TABLE.replace("Type\n", "Type;Avis\n"), encoding="utf-8")
    assert begun(desk, table).first_step() is Step.SHEET
    table.write_text("Nom;Montant\nLe Relais;900\n", encoding="utf-8")
    assert begun(desk, table).first_step() is Step.COLUMNS


def test_a_kind_of_file_that_is_known_still_shows_its_columns_the_first_time(desk: Desk, table: Path) -> None:
    table.write_text(
        "nomAttribuant;nomBeneficiaire;objet;montant;dateConvention;dispositifAide\n"
        "Région;Le Relais;Étude;900;2023-01-02;CA-PROGRESS-1\n",
        encoding="utf-8",
    )
    one = begun(desk, table)
    assert (one.lacking, one.unanswered, one.first_step()) == ((), 0, Step.COLUMNS)
    named = replace(one, name="Données publiées")
    assert desk.run(again, named, named.answers).name == "Données publiées"


def test_words_nobody_said_the_meaning_of_are_counted_and_those_that_are_sure_are_not(desk: Desk, table: Path) -> None:
    table.write_text(TABLE.replace("1.234;2023;CA-PROGRESS-1", "1.234;2023;Vie asso"), encoding="utf-8")
    one = begun(desk, table)
    said = desk.run(again, one, with_field(one.opened, one.answers, "Type", "scheme"))
    assert [(line.word, line.code) for line in said.words] == [("CA-PROGRESS-1", "CA-PROGRESS-1"), ("Vie asso", None)]
    assert (said.unanswered, said.lacking, said.answers.words) == (1, (), {})


def test_an_amount_settled_in_its_line_comes_in_and_undoing_is_one(desk: Desk, table: Path) -> None:
    one = desk.run(foreseen, with_scheme(desk, begun(desk, table)))
    before = dump(desk)
    assert one.seen is not None
    assert one.seen.to_import == 1
    [asked] = one.seen.lines[0].asked
    settled = desk.run(seen_again, one, with_answer(one.answers, asked, "1234"))
    assert settled.seen is not None
    assert settled.seen.to_import == 2
    assert dump(desk) == before
    done = desk.run(brought_in, settled)
    assert done.done is not None
    assert len(done.done.records) == 2
    assert [step for step in Step if done.may_go(step)] == [Step.FILE, Step.REPORT]


@pytest.mark.parametrize("column", ["Exercice", "Convention du"])
def test_the_year_of_one_line_is_said_in_it_taken_back_and_known_again(desk: Desk, tmp_path: Path, column: str) -> None:
    path = tmp_path / "suivi.csv"
    path.write_text(
        f"Nom;Montant;{column}\nLe Relais;900;05/03/2023\nLa Régie;700;\n".replace(
            "05/03/2023", "2023" if column == "Exercice" else "05/03/2023"
        ),
        encoding="utf-8",
    )
    one = desk.run(foreseen, with_scheme(desk, begun(desk, path)))
    assert one.seen is not None
    [asked] = one.seen.lines[0].asked
    settled = desk.run(seen_again, one, with_answer(one.answers, asked, "2021"))
    assert settled.seen is not None
    assert settled.seen.to_import == 2
    [answered] = next(line for line in settled.seen.lines if line.answered).answered
    back = desk.run(seen_again, settled, without_answer(settled.answers, answered.asked))
    assert back.seen is not None
    assert (back.seen.to_import, back.answers) == (1, one.answers)
    desk.run(brought_in, settled)
    again_ = desk.run(foreseen, desk.run(first_look, path, read_book(path), Answers()))
    assert again_.seen is not None
    assert [line.outcome for line in again_.seen.lines] == [Outcome.SAME, Outcome.SAME]


def test_an_import_that_is_stopped_on_the_way_leaves_the_file_as_it_was(desk: Desk, table: Path) -> None:
    one = desk.run(foreseen, with_scheme(desk, begun(desk, table)))
    before, asked = dump(desk), []

    def stop_later() -> None:
        asked.append(1)
        if len(asked) > 2:  # once before the copy, then while the structures, and the dossiers, are written
            raise StoppedError

    with pytest.raises(StoppedError):
        desk.run(brought_in, one, stop_later)
    assert dump(desk) == before
    done = desk.run(brought_in, one)
    assert done.done is not None


def test_what_an_officer_was_shown_is_what_is_done_on_that_day(desk: Desk, table: Path) -> None:
    one = desk.run(foreseen, with_scheme(desk, begun(desk, table)))
    assert one.seen is not None
    assert one.seen.foreseen is not None
    nothing = replace(one.seen.foreseen, planned=())
    done = desk.run(brought_in, replace(one, seen=replace(one.seen, foreseen=nothing)))
    assert done.done is not None
    assert not done.done.records
    the_day_before = replace(nothing, day=nothing.day - timedelta(1))
    done = desk.run(brought_in, replace(one, seen=replace(one.seen, foreseen=the_day_before)))
    assert done.done is not None
    assert len(done.done.records) == 1


def test_what_was_shown_of_a_file_that_changed_since_is_worked_out_again(desk: Desk, table: Path) -> None:
    one = desk.run(foreseen, with_scheme(desk, begun(desk, table)))
    desk.run(brought_in, one)
    left = dump(desk)
    again_by_mistake = desk.run(brought_in, one)
    assert again_by_mistake.done is not None
    assert not again_by_mistake.done.records
    desk.run(brought_in, again_by_mistake)
    assert dump(desk) == left


def test_the_rows_of_a_sheet_are_told_with_what_they_are_wherever_they_stand(desk: Desk, table: Path) -> None:
    long = TABLE.replace("Total", "\n".join(f"S{place};5;2023;x" for place in range(100)) + "\nTotal")
    table.write_text(long.replace("2134", "2634"), encoding="utf-8")
    rows = sheet_rows(begun(desk, table).opened)
    assert [(row.number, row.what) for row in rows[:3]] == [(1, "au-dessus du tableau"), (2, "en-tête"), (3, "")]
    assert [row.is_header for row in rows[:3]] == [False, True, False]
    assert (len(rows), rows[-1].number, rows[-1].what) == (51, 105, "ligne de total")


def test_only_sheets_that_hold_something_are_offered(table: Path) -> None:
    book = read_book(table)
    [sheet] = book.sheets
    empty = replace(sheet, name="Vide", rows=(), numbers=())
    hidden = replace(sheet, name="Copie", hidden=True)
    assert sheet_options(replace(book, sheets=(sheet, empty, hidden))) == [
        ("", "Feuille unique (5 lignes)"), ("Copie", "Copie (5 lignes, masquée)"),
    ]  # fmt: skip


def test_a_header_that_leaves_nothing_under_it_is_refused(desk: Desk, table: Path) -> None:
    one = begun(desk, table)
    with pytest.raises(TableUnreadableError):
        desk.run(again, one, replace(one.answers, header=(5,)))


@pytest.mark.slow
def test_all_that_was_said_of_a_table_serves_the_next_one_and_what_was_read_in_a_cell_its_very_row(
    desk: Desk, table: Path
) -> None:
    said = Answers(
        given={"scheme": "CA-PROGRESS-1"},
        readings={"4": {"Montant": "1234"}},
        leave_unreadable=("voted",),
        zeros={"voted": "blank"},
        sessions=CommitteeBody.COUNCIL,
        presumed_paid=True,
        still_to_notify=True,
        persons=True,
    )
    one = desk.run(foreseen, begun(desk, table, Answers(given=said.given)))
    desk.run(brought_in, desk.run(seen_again, one, said))
    again_ = desk.run(first_look, table, read_book(table), Answers())
    assert again_.answers == replace(said, given={})
    assert again_.opened.columns.given == said.given
    assert desk.run(
        first_look, table, read_book(table), Answers(readings={"4": {"Montant": "9"}})
    ).answers.readings == {"4": {"Montant": "9"}}
    moved = TABLE.replace("Le Relais;900;2023;CA-PROGRESS-1\n", "").replace(
        "Total", "La Régie;1.234;2024;CA-PROGRESS-1\nTotal"
    )
    table.write_text(moved, encoding="utf-8")
    assert desk.run(first_look, table, read_book(table), Answers()).answers.readings == {"3": {"Montant": "1234"}}


CONTACTS = "Nom;SIRET;Nom du contact;Courriel\nLe Relais;13000545700010;Ada Exemple;ada@relais.example\n"


def test_that_contacts_come_in_too_is_remembered_and_can_be_said_otherwise_at_any_time(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "structures.csv"
    path.write_text(CONTACTS, encoding="utf-8")

    def fields(one: Importing) -> list[str]:
        return [line.field for line in one.columns]

    def asked(one: Importing, *, persons: bool) -> Importing:
        return desk.run(again, one, with_persons(one.opened, one.answers, persons=persons))

    without, with_them = ["name", "siret", "", ""], ["name", "siret", "contact.name", "contact.email"]
    first = begun(desk, path, Answers(target="organisations"))
    assert fields(first) == without
    touched = desk.run(again, first, with_field(first.opened, first.answers, "Nom", "notes"))
    assert fields(asked(touched, persons=True)) == ["notes", *with_them[1:]]
    desk.run(foreseen, first)
    known = desk.run(first_look, path, read_book(path), Answers())
    assert (known.answers.persons, fields(known)) == (False, without)
    wanted = asked(known, persons=True)
    assert fields(wanted) == with_them
    fewer = desk.run(again, wanted, with_field(wanted.opened, wanted.answers, "Courriel", ""))
    assert fields(fewer) == [*with_them[:3], ""]
    desk.run(foreseen, fewer)
    known = desk.run(first_look, path, read_book(path), Answers())
    assert (known.answers.persons, fields(known)) == (True, [*with_them[:3], ""])
    assert fields(asked(known, persons=False)) == without


YEARS = (2019, 2020, 2021)


@pytest.fixture
def by_year(tmp_path: Path) -> Path:
    """A workbook of one sheet for each year, all of the same headings; the longest, which is proposed, is no first."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for year in YEARS:
        sheet = book.create_sheet(str(year))
        sheet.append(["Bénéficiaire", "Voté", "Décision", "Type"])
        for rank in range(2 + (year == 2020)):
            sheet.append([f"Le Relais {rank}", 1000 + year, "Favorable", "CA-PROGRESS-1"])
        sheet.append(["La Régie", "1.234", "Favorable", "CA-PROGRESS-1"])
    path = tmp_path / "suivi.xlsx"
    book.save(path)
    return path


def saying(one: Importing) -> dict[str, Answers]:
    """What an officer may answer of a table, each answer alone."""
    said, seen = one.answers, one.seen
    assert seen is not None
    asked = next(asked for line in seen.lines for asked in line.asked)
    return {
        "un mot": with_word(said, "outcome", "Favorable", "granted"),
        "des mots": with_words(said, "outcome", one.words, "granted"),
        "une colonne": with_field(one.opened, said, "Décision", ""),
        "ce qu’une ligne devient": replace(said, target="organisations", fields={}, words={}),
        "le dispositif": with_given(said, "scheme", "CA-PROGRESS-1"),
        "l’exercice": with_given(said, "year", "2019"),
        "les zéros": with_zeros(said, "voted", "zero"),
        "l’illisible": with_blanks(said, "voted", left_blank=True),
        "les contacts": with_persons(one.opened, said, persons=True),
        "les séances": replace(said, sessions=CommitteeBody.COUNCIL),
        "les versements": replace(said, presumed_paid=True),
        "les notifications": replace(said, still_to_notify=True),
        "une cellule": with_answer(said, asked, "1234"),
        "un choix": with_choice(said, seen.lines[0], "title", taken=True),
    }


def test_no_answer_changes_which_sheet_is_read(desk: Desk, by_year: Path) -> None:
    one = desk.run(first_look, by_year, read_book(by_year), Answers())
    one = desk.run(foreseen, desk.run(again, one, with_given(one.answers, "year", "2020")))
    read = {what: desk.run(again, one, answers) for what, answers in saying(one).items()}
    assert {what: other.opened.sheet.name for what, other in read.items()} == dict.fromkeys(read, "2020")
    assert all(desk.run(seen_again, one, other.answers).opened.table == one.opened.table for other in read.values())


def test_one_undo_takes_an_import_back_and_what_it_remembers_is_no_step_of_it(desk: Desk, table: Path) -> None:
    before = desk.run(undo_state)
    one = desk.run(foreseen, with_scheme(desk, begun(desk, table)))
    assert desk.run(undo_state) == before
    desk.run(brought_in, one)
    assert desk.run(undo).label.startswith("Importer « suivi.csv »")
    assert desk.run(undo_state).undoes == before.undoes
    desk.run(foreseen, replace(one, name="Autre nom"))  # what is kept meanwhile does not forget what can be redone
    desk.run(redo)
    assert desk.run(undo_state).undo.startswith("Importer « suivi.csv »")
    assert {kept.name for kept in desk.run(kept_maps).values()} == {"Autre nom"}


def test_the_year_given_to_a_sheet_is_of_no_other(desk: Desk, by_year: Path) -> None:
    book = read_book(by_year)
    one = desk.run(first_look, by_year, book, Answers())
    said = with_given(with_given(one.answers, "year", "2020"), "scheme", "CA-PROGRESS-1")
    done = desk.run(brought_in, desk.run(foreseen, desk.run(again, one, said)))
    assert done.opened.columns.given["year"] == "2020"
    other = desk.run(first_look, by_year, book, Answers(sheet="2019"))
    assert other.opened.columns.given["scheme"] == "CA-PROGRESS-1"
    assert other.opened.columns.given.get("year") != "2020"


def test_the_sheets_of_the_same_headings_follow_each_other_with_what_was_said_of_columns(
    desk: Desk, by_year: Path
) -> None:
    one = desk.run(first_look, by_year, read_book(by_year), Answers())
    assert (one.opened.alike, one.sheets_left) == (("2019", "2020", "2021"), ("2021", "2019"))
    said = with_given(with_given(one.answers, "year", "2020"), "scheme", "CA-PROGRESS-1")
    said = with_blanks(replace(said, readings={"4": {"Voté": "7"}}), "voted", left_blank=True)
    done = desk.run(brought_in, desk.run(seen_again, one, said))
    other = desk.run(next_sheet, done)
    assert (other.opened.sheet.name, other.sheets_left, other.done) == ("2021", ("2019",), None)
    assert (other.answers.given, other.answers.readings) == ({"scheme": "CA-PROGRESS-1"}, {})
    assert other.answers.leave_unreadable == ("voted",)
    assert (done.opened.columns.given["year"], other.opened.columns.given["year"]) == ("2020", "2021")  # by its name
    assert desk.run(again, other, other.answers).sheets_left == ("2019",)
    assert desk.run(next_sheet, other).sheets_left == ()


@pytest.mark.slow
def test_the_next_sheet_has_what_was_said_of_it_before_and_those_with_nothing_new_are_passed(
    desk: Desk, by_year: Path
) -> None:
    def said(one: Importing) -> Importing:
        answers = with_given(replace(one.answers, readings={"4": {"Voté": "1234"}}), "scheme", "CA-PROGRESS-1")
        return desk.run(brought_in, desk.run(seen_again, one, answers))

    def brought(book: Workbook) -> Importing:
        book.save(by_year)
        return desk.run(first_look, by_year, read_book(by_year), Answers(sheet="2019"))

    book = load_workbook(by_year)
    book["2020"].delete_rows(3)
    first = brought(book)
    done = said(first)
    assert done.sheets_left == ("2020", "2021")
    second = said(desk.run(next_sheet, done))
    assert second.sheets_left == ("2021",)
    said(desk.run(next_sheet, second))
    again_ = brought(book)
    assert again_.sheets_left == ("2020", "2021")  # nobody looked into them yet
    assert desk.run(foreseen, again_).sheets_left == ()
    book["2019"]["B2"] = 5000
    changed = desk.run(foreseen, brought(book))
    assert (changed.seen is not None and changed.seen.to_import, desk.run(next_sheet, changed).answers.readings) == (
        1,
        {"4": {"Voté": "1234"}},
    )
    assert desk.run(brought_in, changed).sheets_left == ()
    book["2021"].append(["Neuf", 7, "Favorable", "CA-PROGRESS-1"])
    assert desk.run(foreseen, brought(book)).sheets_left == ("2021",)
    book["2021"].delete_rows(5)
    book["2020"]["B4"] = "1.235"  # what is to be said of a row is to be seen
    assert desk.run(foreseen, brought(book)).sheets_left == ("2020", "2021")
    book["2019"]["B4"] = "1.236"  # left in error, it is to be seen again
    left = desk.run(next_sheet, desk.run(foreseen, brought(book)))
    assert (left.opened.sheet.name, left.sheets_left) == ("2020", ("2021", "2019"))


def test_a_sheet_that_is_hidden_or_has_other_headings_does_not_follow(desk: Desk, by_year: Path) -> None:
    book = load_workbook(by_year)
    book["2019"].sheet_state = "hidden"
    book["2021"]["B1"] = "Versé"
    book.create_sheet("Vide")
    book.save(by_year)
    assert desk.run(first_look, by_year, read_book(by_year), Answers()).sheets_left == ()


def test_a_file_that_changed_is_read_again_with_what_was_said_of_what_did_not(desk: Desk, table: Path) -> None:
    one = with_scheme(desk, begun(desk, table))
    said = replace(one.answers, readings={"3": {"Montant": "9"}, "4": {"Montant": "1234"}}, header=(2,))
    one = desk.run(seen_again, one, said)
    moved = TABLE.replace("Le Relais;900", "Le Relais;950").replace("La Régie", "Neuf;5;2023;\nLa Régie")
    table.write_text(moved, encoding="utf-8")
    other = desk.run(read_again, one, read_book(table))
    assert other.answers == replace(said, readings={"5": {"Montant": "1234"}})
    assert (other.seen, len(other.opened.table.rows)) == (None, 3)
    table.write_text(f"Une note;;;\n{moved}", encoding="utf-8")
    other = desk.run(read_again, one, read_book(table))
    assert (other.answers.header, other.answers.readings) == ((), {"6": {"Montant": "1234"}})
    table.write_text("Nom;Montant\nLe Relais;900\n", encoding="utf-8")
    assert desk.run(read_again, one, read_book(table)).answers.header == ()
