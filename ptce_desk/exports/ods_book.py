"""The OpenDocument workbook around its rows: the parts of the archive, and what each program has to know of them.

Written part by part: odfdo, the library of this format, takes 0.3 ms a cell, 35 s for a list of 10 000 rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from ptce_desk.domain.typed_text import clean_text
from ptce_desk.exports import labels
from ptce_desk.exports.book_logo import BookLogo, book_logo, columns_with_logo
from ptce_desk.exports.ods_rows import OdsRows, reading_rows
from ptce_desk.exports.ods_styles import Xml, column_style, content_styles, page_styles, sheet_style
from ptce_desk.exports.report import Report
from ptce_desk.exports.xlsx_layout import (
    READING_WIDTHS,
    SheetPlan,
    letters,
    plan_sheets,
    preamble_lines,
    printed_columns,
)
from ptce_desk.exports.xlsx_text import one_line, quoted_tab, tab_names
from ptce_desk.exports.zip_files import member

_MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
_BEGIN: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES: Final = {
    **{name: f"{_OASIS}:{name}:1.0" for name in ("office", "style", "text", "table", "meta", "config")},
    "number": f"{_OASIS}:datastyle:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "of": f"{_OASIS}:of:1.2",
    "draw": f"{_OASIS}:drawing:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "ooo": "http://openoffice.org/2004/office",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_NAMES: Final = " ".join(f'xmlns:{name}="{place}"' for name, place in _NAMESPACES.items())
_PARTS: Final = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
_LOGO: Final = "Pictures/logo.png"
_MANIFEST: Final = (
    f'{_BEGIN}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_MEDIA_TYPE}"/>'
    + "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in _PARTS)
    + "{}</manifest:manifest>"
)
_PICTURE: Final = f'<manifest:file-entry manifest:full-path="{_LOGO}" manifest:media-type="image/png"/>'


def save_ods(report: Report, stream: BinaryIO) -> None:
    """Write the whole workbook to a stream; the same report makes the same bytes."""
    plans = plan_sheets(report)
    day = report.origin.generated_on
    with ZipFile(stream, "w", ZIP_DEFLATED) as book:
        # first and not packed: what tells such a file from any archive
        book.writestr(member("mimetype", day, ZIP_STORED), _MEDIA_TYPE)
        png = report.origin.logo
        if png is not None:
            book.writestr(member(_LOGO, day, ZIP_STORED), png)  # packed already
        listed = _MANIFEST.format("" if png is None else _PICTURE)
        parts = (_content(report, plans), _styles(report, plans), _meta(report), _settings(plans), (listed,))
        for name, pieces in zip((*_PARTS, "META-INF/manifest.xml"), parts, strict=True):
            with book.open(member(name, day), "w") as out:
                for piece in pieces:
                    out.write(piece.encode())


def _content(report: Report, plans: Sequence[SheetPlan]) -> Iterator[Xml]:
    reading, lines = preamble_lines(report, labels.READING_TITLE), report.reading_lines()
    widths = [*(plan.widths for plan in plans), READING_WIDTHS]
    yield f'{_BEGIN}<office:document-content {_NAMES} office:version="1.3"><office:automatic-styles>'
    heights = [height for plan in plans for height in (plan.heading_height, plan.least_height)]
    yield from content_styles(widths, heights)
    yield "</office:automatic-styles><office:body><office:spreadsheet>"
    by_key, logo = {plan.table.key: plan for plan in plans}, book_logo(report, plans[0])
    for number, plan in enumerate(plans):
        again = plan.table.frozen_columns if len(plan.bands) > 1 else 0
        shown = None if number else logo
        across = columns_with_logo(plan.preamble, plan.widths[: plan.across], shown)
        printed = plan.printed(across, plan.end_row)
        yield from _sheet(number, plan.tab, plan.widths, printed, OdsRows(plan, by_key), again, shown)
    corner = f"{letters(printed_columns(reading, READING_WIDTHS))}{len(reading) + 1 + len(lines)}"
    told = reading_rows(reading, lines)
    yield from _sheet(len(plans), _tabs(plans)[-1], READING_WIDTHS, [("A1", corner)], told)
    yield "<table:database-ranges>"
    for plan in plans:
        if plan.table.rows:
            tab = quoted_tab(plan.tab)
            area = f"{tab}.A{plan.header_row}:{tab}.{plan.letters[-1]}{plan.last_row}"
            name = f"Tableau_{plan.table.key}"
            yield (
                f'<table:database-range table:name="{name}" table:target-range-address={quoteattr(area)} '
                'table:display-filter-buttons="true"/>'
            )
    yield "</table:database-ranges></office:spreadsheet></office:body></office:document-content>"


def _sheet(
    number: int,
    tab: str,
    widths: Sequence[float],
    areas: Sequence[tuple[str, str]],
    rows: Iterable[Xml],
    again: int = 0,
    logo: BookLogo | None = None,
) -> Iterator[Xml]:
    """A sheet, its printed areas by their corners; `again` is how many columns are printed on each page."""
    name = quoted_tab(tab)
    printed = " ".join(f"{name}.{first}:{name}.{last}" for first, last in areas)
    yield (
        f'<table:table table:name={quoteattr(tab)} table:style-name="{sheet_style(number)}" '
        f"table:print-ranges={quoteattr(printed)}>"
    )
    if logo is not None:
        yield (
            f'<table:shapes><draw:frame svg:x="{logo.left:.1f}mm" svg:y="1mm" svg:width="{logo.width:.1f}mm" '
            f'svg:height="{logo.height:.1f}mm"><draw:image xlink:href="{_LOGO}" xlink:type="simple"/>'
            f"<svg:desc>{escape(logo.words)}</svg:desc></draw:frame></table:shapes>"
        )
    columns = [
        f'<table:table-column table:style-name="{column_style(number, place)}"/>' for place in range(len(widths))
    ]
    if again:
        yield f"<table:table-header-columns>{''.join(columns[:again])}</table:table-header-columns>"
    yield from columns[again:]
    yield from rows
    yield "</table:table>"


def _styles(report: Report, plans: Sequence[SheetPlan]) -> Iterator[Xml]:
    titles = [*(plan.preamble[0] for plan in plans), labels.READING_TITLE]
    yield f'{_BEGIN}<office:document-styles {_NAMES} office:version="1.3">'
    yield from page_styles(report, titles)
    yield "</office:document-styles>"


def _meta(report: Report) -> Iterator[Xml]:
    origin = report.origin
    day = f"{origin.generated_on.isoformat()}T00:00:00"
    told = {
        "meta:generator": "PTCE Desk",
        "dc:title": one_line(report.title),
        "dc:subject": one_line(report.subtitle),
        "meta:keyword": labels.FICTITIOUS if origin.fictitious else "",
        "meta:initial-creator": clean_text(origin.organisation),
        "dc:creator": clean_text(origin.organisation),
        "meta:creation-date": day,
        "dc:date": day,
        "dc:language": "fr-FR",
    }
    yield f'{_BEGIN}<office:document-meta {_NAMES} office:version="1.3"><office:meta>'
    yield from (f"<{name}>{escape(text)}</{name}>" for name, text in told.items() if text)
    yield "</office:meta></office:document-meta>"


def _settings(plans: Sequence[SheetPlan]) -> Iterator[Xml]:
    """What stays in view when one scrolls: the headings, and the columns that name the rows."""
    yield (
        f'{_BEGIN}<office:document-settings {_NAMES} office:version="1.3"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1'
        '</config:config-item><config:config-item-map-named config:name="Tables">'
    )
    for plan, tab in zip(plans, _tabs(plans), strict=False):
        columns, rows = plan.table.frozen_columns, plan.header_row
        across = (("HorizontalSplitMode", "short", 2), ("HorizontalSplitPosition", "int", columns)) if columns else ()
        places = (
            *across,
            ("VerticalSplitMode", "short", 2),
            ("VerticalSplitPosition", "int", rows),
            ("ActiveSplitRange", "short", 3 if columns else 2),
            ("PositionRight", "int", columns),
            ("PositionBottom", "int", rows),
        )
        yield f"<config:config-item-map-entry config:name={quoteattr(tab)}>"
        yield from (_setting(*place) for place in places)
        yield _setting("ShowGrid", "boolean", "false")
        yield "</config:config-item-map-entry>"
    yield (
        "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )


def _setting(name: str, kind: str, value: object) -> Xml:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'


def _tabs(plans: Sequence[SheetPlan]) -> tuple[str, ...]:
    """The names of the sheets, that of the reading page last."""
    return tab_names([*(plan.tab for plan in plans), labels.README])
