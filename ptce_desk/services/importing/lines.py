"""What each record of a table becomes, line by line: for a screen to show and to ask, and for a report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from ptce_desk.domain.imported import Outcome
from ptce_desk.formatting import (
    HARD_SPACE,
    amount_text,
    capitalised,
    date_text,
    number_text,
    typeset,
    whole_amount_text,
)
from ptce_desk.imports.tables.budget import BUDGET
from ptce_desk.imports.tables.differences import THERE, Change
from ptce_desk.imports.tables.past import DECISION, PAYMENT
from ptce_desk.imports.tables.planning import Planned, counts
from ptce_desk.imports.tables.ptce import PlannedPole
from ptce_desk.imports.tables.targets import ENVELOPES, FUNDING_FILES, ImportField, Target
from ptce_desk.services.importing.asking import Answered, Asked, Award, Dossiers, answered_of, asked_of, in_one_line
from ptce_desk.services.importing.plans import reasons_of, remarks_of
from ptce_desk.services.importing.tables import Answers, OpenedTable
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.importing import (
    APART_LABELS,
    ASIDE_LABELS,
    KEPT_REASONS,
    LOCKED_REASON,
    SEVERAL_PAYMENTS,
    WORKED_ON_HERE,
)
from ptce_desk.wording.tables import value_fault_text

HERE: Final = "here"
ORDER: Final = (Outcome.IN_ERROR, Outcome.CHANGED, Outcome.NEW, Outcome.KEPT, Outcome.APART, Outcome.SAME)
"""The order of the lines: what waits for an officer first, what has nothing to do last."""
_AMOUNTS: Final = ("voted", "requested", "amount", "budget", "guaranteed", "lent")
_TITLES: Final = ("title", "name", "scheme")
"""What a table calls a record by, the first it tells; the last, where it names no beneficiary."""
_BENEFICIARY: Final = ("beneficiary.name", "beneficiary.siret", "beneficiary.rna")
_SAID: Final = (
    ("requested", "demandé", ""),
    ("voted", "voté", "decided_on"),
    ("agreed", "conventionné", "notified_on"),
    ("paid", "versé", "paid_on"),
)
"""The amounts of a dossier: the field, its word, the field of its day."""
_FEW: Final = 2


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field that the table says otherwise; see `planning.Change`."""

    key: str
    label: str
    here: str
    there: str
    taken: bool
    locked: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """What becomes of one record of a table.

    Attributes:
        rows: its rows in the file.
        outcome: what it becomes.
        external_id: what tells it in the answers of an officer.
        id: the record here, None for none.
        name: what that record is called here.
        title: what the table calls it.
        beneficiary: whose it is, as the table says.
        what: what changes, or why it cannot come in, in a few words.
        amount: its amount, as it is shown.
        fields: what the table says otherwise.
        asked: what an officer may settle at once.
        remarks: all there is to say of it, in sentences.
        said: what the table says was asked, decided and paid.
        answered: what an officer settled of it.
    """

    rows: tuple[int, ...]
    outcome: Outcome
    external_id: str
    id: int | None
    name: str
    title: str
    what: str
    amount: str
    fields: tuple[FieldLine, ...] = ()
    asked: tuple[Asked, ...] = ()
    remarks: tuple[str, ...] = ()
    beneficiary: str = ""
    said: tuple[str, ...] = ()
    answered: tuple[Answered, ...] = ()

    @property
    def where(self) -> str:
        """« l. 31 », « l. 31 à 33 »."""
        first, last = number_text(self.rows[0]), number_text(self.rows[-1])
        return f"l.{HARD_SPACE}{first}" if first == last else f"l.{HARD_SPACE}{first} à {last}"

    @property
    def unfolds(self) -> bool:
        """Whether there is more to see of it."""
        return bool(self.fields or self.asked or self.remarks or self.said or self.answered)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines become something, and what that is about."""

    outcome: Outcome
    count: int
    about: str


def lines_of(
    opened: OpenedTable,
    planned: Sequence[Planned],
    names: Mapping[int, str],
    numbers: Mapping[int, str],
    awards: Mapping[int, Award] = MappingProxyType({}),
    answers: Answers | None = None,
    structures: Mapping[int, str] = MappingProxyType({}),
) -> list[PlannedLine]:
    """The lines of a plan, those that wait for an officer first.

    `names` are those of the records that lines are here, `numbers` those of the dossiers that payments are of,
    `awards` what else tells them from each other, `answers` what an officer said, and `structures` the names of the
    beneficiaries that the file has.
    """
    ranks = {outcome: rank for rank, outcome in enumerate(ORDER)}
    known: set[str] = set()
    lines = []
    for one in planned:
        made = _unknown(one) - known if one.outcome is Outcome.NEW else set()
        known |= made
        line = _line(opened, one, names, Dossiers(numbers, awards), answers or Answers(), len(made))
        known_as = structures.get(one.beneficiary.id or 0, "")
        unnamed = line.beneficiary and not one.draft.values.get("beneficiary.name")
        lines.append(replace(line, beneficiary=known_as) if unnamed and known_as else line)
    return sorted(lines, key=lambda line: (ranks[line.outcome], line.rows))


def tallies(planned: Sequence[Planned]) -> list[Tally]:
    """What happens in all: the first four always, the others when there are any."""
    found = counts(planned)
    new = [one for one in planned if one.outcome is Outcome.NEW]
    taken = sum(change.taken for one in planned if one.outcome is Outcome.CHANGED for change in one.changes)
    of_money = not planned or any(_amount(one) is not None for one in planned)
    about = {
        Outcome.NEW: _sums(new) if of_money else "sans montant",
        Outcome.CHANGED: count_text(taken, "champ"),
        Outcome.SAME: "rien à faire",
        Outcome.IN_ERROR: "laissées de côté" if found[Outcome.IN_ERROR] != 1 else "laissée de côté",
        Outcome.KEPT: "gardés ainsi" if found[Outcome.KEPT] != 1 else "gardé ainsi",
        Outcome.APART: "hors subventions",
    }
    always = (Outcome.NEW, Outcome.CHANGED, Outcome.SAME, Outcome.IN_ERROR)
    return [Tally(one, found[one], about[one]) for one in about if one in always or found[one]]


def to_import(planned: Sequence[Planned]) -> int:
    """How many records an import makes or changes."""
    return sum(one.outcome in (Outcome.NEW, Outcome.CHANGED) for one in planned)


def with_choice(answers: Answers, line: PlannedLine, key: str, *, taken: bool) -> Answers:
    """The answers once an officer chose between the file and the table for one field."""
    keys = DECISION if key in DECISION else (key,)
    held = {**answers.choices.get(line.external_id, {}), **dict.fromkeys(keys, THERE if taken else HERE)}
    return replace(answers, choices={**answers.choices, line.external_id: held})


def _line(
    opened: OpenedTable,
    one: Planned,
    names: Mapping[int, str],
    dossiers: Dossiers,
    answers: Answers,
    made: int,
) -> PlannedLine:
    """One line; `made` is how many structures are new because of it."""
    values = one.draft.values
    beneficiary = next((str(values[key]) for key in _BENEFICIARY if values.get(key)), "")
    called = next((str(values[key]) for key in _TITLES[: 2 if beneficiary else None] if values.get(key)), "")
    title = " ".join(filter(None, (called, str(values.get("year", "")) if opened.target is ENVELOPES else "")))
    amount = _amount(one)
    faulty = next((fault for fault in one.draft.faults if fault.field in _AMOUNTS), None)
    shown = _amount_text(one) if amount is not None else "" if faulty is None else in_one_line(faulty.cell)
    name = names.get(one.match.id or 0, "") or dossiers.numbers.get(one.file_id or 0, "")
    fields = tuple(_field(opened.target, change) for change in one.changes)
    asks = one.outcome is Outcome.IN_ERROR or (one.outcome is Outcome.APART and one.match.among)
    asked = tuple(asked_of(opened, one, dossiers)) if asks else ()
    settled = {(question.kind, question.row, question.about) for question in asked}
    answered = (each for each in answered_of(opened, one, answers) if each.key not in settled)
    remarks = tuple(map(capitalised, (*reasons_of(one), *remarks_of(one))))
    said = tuple(_said(values)) if opened.target is FUNDING_FILES else ()
    what = _what(one, fields, remarks, made)
    if one.outcome is Outcome.NEW and (made or not remarks):
        what = ", ".join(filter(None, (what, *said)))
    return PlannedLine(
        *(one.draft.rows, one.outcome, one.external_id, one.match.id, name, " ".join(title.split()), what, shown),
        *(fields, asked, remarks, beneficiary, said, tuple(answered)),
    )


def _what(one: Planned, fields: Sequence[FieldLine], remarks: Sequence[str], made: int) -> str:
    taken = [field for field in fields if field.taken]
    match one.outcome:
        case Outcome.IN_ERROR:
            more = f" ({len(remarks) - 1} de plus)" if len(remarks) > 1 else ""
            faults = [value_fault_text(fault.fault, fault.cell) for fault in one.draft.faults]
            return f"{next(iter([*faults, *remarks]), '')}{more}"
        case Outcome.CHANGED if len(taken) == len(fields) <= _FEW:
            return ", ".join(field.label for field in taken)
        case Outcome.CHANGED:
            kept = len(fields) - len(taken)
            told = count_text(len(taken), "champ pris", "champs pris")
            return f"{told}, {kept} {'gardé' if kept == 1 else 'gardés'}" if kept else told
        case Outcome.KEPT:
            return f"gardé : {', '.join(field.label for field in fields)}"
        case Outcome.NEW:
            brought = _comes_with(one, made)
            return ", ".join([*brought, *_counted(len(remarks), "remarque")]) if brought else next(iter(remarks), "")
        case Outcome.APART if one.aside is not None:
            return ASIDE_LABELS[one.aside]
        case Outcome.APART:
            return ", ".join(f"{APART_LABELS[key]} {_apart_text(value)}" for key, value in one.draft.apart.items())
        case _:
            return "rien à faire"


def _comes_with(one: Planned, made: int) -> list[str]:
    """What a new record brings with it: « 3 membres », « 2 structures nouvelles »."""
    added = one.added if isinstance(one, PlannedPole) else ()
    members = {line.key for line in added if line.column in ("bearer.name", "member.name")}
    return [
        *_counted(len(members), "membre"),
        *_counted(len(one.lines), "contact"),
        *_counted(made, "structure nouvelle", "structures nouvelles"),
    ]


def _counted(count: int, *words: str) -> list[str]:
    return [count_text(count, *words)] if count else []


def _unknown(one: Planned) -> set[str]:
    """What tells the structures that a new record needs and the file has not."""
    added = one.added if isinstance(one, PlannedPole) else ()
    return {*filter(None, [one.new_structure, *(line.new_structure for line in added)])}


def _apart_text(value: object) -> str:
    return whole_amount_text(value) if isinstance(value, Decimal) else str(value)


def _field(target: Target, change: Change) -> FieldLine:
    followed = dict.fromkeys(PAYMENT, SEVERAL_PAYMENTS) | dict.fromkeys(BUDGET, WORKED_ON_HERE)
    locked = followed.get(change.field, LOCKED_REASON)
    reason = locked if change.locked else "" if change.kept is None else KEPT_REASONS[change.kept]
    field = target.field(change.field)
    here, there = (_word(field, value) for value in (change.here, change.there))
    return FieldLine(change.field, field.label, here, there, change.taken, change.locked, reason)


def _word(field: ImportField, value: object) -> str:
    """A value as screens show it: a choice by its label."""
    return dict(field.options).get(str(value), _text(value))


def _text(value: object) -> str:
    match value:
        case Decimal():
            return amount_text(value)
        case date():
            return date_text(value)
        case bool():
            return "oui" if value else "non"
        case None:
            return ""
        case _:
            return str(value)


def _amount(one: Planned) -> Decimal | None:
    held = {**one.draft.apart, **one.draft.values}
    return next((value for key in _AMOUNTS if isinstance(value := held.get(key), Decimal)), None)


def _amount_text(one: Planned) -> str:
    """Its amount, which is said to be only asked for where nothing is said to be voted."""
    amount = _amount(one)
    text = "" if amount is None else whole_amount_text(amount)
    return typeset(f"{text} demandés") if _is_asked(one) else text


def _is_asked(one: Planned) -> bool:
    """Whether its amount is what was asked for."""
    return next((key for key in _AMOUNTS if key in {**one.draft.apart, **one.draft.values}), "") == "requested"


def _sums(planned: Sequence[Planned]) -> str:
    """« 58 400 € votés, 3 000 € demandés »: what was voted, and what was only asked for."""
    sums: dict[str, Decimal] = {}
    for one in planned:
        word = "demandés" if _is_asked(one) else "votés" if "voted" in one.draft.values else ""
        amount = _amount(one)
        if amount is not None:
            sums[word] = sums.get(word, Decimal(0)) + amount
    told = (f"{whole_amount_text(sums[word])} {word}".strip() for word in ("votés", "demandés", "") if word in sums)
    return typeset(", ".join(told)) or whole_amount_text(Decimal(0))


def _said(values: Mapping[str, object]) -> Iterator[str]:
    """« demandé 12 000 € », « voté 9 600 € le 12/03/2025 », « versé 9 600 € »."""
    outcome = dict(FUNDING_FILES.field("outcome").options).get(str(values.get("outcome")), "")
    if outcome:
        yield outcome.lower()
    for key, word, day in _SAID:
        amount, days = values.get(key), values.get(day)
        held = days if isinstance(days, (tuple, list)) else [days]
        when = ", ".join(date_text(one) for one in held if isinstance(one, date))
        if isinstance(amount, Decimal):
            yield typeset(f"{word} {whole_amount_text(amount)}{f' le {when}' if when else ''}")
        elif key == "voted" and when:
            yield f"décision du {when}"
