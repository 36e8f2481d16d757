"""What is said of a key of a file, or of the whole file."""

from collections.abc import Mapping
from typing import Final

from ptce_desk.domain.data_problems import DataFault, DataProblem
from ptce_desk.formatting import typeset

_SENTENCES: Final[Mapping[DataFault, str]] = {
    "unknown_key": "« {value} » n’est pas un champ connu",
    "missing_key": "il manque « {value} »",
    "unknown_type": "« {value} » n’est pas une règle connue",
    "unknown_scheme": "le dispositif « {value} » n’existe pas. Dispositifs connus : {choices}",
    "not_toml": "ce n’est pas un fichier TOML lisible ({value})",
    "not_json": "ce n’est pas un fichier JSON lisible ({value})",
    "too_big": "ce fichier dépasse {value} Mo ; vérifiez que c’est le bon",
    "repeated_key": "{value} est écrit deux fois au même endroit ; gardez-en un seul",
    "unreadable": "ce fichier ne peut pas être lu ; vérifiez qu’il existe et vos droits",
    "not_a_mapping": "il faut un objet, pas « {value} »",
    "not_a_list": "il faut une liste, pas « {value} »",
    "not_text": "il faut un texte, pas « {value} »",
    "not_an_amount": '« {value} » n’est pas un montant ; écrivez-le entre guillemets, par exemple "1234.50"',
    "not_a_whole_number": "« {value} » n’est pas un nombre entier",
    "not_a_yes_no": "« {value} » n’est ni true ni false",
    "not_a_date": "« {value} » n’est pas une date ; écrivez par exemple 2026-03-01",
    "not_a_year": "« {value} » n’est pas une année ; écrivez par exemple 2026",
    "not_a_choice": "« {value} » n’est pas proposé ; choisissez parmi {choices}",
    "said_twice": "« {value} » dit deux fois la même chose",
    "rates_not_one": "les parts font {value} ; elles doivent faire 1",
    "out_of_range": "« {value} » sort des limites (taux de 0 à 1, fin après le début, montant positif)",
}


def problem_sentence(problem: DataProblem) -> str:
    """What is wrong in data, and where: « ligne 14, rules[2].rate : il manque « rate ». »."""
    text = _SENTENCES[problem.code].format(value=problem.value, choices=", ".join(problem.choices))
    where = ", ".join(part for part in (problem.line and f"ligne {problem.line}", problem.path) if part)
    return typeset(f"{where} : {text}." if where else f"{text}.")
