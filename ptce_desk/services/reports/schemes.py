"""The register of the schemes: who funds, every version with its rules in words, the envelopes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

from ptce_desk.db.queries import schemes as queries
from ptce_desk.db.queries.schemes import ListedScheme, SchemeFilter
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import Rule
from ptce_desk.exports.report import Column, Report, Table, Total, summed
from ptce_desk.formatting import typeset
from ptce_desk.records.column import Column as RecordColumn
from ptce_desk.records.free_fields import OwnRow
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.free_fields import free_columns
from ptce_desk.services.reports.lists import exported, with_own_apart
from ptce_desk.services.reports.summaries import SummaryFilter, summary_report
from ptce_desk.services.schemes.schemes import list_schemes
from ptce_desk.wording.filters import scheme_filter_sentence
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS, SECTION_LABELS
from ptce_desk.wording.rules import RULE_LABELS, rule_sentence
from ptce_desk.wording.version_text import version_paragraph

_ON_PAPER: Final = {
    "schemes": ("code", "label", "funder", "level", "kind", "version", "files", "voted"),
    "versions": ("code", "version", "start", "end", "rules", "source"),
    "rules": (),
}
"""The columns that A4 holds; the rules stand once, in the words of each version."""


_IN_FORCE: Final = "En vigueur à la date du document."


class VersionOf(NamedTuple):
    """A version of a scheme."""

    scheme: SupportScheme
    version: SchemeVersion


class RuleOf(NamedTuple):
    """A rule of a version of a scheme."""

    scheme: SupportScheme
    version: SchemeVersion
    rule: Rule


_VERSION: Final[tuple[Column[VersionOf | RuleOf], ...]] = (
    Column("code", "Code", read=lambda one: one.scheme.code, width=22),
    Column("version", "Version", read=lambda one: one.version.version, width=12),
)
_RULE: Final[tuple[Column[RuleOf], ...]] = (
    *_VERSION,
    Column("rule", "Règle", read=lambda one: RULE_LABELS[one.rule.type], width=24, wrap=True),
    Column("text", "En toutes lettres", read=lambda one: typeset(rule_sentence(one.rule)), width=80, wrap=True),
    Column("source", "Source", "source", lambda one: one.rule.source, width=26, wrap=True),
)


def export_schemes(
    desk: Desk,
    wanted: SchemeFilter,
    target: Path,
    *,
    code: str | None = None,
    order: str = "code",
    descending: bool = False,
) -> Path:
    """Write the schemes that match, or one by its code: a PDF, a workbook or text, by the file's ending.

    Raises:
        NotFoundError: no scheme has that code.
        ExportError: the target cannot be written; it stays as it was.
    """
    report = schemes_report(desk, wanted, code=code, order=order, descending=descending)
    return write_report(with_own_apart(report, target, _ON_PAPER["schemes"]), target, on_paper=_ON_PAPER)


def schemes_report(
    desk: Desk, wanted: SchemeFilter, *, code: str | None = None, order: str = "code", descending: bool = False
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
    versions = [
        VersionOf(scheme, version)
        for scheme in schemes
        for version in sorted(scheme.versions, key=lambda one: one.valid_from)
    ]
    return Report(
        origin=origin_of(desk),
        title="Dispositifs",
        subtitle=scheme_filter_sentence(
            len(rows), levels=wanted.levels, kinds=wanted.kinds, text=wanted.text, ours=wanted.ours
        ),
        sheets=(
            _schemes_table(rows, desk.today().year, free_columns(desk, FreeOwner.SCHEME)),
            _versions_table(versions, counts),
            _rules_table(versions),
            *_envelopes(desk, {row.code for row in rows}),
        ),
    )


def _schemes_table(rows: list[ListedScheme], year: int, own: Iterable[RecordColumn[OwnRow]]) -> Table:
    columns: tuple[Column[ListedScheme], ...] = (
        Column("code", "Code", read=lambda row: row.code, width=22),
        Column("label", "Intitulé", read=lambda row: row.label, width=44, wrap=True),
        Column("funder", "Financeur", read=lambda row: row.funder, width=28, wrap=True),
        Column("level", "Niveau", read=lambda row: LEVEL_LABELS[row.level], width=18),
        Column("kind", "Type", read=lambda row: SCHEME_KIND_LABELS[row.kind], width=26, wrap=True),
        Column("family", "Famille", read=lambda row: row.family, width=20),
        Column("version", "Version", read=lambda row: row.version or "aucune", width=12, meaning=_IN_FORCE),
        Column("files", "Dossiers", "count", lambda row: row.file_count, total=Total.SUM),
        summed("voted", f"Voté en {year}", lambda row: row.voted),
        *map(exported, own),
    )
    nothing = "Aucun dispositif."
    return Table.of("schemes", "Dispositifs", "Dispositifs", columns, rows, empty_text=nothing, frozen_columns=1)


def _versions_table(versions: list[VersionOf], counts: dict[int, dict[int, int]]) -> Table:
    columns: tuple[Column[VersionOf], ...] = (
        *_VERSION,
        Column("start", "Du", "date", lambda one: one.version.valid_from),
        Column("end", "Au", "date", lambda one: one.version.valid_to),
        Column("section", "Section", read=lambda one: SECTION_LABELS[one.version.section], width=16),
        Column("rules", "Règles", read=lambda one: version_paragraph(one.version.rules), width=80, wrap=True),
        Column("act", "Délibération", read=lambda one: one.version.deliberation, width=20, wrap=True),
        Column("source", "Source", "source", lambda one: one.version.source, width=26, wrap=True),
        Column("files", "Dossiers", "count", lambda one: counts[one.scheme.id].get(one.version.id, 0), total=Total.SUM),
    )
    title, nothing = "Versions et règles en toutes lettres", "Aucune version."
    return Table.of("versions", "Versions", title, columns, versions, empty_text=nothing, frozen_columns=2)


def _rules_table(versions: list[VersionOf]) -> Table:
    rules = [RuleOf(one.scheme, one.version, rule) for one in versions for rule in one.version.rules]
    title, nothing = "Règles, une par ligne", "Aucune règle."
    return Table.of("rules", "Règles", title, _RULE, rules, empty_text=nothing, frozen_columns=2)


def _envelopes(desk: Desk, codes: set[str]) -> list[Table]:
    """The table of the funding summary, its envelopes being those of these schemes."""
    found = [table for table in summary_report(desk, SummaryFilter()).sheets if table.key == "envelopes"]
    kept = []
    for table in found:
        place = table.position("scheme")
        rows = tuple(row for row in table.rows if row[place] in codes)
        kept.append(Table(table.key, table.name, "Enveloppes par exercice", table.columns, rows))
    return kept
