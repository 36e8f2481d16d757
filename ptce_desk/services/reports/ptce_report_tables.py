"""The tables of the sheet of a PTCE that hold no grant: who, when, what was done, what comes next."""

from collections.abc import Mapping, Sequence
from typing import Final

from ptce_desk.db.queries.attachments import AttachmentRow
from ptce_desk.db.queries.frameworks import FrameworkRow
from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.domain.organisations import Membership, Organisation
from ptce_desk.domain.ptce import Ptce, YearlyFigures
from ptce_desk.domain.ptce_course import CourseEvent
from ptce_desk.domain.support import Interaction, Lever, Participation, done_by_lever
from ptce_desk.exports.report import Column, Table, Total, report_column
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.services.ptce.sheets import PtceSheet
from ptce_desk.wording.deadlines import sentence, subject, when_words
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS, LEVER_LABELS, ORGANISATION_KIND_LABELS
from ptce_desk.wording.ptce_course import course_day, course_sentence
from ptce_desk.wording.states import ROLE_LABELS

_NO_LEVER: Final = "Sans levier"

_COURSE: Final[tuple[Column[CourseEvent], ...]] = (
    Column("day", "Date", read=course_day),
    Column("event", "Événement", read=course_sentence, width=60, wrap=True),
)
_MEMBERSHIP: Final = PTCE.part("memberships")
_PARTICIPATION: Final = PTCE.part("participations")
_INTERACTION: Final = PTCE.part("interactions")
_MEMBERS: Final[tuple[Column[tuple[Membership, Organisation]], ...]] = (
    Column("name", "Structure", read=lambda held: held[1].name, width=36, wrap=True),
    report_column(_MEMBERSHIP.field("role"), lambda held: held[0].role, width=18),
    Column("kind", "Type", read=lambda held: ORGANISATION_KIND_LABELS[held[1].kind], width=18),
    Column("ess", "ESS", read=lambda held: "oui" if held[1].ess else "", width=6),
    Column("commune", "Commune", read=lambda held: held[1].commune, width=18, wrap=True),
    report_column(_MEMBERSHIP.field("since"), lambda held: held[0].since),
    report_column(_MEMBERSHIP.field("until"), lambda held: held[0].until),
)
_PARTICIPATIONS: Final[tuple[Column[Participation], ...]] = (
    report_column(_PARTICIPATION.field("kind"), width=26),
    report_column(_PARTICIPATION.field("since")),
    report_column(_PARTICIPATION.field("until")),
    report_column(_PARTICIPATION.field("yearly_fee")),
    report_column(_PARTICIPATION.field("note"), width=40, wrap=True),
)
_INTERACTIONS: Final[tuple[Column[Interaction], ...]] = (
    report_column(_INTERACTION.field("held_on")),
    report_column(_INTERACTION.field("kind"), width=18),
    report_column(_INTERACTION.field("subject"), width=40, wrap=True),
    report_column(_INTERACTION.field("lever"), width=30, wrap=True),
    report_column(_INTERACTION.field("note"), width=40, wrap=True),
)
_FIGURES: Final[tuple[Column[YearlyFigures], ...]] = (
    Column("year", "Année", "year", lambda one: one.year),
    Column("budget", "Budget de la cellule", "amount", lambda one: one.unit_budget),
    Column("rate", "Autofinancement", "percent", lambda one: one.self_financing_rate),
    Column("fte", "ETP", "number", lambda one: one.full_time_equivalents),
    Column("members", "Structures membres", "count", lambda one: one.member_structures),
    Column("employees", "Salariés", "count", lambda one: one.employees),
    Column("consolidated", "Budget consolidé", "amount", lambda one: one.consolidated_budget),
)
_FRAMEWORKS: Final[tuple[Column[FrameworkRow], ...]] = (
    Column("name", "Cadre", read=lambda one: one.name, width=44, wrap=True),
    Column("kind", "Type", read=lambda one: FRAMEWORK_KIND_LABELS[one.kind], width=24, wrap=True),
    Column("start", "Du", "date", lambda one: one.start),
    Column("end", "Au", "date", lambda one: one.end),
    Column("axis", "Axe", read=lambda one: one.axis, width=30, wrap=True),
)
_DOCUMENTS: Final[tuple[Column[AttachmentRow], ...]] = (
    Column("name", "Document", read=lambda one: one.name, width=44, wrap=True),
    Column("day", "Ajouté le", "date", lambda one: one.added_at.astimezone().date()),
    Column("note", "Note", read=lambda one: one.note, width=44, wrap=True),
)


def course_table(course: Sequence[CourseEvent]) -> Table:
    """Its stages, its labels and its bearers as one story."""
    nothing = "Ni stade, ni reconnaissance, ni structure porteuse."
    return Table.of("course", "Parcours", "Parcours", _COURSE, course, empty_text=nothing)


def dates_table(dates: DeadlineSheet) -> Table:
    """What is late or comes next."""
    columns: tuple[Column[Deadline], ...] = (
        Column("day", "Échéance", "date", lambda one: one.day),
        Column("what", "À faire", read=sentence, width=44, wrap=True),
        Column("about", "Objet", read=subject, width=36, wrap=True),
        Column("when", "Quand", read=lambda one: when_words(one.day, dates.today), width=22, wrap=True),
    )
    nothing = "Rien n’attend, et rien n’est prévu dans l’année."
    return Table.of("dates", "Prochaines dates", "Prochaines dates", columns, dates.deadlines, empty_text=nothing)


def members_table(sheet: PtceSheet) -> Table:
    """Who takes part, the bearer first."""
    order = list(ROLE_LABELS)
    held = [(one, sheet.organisations[one.organisation_id]) for one in sheet.ptce.memberships]
    held.sort(key=lambda pair: (order.index(pair[0].role), pair[1].sort_key))
    return Table.of("members", "Membres", "Membres", _MEMBERS, held)


def participations_table(ptce: Ptce) -> Table:
    """The parts our authority takes."""
    title = "Rôle de la collectivité"
    return Table.of("participations", title, title, _PARTICIPATIONS, ptce.participations)


def levers_table(ptce: Ptce) -> Table:
    """How many interactions served each lever, each year that has some."""
    years = sorted({one.held_on.year for one in ptce.interactions})
    counts = {year: done_by_lever(ptce.interactions, year) for year in years}
    found = dict.fromkeys(lever for done in counts.values() for lever, count in done.items() if count)
    columns: tuple[Column[Lever | None], ...] = (
        Column("lever", "Levier du guide RTES", read=_lever, width=34, wrap=True),
        *(_in_year(year, counts[year]) for year in years),
    )
    return Table.of("levers", "Leviers", "Interactions par levier", columns, sorted(found, key=_lever))


def _in_year(year: int, done: Mapping[Lever | None, int]) -> Column[Lever | None]:
    return Column(f"in_{year}", str(year), "count", lambda lever: done.get(lever, 0), total=Total.SUM)


def _lever(lever: Lever | None) -> str:
    return _NO_LEVER if lever is None else LEVER_LABELS[lever]


def interactions_table(ptce: Ptce) -> Table:
    """What was done with it, the newest first."""
    held = sorted(ptce.interactions, key=lambda one: (one.held_on, one.id), reverse=True)
    return Table.of("interactions", "Interactions", "Interactions", _INTERACTIONS, held)


def figures_table(ptce: Ptce) -> Table:
    """Its yearly figures, the oldest first."""
    held = sorted(ptce.figures, key=lambda one: one.year)
    return Table.of("figures", "Chiffres annuels", "Chiffres annuels", _FIGURES, held)


def frameworks_table(frameworks: Sequence[FrameworkRow]) -> Table:
    """The frameworks that name or support it."""
    return Table.of("frameworks", "Cadres", "Cadres", _FRAMEWORKS, frameworks)


def documents_table(documents: Sequence[AttachmentRow]) -> Table:
    """The names of the documents kept with it."""
    return Table.of("documents", "Documents", "Documents", _DOCUMENTS, documents)
