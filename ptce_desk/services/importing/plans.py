"""What an import does, or would do, said row by row: for a screen, for a person at a terminal, for a program."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.domain.table_faults import KEPT_ANYWAY
from ptce_desk.formatting import typeset
from ptce_desk.imports.tables.differences import Change
from ptce_desk.imports.tables.planning import Planned, counts
from ptce_desk.imports.tables.reading import CellFault
from ptce_desk.imports.tables.targets import TARGETS
from ptce_desk.services.importing.tables import OpenedTable
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.importing import (
    KEPT_WITHOUT,
    PAID_WITHOUT_A_DAY,
    aside_sentence,
    obstacle_sentence,
    others_sentence,
    presumed_remark,
    scheme_words,
    schemes_sentence,
)
from ptce_desk.wording.tables import value_fault_text

__all__ = ["Planned", "answer_of", "counts", "left_out", "others_told", "sentences_of", "totals_of", "warnings_of"]

_SUMMED: Final = frozenset({"requested", "voted", "paid", "guaranteed", "lent", "given", "amount"})
_LABELS: Final = {field.key: field.label for target in TARGETS.values() for field in target.fields}


def sentences_of(one: Planned) -> Iterator[str]:
    """Why a draft stays out, each beginning with its lines."""
    return _with_lines(one, _reasons(one))


def warnings_of(one: Planned) -> Iterator[str]:
    """What is worth a look in a draft that comes in, or was not taken from it, each beginning with its lines."""
    return _with_lines(one, _remarks(one))


def reasons_of(one: Planned) -> Iterator[str]:
    """Why a draft stays out, without its lines."""
    return _without_lines(_reasons(one))


def remarks_of(one: Planned) -> Iterator[str]:
    """What is worth a look in a draft that comes in, or was not taken from it, without its lines."""
    return _without_lines(_remarks(one))


def _reasons(one: Planned) -> Iterator[tuple[str, str]]:
    """Why a draft stays out: each time the column at fault, if it is one, and what is said of it."""
    for obstacle in one.obstacles:
        if obstacle is Obstacle.UNREADABLE:
            yield from ((_column(fault), _said(fault)) for fault in one.draft.faults)
        else:
            yield "", obstacle_sentence(obstacle, {**one.draft.values, **one.facts})


def _remarks(one: Planned) -> Iterator[tuple[str, str]]:
    for fault in one.draft.warnings:
        kept = fault.fault in KEPT_ANYWAY
        yield _column(fault), _said(fault) if kept else f"{_said(fault)} ; {KEPT_WITHOUT}"
    yield from (("", error_sentence(problem).removesuffix(".")) for problem in one.refused)
    aside = "" if one.aside is None else aside_sentence(one.aside, one.facts)
    yield from [("", aside)] if aside else []
    undated = "paid" in one.draft.values and not one.draft.values.get("paid_on")
    if undated and not one.facts.get("presumed_paid"):
        yield "", PAID_WITHOUT_A_DAY
    presumed = one.facts.get("presumed")
    if isinstance(presumed, Decimal) and presumed:
        yield "", presumed_remark(presumed)


def _with_lines(one: Planned, told: Iterable[tuple[str, str]]) -> Iterator[str]:
    where = _where(one.draft.rows)
    return (typeset(f"{where}, {column} : {said}." if column else f"{where} : {said}.") for column, said in told)


def _without_lines(told: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (typeset(f"{column} : {said}" if column else said) for column, said in told)


def others_told(planned: Iterable[Planned], *, done: bool = False) -> str:
    """What of an import is of other funders, and the schemes that it makes, or `done`, made; empty for nothing."""
    coming = [one for one in planned if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    theirs = [one for one in coming if one.other is not None]
    voted = (amount for one in theirs if isinstance(amount := one.draft.values.get("voted"), Decimal))
    names = dict.fromkeys(one.other.name for one in theirs if one.other is not None)
    made = dict.fromkeys(
        scheme_words(one.new_scheme.label, "" if one.other is None else one.other.name)
        for one in coming
        if one.new_scheme is not None
    )
    told = (others_sentence(len(theirs), sum(voted, Decimal(0)), list(names)), schemes_sentence(list(made), done=done))
    return " ".join(filter(None, told))


def notices_of(planned: Iterable[Planned]) -> tuple[int, int]:
    """How many grants that come in are held to be notified; of how many of them no day of vote is told."""
    coming = [one for one in planned if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    held = [one for one in coming if one.facts.get("notice") is not None]
    return len(held), sum("decided_on" not in one.draft.values for one in held)


def left_out(opened: OpenedTable) -> list[str]:
    """The columns that become nothing, as the file calls them; those of persons and of bank accounts among them."""
    return [column.heading for column in opened.table.columns if column.heading not in opened.columns.fields]


def answer_of(opened: OpenedTable, planned: Sequence[Planned], *, still_to_notify: bool = False) -> dict[str, object]:
    """Everything an import does, for a program: counts, totals, and what each draft becomes."""
    done = counts(planned)
    return {
        "file": opened.path.name,
        "sheet": opened.sheet.name,
        "profile": None if opened.profile is None else opened.profile.key,
        "target": opened.target.key,
        "fields": dict(opened.columns.fields),
        "left_out": left_out(opened),
        "rows": len(opened.table.rows),
        "set_apart": [{"row": one.number, "why": one.why} for one in opened.table.apart],
        "counts": {outcome: done[outcome] for outcome in Outcome},
        "totals": totals_of(planned),
        "held_notified": 0 if still_to_notify else notices_of(planned)[0],
        "records": [_record(one) for one in planned],
    }


def totals_of(planned: Iterable[Planned]) -> dict[str, str]:
    """The sums of what is granted or paid, and of guarantees, loans, help in kind; euros to the cent."""
    sums: dict[str, Decimal] = {}
    for one in planned:
        if one.aside is not None:
            continue
        for key, value in (*one.draft.values.items(), *one.draft.apart.items()):
            if isinstance(value, Decimal) and key in _SUMMED:
                sums[key] = sums.get(key, Decimal(0)) + value
    return {key: f"{amount:.2f}" for key, amount in sums.items()}


def _record(one: Planned) -> dict[str, object]:
    return {
        "rows": list(one.draft.rows),
        "outcome": one.outcome,
        "id": one.match.id,
        "matched_by": one.match.by,
        "external_id": one.external_id,
        "documents": [path.name for path in one.documents],
        "aside": one.aside,
        "changes": [_change(change) for change in one.changes],
        "problems": list(sentences_of(one)),
        "warnings": list(warnings_of(one)),
    }


def _change(change: Change) -> dict[str, object]:
    return {"field": change.field, "here": _plain(change.here), "there": _plain(change.there), "taken": change.taken}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _where(rows: Sequence[int]) -> str:
    return f"Ligne {rows[0]}" if len(rows) == 1 else f"Lignes {rows[0]} à {rows[-1]}"


def _column(fault: CellFault) -> str:
    """What the file calls a column; what screens call it, for a value that comes of several cells."""
    return f"« {fault.heading or _LABELS[fault.field]} »"


def _said(fault: CellFault) -> str:
    return value_fault_text(fault.fault, fault.cell)
