"""Search over what the file holds: dossiers, PTCE, structures, schemes, commissions, frameworks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.queries import tags as tag_queries
from ptce_desk.db.queries.committees import sessions_on
from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.db.queries.schemes import call_rows
from ptce_desk.db.search_index import recall_index, search_index
from ptce_desk.db.search_lines import SOURCES
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.rules.calls import CALLS, WindowState, window_of
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.formatting import date_text, parse_day_or_month, typeset
from ptce_desk.services.desk import Desk
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import SCHEME_KIND_LABELS

MOST: Final = 8
"""Hits shown of each kind."""

_CALL: Final = ("appel", "ami")
"""The words by which one asks for a call, not for what else bears its name."""
_LABEL: Final = "etiquettes"
"""The word by which one asks for a label."""
_ENOUGH: Final = 3
"""Letters that tell one of them: fewer begin anything."""

_SESSION: Final = "committee_session"
_ABOUT_SESSIONS: Final = re.compile(
    r"^(?:seances?|commissions?|comites?|conseils?|reunions?)? ?(?:(?:du|de|le) |d['’] ?)?"
)
"""The words that may come before the date of a session, folded."""
_PAGES: Final = {_SESSION: "session", "policy_framework": "framework"}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: the page that shows it, its id, and two texts.

    A label leads to a list, without an id: to the dossiers that its `filter` lets through.
    """

    page: str
    record: int
    title: str
    detail: str
    filter: FundingFileFilter | None = None


def search(desk: Desk, text: str) -> list[Hit]:
    """What answers a few letters, accents and case ignored; nothing for none.

    The sessions of a date that is typed come first, our calls, then labels.
    """
    typed = fold(text).split()
    with desk.reading() as connection:
        held = _held_on(connection, text, desk.today())
        found = [hit for row in search_index(connection, text, MOST) if (hit := _hit(*row)) not in held]
        labels = _labels(connection, typed)
    return [*held, *_open_calls(desk, typed), *labels, *found]


def _held_on(connection: Reader, text: str, today: date) -> list[Hit]:
    """The sessions of a day or of a month: « 21 décembre », « séance du 21/12/2026 », « décembre 2026 ».

    Of a day without its year, those that are the nearest to today.
    """
    asked = parse_day_or_month(_ABOUT_SESSIONS.sub("", fold(text)))
    if asked is None:
        return []
    held = sessions_on(connection, *asked)
    if asked[0] is None:
        held.sort(key=lambda one: abs(one[1] - today))
    return [_hit(*row) for row in recall_index(connection, [(_SESSION, one) for one, _day in held[:MOST]])]


def _open_calls(desk: Desk, typed: Sequence[str]) -> list[Hit]:
    """The calls of ours that receive deposits today, where a call is asked for, of either kind."""
    if not any(len(word) >= _ENOUGH and asked.startswith(word) for word in typed for asked in _CALL):
        return []
    kinds = " ".join(SCHEME_KIND_LABELS[kind] for kind in CALLS)
    hits = []
    with desk.loading() as work:
        for row in call_rows(work.reading(), CALLS):
            words = fold(f"suivre ami {kinds} {row.code} {row.label}").split()
            answers = all(any(word.startswith(part) for word in words) for part in typed)
            if row.ours and answers and fold(row.code).split() != typed:  # a whole code is that of the scheme
                window = window_of(work.get(SchemeVersion, row.version_id), desk.today())
                if window is not None and window.state is WindowState.OPEN:
                    hits.append(Hit("call", row.version_id, row.code, typeset(f"{row.label} : suivre l’appel")))
    return hits[:MOST]


def _labels(connection: Reader, typed: Sequence[str]) -> list[Hit]:
    """The labels of the file where one asks for a label: « étiquette urg »; each leads to the dossiers that bear it."""
    if not any(len(word) >= _ENOUGH and _LABEL.startswith(word) for word in typed):
        return []
    borne = tag_queries.counts(connection, "funding_file")
    told = (tag.name for tag in tag_queries.offered(connection, "funding_file"))
    return [
        Hit(
            "funding_files",
            0,
            typeset(f"Étiquette « {name} »"),
            count_text(borne.get(name, 0), "dossier"),
            FundingFileFilter(narrowed_to(tags=name)),
        )
        for name in told
        if all(any(word.startswith(part) for word in (_LABEL, *fold(name).split())) for part in typed)
    ][:MOST]


def recall(desk: Desk, places: Sequence[tuple[str, int]]) -> list[Hit]:
    """Records looked at before, by page and id, in that order; those that are gone are left out."""
    kinds = {page: kind for kind, page in _PAGES.items()}
    known = [(kinds.get(page, page), record) for page, record in places]
    with desk.reading() as connection:
        return [_hit(*row) for row in recall_index(connection, [place for place in known if place[0] in SOURCES])]


def _hit(kind: str, record: int, title: str, detail: str) -> Hit:
    if kind == _SESSION:  # told by its day, and often by nothing else
        day = date_text(date.fromisoformat(detail))
        title, detail = (title, day) if title.strip() else (f"Séance du {day}", "")
    return Hit(_PAGES.get(kind, kind), record, title, detail)
