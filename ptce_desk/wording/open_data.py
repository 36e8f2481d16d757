"""Open data in words: what is wrong in a line, and where it is mended."""

from collections.abc import Sequence
from typing import Final

from ptce_desk.domain.open_data import LONGEST_TEXT, LineRemark, OpenDataFault, PublicationState
from ptce_desk.formatting import capitalised, typeset, uncapitalised
from ptce_desk.wording.filters import count_text

SCDL_LABELS: Final = {
    "nomAttribuant": "Nom de votre collectivité",
    "idAttribuant": "SIRET de votre collectivité",
    "dateConvention": "Date de la convention",
    "referenceDecision": "Référence de la décision",
    "nomBeneficiaire": "Bénéficiaire",
    "idBeneficiaire": "SIRET du bénéficiaire",
    "rnaBeneficiaire": "RNA du bénéficiaire",
    "objet": "Objet",
    "montant": "Montant",
    "nature": "Nature de l’aide",
    "conditionsVersement": "Conditions de versement",
    "datesPeriodeVersement": "Dates de versement",
    "idRAE": "Identifiant RAE",
    "notificationUE": "Régime des aides d’État",
    "pourcentageSubvention": "Part du bénéficiaire",
    "dispositifAide": "Identifiant du dispositif",
}
"""The fields of the format, as an officer calls them."""

_FAULTS: Final = {
    OpenDataFault.NOT_UTF8: "le fichier n’est pas en UTF-8 : enregistrez-le ainsi.",
    OpenDataFault.COLUMN_MISSING: "la colonne manque.",
    OpenDataFault.COLUMN_TWICE: "la colonne est là deux fois.",
    OpenDataFault.WRONG_WIDTH: "{found} cases, ce n’est pas autant que de colonnes.",
    OpenDataFault.REQUIRED: "rien n’est indiqué.",
    OpenDataFault.NO_IDENTIFIER: "ni SIRET ni RNA : il faut l’un des deux.",
    OpenDataFault.NOT_SIRET: "« {found} » n’a pas les 14 chiffres d’un SIRET.",
    OpenDataFault.WRONG_KEY: "« {found} » n’est pas un SIRET : un chiffre est faux.",
    OpenDataFault.NOT_RNA: "« {found} » n’est pas un RNA : W puis 9 chiffres.",
    OpenDataFault.NOT_DAY: "« {found} » n’est pas une date (AAAA-MM-JJ).",
    OpenDataFault.NOT_PERIOD: "« {found} » n’est ni une date ni une période (AAAA-MM-JJ/AAAA-MM-JJ).",
    OpenDataFault.NOT_NUMBER: "« {found} » n’est pas un nombre (des chiffres, un point).",
    OpenDataFault.NOT_SHARE: "« {found} » n’est pas une part entre 0.01 et 1.",
    OpenDataFault.TOO_LONG: "{length} caractères, {longest} au plus.",
    OpenDataFault.NOT_NATURE: "« {found} » n’est ni « aide en numéraire » ni « aide en nature ».",
    OpenDataFault.NOT_YES_OR_NO: "« {found} » n’est ni « oui » ni « non ».",
    OpenDataFault.NOT_CURRENCY: "« {found} » n’est pas le code d’une monnaie, comme EUR.",
    OpenDataFault.TWICE: "« {found} » désigne déjà une autre aide.",
}

_MENDED: Final = {
    "nomAttribuant": "Nommez votre collectivité dans les paramètres.",
    "idAttribuant": "Indiquez son SIRET dans les paramètres.",
    "dateConvention": "Indiquez la date de signature.",
    "nomBeneficiaire": "Choisissez le bénéficiaire du dossier.",
    "idBeneficiaire": "Indiquez le SIRET sur la page de la structure.",
    "objet": "Donnez au dossier un intitulé de 256 caractères au plus.",
    "conditionsVersement": "Prévoyez les tranches.",
    "datesPeriodeVersement": "Datez les tranches, ou la date limite de la convention.",
    "pourcentageSubvention": "Corrigez les parts des porteurs.",
}
"""What to do where something of ours cannot be published."""


_MOST_NAMED: Final = 8

PUBLICATION_LABELS: Final = {
    PublicationState.INCOMPLETE: "À compléter",
    PublicationState.READY: "À publier",
    PublicationState.CHANGED: "À republier",
    PublicationState.PUBLISHED: "Publié",
}


def publication_label(numbers: Sequence[str]) -> str:
    """What the history calls the publication of conventions, by the numbers of their dossiers."""
    if len(numbers) == 1:
        return f"Noter la publication des données du dossier {numbers[0]}"
    return f"Noter la publication des données de {len(numbers)} conventions"


def correction_label(numbers: Sequence[str]) -> str:
    """What the history calls another day of publication, by the numbers of the dossiers."""
    if len(numbers) == 1:
        return f"Corriger le jour de publication du dossier {numbers[0]}"
    return f"Corriger le jour de publication de {len(numbers)} conventions"


def exported_sentence(
    conventions: int, lines: int, left: Sequence[str], path: object, as_before: Sequence[str] = ()
) -> str:
    """What was written where, and which conventions are to be completed, by the numbers of their dossiers.

    Those `left` are not there, those `as_before` are as they were published.
    """
    kept_out = count_text(len(left), "convention")
    if path is None:
        said = "Aucune convention n’est à publier : rien n’est écrit."
        return typeset(f"{kept_out} à compléter d’abord : rien n’est écrit." if left else said)
    sentences = [f"{count_text(conventions, 'convention')}, {count_text(lines, 'ligne')} dans {path}."]
    if as_before:
        there = "y est telle que publiée" if len(as_before) == 1 else "y sont telles que publiées"
        sentences.append(f"{count_text(len(as_before), 'convention')} à compléter {there} : {_named(as_before)}.")
    if left:
        sentences.append(f"{kept_out} à compléter n’y {'est' if len(left) == 1 else 'sont'} pas : {_named(left)}.")
    return typeset(" ".join(sentences))


def looked_sentence(name: str, lines: int, remarks: int) -> str:
    """What was found in a file of open data."""
    giving = name.lower().endswith(".json")
    held = f"{name}, {count_text(lines, 'aide' if giving else 'ligne')}"
    if not remarks:
        return typeset(f"{held} : conforme à {'360Giving 1.1' if giving else 'SCDL « subventions » 2.1.1'}.")
    return typeset(f"{held} : {count_text(remarks, 'remarque')}. Corrigez-les avant de publier.")


def remark_sentence(remark: LineRemark, counted: str = "ligne") -> str:
    """« ligne 3, idBeneficiaire : « 123 » n’a pas les 14 chiffres d’un SIRET. », of any file."""
    where = f"{counted} {remark.line}" + (f", {remark.field}" if remark.field else "")
    return typeset(f"{where} : {_fault(remark)}")


def missing_sentence(remark: LineRemark) -> str:
    """« SIRET du bénéficiaire : rien n’est indiqué. Indiquez le SIRET… », of a dossier of ours."""
    said = f"{SCDL_LABELS[remark.field]} : {_fault(remark)} {_MENDED.get(remark.field, '')}"
    return typeset(said.strip())


def gap_sentence(remark: LineRemark) -> str:
    """« Rien n’est indiqué. Indiquez son SIRET dans les paramètres. », beside the name of the field."""
    return typeset(capitalised(f"{_fault(remark)} {_MENDED.get(remark.field, '')}".strip()))


def gaps_words(remarks: Sequence[LineRemark], changed: Sequence[str]) -> str:
    """What is missing of a convention, else what changed since it was published, in a few words."""
    if remarks:
        return ", ".join(dict.fromkeys(SCDL_LABELS[one.field] for one in remarks))
    named = ", ".join(SCDL_LABELS[name] for name in changed)
    return typeset(f"Changé depuis : {uncapitalised(named)}") if named else ""


def published_sentence(count: int) -> str:
    """What was noted."""
    if not count:
        return "Rien n’est noté : ces conventions sont publiées déjà, ou incomplètes."
    return typeset(f"Publication notée pour {count_text(count, 'convention')}.")


def corrected_sentence(count: int) -> str:
    """What was corrected."""
    if not count:
        return "Rien ne change : ces conventions sont publiées ce jour-là."
    return typeset(f"Jour de publication corrigé pour {count_text(count, 'convention')}.")


def _named(numbers: Sequence[str]) -> str:
    """The numbers of dossiers, the first few where they are many."""
    if len(numbers) <= _MOST_NAMED + 1:  # one more takes no more room than « et 1 autre »
        return ", ".join(numbers)
    return f"{', '.join(numbers[:_MOST_NAMED])} et {len(numbers) - _MOST_NAMED} autres"


def _fault(remark: LineRemark) -> str:
    longest = 5 if remark.field == "idRAE" else LONGEST_TEXT
    return _FAULTS[remark.fault].format(found=remark.found, length=len(remark.found), longest=longest)
