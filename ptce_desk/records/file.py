"""What is true of a whole file: who works in it, for which authority, with which bodies, views and documents."""

from typing import Final

from ptce_desk.domain.attachments import Attachment
from ptce_desk.domain.colours import colour_read
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.file_settings import AuthorityBody, FileSettings
from ptce_desk.domain.free_fields import FreeField, FreeOwner
from ptce_desk.domain.identifiers import kept_identifier
from ptce_desk.domain.imported import ImportedRecord, ImportMap
from ptce_desk.domain.organisations import Funder
from ptce_desk.domain.saved_views import SavedView
from ptce_desk.domain.tags import Tag
from ptce_desk.records.record import Part, Record, RecordField, quoted
from ptce_desk.wording.free_fields import OWNER_LABELS, TYPE_LABELS
from ptce_desk.wording.identifiers import siret_warning
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.own_files import OWN_USE_LABELS, accent_words, letter_words
from ptce_desk.wording.states import BODY_LABELS
from ptce_desk.wording.tags import COLOUR_LABELS

BODIES: Final[Part[FileSettings]] = Part(
    "bodies",
    "authority_body",
    "Instance",
    "une instance",
    (
        RecordField("name", "Nom", "le nom"),
        RecordField("kind", "Type", "le type", "choice", options=tuple(BODY_LABELS.items())),
    ),
    begun=lambda _settings, _today: AuthorityBody(CommitteeBody.COMMITTEE, ""),
    title="Instances",
    invitation="Ajouter une instance…",
    named=lambda body: f"l’instance {quoted(body.name)}" if body.name else "",
)
FREE: Final[Part[FileSettings]] = Part(
    "free_fields",
    "free_field",
    "Champ libre",
    "un champ libre",
    (
        RecordField("name", "Nom", "le nom", required="Un champ porte un nom : l’ancien est gardé.", stays=True),
        RecordField("owner", "Fiches", kind="choice", options=tuple(OWNER_LABELS.items())),
        RecordField("type", "Type", kind="choice", options=tuple(TYPE_LABELS.items())),
        RecordField("choices", "Valeurs d’un choix", name="valeurs"),
        RecordField("key", name="emplacement"),
    ),
    begun=lambda _settings, _today: FreeField(FreeOwner.FUNDING_FILE, ""),
    title="Champs libres",
    invitation="Ajouter un champ…",
    named=lambda one: f"le champ {quoted(one.name)}" if one.name else "",
)
TAGS: Final[Part[FileSettings]] = Part(
    "tags",
    "tag",
    "Étiquette du fichier",
    "une étiquette",
    (
        RecordField("name", "Nom", "le nom", required="Une étiquette porte un nom : l’ancien est gardé.", stays=True),
        RecordField("colour", "Couleur", kind="choice", options=tuple(COLOUR_LABELS.items()), stays=True),
    ),
    begun=lambda _settings, _today: Tag(),
    title="Étiquettes",
    invitation="Ajouter une étiquette…",
    named=lambda one: f"l’étiquette {quoted(one.name)}" if one.name else "",
)
OWN_FILES: Final[Part[FileSettings]] = Part(
    "own_files",
    "own_file",
    "Modèle ou police",
    "un modèle ou une police",
    (
        RecordField("use", "Emploi", kind="choice", options=tuple(OWN_USE_LABELS.items())),
        RecordField("name", "Fichier", name="fichier"),
        RecordField("sha256", kind="silent", name="empreinte"),
        RecordField("size", "Taille", kind="size"),
    ),
)
SETTINGS: Final = Record(
    FileSettings,
    table="file_settings",
    label="Paramètres",
    the="",
    named=lambda _settings: "",
    fields=(
        RecordField(
            "author",
            "Votre nom, tel qu’il apparaît dans l’historique",
            "le nom qui signe l’historique",
            name="auteur",
            required="L’historique dit qui a fait quoi : l’ancien nom est gardé.",
            hint="Il signe vos modifications à partir de maintenant.",
        ),
        RecordField("fictitious", kind="bool", name="données fictives"),
        RecordField("logo", kind="silent", name="logo"),
        RecordField(
            "fiscal_year_start_month",
            "Début de l’exercice budgétaire",
            "le début de l’exercice",
            "month",
            name="premier mois de l’exercice",
            chars=24,
        ),
        RecordField(
            "letter_head",
            "Lignes d’en-tête",
            "les lignes d’en-tête",
            "paragraphs",
            hint="Sous le nom de votre collectivité : service, adresse, téléphone. Six lignes au plus, de 120 signes.",
        ),
        RecordField(
            "letter_foot",
            "Pied de page",
            "le pied de page",
            "paragraphs",
            hint="En bas de chaque page, au-dessus du nom du fichier et de la date.",
            lines=2,
        ),
        RecordField(
            "letter_accent",
            "Couleur de votre charte",
            "la couleur des documents",
            tidied=lambda typed: colour_read(str(typed)) or str(typed).strip(),
            placeholder="#1E5AA8",
            chars=12,
        ),
        RecordField(
            "counts_votes",
            "Compter les voix de chaque dossier",
            "le décompte des voix",
            "bool",
            hint="Pour, contre, abstentions, ne prend pas part : elles se notent sous l’ordre du jour d’une séance.",
        ),
    ),
    parts=(BODIES, FREE, TAGS, OWN_FILES),
    link="settings_id",
    remarks={
        "letter_head": lambda settings: letter_words(settings.letter_head),
        "letter_foot": lambda settings: letter_words(settings.letter_foot),
        "letter_accent": lambda settings: accent_words(settings.letter_accent),
    },
)
AUTHORITY: Final = Record(
    Funder,
    table="funder",
    label="Financeur",
    the="",
    named=lambda one: "notre collectivité" if one.ours else one.name,
    fields=(
        RecordField("name", "Nom", "le nom", required="Votre collectivité porte un nom : l’ancien est gardé."),
        RecordField("siret", "SIRET", "le SIRET", tidied=lambda typed: kept_identifier(str(typed))),
        RecordField("level", "Niveau", "le niveau", "choice", options=tuple(LEVEL_LABELS.items()), chars=24),
        RecordField("ours", kind="bool", name="notre collectivité"),
    ),
    remarks={"siret": lambda ours: siret_warning(ours.siret)},
)
SAVED_VIEW: Final = Record(
    SavedView,
    table="saved_view",
    label="Vue enregistrée",
    the="la vue",
    named=lambda view: quoted(view.name),
    fields=(
        RecordField("page", name="liste"),
        RecordField("name", "Nom", "le nom"),
        RecordField("content", kind="silent", name="contenu"),
    ),
)
IMPORTED: Final = Record(
    ImportedRecord,
    table="imported_record",
    label="Reprise d’un import",
    the="la reprise",
    named=lambda one: quoted(one.external_id),
    fields=(
        RecordField("origin", name="origine"),
        RecordField("external_id", name="identifiant d’origine"),
        RecordField("kind", name="repris dans"),
        RecordField("record_id", kind="link", name="élément"),
        RecordField("brought", kind="silent", name="contenu repris"),
    ),
)
IMPORT_MAP: Final = Record(
    ImportMap,
    table="import_map",
    label="Colonnes d’un import",
    the="les colonnes de",
    named=lambda one: quoted(one.name),
    fields=(
        RecordField("signature", kind="silent", name="en-têtes"),
        RecordField("name", "Nom", "le nom"),
        RecordField("content", kind="silent", name="contenu"),
    ),
)
ATTACHMENT: Final = Record(
    Attachment,
    table="attachment",
    label="Document",
    the="le document",
    named=lambda document: document.name,
    fields=(
        RecordField("owner_kind", name="rattaché à"),
        RecordField("owner_id", kind="link", name="rattaché à"),
        RecordField("name", "Nom", "le nom"),
        RecordField("sha256", kind="silent", name="empreinte"),
        RecordField("size", "Taille", kind="size"),
        RecordField("media_type", name="format"),
        RecordField("added_at", "Joint le", kind="date"),
        RecordField("note", "Note", "la note"),
    ),
    parts=(
        Part(
            "content",
            "attachment_content",
            "Contenu d’un document",
            fields=(
                RecordField("sha256", kind="silent", name="empreinte"),
                RecordField("content", kind="silent", name="contenu"),
            ),
        ),
    ),
)
