"""The orders of the list of dossiers: that of what each column shows, as French has it, what is not said last."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from sqlalchemy import ColumnElement, Connection, case, func, literal, null, select, type_coerce

from ptce_desk.db import schema
from ptce_desk.db.handed_pairs import handed_ranks, pairs
from ptce_desk.db.queries import follow_up
from ptce_desk.db.queries.frameworks import AXIS_NAMES
from ptce_desk.db.queries.free_fields import RANKED_WORDS, word_ranks
from ptce_desk.db.queries.granted import GRANTED_AMOUNT
from ptce_desk.db.queries.ledger import awaited
from ptce_desk.db.queries.tags import tag_ranks
from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.db.types import Cents
from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.free_fields import AMOUNT_KEYS, DATE_KEYS, TEXT_KEYS
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.vocabulary import Section

_F = schema.dossier.funding_file.c
_P = schema.ptce.ptce.c
_O = schema.organisations.organisation.c
_S = schema.schemes.scheme.c
_K = schema.kept.agreement_sum.c

RANKED: Final = pairs("ranks")
"""Schemes, each with the rank of what is said of it."""
RANKED_AXES: Final = pairs("axis_ranks")
"""Axes of contracts, each with its rank."""
AWAITED: Final = pairs("awaited")
"""Dossiers, each with the cents that wait for a yearly vote."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """What a list is ordered by, always the same one where an index holds it.

    Attributes:
        column: its value, NULL where nothing is said.
        through: the joins it is read through.
        given: the parameters of these.
        is_indexed: whether an index holds the dossiers in this order.
    """

    column: ColumnElement[object]
    through: frozenset[str] = frozenset()
    given: Mapping[str, str] = field(default_factory=dict)
    is_indexed: bool = False


_SAID: Final[Mapping[str, ColumnElement[object]]] = {
    "title": func.nullif(_F.title_sort_key, ""),
    "waiting_rank": _F.waiting_rank,
    **{key: _F[key] for key in ("total_cost", "eligible_base", "proposed", "voted", "score")},
    **{key: _F[key] for key in ("listed_on", "decided_on", "start", "end")},
    **{key: _F[key] for key in (*AMOUNT_KEYS, *DATE_KEYS)},
}
_INDEXED: Final[Mapping[str, Order]] = {
    "number": Order(_F.number_sort_key, is_indexed=True),
    "year": Order(_F.fiscal_year, is_indexed=True),
    **{key: Order(_F[key], is_indexed=True) for key in ("deposited_on", "requested", "max_amount")},
}
_THROUGH: Final[Mapping[str, tuple[str | tuple[str, ...], ColumnElement[object]]]] = {
    "ptce": ("ptce", func.nullif(_P.sort_key, "")),
    "beneficiary": ("beneficiary", func.nullif(_O.sort_key, "")),
    "commune": ("beneficiary", func.nullif(_O.commune_sort_key, "")),
    "department": ("beneficiary", func.nullif(_O.commune_code, "")),
    "siret": ("beneficiary", func.nullif(_O.siret, "")),
    **{key: ("money", type_coerce(_K[key], Cents)) for key in ("agreed", "paid", "remaining")},
    "granted": ((), GRANTED_AMOUNT),
}
_DECLARED: Final[Mapping[str, tuple[ColumnElement[object], type[StrEnum]]]] = {
    "stage": (_F.stage, Stage),
    "section": (_F.section, Section),
    "instruction": (_F.instruction, InstructionState),
    "decision": (_F.decision, DecisionState),
}
_OF_SCHEMES: Final[Mapping[str, ColumnElement[str]]] = {
    "scheme": _S.code,
    "family": _S.family,
    "funder": _S.funder_name,
}
_DATED: Final[Mapping[str, tuple[str, Callable[[AsOf], ColumnElement[object]], type[StrEnum]]]] = {
    "act": ("agreement", follow_up.act_on, ActState),
    "execution": ("agreement", follow_up.execution_on, ExecutionState),
}
SORTED_BY: Final = (
    *_INDEXED,
    *_SAID,
    *_THROUGH,
    *_DECLARED,
    *_OF_SCHEMES,
    *_DATED,
    "contract_axis",
    "instructor",
    "to_confirm",
    "tags",
    *TEXT_KEYS,
)
"""What dossiers can be ordered by."""


def order_of(connection: Connection, key: str, as_of: AsOf | None = None) -> Order:
    """The order of a column; what depends on the day needs one.

    Raises:
        KeyError: nothing is ordered by such a key.
    """
    if key in _INDEXED:
        return _INDEXED[key]
    if key in _SAID:
        return Order(_SAID[key])
    if key in _THROUGH:
        through, column = _THROUGH[key]
        return Order(column, frozenset({through} if isinstance(through, str) else through))
    if key in _DECLARED:
        column, codes = _DECLARED[key]
        return Order(_ranked(column, [code.value for code in codes]))
    if key in _OF_SCHEMES:
        return Order(
            RANKED.c.second, frozenset({"ranked"}), {"ranks": handed_ranks(connection, _S.id, _OF_SCHEMES[key])}
        )
    if key == "contract_axis":
        ranks = handed_ranks(connection, AXIS_NAMES.c.id, AXIS_NAMES.c.name)
        return Order(RANKED_AXES.c.second, frozenset({"ranked_axes"}), {"axis_ranks": ranks})
    if key in TEXT_KEYS:
        given = word_ranks(connection, schema.dossier.funding_file, key)
        return Order(RANKED_WORDS.c.second, frozenset({"ranked_words"}), given)
    if key == "tags":
        return Order(RANKED_WORDS.c.second, frozenset({"ranked_words"}), tag_ranks(connection, "funding_file"))
    if key == "instructor":
        return Order(_ranked(_F.instructor, _in_french(connection.execute(select(_F.instructor).distinct()).scalars())))
    if key == "to_confirm":
        waits = [(file_id, int(amount * 100)) for file_id, amount in awaited(connection).items()]
        return Order(AWAITED.c.second, frozenset({"awaited"}), {"awaited": json.dumps(waits)})
    through, column_on, codes = _DATED[key]
    assert as_of is not None
    return Order(_ranked(column_on(as_of), [code.value for code in codes]), frozenset({through, "money"}))


def _ranked(column: ColumnElement[object], values: Sequence[object]) -> ColumnElement[object]:
    """The place of a value among some, nothing for none of them."""
    ranks = {value: place for place, value in enumerate(values)}
    return case(ranks, value=column, else_=null()) if ranks else literal(None)


def _in_french(texts: Iterable[str]) -> list[str]:
    return sorted((text for text in texts if text), key=sort_key)
