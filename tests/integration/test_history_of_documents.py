"""The history of a record tells of the documents that came, were renamed and went."""

from pathlib import Path

import pytest

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.history import change_sentence, line_sentence
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import attachments
from ptce_desk.services.file.attachments import OwnerKind
from ptce_desk.services.file.deletion import list_trash, restore_record
from ptce_desk.services.file.undo import HistoryRow, record_history, undo
from ptce_desk.services.ptce import sheets
from tests.integration.dossiers import complete_file
from tests.integration.grants import in_days
from tests.structures import create_organisation


@pytest.fixture(params=["funding_file", "ptce", "organisation", "committee_session"])
def owner(desk: Desk, request: pytest.FixtureRequest) -> tuple[OwnerKind, int]:
    """A record of each kind that keeps documents."""
    match request.param:
        case "funding_file":
            return "funding_file", complete_file(desk)
        case "ptce":
            return "ptce", desk.run(sheets.create_ptce, "Pôle d’essai")
        case "organisation":
            return "organisation", desk.run(create_organisation, "Coop", OrganisationKind.ASSOCIATION, ess=True)
        case _:
            return "committee_session", desk.run(sessions.create_session, CommitteeBody.COUNCIL, in_days(5))


def told(row: HistoryRow) -> list[str]:
    lines = [(table, action, {f.column: f.new or f.old for f in held}) for table, action, held in row.lines]
    changes = [change_sentence(change.table, change.column, change.old, change.new) for change in row.changes]
    return [line_sentence(*line) for line in lines] + changes


def test_documents_are_told_when_they_come_are_renamed_go_and_come_back(
    desk: Desk, owner: tuple[OwnerKind, int], tmp_path: Path
) -> None:
    kind, record_id = owner
    before = len(desk.run(record_history, kind, record_id))
    (tmp_path / "budget.pdf").write_bytes(b"%PDF-1.7")
    (row,) = desk.run(attachments.add_files, kind, record_id, [tmp_path / "budget.pdf"]).rows
    desk.run(attachments.change_attachment, row.id, "name", "plan.pdf")
    desk.run(attachments.remove_attachment, row.id)
    desk.run(restore_record, desk.run(list_trash)[0].id)
    rows = desk.run(record_history, kind, record_id)
    assert [(held.label, told(held)) for held in rows[: len(rows) - before]] == [
        ("Restaurer le document plan.pdf", ["Ajout · Document\u00a0: nom plan.pdf, taille 8\u00a0o"]),
        ("Supprimer le document plan.pdf", ["Retrait · Document\u00a0: nom plan.pdf, taille 8\u00a0o"]),
        ("Renommer le document budget.pdf en plan.pdf", ["nom\u00a0: budget.pdf → plan.pdf"]),
        ("Joindre budget.pdf", ["Ajout · Document\u00a0: nom budget.pdf, taille 8\u00a0o"]),
    ]


def test_the_documents_of_another_record_are_not_told(desk: Desk, tmp_path: Path) -> None:
    first, second = complete_file(desk), desk.run(sheets.create_ptce, "Pôle d’essai")
    (tmp_path / "budget.pdf").write_bytes(b"%PDF-1.7")
    desk.run(attachments.add_files, "funding_file", first, [tmp_path / "budget.pdf"])
    desk.run(attachments.add_files, "ptce", second, [tmp_path / "budget.pdf"])
    desk.run(undo)
    labels = [row.label for row in desk.run(record_history, "funding_file", first)]
    assert labels.count("Joindre budget.pdf") == 1
    assert "Annuler\u00a0: Joindre budget.pdf" not in labels
