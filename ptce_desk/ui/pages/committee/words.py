"""What is said of a session in few words: its state as a badge, the dossier at hand under its agenda."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Literal, NamedTuple, assert_never

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.committees import SessionStatus, Vote, status_on
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rights import Right, right_for
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import date_text, long_date_text, typeset, uncapitalised, whole_amount_text
from ptce_desk.services.budget.envelopes import EnvelopeRow
from ptce_desk.services.committee.groups import AgendaGroup, lacking
from ptce_desk.services.committee.sessions import AgendaLine, SessionSheet
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.widgets.badge import State
from ptce_desk.wording.checklist import reopening_sentence
from ptce_desk.wording.envelopes import lacking_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.recusals import recused_words
from ptce_desk.wording.states import SESSION_STATUS_LABELS

Badge = tuple[str, ColourRole]

_COLOURS: dict[SessionStatus, ColourRole] = {
    SessionStatus.PLANNED: "accent",
    SessionStatus.CONVENED: "accent",
    SessionStatus.HELD: "muted",
    SessionStatus.CANCELLED: "danger",
}


def state_badge(status: SessionStatus, *, waiting: int) -> Badge:
    """How far a session has come; one that was held says when dossiers, so many, still wait for their vote."""
    if status is SessionStatus.HELD and waiting:
        return "Votes à saisir", "warning"
    return SESSION_STATUS_LABELS[status], _COLOURS[status]


def session_badges(sheet: SessionSheet, today: date) -> list[State]:
    """The state of a session, and how many of its dossiers are voted."""
    count = len(sheet.lines)
    voted = sum(line.item.vote is not None for line in sheet.lines)
    session = sheet.session
    word, role = state_badge(status_on(session.status, session.held_on, today), waiting=count - voted)
    badges = [State("Séance", uncapitalised(word), role)]
    if not count:
        return badges
    begun = session.held_on <= today and session.status is not SessionStatus.CANCELLED
    badges.append(State("Votes", f"{voted} sur {count}", _votes_role(whole=voted == count, begun=begun)))
    act = session.deliberation
    if act is not None:
        badges.append(State("Délibération", f"n° {act.number} du {date_text(act.taken_on)}", "success"))
    elif begun and voted:
        badges.append(State("Délibération", "n° à saisir", "muted"))
    return badges


def _votes_role(*, whole: bool, begun: bool) -> ColourRole:
    if whole:
        return "success"
    return "warning" if begun else "muted"


class NextAct(Enum):
    """What comes next for a session."""

    EXPORT = auto()
    CLOSE = auto()
    NUMBER = auto()
    ACTS = auto()
    NONE = auto()


def next_act(sheet: SessionSheet, today: date) -> NextAct:
    """Its agenda is sent out, then it is voted and closed, then its acts are made; what it left is numbered first."""
    session = sheet.session
    if session.status is SessionStatus.CANCELLED or not sheet.lines:
        return NextAct.NONE
    if session.held_on > today:
        return NextAct.EXPORT
    waiting = any(line.item.vote is None for line in sheet.lines)
    if session.status is not SessionStatus.HELD and (waiting or session.held_on == today):
        return NextAct.CLOSE
    if not waiting:
        return NextAct.ACTS
    return NextAct.NUMBER if session.deliberation is None else NextAct.EXPORT


def right_of_act(act: NextAct, sheet: SessionSheet) -> Right:
    """What it takes: closing adjourns what is not voted, which is a vote; the others write nothing by themselves."""
    if act is not NextAct.CLOSE:
        return Right.READ
    waiting = any(line.item.vote is None for line in sheet.lines)
    return right_for("agenda_item.vote" if waiting else "committee_session.status")


def lead_words(act: NextAct, sheet: SessionSheet) -> str:
    """The same on a button; nothing for none."""
    waiting = any(line.item.vote is None for line in sheet.lines)
    match act:
        case NextAct.EXPORT:
            return "Exporter l’ordre du jour" if waiting else "Exporter le tableau"
        case NextAct.CLOSE:
            return "Clore la séance…" if waiting else "Clore la séance"
        case NextAct.NUMBER:
            return "Noter la délibération"
        case NextAct.ACTS:
            return "Préparer les actes…"
        case NextAct.NONE:
            return ""
        case _:
            assert_never(act)


class GroupPart(NamedTuple):
    """One figure of a scheme on an agenda; `part` is the one of its gauge that it measures, if any."""

    word: str
    amount: str
    part: Literal["dark", "light", ""]
    role: ColourRole


def group_parts(group: AgendaGroup, year: int) -> tuple[GroupPart, GroupPart, GroupPart]:
    """What the year voted under a scheme, what this session is to vote, and what would be left."""
    left = group.left
    if left is None:
        end = GroupPart("sans enveloppe", "", "", "muted")
    elif left < 0:
        end = GroupPart("manque", whole_amount_text(-left), "", "danger")
    else:
        end = GroupPart("reste", whole_amount_text(left), "", "text")
    return (
        GroupPart(f"voté en {year}", whole_amount_text(group.voted), "dark", "muted"),
        GroupPart("à voter", whole_amount_text(group.to_vote), "light", "muted"),
        end,
    )


def group_sentence(group: AgendaGroup, year: int) -> str:
    """The same, to be heard."""
    parts = ", ".join(f"{one.word} {one.amount}".strip() for one in group_parts(group, year))
    return typeset(f"{group.code}, {count_text(group.count, 'dossier')} : {parts}")


def early_question(held_on: date, count: int = 1) -> str:
    """What is asked of the first votes of a session still to come, so many at once."""
    asked = "ce vote y est-il déjà pris ?" if count == 1 else "ces votes y sont-ils déjà pris ?"
    return typeset(f"La séance du {long_date_text(held_on)} est encore à venir : {asked}")


def lacking_after(line: AgendaLine, amount: Decimal, rows: Mapping[int, EnvelopeRow], year: int) -> str:
    """What the envelope of a dossier lacks now that an amount is granted to it, more than before; else nothing."""
    before = line.item.voted_amount if line.item.vote is Vote.GRANTED else None
    found = lacking([line.sheet.scheme.id], rows) if amount > (before or ZERO) else []
    told = " ".join(lacking_sentence(code, year, missing) for code, missing in found)
    return typeset(f"Dossier {line.sheet.file.number} accordé : {told}") if told else ""


def line_sentence(line: AgendaLine | None) -> str:
    """The whole title of the dossier the keyboard is on, which its column often shortens."""
    if line is None:
        return ""
    parts = (line.sheet.file.number, line.sheet.file.title, line.sheet.ptce.name if line.sheet.ptce else "")
    return " · ".join(part for part in (*parts, line.sheet.scheme.code) if part)


def vote_remarks(line: AgendaLine) -> str:
    """What is said beside a vote: how far from the proposed amount it is, a withdrawal, what was observed."""
    proposed, voted = line.submitted.amount("proposed"), line.item.voted_amount
    parts = []
    if line.item.vote is Vote.GRANTED and None not in (proposed, voted) and proposed != voted:
        gap = (proposed or ZERO) - (voted or ZERO)
        parts.append(f"{whole_amount_text(abs(gap))} de {'moins' if gap > 0 else 'plus'}")
    if line.item.recused:
        parts.append("déport")
    return typeset(" · ".join([*parts, *([line.item.remark] if line.item.remark else [])]))


def noted_sentence(line: AgendaLine) -> str:
    """Who withdraws from a vote, and what was observed, whole."""
    noted = {"Déport": recused_words(line.item.recused), "Observations": line.item.remark}
    return "\n".join(typeset(f"{word} : {said}") for word, said in noted.items() if said)


def withdrawal_sentence(line: AgendaLine | None, today: date) -> str:
    """Until when the grant of the dossier at hand can be withdrawn; nothing once that delay is over."""
    if line is None or line.sheet.file.decision is not DecisionState.GRANTED:
        return ""
    until = instruct.last_day_to_withdraw(line.sheet)
    return "" if until is None or until < today else reopening_sentence(until, today, granted=True)


def suggested_act_of_session(sheet: SessionSheet, today: date) -> ActKind:
    """The act offered first for a session: its délibération until its day and its votes, then what tells of them."""
    votes = {line.item.vote for line in sheet.lines}
    if sheet.session.held_on > today:
        return ActKind.DELIBERATION
    if Vote.GRANTED in votes:
        return ActKind.NOTIFICATION
    if None in votes:
        return ActKind.DELIBERATION
    return ActKind.REFUSAL if Vote.REFUSED in votes else ActKind.ADJOURNMENT
