"""French words of the codes that are shown as they are: levels, categories, stages, kinds."""

from typing import Final

from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind, Quality
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.support import InKindKind, InteractionKind, Lever, ParticipationKind
from ptce_desk.domain.vocabulary import CapScope, CostCategory, Section, Severity

LEVEL_LABELS: Final = {
    FunderLevel.EUROPE: "Europe",
    FunderLevel.STATE: "État",
    FunderLevel.REGION: "Région",
    FunderLevel.DEPARTMENT: "Département",
    FunderLevel.INTERCOMMUNALITY: "Intercommunalité",
    FunderLevel.COMMUNE: "Commune",
    FunderLevel.SOCIAL_BODY: "Organisme social, CDC",
    FunderLevel.PRIVATE: "Privé",
    FunderLevel.OWN: "Autofinancement",
}

CATEGORY_LABELS: Final = {
    CostCategory.STUDY: "Étude-action",
    CostCategory.TRAINING: "Formation",
    CostCategory.COMMUNICATION: "Communication",
    CostCategory.MEETINGS: "Frais de réunions",
    CostCategory.COORDINATION: "Coordination et conduite",
    CostCategory.EQUIPMENT: "Équipement",
    CostCategory.PREMISES: "Locaux",
    CostCategory.STAFF: "Personnel",
    CostCategory.INDIRECT: "Frais indirects",
    CostCategory.WORKS: "Travaux",
    CostCategory.OTHER: "Autres dépenses",
}

STAGE_LABELS: Final = {
    Stage.IDENTIFICATION: "Repérage",
    Stage.EMERGENCE: "Émergence",
    Stage.PREFIGURATION: "Préfiguration",
    Stage.START_UP: "Démarrage",
    Stage.DEVELOPMENT: "Développement",
    Stage.CONSOLIDATION: "Pérennisation",
    Stage.EXITED: "Sorti",
}

ORGANISATION_KIND_LABELS: Final = {
    OrganisationKind.ASSOCIATION: "Association",
    OrganisationKind.FOUNDATION: "Fondation",
    OrganisationKind.COOPERATIVE: "Coopérative",
    OrganisationKind.MUTUAL: "Mutuelle",
    OrganisationKind.ENTERPRISE: "Entreprise",
    OrganisationKind.LOCAL_AUTHORITY: "Collectivité locale",
    OrganisationKind.RESEARCH: "Recherche",
    OrganisationKind.TRAINING: "Formation",
    OrganisationKind.NETWORK_HEAD: "Tête de réseau",
    OrganisationKind.PUBLIC_BODY: "Organisme public",
    OrganisationKind.OTHER: "Autre",
}

QUALITY_LABELS: Final = {
    Quality.SCIC: "SCIC",
    Quality.SCOP: "SCOP",
    Quality.ESUS: "ESUS",
    Quality.IAE: "IAE",
}

QUALITY_MEANINGS: Final = {
    Quality.SCIC: "Société coopérative d’intérêt collectif",
    Quality.SCOP: "Société coopérative et participative",
    Quality.ESUS: "Entreprise solidaire d’utilité sociale (agrément)",
    Quality.IAE: "Insertion par l’activité économique (conventionnement)",
}

SCHEME_KIND_LABELS: Final = {
    SchemeKind.AMI: "Appel à manifestation d’intérêt",
    SchemeKind.CALL: "Appel à projets",
    SchemeKind.GRANT: "Aide au fil de l’eau",
    SchemeKind.TERRITORIAL_CONTRACT: "Contrat territorial",
    SchemeKind.MULTI_YEAR_GRANT: "Subvention pluriannuelle",
    SchemeKind.ACCOMPANIMENT: "Accompagnement",
}

SECTION_LABELS: Final = {
    Section.OPERATING: "Fonctionnement",
    Section.INVESTMENT: "Investissement",
    Section.UNDIVIDED: "Indifférenciée",
}

FRAMEWORK_KIND_LABELS: Final = {
    FrameworkKind.ECONOMIC_STRATEGY: "Stratégie économique",
    FrameworkKind.INNOVATION_STRATEGY: "Stratégie d’innovation",
    FrameworkKind.STATE_REGION_CONTRACT: "Contrat État-Région",
    FrameworkKind.TERRITORIAL_CONTRACT: "Contrat de territoire",
    FrameworkKind.ESS_PROGRAMME: "Programme ESS",
    FrameworkKind.EUROPEAN_PROGRAMME: "Programme européen",
    FrameworkKind.SUSTAINABLE_DEVELOPMENT_PLAN: "Agenda 21, durabilité",
    FrameworkKind.TERRITORY_PROJECT: "Projet de territoire",
    FrameworkKind.OTHER: "Autre cadre",
}

PARTICIPATION_LABELS: Final = {
    ParticipationKind.IDENTIFICATION: "Repérage",
    ParticipationKind.NETWORKING: "Mise en lien",
    ParticipationKind.ENGINEERING: "Ingénierie",
    ParticipationKind.GUARANTEE: "Caution",
    ParticipationKind.FUNDING: "Financement",
    ParticipationKind.FACILITATION: "Animation",
    ParticipationKind.LAND: "Foncier, immobilier",
    ParticipationKind.STEERING_COMMITTEE: "Comité de pilotage",
    ParticipationKind.GOVERNANCE_SEAT: "Siège dans la gouvernance",
    ParticipationKind.MEMBERSHIP_FEE: "Adhésion",
}

INTERACTION_LABELS: Final = {
    InteractionKind.VISIT: "Visite",
    InteractionKind.MEETING: "Réunion",
    InteractionKind.STEERING_COMMITTEE: "Comité de pilotage",
    InteractionKind.EVENT: "Événement",
    InteractionKind.CALL: "Appel téléphonique",
    InteractionKind.OTHER: "Autre",
}

LEVER_LABELS: Final = {
    Lever.EDUCATION: "1 · Faire connaître l’ESS",
    Lever.CONTRACTUAL_FRAMEWORKS: "2 · Inscrire dans les cadres",
    Lever.CROSS_DEPARTMENT_WORK: "3 · Travailler entre services",
    Lever.COOPERATION_BETWEEN_AUTHORITIES: "4 · Coopérer entre collectivités",
    Lever.CONSULTATION_OF_ACTORS: "5 · Associer réseaux et acteurs",
    Lever.URBAN_PLANNING_AND_LAND: "6 · Aménagement et foncier",
    Lever.JOBS_AND_COORDINATION: "7 · Emploi et coordination",
    Lever.SKILLS_AND_ENGINEERING: "8 · Compétences et ingénierie",
}
"""The eight levers (guide RTES 2014, l. 1324-1331), in its order, in our own short words."""

IN_KIND_LABELS: Final = {
    InKindKind.AGENT_DAYS: "Jours d’agents",
    InKindKind.STAFF_LOAN: "Mise à disposition de personnel",
    InKindKind.PREMISES: "Locaux",
    InKindKind.EQUIPMENT: "Matériel",
    InKindKind.OTHER: "Autre",
}

SEVERITY_LABELS: Final = {
    Severity.BLOCKING: "Bloquant",
    Severity.WARNING: "À vérifier",
    Severity.INFO: "Pour information",
}

CAP_SCOPE_WORDS: Final = {
    CapScope.FILE: "par dossier",
    CapScope.FILE_YEAR: "par dossier et par an",
    CapScope.STAGE: "par phase",
    CapScope.PTCE: "par PTCE sur toute sa durée",
    CapScope.BENEFICIARY: "par bénéficiaire",
}

FIELD_LABELS: Final = {
    "period": "les dates de début et de fin",
    "start": "la date de début",
    "end": "la date de fin",
    "funding_plan": "le plan de financement",
    "beneficiary": "le bénéficiaire (chef de file)",
    "members": "les membres du collectif",
    "reason": "le motif d’une dépense retenue au cas par cas",
    "section": "la section budgétaire",
    "qpv": "si le PTCE est en quartier prioritaire",
    "department": "le département",
    "epci": "l’EPCI",
    "stage": "le stade du PTCE",
    "territory_type": "le type de territoire",
    "previous_phase": "la date de la phase précédente",
    "deposited_on": "la date de dépôt",
    "awards_made": "le nombre d’aides déjà accordées par le dispositif",
    "self_financing": "le taux d’autofinancement de deux années du PTCE",
    "state_aid": "si l’aide relève du régime des aides d’État",
    "vat": "si les dépenses sont présentées HT ou TTC",
    "quantity_fte": "le nombre d’ETP",
    "quantity_job": "le nombre d’emplois",
    "quantity_m2": "la surface en m²",
    "quantity_place": "le nombre de places",
    "quantity_day": "le nombre de jours",
}
