"""What was just done, said from what the history calls it: « Document devis.pdf supprimé. »."""

import re
from typing import Final

from ptce_desk.formatting import capitalised, typeset, uncapitalised

_IRREGULAR: Final = {
    "Inscrire": "inscrit",
    "Mettre": "mis",
    "Remettre": "remis",
    "Rendre": "rendu",
    "Reprendre": "repris",
    "Retenir": "retenu",
}
_AFTER: Final = {
    "Coller": (" dans ",),
    "Inscrire": (" à l’ordre du jour",),
    "Mettre": (" sur ", " en liste d’attente", " en instruction"),
    "Proposer": (" à la commission",),
    "Renommer": (" en ",),
}
"""Where a verb goes before the end of its sentence: « 3 lignes collées dans « Dépenses » »."""
_FEMININE: Final = frozenset(
    [
        "aide",
        "année",
        "avance",
        "candidature",
        "colonne",
        "conclusion",
        "convention",
        "dépense",
        "donnée",
        "enveloppe",
        "étiquette",
        "fiche",
        "ligne",
        "note",
        "notification",
        "observation",
        "pièce",
        "proposition",
        "publication",
        "ressource",
        "règle",
        "signature",
        "somme",
        "structure",
        "tranche",
        "valeur",
        "version",
        "échéance",
    ]
)
_MASCULINE: Final = frozenset(
    [
        "accord",
        "acompte",
        "acte",
        "appel",
        "arrêté",
        "autre",
        "avenant",
        "avis",
        "axe",
        "bilan",
        "critère",
        "dossier",
        "document",
        "exercice",
        "intitulé",
        "jour",
        "membre",
        "montant",
        "mouvement",
        "objet",
        "porteur",
        "versement",
    ]
)
_SHAPE: Final = re.compile(
    r"(?P<verb>[A-ZÀ-Þ]\w+(?:er|re|ir)) (?P<so>complet |incomplet |irrecevable |à confirmer )?"
    r"(?P<article>le |la |l’|les |un |une |des |(?=\d))(?P<rest>.+)"
)


def done_sentence(label: str) -> str:
    """Say that an act is done; « C’est fait : … » where its words do not tell how they agree."""
    if not label:
        return "C’est fait."
    found = _SHAPE.fullmatch(label)
    verb = "" if found is None else _participle(found["verb"])
    ending = None if found is None else _ending(found["article"], found["rest"])
    if found is None or not verb or ending is None:
        return typeset(f"C’est fait : {uncapitalised(label)}.")
    rest = found["rest"]
    told, after = _parted(rest, (*_AFTER.get(found["verb"], ()), " : "))
    agreed = verb if verb.endswith("s") and ending == "s" else f"{verb}{ending}"
    return typeset(f"{capitalised(told)} {' '.join((agreed, found['so'] or '')).strip()}{after}.")


def _participle(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    return f"{verb[:-2].lower()}é" if verb.endswith("er") else ""


def _ending(article: str, rest: str) -> str | None:
    """What agrees with the first noun; None where nobody knows of which gender it is."""
    article = article.strip()
    several = article in ("les", "des") or (not article and not rest.startswith("1 "))
    if article in ("le", "un", "la", "une"):
        return "" if article in ("le", "un") else "e"
    words = re.findall(r"[^\W\d_]+", rest)
    noun = words[0].lower() if words else ""
    one = noun.removesuffix("s") if several and noun not in _MASCULINE else noun
    if one not in _FEMININE | _MASCULINE:
        return None
    return ("e" if one in _FEMININE else "") + ("s" if several else "")


def _parted(rest: str, marks: tuple[str, ...]) -> tuple[str, str]:
    """What comes before the verb, and what after."""
    places = [place for mark in marks if (place := rest.find(mark)) > 0]
    end = min(places, default=len(rest))
    return rest[:end], rest[end:]
