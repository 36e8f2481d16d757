"""Makes the templates of acts that go with the program, for Word and for LibreOffice: resources/acts.

Run with `.venv/bin/python -m scripts.act_templates` from the root after a change of `act_texts.py`: the same words make
the same bytes. Headings are headings, the first row of a table is its header, the language is French.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Final, Literal
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph
from odfdo import Document as TextDocument

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from ptce_desk.domain.acts import ActKind  # noqa: E402
from ptce_desk.exports.zip_files import FIRST_DAY, dated  # noqa: E402
from ptce_desk.formatting import typeset, uncapitalised  # noqa: E402
from ptce_desk.wording.act_fields import FIELD_GROUPS, LINE_FIELDS, TABLES, WHOLE_FIELDS, MergeField, example_of  # noqa: E402
from ptce_desk.wording.acts import act_stem  # noqa: E402
from scripts.act_texts import ACT_TEXTS  # noqa: E402

TARGET: Final = ROOT / "resources" / "acts"
GUIDE: Final = ROOT / "resources" / "guide" / "actes.md"
FIELDS_HEADING: Final = "## Les champs\n\n"
FONT: Final = "Arial"
AMOUNTS: Final = (
    *("montant }}", "presente }}", "retenu }}", "compte }}", "reste }}"),
    *("montant_convention }}", "deja_verse }}", "reste_a_verser }}"),
)
WIDTHS: Final = {"Dossier": 1.9, "Bénéficiaire": 3.5, "SIRET": 3.4, "Projet": 2.9, "Dispositif": 2.3, "Montant": 2.4}
"""Centimetres of the columns of the table that has most; those of others share the page equally."""
STYLES: Final = frozenset({"Heading1", "Heading2", "TableGrid", "Footer", "Header"})
"""The styles that acts use, besides those that every document has."""
UNUSED: Final = frozenset({"stylesWithEffects", "numbering", "customXml", "thumbnail", "webSettings"})
"""What the default document of python-docx goes with, and no act does."""
SIGN: Final = "(nom, qualité, signature)"
_TAG: Final = re.compile(r"({{.*?}}|{%.*?%})")
_MONTHS: Final = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_TOGETHER: Final = re.compile(
    rf"\d{{1,2}}(?:er)? (?:{_MONTHS}) \d{{4}}|[Aa]rticles? (?:[LR]\. )?\d[\d-]*|[LR]\. \d[\d-]*"
)
Kind = Literal["title", "heading", "right", "last", "table", "text"]


@dataclass(frozen=True)
class Block:
    """A paragraph, or a table whose second row may be repeated `over` lines."""

    kind: Kind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    over: str = ""


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of an act."""
    for part in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in part.strip().splitlines() if line.strip()]
        if lines and lines[0].startswith("|"):
            yield _table(lines)
            continue
        *others, last = [_line(line) for line in lines] or [Block("text")]
        yield from others
        if last.kind == "right":
            yield replace(last, kind="last")
        elif last.text:
            yield last


def _line(line: str) -> Block:
    kinds: tuple[tuple[str, Kind], ...] = (("## ", "heading"), ("# ", "title"), ("> ", "right"))
    for mark, kind in kinds:
        if line.startswith(mark):
            return Block(kind, _typeset(line.removeprefix(mark)))
    return Block("text", _typeset(line))


def _table(lines: list[str]) -> Block:
    over, rows = "", []
    for line in lines:
        first, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        if first.startswith(":"):
            over = first.removeprefix(":").strip()
            rows.append(tuple(cells))
        else:
            rows.append(tuple(_typeset(cell) for cell in (first, *cells)))
    return Block("table", rows=tuple(rows), over=over)


def _typeset(text: str) -> str:
    """French typography, but in what stands between braces; a day and the number of an article stay on their line."""
    return "".join(part if part.startswith(("{{", "{%")) else _joined(typeset(part)) for part in _TAG.split(text))


def _joined(text: str) -> str:
    return _TOGETHER.sub(lambda found: found[0].replace(" ", "\u00a0"), text)


def _footer_of(kind: ActKind) -> str:
    """What stands at the foot of each page, before its number."""
    of_session = "{{ seance_instance }} du {{ seance_date }}"
    return of_session if kind is ActKind.DELIBERATION else "Dossier n°\u00a0{{ numero_dossier }}"


def word_document(blocks: list[Block], foot: str) -> bytes:
    """The template for Word."""
    document = Document()
    _dress(document, foot)
    for block in blocks:
        if block.kind == "table":
            _word_table(document, block)
        elif block.kind in ("title", "heading"):
            document.add_heading(block.text, 1 if block.kind == "title" else 2)
        else:
            paragraph = document.add_paragraph(block.text)
            if block.kind in ("right", "last"):
                paragraph.paragraph_format.left_indent = Cm(8.5)
                paragraph.paragraph_format.space_after = Pt(12 if block.kind == "last" else 0)
    _lighten(document)
    stream = BytesIO()
    document.save(stream)
    return dated(stream.getvalue(), FIRST_DAY)


def _lighten(document: WordDocument) -> None:
    """Leave out what no act uses: each of them is read, written and joined with all that its template holds."""
    styles = document.styles.element
    for style in list(styles.iter(qn("w:style"))):
        if style.get(qn("w:default")) != "1" and style.get(qn("w:styleId")) not in STYLES:
            styles.remove(style)
        for linked in style.findall(qn("w:link")):
            style.remove(linked)
    for holder in (document.part, document.part.package):
        for key, found in list(holder.rels.items()):
            if found.reltype.rsplit("/", 1)[-1] in UNUSED:
                del holder.rels[key]


def _dress(document: WordDocument, foot: str) -> None:
    """A sober A4 page: one font, black headings, French, its pages numbered."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.5)
    section.footer_distance = Cm(0.8)
    for name, size in (("Normal", 10), ("Heading 1", 16), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(attribute), None)
        fonts.set(qn("w:hAnsi"), FONT)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "fr-FR")
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run(f"{foot} – page ")
    _field(footer, "PAGE")  # of how many is not told: a joined document counts them all
    for run in footer.runs:
        run.font.size = Pt(8)
    properties = document.core_properties
    properties.author, properties.comments, properties.title = "", "", ""
    properties.language = "fr-FR"


def _field(paragraph: Paragraph, code: str) -> None:
    """A number that Word counts."""
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)  # noqa: SLF001


def _word_table(document: WordDocument, block: Block) -> None:
    head, *others = block.rows
    table = document.add_table(rows=0, cols=len(head))
    table.style = "Table Grid"
    first = table.add_row()
    mark = OxmlElement("w:tblHeader")
    first._tr.get_or_add_trPr().append(mark)  # noqa: SLF001
    _fill(first, head, bold=True)
    for texts in others:
        if block.over:
            table.add_row().cells[0].text = "{%tr for " + block.over + " %}"
        _fill(table.add_row(), texts)
        if block.over:
            table.add_row().cells[0].text = "{%tr endfor %}"
    if set(head) == set(WIDTHS):
        table.autofit = False
        for column, heading in zip(table.columns, head, strict=True):
            column.width = Cm(WIDTHS[heading])
        for row in table.rows:
            for cell, heading in zip(row.cells, head, strict=True):
                cell.width = Cm(WIDTHS[heading])
    document.add_paragraph()


def _fill(row: _Row, texts: tuple[str, ...], *, bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(9)
        if text == SIGN:
            row.height = Cm(2.5)
        if text.endswith(AMOUNTS):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


_ODT_STYLES: Final = {"right": "PTCE_20_right", "last": "PTCE_20_last", "text": "PTCE_20_text"}
_OWN_STYLES: Final = f"""
<style:style style:name="PTCE_20_text" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0.21cm"/><style:text-properties style:font-name="{FONT}" fo:font-size="10pt"/></style:style>
<style:style style:name="PTCE_20_right" style:family="paragraph"><style:paragraph-properties
 fo:margin-left="8.5cm"/><style:text-properties style:font-name="{FONT}" fo:font-size="10pt"/></style:style>
<style:style style:name="PTCE_20_last" style:family="paragraph"><style:paragraph-properties fo:margin-left="8.5cm"
 fo:margin-bottom="0.42cm"/><style:text-properties style:font-name="{FONT}" fo:font-size="10pt"/></style:style>
<style:style style:name="PTCE_20_amount" style:family="paragraph"><style:paragraph-properties fo:text-align="end"
/><style:text-properties style:font-name="{FONT}" fo:font-size="9pt"/></style:style>
<style:style style:name="PTCE_20_cell" style:family="paragraph"><style:text-properties style:font-name="{FONT}"
 fo:font-size="9pt"/></style:style>
<style:style style:name="PTCE_20_head" style:family="paragraph"><style:text-properties style:font-name="{FONT}"
 fo:font-size="9pt" fo:font-weight="bold"/></style:style>
<style:style style:name="PTCE_20_title" style:family="paragraph" style:default-outline-level="1"
 ><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.3cm" fo:keep-with-next="always"
 /><style:text-properties style:font-name="{FONT}" fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="PTCE_20_heading" style:family="paragraph" style:default-outline-level="2"
 ><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"
 /><style:text-properties style:font-name="{FONT}" fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<style:style style:name="PTCE_20_foot" style:family="paragraph"><style:paragraph-properties fo:text-align="center"
 /><style:text-properties style:font-name="{FONT}" fo:font-size="8pt"/></style:style>
"""
_NAMESPACES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{where}:1.0"'
    for name, where in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        ("fo", "xsl-fo-compatible"),
    )
)
_STYLES_XML: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles {_NAMESPACES} xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3"><office:font-face-decls><style:font-face style:name="{FONT}" svg:font-family="{FONT}"
/></office:font-face-decls><office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name="{FONT}" fo:font-size="10pt" fo:language="fr" fo:country="FR"/></style:default-style>{_OWN_STYLES}
</office:styles><office:automatic-styles><style:page-layout style:name="Mpm1"><style:page-layout-properties
 fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.8cm" fo:margin-bottom="0.8cm" fo:margin-left="2.3cm"
 fo:margin-right="2.3cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.5cm"
 fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="Mpm1"><style:footer><text:p
 text:style-name="PTCE_20_foot">{{foot}} – page <text:page-number
 text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles></office:document-styles>"""
_COLUMNS: Final = "".join(
    f'<style:style style:name="of{int(width * 10)}" style:family="table-column"><style:table-column-properties'
    f' style:column-width="{width}cm"/></style:style>'
    for width in sorted(set(WIDTHS.values()))
)
_CONTENT_XML: Final = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content {_NAMESPACES} office:version="1.3"><office:automatic-styles>{_COLUMNS}<style:style
 style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"
 fo:padding="0.1cm"/></style:style></office:automatic-styles><office:body><office:text>{{body}}</office:text>
</office:body></office:document-content>"""


def open_document(blocks: list[Block], foot: str) -> bytes:
    """The template for LibreOffice."""
    document = TextDocument("text")
    held = document.container
    assert held is not None
    for name in list(held.parts):
        if name.startswith(("Configurations2", "Thumbnails")):
            held.del_part(name)
    body = "".join(_odt_block(block, place) for place, block in enumerate(blocks))
    held.set_part("content.xml", _CONTENT_XML.replace("{body}", body).encode())
    held.set_part("styles.xml", _STYLES_XML.replace("{foot}", foot).encode())
    held.set_part("meta.xml", _META_XML.encode())
    stream = BytesIO()
    document.save(stream)
    return dated(stream.getvalue(), FIRST_DAY)


_META_XML: Final = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3"><office:meta><dc:language>fr-FR</dc:language></office:meta></office:document-meta>"""


def _odt_block(block: Block, place: int) -> str:
    if block.kind == "table":
        return _odt_table(block, place)
    if block.kind in ("title", "heading"):
        level, name = (1, "title") if block.kind == "title" else (2, "heading")
        return f'<text:h text:style-name="PTCE_20_{name}" text:outline-level="{level}">{escape(block.text)}</text:h>'
    return f'<text:p text:style-name="{_ODT_STYLES[block.kind]}">{escape(block.text)}</text:p>'


def _odt_table(block: Block, place: int) -> str:
    head, *others = block.rows
    rows = "".join(_odt_repeated(block.over, _odt_row(row, "cell"), len(head)) for row in others)
    columns = f'<table:table-column table:number-columns-repeated="{len(head)}"/>'
    if set(head) == set(WIDTHS):
        columns = "".join(f'<table:table-column table:style-name="of{int(WIDTHS[one] * 10)}"/>' for one in head)
    return (
        f'<table:table table:name="Tableau{place}">{columns}'
        f"<table:table-header-rows>{_odt_row(head, 'head')}</table:table-header-rows>{rows}</table:table>"
        '<text:p text:style-name="PTCE_20_text"/>'
    )


def _odt_repeated(over: str, row: str, columns: int) -> str:
    if not over:
        return row
    blank = ("",) * (columns - 1)
    return _odt_row(("{%tr for " + over + " %}", *blank), "cell") + row + _odt_row(("{%tr endfor %}", *blank), "cell")


def _odt_row(texts: tuple[str, ...], style: str) -> str:
    cells = "".join(
        '<table:table-cell table:style-name="cell" office:value-type="string"><text:p text:style-name="PTCE_20_'
        f'{"amount" if text.endswith(AMOUNTS) else style}">{escape(text)}'
        f"{'<text:line-break/>' * 5 if text == SIGN else ''}</text:p></table:table-cell>"
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>"


def templates() -> Iterator[tuple[str, bytes]]:
    """Every template, by the name of its file."""
    for kind in ActKind:
        blocks = list(blocks_of(ACT_TEXTS[kind]))
        yield f"{act_stem(kind)}.docx", word_document(blocks, _footer_of(kind))
        yield f"{act_stem(kind)}.odt", open_document(blocks, _footer_of(kind))


def field_tables() -> str:
    """The merge fields as the guide lists them, with an example of each."""
    parts = [_field_table(title, [(field.name, field) for field in fields]) for title, fields in FIELD_GROUPS]
    for table in TABLES:
        heading = f"Tableau {table.name} : {uncapitalised(table.label)}"
        parts.append(_field_table(heading, [(f"{table.line}.{one.name}", one) for one in table.columns]))
    parts.append(_field_table("Votre tableau de séance : la ligne d’un dossier", list(LINE_FIELDS.items())))
    parts.append(_field_table("Votre tableau de séance : le reste du classeur", list(WHOLE_FIELDS.items())))
    return "\n\n".join(parts) + "\n"


def _field_table(title: str, fields: list[tuple[str, MergeField]]) -> str:
    rows = [f"| `{name}` | {field.label} | {example_of(field)} |" for name, field in fields]
    return "\n".join([f"### {typeset(title)}", "", "| Champ | Ce que c’est | Exemple |", "|---|---|---|", *rows])


def main() -> None:
    """Write them, and the fields in the guide."""
    text = GUIDE.read_text("utf-8")
    GUIDE.write_text(text[: text.index(FIELDS_HEADING)] + FIELDS_HEADING + field_tables(), "utf-8")
    TARGET.mkdir(exist_ok=True)
    for name, content in templates():
        (TARGET / name).write_bytes(content)


if __name__ == "__main__":
    main()
