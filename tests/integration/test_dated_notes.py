"""Notes left on a dossier, a PTCE or a structure: signed, mended, found, undone."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.formatting import date_text
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.dated_notes import DatedNotes, keeping_notes
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import create_file
from ptce_desk.services.dossier.notes import export_note
from ptce_desk.services.file.deletion import restore_record
from ptce_desk.services.file.search import search
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.ptce import merging, organisations, sheets
from ptce_desk.services.records import Keeping
from ptce_desk.services.reports.ptce_report import export_ptce_sheet
from ptce_desk.services.reports.record_sheets import export_organisation_sheet
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.conftest import NOW
from tests.integration.dumps import dump
from tests.structures import create_organisation

ON_STRUCTURES = keeping_notes(ORGANISATION)
TODAY = NOW.date()


def structure(desk: Desk, name: str = "Bois") -> int:
    return desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True)


def dossier(desk: Desk) -> int:
    scheme = desk.run(list_schemes)[0].scheme_id
    return desk.run(create_file, scheme_id=scheme, ptce_id=desk.run(sheets.create_ptce, "Pôle"), title="Étude")


def places(desk: Desk) -> list[tuple[Keeping[object, DatedNotes], str, int]]:
    pole = desk.run(sheets.create_ptce, "Bocage")
    kept: list[tuple[object, str, int]] = [
        (keeping_notes(FUNDING_FILE), "funding_file", dossier(desk)),
        (keeping_notes(PTCE), "ptce", pole),
        (ON_STRUCTURES, "organisation", structure(desk)),
    ]
    return kept  # type: ignore[return-value]  # the notes of each kind are kept alike


def noted(shown: DatedNotes) -> list[tuple[str, date, str]]:
    return [(one.text, one.written_on, one.author) for one in shown.notes]


def test_a_note_is_signed_mended_and_removed_on_every_kind_of_record_each_time_in_one_act(desk: Desk) -> None:
    for keeping, _page, key in places(desk):
        before = dump(desk)
        (one,) = desk.run(keeping.add_line, key, "dated_notes", "text", "Rappeler Mme Roux").notes
        assert (one.text, one.written_on, one.author) == ("Rappeler Mme Roux", TODAY, desk.author)
        changed = desk.run(keeping.change_line, key, "dated_notes", one.id, "written_on", date(2026, 1, 5))
        assert noted(changed) == [("Rappeler Mme Roux", date(2026, 1, 5), desk.author)]
        assert str(desk.run(undo_state).undo).startswith(f"Modifier la note du {date_text(TODAY)} d")
        assert desk.run(keeping.remove_line, key, "dated_notes", one.id).notes == ()
        for _act in range(3):
            desk.run(undo)
        assert dump(desk) == before


def test_a_note_is_found_by_its_words_until_it_goes(desk: Desk) -> None:
    for keeping, page, key in places(desk):
        (one,) = desk.run(keeping.add_line, key, "dated_notes", "text", "Chaufferie à revoir").notes
        assert [(hit.page, hit.record) for hit in desk.run(search, "chauffer")] == [(page, key)]
        desk.run(keeping.change_line, key, "dated_notes", one.id, "text", "Toiture")
        assert desk.run(search, "chauffer") == []
        assert [(hit.page, hit.record) for hit in desk.run(search, "toiture")] == [(page, key)]
        desk.run(keeping.remove_line, key, "dated_notes", one.id)
        assert desk.run(search, "toiture") == []
        desk.run(undo)
        assert [hit.record for hit in desk.run(search, "toiture")] == [key]
        desk.run(keeping.remove_line, key, "dated_notes", one.id)


def test_notes_follow_their_record_to_the_trash_and_back(desk: Desk) -> None:
    wood = structure(desk)
    desk.run(ON_STRUCTURES.add_line, wood, "dated_notes", "text", "À revoir")
    before = dump(desk)
    deleted = desk.run(organisations.delete_organisation, wood)
    with pytest.raises(NotFoundError):
        desk.run(ON_STRUCTURES.opened, wood)
    desk.run(restore_record, deleted.id)
    assert dump(desk) == before


def test_the_notes_of_a_record_merged_into_another_go_with_it(desk: Desk) -> None:
    kept, gone = structure(desk), structure(desk, "Bois (bis)")
    desk.run(ON_STRUCTURES.add_line, kept, "dated_notes", "text", "Première")
    desk.run(ON_STRUCTURES.add_line, gone, "dated_notes", "text", "Seconde")
    desk.run(merging.merge_organisations, kept, gone, [])
    assert [text for text, _day, _author in noted(desk.run(ON_STRUCTURES.opened, kept))] == ["Seconde", "Première"]


def test_a_note_keeps_its_signature_whoever_mends_it(desk: Desk) -> None:
    wood = structure(desk)
    author = desk.author
    (one,) = desk.run(ON_STRUCTURES.add_line, wood, "dated_notes", "text", "À revoir").notes
    desk.author = "Une collègue"
    changed = desk.run(ON_STRUCTURES.change_line, wood, "dated_notes", one.id, "text", "Revu")
    assert noted(changed) == [("Revu", TODAY, author)]


def test_the_notes_of_a_record_are_on_its_summary_on_paper_the_newest_first_and_no_title_where_there_is_none(
    desk: Desk, tmp_path: Path
) -> None:
    write = {"funding_file": export_note, "ptce": export_ptce_sheet, "organisation": export_organisation_sheet}
    for keeping, page, key in places(desk):
        target = tmp_path / f"{page}.pdf"
        bare = on_paper(desk.run(write[page], key, target))
        assert "Par" not in bare.split()
        for text, day in (("Rappeler la trésorière", date(2025, 1, 5)), ("Visite du chantier", date(2026, 2, 5))):
            notes = desk.run(keeping.add_line, key, "dated_notes", "text", text).notes
            newest = max(notes, key=lambda one: one.id)
            desk.run(keeping.change_line, key, "dated_notes", newest.id, "written_on", day)
        told = on_paper(desk.run(write[page], key, target))
        assert told.index("Visite du chantier") < told.index("Rappeler la trésorière")
        assert "05/02/2026" in told
        assert desk.author in told


def on_paper(path: Path) -> str:
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    return text.replace("\u202f", " ").replace("\u00a0", " ")
