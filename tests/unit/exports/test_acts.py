"""Acts are filled from their template as it is, or the template is refused with all that is wrong in it."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt
from odfdo import Document as TextDocument
from odfdo import Paragraph, Span, Style, Table, XmlPart

from ptce_desk.domain.act_faults import TemplateFaultKind, TemplateRefusedError
from ptce_desk.domain.acts import ActCode, ActFormat, ActKind
from ptce_desk.exports.act_code import code_png
from ptce_desk.exports.acts import ActDress, ActLogo, ActTemplate, fill, joined, read_template
from ptce_desk.imports.act_codes import codes_in
from ptce_desk.wording.act_fields import FIELDS, TABLES, example_of
from ptce_desk.wording.acts import act_stem
from tests.gathered import gathered
from tests.slowly import spread

SHIPPED = Path(__file__).parents[3] / "resources" / "acts"
EXAMPLES: Mapping[str, object] = {
    **{name: example_of(field) for name, field in FIELDS.items()},
    **{table.name: [{one.name: example_of(one) for one in table.columns}] * 2 for table in TABLES},
}
CODE = ActCode(ActKind.NOTIFICATION, 14, "2026-014")
MADE_ON = date(2026, 3, 2)
HOSTILE = 'R&D <b> « l’"arrêt" » {{ agent }} {_{ {% if %} &amp; ]]>\nsuite'


def word(*paragraphs: str, cut: int = 0) -> bytes:
    """A Word document; with `cut`, each paragraph is split in runs of so many letters, as Word does."""
    document = Document()
    for text in paragraphs:
        paragraph = document.add_paragraph("" if cut else text)
        for place in range(0, len(text) if cut else 0, cut or 1):
            paragraph.add_run(text[place : place + cut]).font.size = Pt(8 + place % 5)
    return saved(document)


def saved(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def text_document(*paragraphs: str, cut: int = 0) -> bytes:
    """The same for LibreOffice."""
    document = TextDocument("text")
    document.body.clear()
    for text in paragraphs:
        paragraph = Paragraph("" if cut else text)
        for place in range(0, len(text) if cut else 0, cut or 1):
            paragraph.append(Span(text[place : place + cut]))
        document.body.append(paragraph)
    return whole(document)


def whole(document: TextDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word_lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


def text_lines(content: bytes) -> list[str]:
    return [one.inner_text.strip("\n") for one in TextDocument(io.BytesIO(content)).body.get_elements("//text:p")]


def made(name: str, content: bytes, **told: object) -> bytes:
    return fill(read_template(name, content), {**EXAMPLES, **told}, ActDress(CODE, "Titre", MADE_ON))


def faults(name: str, content: bytes) -> list[tuple[TemplateFaultKind, str, str, str]]:
    with pytest.raises(TemplateRefusedError) as refused:
        read_template(name, content)
    return [(one.kind, one.name, one.place, one.instead) for one in refused.value.faults]


@pytest.mark.parametrize("ending", ["docx", "odt"])
@pytest.mark.parametrize("kind", spread(ActKind, 13))
def test_a_shipped_template_may_serve_and_leaves_nothing_between_braces(kind: ActKind, ending: str) -> None:
    path = SHIPPED / f"{act_stem(kind)}.{ending}"
    content = made(path.name, path.read_bytes())
    text = "\n".join(word_lines(content) if ending == "docx" else text_lines(content))
    assert "{" not in text
    assert "N/A" not in text
    assert "2026-014" in text or kind is ActKind.DELIBERATION


@pytest.mark.parametrize("cut", [0, 3])
def test_what_was_typed_stays_as_it_was_typed(cut: int) -> None:
    line = "Projet « {{ intitule }} »."
    filled = word_lines(made("a.docx", word(line, cut=cut), intitule=HOSTILE))
    assert filled[0] == f"Projet « {HOSTILE} »."
    filled = text_lines(made("a.odt", text_document(line, cut=cut), intitule=HOSTILE))
    assert filled[0] == f"Projet « {HOSTILE} »."


@pytest.mark.slow
def test_a_condition_leaves_out_what_is_blank_and_its_fields_are_not_asked_for() -> None:
    lines = ("{{ beneficiaire }}", "{%p if motif_decision %}", "Motif : {{ motif_decision }}", "{%p endif %}", "Fin")
    for name, content, read in (
        ("a.docx", word(*lines), word_lines),
        ("a.odt", text_document(*lines), text_lines),
    ):
        assert read_template(name, content).wanted == ("beneficiaire",)
        assert read(made(name, content, motif_decision="", beneficiaire="B"))[:2] == ["B", "Fin"]
        assert read(made(name, content, motif_decision="M", beneficiaire="B"))[:3] == ["B", "Motif : M", "Fin"]


def test_an_amount_that_a_condition_tests_is_asked_for_in_neither_of_its_forms() -> None:
    for tested in ("montant_vote", "montant_vote_en_lettres"):
        text = "{% if " + tested + " %}{{ montant_vote }} {{ montant_vote_en_lettres }}{% endif %}{{ agent }}"
        assert read_template("a.docx", word(text)).wanted == ("agent",)


def test_a_table_has_a_row_for_each_line() -> None:
    for ending in ("docx", "odt"):
        name = f"{act_stem(ActKind.PAID_STATEMENT)}.{ending}"
        rows = [{"date": str(day), "mandat": "m", "nature": "n", "montant": "x"} for day in range(3)]
        content = made(name, (SHIPPED / name).read_bytes(), versements=rows)
        if ending == "docx":
            (table,) = Document(io.BytesIO(content)).tables
            assert [row.cells[0].text for row in table.rows] == ["Date", "0", "1", "2"]
        else:
            (found,) = TextDocument(io.BytesIO(content)).body.tables
            assert [row[0] for row in found.get_values()] == ["Date", "0", "1", "2"]


FAULTS = (
    ("line", "fault"),
    [
        (
            "A {{ montan_vote }}",
            (TemplateFaultKind.UNKNOWN_FIELD, "montan_vote", "A {{ montan_vote }}", "montant_vote"),
        ),
        ("{{ zzz }}", (TemplateFaultKind.UNKNOWN_FIELD, "zzz", "{{ zzz }}", "")),
        ("{{ agent.nom }}", (TemplateFaultKind.UNKNOWN_FIELD, "agent.nom", "{{ agent.nom }}", "agent")),
        ("{% if agent %} x", (TemplateFaultKind.NOT_CLOSED, "{% if agent %}", "{% if agent %} x", "{% endif %}")),
        ("y {% endfor %}", (TemplateFaultKind.NOT_OPENED, "{% endfor %}", "y {% endfor %}", "")),
        ("{{ 9 ** 9 }}", (TemplateFaultKind.NOT_ALLOWED, "pow", "{{ 9 ** 9 }}", "")),
        ("{{ agent|safe }}", (TemplateFaultKind.NOT_ALLOWED, "safe", "{{ agent|safe }}", "")),
        ("{{ agent.__class__() }}", (TemplateFaultKind.NOT_ALLOWED, "call", "{{ agent.__class__() }}", "")),
        ("{% set x = 1 %}", (TemplateFaultKind.NOT_ALLOWED, "assign", "{% set x = 1 %}", "")),
        ("{{ agent + }}", (TemplateFaultKind.NOT_UNDERSTOOD, "", "{{ agent + }}", "")),
        ("Sans champ", (TemplateFaultKind.NO_FIELD, "", "", "")),
    ],
)


@gathered(*FAULTS)
def test_what_is_wrong_is_told_with_its_place(line: str, fault: tuple[TemplateFaultKind, str, str, str]) -> None:
    assert faults("a.odt", text_document("Avant", line, cut=2)) == [fault]


@pytest.mark.slow
@gathered(*FAULTS)
def test_what_is_wrong_for_word_is_told_alike(line: str, fault: tuple[TemplateFaultKind, str, str, str]) -> None:
    assert faults("a.docx", word("Avant", line, cut=2)) == [fault]


def test_a_loop_goes_over_a_table_by_its_columns() -> None:
    bad = "{% for t in tranche %}{% endfor %}{% for t in tranches %}{{ t.montan }} {{ t.date }}{% endfor %}"
    assert [one[:2] + one[3:] for one in faults("a.docx", word(bad))] == [
        (TemplateFaultKind.NOT_A_TABLE, "tranche", "tranches"),
        (TemplateFaultKind.UNKNOWN_COLUMN, "montan", "montant"),
    ]


def packed(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as held:
        for name, text in parts.items():
            held.writestr(name.replace("__", "/") + ".xml", text)
    return stream.getvalue()


@gathered(
    ("name", "content", "kind"),
    [
        ("a.docx", b"", TemplateFaultKind.UNREADABLE),
        ("a.docx", b"%PDF-1.7", TemplateFaultKind.UNREADABLE),
        ("a.docx", b"PK\x03\x04 cut short", TemplateFaultKind.UNREADABLE),
        ("a.docx", b"\xd0\xcf\x11\xe0 with a password", TemplateFaultKind.PROTECTED),
        ("a.odt", packed(**{"META-INF__manifest": "<encryption-data/>"}), TemplateFaultKind.PROTECTED),
        ("a.docx", packed(word__document="<w/>"), TemplateFaultKind.UNREADABLE),
        ("a.odt", packed(content="<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), TemplateFaultKind.UNREADABLE),
        ("a.doc", packed(content="<a/>"), TemplateFaultKind.UNREADABLE),
    ],
)
def test_a_file_that_is_no_document_is_refused(name: str, content: bytes, kind: TemplateFaultKind) -> None:
    assert [one[0] for one in faults(name, content)] == [kind]


@pytest.mark.slow
def test_the_same_act_is_the_same_bytes() -> None:
    for name in ("refus.docx", "refus.odt"):
        content = (SHIPPED / name).read_bytes()
        assert made(name, content) == made(name, content)


def test_each_act_of_a_joined_document_keeps_its_own_code_and_header() -> None:
    template = read_template("refus.docx", (SHIPPED / "refus.docx").read_bytes())
    codes = [ActCode(ActKind.REFUSAL, key, f"2026-{key:03}") for key in (1, 2, 3)]
    document = Document(io.BytesIO(joined(ActFormat.DOCX, [numbered(template, code) for code in codes], MADE_ON)))
    assert len(document.sections) == len(codes)
    for section, code in zip(document.sections, codes, strict=True):
        assert code.text in section.footer.paragraphs[-1].text
        assert code.number in section.footer.paragraphs[0].text
        assert section._sectPr.xpath("w:pgNumType/@w:start") == ["1"]
        (key,) = section.footer._element.xpath(".//a:blip/@r:embed")
        assert codes_in("code.png", section.footer.part.rels[key].target_part.blob) == [code]


def test_each_act_of_a_document_joined_for_libreoffice_keeps_its_own_code_on_pages_from_one() -> None:
    template = read_template("refus.odt", (SHIPPED / "refus.odt").read_bytes())
    codes = [ActCode(ActKind.REFUSAL, key, f"2026-{key:03}") for key in (1, 2, 3)]
    document = TextDocument(io.BytesIO(joined(ActFormat.ODT, [numbered(template, code) for code in codes], MADE_ON)))
    pages, text = document.get_part("styles.xml"), document.get_part("content.xml")
    assert isinstance(pages, XmlPart)
    assert isinstance(text, XmlPart)
    footers = {one.get_attribute("style:name"): one for one in pages.get_elements("//style:master-page")}
    assert list(footers) == ["Standard", "Standard-2", "Standard-3"]
    for footer, code in zip(footers.values(), codes, strict=True):
        assert code.text in "".join(one.inner_text for one in footer.get_elements("style:footer/*"))
        (image,) = footer.get_elements(".//draw:image")
        picture = document.get_part(str(image.get_attribute("xlink:href")))
        assert isinstance(picture, bytes)
        assert codes_in("code.png", picture) == [code]
    begun = [one for one in text.get_elements("//style:style") if one.get_attribute("style:master-page-name")]
    assert [one.get_attribute("style:master-page-name") for one in begun] == ["Standard-2", "Standard-3"]
    for style in begun:
        (title,) = text.get_elements(f"//text:h[@text:style-name='{style.get_attribute('style:name')}']")
        assert title.inner_text.strip() == "Décision de refus"
        assert style.get_elements("style:paragraph-properties[@style:page-number='1']")


@pytest.mark.slow
def test_joined_acts_that_begin_with_a_table_or_change_pages_keep_to_their_own_pages() -> None:
    document = TextDocument(io.BytesIO(text_document("{{ agent }}")))
    document.body.insert(Table("T", width=1, height=1), 0)
    document.insert_style(Style("paragraph", name="Bis", master_page="Standard"), automatic=True)
    document.body.append(Paragraph("Annexe", style="Bis"))
    template = read_template("a.odt", whole(document))
    found = TextDocument(io.BytesIO(joined(ActFormat.ODT, [numbered(template, CODE)] * 2, MADE_ON)))
    text = found.get_part("content.xml")
    assert isinstance(text, XmlPart)
    pages = {
        one.get_attribute("style:name"): one.get_attribute("style:master-page-name")
        for one in text.get_elements("//style:style[@style:master-page-name]")
    }
    assert pages == {"Bis": "Standard", "Bis-2": "Standard-2", "PTCE-act-2": "Standard-2"}
    assert [one.name for one in found.body.tables] == ["T", "T-2"]
    assert [
        one.get_attribute("text:style-name")
        for one in found.body.get_elements("//text:p")
        if one.inner_text.strip() == "Annexe"
    ] == [*("Bis", "Bis-2")]


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_logo_stands_above_a_letter_with_the_words_read_in_its_place(ending: str) -> None:
    template = read_template(f"refus.{ending}", (SHIPPED / f"refus.{ending}").read_bytes())
    logo = ActLogo(code_png("x" * 40), "Logo : R&D <b>")
    width, height = logo.size_mm
    assert (round(width), round(height)) == (20, 20)
    content = fill(template, EXAMPLES, ActDress(CODE, "Refus", MADE_ON, logo))
    if ending == "docx":
        first = Document(io.BytesIO(content)).paragraphs[0]
        assert first._p.xpath(".//wp:docPr/@descr") == [logo.words]
        (key,) = first._p.xpath(".//a:blip/@r:embed")
        assert first.part.rels[key].target_part.blob == logo.png
        return
    document = TextDocument(io.BytesIO(content))
    first_child = document.body.children[0]
    assert logo.words in first_child.inner_text
    (image,) = first_child.get_elements(".//draw:image")
    assert document.get_part(str(image.get_attribute("xlink:href"))) == logo.png


def numbered(template: ActTemplate, code: ActCode) -> bytes:
    return fill(template, {**EXAMPLES, "numero_dossier": code.number}, ActDress(code, "Refus", MADE_ON))


@pytest.mark.slow
def test_a_template_of_ones_own_gets_its_code_whatever_its_footer_is() -> None:
    plain = Document(io.BytesIO(made("a.docx", word("{{ agent }}"))))
    assert CODE.text in plain.sections[0].footer.paragraphs[-1].text
    other = TextDocument(io.BytesIO(made("a.odt", text_document("{{ agent }}"))))
    styles = other.get_part("styles.xml")
    assert isinstance(styles, XmlPart)
    footers = styles.get_elements("//style:footer")
    assert footers
    assert all(CODE.text in footer.inner_text for footer in footers)


def test_the_guide_lists_every_field_with_its_example() -> None:
    from scripts.act_templates import FIELDS_HEADING, GUIDE, field_tables  # noqa: PLC0415

    assert GUIDE.read_text("utf-8").split(FIELDS_HEADING)[1] == field_tables()


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_what_is_blank_is_dotted_unless_a_condition_tests_it(ending: str) -> None:
    lines = ("n° {{ deliberation_numero }} du", "{% if motif_decision %}Motif : {{ motif_decision }}{% endif %}-")
    template = word(*lines) if ending == "docx" else text_document(*lines)
    read = word_lines if ending == "docx" else text_lines
    said = read(made(f"a.{ending}", template, deliberation_numero="", motif_decision=""))
    assert "n° …………… du" in said
    assert "-" in said
    known = read(made(f"a.{ending}", template, deliberation_numero="2026-118", motif_decision="Crédits"))
    assert "n° 2026-118 du" in known
    assert not any("……" in line for line in known)


def test_a_refusal_cites_its_deliberation_and_leaves_a_place_for_its_reason() -> None:
    for ending in ("docx", "odt"):
        template = read_template(f"refus.{ending}", (SHIPPED / f"refus.{ending}").read_bytes())
        assert {"deliberation_numero", "deliberation_date", "motif_decision"} <= set(template.wanted)


@pytest.mark.slow
def test_the_shipped_templates_are_those_their_script_makes() -> None:
    from scripts.act_templates import templates  # noqa: PLC0415  # when it is asked for

    assert {name: (SHIPPED / name).read_bytes() for name, _made in templates()} == dict(templates())


@pytest.mark.parametrize(("ending", "made_up"), [("docx", True), ("odt", True), ("odt", False)])
def test_an_act_of_made_up_data_says_so_at_its_head_and_on_each_page(ending: str, made_up: bool) -> None:  # noqa: FBT001
    template = word("{{ agent }}") if ending == "docx" else text_document("{{ agent }}")
    content = fill(read_template(f"a.{ending}", template), EXAMPLES, ActDress(CODE, "T", MADE_ON, fictitious=made_up))
    if ending == "docx":
        document = Document(io.BytesIO(content))
        head, foot = document.paragraphs[0].text, document.sections[0].footer.paragraphs[-1].text
    else:
        styles = TextDocument(io.BytesIO(content)).get_part("styles.xml")
        assert isinstance(styles, XmlPart)
        head, foot = text_lines(content)[0], styles.get_elements("//style:footer")[0].inner_text
    assert head.startswith("Données fictives") is made_up
    assert f"{'Données fictives – ' if made_up else ''}{CODE.text}" in foot
    assert ("fictives" in foot) is made_up


@pytest.mark.parametrize("kind", spread([ActKind.NOTIFICATION, ActKind.AGREEMENT, ActKind.EXECUTIVE_ORDER], 3))
def test_a_vote_with_a_reserve_is_told_in_what_grants_it(kind: ActKind) -> None:
    name = f"{act_stem(kind)}.odt"
    for reserve in ("Sous réserve d’un abondement", ""):
        text = "".join(text_lines(made(name, (SHIPPED / name).read_bytes(), reserve_vote=reserve)))
        assert ("réserve suivante" in text) is bool(reserve)
        assert not reserve or reserve in text
