"""The history of a record in words: what changed, what came or went, in values as the screens write them."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeVar

from ptce_desk.formatting import amount_text, date_text, number_text, percent_text, typeset
from ptce_desk.records.names import field_name, field_of, is_silent, table_label
from ptce_desk.wording import labels, rule_labels, states

E = TypeVar("E", bound=StrEnum)

_RATES: Final = frozenset({"share"})
_COUNTS: Final = frozenset({"value", "quantity"})
_UNTOLD: Final = frozenset({"owner_kind", "media_type", "added_at"})
"""What need not be said of a part that came or went: it is told on the page of its owner, under its day."""


def _coded(words: Mapping[E, str]) -> tuple[type[StrEnum], dict[str, str]]:
    """The codes of a table of words, kept apart from those of other tables: « other » is in many."""
    return type(next(iter(words))), {code.value: word for code, word in words.items()}


_CODES: Final = dict(
    (
        _coded(labels.LEVEL_LABELS),
        _coded(labels.CATEGORY_LABELS),
        _coded(labels.STAGE_LABELS),
        _coded(states.INSTRUCTION_LABELS),
        _coded(states.DECISION_LABELS),
        _coded(states.OPINION_KIND_LABELS),
        _coded(states.AMENDMENT_LABELS),
        _coded(states.YEAR_STATE_LABELS),
        _coded(rule_labels.SCALE_UNIT_LABELS),
        _coded(rule_labels.SPLIT_LABELS),
        _coded(rule_labels.VAT_LABELS),
        _coded(rule_labels.INSTALMENT_LABELS),
        _coded(rule_labels.DELIVERABLE_LABELS),
        _coded(rule_labels.REGIME_LABELS),
    )
)


def change_sentence(table: str, column: str, old: object, new: object) -> str:
    """« montant demandé : 20 000,00 € → 30 000,00 € »."""
    name = field_name(table, column)
    if is_silent(table, column):
        return typeset(f"{name} : modifié")
    return typeset(f"{name} : {value_text(table, column, old)} → {value_text(table, column, new)}")


def line_sentence(table: str, action: str, fields: Mapping[str, object]) -> str:
    """« Ajout · Dépense : catégorie Étude-action, présenté 50 000,00 € »."""
    head = f"{'Ajout' if action == 'insert' else 'Retrait'} · {table_label(table)}"
    told = [
        f"{field_name(table, column)} {value_text(table, column, value)}"
        for column, value in (_move_words(fields) if table == "funding_file_move" else fields).items()
        if value not in (None, "", False)
        and column not in _UNTOLD
        and not column.endswith("_id")
        and not is_silent(table, column)
    ]
    return typeset(f"{head} : {', '.join(told)}" if told else head)


def undone_sentence(label: str, done_at: datetime, now: datetime) -> str:
    """« Annulé : Modifier la commune du PTCE »; what was not done today says when, « (fait hier à 16:40) »."""
    local = done_at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    day = "hier" if days == 1 else f"le {date_text(local.date())}"
    return typeset(f"Annulé : {label} (fait {day} à {local:%H:%M})" if days else f"Annulé : {label}")


def _move_words(move: Mapping[str, object]) -> Mapping[str, object]:
    """A move on an axis, whose states are kept as bare codes."""
    axis = str(move["axis"])
    told = {name: states.state_label(axis, str(move[name])).lower() for name in ("previous", "target")}
    return {**move, "axis": states.AXIS_LABELS[axis].lower(), **told}


def value_text(table: str, column: str, value: object) -> str:
    """A value as the screens write it; « vide » when there is none."""
    field = field_of(table, column)
    if value in (None, "", frozenset()):
        return "vide"
    if field is not None:
        return field.text_of(value) or str(value)
    return _undescribed_text(column, value)


def _undescribed_text(column: str, value: object) -> str:
    """A value of a column that no record describes yet."""
    match value:
        case str() if column == "source":
            return labels.source_text(value)
        case bool():
            return "oui" if value else "non"
        case StrEnum():
            return _CODES.get(type(value), {}).get(value.value, value.value.upper())
        case frozenset():
            return ", ".join(sorted(_undescribed_text(column, one) for one in value)) or "vide"
        case Decimal():
            return _decimal_text(column, value)
        case datetime():
            return f"{date_text(value.date())} {value:%H:%M}"
        case date():
            return date_text(value)
        case _:
            return str(value)


def _decimal_text(column: str, value: Decimal) -> str:
    if column in _RATES:
        return percent_text(value)
    return number_text(value) if column in _COUNTS else amount_text(value)
