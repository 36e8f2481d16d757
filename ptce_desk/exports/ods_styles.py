"""The look of an OpenDocument workbook, as its file holds it: the same as that of the Excel one."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias
from xml.sax.saxutils import escape, quoteattr

from ptce_desk.exports import labels
from ptce_desk.exports.book_look import (
    ACCENT,
    CENTRE,
    FONT,
    FORM_LINE,
    HAIRLINE,
    HORIZONTAL,
    INK,
    LEFT,
    PALE,
    QUIET,
    WARNING,
)
from ptce_desk.exports.report import Report
from ptce_desk.exports.xlsx_layout import LINE_HEIGHT, ROW_AIR, TALLEST_ROW, TITLE_HEIGHT, TOTALS_HEIGHT
from ptce_desk.exports.xlsx_text import one_line
from ptce_desk.records.kinds import Kind

Xml: TypeAlias = str
"""A piece of the file, everything in it escaped."""

_CURRENCY: Final = (
    '<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" '
    'number:grouping="true"/><number:text>\u00a0</number:text>'
    '<number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol>'
)
_PERCENT: Final = (
    '<number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/>'
    "<number:text>\u00a0%</number:text>"
)
_COUNT: Final = '<number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>'
_SCORE: Final = '<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/>'
_YEAR: Final = '<number:number number:decimal-places="0" number:min-integer-digits="1"/>'
_DATE: Final = (
    '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>'
    '<number:text>/</number:text><number:year number:style="long"/>'
)
_NUMBERS: Final[dict[Kind, tuple[str, str]]] = {
    "text": ("text-style", "<number:text-content/>"),
    "amount": ("currency-style", _CURRENCY),
    "percent": ("percentage-style", _PERCENT),
    "count": ("number-style", _COUNT),
    "number": ("number-style", '<number:number number:min-integer-digits="1"/>'),
    "score": ("number-style", _SCORE),
    "year": ("number-style", _YEAR),
    "date": ("date-style", _DATE),
}
"""How each kind of value is shown: the element that says so, and what is in it."""

_HAIR: Final = f"0.05pt solid #{HAIRLINE}"
_TOP: Final = f"1pt solid #{ACCENT}"
_INDENT: Final = "4pt"
_INCHES_PER_LETTER: Final = 7 / 96
_INCHES_ASIDE: Final = 5 / 96
_PAGE: Final = "Page <text:page-number>1</text:page-number> / <text:page-count>1</text:page-count>"


def value_style(kind: Kind) -> str:
    """The name of the style of the values of a kind."""
    return f"value-{kind}"


def total_style(kind: Kind) -> str:
    """The name of the style of the totals of a kind."""
    return f"total-{kind}"


def height_style(height: float) -> str:
    """The name of the style of the rows of a height, in points."""
    return f"row-{height:g}".replace(".", "-")


def column_style(sheet: int, column: int) -> str:
    """The name of the style of a column, both counted from 0."""
    return f"column-{sheet}-{column}"


def sheet_style(sheet: int) -> str:
    """The name of the style of a sheet, counted from 0."""
    return f"sheet-{sheet}"


def content_styles(widths: Sequence[Sequence[float]], heights: Sequence[float]) -> Iterator[Xml]:
    """The styles of what stands in the sheets.

    Args:
        widths: of the columns of each sheet, in characters.
        heights: of rows, in points, beside those any text may need.
    """
    for kind, (element, inside) in _NUMBERS.items():
        yield (
            f'<number:{element} style:name="number-{kind}" number:language="fr" number:country="FR">'
            f"{inside}</number:{element}>"
        )
    lines = int(TALLEST_ROW // LINE_HEIGHT) + 1
    tall = {min(count * LINE_HEIGHT + ROW_AIR, TALLEST_ROW) for count in range(1, lines + 1)}
    for height in sorted(tall | {TITLE_HEIGHT, TOTALS_HEIGHT} | set(heights)):
        size = f'style:row-height="{height:g}pt" style:use-optimal-row-height="false"'
        yield _style(height_style(height), "table-row", f"<style:table-row-properties {size}/>")
    for sheet, columns in enumerate(widths):
        page = f'style:master-page-name="{_master(sheet)}"'
        yield _style(sheet_style(sheet), "table", '<style:table-properties table:display="true"/>', page)
        for place, width in enumerate(columns):
            inches = f"{width * _INCHES_PER_LETTER + _INCHES_ASIDE:.3f}in"
            size = f'<style:table-column-properties style:column-width="{inches}"/>'
            yield _style(column_style(sheet, place), "table-column", size)
    yield from _cell_styles()


def page_styles(report: Report, titles: Sequence[str]) -> Iterator[Xml]:
    """The fonts, and one page for each sheet, with its header and its footer.

    Args:
        report: what is written.
        titles: of each sheet; the last is that of the reading page.
    """
    font = f'style:font-name="{FONT}" fo:font-size="10pt" fo:language="fr" fo:country="FR"'
    yield (
        f'<office:font-face-decls><style:font-face style:name="{FONT}" svg:font-family="{FONT}"/>'
        '</office:font-face-decls><office:styles><style:default-style style:family="table-cell">'
        f"<style:text-properties {font}/></style:default-style></office:styles><office:automatic-styles>"
    )
    paper = report.origin.paper
    for sheet in range(len(titles)):
        yield (
            f'<style:page-layout style:name="page-{sheet}"><style:page-layout-properties '
            f'fo:page-width="{paper.long_mm}mm" fo:page-height="{paper.short_mm}mm" '
            'style:print-orientation="landscape" fo:margin="1cm" style:scale-to-X="1" style:scale-to-Y="0"/>'
            '<style:header-style><style:header-footer-properties fo:min-height="0.9cm"/>'
            '</style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.9cm"/>'
            "</style:footer-style></style:page-layout>"
        )
    yield "</office:automatic-styles><office:master-styles>"
    for sheet, title in enumerate(titles):
        made_up = labels.FICTITIOUS if report.origin.fictitious else ""
        head = _regions(escape(one_line(report.origin.organisation)), made_up, escape(title))
        foot = _regions(labels.dated(report.origin.generated_on), "", _PAGE)
        yield (
            f'<style:master-page style:name="{_master(sheet)}" style:page-layout-name="page-{sheet}">'
            f"<style:header>{head}</style:header><style:footer>{foot}</style:footer></style:master-page>"
        )
    yield "</office:master-styles>"


def _master(sheet: int) -> str:
    return f"page-of-sheet-{sheet}"


def _regions(left: Xml, centre: Xml, right: Xml) -> Xml:
    parts = zip(("left", "center", "right"), (left, centre, right), strict=True)
    return "".join(f"<style:region-{side}><text:p>{text}</text:p></style:region-{side}>" for side, text in parts)


def _cell_styles() -> Iterator[Xml]:
    for kind in _NUMBERS:
        yield _cell(value_style(kind), HORIZONTAL[kind], kind, border=f'fo:border-bottom="{_HAIR}"')
        yield _cell(
            total_style(kind),
            HORIZONTAL[kind],
            kind,
            border=f'fo:border-top="{_TOP}" fo:border-bottom="0.5pt solid #{ACCENT}" fo:background-color="#{PALE}"',
            font='fo:font-weight="bold"',
        )
    yield _cell("wrapped", LEFT, "text", wrap=True, border=f'fo:border-bottom="{_HAIR}"')
    yield _cell("by-hand", CENTRE, "text", wrap=True, border=f'fo:border="0.5pt solid #{FORM_LINE}"')
    between = 'fo:border-left="0.5pt solid #FFFFFF" fo:border-right="0.5pt solid #FFFFFF"'
    accent = f'fo:background-color="#{ACCENT}" {between}'
    for name, side in (("heading", LEFT), ("heading-centred", CENTRE)):
        yield _cell(name, side, "text", wrap=True, border=accent, font='fo:font-weight="bold"', ink="FFFFFF")
    bold = 'fo:font-weight="bold"'
    yield _cell("title", LEFT, "text", indent="0pt", font=f'{bold} fo:font-size="16pt"', ink=ACCENT)
    yield _cell("line", LEFT, "text", indent="0pt", ink=QUIET)
    yield _cell("fictitious", LEFT, "text", indent="0pt", font=bold, ink=WARNING)
    italic = 'fo:font-style="italic"'
    yield _cell("note", LEFT, "text", wrap=True, indent="0pt", font=italic, ink=QUIET)
    yield _cell("label", LEFT, "text", wrap=True, border=f'fo:border-bottom="{_HAIR}"', font=bold, ink=ACCENT)


def _cell(
    name: str,
    side: str,
    kind: Kind,
    *,
    wrap: bool = False,
    indent: str = _INDENT,
    border: str = "",
    font: str = "",
    ink: str = INK,
) -> Xml:
    folded = "wrap" if wrap else "no-wrap"
    aside = {"left": f'fo:margin-left="{indent}"', "right": f'fo:margin-right="{indent}"'}.get(side, "")
    ends = {"left": "start", "right": "end"}.get(side, side)
    inside = (
        f'<style:table-cell-properties style:vertical-align="middle" fo:wrap-option="{folded}" '
        f'style:text-align-source="fix" {border}/>'
        f'<style:paragraph-properties fo:text-align="{ends}" {aside}/>'
        f'<style:text-properties fo:color="#{ink}" {font}/>'
    )
    return _style(name, "table-cell", inside, f'style:data-style-name="number-{kind}"')


def _style(name: str, family: str, inside: Xml, more: str = "") -> Xml:
    return f"<style:style style:name={quoteattr(name)} style:family={quoteattr(family)} {more}>{inside}</style:style>"
