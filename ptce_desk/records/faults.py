"""What a check of the file found, in French: where, what the journal says, what the file says."""

from datetime import date
from pathlib import Path
from typing import Final

from ptce_desk.domain.day_doubts import DayDoubt
from ptce_desk.domain.file_faults import (
    Fault,
    FileFault,
    HeadPlace,
    RecordPlace,
    RowFault,
    UnreadableFault,
    UnreadableValue,
    ValueFault,
)
from ptce_desk.formatting import date_text, typeset
from ptce_desk.records.history import value_text
from ptce_desk.records.names import field_name, is_silent, table_label
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.follow_up import remark_sentence

_RESTORE_NOW: Final = (
    "Cessez la saisie et restaurez la dernière sauvegarde saine (« Fichier », puis « Restaurer une sauvegarde… »)"
)
_TECHNICAL: Final = ". Détail technique : {detail}"
"""Where the harm is, when that is known, for whoever is called to help."""
_RESTORE: Final = f"{_RESTORE_NOW}{_TECHNICAL}"
_NAMED_WITHIN: Final = ("page_index", "page_value")
"""The faults whose place is a name the program gave inside the file, quoted as it is."""

FILE_FAULTS: Final = {
    "page": f"Une partie du fichier ne peut plus être lue : disque usé ou copie interrompue. {_RESTORE}",
    "page_index": "Un index du fichier ne suit plus ses données : des éléments peuvent manquer dans les listes. "
    f"{_RESTORE}",
    "page_value": "Une valeur du fichier n’est pas de celles qu’écrit PTCE Desk : un autre programme l’a changée. "
    f"{_RESTORE}",
    "link": f"Un élément du fichier se rapporte à un autre qui n’y est plus. {_RESTORE}",
    "journal": "Historique : l’entrée {detail} ou une qui la précède a été modifiée ou retirée en dehors de PTCE Desk",
    "journal_cut": "Historique : des entrées manquent à la fin (la dernière était la {detail})",
    "seal": "Historique : les empreintes gardées par la dernière mise à niveau (entrée {detail}) ont été modifiées",
    "head_missing": "Historique : il ne contient pas l’empreinte {detail}",
    "trigger_missing": "Historique : la protection {detail} a été retirée",
    "trigger_changed": "Historique : la protection {detail} a été modifiée",
    "trigger_unknown": "Un automatisme étranger à PTCE Desk agit sur le fichier ({detail})",
    "index_missing": "L’index {detail} manque : il se reconstruit sans rien perdre",
    "index_changed": "L’index {detail} n’est plus celui de PTCE Desk : il se reconstruit sans rien perdre",
    "index_unknown": "L’index {detail} n’est pas de PTCE Desk : il s’enlève sans rien perdre",
    "table_missing": f"La table {{detail}} manque. {_RESTORE_NOW}",
    "table_changed": f"La table {{detail}} n’a plus la forme que PTCE Desk lui donne. {_RESTORE_NOW}",
    "table_unknown": "La table {detail} n’est pas de PTCE Desk",
    "view_unknown": "La vue {detail} n’est pas de PTCE Desk",
    "version_changed": f"Le format noté dans le fichier ne concorde pas avec ce qu’il tient. {_RESTORE_NOW}",
    "search_index": "La recherche ne suit plus les données : elle se reconstruit sans rien perdre",
    "kept_figures": "Les totaux gardés ne suivent plus les données : ils se recalculent sans rien perdre",
    "document_missing": f"Le document {{detail}} n’est plus dans le fichier. {_RESTORE_NOW}",
    "document_differs": f"Le document {{detail}} n’est plus celui qui avait été joint. {_RESTORE_NOW}",
    "more": "D’autres différences du même genre ne sont pas dites ici, au nombre de {detail}",
    "voted_without_decision": "Dossier {detail} : le montant voté et la décision ne concordent pas",
    "refused_with_amount": "Dossier {detail} : refusé, mais un montant voté y figure",
    "vote_differs_from_agenda": "Dossier {detail} : le montant voté diffère de celui de la commission",
    "listed_without_session": "Dossier {detail} : inscrit, mais à l’ordre du jour d’aucune commission",
    "negative_amount": "Dossier {detail} : un montant est négatif",
    "grant_without_agreement": "Dossier {detail} : l’accord et sa convention ne concordent pas",
    "instalments_differ": "Dossier {detail} : les tranches ne font pas le montant conventionné",
    "paid_beyond_agreed": "Dossier {detail} : les versements dépassent le montant conventionné",
    "final_beyond_agreed": "Dossier {detail} : le montant définitif dépasse le montant conventionné",
    "asked_back_beyond_overpaid": "Dossier {detail} : les titres de recettes dépassent le trop-perçu",
    "negative_follow_up": "Dossier {detail} : une tranche, un versement ou un titre est négatif",
}

_ROWS: Final = {
    "added": "cet élément est dans le fichier, l’historique ne le connaît pas",
    "removed": "cet élément n’est plus dans le fichier, l’historique ne dit pas qu’il a été supprimé",
    "changed": "cet élément n’est plus tel que la dernière mise à niveau l’a laissé, sans que l’historique dise quelle "
    "valeur a changé",
}

_UNSHOWN: Final = {
    "id": "numéro interne",
    "position": "rang",
    "search_key": "clé de recherche",
    "sort_key": "clé de tri",
    "title_sort_key": "clé de tri",
    "number_sort_key": "clé de tri du numéro",
    "commune_sort_key": "clé de tri",
}
"""Fields no screen shows."""

_LONG: Final = 60
_BEFORE: Final = 15


def fault_sentence(fault: Fault) -> str:
    """One fault found by a check of the file."""
    return typeset(f"{_said(fault)}.")


def place_text(place: RecordPlace) -> str:
    """« Versement n° 12 (dossier 2026-014) »."""
    said = f"{table_label(place.table)} {_name(place)}"
    owner = place.owner
    while owner is not None and not owner.name and owner.owner is not None:
        owner = owner.owner
    if owner is None:
        return said
    word = table_label(owner.table)
    return f"{said} ({word if word.isupper() else word.lower()} {_name(owner)})"


def head_sentence(head: HeadPlace) -> str:
    """Where the journal stood when its head was printed."""
    more = f"l’historique compte {count_text(head.since, 'entrée')} de plus depuis"
    since = more if head.since else "rien n’a changé depuis"
    day = _day(head.changed_at[:10])
    return typeset(f"L’historique contient cette empreinte : {day}, « {head.label} » ; {since}.")


def doubt_sentence(doubt: DayDoubt) -> str:
    """What is to be said of a day that a screen would have asked about."""
    return typeset(f"{place_text(doubt.place)}, {_field(doubt.place, doubt.column)} : {remark_sentence(doubt.remark)}")


def older_sentence(path: Path, schema: int) -> str:
    """What a check of a file of an older program could look at."""
    return typeset(
        f"{path} est au format {schema}, plus ancien que celui de cette version : ses pages, ses liens et son "
        "historique ont été vérifiés, rien n’y a été changé. Pour vérifier le reste, ouvrez-le, ou tapez "
        "« ptce-desk migrate »."
    )


def _said(fault: Fault) -> str:
    match fault:
        case FileFault(kind=kind, detail=detail):
            sentence = FILE_FAULTS[kind]
            place = f"« {detail} »" if kind in _NAMED_WITHIN else detail
            return (sentence if detail else sentence.removesuffix(_TECHNICAL)).format(detail=place)
        case RowFault(place=place, how=how):
            return f"{place_text(place)} : {_ROWS[how]}"
        case UnreadableFault(place=place, column=column, file=file):
            return f"{place_text(place)} : {_field(place, column)}, la valeur « {file.text} » ne peut pas être lue"
        case ValueFault(place=place, column=column, journal=journal, file=file):
            return f"{place_text(place)} : {_field(place, column)}, {_both(place, column, journal, file)}"


def _both(place: RecordPlace, column: str, journal: object, file: object) -> str:
    if is_silent(place.table, column):
        return "le fichier ne dit plus ce que dit l’historique"
    first, second = _around_difference(_value(place, column, journal), _value(place, column, file))
    same = ", écrit autrement" if first == second else ""
    return f"l’historique dit {first} ; le fichier dit {second}{same}"


def _value(place: RecordPlace, column: str, value: object) -> str:
    if isinstance(value, UnreadableValue):
        return f"« {value.text} », qui ne peut pas être lu"
    if isinstance(value, int) and column.endswith("_id"):
        return f"n° {value}"
    return value_text(place.table, column, value)


def _around_difference(first: str, second: str) -> tuple[str, str]:
    """Two texts, long ones cut around where they part."""
    if max(len(first), len(second)) <= _LONG:
        return first, second
    shared = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), 0)
    start = max(0, shared - _BEFORE)
    return _cut(first, start), _cut(second, start)


def _cut(text: str, start: int) -> str:
    part = text[start : start + _LONG]
    return f"{'…' if start else ''}{part}{'…' if start + _LONG < len(text) else ''}"


def _name(place: RecordPlace) -> str:
    return _day(place.name) if place.name else f"n° {place.row_id}"


def _day(name: str) -> str:
    """The name of a session is its day."""
    try:
        return date_text(date.fromisoformat(name))
    except ValueError:
        return name


def _field(place: RecordPlace, column: str) -> str:
    return field_name(place.table, column) or _UNSHOWN.get(column, column)
