"""Open data: the conventions whose data are due, what each lacks, what was published and what changed since."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import ledger
from ptce_desk.db.queries import open_data as queries
from ptce_desk.db.queries.legal import rules_of_versions
from ptce_desk.db.queries.open_data import ConventionRow, Days
from ptce_desk.db.queries.settings import file_identity
from ptce_desk.db.queries.summaries import SummaryFilter
from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.aid.ledger import Grant
from ptce_desk.domain.giving import as_published, giving_grants
from ptce_desk.domain.open_data import (
    OF_RECEIVER,
    Award,
    Line,
    LineRemark,
    PublicationState,
    Receiver,
    changed_fields,
    kept_lines,
    line_remarks,
    lines_kept,
    lines_of,
    publication_state,
)
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.rules.state_aid import state_aid_of
from ptce_desk.imports.scdl_file import Looked, look_at
from ptce_desk.services.desk import Desk
from ptce_desk.services.law.legal import publication_rule
from ptce_desk.wording.open_data import correction_label, publication_label


@dataclass(frozen=True, slots=True)
class Gap:
    """What keeps a convention from being published, and of which structure it is, when it is of one."""

    remark: LineRemark
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """A convention whose data are published, or are to be; amount in euros.

    Attributes:
        due_on: the last day to publish, from its signature.
        lines: what is published of it, were it today.
        gaps: what is missing or wrong in them.
        changed: the fields that are otherwise since they were published.
        before: the lines that were published, empty where nobody kept them.
    """

    row: ConventionRow
    award: Award
    due_on: date
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    changed: tuple[str, ...]
    before: tuple[Line, ...] = ()

    @property
    def beneficiary(self) -> str:
        """Who gets it, all of them."""
        return ", ".join(one.name for one in self.award.receivers if one.name)

    @property
    def amount(self) -> Decimal:
        """What is agreed, in euros."""
        return self.row.agreed

    @property
    def lines_to_write(self) -> tuple[Line, ...]:
        """What a file that takes the place of the one published holds of it: as it was, while something is missing."""
        return self.before if self.gaps else self.lines

    @property
    def state(self) -> PublicationState:
        """Where its data stand."""
        published = self.row.published_on is not None
        return publication_state(published=published, sound=not self.gaps, changed=bool(self.changed))

    def is_late(self, today: date) -> bool:
        """Whether its data should be published by now, and never were."""
        return self.row.published_on is None and self.due_on < today


@dataclass(frozen=True, slots=True)
class OpenDataSheet:
    """Every convention that is published, or is to be, by the day it was signed; `above` euros, where the law asks."""

    today: date
    above: Decimal | None
    publications: tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: where, of which conventions, how many lines; `left` are those that something keeps out.

    `path` is None when there was nothing to write, and nothing was.
    """

    path: Path | None
    written: tuple[Publication, ...]
    left: tuple[Publication, ...]

    @property
    def line_count(self) -> int:
        """How many lines, one for each beneficiary."""
        return sum(len(one.lines_to_write) for one in self.written)

    @property
    def as_before(self) -> tuple[Publication, ...]:
        """Those written as they were published, and to be mended."""
        return tuple(one for one in self.written if one.gaps)


def open_publications(desk: Desk, wanted: SummaryFilter | None = None) -> OpenDataSheet:
    """The conventions signed with bodies that are not public, of more than the threshold, and those published.

    `wanted` tells which of them, every one without it.
    """
    today = desk.today()
    with desk.reading() as connection:
        rule = publication_rule(desk, connection)
        if rule is None:
            return OpenDataSheet(today, None, ())
        concerned = queries.concerned(connection, wanted or SummaryFilter(), since=rule.since, above=rule.above)
        rows = queries.conventions(connection, concerned)
        if not rows:
            return OpenDataSheet(today, rule.above, ())
        awards = _awards(connection, concerned, rows)
    found = (_publication(row, awards[row.file_id], rule.months) for row in rows)
    due = (one for one in found if one.row.published_on is not None or one.amount > rule.above)
    return OpenDataSheet(today, rule.above, tuple(due))


def export_scdl(desk: Desk, wanted: SummaryFilter, target: Path) -> Exported:
    """Write the data of the conventions that lack nothing as SCDL « subventions » 2.1.1.

    The file takes the place of the one published: what was published stays in it, as it was, were something missing.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    from ptce_desk.exports.scdl import write_scdl  # noqa: PLC0415  # wanted now and then

    held = open_publications(desk, wanted).publications
    exported = _exported(held, target, lambda one: bool(one.lines_to_write))
    if exported.path is not None:
        lines = (line for one in exported.written for line in one.lines_to_write)
        write_scdl(lines, target, exported.line_count)
    return exported


def export_giving(desk: Desk, wanted: SummaryFilter, target: Path) -> Exported:
    """Write the same conventions as JSON of the 360Giving standard, those published as they were likewise.

    Raises:
        ExportError: the target cannot be written; it stays as it was.
    """
    from ptce_desk.exports.scdl import write_giving  # noqa: PLC0415  # wanted now and then

    exported = _exported(open_publications(desk, wanted).publications, target, lambda one: bool(one.lines_to_write))
    if exported.path is not None:
        told = (as_published(one.award, one.before) if one.gaps else one.award for one in exported.written)
        write_giving((grant for award in told for grant in giving_grants(award)), target, exported.line_count)
    return exported


def check_scdl(_desk: Desk, path: Path) -> Looked:
    """Look at a file of open data, ours or another's, as the format says it must be.

    Raises:
        TableUnreadableError: it cannot be read as text.
    """
    return look_at(path)


def note_published(desk: Desk, file_ids: Collection[int], day: date) -> int:
    """Keep that the data of some conventions were published on a day, with the lines that were; returns how many.

    Those that are published as they stand already, or that something keeps out, are left.
    """
    fresh = (PublicationState.READY, PublicationState.CHANGED)
    chosen = [one for one in open_publications(desk).publications if one.row.file_id in file_ids and one.state in fresh]
    if chosen:
        with desk.writing(publication_label([one.row.number for one in chosen])) as work:
            for one in chosen:
                agreement = work.get(Agreement, one.row.agreement_id)
                agreement.published_on, agreement.published_as = day, kept_lines(one.lines)
            work.commit()
    return len(chosen)


def correct_publication(desk: Desk, file_ids: Collection[int], day: date) -> int:
    """Keep another day of publication for conventions published already; their lines stay. Returns how many."""
    held = open_publications(desk).publications
    chosen = [one for one in held if one.row.file_id in file_ids and one.row.published_on not in (None, day)]
    if chosen:
        with desk.writing(correction_label([one.row.number for one in chosen])) as work:
            for one in chosen:
                work.get(Agreement, one.row.agreement_id).published_on = day
            work.commit()
    return len(chosen)


def _exported(held: Collection[Publication], target: Path, goes_in: Callable[[Publication], bool]) -> Exported:
    written = tuple(one for one in held if goes_in(one))
    left = tuple(one for one in held if not goes_in(one))
    return Exported(target if written else None, written, left)


def _publication(row: ConventionRow, award: Award, months: int) -> Publication:
    lines = tuple(lines_of(award))
    gaps = tuple(
        Gap(remark, receiver.organisation_id if remark.field in OF_RECEIVER else None)
        for line, receiver in zip(lines, award.receivers, strict=True)
        for remark in line_remarks(line)
    )
    before = tuple(lines_kept(row.published_as))
    changed = changed_fields(before, lines) if before else ()
    due_on = add_months(row.signed_on, months)
    return Publication(row, award, due_on, lines, tuple(dict.fromkeys(gaps)), changed, before)


def _awards(connection: Reader, concerned: queries.Condition, rows: Iterable[ConventionRow]) -> dict[int, Award]:
    """What is published of each dossier."""
    ours = file_identity(connection)
    grants = {
        one.file_id: one.in_hand() for one in ledger.grants(connection, ledger.such_that(concerned), with_years=False)
    }
    named = {who.organisation_id for one in grants.values() for who in one.recipients} - {None}
    structures = queries.structures(connection, [key for key in named if key is not None])
    decisions = queries.deliberations(connection, concerned)
    days, rules = queries.days(connection, concerned), rules_of_versions(connection)
    found: dict[int, Award] = {}
    for row in rows:
        grant = grants[row.file_id]
        regime = state_aid_of(rules[row.version_id], grant.state_aid)
        decision = decisions.get(row.file_id) or row.agreement_number or row.number
        found[row.file_id] = Award(
            granter=ours.authority,
            granter_siret=ours.siret,
            number=row.number,
            scheme=row.scheme,
            signed_on=row.signed_on,
            decided_on=row.decided_on or row.signed_on,
            decision=decision,
            subject=row.title,
            amount=row.agreed,
            receivers=_receivers(grant, structures),
            in_kind=row.kind is SchemeKind.ACCOMPANIMENT,
            planned=tuple(days.planned.get(row.agreement_id, ())),
            paid_on=tuple(days.paid.get(row.agreement_id, ())),
            last_day=_last_day(row, days),
            state_aid=regime,
        )
    return found


def _receivers(grant: Grant, structures: dict[int, queries.StructureRow]) -> tuple[Receiver, ...]:
    found: list[Receiver] = []
    for one in grant.recipients:
        held = None if one.organisation_id is None else structures.get(one.organisation_id)
        if held is None:
            found.append(Receiver(share=one.share))
        else:
            found.append(Receiver(held.name, held.siret, held.rna, one.share, held.id))
    return tuple(found) or (Receiver(),)


def _last_day(row: ConventionRow, days: Days) -> date | None:
    """The last day to ask for payment: twin of `Agreement.last_day`."""
    later = [day for day in (row.extended_to, *days.ends.get(row.agreement_id, ())[-1:]) if day is not None]
    return max(later) if later else row.end
