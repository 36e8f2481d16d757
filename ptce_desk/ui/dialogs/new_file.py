"""Asks what a new file must know: our authority, and the name of the person who will work in it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.records.file import AUTHORITY, SETTINGS
from ptce_desk.records.record import RecordField
from ptce_desk.services.home.new_file import Authority
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.wording.labels import LEVEL_LABELS

PANEL: Final = "panel"
"""The box that adds the PTCE of the panel: no record keeps it."""
_LEVELS: Final = (FunderLevel.REGION, FunderLevel.DEPARTMENT, FunderLevel.INTERCOMMUNALITY, FunderLevel.COMMUNE)


def new_file_dialog(author: str, parent: QWidget | None = None) -> NewRecordDialog:
    """Asks who « we » are; all but the name of the authority may come later."""
    name = replace(
        AUTHORITY.field("name"),
        label="Nom de la collectivité",
        placeholder="Par exemple : Région de démonstration",
        required="Donnez le nom de votre collectivité : il figure sur tous les documents.",
        chars=48,
    )
    level = replace(
        AUTHORITY.field("level"), options=tuple((level, LEVEL_LABELS[level]) for level in _LEVELS), chars=20
    )
    siret = replace(AUTHORITY.field("siret"), placeholder="14 chiffres, facultatif", chars=22)
    signing = replace(
        SETTINGS.field("author"),
        label="Votre nom",
        hint="Il signe vos modifications dans l’historique.",
        required="",
        chars=30,
    )
    panel = RecordField(PANEL, "Ajouter les 45 PTCE du panel 2014 (guide RTES)", kind="bool")
    return NewRecordDialog(
        parent,
        "Nouveau fichier",
        "Créer le fichier…",
        [(name,), (level, siret), (signing,), (panel,)],
        begun={"level": FunderLevel.REGION, "author": author, PANEL: True},
        leave="Renoncer",
    )


def authority_of(values: Mapping[str, object]) -> Authority:
    """« Notre collectivité », as typed in the dialog."""
    level = values["level"]
    assert isinstance(level, FunderLevel)
    return Authority(str(values["name"]), level, str(values["siret"]))
