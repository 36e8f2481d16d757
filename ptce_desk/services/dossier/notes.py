"""The computation note of a dossier: what is asked, under which rules, how its amount follows, what was passed over."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.domain.award_years import YearState, to_confirm
from ptce_desk.domain.committees import AgendaItem, Vote
from ptce_desk.domain.funding_files import CostLine, Derogation, FundingFile, PlanLine
from ptce_desk.domain.imputation import imputation_of
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.base import counted_of, is_case_by_case, is_eligible
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.rules.schedule import Schedule, carriers_of
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.exports.documents import Document, Fact, Figure, Note
from ptce_desk.exports.pdf import write_pdf
from ptce_desk.exports.report import Column, Table, summed
from ptce_desk.formatting import amount_text, capitalised, long_date_text, percent_text, typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.services.dated_notes import notes_table
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.file.printing import origin_of
from ptce_desk.wording.assessment import maximum_text, stated_sentence
from ptce_desk.wording.ballots import ballot_words
from ptce_desk.wording.imputation import imputation_words
from ptce_desk.wording.labels import CATEGORY_LABELS, LEVEL_LABELS, SECTION_LABELS, SEVERITY_LABELS, STAGE_LABELS
from ptce_desk.wording.legal import LEGAL_FINDINGS
from ptce_desk.wording.legal_categories import LEGAL_CATEGORIES
from ptce_desk.wording.notes import deduction_reading, period_words, points_reading, with_vat
from ptce_desk.wording.obstacles import derogation_label
from ptce_desk.wording.recusals import recused_words
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS, OPINION_LABELS, VOTE_LABELS
from ptce_desk.wording.steps import step_sentence
from ptce_desk.wording.version_text import version_words

_SUGGESTED: Final = ("schedule", "carriers")
"""The tables of the suggested amount, which that of the amount voted replaces."""
_DUTIES: Final = frozenset(
    {"instalment_planned", "deliverable_due", "settlement_regime", "agreement_required", "auditor_required"}
    | {"open_data_due", "republican_commitment", "financial_report_due"}
)
"""The findings that tell what an aid asks of its beneficiary and of us: nothing of one that grants nothing."""
_IF_GRANTED: Final = (*_SUGGESTED, "duties")
"""The tables that say nothing of a dossier that grants nothing."""
_IF_NOT: Final = "findings_if_not"
"""The findings of one that grants nothing, kept beside those of one that may: its rules alone, and not the law."""
_NOT_YET: Final = "–"
_BY_SEVERITY: Final = (Severity.BLOCKING, Severity.WARNING, Severity.INFO)


def export_note(desk: Desk, funding_file_id: int, target: Path) -> Path:
    """Write the computation note of a dossier as a PDF, with what officers noted of it: that of an agenda is without.

    Raises:
        NotFoundError: no such dossier.
        ExportError: the target cannot be written; it stays as it was.
    """
    sheet = open_file(desk, funding_file_id)
    note, kept = note_of(sheet, desk.today()), notes_table(FUNDING_FILE, desk, funding_file_id)
    note = replace(note, tables=(*note.tables, *([kept] if kept.rows else [])))
    write_pdf(
        Document(f"Note de calcul – dossier {sheet.file.number}", note.title, origin_of(desk), notes=(note,)), target
    )
    return target


def note_of(
    sheet: FileSheet,
    day: date,
    item: AgendaItem | None = None,
    submitted: Note | None = None,
    years: Schedule | None = None,
) -> Note:
    """The note of a dossier, established on a day.

    Args:
        sheet: the dossier.
        day: on which the note is established.
        item: what a session says of the dossier, when the note is of its agenda.
        submitted: what was submitted to that session, the dossier as it stands otherwise.
        years: what that session voted by civil year; what is voted is split anew otherwise.
    """
    note, voted = submitted or submitted_note(sheet), sheet.file.voted if item is None else item.voted_amount
    *others, version = note.statement
    decided = voted is not None or _is_refused(sheet, item)
    split = _voted_split(sheet, voted, years)
    nothing = sheet.grants_nothing if item is None else item.vote is Vote.REFUSED
    tables = _tables_of(note, nothing=nothing, split=bool(split))
    place = [table.key for table in tables].index("findings")
    return replace(
        note,
        beside=tuple(_as_voted(table, voted or ZERO) if decided else table for table in note.beside),
        facts=(*note.facts, *(fact for fact in _where_it_stands(sheet, item) if fact.text)),
        figures=(*note.figures, Figure("Voté", amount_text(voted) or _NOT_YET)),
        tables=(*tables[:place], *split, *tables[place:]),
        statement=(*others, typeset(f"Note établie le {long_date_text(day)} {version}")),
    )


def submitted_note(sheet: FileSheet, assessment: Assessment | None = None) -> Note:
    """What the note of a dossier holds whatever became of it: what is asked, and how its amount follows."""
    file, assessment = sheet.file, assessment or sheet.assessment
    return Note(
        heading=f"Dossier {file.number} – note de calcul",
        title=file.title or "Sans intitulé",
        facts=tuple(fact for fact in _facts(sheet) if fact.text),
        figures=_figures(file, assessment),
        beside=(_costs(file, sheet.version.rules), _plan(file.plan)),
        tables=(
            _steps(assessment),
            *_split(sheet, assessment),
            *_findings(file, assessment),
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


def _tables_of(note: Note, *, nothing: bool, split: bool) -> list[Table]:
    """The tables of a note once it is known whether its dossier grants `nothing`, and whether its split is told."""
    apart = nothing and any(table.key == _IF_NOT for table in note.tables)
    gone = {"findings" if apart else _IF_NOT, *(_IF_GRANTED if nothing else _SUGGESTED if split else ())}
    kept = (table for table in note.tables if table.key not in gone)
    return [replace(table, key="findings") if table.key == _IF_NOT else table for table in kept]


def _facts(sheet: FileSheet) -> list[Fact]:
    file, scheme, version = sheet.file, sheet.scheme, sheet.version
    stage = STAGE_LABELS[file.stage] if file.stage else ""
    return [
        Fact("PTCE", sheet.ptce.name if sheet.ptce else ""),
        *_who_asks(sheet),
        Fact("Dispositif", f"{scheme.code} – {scheme.label}"),
        Fact("Règlement", version_words(version)),
        Fact("Financeur", scheme.funder_name),
        Fact("Imputation", imputation_words(imputation_of(file, scheme))),
        Fact("Déposé le", long_date_text(file.deposited_on) if file.deposited_on else ""),
        Fact("Projet", period_words(file.start, file.end), right=True),
        Fact("Stade, section", ", ".join(filter(None, (stage, SECTION_LABELS[file.section]))), right=True),
        Fact("Instruit par", file.instructor, right=True),
        Fact("Avis du service", file.service_opinion, right=True),
    ]


def _who_asks(sheet: FileSheet) -> tuple[Fact, ...]:
    asks = sheet.beneficiary
    if asks is None:
        return ()
    form = asks.legal_form or LEGAL_CATEGORIES.get(asks.legal_category, "")
    return (Fact("Bénéficiaire", asks.name), Fact("Forme juridique", form), Fact("SIRET", asks.siret))


def _is_refused(sheet: FileSheet, item: AgendaItem | None) -> bool:
    return sheet.file.decision is DecisionState.REFUSED if item is None else item.vote is Vote.REFUSED


def _where_it_stands(sheet: FileSheet, item: AgendaItem | None) -> list[Fact]:
    """Its states and its decision; on the agenda of a session, what that session says, whatever came later."""
    file = sheet.file
    if item is not None:
        return [
            Fact("Avis", OPINION_LABELS[item.opinion] if item.opinion else "", right=True),
            Fact("Vote", VOTE_LABELS[item.vote] if item.vote else "À voter", right=True),
            Fact("Voix", ballot_words(item.ballot), right=True),
            Fact("Déport", recused_words(item.recused), right=True),
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
        Figure("Maximum", maximum_text(assessment), strong=True),
        Figure(proposed, amount_text(file.proposed) or _NOT_YET),
    )


def _costs(file: FundingFile, rules: tuple[Rule, ...]) -> Table:
    columns: tuple[Column[CostLine], ...] = (
        Column("cost", "Dépense", read=lambda line: _cost_words(line, rules), wrap=True),
        summed("presented", "Présenté", lambda line: line.presented),
        summed("retained", "Retenu", lambda line: _retained(line, rules)),
    )
    nothing = "Aucune dépense saisie."
    return Table.of("costs", "Dépenses", with_vat("Dépenses", file.vat), columns, file.costs, empty_text=nothing)


def _retained(line: CostLine, rules: tuple[Rule, ...]) -> Decimal:
    return counted_of(rules, Cost(line.category, line.presented, line.retained))


def _cost_words(line: CostLine, rules: tuple[Rule, ...]) -> str:
    words = " – ".join(filter(None, (CATEGORY_LABELS[line.category], line.label)))
    unsaid = "non retenu" if is_case_by_case(rules, line.category) and not _retained(line, rules) else ""
    reason = line.reason or (unsaid if is_eligible(rules, line.category) else "non éligible")
    return f"{words} ({reason})" if reason else words


def _plan(lines: list[PlanLine]) -> Table:
    title, nothing = "Plan de financement", "Aucune ressource saisie."
    return Table.of("plan", title, title, _PLAN, lines, empty_text=nothing)


def _as_voted(table: Table, voted: Decimal) -> Table:
    """A plan once our aid is voted: what it gives, and what of the plan is left to find."""
    ours = [row for row in table.rows if table.key == "plan" and str(row[1]).startswith(_OURS)]
    planned = sum((row[2] for row in ours if isinstance(row[2], Decimal)), Decimal(0))
    if not ours or planned == voted:
        return table
    rows = [row for row in table.rows if row not in ours]
    aid = (ours[0][0], f"{_OURS}, {'votée' if voted else 'refusée'}", voted)
    left = [("Reste à financer", "", planned - voted)] if planned > voted else []
    return replace(table, rows=(*rows, aid, *left))


def funder_words(line: PlanLine) -> str:
    """Who brings a line of a plan: « Ville de Reims (commune) »."""
    level = LEVEL_LABELS[line.level]
    return level if line.funder in ("", level) else f"{line.funder} ({level})"


def _status(line: PlanLine) -> str:
    status = _OURS if line.ours else "Obtenu" if line.obtained else "Sollicité"
    return f"{status}, en nature" if line.in_kind else status


_OURS: Final = "Notre aide"
_PLAN: Final[tuple[Column[PlanLine], ...]] = (
    Column("funder", "Financeur", read=funder_words, wrap=True),
    Column("status", "État", read=_status, wrap=True),
    summed("amount", "Montant", lambda line: line.amount),
)
_STEPS: Final[tuple[Column[Step], ...]] = (
    Column("text", "Étape", read=step_sentence, wrap=True),
    Column("amount", "Montant", "amount", lambda step: step.after),
    Column("source", "Source", "source", lambda step: step.source, wrap=True),
)
_DEROGATIONS: Final[tuple[Column[Derogation], ...]] = (
    Column("about", "Sur", read=lambda held: capitalised(derogation_label(held.finding_code)), wrap=True),
    Column("reason", "Motif", read=lambda held: held.reason, wrap=True),
    Column("author", "Par", read=lambda held: held.author, wrap=True),
    Column("day", "Le", "date", lambda held: held.decided_on),
)


def _steps(assessment: Assessment) -> Table:
    title, nothing = "Calcul du maximum, règle après règle", "Aucune règle ne s’applique."
    return Table.of("steps", "Calcul", title, _STEPS, assessment.told, empty_text=nothing)


def _split(sheet: FileSheet, assessment: Assessment) -> list[Table]:
    """The suggested amount by civil year, and by carrier when there are several."""
    tables = []
    if assessment.schedule:
        tables.append(_in_a_row("schedule", "Montant suggéré, par année civile", [
            (str(year), amount) for year, amount in sheet.paid_by_year(assessment.suggested_amount)
        ]))  # fmt: skip
    if len(assessment.carriers) > 1:
        tables.append(_in_a_row("carriers", "Montant suggéré, par porteur", assessment.carriers))
    return tables


def _voted_split(sheet: FileSheet, voted: Decimal | None, years: Schedule | None) -> list[Table]:
    """The amount voted by civil year, and by carrier when there are several."""
    if not voted:
        return []
    tables, shared = [], sheet.paid_by_year(voted) if years is None else years
    if shared:
        tables.append(_voted_years(sheet.file, shared))
    carriers = carriers_of(sheet.request, voted)
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


def _in_a_row(key: str, title: str, amounts: Sequence[tuple[str, Decimal]]) -> Table:
    columns: tuple[Column[Sequence[Decimal]], ...] = (
        *(_part(place, words) for place, (words, _amount) in enumerate(amounts)),
        Column("total", "Ensemble", "amount", lambda held: sum(held, Decimal(0))),
    )
    return Table.of(key, title, title, columns, [[amount for _words, amount in amounts]])


def _part(place: int, words: str) -> Column[Sequence[Decimal]]:
    return Column(f"part_{place}", words, "amount", lambda held: held[place])


def _findings(file: FundingFile, assessment: Assessment) -> list[Table]:
    """What is found of the dossier, the same without the law where it says something, then what its aid asks."""
    columns: tuple[Column[Finding], ...] = (
        Column("severity", "Gravité", read=lambda finding: _severity(finding, file), wrap=True),
        Column("text", "Constat", read=stated_sentence, wrap=True),
        Column("source", "Source", "source", lambda finding: finding.source, wrap=True),
    )
    ordered = sorted(assessment.findings, key=lambda finding: _BY_SEVERITY.index(finding.severity))
    found = [one for one in ordered if one.code not in _DUTIES]
    duties = [one for one in ordered if one.code in _DUTIES]
    its_own = [one for one in found if one.code not in LEGAL_FINDINGS]
    title, nothing = "Ce que l’aide demande", "Rien à signaler."
    return [
        Table.of("findings", "Constats", "Constats", columns, found, empty_text=nothing),
        *(
            [Table.of(_IF_NOT, "Constats", "Constats", columns, its_own, empty_text=nothing)]
            if its_own != found
            else []
        ),
        *([Table.of("duties", title, title, columns, duties)] if duties else []),
    ]


def _severity(finding: Finding, file: FundingFile) -> str:
    passed = finding.severity is Severity.BLOCKING and file.derogation_for(finding.code) is not None
    return SEVERITY_LABELS[finding.severity] + (", dérogation" if passed else "")


def _derogations(file: FundingFile) -> Table:
    return Table.of("derogations", "Dérogations", "Dérogations", _DEROGATIONS, file.derogations)


def _version_statement(sheet: FileSheet) -> str:
    version = sheet.version
    return typeset(
        f"selon la version {version.version} du dispositif "
        f"{sheet.scheme.code}, en vigueur depuis le {long_date_text(version.valid_from)}."
    )
