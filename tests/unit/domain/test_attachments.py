"""Names of documents: what is kept of them, what they may be on a disk, which deserve a warning."""

import pytest

from ptce_desk.domain.acting_endings import ACTING
from ptce_desk.domain.attachments import LONGEST_NAME, disk_name, free_name, kept_name, may_act
from tests.gathered import gathered


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("devis.pdf", "devis.pdf"),
        ('L’« été » <b>gras</b> "2026".pdf', 'L’« été » <b>gras</b> "2026".pdf'),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ("deux\nlignes\t.pdf", "deuxlignes.pdf"),
        ("e\u0301tude.pdf", "étude.pdf"),
        ("  trop   d’espaces .pdf ", "trop d’espaces .pdf"),
        ("programme.exe. . ", "programme.exe"),
        ("\u200b", "document"),
        ("", "document"),
        ("\udcff.pdf", ".pdf"),
    ],
)
def test_what_cannot_be_seen_in_a_name_goes(given: str, kept: str) -> None:
    assert kept_name(given) == kept


def test_a_long_name_keeps_its_ending() -> None:
    short = kept_name("é" * 400 + ".pdf")
    assert len(short) == LONGEST_NAME
    assert short.endswith("é.pdf")
    assert len(short.encode()) > LONGEST_NAME
    assert len(kept_name("a." + "b" * 400)) == LONGEST_NAME


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("devis.pdf", set()) == "devis.pdf"
    assert free_name("devis.pdf", {"devis.pdf", "devis (2).pdf"}) == "devis (3).pdf"
    assert free_name("LISEZMOI", {"LISEZMOI"}) == "LISEZMOI (2)"
    longest = kept_name("a" * 400 + ".pdf")
    numbered = free_name(longest, {longest})
    assert len(numbered) <= LONGEST_NAME
    assert numbered.endswith(" (2).pdf")


@pytest.mark.parametrize(
    ("name", "on_disk"),
    [
        ('<b> "a" c:\\d/e|f?*.pdf', "_b_ _a_ c__d_e_f__.pdf"),
        ("con.pdf", "_con.pdf"),
        ("COM1", "_COM1"),
        ("content.pdf", "content.pdf"),
        ("..", ".."),
    ],
)
def test_a_name_is_made_fit_for_any_disk(name: str, on_disk: str) -> None:
    assert disk_name(name) == on_disk


@gathered("ending", sorted(ACTING))
def test_whatever_acts_is_known_in_any_case_and_behind_another_ending(ending: str) -> None:
    for name in (f"a.{ending}", f"a.{ending.upper()}", f"devis.pdf.{ending}", f"a.{ending} ", f"a.{ending}."):
        assert may_act(name)
    assert not may_act(f"a.{ending}.pdf")


@gathered(
    "ending",
    [
        *("iqy", "slk", "chm", "svg", "msix", "library-ms", "accdb", "webloc", "url", "lnk", "hta", "js", "vbs", "ps1"),
        *("jar", "iso", "img", "one", "xll", "docm", "xlsm", "exe", "scr", "bat", "sh", "desktop", "html", "rdp"),
    ],
)
def test_programs_scripts_shortcuts_queries_and_macros_may_act(ending: str) -> None:
    assert ending in ACTING


@pytest.mark.parametrize("start", [b"MZ\x90\x00", b"\x7fELF\x02", b"#!/bin/sh"])
def test_a_program_under_the_name_of_a_document_may_act(start: bytes) -> None:
    assert may_act("devis.pdf", start)


@pytest.mark.parametrize(
    "name",
    [
        "devis.pdf",
        "budget.xlsx",
        "note.docx",
        "plan.odt",
        "calcul.ods",
        "photo.jpg",
        "exe",
        "a.exe.pdf",
        "a/b.txt",
        "a.csv",
    ],
)
def test_documents_do_not_act(name: str) -> None:
    assert not may_act(name, b"%PDF-1.7")
