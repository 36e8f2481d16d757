"""Making acts: what stands blank is told first, then each act is made, kept with its dossier, written where asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from ptce_desk.domain.act_faults import NoActToMakeError
from ptce_desk.domain.acts import (
    ONCE_NOTIFIED,
    ActCode,
    ActFormat,
    ActKind,
    ActObstacle,
    act_obstacle,
    bank_details_awaited,
    put_back,
    told_on,
)
from ptce_desk.domain.attachments import disk_name
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.rules.state_aid import state_aid_of
from ptce_desk.exports.act_mail import draft_mail
from ptce_desk.exports.acts import ActDress, ActLogo, ActTemplate, fill, joined
from ptce_desk.exports.files import replacing
from ptce_desk.exports.labels import logo_of
from ptce_desk.exports.later import Told, nobody
from ptce_desk.exports.letterhead import PLAIN
from ptce_desk.exports.xlsx_text import one_line
from ptce_desk.exports.zip_files import zipped
from ptce_desk.formatting import date_text
from ptce_desk.services.acts.facts import ActFacts, facts_of_files, facts_of_session
from ptce_desk.services.acts.past import put_plan_back
from ptce_desk.services.acts.templates import template_for
from ptce_desk.services.acts.values import ActValues, values_of
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.file.attachments import OwnerKind, joined_on, put_content
from ptce_desk.services.file.letterhead import letterhead_of
from ptce_desk.services.file.settings import logo_png, settings_of
from ptce_desk.wording.act_fields import FIELDS, TABLES_BY_NAME, MergeField, MergeTable, Source
from ptce_desk.wording.acts import (
    act_file_name,
    act_stem,
    act_title,
    cells_words,
    mail_body,
    producing_label,
    reminders,
)

_WORDS: Final = "_en_lettres"


@dataclass(frozen=True, slots=True)
class ActOrder:
    """What acts are wanted.

    Attributes:
        form: of the template that goes with the program, None for the authority's own.
        file_ids: of the dossiers, in their order.
        session_id: of the session whose dossiers they are; one act is made of it where one says them all.
        answer_by: the day before which documents that lack are asked for, kept with each dossier they are asked of;
            None for none, and none is kept.
    """

    kind: ActKind
    form: ActFormat | None
    file_ids: tuple[int, ...]
    session_id: int | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class ActLine:
    """An act to be made, or why it is not.

    Attributes:
        owner: the record it is kept with.
        name: of its file.
        blanks: the fields it would leave blank.
        reminders: what is to be done before it is sent.
        records: where its blanks are typed: the id of each record, by its kind.
        voted_on: the day of the vote of its dossier.
        replaces: the day the same act was joined, which it takes the place of.
        sent_on: the day of what the act tells, which happened already.
        asked_before: the day before which documents that lack were asked for until now.
    """

    owner: tuple[OwnerKind, int]
    number: str
    title: str
    name: str
    blanks: tuple[MergeField | MergeTable, ...]
    obstacle: ActObstacle | None
    reminders: tuple[str, ...]
    records: dict[str, int]
    voted_on: date | None = None
    replaces: date | None = None
    sent_on: date | None = None
    asked_before: date | None = None


@dataclass(frozen=True, slots=True)
class ActPlace:
    """Where acts are written besides: an archive, or the document itself.

    Attributes:
        mails: put a draft e-mail beside each in the archive.
        together: write one document of them all.
    """

    path: Path
    mails: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True)
class ActsRead:
    """Acts as they were read, to be filled: what each says and bears; nothing more is asked of the file."""

    kind: ActKind
    template: ActTemplate
    acts: tuple[tuple[ActLine, ActValues, ActDress], ...]
    moment: datetime
    answer_by: date | None = None


@dataclass(frozen=True, slots=True)
class ActsFilled:
    """Acts that are filled, to be kept; and what is written besides, if anything is."""

    kind: ActKind
    acts: tuple[tuple[ActLine, bytes], ...]
    answer_by: date | None = None
    target: Path | None = None
    written: bytes = b""


@dataclass(frozen=True, slots=True)
class Produced:
    """The acts made: what each is called in the record it is kept with, and where they were written, if they were."""

    kind: ActKind
    lines: tuple[ActLine, ...]
    path: Path | None = None


def survey_acts(desk: Desk, order: ActOrder) -> tuple[ActLine, ...]:
    """The acts an order would make, one for each dossier, with what stands blank in each.

    Raises:
        TemplateRefusedError: the template cannot serve.
        NotFoundError: a dossier is gone.
    """
    template = template_for(desk, order.kind, order.form)
    lines = [_said(desk, order, template, facts)[0] for facts in _facts(desk, order)]
    days = joined_on(desk, [(*line.owner, line.name) for line in lines])
    return tuple(replace(line, replaces=day) for line, day in zip(lines, days, strict=True))


def acts_that_fit(desk: Desk, file_ids: Sequence[int], session_id: int | None = None) -> frozenset[ActKind]:
    """The kinds of acts that may be made of one at least of some dossiers, or of their session, as they stand.

    Raises:
        NotFoundError: a dossier is gone.
    """
    of_files = facts_of_files(desk, file_ids)
    fit = {kind for kind in ActKind if any(_obstacle(kind, facts) is None for facts in of_files)}
    return frozenset(fit | ({ActKind.DELIBERATION} if session_id is not None and of_files else set()))


def produce_acts(
    desk: Desk, order: ActOrder, target: Path | None = None, *, mails: bool = False, together: bool = False
) -> Produced:
    """Make the acts of an order that may be, and keep each with its dossier, in one change.

    Args:
        desk: the file.
        order: what is wanted.
        target: where they are written besides; `mails` and `together` as for `ActPlace`.
        mails: whether drafts go with them.
        together: whether they are one document.

    Raises:
        NoActToMakeError: none of the dossiers may have that act.
        TemplateRefusedError: the template cannot serve.
        ExportError: the target cannot be written; nothing is kept.
    """
    place = None if target is None else ActPlace(target, mails, together)
    return keep_acts(desk, fill_acts(read_acts(desk, order), place))


def read_acts(desk: Desk, order: ActOrder) -> ActsRead:
    """What the acts of an order say, of those that may be made.

    Raises:
        NoActToMakeError: none of the dossiers may have that act.
        TemplateRefusedError: the template cannot serve.
    """
    template = template_for(desk, order.kind, order.form)
    own = order.form is None  # one's own template has its own letterhead
    logo, letterhead = (None, PLAIN) if own else (_logo(desk), letterhead_of(desk))
    read: list[tuple[ActLine, ActValues, ActDress]] = []
    for facts in _facts(desk, order):
        line, values = _said(desk, order, template, facts)
        if line.obstacle is None:
            title = act_title(order.kind, line.number)
            ours = facts.authority
            dress = ActDress(_code(order, line), title, facts.today, logo, ours.fictitious, ours.authority, letterhead)
            read.append((line, values, dress))
    if not read:
        raise NoActToMakeError
    return ActsRead(order.kind, template, tuple(read), desk.now(), order.answer_by)


def fill_acts(read: ActsRead, place: ActPlace | None = None, told: Told = nobody) -> ActsFilled:
    """Fill the documents; nothing is asked of the file, which goes on meanwhile, nor kept in it.

    Args:
        read: what they say.
        place: where they are written besides.
        told: told how many are filled; what it raises stops the filling.
    """
    filled = []
    for done, (line, values, dress) in enumerate(read.acts):
        told(done, len(read.acts))
        filled.append((line, fill(read.template, values.context, dress)))
    told(len(filled), len(filled))
    if place is None:
        return ActsFilled(read.kind, tuple(filled), read.answer_by)
    written = _written(read, filled, place)
    told(len(filled), len(filled))  # joining many takes long too
    return ActsFilled(read.kind, tuple(filled), read.answer_by, place.path, written)


def keep_acts(desk: Desk, filled: ActsFilled) -> Produced:
    """Keep acts that are filled, each with its dossier, and write them where that was asked, in one change.

    Raises:
        NotFoundError: a dossier is gone since they were read.
        ExportError: the place cannot be written; nothing is kept.
    """
    with desk.together(producing_label(filled.kind, [line.number for line, _content in filled.acts])):
        for line, content in filled.acts:
            put_content(desk, *line.owner, line.name, content)
            if filled.kind is ActKind.MISSING_DOCUMENTS:
                change_field(desk, line.records["funding_file"], "documents_due_on", filled.answer_by)
        if filled.target is not None:
            with replacing(filled.target) as stream:
                stream.write(filled.written)
    return Produced(filled.kind, tuple(line for line, _content in filled.acts), filled.target)


def suggested_target(order: ActOrder, lines: Sequence[ActLine], *, together: bool, mails: bool) -> str:
    """What the file written besides is called: the act, a document of them all, or an archive."""
    able = [line for line in lines if line.obstacle is None]
    if len(able) == 1 and not mails:
        return disk_name(able[0].name)
    ending = Path(able[0].name).suffix if able and together and not mails else ".zip"
    dossiers = len({line.owner for line in able})
    if len(able) > 1:
        return f"{act_stem(order.kind)}-{f'{dossiers}-dossiers' if dossiers > 1 else f'{len(able)}-actes'}{ending}"
    return f"{act_stem(order.kind)}.zip"


def session_number(held_on: date) -> str:
    """What an act of a whole session bears as its number, « 12-06-2026 »."""
    return date_text(held_on).replace("/", "-")


def _logo(desk: Desk) -> ActLogo | None:
    """The logo that the templates of the program bear."""
    png = logo_png(desk)
    return None if png is None else ActLogo(png, one_line(logo_of(settings_of(desk).authority)))


def _facts(desk: Desk, order: ActOrder) -> list[ActFacts]:
    if order.session_id is not None and order.kind is ActKind.DELIBERATION:
        found = facts_of_session(desk, order.session_id)
        return [] if found is None else [found]
    of_files = facts_of_files(desk, order.file_ids)
    if order.kind is ActKind.DE_MINIMIS:  # each who shares the aid has its own ceiling to watch
        return [each for facts in of_files for each in facts.by_holder()]
    return of_files


def _said(desk: Desk, order: ActOrder, template: ActTemplate, facts: ActFacts) -> tuple[ActLine, ActValues]:
    """An act to be made and what it says; that of a past day tells the dossier as it was then."""
    line = _line(order, template, facts)
    if order.kind is ActKind.MISSING_DOCUMENTS:
        line = replace(line, asked_before=facts.sheet.file.documents_due_on)
        facts.sheet.file.documents_due_on = order.answer_by
    day = told_on(order.kind, facts.sheet.file, facts.agreement)
    if day is not None and day < facts.today:
        if facts.agreement is not None and order.kind is not ActKind.ACKNOWLEDGEMENT:
            put_plan_back(desk, order.kind, facts.agreement, day)
        put_back(facts.sheet.file, facts.agreement, day)
        facts = replace(facts, today=day)
    values = values_of(facts)
    return replace(line, blanks=blanks_of(template, values)), values


def _line(order: ActOrder, template: ActTemplate, facts: ActFacts) -> ActLine:
    """An act to be made, its blanks not looked for yet."""
    file, session = facts.sheet.file, facts.session
    whole = order.session_id is not None and order.kind is ActKind.DELIBERATION and session is not None
    owner: tuple[OwnerKind, int] = ("funding_file", file.id)
    number = file.number
    if whole and session is not None:
        owner, number = ("committee_session", session.id), session_number(session.held_on)
    holder = "" if facts.holder is None else _told_apart(facts.holder, facts.holders)
    awaited, transmitted = bool(bank_details_awaited(file)), facts.is_transmitted
    told = reminders(order.kind, facts.agreement, facts.today, bank_details_awaited=awaited, transmitted=transmitted)
    return ActLine(
        owner,
        number,
        "" if whole else " – ".join(filter(None, (file.title, holder))),
        act_file_name(order.kind, number, f".{template.form.value}", holder),
        (),
        None if whole else _obstacle(order.kind, facts),
        tuple(told),
        _records(facts),
        facts.voted_on,
        sent_on=None if whole else _sent_on(order.kind, facts),
    )


def _told_apart(holder: Organisation, among: Mapping[int, Organisation]) -> str:
    """The name of a structure; led by its number where another one's act would be called alike."""
    called = [act_file_name(ActKind.DE_MINIMIS, "", "", one.name) for one in among.values()]
    alone = called.count(act_file_name(ActKind.DE_MINIMIS, "", "", holder.name)) == 1
    return holder.name if alone else f"{holder.id} {holder.name}"


def _sent_on(kind: ActKind, facts: ActFacts) -> date | None:
    if kind in ONCE_NOTIFIED:
        return None if facts.agreement is None else facts.agreement.notified_on
    day = told_on(kind, facts.sheet.file, facts.agreement)
    return day if day is not None and day < facts.today else None


def _obstacle(kind: ActKind, facts: ActFacts) -> ActObstacle | None:
    """Why an act does not fit the dossier it would be written from."""
    file = facts.sheet.file
    regime = state_aid_of(facts.sheet.version.rules, file.state_aid)
    return act_obstacle(kind, file, facts.agreement, ahead=facts.is_ahead, regime=regime)


def blanks_of(template: ActTemplate, values: ActValues) -> tuple[MergeField | MergeTable, ...]:
    """The fields and tables a template prints whatever happens, that hold nothing; an amount and its words are one."""
    blank = [name for name in template.wanted if not values.context[name]]
    shown = dict.fromkeys(name.removesuffix(_WORDS) for name in blank)
    whole = [FIELDS[name] if name in FIELDS else TABLES_BY_NAME[name] for name in shown]
    return (*whole, *_blank_cells(template, values))


def _blank_cells(template: ActTemplate, values: ActValues) -> Iterator[MergeField]:
    """The columns of the tables of a template that lack something, with the lines that do."""
    for table in (one for one in TABLES_BY_NAME.values() if one.name in template.used):
        blank = values.blank_cells(table)
        for column in (one for one in table.columns if one.name in blank):
            label = cells_words(column.label, blank[column.name])
            yield replace(column, label=label, source=table.source or Source.SESSION)


def _records(facts: ActFacts) -> dict[str, int]:
    sheet = facts.sheet
    found = {
        "funding_file": sheet.file.id,
        "follow_up": sheet.file.id,
        "organisation": facts.beneficiary.id if facts.beneficiary else None,
        "ptce": sheet.ptce.id if sheet.ptce else None,
        "session": facts.session.id if facts.session else None,
        "scheme": sheet.scheme.id,
    }
    return {kind: key for kind, key in found.items() if key is not None}


def _code(order: ActOrder, line: ActLine) -> ActCode:
    kind, key = line.owner
    return ActCode(order.kind, key, line.number, of_session=kind == "committee_session")


def _written(read: ActsRead, filled: Sequence[tuple[ActLine, bytes]], place: ActPlace) -> bytes:
    """The bytes of the file written besides."""
    if place.path.suffix.lower() != ".zip":
        contents = [content for _line, content in filled]
        whole = place.together or len(filled) > 1
        return joined(read.template.form, contents, read.moment.date()) if whole else contents[0]
    files: list[tuple[str, bytes]] = []
    for (line, content), (_same, values, _dress) in zip(filled, read.acts, strict=True):
        name = disk_name(line.name)
        files.append((name, content))
        if place.mails:
            files.append((f"{Path(name).stem}.eml", _mail(read.kind, line, values, name, content)))
    return zipped(files, read.moment)


def _mail(kind: ActKind, line: ActLine, values: ActValues, name: str, content: bytes) -> bytes:
    """The draft e-mail that carries an act."""
    title = act_title(kind, line.number)
    subject = f"{title} – {line.title}" if line.title else title
    body = mail_body(kind, line.number, values.fields["contact_nom"], values.fields["agent"])
    return draft_mail(values.fields["contact_courriel"], subject, body, name, content)
