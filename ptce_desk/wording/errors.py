"""The French sentence of every error: what happened, where, what to do."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ptce_desk.domain import errors
from ptce_desk.domain.agreement_errors import FollowUpError
from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.domain.export_errors import (
    ExportDiskFullError,
    ExportFolderMissingError,
    ExportFolderProtectedError,
    ExportNotWrittenError,
    ExportTargetBusyError,
    ExportTargetIsFolderError,
    ExportTargetReadOnlyError,
    NoTemporaryFolderError,
)
from ptce_desk.domain.rights import Right
from ptce_desk.domain.table_faults import PasteRefusedError, TableUnreadableError
from ptce_desk.formatting import number_text, typeset
from ptce_desk.wording.acts import act_refusal
from ptce_desk.wording.arbitration import arbitration_refusal
from ptce_desk.wording.attachments import ATTACHMENT_REFUSALS
from ptce_desk.wording.book_templates import book_refusal
from ptce_desk.wording.data_problems import problem_sentence
from ptce_desk.wording.deadlines import deadline_refusal
from ptce_desk.wording.disk import advice_text, reason_text
from ptce_desk.wording.envelopes import envelope_refusal
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.follow_up import follow_up_refusal
from ptce_desk.wording.free_fields import free_field_refusal
from ptce_desk.wording.legal import LEGAL_REFUSALS
from ptce_desk.wording.obstacles import obstruction_refusal
from ptce_desk.wording.own_files import font_refusal
from ptce_desk.wording.pasting import not_pasted
from ptce_desk.wording.scheme_errors import SCHEME_REFUSALS
from ptce_desk.wording.scoring import SCORING_REFUSALS
from ptce_desk.wording.states import state_label
from ptce_desk.wording.tables import table_refusal
from ptce_desk.wording.tags import tag_refusal
from ptce_desk.wording.team import RIGHTS, TEAM_REFUSALS, conflict_refusal
from ptce_desk.wording.value_errors import value_refusal

_KINDS: Final = {
    "ptce": "Ce PTCE",
    "funding_file": "Ce dossier",
    "committee_session": "Cette commission",
    "scheme": "Ce dispositif",
    "rule_trial": "Cet essai",
    "call": "Cet appel",
    "organisation": "Cette structure",
    "agenda_item": "Cette ligne de l’ordre du jour",
    "agreement": "Cette convention",
    "attachment": "Ce document",
    "deadline_mark": "Ce report",
    "legal_override": "Cette valeur",
    "policy_framework": "Ce cadre",
    "framework_axis": "Cet axe",
    "envelope": "Cette enveloppe",
    "scenario": "Ce scénario",
    "saved_view": "Cette vue",
    "line": "Cette ligne",
}

_USES: Final = {
    "funding_file": ("dossier", "dossiers"),
    "agenda_item": ("commission", "commissions"),
    "membership": ("PTCE", "PTCE"),
    "carrier_share": ("dossier à plusieurs porteurs", "dossiers à plusieurs porteurs"),
    "in_kind_support": ("soutien en nature", "soutiens en nature"),
    "framework_scheme": ("cadre", "cadres"),
    "framework_ptce": ("cadre", "cadres"),
    "envelope": ("enveloppe", "enveloppes"),
    "envelope_movement": ("virement ou report", "virements ou reports"),
    "scheme_version": ("version", "versions"),
    "rule_trial": ("essai de règles", "essais de règles"),
    "agreement": ("convention", "conventions"),
    "amendment": ("convention transférée", "conventions transférées"),
    "payment": ("versement", "versements"),
    "required_document": ("pièce de dossier", "pièces de dossiers"),
    "scenario": ("scénario d’arbitrage", "scénarios d’arbitrage"),
    "scenario_amount": ("scénario d’arbitrage", "scénarios d’arbitrage"),
}
"""What a record of each table is to the record it points at."""

_NEEDED: Final = {
    "ptce": "le PTCE auquel il se rattache",
    "organisation": "la structure à laquelle il se rattache",
    "scheme": "le dispositif dont il relève",
    "scheme_version": "le dispositif dont il relève",
    "funding_file": "le dossier auquel il se rattache",
    "committee_session": "la commission à laquelle il se rattache",
    "agreement": "la convention à laquelle il se rattache",
    "instalment": "la tranche qu’il paie",
    "attachment": "le document joint",
    "envelope": "l’enveloppe à laquelle il se rattache",
    "scenario": "le scénario auquel il se rattache",
    "policy_framework": "le cadre auquel il se rattache",
    "framework_axis": "l’axe du contrat auquel il se rattache",
    "file_settings": "les paramètres",
}

_FILES: Final[dict[type[errors.PtceDeskError], str]] = {
    errors.UnreadableFileError: "{path} ne peut pas être lu : {reason}. {advice}.",
    errors.FileMissingError: "{path} n’existe pas, ou plus. Vérifiez que la clé ou le lecteur réseau est branché, "
    "ou choisissez un autre fichier.",
    errors.FolderGivenError: "{path} est un dossier. Choisissez le fichier .ptce qui s’y trouve.",
    errors.NotAPtceFileError: "{path} n’est pas un fichier PTCE Desk, il n’a pas été touché. Choisissez-en un autre.",
    errors.FileIsEmptyError: "{path} est vide : une copie ou un téléchargement s’est sans doute arrêté. "
    "Reprenez-le à sa source, ou ouvrez une copie de sauvegarde.",
    errors.FileInUseError: "{path} est déjà ouvert dans un autre PTCE Desk, ou retenu par un autre programme. "
    "Fermez l’autre fenêtre, puis recommencez.",
    errors.FileIsDamagedError: "{path} est abîmé. Rouvrez sa copie la plus récente, dans le dossier des sauvegardes.",
    errors.FileExistsAlreadyError: "{path} existe déjà. Choisissez un autre nom, rien n’a été écrasé.",
    errors.FileTooRecentError: "{path} vient d’une version plus récente de PTCE Desk (format {found}, celle-ci "
    "connaît le {known}). Installez-la pour l’ouvrir.",
    errors.FileTooOldError: "{path} vient d’une version d’essai de PTCE Desk (format {found}, celle-ci connaît les "
    "formats à partir du {known}), il n’a pas été touché. Ouvrez-le avec cette version d’essai et exportez-en vos "
    "listes, ou créez un nouveau fichier.",
    errors.FileNotMadeError: "{path} n’a pas pu être créé : {reason}. {advice}.",
    errors.FileNotSavedError: "{path} n’a pas pu être enregistré, ce changement n’est pas gardé : {reason}. {advice}.",
    errors.LogoTooBigError: "{path} dépasse {most} Mo. Choisissez une image plus légère.",
    errors.LogoUnreadableError: "{path} n’est pas une image lisible. Choisissez un fichier PNG, JPEG ou SVG.",
    errors.BackupFailedError: "La copie de sécurité de {path} n’a pas pu être écrite : {reason}. {advice}.",
    errors.CopyPlaceRefusedError: "La copie de l’ouverture n’a pas pu aller dans {target} : {reason}. Elle a été "
    "faite à côté du fichier. Branchez cette place, ou choisissez-en une autre dans « Préférences ».",
    errors.CopyNotMadeError: "La copie {target} n’a pas pu être écrite : {reason}. {advice}.",
}

_EXPORTS: Final[dict[type[errors.PtceDeskError], str]] = {
    ExportFolderMissingError: "Le dossier {path} n’existe pas. Choisissez-en un autre.",
    NoTemporaryFolderError: "Rien ne se montre avant d’être enregistré : vous ne pouvez pas écrire dans {path}, où "
    "passent les fichiers temporaires. Enregistrez le document, ou demandez ce droit à votre service informatique.",
    ExportFolderProtectedError: "Vous ne pouvez pas écrire dans {path}. Choisissez un autre dossier.",
    ExportTargetBusyError: "{path} est ouvert dans un autre programme. Fermez-le, puis recommencez.",
    ExportTargetReadOnlyError: "{path} est protégé en écriture, il n’a pas été touché. Donnez un autre nom, ou "
    "retirez cette protection.",
    ExportTargetIsFolderError: "{path} est un dossier. Donnez un nom de fichier.",
    ExportDiskFullError: "Disque plein : {path} n’a pas été écrit. Libérez de la place, puis recommencez.",
    ExportNotWrittenError: "{path} n’a pas pu être écrit : {reason}. {advice}.",
}

_PROTECTED: Final = {
    "file": "{path} est protégé en écriture",
    "folder": "Le dossier de {path} ne prend pas de nouveau fichier",
    "disk": "{path} est sur un disque en lecture seule",
}
_NOT_MIGRATED: Final = (
    "{path} vient d’une version plus ancienne de PTCE Desk et n’a pas pu être mis à niveau, il est resté tel quel"
)


def error_sentence(error: errors.PtceDeskError) -> str:
    """What happened, where, and what to do."""
    if isinstance(error, PasteRefusedError):
        return not_pasted(error.line, error.heading, error_sentence(error.cause))
    refusals = (
        *(value_refusal, envelope_refusal, deadline_refusal, arbitration_refusal),
        *(free_field_refusal, tag_refusal, act_refusal, book_refusal, font_refusal),
        *(obstruction_refusal, conflict_refusal),
    )
    return typeset(next((said for one in refusals if (said := one(error))), "") or _sentence(error))


_RECORDS: Final[dict[type[errors.PtceDeskError], str]] = {
    errors.AmbiguousAmountError: "« {text} » peut se lire de deux façons. Écrivez par exemple 1 234,00 ou 1,23.",
    errors.AmountNotUnderstoodError: "« {text} » n’est pas un montant. Écrivez par exemple 12 500,50 ou 12,5 k€.",
    errors.DateNotUnderstoodError: "« {text} » n’est pas une date. Écrivez par exemple 01/03/2026.",
    errors.HeadNotUnderstoodError: "« {text} » n’est pas une empreinte de l’historique. Recopiez les douze signes "
    "imprimés en pied de page, par exemple 3f9a 01c7 5e2b.",
    errors.NotPutBackError: "« {called} » ne se remet pas seul : cette valeur suit les étapes et les calculs, "
    "ou ne peut plus être vide. Refaites l’étape qui l’a changée.",
    errors.ReasonNeededError: "Indiquez le motif : rouvrir ce qui était clos se justifie.",
    errors.AmountObstructedError: "Dossier {number} : ce montant ne peut pas être retenu. "
    "Voyez ce qui manque sur sa page.",
    errors.VoteSupersededError: "Le dossier {number} est passé à une autre commission : "
    "son vote ne se corrige plus ici.",
    errors.AgreementBegunError: "Dossier {number} : sa convention est engagée, son vote ne se corrige plus ici. "
    "Passez par un avenant.",
    errors.ChangedMeanwhileError: "Cet élément vient d’être modifié ailleurs. Rouvrez sa page, puis recommencez.",
    errors.NoNextSessionError: "Aucune séance n’est prévue après celle-ci. "
    "Créez-la, puis reportez les dossiers ajournés.",
    errors.UndoRefusedError: "« {label} » ne peut plus être annulé ni rétabli : ce qui avait été fait a changé depuis.",
    errors.UndoneAlreadyError: "« {label} » est déjà annulé : rien n’a changé.",
    errors.TooOldToUndoError: "« {label} » ne s’annule plus d’un coup : cela date d’avant sa forme actuelle. "
    "Corrigez la page à la main, son historique dit ce qui y était.",
    errors.RecusalsUncountedError: "Déports notés : {recused} ; ne prend pas part : {counted}. Qui se déporte ne prend "
    "pas part au vote : corrigez d’abord ce nombre, ou le déport.",
    errors.SessionCancelledError: "Cette séance est annulée : rien n’y est voté. Changez d’abord son état.",
    errors.FileClosedError: "Le dossier {number} est clos ou retiré : rouvrez son instruction, puis votez.",
    errors.NotGrantedError: "Le dossier {number} n’est pas accordé : seule une aide accordée se renouvelle.",
    errors.RenewedAlreadyError: "Le dossier {number} est déjà renouvelé par le dossier {by} : ouvrez celui-ci, ou "
    "supprimez-le d’abord.",
    errors.DecidedError: "Le dossier {number} est voté : ce qui a fondé son calcul ne change plus. "
    "Pour le corriger, reprenez d’abord son vote dans la séance ; une convention engagée passe par un avenant.",
    errors.RepairRefusedError: "Ce que dit l’historique contredit ce que le fichier tient par ailleurs : rien n’a été "
    "changé. Restaurez la dernière sauvegarde saine.",
    errors.StoppedError: "Le calcul est arrêté : rien n’a été changé.",
    errors.ImportStoppedError: "L’import est arrêté : rien n’a été changé.",
    errors.NothingToUndoError: "Il n’y a rien à annuler.",
    errors.NothingToRedoError: "Il n’y a rien à rétablir.",
}
"""Sentences that need no more than what the error says."""


_PLAIN: Final = (
    *(_RECORDS, _FILES, _EXPORTS),
    *(SCHEME_REFUSALS, SCORING_REFUSALS, ATTACHMENT_REFUSALS, LEGAL_REFUSALS, TEAM_REFUSALS),
)
_WAY_OUT: Final = "Vérifiez-le : ce que l’historique sait y sera remis."


def _sentence(error: errors.PtceDeskError) -> str:
    for sentences in _PLAIN:
        if type(error) in sentences:
            return sentences[type(error)].format(**_values(error))
    match error:
        case errors.FileIsProtectedError(path=path, what=what):
            lost = "ce que vous changeriez ne pourrait pas être gardé"
            way_out = "Ouvrez-en une copie ailleurs, ou demandez le droit d’y écrire"
            return f"{_PROTECTED[what].format(path=path_text(path))} : {lost}. {way_out}."
        case errors.MigrationFailedError(path=path, cause=cause):
            told = _NOT_MIGRATED.format(path=path_text(path))
            if cause is None:
                return f"{told} : son contenu ne s’y prête pas. Signalez-le avec le nom de cette version."
            return f"{told} : {reason_text(cause)}. {advice_text(cause)}."
        case TableUnreadableError() | FollowUpError():
            return table_refusal(error) if isinstance(error, TableUnreadableError) else follow_up_refusal(error)
        case errors.TextTooLongError(length=length, most=most):
            held = f"{number_text(length)} caractères, pour {number_text(most)} au plus"
            return f"Ce texte est trop long : {held}. Raccourcissez-le, ou joignez-le comme document."
        case errors.EmptiedError(called=called):
            emptied = f"Ce champ (« {called} »)" if called else "Ce champ"
            return f"{emptied} ne peut pas rester vide : l’ancienne valeur est gardée."
        case errors.ForbiddenMoveError(axis=axis, current=current, target=target):
            now, wanted = state_label(axis, current), state_label(axis, target)
            return f"Le dossier est « {now} » : il ne peut pas devenir « {wanted} » directement."
        case errors.DocumentsMissingError(number=number, labels=labels):
            lacks = f"il manque {count_text(len(labels), 'pièce')} ({', '.join(labels)})"
            return f"Dossier {number} : {lacks}. Notez leur réception, ou rendez-les facultatives."
        case errors.NotFoundError(kind=kind, key=None):
            return f"{_KINDS[kind]} n’existe pas : créez-en une d’abord."
        case errors.NotFoundError(kind=kind, key=key):
            return f"{_KINDS.get(kind, 'Cet élément')} ({key}) n’existe pas ou plus dans ce fichier."
        case errors.InUseError(kind=kind, name=name, uses=uses):
            found = ", ".join(count_text(count, *_USES[use]) for use, count in uses.items())
            return f"{_KINDS[kind]} (« {name} ») sert encore : {found}. Retirez-l’en d’abord, puis supprimez."
        case errors.RestoreObstructedError(name=name, missing=""):
            return f"« {name} » ne peut pas revenir : un autre élément a pris sa place. Renommez-le, puis recommencez."
        case errors.RestoreObstructedError(name=name, missing=missing):
            return f"« {name} » ne peut pas revenir seul : restaurez d’abord {_NEEDED[missing]}."
        case errors.PanelUnreadableError(path=path, entry=entry, field=field):
            where = ", ".join(part for part in (entry, field) if part) or "le fichier entier"
            return f"{path} ne peut pas être lu ({where}). Réinstallez PTCE Desk."
        case errors.CatalogueUnreadableError(path=path, problems=problems):
            return f"{path} ne peut pas être chargé ({count_text(len(problems), 'problème')}). {_first_of(problems)}"
        case errors.RequestUnreadableError(path=path, problems=problems):
            return f"La demande {path} ne peut pas être lue. {_first_of(problems)}"
        case errors.FaultyFileError(path=path, said=said):
            return f"{path_text(path)} a été abîmé, ou modifié en dehors de PTCE Desk. {said} {_WAY_OUT}"
        case _:
            raise error


def _values(error: errors.PtceDeskError) -> dict[str, object]:
    """What the sentence of an error may name: its attributes, and its cause in words."""
    values = {key: path_text(value) if isinstance(value, Path) else value for key, value in vars(error).items()}
    cause = values.get("cause")
    if isinstance(cause, DiskCause):
        values |= {"reason": reason_text(cause), "advice": advice_text(cause)}
    right = values.get("right")
    if isinstance(right, Right):
        values["right"] = RIGHTS[right]
    return values


def path_text(path: Path) -> str:
    """A path as it can be shown: what its disk wrote in another alphabet becomes « � »."""
    return os.fsencode(path).decode("utf-8", "replace")


def _first_of(problems: Sequence[DataProblem]) -> str:
    return f"Corrigez d’abord {problem_sentence(problems[0])}" if problems else "Remplacez ce fichier."
