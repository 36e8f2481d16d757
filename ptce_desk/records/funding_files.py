"""A dossier, and all that its instruction gathers."""

from datetime import date
from typing import Final

from ptce_desk.domain.dated_notes import FundingFileNote
from ptce_desk.domain.file_checklist import OpinionKind, OpinionRequest, RequiredDocument
from ptce_desk.domain.funding_files import CostLine, FundingFile, PlanLine
from ptce_desk.domain.organisations import PUBLIC_LEVELS, FunderLevel
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.records.dated_notes import notes_on
from ptce_desk.records.free_fields import FREE_FIELDS
from ptce_desk.records.imputation import IMPUTATION
from ptce_desk.records.record import Part, Record, RecordField
from ptce_desk.records.tags import tags_on
from ptce_desk.wording.labels import CATEGORY_LABELS, LEVEL_LABELS, SECTION_LABELS, STAGE_LABELS
from ptce_desk.wording.obstacles import DEROGATION_LABELS
from ptce_desk.wording.rule_labels import SCALE_UNIT_LABELS, SPLIT_LABELS, STATE_AID_ANSWERS, VAT_LABELS
from ptce_desk.wording.states import (
    DECISION_LABELS,
    INSTRUCTION_LABELS,
    OPINION_KIND_LABELS,
    OPINION_LABELS,
    YEAR_STATE_LABELS,
)

_UNSAID: Final = "Non précisé"


def _level_says_public(line: PlanLine, key: str, _today: date) -> None:
    """A level brings its usual public or private character with it."""
    if key == "level":
        line.public = line.level in PUBLIC_LEVELS


def _received_with_its_document(line: RequiredDocument, key: str, today: date) -> None:
    """A document matched to an attachment is received today, unless it was before."""
    if key == "attachment_id" and line.attachment_id is not None:
        line.received_on = line.received_on or today


def _answered_with_its_opinion(line: OpinionRequest, key: str, today: date) -> None:
    """An opinion that is given was answered today, unless it was before."""
    if key == "opinion" and line.opinion is not None:
        line.answered_on = line.answered_on or today


COSTS: Final[Part[FundingFile]] = Part(
    "costs",
    "cost_line",
    "Dépense",
    "une dépense",
    fields=(
        RecordField("category", "Catégorie", kind="choice", options=tuple(CATEGORY_LABELS.items())),
        RecordField("label", "Dépense", name="intitulé"),
        RecordField("presented", "Présenté", kind="amount"),
        RecordField("retained", "Retenu", kind="amount"),
        RecordField("reason", "Motif"),
    ),
    begun=lambda _file, _today: CostLine(CostCategory.OTHER),
    title="Dépenses",
    invitation="Ajouter une dépense…",
    removal="Supprimer",
)
PLAN: Final[Part[FundingFile]] = Part(
    "plan",
    "plan_line",
    "Ressource",
    "une ressource",
    fields=(
        RecordField("level", "Niveau", kind="choice", options=tuple(LEVEL_LABELS.items())),
        RecordField("funder", "Financeur"),
        RecordField("amount", "Montant", kind="amount"),
        RecordField("obtained", "Obtenu", kind="bool"),
        RecordField("in_kind", "En nature", kind="bool"),
        RecordField("public", "Public", kind="bool"),
        RecordField("ours", kind="bool", name="notre collectivité"),
    ),
    begun=lambda _file, _today: PlanLine("", FunderLevel.OWN, public=False),
    brings=_level_says_public,
    title="Plan de financement",
    invitation="Ajouter une ressource…",
    chosen="level",
    removal="Supprimer",
)
DOCUMENTS: Final[Part[FundingFile]] = Part(
    "documents",
    "required_document",
    "Pièce du dossier",
    "une pièce",
    fields=(
        RecordField("label", "Pièce", name="intitulé", stays=True),
        RecordField("required", "Obligatoire", kind="bool"),
        RecordField("received_on", "Reçue le", kind="date", name="reçu le"),
        RecordField("attachment_id", "Document", kind="link", name="document joint"),
        RecordField("note", "Note"),
    ),
    begun=lambda _file, _today: RequiredDocument(""),
    brings=_received_with_its_document,
    title="Pièces demandées",
    invitation="Ajouter une pièce…",
)
OPINIONS: Final[Part[FundingFile]] = Part(
    "opinions",
    "opinion_request",
    "Avis demandé",
    "un avis",
    fields=(
        RecordField(
            "kind", "Auprès de", kind="choice", name="type", options=tuple(OPINION_KIND_LABELS.items()), stays=True
        ),
        RecordField("body", "Organisme", name="instance"),
        RecordField("asked_on", "Demandé le", kind="date"),
        RecordField("due_on", "Attendu le", kind="date", name="à recevoir le"),
        RecordField("answered_on", "Reçu le", kind="date", name="répondu le"),
        RecordField("opinion", "Avis", kind="choice", options=((None, ""), *OPINION_LABELS.items())),
        RecordField("text", "Contenu", name="texte"),
    ),
    begun=lambda _file, today: OpinionRequest(OpinionKind.SERVICE, asked_on=today),
    brings=_answered_with_its_opinion,
    title="Avis demandés",
    invitation="Demander un avis…",
    chosen="kind",
)
AWARD_YEARS: Final[Part[FundingFile]] = Part(
    "award_years",
    "award_year",
    "Année de l’aide",
    fields=(
        RecordField("year", "Année", kind="year"),
        RecordField(
            "state", "Engagement", kind="choice", name="état", options=tuple(YEAR_STATE_LABELS.items()), none="Ferme"
        ),
        RecordField("decided_on", "Le", kind="date", name="date de décision"),
        RecordField("basis", "Acte ou motif"),
    ),
    title="Répartition par année",
)
CARRIERS: Final[Part[FundingFile]] = Part(
    "carriers",
    "carrier_share",
    "Porteur",
    fields=(
        RecordField("organisation_id", "Porteur", kind="link", name="structure"),
        RecordField("share", "Part", kind="percent"),
    ),
    title="Porteurs et leurs parts",
    invitation="Ajouter un porteur…",
)
QUANTITIES: Final[Part[FundingFile]] = Part(
    "quantities",
    "file_quantity",
    "Quantité",
    fields=(
        RecordField("unit", "Unité", kind="choice", options=tuple(SCALE_UNIT_LABELS.items())),
        RecordField("quantity", "Quantité", kind="number"),
    ),
    title="Quantités",
)
YEAR_SHARES: Final[Part[FundingFile]] = Part(
    "year_shares",
    "year_share",
    "Part d’une année",
    fields=(RecordField("year", "Année", kind="year"), RecordField("amount", "Montant", kind="amount")),
)
TICKED_POINTS: Final[Part[FundingFile]] = Part(
    "ticked_points",
    "ticked_point",
    "Point vérifié",
    fields=(RecordField("label", "Point à vérifier", name="intitulé"),),
    title="Points à vérifier",
)
CRITERIA: Final[Part[FundingFile]] = Part(
    "criteria",
    "file_criterion",
    "Critère du dossier",
    fields=(
        RecordField("label", "Critère", name="intitulé"),
        RecordField("weight", "Coefficient", kind="number"),
        RecordField("out_of", "Noté sur", kind="number", name="noté sur"),
    ),
    title="Grille du dossier",
)
JUROR_NOTES: Final[Part[FundingFile]] = Part(
    "juror_notes",
    "juror_note",
    "Note du jury",
    fields=(
        RecordField("juror", "Membre du jury"),
        RecordField("criterion", "Critère"),
        RecordField("note", "Note", kind="number"),
    ),
    title="Notes du jury",
)

FUNDING_FILE: Final = Record(
    FundingFile,
    table="funding_file",
    label="Dossier",
    the="le dossier",
    named=lambda file: file.number,
    link="funding_file_id",
    fields=(
        RecordField("number", "N°", name="numéro"),
        RecordField("title", "Intitulé", "l’intitulé", placeholder="Ce que l’aide permettra de faire"),
        RecordField("ptce_id", "PTCE", "le PTCE", "link", placeholder="Choisir un PTCE…"),
        RecordField(
            "beneficiary_id",
            "Bénéficiaire (chef de file)",
            "le bénéficiaire",
            "link",
            placeholder="Choisir la structure chef de file…",
        ),
        RecordField("scheme_version_id", kind="link", name="version du dispositif"),
        RecordField(
            "stage", "Stade", "le stade", "choice", options=tuple(STAGE_LABELS.items()), none=_UNSAID, chars=16
        ),
        RecordField("deposited_on", "Date de dépôt", "la date de dépôt", "date", chars=13),
        RecordField("stated_year", "Exercice", "l’exercice", "year", hint="Pour un dossier sans date", chars=6),
        RecordField("start", "Début", "le début", "date", chars=13),
        RecordField("end", "Fin", "la fin", "date", chars=13),
        RecordField("total_cost", "Coût total", "le coût total", "amount", chars=16),
        RecordField("requested", "Montant demandé", "le montant demandé", "amount", chars=16),
        RecordField("section", "Section", "la section", "choice", options=tuple(SECTION_LABELS.items()), chars=16),
        RecordField(
            "instructor",
            "Instructeur ou instructrice",
            "l’instructeur",
            placeholder="Qui instruit",
            chars=32,
        ),
        RecordField("proposed", "Montant proposé", "le proposé", "amount", name="montant proposé", chars=22),
        RecordField("voted", "Voté", kind="amount", name="montant voté"),
        RecordField("decided_on", "Décidé le", kind="date", name="date de décision"),
        RecordField("listed_on", kind="date", name="inscrit à la séance du"),
        RecordField("eligible_base", "Assiette retenue", kind="amount"),
        RecordField("max_amount", "Maximum attribuable", kind="amount"),
        RecordField(
            "vat",
            "Dépenses présentées",
            "si les dépenses sont HT ou TTC",
            "choice",
            name="dépenses présentées",
            options=tuple(VAT_LABELS.items()),
            none=_UNSAID,
            chars=14,
        ),
        RecordField(
            "split",
            "Répartition par année",
            "la répartition par année",
            "choice",
            options=tuple(SPLIT_LABELS.items()),
            none="Selon le dispositif",
            chars=24,
        ),
        RecordField(
            "state_aid",
            "Régime des aides d’État",
            "le régime d’aide",
            "choice",
            name="régime des aides d’État",
            options=tuple(STATE_AID_ANSWERS.items()),
            none=_UNSAID,
            chars=26,
        ),
        RecordField(
            "autonomy_plan",
            "Plan d’autonomie",
            "le plan d’autonomie",
            "bool",
            options=((True, "Joint"), (False, "Absent")),
            chars=14,
        ),
        RecordField(
            "documents_due_on", "Pièces attendues avant le", "la date limite de remise des pièces", "date", chars=13
        ),
        RecordField("acknowledged_on", "Accusé de réception envoyé le", "l’accusé de réception", "date", chars=13),
        RecordField(
            "service_opinion",
            "Avis du service",
            "l’avis du service",
            "paragraphs",
            placeholder="Avis du service, lu par les élus",
        ),
        RecordField("notes", "Notes", "les notes", "paragraphs"),
        RecordField("instruction", "Instruction", kind="choice", options=tuple(INSTRUCTION_LABELS.items())),
        RecordField("decision", "Décision", kind="choice", options=tuple(DECISION_LABELS.items())),
        RecordField("renewal_of_id", kind="link", name="renouvelle le dossier"),
        RecordField(
            "framework_axis_id",
            "Axe ou action du contrat",
            "l’axe du contrat",
            "link",
            placeholder="Rattacher à un axe…",
            chars=38,
        ),
        RecordField("score", "Note sur 20", kind="score"),
        RecordField("waiting_rank", "Rang d’attente", kind="number"),
        *IMPUTATION,
        *FREE_FIELDS,
    ),
    parts=(
        COSTS,
        PLAN,
        DOCUMENTS,
        OPINIONS,
        AWARD_YEARS,
        CARRIERS,
        Part(
            "derogations",
            "derogation",
            "Dérogation",
            fields=(
                RecordField(
                    "finding_code", kind="choice", name="règle écartée", options=tuple(DEROGATION_LABELS.items())
                ),
                RecordField("reason", "Motif"),
                RecordField("author", "Auteur"),
                RecordField("decided_on", kind="date", name="date de décision"),
            ),
        ),
        Part(
            "moves",
            "funding_file_move",
            "Changement d’état",
            fields=(
                RecordField("axis", name="axe"),
                RecordField("previous", name="état précédent"),
                RecordField("target", name="nouvel état"),
                RecordField("author", "Auteur"),
                RecordField("moved_at", kind="date", name="moment"),
                RecordField("reason", "Motif"),
            ),
        ),
        QUANTITIES,
        YEAR_SHARES,
        TICKED_POINTS,
        CRITERIA,
        JUROR_NOTES,
        notes_on(FundingFileNote, "funding_file_note"),
        tags_on("funding_file_tag"),
    ),
)
