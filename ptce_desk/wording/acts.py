"""French words of acts: their names, why one does not fit, what is wrong in a template, what to do before sending."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.act_faults import (
    NoActToMakeError,
    TemplateFault,
    TemplateFaultKind,
    TemplateMissingError,
    TemplateRefusedError,
)
from ptce_desk.domain.acts import (
    BEFORE_NOTIFYING,
    ONCE_NOTIFIED,
    PAYING,
    ActFormat,
    ActKind,
    ActObstacle,
    asks_for_statement,
)
from ptce_desk.domain.agreements import Agreement
from ptce_desk.domain.attachments import kept_name
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.formatting import amount_text, date_text, long_date_text, typeset, uncapitalised
from ptce_desk.wording.act_fields import MergeField, MergeTable, Source
from ptce_desk.wording.filters import count_text

ACT_LABELS: Final = {
    ActKind.ACKNOWLEDGEMENT: "Accusé de réception",
    ActKind.MISSING_DOCUMENTS: "Demande de pièces",
    ActKind.DRAFT_AGREEMENT: "Projet de convention",
    ActKind.DELIBERATION: "Projet de délibération",
    ActKind.NOTIFICATION: "Notification",
    ActKind.REFUSAL: "Refus",
    ActKind.ADJOURNMENT: "Ajournement",
    ActKind.EXECUTIVE_ORDER: "Arrêté",
    ActKind.AGREEMENT: "Convention",
    ActKind.AMENDMENT: "Avenant",
    ActKind.PAYMENT_CERTIFICATE: "Certificat de paiement",
    ActKind.PAID_STATEMENT: "Décompte des sommes déjà versées",
    ActKind.REPORT_REMINDER: "Relance de bilan",
    ActKind.REPAYMENT_NOTICE: "Avis de reversement",
    ActKind.DE_MINIMIS: "Attestation de minimis",
}

STOPPED: Final = typeset("Production arrêtée : aucun acte n’est joint ni enregistré.")
TEMPLATE_FILTER: Final = "Modèles Word ou LibreOffice (*.docx *.odt)"
TEMPLATE_LABELS: Final = {
    ActFormat.DOCX: "Modèle fourni, pour Word",
    ActFormat.ODT: "Modèle fourni, pour LibreOffice",
}

_OBSTACLES: Final = {
    ActObstacle.NOT_SUBMITTED: "date de dépôt à saisir d’abord",
    ActObstacle.NOTHING_MISSING: "aucune pièce obligatoire ne manque",
    ActObstacle.NOT_PROPOSED: "montant à proposer d’abord",
    ActObstacle.IS_VOTED: "déjà voté : c’est l’acte « Convention » qui se produit",
    ActObstacle.NOT_LISTED: "ni inscrit à une séance, ni accordé",
    ActObstacle.NOT_GRANTED: "vote favorable à noter d’abord",
    ActObstacle.IS_REFUSED: "refusé : c’est l’acte « Refus » qui se produit",
    ActObstacle.IS_ADJOURNED: "ajourné : c’est l’acte « Ajournement » qui se produit",
    ActObstacle.NOT_REFUSED: "pas de refus",
    ActObstacle.NOT_ADJOURNED: "pas d’ajournement",
    ActObstacle.NOT_HELD: "{session} n’a pas encore eu lieu ; cet acte se produit à partir de ce jour",
    ActObstacle.NO_AMENDMENT: "aucun avenant, ajoutez-en un dans « Suite »",
    ActObstacle.NOTHING_TO_PAY: "rien à verser",
    ActObstacle.NOTHING_PAID: "rien de versé",
    ActObstacle.NOTHING_AWAITED: "aucun bilan attendu",
    ActObstacle.NOTHING_TO_REPAY: "rien à reverser",
    ActObstacle.NOT_DE_MINIMIS: "cette aide n’est pas de minimis",
    ActObstacle.REGIME_UNSAID: "régime d’aide d’État à préciser d’abord dans le projet",
}

_FAULTS: Final = {
    TemplateFaultKind.UNREADABLE: "ce fichier n’est pas un document Word ou LibreOffice lisible. Ouvrez-le, puis "
    "enregistrez-le au format docx ou odt.",
    TemplateFaultKind.PROTECTED: "ce document est protégé par un mot de passe. Enregistrez-le sans mot de passe.",
    TemplateFaultKind.TOO_LARGE: "ce document est trop lourd pour un modèle. Réduisez ses images.",
    TemplateFaultKind.NO_FIELD: "aucun champ n’y figure : écrivez-y par exemple {{{{ beneficiaire }}}}.",
    TemplateFaultKind.UNKNOWN_FIELD: "le champ « {name} » n’existe pas{instead}.",
    TemplateFaultKind.UNKNOWN_COLUMN: "« {name} » n’est pas une colonne de ce tableau{instead}.",
    TemplateFaultKind.NOT_A_TABLE: "« {name} » n’est pas un tableau : une boucle n’en parcourt pas{instead}.",
    TemplateFaultKind.NOT_CLOSED: "« {name} » n’est pas refermé : il manque {instead}.",
    TemplateFaultKind.NOT_OPENED: "« {name} » ne referme rien : retirez-le, ou ouvrez ce qu’il referme.",
    TemplateFaultKind.NOT_ALLOWED: "« {name} » n’est pas permis dans un modèle : un champ, une boucle sur un tableau "
    "et une condition suffisent.",
    TemplateFaultKind.NOT_UNDERSTOOD: "ce qui est entre accolades n’a pas été compris{instead}.",
    TemplateFaultKind.MISSING_PART: "il y manque {instead}.",
    TemplateFaultKind.CHANGED: "il n’est plus tel qu’il a été choisi. Choisissez-le de nouveau, ou revenez au modèle "
    "fourni.",
}
_NAME_SHOWN: Final = 18
"""Letters of the name of a file that a list of two columns has room for."""
_HOLDER_SHOWN: Final = 60
"""Letters of the name of a structure that the name of a file holds."""
_WITH_SUGGESTION: Final = frozenset(
    {TemplateFaultKind.UNKNOWN_FIELD, TemplateFaultKind.UNKNOWN_COLUMN, TemplateFaultKind.NOT_A_TABLE}
)
_REMINDERS: Final = {
    "legality": "La transmission de la décision au contrôle de légalité n’est pas datée : n’envoyez pas cet acte "
    "avant.",
    "bank": "Le RIB est demandé et n’est pas noté reçu : réclamez-le avant de payer.",
    "statement": "Ce n’est pas le premier versement : le décompte des sommes déjà versées figure sur le certificat.",
    "over": "Le dernier jour pour demander un versement est passé : vérifiez que celui-ci fut demandé à temps ; sinon "
    "prolongez par un avenant, ou constatez la caducité.",
    "stay": "Faites relire le fondement juridique et les délais par votre service juridique.",
}
_ALREADY: Final = {
    ActKind.ACKNOWLEDGEMENT: "Réception déjà accusée",
    ActKind.NOTIFICATION: "Déjà notifiée",
    ActKind.AGREEMENT: "Convention déjà signée",
    ActKind.AMENDMENT: "Avenant déjà signé",
}
_WHERE: Final = {
    Source.FUNDING_FILE: "dans le dossier",
    Source.FOLLOW_UP: "dans « Suite » du dossier",
    Source.BENEFICIARY: "dans la fiche de la structure",
    Source.PTCE: "dans la fiche du PTCE",
    Source.SESSION: "dans la séance",
    Source.SCHEME: "dans le dispositif",
    Source.SETTINGS: "dans les paramètres",
}


_TITLES: Final = {"m": "Monsieur", "mr": "Monsieur", "monsieur": "Monsieur", "mme": "Madame", "madame": "Madame"}
_PARTICLES: Final = frozenset({"de", "du", "des", "la", "le", "van", "von", "ben", "el"})
_NAME: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_NAMES: Final = frozenset(
    {
        *(
            "accueil",
            "secretariat",
            "secretaire",
            "direction",
            "directeur",
            "directrice",
            "service",
            "services",
            "pole",
        ),
        *(
            "presidence",
            "president",
            "presidente",
            "tresorier",
            "tresoriere",
            "gerant",
            "gerante",
            "contact",
            "standard",
        ),
        *("comptabilite", "comptable", "administration", "responsable", "charge", "chargee", "coordination", "bureau"),
        *(
            "coordinateur",
            "coordinatrice",
            "coordonnateur",
            "coordonnatrice",
            "conseil",
            "equipe",
            "mission",
            "adjoint",
        ),
        *("ressources", "humaines", "finances", "subventions", "culture", "developpement", "economique", "social"),
        *("solidaire", "communication", "projet", "projets", "general", "generale", "association", "cooperative"),
        *("mairie", "commune", "departement", "region", "metropole", "communaute", "federation", "reseau", "agence"),
        *("maison", "atelier", "centre", "groupe", "cabinet", "societe", "collectif", "comite", "cellule", "fabrique"),
        *("animateur", "animatrice", "delegue", "deleguee", "elu", "elue", "vice", "maire", "monsieur", "madame"),
    }
)
"""Words of functions and of services, folded: no name of somebody holds one."""


def act_stem(kind: ActKind) -> str:
    """« accuse-de-reception »: what the file of an act is called, before its number; its shipped template too."""
    return fold(ACT_LABELS[kind]).replace(" ", "-")


def act_file_name(kind: ActKind, number: str, ending: str, holder: str = "") -> str:
    """« notification-2026-014.docx »: what the file of an act is called, its dossier included.

    The `holder` is who it is for, where several have such an act of that dossier.
    """
    of = "-".join(re.findall(r"[a-z0-9]+", fold(holder)))[:_HOLDER_SHOWN].rstrip("-")
    return kept_name("-".join(filter(None, (act_stem(kind), number, of))) + ending)


def act_title(kind: ActKind, number: str) -> str:
    """« Notification – dossier 2026-014 »; of a session, its day."""
    of = "séance du" if kind is ActKind.DELIBERATION and number.count("-") > 1 else "dossier"
    return f"{ACT_LABELS[kind]} – {of} {number}"


def producing_label(kind: ActKind, numbers: Sequence[str]) -> str:
    """What the history says of acts that were made."""
    if len(numbers) == 1:
        return typeset(f"Produire {act_title(kind, numbers[0])}")
    return typeset(f"Produire {count_text(len(numbers), 'acte')} « {ACT_LABELS[kind]} »")


def own_template_label(name: str) -> str:
    """« Votre modèle : lettre.docx »; a long name keeps its beginning and its ending."""
    shown = name if len(name) <= _NAME_SHOWN else f"{name[: _NAME_SHOWN - 6]}…{name[-5:]}"
    return typeset(f"Votre modèle : {shown}")


def template_sentence(kind: ActKind, name: str) -> str:
    """Which template serves from now on; that of the program when none is named."""
    if not name:
        return typeset(f"« {ACT_LABELS[kind]} » : le modèle fourni sert de nouveau.")
    return typeset(f"« {ACT_LABELS[kind]} » : {name} sert de modèle, gardé dans ce fichier.")


def greeting(contact: str) -> str:
    """How a contact is greeted: by a name that is plainly somebody's, otherwise as one greets whoever reads.

    A contact may be a service or a function, « Secrétariat », « Pôle Culture », « accueil@exemple.fr ».
    """
    words = [word for word in re.split(r"[\s,()/–-]+", contact.strip()) if word]
    if words and (title := _TITLES.get(fold(words[0]).rstrip("."))) is not None:
        return f"{title},"
    names = [word for word in words if fold(word) not in _PARTICLES]
    somebody = len(names) > 1 and all(word[0].isupper() and _NAME.fullmatch(word) for word in names)
    if somebody and not any(fold(word) in _NO_NAMES for word in names):
        return f"Bonjour {contact.strip()},"
    return "Madame, Monsieur,"


def mail_body(kind: ActKind, number: str, contact: str, author: str) -> str:
    """The words of the draft e-mail that carries an act."""
    about = uncapitalised(ACT_LABELS[kind])
    hello = greeting(contact)
    asked = "Merci de rappeler le numéro du dossier dans votre réponse."
    lines = (hello, f"Veuillez trouver ci-joint le document suivant : {about}, dossier {number}.", asked, author)
    return typeset("\n\n".join(line for line in lines if line)) + "\n"


def obstacle_words(numbers: Sequence[str], obstacle: ActObstacle, decided_on: date | None = None) -> str:
    """« Dossiers 2026-014, 2026-015 : vote favorable à noter d’abord. »; the day is that of their vote."""
    session = "la séance" if decided_on is None else f"la séance du {date_text(decided_on)}"
    whose = "Dossier" if len(numbers) == 1 else "Dossiers"
    return typeset(f"{whose} {', '.join(numbers)} : {_OBSTACLES[obstacle].format(session=session)}.")


def blank_words(field: MergeField | MergeTable) -> str:
    """« Adresse, dans la fiche de la structure »."""
    return typeset(field.label if field.source is None else f"{field.label}, {_WHERE[field.source]}")


def reminders(
    kind: ActKind, agreement: Agreement | None, on: date, *, bank_details_awaited: bool, transmitted: bool
) -> list[str]:
    """What is to be done before an act is sent on a day.

    `transmitted` once its decision was handed to the legality review.
    """
    again = agreement is not None and asks_for_statement(agreement)
    over = agreement is not None and agreement.last_day is not None and agreement.last_day < on
    wanted = (
        ("legality", BEFORE_NOTIFYING, not transmitted),
        ("bank", PAYING, bank_details_awaited),
        ("statement", {ActKind.PAYMENT_CERTIFICATE}, again),
        ("over", {ActKind.PAYMENT_CERTIFICATE}, over),
        ("stay", {ActKind.REFUSAL, ActKind.REPAYMENT_NOTICE}, True),
    )
    return [_REMINDERS[name] for name, kinds, asked in wanted if asked and kind in kinds]


def undated_words(kind: InstalmentKind, *, agreement_required: bool) -> str:
    """When an instalment whose day is not known is paid."""
    if kind is not InstalmentKind.ADVANCE:
        return "après les justificatifs"
    return "à la signature" if agreement_required else "à la notification"


LEFT_TO_FUND: Final = "Reste à trouver par le bénéficiaire"
NOT_FUNDED: Final = "Non financé"
"""The line of a funding plan for what was asked of us and not granted."""


def settled_words(paid_on: date) -> str:
    """When an instalment was paid, in the place of the day it was planned."""
    return f"versement fait le {long_date_text(paid_on)}"


def part_paid_words(paid: Decimal) -> str:
    """What was already paid of an instalment."""
    return f"{amount_text(paid)} déjà versés"


def cells_words(column: str, numbers: Sequence[str]) -> str:
    """« SIRET (2026-001, 2026-003) »: a column of a table, and the lines where it holds nothing."""
    return f"{column} ({', '.join(dict.fromkeys(numbers))})"


def sent_words(kind: ActKind, day: date) -> str:
    """That what such an act tells happened already, and what this one would be."""
    if kind in ONCE_NOTIFIED:
        return typeset(f"Déjà notifiée le {date_text(day)} : cet acte-ci porterait la date du jour.")
    since = "ce qui est venu depuis (versements, pièces, avenants, plan) n’y figurerait pas"
    return typeset(f"{_ALREADY[kind]} le {date_text(day)} : l’acte porterait cette date, et {since}.")


def asked_again_words(before: date, answer_by: date | None) -> str:
    """What becomes of the day before which documents were asked for, where another is asked, or none."""
    then = "cette échéance sera retirée" if answer_by is None else f"ce sera avant le {date_text(answer_by)}"
    return typeset(f"Pièces demandées jusqu’ici avant le {date_text(before)} : {then}.")


def replaced_words(joined_on: date) -> str:
    """What becomes of an act that was joined before."""
    said = "le nouveau le remplacera, « Annuler » fera revenir l’ancien"
    return typeset(f"Déjà joint le {date_text(joined_on)} : {said}.")


def survey_sentence(count: int, blank: int) -> str:
    """How many acts would be made, and in how many something would stay blank."""
    if not count:
        return typeset("Aucun acte ne peut être produit : voyez pourquoi ci-dessous.")
    said = count_text(count, "acte sera produit et joint", "actes seront produits et joints")
    if not blank:
        return typeset(f"{said} : tous les champs sont remplis.")
    lacking = (
        "il lui manque" if count == 1 else "il leur manque" if count == blank else f"il manque à {blank} d’entre eux"
    )
    return typeset(f"{said} ; {lacking} les champs ci-dessous, qui resteraient en blanc.")


def made_sentence(kind: ActKind, numbers: Sequence[str], written: str) -> str:
    """What was made, and where it was written besides."""
    if len(numbers) == 1:
        made = f"{act_title(kind, numbers[0])} : acte joint."
    else:
        made = f"{ACT_LABELS[kind]} : {count_text(len(numbers), 'acte joint', 'actes joints')} aux dossiers."
    return typeset(f"{made} Enregistré aussi : {written}." if written else made)


def scanned_sentence(name: str, kind: ActKind, number: str) -> str:
    """Where a scanned act was put."""
    return typeset(f"« {name} » est joint : {act_title(kind, number)}.")


def no_code_sentence(name: str) -> str:
    """That what was dropped is no act of this file, and what to do."""
    return typeset(
        f"« {name} » ne porte pas de code d’acte de ce fichier. Ouvrez son dossier, puis déposez-le sur ses documents."
    )


def fault_words(fault: TemplateFault) -> str:
    """What is wrong in a template, and where."""
    instead = fault.instead
    if instead and fault.kind in _WITH_SUGGESTION:
        instead = f" : vouliez-vous « {instead} » ?"
    elif instead and fault.kind is TemplateFaultKind.NOT_UNDERSTOOD:
        instead = f" (« {instead} »)"
    said = _FAULTS[fault.kind].format(name=fault.name, instead=instead)
    said = said.removesuffix(".") if said.endswith("?.") else said
    return typeset(f"{said[:1].upper()}{said[1:]}" + (f" Dans : « {fault.place} »." if fault.place else ""))


def faults_sentence(name: str, faults: Sequence[TemplateFault]) -> str:
    """Why a template is refused: its first fault, and how many more there are."""
    more = len(faults) - 1
    others = "" if not more else f" Et {more} autre{'s' if more > 1 else ''} défaut{'s' if more > 1 else ''}."
    return typeset(f"Le modèle « {name} » ne peut pas servir. {fault_words(faults[0])}{others}")


def act_refusal(error: PtceDeskError) -> str:
    """Why an act cannot be made, and what to do; nothing for another error."""
    match error:
        case TemplateRefusedError(name=name, faults=faults):
            return faults_sentence(name, faults)
        case TemplateMissingError(name=name):
            return f"Le modèle fourni « {name} » n’est plus là. Réinstallez PTCE Desk, ou choisissez votre modèle."
        case NoActToMakeError():
            return "Aucun des dossiers choisis ne se prête à cet acte. Choisissez un autre acte."
        case _:
            return ""
