"""The columns of a table before it comes in: what each becomes, what its words mean, what every row is given."""

from decimal import Decimal

from ptce_desk.services.importing.columns import (
    ColumnLine,
    Given,
    WordLine,
    column_lines,
    field_options,
    given_lines,
    lacking,
    with_blanks,
    with_field,
    with_given,
    with_sure_words,
    with_word,
    with_words,
    with_zeros,
    word_lines,
    years_offered,
)
from ptce_desk.services.importing.tables import Answers
from tests.unit.imports.tables.test_joining import portal
from tests.unit.services.importing.test_understood import ROWS, opened

D = Decimal
ASKED = "Montant demandé"
OFFERED = {
    "scheme": [("AMI", "AMI – Vie associative"), ("ESS", "ESS – Économie sociale")],
    "nature": [("cash", "En numéraire"), ("in_kind", "En nature")],
}


def test_each_column_is_told_with_some_of_its_values_and_how_many_cannot_be_read() -> None:
    lines = column_lines(opened())
    assert lines == [
        ColumnLine("Nom", ("Le Relais", "La Régie"), "beneficiary.name", 0),
        ColumnLine("Montant", ("900", "1.234"), "voted", 1, unread_cells=((3, "1.234"),)),
        ColumnLine("Exercice", ("2023",), "year", 0),
        ColumnLine("Type", ("Vie asso", "autre"), "", 0),
    ]


def test_a_column_said_to_be_something_takes_it_from_the_other() -> None:
    answers = with_field(opened(), Answers(), "Type", "beneficiary.name")
    fields = opened(answers).columns.fields
    assert (fields.get("Nom"), fields["Type"], fields["Montant"]) == (None, "beneficiary.name", "voted")
    aside = opened(with_field(opened(), Answers(), "Montant", ""))
    assert aside.columns.fields == {"Nom": "beneficiary.name", "Exercice": "year"}


def test_each_word_is_asked_about_once_and_its_cells_follow() -> None:
    rows = (*ROWS, ("X", "5", "2023", "VIE ASSO"), ("Y", "5", "2023", "ami"))
    answers = with_field(opened(None, rows), Answers(), "Type", "scheme")
    asked = word_lines(opened(answers, rows), OFFERED)
    assert [(line.word, line.count, line.code) for line in asked] == [
        ("Vie asso", 2, None), ("ami", 1, None), ("autre", 1, None),
    ]  # fmt: skip
    said = with_word(with_word(answers, "scheme", "vie asso", "ESS"), "scheme", "autre", "")
    one = opened(said, rows)
    assert word_lines(one, OFFERED)[0] == WordLine("scheme", "Vie asso", 2, "ESS")
    assert [draft.values.get("scheme") for draft in one.drafts()] == ["ESS", None, "ESS", "ami"]


def test_a_word_that_is_called_the_same_here_needs_no_answer_and_an_answer_goes_before() -> None:
    rows = (ROWS[0], ("A", "5", "", "vie-associative"), ("B", "5", "", "ESS"), ("C", "5", "", "Économie"))
    said = with_word(with_field(opened(None, rows), Answers(), "Type", "scheme"), "scheme", "ESS", "AMI")
    sure = with_sure_words(opened(said, rows), said, OFFERED)
    assert sure.words == {"scheme": {"vie-associative": "AMI", "ESS": "AMI"}}
    assert with_sure_words(opened(sure, rows), sure, OFFERED) is sure


def test_whose_a_grant_is_waits_for_nobody_and_needs_no_scheme_of_ours() -> None:
    said = with_field(opened(), Answers(), "Type", "funder")
    lines = word_lines(opened(said), {"funder": [("ours", "Région")]})
    assert [(line.code, line.waits) for line in lines] == [(None, False), (None, False)]
    assert lacking(opened(said)) == []
    assert WordLine("scheme", "x", 1, None).waits


def test_two_things_called_the_same_here_are_never_told_apart_by_a_guess() -> None:
    rows = (ROWS[0], ("A", "5", "", "Aide"))
    said = with_field(opened(None, rows), Answers(), "Type", "scheme")
    twice = {"scheme": [("A", "A – Aide"), ("B", "B – aide")]}
    assert with_sure_words(opened(said, rows), said, twice) is said


def test_the_scheme_and_the_year_that_no_column_says_are_given_to_every_row() -> None:
    assert given_lines(opened()) == [Given("scheme", "", required=True), Given("year", "", required=False)]
    assert lacking(opened()) == [("scheme",)]
    said = with_given(Answers(), "scheme", "AMI")
    assert (lacking(opened(said)), given_lines(opened(said))[0].value) == ([], "AMI")
    by_column = opened(with_field(opened(), Answers(), "Type", "scheme"))
    assert (given_lines(by_column)[0].required, lacking(by_column)) == (False, [])
    no_year = opened(with_field(opened(), said, "Exercice", ""))
    assert lacking(no_year) == [("year",)]
    dated = opened(with_field(opened(), said, "Exercice", "notified_on"))
    assert lacking(dated) == []


def test_a_number_that_is_kept_and_told_is_not_one_that_cannot_be_read() -> None:
    rows = (("Nom", "SIRET", "Montant"), ("Le Relais", "7,86E+13", "5"), ("La Régie", "123", "x"))
    assert [line.unread for line in column_lines(opened(None, rows))] == [0, 0, 1]


def test_a_row_may_come_in_without_a_cell_that_cannot_be_read_and_the_cell_is_still_counted() -> None:
    left = with_blanks(Answers(), "voted", left_blank=True)
    line = column_lines(opened(left))[1]
    assert (line.unread, line.left_blank, opened(left).drafts()[1].faults) == (1, True, ())
    assert with_blanks(left, "voted", left_blank=False) == Answers()


def test_zeros_of_a_file_that_writes_them_for_blanks_are_counted_apart_and_said_once_for_a_column() -> None:
    def lines(answers: Answers) -> dict[str, tuple[int, int, str]]:
        found = column_lines(portal(answers))
        return {line.heading: (line.unread, line.zeros, line.zero_means) for line in found if line.zeros}

    assert lines(Answers()) == {ASKED: (0, 1, "")}
    said = with_zeros(Answers(), "requested", "zero")
    assert (lines(said), portal(said).rows()[1].values["requested"]) == ({ASKED: (0, 1, "zero")}, D(0))
    assert lines(Answers(leave_unreadable=("requested",))) == {ASKED: (0, 1, "")}
    assert with_zeros(with_zeros(said, "voted", "blank"), "requested", "") == Answers(zeros={"voted": "blank"})
    assert [line.zeros for line in column_lines(opened(None, (ROWS[0], ("A", "0", "0", ""))))] == [0, 1, 0, 0]


def test_several_words_are_said_at_once_but_for_those_known_before_today() -> None:
    lines = [WordLine("scheme", word, 1, code) for word, code in (("a", None), ("b", "AMI"), ("C", "ESS"))]
    said = with_words(Answers(words={"scheme": {"c": "ESS"}}), "scheme", lines, "")
    assert said.words == {"scheme": {"a": "", "C": ""}}


def test_a_column_may_be_left_aside_or_become_any_field_once() -> None:
    options = field_options(opened().target)
    assert options[0] == ("", "Laissée de côté")
    assert len({key for key, _label in options}) == len(options)
    assert ("lent", "Montant prêté (mis à part, jamais une subvention)") in options


def test_the_parts_of_the_years_that_headings_name_are_offered_and_tell_the_exercice() -> None:
    rows = (("Nom", "Objet", "CP 2024", "CP 2025", "Plan 2026"), ("Le Relais", "x", "900", "800", "oui"))
    one = opened(None, rows)
    assert [line.field for line in column_lines(one)][2:] == ["year.2024", "year.2025", ""]
    assert years_offered(one) == (2024, 2025, 2026)
    assert field_options(one.target, years_offered(one))[-3:] == [
        (f"year.{year}", f"Part de l’année {year}") for year in (2024, 2025, 2026)
    ]
    assert [line.required for line in given_lines(one)] == [True, False]
    assert one.tells_award
    assert one.missing == []
    undone = opened(with_field(one, with_field(one, Answers(), "CP 2024", ""), "CP 2024", ""), rows)
    assert "CP 2024" not in undone.columns.fields
    moved = opened(with_field(one, Answers(), "Plan 2026", "year.2025"), rows)
    assert [moved.columns.fields.get(heading) for heading in rows[0][3:]] == [None, "year.2025"]
    assert years_offered(opened(with_field(one, Answers(), "CP 2024", "year.2031"), rows))[-1] == 2031
    assert years_offered(opened(Answers(target="organisations"), rows)) == ()
