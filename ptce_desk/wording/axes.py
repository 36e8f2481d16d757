"""What dossiers are narrowed and grouped by, in French, and the sentence that says what a list is narrowed to."""

from collections.abc import Collection, Hashable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ptce_desk.domain.bands import EDGES, Bucket
from ptce_desk.domain.free_fields import AMOUNT_KEYS, DATE_KEYS
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.narrowing import Among, Between, Bound, Clause, Holding, Narrowing, Stretch
from ptce_desk.formatting import MONTHS, date_text, number_text, typeset, whole_amount_text
from ptce_desk.wording.filters import count_text, either
from ptce_desk.wording.labels import SECTION_LABELS, STAGE_LABELS
from ptce_desk.wording.states import (
    ACT_LABELS,
    DECISION_LABELS,
    EXECUTION_LABELS,
    INSTRUCTION_LABELS,
    SCORING_LABELS,
    TO_DO_LABELS,
    YEAR_STATE_LABELS,
)

FILE_AXES: Final[Mapping[str, str]] = {
    "scheme": "Dispositif",
    "year": "Exercice",
    "stage": "Stade",
    "instruction": "Instruction",
    "decision": "Décision",
    "act": "Acte",
    "execution": "Exécution",
    "year_state": "Années",
    "to_do": "À faire",
    "ptce": "PTCE",
    "beneficiary": "Bénéficiaire",
    "instructor": "Instructeur",
    "commune": "Commune",
    "department": "Département",
    "framework": "Cadre",
    "contract_axis": "Axe du contrat",
    "funder": "Financeur",
    "family": "Famille de dispositifs",
    "section": "Section",
    "total_cost": "Coût total",
    "eligible_base": "Assiette",
    "requested": "Demandé",
    "max_amount": "Maximum",
    "proposed": "Proposé",
    "voted": "Voté",
    "granted": "Accordé",
    "agreed": "Conventionné",
    "paid": "Versé",
    "remaining": "Reste à payer",
    "paid_in": "Versé en",
    "to_pay_in": "À verser en",
    "deposited_on": "Déposé",
    "listed_on": "Inscrit",
    "decided_on": "Voté le",
    "start": "Début du projet",
    "end": "Fin du projet",
    "score": "Note sur 20",
    "number": "N°",
    "title": "Intitulé",
    "siret": "SIRET",
    "waiting_rank": "Rang d’attente",
    "tags": "Étiquettes",
    "scoring": "Notation",
    "version": "Version du dispositif",
}
"""What dossiers can be narrowed by, in the order it is offered."""

AXIS_VALUES: Final[Mapping[str, tuple[tuple[StrEnum, str], ...]]] = {
    "stage": tuple(STAGE_LABELS.items()),
    "section": tuple(SECTION_LABELS.items()),
    "instruction": tuple(INSTRUCTION_LABELS.items()),
    "decision": tuple(DECISION_LABELS.items()),
    "act": tuple(ACT_LABELS.items()),
    "execution": tuple(EXECUTION_LABELS.items()),
    "year_state": tuple(YEAR_STATE_LABELS.items()),
    "to_do": tuple(TO_DO_LABELS.items()),
    "scoring": tuple(SCORING_LABELS.items()),
}
"""The values of the axes that have theirs once and for all."""

FILE_BUCKETS: Final[Mapping[str, Bucket]] = {
    **dict.fromkeys(("total_cost", "eligible_base", "requested", "max_amount", "proposed", "voted"), Bucket.BAND),
    **dict.fromkeys(("granted", "agreed", "paid", "remaining"), Bucket.BAND),
    **dict.fromkeys(("deposited_on", "listed_on", "decided_on", "start", "end"), Bucket.YEAR),
    "score": Bucket.POINT,
}
"""What the amounts, the days and the marks of dossiers are grouped in."""
GROUPED_IN: Final[Mapping[str, Bucket]] = {
    **FILE_BUCKETS,
    **dict.fromkeys(AMOUNT_KEYS, Bucket.BAND),
    **dict.fromkeys(DATE_KEYS, Bucket.YEAR),
}
"""The same, with those of one's own."""

_OF_YEARS: Final = {"paid_then": "Versé", "left_then": "Reste à payer"}


def of_years(key: str, years: Collection[Hashable] = ()) -> str:
    """What an amount of some years is called: « Versé en 2025 ou 2026 », « Reste à payer sans année »."""
    known = [str(year) for year in sorted(year for year in years if isinstance(year, int))]
    when = [f"en {either(known)}"] if 0 < len(known) <= _MOST_NAMED else ["ces années"] if known or not years else []
    return " ".join([_OF_YEARS[key], either([*when, *(["sans année"] if None in years else [])])])


UNSAID: Final = "Non renseigné"
_UNTAGGED: Final = "Sans étiquette"
_MOST_NAMED: Final = 3
_NO_EUROS: Final = frozenset({"score", "waiting_rank"})
_PLURALS: Final = {
    "commune": "communes",
    "department": "départements",
    "scheme": "dispositifs",
    "year": "exercices",
    "contract_axis": "axes",
}

Names = Mapping[str, Mapping[Hashable, str]]
"""What the records of an axis are called, by axis and id; under `OWN`, what the fields of one's own are, by key."""
OWN: Final = "own"


def axis_name(key: str, names: Names) -> str:
    """What an axis is called: « Dispositif », or as the file calls a field of one's own."""
    return FILE_AXES[key] if key in FILE_AXES else names.get(OWN, {}).get(key, "")


def unsaid_words(key: str) -> str:
    """What an axis is said to hold where nothing was said."""
    return _UNTAGGED if key == "tags" else UNSAID


def axis_value(key: str, value: Hashable, names: Names) -> str:
    """A value of an axis as it is written: « Instruit », « PROGRESS », « 2026 »."""
    if value is None:
        return unsaid_words(key)
    if key in AXIS_VALUES:
        return next(label for code, label in AXIS_VALUES[key] if code == value)
    if isinstance(value, Decimal):
        return _figure(value, euros=key not in _NO_EUROS)
    if isinstance(value, date):
        return date_text(value)
    return names.get(key, {}).get(value) or str(value)


def group_value(key: str, value: Hashable, name: str | None) -> str:
    """The value of a group as it is written: the name of its record, where it is one; « 10 000 € à 20 000 € »."""
    if key in GROUPED_IN and isinstance(value, int):
        return bucket_words(GROUPED_IN[key], value)
    return name or axis_value(key, value, {})


def group_heading(key: str, names: Names) -> str:
    """What stands over the groups of an axis: « Demandé (tranche) », « Dispositif »."""
    kinds = {Bucket.YEAR: " (année)", Bucket.BAND: " (tranche)", Bucket.POINT: " (tranche)"}
    return axis_name(key, names) + (kinds[GROUPED_IN[key]] if key in GROUPED_IN else "")


def bucket_words(kind: Bucket, bucket: int) -> str:
    """The values of a bucket: « Moins de 1 000 € », « De 5 000 € à moins de 10 000 € », « 2026 », « De 12 à 13 »."""
    if kind is Bucket.YEAR:
        return str(bucket)
    if kind is Bucket.POINT:
        return f"De {bucket} à moins de {bucket + 1}"
    low, high = (
        whole_amount_text(Decimal(edge)) for edge in (EDGES[max(bucket - 2, 0)], EDGES[min(bucket, len(EDGES)) - 1])
    )
    if bucket <= 1:
        return typeset(f"Moins de {low}" if bucket else "Rien")
    return typeset(f"{low} et plus" if bucket > len(EDGES) else f"De {low} à moins de {high}")


def in_order(key: str, values: frozenset[Hashable], names: Names) -> list[Hashable]:
    """Values as they are read: codes as declared, else by what they are called, what was not said last."""

    def place(value: Hashable) -> tuple[bool, int, str, str]:
        rank = list(type(value)).index(value) if isinstance(value, StrEnum) else 0
        words = axis_value(key, value, names)
        return value is None, rank, sort_key(words), words

    return sorted(values, key=place)


def files_sentence(count: int, by: Narrowing, names: Names, text: str = "", *, imported: bool = False) -> str:
    """« 12 dossiers de PROGRESS en 2026, instruction : instruit ou en instruction, demandé : 10 000 € à 40 000 € »."""
    sentence = count_text(count, "dossier")
    scheme, year = by.get("scheme"), by.get("year")
    if isinstance(scheme, Among) and None not in scheme.values:
        sentence += f" de {_or('scheme', scheme, names)}"
    if isinstance(year, Among) and None not in year.values:
        sentence += f" en {_or('year', year, names)}"
    parts = [
        _part(key, clause, names)
        for key, clause in by.clauses
        if not (key in ("scheme", "year") and isinstance(clause, Among) and None not in clause.values)
    ]
    if imported:
        parts.append("venus de l’import" if count > 1 else "venu de l’import")
    if text.strip():
        parts.append(f"contenant « {text.strip()} »")
    whole = ", ".join([sentence, *parts])
    return typeset(whole[0].upper() + whole[1:])


def _part(key: str, clause: Clause, names: Names) -> str:
    match clause:
        case Between():
            return f"{lowered(axis_name(key, names))} {between_words(clause, euros=key not in _NO_EUROS)}"
        case Holding(words):
            return f"{lowered(axis_name(key, names))} {holding_words(words)}"
        case Among():
            words = _or(key, clause, names)
            if key == "to_do" or (key == "tags" and clause.values == {None}):
                return words
            return f"au stade {words}" if key == "stage" else f"{lowered(axis_name(key, names))} : {words}"


def _or(key: str, clause: Among, names: Names) -> str:
    """The values of a clause, the last after « ou »; how many they are when they are many."""
    if len(clause.values) > _MOST_NAMED:
        return f"{len(clause.values)} {_PLURALS.get(key, 'valeurs')}"
    spoken = key in AXIS_VALUES
    told = [axis_value(key, value, names) for value in in_order(key, clause.values, names)]
    words = [lowered(word) if spoken or word in (UNSAID, _UNTAGGED) else word for word in told]
    return either(words)


def holding_words(words: str) -> str:
    """« contenant « bois » »."""
    return f"contenant « {words} »"


def span_words(low: Bound | None, high: Bound | None, *, euros: bool = True) -> str:
    """« 10 000 € à 40 000 € », « à partir du 01/03/2026 », « 12,5 au plus »; « renseigné » without a bound."""
    known = low if low is not None else high
    if known is None:
        return lowered("Renseigné")
    a_day = isinstance(known, date)
    if low is not None and low == high:
        return f"du {_bound(low, euros=euros)}" if a_day else _bound(low, euros=euros)
    if low is not None and high is not None:
        both = _bound(low, euros=euros), _bound(high, euros=euros)
        return f"du {both[0]} au {both[1]}" if a_day else f"{both[0]} à {both[1]}"
    said = _bound(known, euros=euros)
    if low is not None:
        return f"à partir du {said}" if a_day else f"{said} au moins"
    return f"jusqu’au {said}" if a_day else f"{said} au plus"


STRETCH_LABELS: Final = {
    Stretch.THIS_MONTH: "Ce mois-ci",
    Stretch.NEXT_MONTH: "Le mois prochain",
    Stretch.THIS_YEAR: "Cette année",
}


def between_words(span: Between, *, euros: bool = True) -> str:
    """The words of a span; « ce mois-ci (décembre 2026) » where it is of days that follow the calendar."""
    if span.stretch is None or not isinstance(span.low, date):
        return span_words(span.low, span.high, euros=euros)
    year = str(span.low.year)
    when = year if span.stretch is Stretch.THIS_YEAR else f"{MONTHS[span.low.month - 1]} {year}"
    return f"{lowered(STRETCH_LABELS[span.stretch])} ({when})"


def _bound(value: Bound, *, euros: bool) -> str:
    if isinstance(value, date):
        return date_text(value)
    return _figure(value, euros=euros) if isinstance(value, Decimal) else str(value)


def _figure(value: Decimal, *, euros: bool) -> str:
    """Euros, but for what is none."""
    return whole_amount_text(value) if euros else number_text(value)


def lowered(label: str) -> str:
    """A label inside a sentence; what is an acronym stays so."""
    return label if not label or (label[:2].isalpha() and label[:2].isupper()) else label[0].lower() + label[1:]
