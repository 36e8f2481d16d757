"""Csv files of any hand are read as their author meant them, and what was mended on the way is told."""

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.table_faults import Notice, TableFault
from ptce_desk.imports.tables.book import Limits, Row, Sheet, TableError
from ptce_desk.imports.tables.delimited import block_of, read_delimited, read_pasted

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffd"),
    min_size=1,
    max_size=12,
).map(lambda text: text.strip() or "x")
CELLS = st.one_of(WORDS, st.integers(0, 10**15).map(str), st.just(""), WORDS.map(lambda text: f"{text}\n{text}"))
NO_TEXT = tuple(
    start + b" a;b\n1;2\n"
    for start in (b"%PDF-1.7", b"{\\rtf1", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\x89PNG", b"\xff\xd8\xff")
)
HEADER = ("Numéro", "Bénéficiaire", "Objet", "Montant")


def sheet_of(content: bytes | str, limits: Limits | None = None) -> Sheet:
    data = content.encode() if isinstance(content, str) else content
    return read_delimited(data, limits or Limits()).sheets[0]


def noticed(sheet: Sheet) -> list[tuple[Notice, int]]:
    return [(one.notice, one.row) for one in sheet.noticed]


def written(rows: list[tuple[str, ...]], separator: str, quoting: Literal[0, 1], end: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, quoting=quoting, lineterminator=end).writerows([HEADER, *rows])
    return stream.getvalue()


def kept(row: tuple[str, ...]) -> Row:
    return tuple(cell.strip() or None for cell in row)


@given(
    rows=st.lists(st.tuples(WORDS, CELLS, CELLS, CELLS), min_size=1, max_size=8),
    separator=st.sampled_from(";,\t|"),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    end=st.sampled_from(["\r\n", "\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_a_program_writes_is_read_back(
    rows: list[tuple[str, str, str, str]], separator: str, quoting: Literal[0, 1], end: str, encoding: str
) -> None:
    sheet = sheet_of(written([*rows], separator, quoting, end).encode(encoding))
    assert list(sheet.rows) == [HEADER, *map(kept, rows)]
    assert sheet.noticed == ()


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_that_gives_most_rows_as_many_cells(separator: str) -> None:
    rows = [("1", "Régie, quartier", "Étude ; diagnostic", "12 000"), ("2", "Le Pôle | Sud", "a, b ; c", "8 000")]
    book = read_delimited(written([*rows], separator, csv.QUOTE_ALL, "\n").encode(), Limits())
    assert (book.separator, list(book.sheets[0].rows[1:])) == (separator, [*map(kept, rows)])


@pytest.mark.parametrize("above", ["", "\n \n", "Subventions 2024\n", "Subventions 2024, en euros\n"])
def test_a_separator_that_the_headings_lack_is_none(above: str) -> None:
    book = read_delimited(f"{above}Nom;Montant\nLe Relais, ses amis, etc.;1,50\nA, B, C;2,50\n".encode(), Limits())
    assert (book.separator, book.sheets[0].rows[-1][:2]) == (";", ("A, B, C", "2,50"))


def test_a_row_too_wide_hides_no_separator_that_most_rows_have() -> None:
    rows = "".join(f"Asso {rank};Étude;1 500,0{rank};2024\n" for rank in range(8))
    book = read_delimited(f"Nom;Objet;Montant;Le\n{rows}Régie;Étude; suite;200,00;2024\n".encode(), Limits())
    assert book.separator == ";"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_each_usual_encoding_is_known(encoding: str) -> None:
    sheet = sheet_of("Année;Bénéficiaire\r\n2024;Œuvre de l’Éveil – 12 €\r\n".encode(encoding))
    assert sheet.rows == (("Année", "Bénéficiaire"), ("2024", "Œuvre de l’Éveil – 12 €"))
    assert sheet.noticed == ()


@pytest.mark.parametrize(("mark", "encoding"), [(BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")])
def test_the_mark_at_the_start_tells_an_encoding_that_the_letters_do_not(mark: bytes, encoding: str) -> None:
    sheet = sheet_of(mark + "Œ;“…”\n’;€\n".encode(encoding))
    assert (sheet.rows, sheet.noticed) == ((("Œ", "“…”"), ("’", "€")), ())


def test_lines_of_two_encodings_are_each_read_and_told() -> None:
    lines = ["Année;Nom\n".encode(), "2024;Éléa\n".encode(), "2025;Œuvré\n".encode("cp1252"), b"2026;\x81x\n"]
    sheet = sheet_of(b"".join(lines))
    assert [row[1] for row in sheet.rows] == ["Nom", "Éléa", "Œuvré", "\ufffdx"]
    assert noticed(sheet) == [(Notice.MIXED_ENCODINGS, 3), (Notice.ODD_BYTES, 4)]


def test_the_encodings_of_a_file_are_told_the_most_frequent_first() -> None:
    mixed = b"a;b\n" + "é;è\n".encode("cp1252") * 2 + "é;è\n".encode()
    assert read_delimited(mixed, Limits()).encodings == ("cp1252", "utf-8")
    assert read_delimited(b"a;b\n1;2\n", Limits()).encodings == ("utf-8",)
    assert read_delimited("a;b\n1;2\n".encode("utf-16"), Limits()).encodings == ("utf-16-le",)


def test_half_a_letter_at_the_end_is_told_and_nothing_else_is_lost() -> None:
    sheet = sheet_of("a;b\n1;2é".encode("utf-16")[:-1])
    assert (sheet.rows, noticed(sheet)) == ((("a", "b"), ("1", "2\ufffd")), [(Notice.ODD_BYTES, 2)])


def test_what_is_told_follows_the_lines() -> None:
    sheet = sheet_of(b"a;b\nc;d\n1;2;3\n4;\x81x\n")
    assert noticed(sheet) == [(Notice.WRONG_WIDTH, 3), (Notice.ODD_BYTES, 4)]


def test_a_comma_that_marks_decimals_between_commas_is_joined_again() -> None:
    head = "nom,objet,montant,nature\n"
    rows = "".join(f"Asso {rank},Étude,{rank}5 000,00,numéraire\n" for rank in range(1, 4))
    sheet = sheet_of(head + rows)
    assert sheet.rows[1] == ("Asso 1", "Étude", "15 000,00", "numéraire")
    assert noticed(sheet) == [(Notice.SPLIT_DECIMALS, line) for line in (2, 3, 4)]


def test_what_is_no_amount_is_not_joined_as_one() -> None:
    plain = "".join(f"Asso {rank},Étude,{rank}000\n" for rank in range(1, 5))
    sheet = sheet_of(f"nom,adresse,montant\n{plain}Asso 5,Rue du Port,12,5000\nAsso 6,Quai du Sud,7,6000\n")
    assert sheet.rows[-2:] == (("Asso 5", "Rue du Port,12", "5000"), ("Asso 6", "Quai du Sud,7", "6000"))
    assert noticed(sheet) == [(Notice.CUT_TEXT, 6), (Notice.CUT_TEXT, 7)]


def test_a_row_of_the_usual_width_keeps_the_two_numbers_its_neighbours_have_cut() -> None:
    cut = "".join(f"Asso {rank},{rank}5 000,00,numéraire\n" for rank in range(1, 4))
    sheet = sheet_of(f"nom,montant,nature\n{cut}Régie,5000,12\n")
    assert sheet.rows[-1] == ("Régie", "5000", "12")
    assert noticed(sheet) == [(Notice.SPLIT_DECIMALS, line) for line in (2, 3, 4)]


@pytest.mark.parametrize(("others", "told"), [(0, Notice.SPLIT_DECIMALS), (1, Notice.WRONG_WIDTH)])
def test_decimals_are_joined_where_most_of_the_rows_too_wide_have_them(others: int, told: Notice) -> None:
    plain = "".join(f"Asso {rank},Étude,{rank}000,x\n" for rank in range(1, 4))
    sheet = sheet_of(f"nom,objet,montant,note\n{plain}Régie,Lieu,5 000 ,00,x\n" + "u,v,w,x,y,z\n" * others)
    assert noticed(sheet)[0] == (told, 5)
    assert others or sheet.rows[-1] == ("Régie", "Lieu", "5 000,00", "x")


@pytest.mark.parametrize("cut", ["Étude,suite,12", "Étude,500,mille"])
def test_no_decimals_are_made_of_what_is_none_where_others_have_them(cut: str) -> None:
    decimals = "".join(f"Asso {rank},Étude,{rank}5 000,00,numéraire\n" for rank in range(1, 4))
    sheet = sheet_of(f"nom,objet,montant,nature\n{decimals}Asso 9,{cut},numéraire\n")
    assert noticed(sheet)[-1] == (Notice.WRONG_WIDTH, 5)


def test_a_text_cut_by_its_commas_is_joined_as_its_neighbours_show() -> None:
    head = "date,objet,montant,nature\n"
    rows = "".join(f"2024-01-0{rank},Étude,{rank}000,numéraire\n" for rank in range(1, 5))
    sheet = sheet_of(head + rows + "2024-01-09,Étude, conseil, suivi,5000,numéraire\n")
    assert sheet.rows[-1] == ("2024-01-09", "Étude, conseil, suivi", "5000", "numéraire")
    assert noticed(sheet) == [(Notice.CUT_TEXT, 6)]


def test_a_row_that_cannot_be_joined_surely_keeps_its_cells_and_is_told() -> None:
    sheet = sheet_of("a;b;c\ntrois;quatre;cinq\ntreize;quinze;vingt\nsept;huit;neuf;onze\n")
    assert sheet.rows[-1] == ("sept", "huit", "neuf", "onze")
    assert noticed(sheet) == [(Notice.WRONG_WIDTH, 4)]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a;b;c\n1;2;3\n" + "1;2;3;4;5\n" * 3, [3, 4, 5]),
        ("Subventions;2024\n" + "a;b;c;d\n" * 3 + "1;2;3;4;5\n", [5]),
        ("a;b;c;d\n" + "1;2;3\n" * 3, []),
        ("a;b;c\n1;2;3\n4;5;6;; \n", []),
        ("a;b;c\n1;2;3\n4;5;6;; \n7;8;9;;x\n", [4]),
    ],
)
def test_rows_are_too_wide_for_headings_that_one_of_them_has_else_for_most_of_them(
    content: str, told: list[int]
) -> None:
    assert noticed(sheet_of(content)) == [(Notice.WRONG_WIDTH, line) for line in told]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('1;"Asso "Les Amis" de X";2', ("1", 'Asso "Les Amis" de X', "2")),
        ('1; "Étude; suite";2', ("1", "Étude; suite", "2")),
        ('1; "Asso "Les Amis" de X" ;2', ("1", 'Asso "Les Amis" de X', "2")),
        ('1;"dit ""oui"" puis "non" et rien";2', ("1", 'dit "oui" puis "non" et rien', "2")),
        ('1;";2', ("1", '"', "2")),
        ('1;"Asso "X";"dernier"', ("1", 'Asso "X', "dernier")),
        ('1;Le "Pôle";2', ("1", 'Le "Pôle"', "2")),
        ('1;"jamais fermé;2', ("1", '"jamais fermé', "2")),
        ('1;"dit ""oui""";2', ("1", 'dit "oui"', "2")),
        ('1;"deux\nlignes";2', ("1", "deux\nlignes", "2")),
    ],
)
def test_quotes_are_read_as_their_author_meant(line: str, cells: tuple[str, ...]) -> None:
    sheet = sheet_of(f"a;b;c\n{line}\n3;suite;4\n")
    assert sheet.rows[1:] == (cells, ("3", "suite", "4"))


def test_a_quote_that_closes_on_another_row_parts_them_where_each_is_then_as_wide_as_the_others() -> None:
    sheet = sheet_of('a;b;c\n1;2;3\n4;"ouvert;5\n6;fermé";7;8\n')
    assert sheet.rows[2:] == (("4", '"ouvert', "5", None), ("6", 'fermé"', "7", "8"))
    assert noticed(sheet)[0] == (Notice.LOOSE_QUOTES, 3)
    sheet = sheet_of('a;b;c\n1;2;3\n4;"deux\nlignes";5;6\n')
    assert (sheet.rows[2:], noticed(sheet)) == ((("4", "deux\nlignes", "5", "6"),), [(Notice.WRONG_WIDTH, 3)])


def test_a_quote_forgotten_swallows_no_other_row() -> None:
    rows = "".join(f"{rank};x;{rank}\n" for rank in range(1000))
    sheet = sheet_of(f'a;b;c\n1;"ouvert;2\n{rows}')
    assert len(sheet.rows) == 1002
    assert noticed(sheet) == [(Notice.LOOSE_QUOTES, 2)]


def test_blank_lines_are_left_out_and_the_others_keep_their_numbers() -> None:
    sheet = sheet_of("\na;b\n\n1;2\n  \n3;4\n")
    assert (sheet.rows, sheet.numbers) == ((("a", "b"), ("1", "2"), ("3", "4")), (2, 4, 6))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"  \r\n", "\ufeff".encode()])
def test_a_file_without_a_word_is_empty(content: bytes) -> None:
    with pytest.raises(TableError) as refused:
        read_delimited(content, Limits())
    assert refused.value.fault is TableFault.EMPTY


@pytest.mark.parametrize("content", [*NO_TEXT, b"ab\x00\x00\x00\x00\x01\x02" * 40, b"\x00" * 40])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(TableError) as refused:
        read_delimited(content, Limits())
    assert refused.value.fault is TableFault.NOT_A_TABLE


def test_no_more_rows_nor_cells_than_the_limits_are_read() -> None:
    content = b"a;b\n" * 11
    assert len(sheet_of(content, Limits(rows=11, cells=22)).rows) == 11
    for limits, fault in ((Limits(rows=10), TableFault.TOO_MANY_ROWS), (Limits(cells=21), TableFault.TOO_MANY_CELLS)):
        with pytest.raises(TableError) as refused:
            read_delimited(content, limits)
        assert refused.value.fault is fault


@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail_otherwise_than_by_its_error(content: bytes) -> None:
    try:
        book = read_delimited(content, Limits())
    except TableError:
        return
    assert len({len(row) for row in book.sheets[0].rows}) == 1


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\n1\t2\r\n", [["a", "b"], ["1", "2"]]),
        ('"ligne 1\nligne 2"\tb\r\n', [["ligne 1\nligne 2", "b"]]),
        ('"dit ""oui"""\tb', [['dit "oui"', "b"]]),
        ('"Le Relais\tb\r\n1\t2', [['"Le Relais', "b"], ["1", "2"]]),
        ("a\r\n\r\n\t\r\nb\r\n\r\n", [["a"], [], [], ["b"]]),
        ("a\t\tb\r\n \t \r\n\tc", [["a", "", "b"], [], ["", "c"]]),
        ("12,5\r\n", [["12,5"]]),
        ("", []),
    ],
)
def test_a_block_of_the_clipboard_is_read_cell_by_cell(text: str, block: list[list[str]]) -> None:
    assert block_of(text) == block


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Nom;Objet\tMontant\nLe Relais;Étude\t5\n", (("Nom;Objet", "Montant"), ("Le Relais;Étude", "5"))),
        ("Nom;Montant\nLe Relais;5\n", (("Nom", "Montant"), ("Le Relais", "5"))),
        ("Nom\tMontant\nR\ud800gie\t5\n", (("Nom", "Montant"), ("R?gie", "5"))),
    ],
)
def test_tabs_part_the_cells_of_a_pasted_block_and_without_one_what_parts_it_is_found(
    text: str, rows: tuple[Row, ...]
) -> None:
    assert read_pasted(text, Limits()).sheets[0].rows == rows
