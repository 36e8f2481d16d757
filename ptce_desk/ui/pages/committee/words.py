"""What is said of a session in few words: its state as a badge, the dossier at hand under its agenda."""

from datetime import date

from ptce_desk.domain.committees import SessionStatus, status_on
from ptce_desk.domain.states import DecisionState
from ptce_desk.formatting import long_date_text, typeset, uncapitalised
from ptce_desk.services.committee.sessions import AgendaLine, SessionSheet
from ptce_desk.services.dossier import instruct
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.widgets.badge import State
from ptce_desk.wording.checklist import reopening_sentence
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
    if count:
        badges.append(State("Votes", f"{voted} sur {count}", "success" if voted == count else "muted"))
    return badges


def early_question(held_on: date, count: int = 1) -> str:
    """What is asked of the first votes of a session still to come, so many at once."""
    asked = "ce vote y est-il déjà pris ?" if count == 1 else "ces votes y sont-ils déjà pris ?"
    return typeset(f"La séance du {long_date_text(held_on)} est encore à venir : {asked}")


def line_sentence(line: AgendaLine | None) -> str:
    """The whole title of the dossier the keyboard is on, which its column often shortens."""
    if line is None:
        return ""
    parts = (line.sheet.file.number, line.sheet.file.title, line.sheet.ptce.name if line.sheet.ptce else "")
    return " · ".join(part for part in (*parts, line.sheet.scheme.code) if part)


def withdrawal_sentence(line: AgendaLine | None, today: date) -> str:
    """Until when the grant of the dossier at hand can be withdrawn; nothing once that delay is over."""
    if line is None or line.sheet.file.decision is not DecisionState.GRANTED:
        return ""
    until = instruct.last_day_to_withdraw(line.sheet)
    return "" if until is None or until < today else reopening_sentence(until, today, granted=True)
