"""The tables of the sheet of a PTCE that hold no grant: who, when, what was done, what comes next."""

from collections.abc import Sequence
from typing import Final

from ptce_desk.db.queries.attachments import AttachmentRow
from ptce_desk.db.queries.frameworks import FrameworkRow
from ptce_desk.domain.ptce import Ptce
from ptce_desk.domain.ptce_course import CourseEvent
from ptce_desk.exports.report import Cell, Column, Table, Total
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.services.ptce.ptce_lines import done_by_lever
from ptce_desk.services.ptce.sheets import PtceSheet
from ptce_desk.wording.deadlines import sentence, subject, when_words
from ptce_desk.wording.labels import (
    FRAMEWORK_KIND_LABELS,
    INTERACTION_LABELS,
    LEVER_LABELS,
    ORGANISATION_KIND_LABELS,
    PARTICIPATION_LABELS,
)
from ptce_desk.wording.ptce_course import course_day, course_sentence
from ptce_desk.wording.states import ROLE_LABELS

_NO_LEVER: Final = "Sans levier"


def course_table(course: Sequence[CourseEvent]) -> Table:
    """Its stages, its labels and its bearers as one story."""
    return Table(
        "course",
        "Parcours",
        "Parcours",
        (Column("day", "Date"), Column("event", "Événement", width=60, wrap=True)),
        tuple((course_day(event), course_sentence(event)) for event in course),
        empty_text="Ni stade, ni reconnaissance, ni structure porteuse.",
    )


def dates_table(dates: DeadlineSheet) -> Table:
    """What is late or comes next."""
    return Table(
        "dates",
        "Prochaines dates",
        "Prochaines dates",
        (
            Column("day", "Échéance", "date"),
            Column("what", "À faire", width=44, wrap=True),
            Column("about", "Objet", width=36, wrap=True),
            Column("when", "Quand", width=22, wrap=True),
        ),
        tuple((one.day, sentence(one), subject(one), when_words(one.day, dates.today)) for one in dates.deadlines),
        empty_text="Rien n’attend, et rien n’est prévu dans l’année.",
    )


def members_table(sheet: PtceSheet) -> Table:
    """Who takes part, the bearer first."""
    order = list(ROLE_LABELS)
    held = [(one, sheet.organisations[one.organisation_id]) for one in sheet.ptce.memberships]
    held.sort(key=lambda pair: (order.index(pair[0].role), pair[1].sort_key))
    return Table(
        "members",
        "Membres",
        "Membres",
        (
            Column("name", "Structure", width=36, wrap=True),
            Column("role", "Rôle", width=18),
            Column("kind", "Type", width=18),
            Column("ess", "ESS", width=6),
            Column("commune", "Commune", width=18, wrap=True),
            Column("since", "Depuis le", "date"),
            Column("until", "Jusqu’au", "date"),
        ),
        tuple(
            (
                who.name,
                ROLE_LABELS[one.role],
                ORGANISATION_KIND_LABELS[who.kind],
                _yes(who.ess),
                who.commune,
                one.since,
                one.until,
            )
            for one, who in held
        ),
    )


def participations_table(ptce: Ptce) -> Table:
    """The parts our authority takes."""
    return Table(
        "participations",
        "Rôle de la collectivité",
        "Rôle de la collectivité",
        (
            Column("kind", "Rôle", width=26),
            Column("since", "Depuis le", "date"),
            Column("until", "Jusqu’au", "date"),
            Column("fee", "Cotisation annuelle", "amount"),
            Column("note", "Note", width=40, wrap=True),
        ),
        tuple(
            (PARTICIPATION_LABELS[one.kind], one.since, one.until, one.yearly_fee, one.note)
            for one in ptce.participations
        ),
    )


def levers_table(ptce: Ptce) -> Table:
    """How many interactions served each lever, each year that has some."""
    years = sorted({one.held_on.year for one in ptce.interactions})
    counts = {year: done_by_lever(ptce.interactions, year) for year in years}
    found = dict.fromkeys(lever for done in counts.values() for lever, count in done.items() if count)
    rows: list[tuple[Cell, ...]] = [
        (_NO_LEVER if lever is None else LEVER_LABELS[lever], *(counts[year].get(lever, 0) for year in years))
        for lever in sorted(found, key=lambda lever: _NO_LEVER if lever is None else LEVER_LABELS[lever])
    ]
    columns = [Column(f"in_{year}", str(year), "count", total=Total.SUM) for year in years]
    return Table(
        "levers",
        "Leviers",
        "Interactions par levier",
        (Column("lever", "Levier du guide RTES", width=34, wrap=True), *columns),
        tuple(rows),
    )


def interactions_table(ptce: Ptce) -> Table:
    """What was done with it, the newest first."""
    held = sorted(ptce.interactions, key=lambda one: (one.held_on, one.id), reverse=True)
    return Table(
        "interactions",
        "Interactions",
        "Interactions",
        (
            Column("day", "Date", "date"),
            Column("kind", "Type", width=18),
            Column("subject", "Objet", width=40, wrap=True),
            Column("lever", "Levier", width=30, wrap=True),
            Column("note", "Note", width=40, wrap=True),
        ),
        tuple(
            (
                one.held_on,
                INTERACTION_LABELS[one.kind],
                one.subject,
                "" if one.lever is None else LEVER_LABELS[one.lever],
                one.note,
            )
            for one in held
        ),
    )


def figures_table(ptce: Ptce) -> Table:
    """Its yearly figures, the oldest first."""
    return Table(
        "figures",
        "Chiffres annuels",
        "Chiffres annuels",
        (
            Column("year", "Année", "year"),
            Column("budget", "Budget de la cellule", "amount"),
            Column("rate", "Autofinancement", "percent"),
            Column("fte", "ETP", "number"),
            Column("members", "Structures membres", "count"),
            Column("employees", "Salariés", "count"),
            Column("consolidated", "Budget consolidé", "amount"),
        ),
        tuple(
            (
                one.year,
                one.unit_budget,
                one.self_financing_rate,
                one.full_time_equivalents,
                one.member_structures,
                one.employees,
                one.consolidated_budget,
            )
            for one in sorted(ptce.figures, key=lambda one: one.year)
        ),
    )


def frameworks_table(frameworks: Sequence[FrameworkRow]) -> Table:
    """The frameworks that name or support it."""
    return Table(
        "frameworks",
        "Cadres",
        "Cadres",
        (
            Column("name", "Cadre", width=44, wrap=True),
            Column("kind", "Type", width=24, wrap=True),
            Column("start", "Du", "date"),
            Column("end", "Au", "date"),
            Column("axis", "Axe", width=30, wrap=True),
        ),
        tuple((one.name, FRAMEWORK_KIND_LABELS[one.kind], one.start, one.end, one.axis) for one in frameworks),
    )


def documents_table(documents: Sequence[AttachmentRow]) -> Table:
    """The names of the documents kept with it."""
    return Table(
        "documents",
        "Documents",
        "Documents",
        (
            Column("name", "Document", width=44, wrap=True),
            Column("day", "Ajouté le", "date"),
            Column("note", "Note", width=44, wrap=True),
        ),
        tuple((one.name, one.added_at.astimezone().date(), one.note) for one in documents),
    )


def _yes(value: bool) -> str:  # noqa: FBT001  # a cell
    return "oui" if value else ""
