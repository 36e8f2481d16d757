"""What the law asks, in words: the rule, the figures, what to do."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.legal_values import CrossedPeriodError, ReasonMissingError
from ptce_desk.domain.vocabulary import DeMinimisRegime
from ptce_desk.formatting import (
    HARD_SPACE,
    amount_text,
    date_text,
    number_text,
    percent_text,
    typeset,
    whole_amount_text,
)

LEGAL_FINDINGS: Final = {
    "agreement_required": "Convention obligatoire : {year_total} en {year}, en argent et en nature "
    "({and_others}), dépassent {limit} pour un organisme privé. Préparez-la avant de verser.",
    "agreement_required_later": "En {year}, {year_total} en argent et en nature{others} dépassent {limit} avec une "
    "aide décidée ensuite : la convention est obligatoire pour elle.",
    "agreement_required_signed": "En {year}, {year_total} en argent et en nature{others} dépassent {limit} pour un "
    "organisme privé : la convention obligatoire est signée.",
    "open_data_due": "Données de la convention à publier dans les {months} mois qui suivent sa signature.",
    "republican_commitment": "Contrat d’engagement républicain à recueillir avant d’attribuer l’aide.",
    "financial_report_due": "Compte rendu financier à recevoir au plus tard le {due}.",
    "auditor_required": "Commissaire aux comptes et comptes publiés : {year_total} d’aides publiques en {year}"
    "{beside} dépassent {limit}. Vérifiez-le auprès du bénéficiaire.",
    "auditor_required_later": "Commissaire aux comptes et comptes publiés : {year_total} d’aides publiques en {year}"
    "{beside} dépassent {limit} avec une aide décidée ensuite.",
    "de_minimis_exceeded": "Aides {regime} : {total_aid} avec celle-ci sur {years} ans{apart}, pour un plafond de "
    "{limit}. Il reste {left} : réduisez l’aide ou changez de régime.",
    "de_minimis_unknown": "Aides {regime} : {total_aid} avec celle-ci sur {years} ans, dont {unknown_aid} d’aides au "
    "régime non précisé{beside}, pour un plafond de {limit}. Précisez-le dans leur dispositif (règle « Aides "
    "de minimis »), ou dans « Régime des aides d’État » de chaque dossier.",
    "de_minimis_proposed": "Aides {regime} : {total_aid} avec celle-ci sur {years} ans{beside}{apart}, pour un plafond "
    "de {limit}. Tout ne peut pas être voté : réduisez l’une des aides ou changez de régime.",
    "de_minimis_near": "Aides {regime} : {total_aid} avec celle-ci sur {years} ans{apart}, près du plafond de {limit}. "
    "Faites confirmer la déclaration du bénéficiaire.",
    "owner_share": "Investissement public : {public} d’aides publiques dépassent {most}, le maître d’ouvrage apporte "
    "au moins {rate} des {total} de financement public. Réduisez l’aide ou motivez une dérogation.",
    "legal_basis_missing": "Seule la région définit les aides aux entreprises : indiquez la base juridique ou la "
    "convention avec elle, sur la page du dispositif.",
}

LEGAL_BASIS_HINT: Final = (
    "La Région définit les aides aux entreprises ; une autre collectivité s’appuie sur une loi ou sur une convention "
    "avec elle (CGCT, art. L1511-2)."
)
LEGAL_BASIS_ASKED: Final = (
    "Pour aider des entreprises, indiquez la loi ou la convention avec la Région sur laquelle ce dispositif s’appuie : "
    "elle seule définit ces aides (CGCT, art. L1511-2)."
)

LEGAL_REFUSALS: Final[dict[type[PtceDeskError], str]] = {
    ReasonMissingError: "Indiquez pourquoi cette valeur remplace celle de la loi.",
    CrossedPeriodError: "Le dernier jour vient avant le premier : corrigez les dates.",
}

_NAMED: Final = 4
"""The dossiers named with an aid, at most; of more, how many others there are."""
_UNITS: Final = {"months": "mois", "days": "jours", "years": "ans", "fiscal_years": "exercices"}


_REGULATION: Final = re.compile(r"règl\. (UE|CE) (\d+)/(\d{4})")
_MINIMIS: Final = {
    DeMinimisRegime.GENERAL: "aide de minimis",
    DeMinimisRegime.SGEI: "aide de minimis pour un service d’intérêt économique général (SIEG)",
}
_YEAR_FIRST: Final = 2015
"""Regulations of the Union are numbered by their year first since then, without « n° »."""


def regulation_words(source: str) -> str:
    """« règlement (UE) n° 1407/2013 » for « règl. UE 1407/2013 »; what is written otherwise stays as it is."""
    found = _REGULATION.fullmatch(source)
    if found is None:
        return source
    union, first, second = found.groups()
    return typeset(f"règlement ({union}) {'' if int(first) >= _YEAR_FIRST else 'n° '}{first}/{second}")


def minimis_words(regime: DeMinimisRegime) -> str:
    """What an aid is called under a European ceiling."""
    return _MINIMIS[regime]


def legal_value_text(value: Decimal, unit: str) -> str:
    """« 23 000 € », « 6 mois », « 20 % », by the unit of the table of the law."""
    if unit == "euros":
        return whole_amount_text(value)
    return percent_text(value) if unit == "ratio" else f"{number_text(value)}{HARD_SPACE}{_UNITS[unit]}"


def threshold_phrases(other_files: str, proposed: str) -> dict[str, str]:
    """What makes the total of a year besides an aid: the numbers of its dossiers, one a line, where they are known.

    `proposed` is what `proposed_phrase` says of it.
    """
    beside = f" ({proposed})" if proposed else ""
    numbers = other_files.split("\n") if other_files else []
    if not numbers:
        return {"and_others": "cette aide et celles décidées avant elle", "others": "", "beside": beside}
    told = f"cette aide et {'celle du dossier' if len(numbers) == 1 else 'celles des dossiers'} {_named(numbers)}"
    told = ", ".join(filter(None, (told, proposed)))
    return {"and_others": told, "others": f" ({told})", "beside": beside}


def proposed_phrase(amount: Decimal, files: str) -> str:
    """« dont 12 000 € proposés à la même séance, dossier n° 2026-004 »; nothing where nothing is proposed with it."""
    if not amount:
        return ""
    numbers = files.split("\n")
    which = f"{'dossier' if len(numbers) == 1 else 'dossiers'} n° {_named(numbers)}"
    return typeset(f"dont {amount_text(amount)} proposés à la même séance, {which}")


def minimis_phrases(proposed: str, uncounted: Decimal) -> dict[str, str]:
    """What goes with a sum of de minimis aids: what of it is `proposed` with it, what may count and is left out."""
    apart = f", sans {amount_text(uncounted)} d’aides au régime non précisé" if uncounted else ""
    return {"beside": f", {proposed}" if proposed else "", "apart": apart}


def _named(numbers: Sequence[str]) -> str:
    """Dossiers by their numbers; beyond a few, how many."""
    shown = numbers if len(numbers) <= _NAMED else [*numbers[: _NAMED - 1], f"{len(numbers) - _NAMED + 1} autres"]
    return " et ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def days_text(start: date | None, end: date | None) -> str:
    """« du 01/01/2026 au 31/12/2026 », with what is known of it; « toujours » without any day."""
    if start is not None and end is not None:
        return typeset(f"du {date_text(start)} au {date_text(end)}")
    if start is not None:
        return f"depuis le {date_text(start)}"
    return f"jusqu’au {date_text(end)}" if end is not None else "toujours"
