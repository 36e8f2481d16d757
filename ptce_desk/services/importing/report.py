"""What an import would do, or did, as a workbook: its counts, its lines, each field that differs."""

from dataclasses import dataclass
from pathlib import Path

from ptce_desk.exports.report import Column, Report, Table
from ptce_desk.exports.table_files import write_table_file
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of
from ptce_desk.services.importing.lines import FieldLine, PlannedLine, Tally
from ptce_desk.services.importing.seeing import Seen
from ptce_desk.wording.importing import OUTCOME_LABELS


@dataclass(frozen=True, slots=True)
class _Difference:
    """A field of a line that the file says otherwise."""

    line: PlannedLine
    field: FieldLine


_COUNTS = (
    Column[Tally]("outcome", "Devient", "text", lambda tally: OUTCOME_LABELS[tally.outcome]),
    Column[Tally]("count", "Lignes", "count", lambda tally: tally.count),
    Column[Tally]("about", "Ce que c’est", "text", lambda tally: tally.about),
)
_LINES = (
    Column[PlannedLine]("where", "Ligne", "text", lambda line: line.where),
    Column[PlannedLine]("outcome", "Devient", "text", lambda line: OUTCOME_LABELS[line.outcome]),
    Column[PlannedLine]("name", "Ici", "text", lambda line: line.name),
    Column[PlannedLine]("beneficiary", "Bénéficiaire", "text", lambda line: line.beneficiary, wrap=True),
    Column[PlannedLine]("title", "Intitulé", "text", lambda line: line.title, wrap=True),
    Column[PlannedLine]("amount", "Montant", "text", lambda line: line.amount),
    Column[PlannedLine]("said", "Dans le fichier", "text", lambda line: ", ".join(line.said), wrap=True),
    Column[PlannedLine]("what", "Ce qui change", "text", lambda line: line.what, wrap=True),
    Column[PlannedLine]("remarks", "Remarques", "text", lambda line: "\n".join(line.remarks), wrap=True),
)
_FIELDS = (
    Column[_Difference]("where", "Ligne", "text", lambda one: one.line.where),
    Column[_Difference]("name", "Ici", "text", lambda one: one.line.name),
    Column[_Difference]("field", "Champ", "text", lambda one: one.field.label),
    Column[_Difference]("here", "Valeur ici", "text", lambda one: one.field.here, wrap=True),
    Column[_Difference]("there", "Dans le fichier importé", "text", lambda one: one.field.there, wrap=True),
    Column[_Difference]("taken", "Pris", "text", lambda one: "oui" if one.field.taken else "non"),
    Column[_Difference]("reason", "Pourquoi", "text", lambda one: one.field.reason),
)


def export_import(desk: Desk, name: str, seen: Seen, target: Path) -> Path:
    """Write what the import of a file does, line by line, with the counts that were shown.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    differences = [_Difference(line, field) for line in seen.lines for field in line.fields]
    report = Report(
        origin=origin_of(desk),
        title="Import",
        subtitle=" · ".join(filter(None, (name, seen.others))),
        sheets=(
            Table.of(
                *("counts", "Comptes", "Ce que devient chaque ligne", _COUNTS, seen.tallies),
                notes=tuple(filter(None, (seen.notified, seen.presumed, seen.others))),
            ),
            Table.of("lines", "Lignes", "Les lignes du fichier", _LINES, seen.lines, empty_text="Aucune ligne."),
            Table.of(
                "fields", "Champs", "Les champs qui diffèrent", _FIELDS, differences, empty_text="Aucune différence."
            ),
        ),
    )
    write_table_file(report, target)
    return target
