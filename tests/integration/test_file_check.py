"""`check` finds what was changed behind the program's back."""

# ruff: noqa: S608  # statements of this test alone

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ptce_desk.db.file_check import page_faults
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.schema import metadata
from ptce_desk.domain.file_faults import Fault, FileFault
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import list_files
from ptce_desk.services.file.attachments import add_content
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import list_operations, undo
from ptce_desk.services.file.verification import can_put_back, put_back
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.command_line import ENGLISH
from tests.integration.dossiers import voted_file
from tests.integration.test_damaged import QUOTED

_OPEN_GUARDS = "DROP TRIGGER change_entry_no_update; DROP TRIGGER change_entry_no_delete;"
_OPENED = ["trigger_missing", "trigger_missing"]
_WRITE_SCHEMA = "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET "


def kinds_of(faults: list[Fault]) -> list[str]:
    """The kinds of faults, those of values and rows aside."""
    return [fault.kind for fault in faults if isinstance(fault, FileFault)]


def tampered(desk: Desk, statement: str) -> None:
    desk.run(instruct.create_file, scheme_id=desk.run(list_schemes)[0].scheme_id, title="Essai")
    desk.close()
    connection = sqlite3.connect(desk.path)
    connection.executescript(statement)
    connection.close()


@pytest.mark.of_a_file
@pytest.mark.parametrize(
    ("statement", "kinds"),
    [
        ("SELECT 1", []),
        (
            _OPEN_GUARDS + "UPDATE change_entry SET author = 'autre' WHERE id = 2",
            [*_OPENED, "journal"],
        ),
        (_OPEN_GUARDS + "DELETE FROM change_entry WHERE id = 3", [*_OPENED, "journal"]),
        (
            _OPEN_GUARDS + "DELETE FROM change_entry WHERE id = (SELECT max(id) FROM change_entry)",
            [*_OPENED, "journal_cut"],
        ),
        ("PRAGMA foreign_keys=OFF; UPDATE funding_file SET scheme_version_id = 999", ["link", "search_index"]),
        ("UPDATE funding_file SET decision = 'granted', voted = NULL", ["voted_without_decision"]),
        ("UPDATE funding_file SET requested = -5", ["negative_amount"]),
        (
            _WRITE_SCHEMA + "sql = sql || ' WHERE 0' WHERE name = 'ix_change_entry_operation_id'",
            ["page_index", "index_changed"],
        ),
        (
            _OPEN_GUARDS + "PRAGMA ignore_check_constraints=ON; UPDATE change_entry SET action = 'lost' WHERE id = 2",
            ["page_value", *_OPENED, "journal"],
        ),
    ],
)
def test_what_was_changed_by_another_program_is_found(
    desk: Desk, open_desk: Callable[[Path], Desk], statement: str, kinds: list[str]
) -> None:
    tampered(desk, statement)
    assert kinds_of(open_desk(desk.path).run(check_file)) == kinds


_DROP = "DROP TRIGGER change_entry_no_update; "


@pytest.mark.of_a_file
@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        (
            _DROP + "CREATE TRIGGER change_entry_no_update BEFORE update ON change_entry BEGIN SELECT 1; END",
            [FileFault("trigger_changed", "change_entry_no_update")],
        ),
        (
            "CREATE TRIGGER quiet AFTER INSERT ON payment BEGIN SELECT 1; END",
            [FileFault("trigger_unknown", "quiet")],
        ),
        ("DROP INDEX ix_payment_paid_on", [FileFault("index_missing", "ix_payment_paid_on")]),
        ("DELETE FROM search_index WHERE kind = 'scheme'", [FileFault("search_index")]),
        ("UPDATE search_index SET name = 'autre' WHERE kind = 'scheme'", [FileFault("search_index")]),
        ("UPDATE alembic_version SET version_num = '0003'", [FileFault("version_changed", "alembic_version")]),
    ],
)
def test_what_is_derived_is_compared_to_the_letter_and_made_again(
    desk: Desk, open_desk: Callable[[Path], Desk], statement: str, faults: list[Fault]
) -> None:
    tampered(desk, statement)
    again = open_desk(desk.path)
    assert again.run(check_file) == faults
    mendable = [fault for fault in faults if can_put_back(fault)]
    assert again.run(put_back, mendable) == len(mendable)
    assert again.run(check_file) == [fault for fault in faults if fault not in mendable]


_KEPT = "kept_figures"
"""What an amount changed behind the back of the program also shows: the figures kept no longer follow from it."""
_PAID = "INSERT INTO payment (agreement_id, paid_on, amount, mandate_number, note) SELECT id, '2026-07-01', {}, '', ''"
_BACK = "INSERT INTO repayment_order (agreement_id, amount, number, reason) SELECT id, {}, '', ''"


@pytest.mark.of_a_file
@pytest.mark.parametrize(
    ("statement", "kinds"),
    [
        ("SELECT 1", []),
        ("PRAGMA foreign_keys=ON; DELETE FROM agreement", [_KEPT, "grant_without_agreement"]),
        ("DELETE FROM instalment", [_KEPT]),
        ("UPDATE instalment SET amount = amount - 1", [_KEPT, "instalments_differ"]),
        (_PAID.format(2_000_000) + " FROM agreement", [_KEPT]),
        (_PAID.format(2_000_001) + " FROM agreement", [_KEPT, "paid_beyond_agreed"]),
        (_PAID.format(-1) + " FROM agreement", [_KEPT, "negative_follow_up"]),
        ("UPDATE agreement SET final_amount = 2000001", [_KEPT, "final_beyond_agreed"]),
        ("UPDATE agreement SET final_amount = -1", [_KEPT, "final_beyond_agreed"]),
        (_BACK.format(1) + " FROM agreement", ["asked_back_beyond_overpaid"]),
        (
            (
                "INSERT INTO amendment (agreement_id, number, signed_on, amount, subject, kind) "
                "SELECT id, '1', '2026-07-01', 3000000, '', 'change' FROM agreement"
            ),
            [_KEPT, "instalments_differ"],
        ),
        (
            (
                "INSERT INTO amendment (agreement_id, number, amount, subject, kind) "
                "SELECT id, '1', 3000000, '', 'change' FROM agreement"
            ),
            [],
        ),
    ],
)
def test_sums_of_a_grant_that_part_are_found(
    desk: Desk, open_desk: Callable[[Path], Desk], statement: str, kinds: list[str]
) -> None:
    voted_file(desk, date(2026, 6, 1))
    tampered(desk, statement)
    assert kinds_of(open_desk(desk.path).run(check_file)) == kinds


def test_every_operation_is_told_in_order_undoing_included(desk: Desk) -> None:
    before = len(desk.run(list_operations))
    desk.run(instruct.create_file, scheme_id=desk.run(list_schemes)[0].scheme_id, title="Essai")
    desk.run(undo)
    assert [(op.kind, op.label) for op in desk.run(list_operations)[before:]] == [
        ("do", "Créer le dossier 2026-001"),
        ("undo", "Annuler : Créer le dossier 2026-001"),
    ]


def test_what_sqlite_says_is_gathered_by_what_is_hurt() -> None:
    said = [
        "*** in database main ***\nTree 5 page 9: btreeInitPage() returns error code 11",
        "Tree 5 page 9 cell 2: Rowid 3 out of order",
        "Tree 12: size is 3 but should be 4",
        *(f"Page {page}: never used" for page in (4, 5, 6)),
        "malformed inverted index for FTS5 table main.search_index",
        "wrong # of entries in index search_index",
        *(f"row {row} missing from index ix_funding_file_number" for row in range(1, 6)),
        "NULL value in ptce.name",
        "CHECK constraint failed in funding_file",
    ]
    assert page_faults(said) == [
        FileFault("page", "page 9, page 12, page 4 (+ 2)"),
        FileFault("page_index", "search_index, ix_funding_file_number"),
        FileFault("page_value", "ptce.name, funding_file"),
    ]
    assert page_faults(["ok"]) == []


def test_a_damaged_page_is_said_in_french_with_what_to_do_before_where_it_is() -> None:
    sentence = fault_sentence(FileFault("page", "page 9")).replace("\u00a0", " ")
    assert sentence.startswith("Une partie du fichier ne peut plus être lue")
    assert "restaurez la dernière sauvegarde saine" in sentence
    assert sentence.endswith("Détail technique : page 9.")
    assert fault_sentence(FileFault("page")).endswith(
        "« Restaurer une sauvegarde… »).".replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    )


@pytest.mark.of_a_file
@pytest.mark.parametrize("accident", ["UPDATE funding_file SET title = 'Autre'", "DELETE FROM funding_file"])
@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        ("'Essai'", "x'4573d46169'"),
        ("'Essai'", "'\\udcd4'"),
        ("'\"Essai\"'", "'12.5'"),
        ("'\"Essai\"'", "'[\"Essai\"]'"),
        ("'\"Essai\"'", "'92233720368547758080'"),
        ("'2026-03-02'", "'20r6-03-02'"),
    ],
)
def test_a_value_of_the_journal_that_no_file_can_hold_is_not_put_back(
    desk: Desk, open_desk: Callable[[Path], Desk], was: str, is_now: str, accident: str
) -> None:
    tampered(
        desk,
        f"{_OPEN_GUARDS} UPDATE change_entry SET new_values = CAST(replace(new_values, {was}, {is_now}) AS TEXT) "
        f"WHERE table_name = 'funding_file' AND new_values LIKE '%Essai%'; {accident}",
    )
    again = open_desk(desk.path)
    faults = again.run(check_file)
    assert "journal" in kinds_of(faults)
    again.run(put_back, [fault for fault in faults if can_put_back(fault)])
    left = {row.title for row in again.run(list_files, FundingFileFilter()).rows}
    assert left == ({"Autre"} if accident.startswith("UPDATE") else set())


@pytest.mark.of_a_file
@pytest.mark.parametrize("name", ["x'ff00fe'", "''"])
def test_a_document_whose_name_is_damaged_is_told_in_french(
    desk: Desk, open_desk: Callable[[Path], Desk], name: str
) -> None:
    file_id = desk.run(instruct.create_file, scheme_id=desk.run(list_schemes)[0].scheme_id, title="Essai")
    desk.run(add_content, "funding_file", file_id, "devis.txt", b"devis")
    tampered(desk, f"UPDATE attachment SET name = {name}; DELETE FROM attachment_content")
    said = [fault_sentence(fault) for fault in open_desk(desk.path).run(check_file)]
    assert any(sentence.startswith("Le document sans nom n’est plus dans le fichier") for sentence in said)
    assert not any("None" in sentence for sentence in said)


def test_a_place_named_inside_the_file_is_quoted_whatever_its_name() -> None:
    names = [
        *(f"{table.name}.{column.name}" for table in metadata.tables.values() for column in table.columns),
        *(str(index.name) for table in metadata.tables.values() for index in table.indexes),
    ]
    said = [fault_sentence(FileFault(kind, name)) for kind in ("page_value", "page_index") for name in names]
    assert len(said) > 400
    assert [sentence for sentence in said if ENGLISH.search(QUOTED.sub("", sentence))] == []
