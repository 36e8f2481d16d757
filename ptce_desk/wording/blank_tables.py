"""How to fill a blank table: what each of its columns holds, with an example that nobody takes for a fact."""

from collections.abc import Mapping, Sequence
from typing import Final

from ptce_desk.formatting import typeset

_BY_FIELD: Final[Mapping[str, tuple[str, str]]] = {
    "number": ("Le numéro que porte le dossier chez vous. Vide : un numéro est donné.", "2031-007"),
    "payments.number": ("Le numéro du dossier payé.", "2031-007"),
    "title": ("Ce que l’aide finance, en une phrase.", "Étude d’un lieu partagé à Fictive-sur-Mer"),
    "ptce": ("Le PTCE concerné, par son nom dans le fichier.", "Pôle fictif des Coopérants"),
    "scheme": ("Le dispositif au titre duquel l’aide est demandée, par son code.", "FICTIF-1"),
    "year": ("L’exercice, quatre chiffres.", "2031"),
    "beneficiary.name": ("Le nom de la structure, tel que ses statuts le disent.", "Association Les Exemples réunis"),
    "organisations.name": ("Le nom de la structure, tel que ses statuts le disent.", "Association Les Exemples réunis"),
    "siret": ("Quatorze chiffres ; neuf pour un SIREN. Les espaces ne comptent pas.", "123 456 789 00012"),
    "rna": ("W suivi de neuf chiffres.", "W000000000"),
    "kind": ("La forme de la structure.", "Association"),
    "address": ("Numéro et voie.", "1 rue de l’Exemple"),
    "commune": ("La commune du siège.", "Fictive-sur-Mer"),
    "commune_code": ("Cinq caractères, pas le code postal.", "00000"),
    "website": ("L’adresse du site.", "https://www.exemple.fr"),
    "deposited_on": ("Le jour où la demande est arrivée.", "15/03/2031"),
    "start": ("Le premier jour de l’action.", "01/04/2031"),
    "end": ("Le dernier jour de l’action.", "31/12/2031"),
    "total_cost": ("Ce que l’action coûte, toutes dépenses.", "24 000,00"),
    "requested": ("Ce que le porteur demande.", "12 000,00"),
    "proposed": ("Ce que le service propose.", "10 000,00"),
    "voted": ("Ce que l’assemblée a voté. Vide : rien n’est voté ; zéro n’est pas vide.", "10 000,00"),
    "decided_on": ("Le jour du vote.", "12/06/2031"),
    "reference": ("Le numéro de la délibération.", "DEL-2031-000"),
    "outcome": ("Ce que le vote a dit, ou où en est le dossier.", "Accordé"),
    "agreed": ("Le montant de la convention, s’il n’est pas celui du vote.", "10 000,00"),
    "notified_on": ("Le jour où la convention a été notifiée.", "01/07/2031"),
    "paid": ("Ce qui a déjà été versé, en tout.", "5 000,00"),
    "paid_on": ("Le jour du versement.", "15/09/2031"),
    "amount": ("Ce qui a été versé.", "5 000,00"),
    "mandate_number": ("Le numéro du mandat.", "0000-000"),
    "instructor": ("Qui suit le dossier.", "Camille Exemple"),
    "service_opinion": ("L’avis du service, en clair.", "Favorable, sous réserve du budget"),
    "notes": ("Ce qu’il faut savoir.", "À revoir en mars"),
    "authority": ("Qui a accordé l’aide.", "Région fictive"),
    "label": ("De quoi il s’agit.", "Exemple"),
    "note": ("Ce qu’il faut savoir.", "À revoir en mars"),
}
_OF_PTCE: Final[Mapping[str, tuple[str, str]]] = {
    "name": ("Le nom du PTCE. Une ligne par membre : répétez-le sur chacune.", "Pôle fictif des Coopérants"),
    "alias.name": ("Un autre nom sous lequel il est connu.", "PTCE Exemple"),
    "commune": ("La commune où il est installé.", "Fictive-sur-Mer"),
    "departments": ("Les départements où il agit.", "00"),
    "territory": ("Le territoire où il agit, en clair.", "Pays des Exemples"),
    "region": ("La région.", "Région fictive"),
    "territory_type": ("Choisissez dans la liste de la cellule.", "Rural"),
    "priority_district": ("Oui s’il est dans un quartier prioritaire.", "non"),
    "created_year": ("L’année de sa création.", "2031"),
    "activities": ("Ce qu’il fait, en quelques mots.", "Réemploi, formation"),
    "place": ("Le nom du lieu, s’il en a un.", "La Halle aux Exemples"),
    "stage.stage": ("Le stade où il en est. Choisissez dans la liste de la cellule.", "Émergence"),
    "stage.since": ("Le jour où ce stade a commencé.", "01/01/2031"),
    "bearer.name": ("La structure qui le porte.", "Association Les Exemples réunis"),
    "member.name": ("Le membre de cette ligne.", "Coopérative Fictive"),
    "member.commune": ("La commune du membre.", "Fictive-sur-Mer"),
    "member.role": ("Son rôle. Choisissez dans la liste de la cellule.", "Membre"),
    "member.college": ("Le collège où il siège.", "Usagers"),
    "member.since": ("Le jour où il a rejoint le PTCE.", "01/01/2031"),
    "member.until": ("Le jour où il l’a quitté, s’il l’a quitté.", "31/12/2031"),
}
_BY_KIND: Final[Mapping[str, tuple[str, str]]] = {
    "amount": ("Un montant en euros, au centime près.", "12 350,50"),
    "date": ("Un jour.", "15/03/2031"),
    "dates": ("Un jour.", "15/03/2031"),
    "year": ("Une année, quatre chiffres.", "2031"),
    "percent": ("Une part, en pour cent.", "50 %"),
    "number": ("Un nombre.", "3"),
    "count": ("Un nombre entier.", "3"),
    "bool": ("Oui ou non.", "oui"),
    "choice": ("Choisissez dans la liste de la cellule.", ""),
}
_ANY: Final = ("Un texte.", "")
_PARAGRAPHS: Final = (
    "Écrivez une ligne par enregistrement dans la première feuille, sous les en-têtes, sans changer ceux-ci.",
    "L’ordre des colonnes est libre ; une colonne qui ne sert pas peut être supprimée.",
    "{needed}",
    "Une cellule vide ne dit rien : elle n’est pas un zéro.",
    "Un montant ou une date qui ne se lit pas sûrement laisse sa ligne dehors, avec la raison.",
    "Ensuite : « Fichier › Importer… ». Rien n’entre avant que vous ayez vu ce que devient chaque ligne.",
)


def column_note(target: str, key: str, kind: str) -> tuple[str, str]:
    """What a column holds, in a sentence, and an example."""
    told = {**_BY_FIELD, **{f"ptce.{name}": said for name, said in _OF_PTCE.items()}}
    by_name = (told.get(name) for name in (f"{target}.{key}", key, key.rpartition(".")[2]))
    note, example = next(filter(None, by_name), None) or _BY_KIND.get(kind) or _ANY
    return typeset(note), typeset(example)


def marks(needed: Sequence[Sequence[str]]) -> list[str]:
    """What follows the headings of each group: a star where there is no choice, a mark of its own where there is."""
    found, others = [], 0
    for group in needed:
        others += len(group) > 1
        found.append("*" if len(group) == 1 else f"({'*' * others})")
    return found


def guidance(needed: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """How to fill the table; `needed` are groups of headings, one of each of which a row must have."""
    groups = list(zip(marks(needed), needed, strict=True))
    every = [group[0] for mark, group in groups if mark == "*"]
    told = [f"Attendu sur chaque ligne, marqué * : {', '.join(every)}."] if every else []
    told += [
        f"Une colonne au moins de celles marquées {mark} : {' ou '.join(group)}."
        for mark, group in groups
        if mark != "*"
    ]
    return tuple(typeset(paragraph.format(needed=" ".join(told))) for paragraph in _PARAGRAPHS)
