"""The look of the workbook: one accent, hairlines, and one named style for each kind of cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.workbook import Workbook

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
from ptce_desk.records.kinds import Kind

_FORMATS: Final[Mapping[Kind, str]] = {
    "text": "@",
    "amount": '#,##0.00\\ "€"',
    "percent": "0.0\\ %",
    "count": "#,##0",
    "number": "General",
    "score": "0.00",
    "year": "0",
    "date": "dd/mm/yyyy",
}
_NAMES: Final[Mapping[Kind, str]] = {
    "text": "texte",
    "amount": "montant",
    "percent": "taux",
    "count": "nombre",
    "number": "décimal",
    "score": "moyenne",
    "year": "année",
    "date": "date",
}

StyleId: TypeAlias = str
"""What the `s` attribute of a cell says."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The style of each part of a sheet.

    Attributes:
        by_hand: of cells that are written in with a pen.
        quoted: of texts Excel would take for formulas if they were typed; `wrapped_quoted` on several lines.
        totals: by kind of column.
    """

    title: StyleId
    line: StyleId
    fictitious: StyleId
    heading: StyleId
    heading_centred: StyleId
    values: Mapping[Kind, StyleId]
    wrapped: StyleId
    quoted: StyleId
    wrapped_quoted: StyleId
    totals: Mapping[Kind, StyleId]
    note: StyleId
    label: StyleId
    by_hand: StyleId

    def text(self, *, wrap: bool, quoted: bool) -> StyleId:
        """The style of a text cell."""
        if wrap:
            return self.wrapped_quoted if quoted else self.wrapped
        return self.quoted if quoted else self.values["text"]


def add_styles(workbook: Workbook) -> Styles:
    """Give the workbook its named styles."""
    hair = Border(bottom=Side(style="hair", color=HAIRLINE))
    body = Font(name=FONT, size=10, color=INK)
    wrapped = _named("texte sur plusieurs lignes", body, _place(LEFT, wrap=True), border=hair)
    long = _named("texte long", body, _place(LEFT), border=hair)
    values = {kind: _value_style(kind, body, hair) for kind in _FORMATS}
    pages = _page_styles()
    return Styles(
        **{name: _style_id(workbook, style) for name, style in pages.items()},
        values={kind: _style_id(workbook, style) for kind, style in values.items()},
        wrapped=_style_id(workbook, wrapped),
        quoted=_quoted_id(workbook, long),
        wrapped_quoted=_quoted_id(workbook, wrapped),
        totals={kind: _style_id(workbook, _total_style(kind)) for kind in _FORMATS},
    )


def _page_styles() -> dict[str, NamedStyle]:
    accent = PatternFill("solid", fgColor=ACCENT)
    white = Font(name=FONT, size=10, bold=True, color="FFFFFF")
    between = Border(
        left=Side(style="thin", color="FFFFFF"),
        right=Side(style="thin", color="FFFFFF"),
        bottom=Side(style="medium", color=ACCENT),
    )
    hair = Border(bottom=Side(style="hair", color=HAIRLINE))
    line = _place(LEFT, indent=0)
    pen = Side(style="thin", color=FORM_LINE)
    box = Border(left=pen, right=pen, top=pen, bottom=pen)
    return {
        "title": _named("titre", Font(name=FONT, size=16, bold=True, color=ACCENT), line),
        "line": _named("sous-titre", Font(name=FONT, size=10, color=QUIET), line),
        "fictitious": _named("fictif", Font(name=FONT, size=10, bold=True, color=WARNING), line),
        "heading": _named("en-tête", white, _place(LEFT, wrap=True), "@", between, accent),
        "heading_centred": _named("en-tête centré", white, _place(CENTRE, wrap=True), "@", between, accent),
        "by_hand": _named("à remplir", Font(name=FONT, size=10, color=INK), _place(CENTRE, wrap=True), border=box),
        "note": _named("note", Font(name=FONT, size=10, italic=True, color=QUIET), _place(LEFT, wrap=True, indent=0)),
        "label": _named(
            "libellé",
            Font(name=FONT, size=10, bold=True, color=ACCENT),
            _place(LEFT, wrap=True),
            border=hair,
        ),
    }


def _value_style(kind: Kind, font: Font, border: Border) -> NamedStyle:
    return _named(_NAMES[kind], font, _place(HORIZONTAL[kind]), _FORMATS[kind], border)


def _total_style(kind: Kind) -> NamedStyle:
    return _named(
        f"total {_NAMES[kind]}",
        Font(name=FONT, size=10, bold=True, color=INK),
        _place(HORIZONTAL[kind]),
        _FORMATS[kind],
        Border(top=Side(style="medium", color=ACCENT), bottom=Side(style="thin", color=ACCENT)),
        PatternFill("solid", fgColor=PALE),
    )


def _named(
    name: str,
    font: Font,
    alignment: Alignment,
    number_format: str = "General",
    border: Border | None = None,
    fill: PatternFill | None = None,
) -> NamedStyle:
    return NamedStyle(
        name=f"PTCE {name}",
        font=font,
        alignment=alignment,
        number_format=number_format,
        border=border or Border(),
        fill=fill or PatternFill(),
    )


def _place(horizontal: str, *, wrap: bool = False, indent: int = 1) -> Alignment:
    inside = 0 if horizontal == CENTRE else indent
    return Alignment(horizontal=horizontal, vertical=CENTRE, wrap_text=wrap, indent=inside)


def _style_id(workbook: Workbook, style: NamedStyle) -> StyleId:
    return str(_styled_cell(workbook, style).style_id)


def _quoted_id(workbook: Workbook, style: NamedStyle) -> StyleId:
    cell = _styled_cell(workbook, style)
    cell.quotePrefix = 1
    return str(cell.style_id)


def _styled_cell(workbook: Workbook, style: NamedStyle) -> Cell:
    cell = Cell(workbook.worksheets[0], row=1, column=1)
    cell.style = style
    return cell
