"""The computation note of a dossier: what is asked, under which rules, how its amount follows, what was passed over."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.domain.award_years import YearState, to_confirm
from ptce_desk.domain.committees import AgendaItem
from ptce_desk.domain.funding_files import CostLine, FundingFile, PlanLine
from ptce_desk.domain.rules.assessment import Assessment, Finding
from ptce_desk.domain.rules.base import counted_of, is_case_by_case, is_eligible
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.rules.schedule import Schedule, carriers_of, schedule_of
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.exports.documents import Document, Fact, Figure, Note
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Cell, Column, Table, Total
from ptce_desk.formatting import amount_text, long_date_text, percent_text, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.file.printing import origin_of
from ptce_desk.wording.assessment import finding_sentence
from ptce_desk.wording.labels import (
    CATEGORY_LABELS,
    LEVEL_LABELS,
    SECTION_LABELS,
    SEVERITY_LABELS,
    STAGE_LABELS,
    source_text,
)
from ptce_desk.wording.notes import deduction_reading, period_words, points_reading, with_vat
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS, OPINION_LABELS, VOTE_LABELS
from ptce_desk.wording.steps import step_sentence
from ptce_desk.wording.version_text import version_words

_SUGGESTED: Final = ("schedule", "carriers")
"""The tables of the suggested amount, which that of the amount voted replaces."""
_NOT_YET: Final = "–"
_BY_SEVERITY: Final = (Severity.BLOCKING, Severity.WARNING, Severity.INFO)
_TEXT_AND_SOURCE: Final = (Column("text", "Constat", wrap=True), Column("source", "Source", wrap=True))


def export_note(desk: Desk, funding_file_id: int, target: Path) -> Path:
    """Write the computation note of a dossier as a PDF.

    Raises:
        NotFoundError: no such dossier.
        ExportError: the target cannot be written; it stays as it was.
    """
    sheet = open_file(desk, funding_file_id)
    note = note_of(sheet, desk.today())
    write_pdf(
        Document(f"Note de calcul – dossier {sheet.file.number}", note.title, origin_of(desk), notes=(note,)), target
    )
    return target


def note_of(sheet: FileSheet, day: date, item: AgendaItem | None = None, submitted: Note | None = None) -> Note:
    """The note of a dossier, established on a day.

    Args:
        sheet: the dossier.
        day: on which the note is established.
        item: what a session says of the dossier, when the note is of its agenda.
        submitted: what was submitted to that session, the dossier as it stands otherwise.
    """
    note, voted = submitted or submitted_note(sheet), sheet.file.voted if item is None else item.voted_amount
    *others, version = note.statement
    split = _voted_split(sheet, voted)
    tables = [table for table in note.tables if not (split and table.key in _SUGGESTED)]
    place = [table.key for table in tables].index("findings")
    return replace(
        note,
        facts=(*note.facts, *(fact for fact in _where_it_stands(sheet, item) if fact.text)),
        figures=(*note.figures, Figure("Voté", amount_text(voted) or _NOT_YET)),
        tables=(*tables[:place], *split, *tables[place:]),
        statement=(*others, typeset(f"Note établie le {long_date_text(day)} {version}")),
    )


def submitted_note(sheet: FileSheet) -> Note:
    """What the note of a dossier holds whatever became of it: what is asked, and how its amount follows."""
    file, assessment = sheet.file, sheet.assessment
    return Note(
        heading=f"Dossier {file.number} – note de calcul",
        title=file.title or "Sans intitulé",
        facts=tuple(fact for fact in _facts(sheet) if fact.text),
        figures=_figures(file, assessment),
        beside=(_costs(file, sheet.version.rules), _plan(file.plan)),
        tables=(
            _steps(assessment),
            *_split(assessment),
            _findings(file, assessment),
            *([_derogations(file)] if file.derogations else []),
        ),
        statement=tuple(
            filter(
                None,
                (
                    deduction_reading(sheet.version.rules),
                    points_reading(sheet.version.rules, sheet.request),
                    _version_statement(sheet),
                ),
            )
        ),
    )


def _facts(sheet: FileSheet) -> list[Fact]:
    file, scheme, version = sheet.file, sheet.scheme, sheet.version
    stage = STAGE_LABELS[file.stage] if file.stage else ""
    return [
        Fact("PTCE", sheet.ptce.name if sheet.ptce else ""),
        Fact("Bénéficiaire", sheet.beneficiary.name if sheet.beneficiary else ""),
        Fact("Dispositif", f"{scheme.code} – {scheme.label}"),
        Fact("Règlement", version_words(version)),
        Fact("Financeur", scheme.funder_name),
        Fact("Déposé le", long_date_text(file.deposited_on) if file.deposited_on else ""),
        Fact("Projet", period_words(file.start, file.end), right=True),
        Fact("Stade, section", ", ".join(filter(None, (stage, SECTION_LABELS[file.section]))), right=True),
        Fact("Instruit par", file.instructor, right=True),
        Fact("Avis du service", file.service_opinion, right=True),
    ]


def _where_it_stands(sheet: FileSheet, item: AgendaItem | None) -> list[Fact]:
    """Its states and its decision; on the agenda of a session, what that session says, whatever came later."""
    file = sheet.file
    if item is not None:
        return [
            Fact("Avis", OPINION_LABELS[item.opinion] if item.opinion else "", right=True),
            Fact("Vote", VOTE_LABELS[item.vote] if item.vote else "À voter", right=True),
            Fact("Déport", item.recused, right=True),
            Fact("Observations", item.remark, right=True),
        ]
    return [
        Fact("État", f"{INSTRUCTION_LABELS[file.instruction]} · {DECISION_LABELS[file.decision]}", right=True),
        Fact("Séance", long_date_text(sheet.session[1]) if sheet.session else "", right=True),
        Fact("Décidé le", long_date_text(file.decided_on) if file.decided_on else "", right=True),
    ]


def _figures(file: FundingFile, assessment: Assessment) -> tuple[Figure, ...]:
    rate = file.proposed / assessment.eligible_base if file.proposed and assessment.eligible_base else None
    proposed = "Proposé" if rate is None else typeset(f"Proposé ({percent_text(rate)} de l’assiette)")
    return (
        Figure(with_vat("Coût total", file.vat), amount_text(file.total_cost) or _NOT_YET),
        Figure("Assiette retenue", amount_text(assessment.eligible_base)),
        Figure("Demandé", amount_text(file.requested) or _NOT_YET),
        Figure("Maximum", amount_text(assessment.max_amount), strong=True),
        Figure(proposed, amount_text(file.proposed) or _NOT_YET),
    )


def _costs(file: FundingFile, rules: tuple[Rule, ...]) -> Table:
    return Table(
        key="costs",
        name="Dépenses",
        title=with_vat("Dépenses", file.vat),
        columns=(
            Column("cost", "Dépense", wrap=True),
            Column("presented", "Présenté", "amount", total=Total.SUM),
            Column("retained", "Retenu", "amount", total=Total.SUM),
        ),
        rows=tuple(_cost_row(line, rules) for line in file.costs),
        empty_text="Aucune dépense saisie.",
    )


def _cost_row(line: CostLine, rules: tuple[Rule, ...]) -> tuple[Cell, ...]:
    words = " – ".join(filter(None, (CATEGORY_LABELS[line.category], line.label)))
    retained = counted_of(rules, Cost(line.category, line.presented, line.retained))
    unsaid = "non retenu" if is_case_by_case(rules, line.category) and not retained else ""
    reason = line.reason or (unsaid if is_eligible(rules, line.category) else "non éligible")
    return (f"{words} ({reason})" if reason else words, line.presented, retained)


def _plan(lines: list[PlanLine]) -> Table:
    return Table(
        key="plan",
        name="Plan de financement",
        title="Plan de financement",
        columns=(
            Column("funder", "Financeur", wrap=True),
            Column("status", "État", wrap=True),
            Column("amount", "Montant", "amount", total=Total.SUM),
        ),
        rows=tuple(_plan_row(line) for line in lines),
        empty_text="Aucune ressource saisie.",
    )


def _plan_row(line: PlanLine) -> tuple[Cell, ...]:
    level = LEVEL_LABELS[line.level]
    funder = level if line.funder in ("", level) else f"{line.funder} ({level})"
    status = ("Notre aide" if line.ours else "Obtenu" if line.obtained else "Sollicité") + (
        ", en nature" if line.in_kind else ""
    )
    return (funder, status, line.amount)


def _steps(assessment: Assessment) -> Table:
    return Table(
        key="steps",
        name="Calcul",
        title="Calcul du maximum, règle après règle",
        columns=(
            Column("text", "Étape", wrap=True),
            Column("amount", "Montant", "amount"),
            Column("source", "Source", wrap=True),
        ),
        rows=tuple((step_sentence(step), step.after, source_text(step.source)) for step in assessment.told),
        empty_text="Aucune règle ne s’applique.",
    )


def _split(assessment: Assessment) -> list[Table]:
    """The suggested amount by civil year, and by carrier when there are several."""
    tables = []
    if assessment.schedule:
        tables.append(_in_a_row("schedule", "Montant suggéré, par année civile", [
            (str(year), amount) for year, amount in assessment.schedule
        ]))  # fmt: skip
    if len(assessment.carriers) > 1:
        tables.append(_in_a_row("carriers", "Montant suggéré, par porteur", assessment.carriers))
    return tables


def _voted_split(sheet: FileSheet, voted: Decimal | None) -> list[Table]:
    """The amount voted by civil year, and by carrier when there are several."""
    if not voted:
        return []
    tables, request = [], sheet.request
    years = schedule_of(sheet.version.rules, request, voted)
    if years:
        tables.append(_voted_years(sheet.file, years))
    carriers = carriers_of(request, voted)
    if len(carriers) > 1:
        tables.append(_in_a_row("voted_carriers", "Montant voté, par porteur", carriers))
    return tables


def _voted_years(file: FundingFile, years: Schedule) -> Table:
    """What was voted of each civil year: those that wait say so, those that lapsed are not told as granted."""
    waiting = to_confirm(file.award_years)
    lapsed = {year.year for year in file.award_years if year.state is YearState.LAPSED}
    waits = sum((amount for year, amount in years if year in waiting), Decimal(0))
    gone = sum((amount for year, amount in years if year in lapsed), Decimal(0))
    told = [f"dont {amount_text(waits)} à confirmer"] if waits else []
    told += [f"moins {amount_text(gone)} caducs"] if gone else []
    words = dict.fromkeys(waiting, " (à confirmer)") | dict.fromkeys(lapsed, " (caduque)")
    return _in_a_row("voted_schedule", typeset(", ".join(("Montant voté, par année civile", *told))), [
        (f"{year}{words.get(year, '')}", Decimal(0) if year in lapsed else amount) for year, amount in years
    ])  # fmt: skip


def _in_a_row(key: str, title: str, amounts: list[tuple[str, Decimal]] | tuple[tuple[str, Decimal], ...]) -> Table:
    columns = [Column(f"part_{place}", words, "amount") for place, (words, _) in enumerate(amounts)]
    total = sum((amount for _, amount in amounts), Decimal(0))
    return Table(
        key=key,
        name=title,
        title=title,
        columns=(*columns, Column("total", "Ensemble", "amount")),
        rows=((*(amount for _, amount in amounts), total),),
    )


def _findings(file: FundingFile, assessment: Assessment) -> Table:
    ordered = sorted(assessment.findings, key=lambda finding: _BY_SEVERITY.index(finding.severity))
    return Table(
        key="findings",
        name="Constats",
        title="Constats",
        columns=(Column("severity", "Gravité", wrap=True), *_TEXT_AND_SOURCE),
        rows=tuple(
            (_severity(finding, file), finding_sentence(finding), source_text(finding.source)) for finding in ordered
        ),
        empty_text="Rien à signaler.",
    )


def _severity(finding: Finding, file: FundingFile) -> str:
    passed = finding.severity is Severity.BLOCKING and file.derogation_for(finding.code) is not None
    return SEVERITY_LABELS[finding.severity] + (", dérogation" if passed else "")


def _derogations(file: FundingFile) -> Table:
    return Table(
        key="derogations",
        name="Dérogations",
        title="Dérogations",
        columns=(
            Column("about", "Sur", wrap=True),
            Column("reason", "Motif", wrap=True),
            Column("author", "Par", wrap=True),
            Column("day", "Le", "date"),
        ),
        rows=tuple(
            (_capital(derogation_label(held.finding_code)), held.reason, held.author, held.decided_on)
            for held in file.derogations
        ),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _version_statement(sheet: FileSheet) -> str:
    version = sheet.version
    return typeset(
        f"selon la version {version.version} du dispositif "
        f"{sheet.scheme.code}, en vigueur depuis le {long_date_text(version.valid_from)}."
    )
