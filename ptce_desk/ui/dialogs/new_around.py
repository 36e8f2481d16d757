"""The dialogs that begin a PTCE or a structure, from their lists or from a choice that lacks them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.doubles import Identity, Likeness, doubles_of
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.records.doubles import double_sentence
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, known_already
from ptce_desk.wording.identifiers import siret_warning

_field: Final = ORGANISATION.field


def new_ptce_dialog(parent: QWidget, known_names: Sequence[str], *, name: str = "") -> NewRecordDialog:
    """Asks for a name, begun as it was typed; a PTCE of that name may be created all the same, knowingly."""
    asked = replace(PTCE.field("name"), label="Nom du PTCE", required="Donnez un nom au PTCE.", chars=44)
    return NewRecordDialog(
        parent,
        "Nouveau PTCE",
        "Créer le PTCE",
        [(asked,)],
        begun={"name": name},
        writes="ptce",
        remarks=partial(known_already, known_names),
    )


def new_organisation_dialog(parent: QWidget, known: Sequence[Identity], *, name: str = "") -> NewRecordDialog:
    """Asks for a name, begun as it was typed, and a kind; what looks wrong is said, never refused."""

    def remarks(typed: Mapping[str, object]) -> dict[str, str]:
        one = Identity(0, str(typed["name"]), str(typed["siret"]), commune=str(typed["commune"]))
        doubles = doubles_of(one, known)
        return {"name": double_sentence(doubles, Likeness.NAME), "siret": double_sentence(doubles, Likeness.SIREN)}

    asked = replace(_field("name"), label="Nom de la structure", required="Donnez un nom à la structure.", chars=48)
    commune = replace(_field("commune"), label="Commune (facultatif)", chars=22)
    siret = replace(_field("siret"), label="SIRET ou SIREN (facultatif)")
    return NewRecordDialog(
        parent,
        "Nouvelle structure",
        "Créer la structure",
        [(asked,), (_field("kind"), commune), (siret,), (_field("ess"),)],
        begun={"name": name, "kind": OrganisationKind.ASSOCIATION, "ess": True},
        remarks=remarks,
        once_left={"siret": siret_warning},
        writes="organisation",
    )
