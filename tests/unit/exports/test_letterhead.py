"""The letterhead of an authority on its PDFs: lines, colour, fonts, and what a font must allow."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordFile
from odfdo import Document as TextFile
from pypdf import PageObject, PdfReader
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.ttfonts import TTFontParser

from ptce_desk.domain.acts import ActCode, ActFormat, ActKind
from ptce_desk.domain.colours import readable
from ptce_desk.domain.file_settings import LETTER_CHARS, LETTER_LINES
from ptce_desk.domain.font_faults import FontFault, FontRefusedError
from ptce_desk.exports.acts import ActDress, fill, read_template
from ptce_desk.exports.documents import Document, document_of
from ptce_desk.exports.docx_report import docx_of
from ptce_desk.exports.letterhead import Letterhead, lines_of
from ptce_desk.exports.own_fonts import NEEDED, check_font, load_own_font
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.pdf_letterhead import in_colours_of
from ptce_desk.exports.pdf_look import SIDE
from ptce_desk.wording.act_fields import FIELDS, TABLES_BY_NAME
from ptce_desk.wording.acts import act_stem
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.own_files import letter_words
from tests.slowly import spread
from tests.unit.exports.paper import FONTS, note_of, origin
from tests.unit.exports.samples import TODAY, committee_report
from tests.unit.exports.test_pdf import png

BOLD = (FONTS / "DejaVuSans-Bold.ttf").read_bytes()
RARE = "\U0001d5a0"
"""Held by the bundled font, not by its bold."""


def with_rights(font: bytes, rights: int) -> bytes:
    """A font whose licence allows something else."""
    place, _length = TTFontParser(BytesIO(font)).get_table_pos("OS/2")
    return font[: place + 8] + rights.to_bytes(2) + font[place + 10 :]


def document(letterhead: Letterhead, subtitle: str = "") -> Document:
    whole = document_of(committee_report(4, fictitious=False), notes=(note_of(1),))
    return replace(whole, origin=replace(origin(), letterhead=letterhead), subtitle=subtitle)


def written(path: Path, letterhead: Letterhead, subtitle: str = "") -> PdfReader:
    write_pdf(document(letterhead, subtitle), path / "a.pdf")
    return PdfReader(path / "a.pdf")


def test_its_lines_are_on_each_page_and_make_room_for_themselves(tmp_path: Path) -> None:
    head, foot = ("Direction de l’ESS", "12, rue du Fleuve"), ("SIRET 123 456 789 00012",)
    pages = written(tmp_path, Letterhead(head, foot)).pages
    assert len(pages) > 1
    for page in pages:
        text = page.extract_text()
        assert all(line in text for line in (*head, *foot))
    plain = written(tmp_path, Letterhead()).pages[0]
    lows = [lowest_rule(page) for page in (plain, pages[0])]
    assert lows[1] == pytest.approx(lows[0] + 9.5)


def drawn(page: PageObject) -> str:
    """The operators of a page."""
    content = page.get_contents()
    assert content is not None
    return content.get_data().decode("latin-1")


def lowest_rule(page: PageObject) -> float:
    """Where the line above the foot of a page is: the lowest one that begins at its margin."""
    lines = re.findall(r"n (\S+) (\S+) m \S+ (\S+) l", drawn(page))
    return min(float(low) for left, low, end in lines if low == end and abs(float(left) - SIDE) < 0.01)


def inks(page: PageObject, operator: str) -> set[str]:
    """The colours of a page: `rg` those it is filled with, `RG` those of its lines."""
    found = re.findall(rf"(\S+) (\S+) (\S+) {operator}\b", drawn(page))
    return {"#" + "".join(f"{round(float(part) * 255):02X}" for part in parts) for parts in found}


def test_a_line_takes_the_width_of_the_page_and_goes_on_under_itself_uncut(tmp_path: Path) -> None:
    address = "Maison de l’économie sociale, 12 bis rue de la République, 69000 Lyon – 04 00 00 00 00"
    long = f"{address} – ess@region.example"
    for fictitious in (False, True):
        whole = document(Letterhead((address, long) * 3))
        whole = replace(whole, origin=replace(whole.origin, fictitious=fictitious, logo=png()))
        write_pdf(whole, tmp_path / "a.pdf")
        for page in PdfReader(tmp_path / "a.pdf").pages:
            lines = page.extract_text().splitlines()
            assert sum(line.strip() == address for line in lines) == 3, "one line each"
            assert " ".join("\n".join(lines).split()).count(long) == 3, "nothing is cut"


def test_lines_too_many_or_too_long_are_told_where_they_are_typed() -> None:
    six = "\n\n".join(f" Ligne {rank} " for rank in range(1, LETTER_LINES + 1))
    assert lines_of(six) == tuple(f"Ligne {rank}" for rank in range(1, LETTER_LINES + 1))
    assert letter_words(six) == letter_words("x" * LETTER_CHARS) == ""
    assert lines_of(f"{six}\nLa septième") == lines_of(six)
    assert "«\u00a0La septième\u00a0»" in letter_words(f"{six}\nLa septième")
    too_long = "a\n" + "x" * (LETTER_CHARS + 1)
    assert lines_of(too_long)[1] == "x" * LETTER_CHARS
    assert letter_words(too_long).startswith("La ligne 2 ne s’imprime que jusqu’à 120 caractères")


def test_its_colour_is_that_of_the_rule_and_as_dark_as_texts_need(tmp_path: Path) -> None:
    page = written(tmp_path, Letterhead(accent="#F2C200")).pages[0]
    assert "#F2C200" in inks(page, "RG")
    assert "#F2C200" not in inks(page, "rg")
    assert readable("#F2C200") in inks(page, "rg")
    blue = {"#1E5AA8", "#E8EFF8"}
    assert not blue & (inks(page, "rg") | inks(page, "RG")), "our own is nowhere left"
    assert blue & inks(written(tmp_path, Letterhead()).pages[0], "rg")


def test_a_colour_that_is_none_leaves_ours(tmp_path: Path) -> None:
    write_pdf(document(Letterhead(accent="bleu")), tmp_path / "a.pdf")
    write_pdf(document(Letterhead()), tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def fonts_of(reader: PdfReader) -> set[str]:
    """The fonts of a document."""
    found: set[str] = set()
    for page in reader.pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        found |= {str(font.get_object()["/BaseFont"]).split("+")[-1] for font in fonts.values()}
    return found


def test_its_font_is_embedded_in_place_of_ours_and_ours_writes_what_it_lacks(tmp_path: Path) -> None:
    assert load_own_font(BOLD) is not None
    only = written(tmp_path, Letterhead(font=BOLD))
    assert fonts_of(only) == {"DejaVuSans-Bold"}
    mixed = written(tmp_path, Letterhead(font=BOLD), f"Étude {RARE} partagée")
    assert fonts_of(mixed) == {"DejaVuSans-Bold", "DejaVuSans"}
    text = mixed.pages[0].extract_text()
    assert "".join(f"Étude{RARE}partagée".split()) in "".join(text.split())


def test_without_one_in_bold_titles_are_in_the_other(tmp_path: Path) -> None:
    regular = (FONTS / "DejaVuSans.ttf").read_bytes()
    assert fonts_of(written(tmp_path, Letterhead(font=regular))) == {"DejaVuSans"}
    assert fonts_of(written(tmp_path, Letterhead(bold=regular))) == {"DejaVuSans"}


@pytest.mark.parametrize(
    ("rights", "fault"),
    [
        (0x0002, FontFault.RESTRICTED),
        (0x0102, FontFault.RESTRICTED),
        (0x0100, FontFault.NO_SUBSET),
        (0x0200, FontFault.NO_SUBSET),
        (0x0004, None),
        (0x0008, None),
        (0x0006, None),
        (0x0000, None),
    ],
)
def test_a_font_is_embedded_only_where_its_licence_allows_it(rights: int, fault: FontFault | None) -> None:
    font = with_rights(BOLD, rights)
    if fault is None:
        check_font("a.ttf", font)
        return
    with pytest.raises(FontRefusedError) as refused:
        check_font("a.ttf", font)
    assert refused.value.fault is fault
    assert load_own_font(font) is None
    assert "licence" in error_sentence(refused.value)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", FontFault.UNREADABLE),
        (b"not a font at all" * 50, FontFault.UNREADABLE),
        (BOLD[:5000], FontFault.UNREADABLE),
        (b"ttcf" + BOLD, FontFault.COLLECTION),
        ((FONTS / "Inter-Regular.otf").read_bytes(), FontFault.POSTSCRIPT),
        (BOLD + bytes(10_000_000), FontFault.TOO_LARGE),
    ],
)
def test_what_is_no_truetype_font_is_refused_in_words(content: bytes, fault: FontFault) -> None:
    with pytest.raises(FontRefusedError) as refused:
        check_font("charte.ttf", content)
    assert refused.value.fault is fault
    assert error_sentence(refused.value).startswith("La police «\u00a0charte.ttf\u00a0» ne peut pas servir\u00a0: ")


def test_a_font_without_the_letters_of_french_is_refused_and_they_are_named() -> None:
    said = error_sentence(FontRefusedError("a.ttf", FontFault.LACKING, "ŒÇ\u00a0"))
    assert "manquent\u00a0: Œ Ç espace insécable. Choisissez" in said
    assert "…" in error_sentence(FontRefusedError("a.ttf", FontFault.LACKING, NEEDED))


LETTER = Letterhead(("Direction de l’ESS & Cie", "12, rue du Fleuve"), ("SIRET 123 456 789 00012",), "#1B7F4B")


@pytest.mark.parametrize("form", ActFormat)
def test_a_letter_of_the_program_bears_its_lines_its_foot_and_its_colour(form: ActFormat) -> None:
    name = f"{act_stem(ActKind.NOTIFICATION)}.{form}"
    template = read_template(name, (FONTS.parent / "acts" / name).read_bytes())
    code = ActCode(ActKind.NOTIFICATION, 1, "2026-001")
    dress = ActDress(code, "Lettre", TODAY, authority="Région", letterhead=LETTER)
    content = fill(template, dict.fromkeys((*FIELDS, *TABLES_BY_NAME), ""), dress)
    with zipfile.ZipFile(BytesIO(content)) as held:
        parts = {one: held.read(one).decode() for one in held.namelist() if one.endswith(".xml")}
    body = parts["word/document.xml" if form is ActFormat.DOCX else "content.xml"]
    places = [
        body.find(said) for said in ("Région", "Direction de l’ESS &amp; Cie", "12, rue du Fleuve", "Notification")
    ]
    assert -1 not in places
    assert places == sorted(places)
    assert sum("SIRET 123 456 789 00012" in part for part in parts.values()) == 1
    styles = parts["word/styles.xml" if form is ActFormat.DOCX else "styles.xml"]
    assert "1B7F4B" in styles
    bare = fill(template, dict.fromkeys((*FIELDS, *TABLES_BY_NAME), ""), replace(dress, letterhead=Letterhead()))
    with zipfile.ZipFile(BytesIO(bare)) as held:
        assert not any(b"1B7F4B" in held.read(one) or b"Fleuve" in held.read(one) for one in held.namelist())


@pytest.mark.parametrize("kind", spread([kind for kind in ActKind if kind is not ActKind.DRAFT_AGREEMENT], 4))
def test_an_act_names_the_authority_once_above_its_signature_whatever_the_lines_of_its_letterhead_say(
    kind: ActKind,
) -> None:
    told = dict.fromkeys((*FIELDS, *TABLES_BY_NAME), "") | dict.fromkeys(
        ("collectivite", "collectivite_en_tete"), "Région Exemple"
    )
    for form in ActFormat:
        name = f"{act_stem(kind)}.{form}"
        template = read_template(name, (FONTS.parent / "acts" / name).read_bytes())
        dress = ActDress(ActCode(kind, 1, "2026-001"), "Acte", TODAY, authority="Région Exemple")
        for head in ((), ("Direction de l’ESS",), ("RÉGION EXEMPLE", "Direction de l’ESS")):
            lines = paragraphs_of(fill(template, told, replace(dress, letterhead=Letterhead(head))), form)
            signed = next(place for place, line in enumerate(lines) if line.startswith(SIGNING))
            above = lines[: signed - 1]
            named = [line for line in above if line.casefold() == "région exemple"]
            assert len(named) == (1 if head or "collectivite_en_tete" in template.used else 0), (form, head)
            assert lines.count("Direction de l’ESS") == bool(head)


SIGNING = ("L’autorité compétente", "Fait en deux exemplaires")
"""What an act is signed under; a draft, which nobody signs, names both sides where they will sign."""


def paragraphs_of(content: bytes, form: ActFormat) -> list[str]:
    if form is ActFormat.DOCX:
        return [one.text for one in WordFile(BytesIO(content)).paragraphs]
    return [one.inner_text.strip() for one in TextFile(BytesIO(content)).body.get_elements("//text:p")]


def test_a_word_report_bears_them_too_and_nothing_is_left_in_our_blue() -> None:
    with zipfile.ZipFile(BytesIO(docx_of(document(LETTER)))) as held:
        parts = {one: held.read(one).decode() for one in held.namelist() if one.endswith(".xml")}
    assert "12, rue du Fleuve" in parts["word/document.xml"]
    assert any("SIRET 123 456 789 00012" in part for name, part in parts.items() if "footer" in name)
    assert "1B7F4B" in parts["word/styles.xml"]
    assert 'w:fill="E8EFF8"' not in parts["word/document.xml"]
    square, bars = Rect(0, 0, 5, 5), Drawing(10, 10)
    square.setProperties({"fillColor": HexColor("#1E5AA8")})
    bars.add(square)
    assert in_colours_of(Letterhead(), bars) is bars
    [drawn] = in_colours_of(LETTER, bars).contents
    assert drawn.getProperties()["fillColor"] == HexColor("#1B7F4B")
