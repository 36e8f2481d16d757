"""The register of the schemes: who funds, every version with its rules in words, the envelopes."""

from pathlib import Path
from typing import Final

from ptce_desk.db.queries import schemes as queries
from ptce_desk.db.queries.schemes import ListedScheme, SchemeFilter
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.exports.report import Column, Report, Row, Table, Total
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import report_of, write_report
from ptce_desk.services.reports.summaries import SummaryFilter, summary_report
from ptce_desk.services.schemes.schemes import SchemeOrder, list_schemes
from ptce_desk.wording.filters import scheme_filter_sentence
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS, SECTION_LABELS, source_text
from ptce_desk.wording.rules import RULE_LABELS, rule_sentence
from ptce_desk.wording.version_text import version_paragraph

_ON_PAPER: Final = {
    "schemes": ("code", "label", "funder", "level", "kind", "version", "files", "voted"),
    "versions": ("code", "version", "start", "end", "rules", "source"),
    "rules": (),
}
"""The columns that A4 holds; the rules stand once, in the words of each version."""


def export_schemes(
    desk: Desk,
    wanted: SchemeFilter,
    target: Path,
    *,
    code: str | None = None,
    order: SchemeOrder = "code",
    descending: bool = False,
) -> Path:
    """Write the schemes that match, or one by its code: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no scheme has that code.
        ExportError: the target cannot be written; it stays as it was.
    """
    report = schemes_report(desk, wanted, code=code, order=order, descending=descending)
    return write_report(desk, report, target, on_paper=_ON_PAPER)


def schemes_report(
    desk: Desk, wanted: SchemeFilter, *, code: str | None = None, order: SchemeOrder = "code", descending: bool = False
) -> Report:
    """The schemes that match, their versions, the rules of each, and their envelopes.

    Raises:
        NotFoundError: no scheme has that code.
    """
    rows = [
        row
        for row in list_schemes(desk, wanted, order=order, descending=descending)
        if code is None or row.code == code
    ]
    if code is not None and not rows:
        raise NotFoundError("scheme", code)
    with desk.loading() as work:
        schemes = work.get_many(SupportScheme, (row.id for row in rows))
        counts = {row.id: queries.file_counts(work.reading(), row.id) for row in rows}
    return report_of(
        desk,
        title="Dispositifs",
        subtitle=scheme_filter_sentence(len(rows), level=wanted.level, kind=wanted.kind, text=wanted.text),
        sheets=(
            _schemes_table(rows, desk.today().year),
            _versions_table(schemes, counts),
            _rules_table(schemes),
            *_envelopes(desk, {row.code for row in rows}),
        ),
    )


def _schemes_table(rows: list[ListedScheme], year: int) -> Table:
    return Table(
        "schemes",
        "Dispositifs",
        "Dispositifs",
        (
            Column("code", "Code", width=22),
            Column("label", "Intitulé", width=44, wrap=True),
            Column("funder", "Financeur", width=28, wrap=True),
            Column("level", "Niveau", width=18),
            Column("kind", "Type", width=26, wrap=True),
            Column("family", "Famille", width=20),
            Column("version", "Version", width=12, meaning="En vigueur à la date du document."),
            Column("files", "Dossiers", "count", total=Total.SUM),
            Column("voted", f"Voté en {year}", "amount", total=Total.SUM),
        ),
        tuple(
            (
                row.code,
                row.label,
                row.funder,
                LEVEL_LABELS[row.level],
                SCHEME_KIND_LABELS[row.kind],
                row.family,
                row.version or "aucune",
                row.file_count,
                row.voted,
            )
            for row in rows
        ),
        empty_text="Aucun dispositif.",
        frozen_columns=1,
    )


def _versions_table(schemes: list[SupportScheme], counts: dict[int, dict[int, int]]) -> Table:
    return Table(
        "versions",
        "Versions",
        "Versions et règles en toutes lettres",
        (
            Column("code", "Code", width=22),
            Column("version", "Version", width=12),
            Column("start", "Du", "date"),
            Column("end", "Au", "date"),
            Column("section", "Section", width=16),
            Column("rules", "Règles", width=80, wrap=True),
            Column("act", "Délibération", width=20, wrap=True),
            Column("source", "Source", width=26, wrap=True),
            Column("files", "Dossiers", "count", total=Total.SUM),
        ),
        tuple(
            _version_row(scheme, version, counts[scheme.id].get(version.id, 0))
            for scheme in schemes
            for version in sorted(scheme.versions, key=lambda one: one.valid_from)
        ),
        empty_text="Aucune version.",
        frozen_columns=2,
    )


def _version_row(scheme: SupportScheme, version: SchemeVersion, files: int) -> Row:
    return (
        scheme.code,
        version.version,
        version.valid_from,
        version.valid_to,
        SECTION_LABELS[version.section],
        version_paragraph(version.rules),
        version.deliberation,
        source_text(version.source),
        files,
    )


def _rules_table(schemes: list[SupportScheme]) -> Table:
    return Table(
        "rules",
        "Règles",
        "Règles, une par ligne",
        (
            Column("code", "Code", width=22),
            Column("version", "Version", width=12),
            Column("rule", "Règle", width=24, wrap=True),
            Column("text", "En toutes lettres", width=80, wrap=True),
            Column("source", "Source", width=26, wrap=True),
        ),
        tuple(
            (
                scheme.code,
                version.version,
                RULE_LABELS[rule.type],
                typeset(rule_sentence(rule)),
                source_text(rule.source),
            )
            for scheme in schemes
            for version in sorted(scheme.versions, key=lambda one: one.valid_from)
            for rule in version.rules
        ),
        empty_text="Aucune règle.",
        frozen_columns=2,
    )


def _envelopes(desk: Desk, codes: set[str]) -> list[Table]:
    """The table of the funding summary, its envelopes being those of these schemes."""
    found = [table for table in summary_report(desk, SummaryFilter()).sheets if table.key == "envelopes"]
    kept = []
    for table in found:
        place = table.position("scheme")
        rows = tuple(row for row in table.rows if row[place] in codes)
        kept.append(Table(table.key, table.name, "Enveloppes par exercice", table.columns, rows))
    return kept
