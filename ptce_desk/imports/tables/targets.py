"""What a table may become here: the fields an import fills, taken from the descriptions of records.

The words on screen are those of the records; what a file calls them is data (`resources/import`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.records.envelopes import CREDITS, ENVELOPE
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import RecordField
from ptce_desk.wording.labels import CATEGORY_LABELS, LEVEL_LABELS
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS


@dataclass(frozen=True, slots=True)
class ImportField:
    """Something a column may be.

    Attributes:
        key: its name in profiles, « beneficiary.siret ».
        label: how the assistant calls it.
        kind: what its values are, a key of `values.READERS`, or « choice ».
        told: what follows the label, to tell it from another.
        options: the (code, label) pairs of a « choice »; none for what the file names, as a scheme.
        part: the part of the record of which each row gives a line; the record itself when empty.
        personal: whether it is of a person: such a column comes in only when somebody asks for it.
    """

    key: str
    label: str
    kind: str
    told: str = ""
    options: tuple[tuple[str, str], ...] = ()
    part: str = ""
    personal: bool = False

    @property
    def is_a_choice(self) -> bool:
        """Whether an officer says what each of its words means, without which none can be read."""
        return self.kind == "choice"


@dataclass(frozen=True, slots=True)
class Target:
    """What the rows of a table become.

    Attributes:
        key: its name in profiles and on the command line.
        label: how the assistant calls it.
        fields: what its columns may be, in the order they are offered.
        needs: groups of fields, one of each of which a table must have.
        told_by: groups of fields; rows alike in the first group they have whole speak of one record.
        one_voice: whether rows of one record must say the same of it, its lines aside; else their amounts are summed.
        yearly: whether columns may tell what an award is of each year: the field « year.2025 » (`year_told`).
    """

    key: str
    label: str
    fields: tuple[ImportField, ...]
    needs: tuple[tuple[str, ...], ...]
    told_by: tuple[tuple[str, ...], ...] = ()
    one_voice: bool = False
    yearly: bool = False

    def field(self, key: str) -> ImportField:
        """A field by its key."""
        year = year_told(key) if self.yearly else None
        if year is not None:
            return ImportField(key, f"Part de l’année {year}", "amount")
        return next(one for one in self.fields if one.key == key)

    def holds(self, key: str) -> bool:
        """Whether a field is one of its own."""
        return any(one.key == key for one in self.fields) or (self.yearly and year_told(key) is not None)


def year_told(key: str) -> int | None:
    """The year of a field that tells what an award is of it; None for any other field."""
    found = _OF_A_YEAR.fullmatch(key)
    return None if found is None else int(found[1])


def told_in(year: int) -> str:
    """The field that tells what an award is of a year: see `year_told`."""
    return f"year.{year}"


def tells_year(fields: Iterable[str]) -> bool:
    """Whether one of some fields of a dossier tells its *exercice*."""
    return any(key in _DATED or year_told(key) is not None for key in fields)


_DATED: Final = frozenset({"year", "decided_on", "notified_on", "deposited_on", "start", "period"})
_OF_A_YEAR: Final = re.compile(r"year\.((?:19|20)\d\d)")
_KINDS: Final = {"codes": "text", "link": "text", "month": "text", "source": "text", "size": "number", "silent": "text"}
"""What columns hold where a screen offers more than words."""


def _of(prefix: str, field: RecordField, *, label: str = "", kind: str = "") -> ImportField:
    """A field of a record."""
    key = f"{prefix}.{field.key}" if prefix else field.key
    options = tuple((str(code), words) for code, words in field.options) if field.kind == "choice" else ()
    return ImportField(key, label or field.label, kind or _KINDS.get(field.kind, field.kind), options=options)


def _line(part: str, prefix: str, field: RecordField, label: str, kind: str = "") -> ImportField:
    """A field of a line of a part, which each row gives."""
    return replace(_of(prefix, field, label=label, kind=kind), part=part)


def _contact(key: str, label: str) -> ImportField:
    """Something of a person, or of a service, to write to."""
    return ImportField(f"contact.{key}", label, "text", part="contacts", personal=True)


_ORGANISATION: Final = ORGANISATION.field
_FILE: Final = FUNDING_FILE.field
_PAYMENT: Final = AGREEMENT.part("payments").field

APART: Final[tuple[str, ...]] = ("guaranteed", "lent", "given")
"""The fields of what is given and is no grant."""
INVESTED: Final = "invested"
"""The field of what was voted for investments, beside what was for the working of a structure."""
_DECIDED_OR_STOOD: Final = (
    *(DecisionState.GRANTED, DecisionState.REFUSED, DecisionState.ADJOURNED, DecisionState.WAITING_LIST),
    *(DecisionState.PROPOSED, DecisionState.NOT_LISTED),
)
"""Every decision but listed: what is listed is on an agenda of the file, which no table brings."""
_OUTCOMES: Final = (
    *((str(state), DECISION_LABELS[state]) for state in _DECIDED_OR_STOOD),
    *((str(state), word) for state, word in INSTRUCTION_LABELS.items()),
)
"""What may be said of the decision of the past: voted, or where the dossier stands."""

_BENEFICIARY: Final = (
    _of("beneficiary", _ORGANISATION("name"), label="Nom du bénéficiaire"),
    _of("beneficiary", _ORGANISATION("siret"), label="SIRET du bénéficiaire", kind="siret"),
    _of("beneficiary", _ORGANISATION("rna"), label="RNA du bénéficiaire", kind="identifier"),
    _of("beneficiary", _ORGANISATION("kind"), label="Type de structure"),
    _of("beneficiary", _ORGANISATION("address"), label="Adresse du bénéficiaire"),
    _of("beneficiary", _ORGANISATION("commune"), label="Commune du bénéficiaire"),
    _of("beneficiary", _ORGANISATION("commune_code"), label="Code INSEE de la commune"),
    _of("beneficiary", _ORGANISATION("website"), label="Site du bénéficiaire"),
)

_BUDGET: Final = (
    *(ImportField(f"cost.{one}", f"Dépense, {CATEGORY_LABELS[one].lower()}", "amount") for one in CostCategory),
    *(ImportField(f"plan.{one}", f"Financement, {LEVEL_LABELS[one]}", "amount") for one in FunderLevel),
)

FUNDING_FILES: Final = Target(
    "funding_files",
    "Dossiers",
    (
        ImportField("source_id", "Identifiant dans le fichier d’origine", "identifier"),
        _of("", _FILE("number")),
        _of("", _FILE("title")),
        ImportField("ptce", _FILE("ptce_id").label, "text"),
        ImportField("scheme", "Dispositif", "text"),
        ImportField("year", "Exercice", "year"),
        *_BENEFICIARY,
        _of("", _FILE("stage")),
        _of("", _FILE("section")),
        _of("", _FILE("deposited_on")),
        _of("", _FILE("start")),
        _of("", _FILE("end")),
        ImportField("period", "Début et fin", "period"),
        _of("", _FILE("total_cost")),
        _of("", _FILE("requested")),
        _of("", _FILE("proposed")),
        *_BUDGET,
        ImportField("voted", "Montant voté", "amount"),
        ImportField("awarded", "Montant attribué, toutes années", "amount"),
        _of("", _FILE("decided_on")),
        ImportField("reference", "Délibération", "text"),
        ImportField("outcome", "Décision", "choice", options=_OUTCOMES),
        ImportField("nature", "Nature de l’aide", "choice"),
        ImportField("invested", "Montant voté en investissement", "amount", "un dossier de plus sur la ligne"),
        ImportField("guaranteed", "Montant garanti", "amount", "mis à part, jamais une subvention"),
        ImportField("lent", "Montant prêté", "amount", "mis à part, jamais une subvention"),
        ImportField("given", "Aide en nature", "text", "mise à part, jamais une subvention"),
        ImportField("agreed", "Montant conventionné", "amount"),
        ImportField("notified_on", "Convention du", "date"),
        ImportField("paid", "Versé", "amount"),
        ImportField("paid_on", "Versé le", "dates"),
        ImportField("conditions", "Conditions de versement", "paragraphs"),
        ImportField("share", "Part de la subvention", "percent"),
        ImportField("funder", "Attribuant", "text"),
        ImportField("funder_siret", "SIRET de l’attribuant", "siret"),
        _of("", _FILE("instructor")),
        _of("", _FILE("service_opinion")),
        _of("", _FILE("notes")),
        ImportField("state", "État sur le portail", "choice", "une information, jamais un vote"),
        ImportField("state_aid", "Notifié à l’Union européenne", "bool"),
        ImportField("state_aid_number", "N° au répertoire des aides (RAE)", "text"),
    ),
    (
        ("beneficiary.name", "beneficiary.siret", "beneficiary.rna", "ptce"),
        ("voted", "invested", "requested", "agreed", "guaranteed", "lent", "title"),
    ),
    yearly=True,
)

ORGANISATIONS: Final = Target(
    "organisations",
    "Structures",
    (
        ImportField("source_id", "Identifiant dans le fichier d’origine", "identifier"),
        _of("", _ORGANISATION("name")),
        _of("", _ORGANISATION("siret"), kind="siret"),
        _of("", _ORGANISATION("rna"), kind="identifier"),
        _of("", _ORGANISATION("kind")),
        _of("", _ORGANISATION("ess")),
        _of("", _ORGANISATION("address")),
        _of("", _ORGANISATION("commune")),
        _of("", _ORGANISATION("commune_code"), label="Code INSEE de la commune"),
        _of("", _ORGANISATION("website")),
        _of("", _ORGANISATION("notes")),
        _contact("name", "Contact : nom ou service"),
        _contact("role", "Contact : fonction"),
        _contact("email", "Contact : courriel"),
        _contact("phone", "Contact : téléphone"),
    ),
    (("name", "siret", "rna"),),
    told_by=(("source_id",), ("siret",), ("rna",), ("name", "commune"), ("name",)),
    one_voice=True,
)

PAYMENTS: Final = Target(
    "payments",
    "Versements",
    (
        ImportField("source_id", "Identifiant dans le fichier d’origine", "identifier"),
        ImportField("number", _FILE("number").label, "text"),
        ImportField("beneficiary.name", "Nom du bénéficiaire", "text"),
        ImportField("beneficiary.siret", "SIRET du bénéficiaire", "siret"),
        _of("", _PAYMENT("paid_on"), kind="date"),
        _of("", _PAYMENT("amount")),
        _of("", _PAYMENT("mandate_number")),
        ImportField("account", "Compte", "text"),
        ImportField("year", "Exercice", "year"),
        _of("", _PAYMENT("note")),
    ),
    (("amount",), ("paid_on", "year"), ("number", "mandate_number", "beneficiary.siret", "beneficiary.name")),
)

_POLE: Final = PTCE.field
_MEMBER: Final = PTCE.part("memberships").field
_STAGE: Final = PTCE.part("stages").field

POLES: Final = Target(
    "ptce",
    "PTCE et membres",
    (
        ImportField("source_id", "Identifiant dans le fichier d’origine", "identifier"),
        _of("", _POLE("name"), label="Nom du PTCE"),
        ImportField("alias.name", "Autre nom", "text", part="aliases"),
        _of("", _POLE("commune")),
        _of("", _POLE("departments")),
        _of("", _POLE("territory")),
        _of("", _POLE("region")),
        _of("", _POLE("territory_type")),
        _of("", _POLE("priority_district"), kind="bool"),
        _of("", _POLE("created_year")),
        _of("", _POLE("website")),
        _of("", _POLE("activities")),
        _of("", _POLE("place")),
        _line("stages", "stage", _STAGE("stage"), "Stade"),
        _line("stages", "stage", _STAGE("since"), "Stade atteint le"),
        _line("memberships", "bearer", _ORGANISATION("name"), "Structure porteuse"),
        _line("memberships", "bearer", _ORGANISATION("siret"), "SIRET de la structure porteuse", "siret"),
        _line("memberships", "member", _ORGANISATION("name"), "Membre"),
        _line("memberships", "member", _ORGANISATION("siret"), "SIRET du membre", "siret"),
        _line("memberships", "member", _ORGANISATION("rna"), "RNA du membre", "identifier"),
        _line("memberships", "member", _ORGANISATION("commune"), "Commune du membre"),
        _line("memberships", "member", _MEMBER("role"), "Rôle du membre"),
        _line("memberships", "member", _MEMBER("college"), "Collège du membre"),
        _line("memberships", "member", _MEMBER("since"), "Membre depuis le"),
        _line("memberships", "member", _MEMBER("until"), "Membre jusqu’au"),
    ),
    (("name",),),
    told_by=(("source_id",), ("name",)),
    one_voice=True,
)

_AID: Final = ORGANISATION.part("received_aids").field

DE_MINIMIS: Final = Target(
    "de_minimis",
    "Aides de minimis reçues",
    (
        ImportField("source_id", "Identifiant dans le fichier d’origine", "identifier"),
        *_BENEFICIARY[:3],
        next(one for one in _BENEFICIARY if one.key == "beneficiary.commune"),
        _of("", _AID("granted_on")),
        _of("", _AID("amount")),
        _of("", _AID("regime")),
        _of("", _AID("authority")),
        _of("", _AID("note")),
    ),
    (("beneficiary.name", "beneficiary.siret", "beneficiary.rna"), ("granted_on",), ("amount",)),
)

_CREDIT: Final = CREDITS.field

ENVELOPES: Final = Target(
    "envelopes",
    "Enveloppes",
    (
        ImportField("scheme", "Dispositif", "choice"),
        _of("", ENVELOPE.field("year"), label="Exercice"),
        _of("", ENVELOPE.field("budget")),
        _of("", ENVELOPE.field("note")),
        _line("credits", "credit", _CREDIT("year"), "Année des crédits de paiement"),
        _line("credits", "credit", _CREDIT("amount"), "Crédits de paiement (CP)"),
    ),
    (("scheme",), ("year",), ("budget", "credit.amount")),
    told_by=(("scheme", "year"),),
    one_voice=True,
)

TARGETS: Final = {
    target.key: target for target in (FUNDING_FILES, ORGANISATIONS, PAYMENTS, POLES, DE_MINIMIS, ENVELOPES)
}
