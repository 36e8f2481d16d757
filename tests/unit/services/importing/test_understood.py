"""What a file of tables is taken for: what an officer says, then what the file remembers, then what is guessed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.table_faults import TableUnreadableError
from ptce_desk.imports.tables.book import Book, Row, Sheet
from ptce_desk.services.importing.tables import Answers, KeptMap, OpenedTable, merged, signature_of, understood

PATH = Path("suivi.xlsx")
HEADINGS: Row = ("Nom", "Montant", "Exercice", "Type")
ROWS: tuple[Row, ...] = (HEADINGS, ("Le Relais", "900", "2023", "Vie asso"), ("La Régie", "1.234", None, "autre"))


def book(*sheets: tuple[Row, ...]) -> Book:
    held = [Sheet(f"Feuille {place}", rows, tuple(range(1, len(rows) + 1))) for place, rows in enumerate(sheets, 1)]
    return Book("xlsx", tuple(held))


def opened(
    answers: Answers | None = None, *sheets: tuple[Row, ...], kept: Mapping[str, KeptMap] | None = None
) -> OpenedTable:
    return understood(resources_folder(), PATH, book(*(sheets or (ROWS,))), answers or Answers(), kept or {})


def remembered(
    fields: Mapping[str, str], *, target: str = "", given: Mapping[str, str] | None = None
) -> dict[str, KeptMap]:
    return {opened().signature: KeptMap("Suivi", Answers(target=target, fields=fields, given=given or {}))}


def test_what_the_file_remembers_goes_before_what_is_guessed_and_after_what_is_said() -> None:
    kept = remembered({"Nom": "title", "Type": "scheme"}, given={"scheme": "AMI"})
    one = opened(Answers(fields={"Nom": "ptce"}), kept=kept)
    assert one.columns.fields == {"Nom": "ptce", "Montant": "voted", "Exercice": "year", "Type": "scheme"}
    assert (one.columns.given, one.known_as) == ({"scheme": "AMI"}, "Suivi")
    assert opened().columns.fields["Nom"] == "beneficiary.name"
    assert opened().known_as == ""


def test_what_the_file_remembers_goes_before_what_is_known_of_a_kind_of_file() -> None:
    rows: tuple[Row, ...] = (
        ("nomAttribuant", "nomBeneficiaire", "objet", "montant", "nature"), ("A", "B", "C", "5", "en nature"),
    )  # fmt: skip
    known = opened(None, rows)
    assert (known.known_as, known.columns.fields["objet"]) == ("données essentielles des subventions (SCDL)", "title")
    said = Answers(fields={"objet": "notes"}, words={"nature": {"en nature": "cash"}})
    one = opened(None, rows, kept={known.signature: KeptMap("Nôtres", said)})
    assert (one.known_as, one.columns.fields["objet"]) == ("Nôtres", "notes")
    assert (one.columns.answers["nature"]["en nature"], one.origin) == ("cash", known.origin)


def test_what_is_remembered_of_another_target_leaves_out_what_the_target_asked_for_has_not() -> None:
    kept = remembered({"Nom": "title", "Montant": "amount"}, target="payments")
    assert opened(kept=kept).target.key == "payments"
    assert opened(kept=kept).columns.fields["Montant"] == "amount"
    assert "title" not in opened(kept=kept).columns.fields.values()
    gone = remembered({}, target="gone")
    assert opened(kept=gone).target.key == "funding_files"


def test_the_sheet_the_file_remembers_is_read_before_the_one_with_most_rows() -> None:
    other: tuple[Row, ...] = (HEADINGS[:3], *((f"S{place}", str(place), "2023") for place in range(9)))
    assert opened(None, ROWS, other).sheet.name == "Feuille 2"
    kept = {signature_of(opened().table): KeptMap("Suivi", Answers())}
    assert opened(None, ROWS, other, kept=kept).sheet.name == "Feuille 1"
    assert opened(Answers(sheet="Feuille 2"), ROWS, other, kept=kept).sheet.name == "Feuille 2"


def test_the_header_is_where_an_officer_says_by_the_numbers_of_its_rows() -> None:
    rows: tuple[Row, ...] = (("A", "B"), ("Nom", "Montant"), ("Le Relais", "900"))
    assert [column.heading for column in opened(Answers(header=(2,)), rows).table.columns] == ["Nom", "Montant"]
    assert [row.number for row in opened(Answers(header=(1,)), rows).table.rows] == [2, 3]


def test_a_header_with_nothing_under_it_is_refused() -> None:
    with pytest.raises(TableUnreadableError):
        opened(Answers(header=(3,)))


def test_a_word_and_a_cell_are_read_as_an_officer_says_and_a_year_given_is_a_year() -> None:
    said = Answers(
        fields={"Type": "scheme"}, words={"scheme": {"vie asso": "AMI"}}, given={"year": "2020"},
        readings={"3": {"Montant": "1234"}},
    )  # fmt: skip
    first, second = opened(said).drafts()
    assert (first.values["scheme"], first.values["year"]) == ("AMI", 2023)
    assert (second.values["scheme"], second.values["year"], second.faults) == ("autre", 2020, ())


def test_what_a_table_says_is_gathered_once_for_its_plan_and_its_import() -> None:
    one = opened()
    assert one.drafts() is one.drafts()
    assert [draft.values["voted"] for draft in replace(one, readings={"3": {"Montant": "5"}}).drafts()] == [900, 5]


def test_nothing_is_kept_of_what_was_stopped() -> None:
    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    one = opened()
    with pytest.raises(StopError):
        one.drafts(stop)
    assert len(one.drafts()) == 2


def test_of_a_word_answered_twice_the_last_is_meant_and_the_others_stay() -> None:
    words = merged({"nature": {"Numéraire": "cash", "N": "in_kind"}}, {"nature": {"numeraire": "in_kind"}, "state": {}})
    assert words == {"nature": {"N": "in_kind", "numeraire": "in_kind"}, "state": {}}


def test_what_is_said_of_fields_that_the_target_asked_for_has_not_is_left_out() -> None:
    kept = remembered({}, given={"scheme": "AMI", "year": "2020"})
    one = opened(Answers(target="organisations", fields={"Montant": "voted"}, given={"scheme": "AMI"}), kept=kept)
    assert one.columns.given == {}
    assert "voted" not in one.columns.fields.values()
    assert len(one.drafts()) == 2


def test_the_rows_of_a_header_are_read_from_the_top_whatever_their_order_is_said() -> None:
    rows: tuple[Row, ...] = (
        ("Association", None, "Montants", None),
        ("Nom", "SIRET", "Demandé", "Voté"),
        ("x", "y", "1", "2"),
    )
    headings = [column.heading for column in opened(Answers(header=(2, 1)), rows).table.columns]
    assert headings == ["Association › Nom", "Association › SIRET", "Montants › Demandé", "Montants › Voté"]


def test_a_sheet_of_headings_alone_is_read_after_one_that_has_rows_and_a_hidden_one_after_one_that_shows() -> None:
    rows: tuple[Row, ...] = (HEADINGS, *ROWS[1:], *ROWS[1:])
    assert opened(None, (HEADINGS,), ROWS).sheet.name == "Feuille 2"
    one, other = book(rows, ROWS).sheets
    held = Book("xlsx", (replace(one, hidden=True), other))
    assert understood(resources_folder(), PATH, held, Answers(), {}).sheet.name == "Feuille 2"
    assert understood(resources_folder(), PATH, held, Answers(sheet="Feuille 1"), {}).sheet.name == "Feuille 1"
    assert (
        understood(resources_folder(), PATH, book(ROWS, rows), Answers(sheet="Absente"), {}).sheet.name == "Feuille 2"
    )


def test_a_book_without_a_sheet_or_without_a_row_is_refused() -> None:
    for held in (Book("xlsx", ()), book(()), book((HEADINGS,))):
        with pytest.raises(TableUnreadableError):
            understood(resources_folder(), PATH, held, Answers(header=(1,) if not held.sheets else ()), {})


def test_persons_are_looked_for_when_an_officer_asks() -> None:
    rows: tuple[Row, ...] = (("Nom", "SIRET", "Courriel du contact"), ("Le Relais", "82212742900014", "a@b.fr"))
    fields = [opened(Answers(target="organisations", persons=asked), rows).columns.fields for asked in (False, True)]
    assert [any(key.startswith("contact.") for key in one.values()) for one in fields] == [False, True]


@pytest.mark.parametrize(
    ("name", "above", "year"),
    [
        ("2021", (), "2021"),
        ("Subventions 2021", (), "2021"),
        ("Feuil1", ("Subventions votées – exercice 2019", None), "2019"),
        ("Feuil1", ("Subventions 2019, état au 31/12/2020", None), "2019"),
        ("2021", ("Édité en 2022", None), "2021"),
        ("2020-2021", (), None),
        ("Feuil1", ("Édité le 3 janvier 2022", None), None),
        ("Feuil20211", (), None),
    ],
)
def test_the_year_no_column_tells_is_proposed_from_the_name_of_the_sheet_or_a_title(
    name: str, above: Row, year: str | None
) -> None:
    table: tuple[Row, ...] = (("Bénéficiaire", "Montant voté"), ("Le Relais", "900"), ("La Régie", "800"))
    rows: tuple[Row, ...] = (above, *table) if above else table
    of = Book("xlsx", (Sheet(name, rows, tuple(range(1, len(rows) + 1))),))
    one = understood(resources_folder(), PATH, of, Answers())
    assert (one.columns.given.get("year"), one.proposed.get("year")) == (year, year)
    said = understood(resources_folder(), PATH, of, Answers(given={"year": ""}))
    assert (said.columns.given["year"], said.proposed) == ("", {})


@pytest.mark.parametrize(
    ("heading", "cells", "years"),
    [
        ("Exercice", ("2023", None), [2023, 2021]),
        ("Exercice", ("2023", "2022"), [2023, 2022]),
        ("Date de décision", ("12/03/2023", " "), [None, 2021]),
        ("Date de décision", ("12/03/2023", "1/2/2022"), [None, None]),
        ("Date de début", (None, "1/2/2024"), [2021, None]),
    ],
)
def test_the_year_of_a_sheet_is_proposed_for_the_rows_alone_that_tell_none(
    heading: str, cells: tuple[str | None, ...], years: list[int | None]
) -> None:
    title: Row = ("Subventions 2019", None, None)
    rows: tuple[Row, ...] = (("Nom", "Montant voté", heading), *(("Le Relais", "900", cell) for cell in cells))
    of = Book("xlsx", (Sheet("2021", (title, *rows), (1, 2, 3, 4)),))
    one = understood(resources_folder(), PATH, of, Answers())
    assert one.proposed == ({"year": "2021"} if 2021 in years else {})
    assert [draft.values.get("year") for draft in one.drafts()] == years
    untold = Book("xlsx", (Sheet("Suivi", (title, *rows), (1, 2, 3, 4)),))
    assert understood(resources_folder(), PATH, untold, Answers()).proposed == {}  # a title tells of the others


@pytest.mark.parametrize(
    ("heading", "word", "key", "code"),
    [
        ("Décision", "Favorable", "outcome", "granted"),
        ("Avis", "AVIS FAVORABLE", "outcome", "granted"),
        ("Décision", "Défavorable", "outcome", "refused"),
        ("Nature", "F", "section", "operating"),
        ("Nature", "Investissement", "section", "investment"),
        ("Nature", "Numéraire", "nature", "cash"),
    ],
)
def test_the_words_that_officers_use_of_decisions_and_of_sections_are_understood(
    heading: str, word: str, key: str, code: str
) -> None:
    rows: tuple[Row, ...] = (("Nom", "Montant", "Exercice", heading), ("Le Relais", "900", "2023", word))
    one = opened(None, rows)
    assert one.columns.fields[heading] == key
    assert one.drafts()[0].values[key] == code
    said = opened(Answers(words={key: {word: ""}}), rows)
    assert key not in said.drafts()[0].values
