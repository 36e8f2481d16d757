"""An organisation (structure): who it is, whom to write to, what de minimis aid it received."""

from typing import Final

from ptce_desk.domain.dated_notes import OrganisationNote
from ptce_desk.domain.identifiers import kept_identifier
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Contact, Organisation, ReceivedAid
from ptce_desk.formatting import capitalised
from ptce_desk.records.dated_notes import notes_on
from ptce_desk.records.free_fields import FREE_FIELDS
from ptce_desk.records.record import Part, Record, RecordField, quoted
from ptce_desk.records.tags import tags_on
from ptce_desk.wording.identifiers import rna_warning, siret_warning
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, QUALITY_LABELS
from ptce_desk.wording.rule_labels import REGIME_LABELS


def _identifier(value: object) -> object:
    return kept_identifier(str(value))


ORGANISATION: Final = Record(
    Organisation,
    table="organisation",
    label="Structure",
    the="",
    begun_as="la structure",
    named=lambda organisation: quoted(organisation.name),
    fields=(
        RecordField("name", "Nom", "le nom", required="Une structure porte un nom : l’ancien est gardé."),
        RecordField("kind", "Type", "le type", "choice", options=tuple(ORGANISATION_KIND_LABELS.items()), chars=20),
        RecordField("ess", "Fait partie de l’ESS", "l’appartenance à l’ESS", "bool", name="relève de l’ESS"),
        RecordField("qualities", "Qualités", "les qualités", "codes", options=tuple(QUALITY_LABELS.items())),
        RecordField("legal_category", "Catégorie juridique", "la catégorie juridique"),
        RecordField("legal_form", name="forme juridique"),
        RecordField("siret", "SIRET ou SIREN", "le SIRET", tidied=_identifier),
        RecordField("rna", "RNA", "le numéro RNA", name="RNA", tidied=_identifier),
        RecordField("address", "Adresse", "l’adresse"),
        RecordField("commune", "Commune", "la commune"),
        RecordField("commune_code", name="code INSEE de la commune"),
        RecordField("website", "Site internet", "le site internet", name="site"),
        RecordField(
            "fiscal_year_end_month",
            "Clôture des comptes",
            "la clôture des comptes",
            "month",
            name="mois de clôture des comptes",
            hint="Dernier mois de l’exercice comptable",
            chars=20,
        ),
        RecordField(
            "single_undertaking",
            "Entreprise unique",
            "l’entreprise unique",
            hint="Un même nom réunit les structures liées : leurs aides s’additionnent.",
        ),
        RecordField("notes", "Notes", "les notes", "paragraphs", lines=4),
        *FREE_FIELDS,
    ),
    parts=(
        Part(
            "contacts",
            "contact",
            "Contact",
            "un contact",
            (
                RecordField("name", "Nom ou service", name="nom"),
                RecordField("role", "Fonction"),
                RecordField("email", "Courriel"),
                RecordField("phone", "Téléphone"),
                RecordField("note", "Note"),
            ),
            begun=lambda _organisation, _today: Contact(""),
            title="Contacts",
            invitation="Ajouter un contact…",
        ),
        Part(
            "received_aids",
            "received_aid",
            "Aide de minimis reçue",
            "une aide de minimis",
            (
                RecordField("granted_on", "Accordée le", kind="date", required="Une aide de minimis est datée."),
                RecordField("amount", "Montant", kind="amount", tidied=lambda value: ZERO if value is None else value),
                RecordField(
                    "regime",
                    "Régime",
                    kind="choice",
                    options=tuple((regime, capitalised(label)) for regime, label in REGIME_LABELS.items()),
                    required="Une aide de minimis relève d’un régime.",
                ),
                RecordField("authority", "Financeur"),
                RecordField("note", "Note"),
            ),
            begun=lambda _organisation, today: ReceivedAid(today, ZERO),
            title="Aides de minimis reçues",
            invitation="Ajouter…",
        ),
        notes_on(OrganisationNote, "organisation_note"),
        tags_on("organisation_tag"),
    ),
    link="organisation_id",
    remarks={
        "siret": lambda organisation: siret_warning(organisation.siret),
        "rna": lambda organisation: rna_warning(organisation.rna),
    },
)
