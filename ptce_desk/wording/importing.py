"""What is said of an import: what each row becomes, and why one cannot come in."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.imported import Aside, Obstacle, Outcome
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.formatting import amount_text, date_text, number_text, typeset, uncapitalised, whole_amount_text
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.sessions import deliberation_words
from ptce_desk.wording.states import INSTRUCTION_LABELS

OUTCOME_LABELS: Final[Mapping[Outcome, str]] = {
    Outcome.NEW: "Nouveau",
    Outcome.CHANGED: "Modifié",
    Outcome.KEPT: "Différent ici",
    Outcome.SAME: "Identique",
    Outcome.IN_ERROR: "En erreur",
    Outcome.APART: "Mis à part",
}

OUTCOME_WORDS: Final[Mapping[Outcome, tuple[str, str]]] = {
    Outcome.NEW: ("nouveau", "nouveaux"),
    Outcome.CHANGED: ("changé", "changés"),
    Outcome.KEPT: ("différent ici", "différents ici"),
    Outcome.SAME: ("identique", "identiques"),
    Outcome.IN_ERROR: ("en erreur", "en erreur"),
    Outcome.APART: ("mis à part", "mis à part"),
}
"""What one record becomes, and several."""

NATURE_LABELS: Final[Mapping[str, str]] = {"cash": "Numéraire", "in_kind": "En nature, mise à part"}

STATE_OF_PORTAL_LABELS: Final[Mapping[str, str]] = {
    "told_granted": "Accepté sur le portail",
    "told_refused": "Refusé sur le portail",
    **{state.value: label for state, label in INSTRUCTION_LABELS.items()},
}
"""What a portal says of a dossier: an information, never a vote."""

_OBSTACLES: Final[Mapping[Obstacle, str]] = {
    Obstacle.UNREADABLE: "une valeur ne peut pas être lue",
    Obstacle.NO_BENEFICIARY: "ni bénéficiaire ni PTCE : donnez un nom, un SIRET ou un RNA",
    Obstacle.NUMBER_UNREADABLE: "le numéro « {identifier} » ne se lit pas : corrigez-le, ou donnez un nom",
    Obstacle.NO_SCHEME: "aucun dispositif : dites lequel pour toutes les lignes",
    Obstacle.UNKNOWN_SCHEME: "le dispositif « {scheme} » n’est pas dans ce fichier : dites lequel c’est",
    Obstacle.WHICH_FUNDER: (
        "« {funder} » : dites ici, ou à l’étape « Colonnes » sous « Attribuant », si c’est votre collectivité, sinon à "
        "quel niveau est ce financeur"
    ),
    Obstacle.SCHEME_OF_OURS: "« {funder} » n’est pas vous, « {scheme} » est à vous : dites de qui est l’aide",
    Obstacle.NO_SCHEME_OF_OURS: (
        "« {funder} » est peut-être vous : dites ici, ou à l’étape « Colonnes » sous « Attribuant », si c’est votre "
        "collectivité ou un autre financeur"
    ),
    Obstacle.UNKNOWN_PTCE: "le PTCE « {ptce} » n’est pas dans ce fichier : créez-le, ou dites lequel c’est",
    Obstacle.WHICH_STRUCTURE: "« {name} » porte le nom d’une autre structure : dites si c’est elle",
    Obstacle.WHICH_FILE: "peut-être un dossier qui est déjà ici ({among}) : dites si c’est lui, ou un autre dossier",
    Obstacle.TWICE: "une autre ligne désigne déjà ce dossier",
    Obstacle.NO_NAME: "rien ne dit de qui parle la ligne : donnez un nom",
    Obstacle.UNKNOWN_FILE: "aucun dossier accordé ne porte le numéro « {number} » : corrigez-le",
    Obstacle.WHICH_GRANT: "à quel dossier ce versement se rapporte n’est pas sûr : dites-le ({number})",
    Obstacle.MANDATE_SHARED: "plusieurs versements portent ce mandat ({number}) et n’en font pas le montant",
    Obstacle.SAME_PAYMENT: "une autre ligne désigne déjà ce versement",
    Obstacle.OTHER_PAYEE: "le dossier {number} n’est pas de ce bénéficiaire : dites à quel dossier va ce versement",
    Obstacle.CLOSED_GRANT: "le dossier {number} est clos : rouvrez-le, ou laissez ce versement",
    Obstacle.BEYOND_DUE: "les versements dépasseraient ce qui est dû pour le dossier {number}",
    Obstacle.WHICH_PAYMENT: "il y a davantage de versé, à une date plus récente : dites si c’est un deuxième versement",
    Obstacle.NO_DAY: "il manque un jour : donnez la date",
    Obstacle.NO_AMOUNT: "il manque un montant",
    Obstacle.NO_YEAR: "rien ne dit l’exercice : donnez-le à la ligne, ou à toutes les lignes",
    Obstacle.BELOW_ZERO: "les mouvements de cette enveloppe en retirent davantage : corrigez-les d’abord",
    Obstacle.SAME_ENVELOPE: "une autre ligne désigne déjà cette enveloppe",
    Obstacle.SAME_POLE: "une autre ligne désigne déjà ce PTCE",
    Obstacle.SAME_STRUCTURE: "une autre ligne désigne déjà cette structure",
}

APART_LABELS: Final[Mapping[str, str]] = {"guaranteed": "garantie de", "lent": "prêt de", "given": "en nature :"}
"""What is given and is no grant, before how much."""

LOCKED_REASON: Final = "voté, inscrit ou suivi ici : corrigez-le dans le dossier"
CORRECTED_PAYMENT: Final = "C’est le versement corrigé"
SEVERAL_PAYMENTS: Final = "suivi ici : corrigez ses versements dans le dossier"
WORKED_ON_HERE: Final = "voté ici, ou détaillé en plusieurs lignes : corrigez-le dans le dossier"
KEPT_REASONS: Final[Mapping[str, str]] = {
    "chosen": "gardé : vous l’avez choisi",
    "changed": "changé ici depuis : gardé",
    "held": "déjà rempli ici : gardé",
}
"""Why what is here stays where nothing was voted, by `imports.tables.differences.Kept`."""

KEPT_WITHOUT: Final = "la ligne est gardée sans cette valeur"

ASIDE_LABELS: Final[Mapping[Aside, str]] = {
    Aside.OTHER_ACCOUNT: "d’un autre compte",
    Aside.UNKNOWN_PAYEE: "d’un bénéficiaire sans aide ici",
    Aside.NOTHING_LEFT: "sans aide qui attende ce montant",
    Aside.OTHER_FUNDER: "d’une aide d’un autre financeur",
    Aside.BEFORE_VOTE: "d’avant le vote de l’aide",
    Aside.NO_AMOUNT: "sans montant",
    Aside.NONE_OF_OURS: "que vous avez écartés",
}
"""Why payments are none of ours."""

_FEW_NAMES: Final = 5
"""Names that a sentence tells one by one."""

PAID_WITHOUT_A_DAY: Final = "le versé n’est pas repris, faute de date de versement"


def second_payment_words(amount: Decimal) -> str:
    """What an officer may say where more was paid: « C’est un 2e versement de 5 000,12 € »."""
    return typeset(f"C’est un 2e versement de {amount_text(amount)}")


def other_funder_words(level: FunderLevel) -> str:
    """What an officer may say of the funder of a row: « Un autre financeur, Département »."""
    return f"Un autre financeur, {LEVEL_LABELS[level]}"


def other_aids(funder: str) -> str:
    """What the scheme of another funder is called where no row names it: « Aides : Ville d’Antibes »."""
    return typeset(f"Aides : {funder}")


def portal_words(state: str) -> str:
    """What is noted of a dossier whose portal says its state: « État sur le portail : En instruction »."""
    return f"État sur le portail : {STATE_OF_PORTAL_LABELS.get(state, state).removesuffix(' sur le portail')}"


def presumed_words(source: str) -> str:
    """What is noted of a payment that no table tells: « Réputé versé, sans date. Repris de « suivi.xlsx » »."""
    return f"Réputé versé, sans date. {source}"


def presumed_remark(amount: Decimal) -> str:
    """What is said of a grant presumed paid before it is: « réputé versé : 300,00 € »."""
    return f"réputé versé : {amount_text(amount)}"


def presumed_sentence(count: int, amount: Decimal) -> str:
    """How much an import presumes paid: « 2 aides sont réputées versées, sans date : 1 200,00 €. »; empty for none."""
    told = "1 aide est réputée versée" if count == 1 else f"{number_text(count)} aides sont réputées versées"
    return typeset(f"{told}, sans date : {amount_text(amount)}.") if count else ""


def notice_words(count: int, undated: int) -> str:
    """Which grants are held to be notified, and when: « 12 aides tenues pour notifiées et engagées le jour du vote ».

    Of `undated` no day of vote is told: it is that of their first payment, else the last one of their year.
    """
    many = f"{number_text(count)} aides tenues pour notifiées et engagées"
    told = "1 aide tenue pour notifiée et engagée" if count == 1 else many
    if undated == count:
        return typeset(f"{told} au versement ou au 31 décembre, faute de date de vote") if count else ""
    others = f", dont {number_text(undated)} au versement ou au 31 décembre" if undated else ""
    return typeset(f"{told} le jour du vote{others}")


def others_sentence(count: int, amount: Decimal, names: Sequence[str]) -> str:
    """What of an import is not ours: « Dont 33 lignes, 3 537 373,75 € d’un autre financeur : Ville… »."""
    if not count:
        return ""
    lines = "1 ligne" if count == 1 else f"{number_text(count)} lignes"
    whose = "d’un autre financeur" if len(names) == 1 else f"de {number_text(len(names))} autres financeurs"
    told = (
        f"Dont {lines}, {whole_amount_text(amount)} {whose} : {_some(names)} – hors de vos enveloppes et de vos totaux."
    )
    return typeset(told)


def scheme_of_other(code: str, funder: str) -> str:
    """What giving the scheme of another funder to rows does: « « LMCU-AAP » est de « Lille » : ses dossiers… »."""
    away = (
        "les dossiers de ce dispositif seront hors de vos enveloppes et de vos totaux, et vos versements n’y iront pas"
    )
    return typeset(f"« {code} » est de « {funder} » : {away}.")


def scheme_words(label: str, funder: str) -> str:
    """A scheme to make, with whose it is where its label does not say it: « AAP ESS » de Ville de Rodez."""
    return f"« {label} »" if not funder or funder in label else f"« {label} » de {funder}"


def schemes_sentence(labels: Sequence[str], *, done: bool = False) -> str:
    """Which schemes an import makes: « 1 dispositif sera créé : « Aides : Ville du Mans ». »; empty for none.

    Once it is `done`: « 1 dispositif créé : … ».
    """
    if not labels:
        return ""
    one, several = ("", "") if done else ("sera ", "seront ")
    count = len(labels)
    made = f"1 dispositif {one}créé" if count == 1 else f"{number_text(count)} dispositifs {several}créés"
    return typeset(f"{made} : {_some(labels)}.")


def _some(names: Sequence[str]) -> str:
    """Names, the first few of many: « A, B, C et 12 autres »."""
    left = len(names) - _FEW_NAMES
    shown = ", ".join(names[:_FEW_NAMES])
    return f"{shown} et {'1 autre' if left == 1 else f'{number_text(left)} autres'}" if left > 0 else shown


def taken_over(source: str, reference: str) -> str:
    """Where a decision comes from: « Repris de « suivi.xlsx », délibération n° 2019-12 »."""
    return f"{source}, {uncapitalised(deliberation_words(reference))}" if reference else source


def obstacle_sentence(obstacle: Obstacle, values: Mapping[str, object]) -> str:
    """Why a row cannot come in, and what to do."""
    name = values.get("beneficiary.name", values.get("name", ""))
    said = {key: values.get(key, "") for key in ("scheme", "ptce", "funder", "number", "among", "identifier")} | {
        "name": name
    }
    return typeset(_OBSTACLES[obstacle].format(**said))


def aside_sentence(aside: Aside, facts: Mapping[str, object]) -> str:
    """Why a payment is none of ours, of which grant, and what to do; empty when its label says it all."""
    number, scheme, funder, day = (facts.get(key) for key in ("number", "scheme", "funder", "voted_on"))
    if aside is Aside.OTHER_FUNDER:
        whose = f"son dispositif {scheme} est de « {funder} »"
        told = f"la subvention {number} est d’un autre financeur que ce tableau : {whose}"
    elif aside is Aside.BEFORE_VOTE:
        when = f", le {date_text(day)}" if isinstance(day, date) else ""
        told = f"ce versement est d’avant le vote de la subvention {number}{when}"
    else:
        return ""
    return typeset(f"{told} ; s’il en est un versement, dites-le")


def given_sentence(labels: Sequence[str]) -> str:
    """What no column says and every row must have: « Donnez « Dispositif » à toutes les lignes, ou… »."""
    told = " et ".join(f"« {label} »" for label in labels)
    return typeset(f"Donnez {told} à toutes les lignes, ou dites quelle colonne l’indique.")


def missing_sentence(what: str, groups: Sequence[Sequence[str]]) -> str:
    """Which columns a table has none of, and must: « il manque une colonne : Montant voté ou Montant demandé »."""
    told = " ; ".join(" ou ".join(labels) for labels in groups)
    return typeset(f"{what} : il manque une colonne ({told}). Dites laquelle c’est, ou complétez le tableau.")
