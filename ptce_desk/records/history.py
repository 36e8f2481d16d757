"""The history of a record in words: what changed, what came or went, in values as the screens write them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from ptce_desk.formatting import date_text, typeset
from ptce_desk.records.names import TABLES, Tables, field_name, field_of, is_silent, table_label
from ptce_desk.records.record import quoted
from ptce_desk.wording import states

_NOTHING: Final[tuple[object, ...]] = (None, "", frozenset())
_UNTOLD: Final = frozenset({"owner_kind", "media_type", "added_at"})
"""What need not be said of a part that came or went: it is told on the page of its owner, under its day."""


def change_sentence(
    table: str, column: str, old: object, new: object, tables: Tables = TABLES, *, called: str = ""
) -> str:
    """« montant demandé : 20 000,00 € → 30 000,00 € », « fin : 01/03/2026 », « fin : effacé, c’était 01/03/2026 ».

    `called` is the name of a field of one's own, which only the file knows.
    """
    name = f"champ {quoted(called)}" if called else field_name(table, column, tables)
    if is_silent(table, column, tables):
        return typeset(f"{name} : modifié")
    before, after = (value_text(table, column, value, tables) for value in (old, new))
    if old in _NOTHING:
        return typeset(f"{name} : {after}")
    if new in _NOTHING:
        return typeset(f"{name} : effacé, c’était {before}")
    return typeset(f"{name} : {before} → {after}")


def line_sentence(table: str, action: str, fields: Mapping[str, object], tables: Tables = TABLES) -> str:
    """« Ajout · Dépense : catégorie Étude-action, présenté 50 000,00 € »."""
    if table == "funding_file_move":
        return move_sentence(fields)
    head = f"{'Ajout' if action == 'insert' else 'Retrait'} · {table_label(table, tables)}"
    told = [
        f"{field_name(table, column, tables)} {value_text(table, column, value, tables)}"
        for column, value in fields.items()
        if value not in (None, "", False)
        and column not in _UNTOLD
        and not column.endswith("_id")
        and not is_silent(table, column, tables)
    ]
    return typeset(f"{head} : {', '.join(told)}" if told else head)


def undone_sentence(label: str, done_at: datetime, now: datetime) -> str:
    """« Annulé : Modifier la commune du PTCE »; what was not done today says when, « (fait hier à 16:40) »."""
    local = done_at.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    day = "hier" if days == 1 else f"le {date_text(local.date())}"
    return typeset(f"Annulé : {label} (fait {day} à {local:%H:%M})" if days else f"Annulé : {label}")


def move_sentence(move: Mapping[str, object]) -> str:
    """« décision : proposé → inscrit », and why where it was said; states are kept as bare codes."""
    axis = str(move["axis"])
    before, after = (states.state_label(axis, str(move[name])).lower() for name in ("previous", "target"))
    reason = f", motif : {move['reason']}" if move.get("reason") else ""
    return typeset(f"{states.AXIS_LABELS[axis].lower()} : {before} → {after}{reason}")


def value_text(table: str, column: str, value: object, tables: Tables = TABLES) -> str:
    """A value as the screens write it; « vide » when there is none."""
    field = field_of(table, column, tables)
    if value in _NOTHING:
        return "vide"
    return str(value) if field is None else field.text_of(value) or str(value)
