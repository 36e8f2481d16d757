"""The letterhead of an authority: kept in the file, undone as any change, on every PDF."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.font_faults import FontFault, FontRefusedError
from ptce_desk.exports.letterhead import PLAIN
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.letterhead import keep_font, letterhead_of
from ptce_desk.services.file.own_files import leave_file, own_files
from ptce_desk.services.file.settings import change_settings
from ptce_desk.services.file.undo import undo
from ptce_desk.services.reports.letterhead_sample import export_letterhead_sample
from ptce_desk.services.reports.statistics import export_statistics
from tests.integration.raw_rows import alter_open

HEAD = "Direction de l’ESS\n\n 12, rue du Fleuve "


@pytest.fixture
def font(desk: Desk, tmp_path: Path) -> Path:
    """A font the officer chose."""
    path = tmp_path / "Charte.ttf"
    path.write_bytes((desk.resources / "fonts" / "DejaVuSans-Bold.ttf").read_bytes())
    return path


def test_what_is_typed_is_on_every_document_and_undone(desk: Desk, tmp_path: Path) -> None:
    assert desk.run(letterhead_of) == PLAIN
    desk.run(change_settings, "letter_head", HEAD)
    desk.run(change_settings, "letter_foot", "SIRET 123")
    assert desk.run(change_settings, "letter_accent", " 1e5aa8").settings.letter_accent == "#1E5AA8"
    for export in (export_letterhead_sample, lambda desk, path: export_statistics(desk, None, path)):
        path = desk.run(export, tmp_path / "a.pdf")
        said = PdfReader(path).pages[0].extract_text()
        assert all(line in said for line in ("Direction de l’ESS", "12, rue du Fleuve", "SIRET 123"))
    assert desk.run(undo).label == "Modifier la couleur des documents"
    assert desk.run(letterhead_of).accent == ""


def test_a_font_is_kept_in_the_file_and_undone(desk: Desk, font: Path) -> None:
    held = font.read_bytes()
    desk.run(keep_font, OwnUse.BOLD_FONT, font)
    font.unlink()
    assert (desk.run(letterhead_of).font, desk.run(letterhead_of).bold) == (None, held)
    assert desk.run(undo).label == "Choisir Charte.ttf comme police en gras"
    assert desk.run(letterhead_of) == PLAIN


def test_a_font_that_cannot_serve_leaves_the_one_before(desk: Desk, font: Path, tmp_path: Path) -> None:
    desk.run(keep_font, OwnUse.FONT, font)
    (tmp_path / "bad.ttf").write_bytes(b"bad")
    for bad in (tmp_path / "bad.ttf", tmp_path / "gone.ttf", tmp_path):
        with pytest.raises(FontRefusedError) as refused:
            desk.run(keep_font, OwnUse.FONT, bad)
        assert (refused.value.name, refused.value.fault) == (bad.name, FontFault.UNREADABLE)
    assert desk.run(own_files) == {OwnUse.FONT: "Charte.ttf"}
    desk.run(leave_file, OwnUse.FONT)
    assert desk.run(undo).label == "Revenir à la police fournie"


def test_a_font_whose_bytes_are_gone_leaves_its_place_to_ours(desk: Desk, font: Path, tmp_path: Path) -> None:
    desk.run(keep_font, OwnUse.FONT, font)
    alter_open(desk, "UPDATE attachment_content SET content = ?", b"\0")
    assert desk.run(letterhead_of) == PLAIN
    assert desk.run(export_letterhead_sample, tmp_path / "a.pdf").exists()
