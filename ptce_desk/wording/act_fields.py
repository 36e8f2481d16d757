"""The merge fields of acts, once: what an officer writes in a template, what it gives, where that is typed.

Their guide page and the check of a template are made of these lists; `services.acts.values` fills each of them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ptce_desk.formatting import typeset


class FieldKind(StrEnum):
    """How a field is written in an act."""

    TEXT = "text"
    AMOUNT = "amount"
    WORDS = "words"
    PERCENT = "percent"
    DAY = "day"
    COUNT = "count"


class Source(StrEnum):
    """The record where a field is typed."""

    FUNDING_FILE = "funding_file"
    FOLLOW_UP = "follow_up"
    BENEFICIARY = "organisation"
    PTCE = "ptce"
    SESSION = "session"
    SCHEME = "scheme"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field: `name` is what stands between the braces, `field` what is typed in the record `source`."""

    name: str
    label: str
    kind: FieldKind
    example: str
    source: Source | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class MergeTable:
    """A table of lines: its name, what one line is called in the example, and its columns.

    Those that are `needed` are dotted where they hold nothing, as fields are.
    """

    name: str
    label: str
    line: str
    columns: tuple[MergeField, ...]
    source: Source | None = None
    needed: tuple[str, ...] = ()


_T, _A, _W, _P, _D = FieldKind.TEXT, FieldKind.AMOUNT, FieldKind.WORDS, FieldKind.PERCENT, FieldKind.DAY
_FILE, _GRANT, _WHO = Source.FUNDING_FILE, Source.FOLLOW_UP, Source.BENEFICIARY


def _amount(name: str, label: str, figures: str, words: str, source: Source, field: str) -> tuple[MergeField, ...]:
    """An amount in figures, and the same in words."""
    return (
        MergeField(name, label, _A, figures, source, field),
        MergeField(f"{name}_en_lettres", f"{label}, en lettres", _W, words, source, field),
    )


FIELD_GROUPS: Final[tuple[tuple[str, tuple[MergeField, ...]], ...]] = (
    (
        "La collectivité et le jour",
        (
            MergeField("collectivite", "Notre collectivité", _T, "Région Exemple", Source.SETTINGS, "name"),
            MergeField("collectivite_en_tete", "La même, sauf si l’en-tête la nomme déjà", _T, "Région Exemple",
                       Source.SETTINGS, "name"),
            MergeField("collectivite_siret", "Son SIRET", _T, "200 000 008 00011", Source.SETTINGS, "siret"),
            MergeField("agent", "Qui établit l’acte", _T, "Claire Martin", Source.SETTINGS, "author"),
            MergeField("date_du_jour", "Jour de l’acte, ou de ce qu’il constate", _D, "1er mars 2026"),
        ),
    ),
    (
        "Le bénéficiaire",
        (
            MergeField("beneficiaire", "Bénéficiaire", _T, "Association Les Communs", _FILE, "beneficiary_id"),
            MergeField("beneficiaire_forme", "Forme juridique", _T, "Association loi 1901", _WHO, "legal_form"),
            MergeField("beneficiaire_siret", "SIRET", _T, "412 345 678 00017", _WHO, "siret"),
            MergeField("beneficiaire_rna", "Numéro RNA", _T, "W123456789", _WHO, "rna"),
            MergeField("beneficiaire_adresse", "Adresse", _T, "12 rue des Fabriques", _WHO, "address"),
            MergeField("beneficiaire_commune", "Commune", _T, "Romans-sur-Isère", _WHO, "commune"),
            MergeField("contact_nom", "Premier contact", _T, "Paul Durand", _WHO, "contacts"),
            MergeField("contact_fonction", "Fonction du contact", _T, "Président", _WHO, "contacts"),
            MergeField("contact_courriel", "Courriel du contact", _T, "contact@exemple.fr", _WHO, "contacts"),
            MergeField("ptce", "PTCE", _T, "Pôle Bois des Ardaines", _FILE, "ptce_id"),
        ),
    ),
    (
        "Le dossier",
        (
            MergeField("numero_dossier", "Numéro du dossier", _T, "2026-014", _FILE, "number"),
            MergeField("intitule", "Intitulé du projet", _T, "Filière bois locale", _FILE, "title"),
            MergeField("dispositif", "Dispositif", _T, "Soutien aux PTCE", Source.SCHEME, "label"),
            MergeField("dispositif_code", "Code du dispositif", _T, "RA-CDDRA", Source.SCHEME, "code"),
            MergeField("reglement", "Règlement appliqué", _T, "version 2026", Source.SCHEME, "version"),
            MergeField("date_depot", "Date de dépôt", _D, "12 janvier 2026", _FILE, "deposited_on"),
            MergeField("date_accuse_reception", "Accusé de réception", _D, "15 janvier 2026", _FILE, "acknowledged_on"),
            MergeField("date_debut", "Début du projet", _D, "1er avril 2026", _FILE, "start"),
            MergeField("date_fin", "Fin du projet", _D, "31 mars 2027", _FILE, "end"),
            MergeField("pieces_avant_le", "Pièces attendues avant le", _D, "31 mars 2026", _FILE, "documents_due_on"),
            MergeField("instructeur", "Instruit par", _T, "Claire Martin", _FILE, "instructor"),
            MergeField("avis_du_service", "Avis du service", _T, "Favorable", _FILE, "service_opinion"),
            MergeField("cout_total", "Coût total", _A, "40 000,00 €", _FILE, "total_cost"),
            MergeField("assiette", "Assiette retenue", _A, "38 500,00 €", _FILE, "costs"),
            MergeField("taux", "Taux, en part de l’assiette", _P, "32,47 %", _FILE, "proposed"),
            *_amount("montant_demande", "Montant demandé", "15 000,00 €", "quinze mille euros", _FILE, "requested"),
            *_amount("montant_propose", "Montant proposé", "12 500,00 €", "douze mille cinq cents euros", _FILE,
                     "proposed"),
        ),
    ),
    (
        "La décision",
        (
            *_amount("montant_vote", "Montant voté", "12 500,00 €", "douze mille cinq cents euros", Source.SESSION,
                     "voted"),
            MergeField("date_decision", "Date de la décision", _D, "12 juin 2026", Source.SESSION, "held_on"),
            MergeField("seance_instance", "Instance", _T, "Commission permanente", Source.SESSION, "body"),
            MergeField("seance_date", "Date de la séance", _D, "12 juin 2026", Source.SESSION, "held_on"),
            MergeField("deliberation_numero", "Numéro de la délibération", _T, "2026-06-118", Source.SESSION, "number"),
            MergeField("deliberation_date", "Date de la délibération", _D, "12 juin 2026", Source.SESSION, "taken_on"),
            MergeField("deliberation_transmission", "Transmission au contrôle de légalité", _D, "15 juin 2026",
                       Source.SESSION, "transmitted_on"),
            MergeField("deliberation_publication", "Publication de la délibération", _D, "15 juin 2026",
                       Source.SESSION, "public_on"),
            MergeField("motif_decision", "Motif de la décision", _T, "Crédits épuisés", Source.SESSION, "remark"),
            MergeField("reserve_vote", "Réserve du vote", _T, "sous réserve d’un abondement de l’enveloppe",
                       Source.SESSION, "remark"),
            MergeField("elus_deportes", "Élus qui se déportent", _T, "Mme Durand (trésorière)", Source.SESSION,
                       "recused"),
            MergeField("voix", "Décompte des voix", _T, "32 pour, 4 contre, 2 abstentions", Source.SESSION,
                       "votes_for"),
            MergeField("total_dossiers", "Total des dossiers de l’acte", _A, "37 500,00 €"),
            MergeField("total_dossiers_en_lettres", "Ce total, en lettres", _W,
                       "trente-sept mille cinq cents euros"),
        ),
    ),
    (
        "La convention et ses avenants",
        (
            MergeField("convention_numero", "Numéro de la convention", _T, "C-2026-31", _GRANT, "number"),
            MergeField("convention_requise", "Convention requise", _T, "oui", _GRANT, "required"),
            MergeField("convention_date", "Signature", _D, "1er juillet 2026", _GRANT, "signed_on"),
            MergeField("convention_fin", "Dernier jour pour demander un versement", _D, "30 juin 2028", _GRANT, "end"),
            MergeField("date_notification", "Notification", _D, "8 juillet 2026", _GRANT, "notified_on"),
            MergeField("engagement_numero", "Numéro d’engagement", _T, "E-4512", _GRANT, "commitment_number"),
            *_amount("montant_convention", "Montant conventionné", "12 500,00 €", "douze mille cinq cents euros",
                     _GRANT, "amount"),
            MergeField("avenant_numero", "Numéro du dernier avenant", _T, "1", _GRANT, "amendments"),
            MergeField("avenant_date", "Signature de l’avenant", _D, "5 janvier 2028", _GRANT, "amendments"),
            MergeField("avenant_objet", "Objet de l’avenant", _T, "Prolongation de six mois", _GRANT, "amendments"),
            MergeField("avenant_fin", "Nouvelle fin", _D, "31 décembre 2028", _GRANT, "amendments"),
            *_amount("avenant_montant", "Nouveau montant", "14 000,00 €", "quatorze mille euros", _GRANT,
                     "amendments"),
        ),
    ),
    (
        "Les versements",
        (
            *_amount("deja_verse", "Déjà versé", "6 250,00 €", "six mille deux cent cinquante euros", _GRANT,
                     "payments"),
            *_amount("reste_a_verser", "Reste à verser", "6 250,00 €", "six mille deux cent cinquante euros", _GRANT,
                     "payments"),
            MergeField("versement_nature", "Prochain versement", _T, "acompte", _GRANT, "instalments"),
            MergeField("versement_condition", "Sa condition", _T, "bilan intermédiaire reçu", _GRANT, "instalments"),
            *_amount("versement_montant", "Son montant", "3 125,00 €", "trois mille cent vingt-cinq euros", _GRANT,
                     "instalments"),
            MergeField("bilan_nature", "Prochain bilan attendu", _T, "compte rendu financier", _GRANT, "deliverables"),
            MergeField("bilan_echeance", "Son échéance", _D, "30 juin 2027", _GRANT, "deliverables"),
            *_amount("reversement_montant", "Somme à reverser", "1 000,00 €", "mille euros", _GRANT, "repayments"),
            MergeField("reversement_numero", "Numéro du titre de recettes", _T, "T-87", _GRANT, "repayments"),
            MergeField("reversement_date", "Date du titre", _D, "5 mars 2027", _GRANT, "repayments"),
            MergeField("reversement_motif", "Motif du reversement", _T, "Dépenses inférieures au budget", _GRANT,
                       "repayments"),
        ),
    ),
    (
        "L’aide de minimis",
        (
            MergeField("de_minimis_nature", "Ce qu’elle est", _T, "aide de minimis", _FILE, "state_aid"),
            MergeField("de_minimis_reglement", "Règlement du jour du vote", _T, "règlement (UE) 2023/2831", _FILE,
                       "state_aid"),
            *_amount("de_minimis_montant", "Montant compté de cette aide", "12 500,00 €",
                     "douze mille cinq cents euros", _FILE, "state_aid"),
            MergeField("de_minimis_depuis", "Premier jour compté", _D, "13 juin 2023", _FILE, "state_aid"),
            MergeField("de_minimis_plafond", "Plafond par entreprise unique", _A, "300 000,00 €", _FILE, "state_aid"),
        ),
    ),
)  # fmt: skip
"""The fields by subject, in the order the guide lists them."""


TABLES: Final[tuple[MergeTable, ...]] = (
    MergeTable(
        "depenses",
        "Dépenses",
        "depense",
        (
            MergeField("poste", "Poste", _T, "Étude"),
            MergeField("libelle", "Dépense", _T, "Étude de faisabilité"),
            MergeField("presente", "Présenté", _A, "20 000,00 €"),
            MergeField("retenu", "Retenu", _A, "18 500,00 €"),
        ),
        _FILE,
    ),
    MergeTable(
        "financements",
        "Plan de financement",
        "financement",
        (
            MergeField("financeur", "Financeur", _T, "Département"),
            MergeField("niveau", "Niveau", _T, "Département"),
            MergeField("etat", "État", _T, "Obtenu"),
            MergeField("montant", "Montant", _A, "10 000,00 €"),
        ),
        _FILE,
    ),
    MergeTable(
        "tranches",
        "Échéancier des versements",
        "tranche",
        (
            MergeField("nature", "Nature", _T, "Avance"),
            MergeField("date", "Date prévue", _D, "15 juillet 2026"),
            MergeField("montant", "Montant", _A, "6 250,00 €"),
            MergeField("condition", "Condition", _T, "à la signature"),
        ),
        _GRANT,
    ),
    MergeTable(
        "annees",
        "Répartition par année civile",
        "annee",
        (MergeField("annee", "Année", _T, "2026"), MergeField("montant", "Montant", _A, "6 250,00 €")),
    ),
    MergeTable(
        "versements",
        "Versements faits",
        "versement",
        (
            MergeField("date", "Date", _D, "20 juillet 2026"),
            MergeField("mandat", "Mandat", _T, "1542"),
            MergeField("nature", "Nature", _T, "Avance"),
            MergeField("montant", "Montant", _A, "6 250,00 €"),
        ),
        _GRANT,
    ),
    MergeTable(
        "bilans",
        "Bilans et comptes rendus attendus",
        "bilan",
        (
            MergeField("nature", "Nature", _T, "Compte rendu financier"),
            MergeField("date", "Échéance", _D, "30 juin 2027"),
        ),
        _GRANT,
    ),
    MergeTable("pieces", "Pièces manquantes", "piece", (MergeField("piece", "Pièce", _T, "Statuts à jour"),), _FILE),
    MergeTable(
        "porteurs",
        "Structures qui se partagent l’aide, quand elles sont plusieurs",
        "porteur",
        (
            MergeField("structure", "Structure", _T, "Association Les Communs"),
            MergeField("part", "Part", _T, "60 %"),
            MergeField("montant", "Montant", _A, "7 500,00 €"),
        ),
        _FILE,
    ),
    MergeTable(
        "dossiers",
        "Dossiers de l’acte",
        "dossier",
        (
            MergeField("numero", "Numéro", _T, "2026-014"),
            MergeField("beneficiaire", "Bénéficiaire", _T, "Association Les Communs"),
            MergeField("siret", "SIRET", _T, "412 345 678 00017"),
            MergeField("intitule", "Projet", _T, "Filière bois locale"),
            MergeField("dispositif", "Dispositif", _T, "RA-CDDRA"),
            MergeField("montant", "Montant", _A, "12 500,00 €"),
        ),
        needed=("beneficiaire", "siret", "montant"),
    ),
    MergeTable(
        "non_attribues",
        "Dossiers de la séance refusés, ajournés ou sur liste d’attente",
        "demande",
        (
            MergeField("numero", "Numéro", _T, "2026-015"),
            MergeField("beneficiaire", "Bénéficiaire", _T, "Association Les Communs"),
            MergeField("intitule", "Projet", _T, "Filière bois locale"),
            MergeField("decision", "Décision", _T, "Refusé"),
            MergeField("motif", "Motif", _T, "Crédits épuisés"),
        ),
        Source.SESSION,
    ),
    MergeTable(
        "deports",
        "Élus qui se déportent, par dossier de l’acte",
        "deport",
        (
            MergeField("numero", "Numéro du dossier", _T, "2026-014"),
            MergeField("elu", "Élu", _T, "Mme Durand"),
            MergeField("interet", "Intérêt à l’affaire", _T, "trésorière du bénéficiaire"),
        ),
        Source.SESSION,
        ("interet",),
    ),
    MergeTable(
        "reserves",
        "Réserves du vote, par dossier de l’acte",
        "reserve",
        (
            MergeField("numero", "Numéro du dossier", _T, "2026-014"),
            MergeField("reserve", "Réserve", _T, "sous réserve d’un abondement de l’enveloppe"),
        ),
        Source.SESSION,
    ),
    MergeTable(
        "scrutins",
        "Voix comptées, par dossier de l’acte",
        "scrutin",
        (
            MergeField("numero", "Numéro du dossier", _T, "2026-014"),
            MergeField("voix", "Décompte des voix", _T, "32 pour, 4 contre, 2 abstentions"),
        ),
        Source.SESSION,
    ),
    MergeTable(
        "parts_de_minimis",
        "Part de chaque structure d’une aide de minimis",
        "part",
        (
            MergeField("structure", "Structure", _T, "Coop des Ardaines"),
            MergeField("montant", "Sa part de l’aide", _A, "12 500,00 €"),
            MergeField("compte", "Compté en tout, cette aide comprise", _A, "32 500,00 €"),
            MergeField("reste", "Reste sous le plafond", _A, "267 500,00 €"),
        ),
        _FILE,
    ),
    MergeTable(
        "aides_de_minimis",
        "Aides de minimis comptées, de toutes les autorités",
        "aide",
        (
            MergeField("structure", "Structure", _T, "Coop des Ardaines"),
            MergeField("autorite", "Autorité", _T, "Département"),
            MergeField("date", "Attribuée le", _D, "3 mars 2025"),
            MergeField("montant", "Montant", _A, "20 000,00 €"),
        ),
        _FILE,
    ),
)

_AGENDA_LINE: Final = (
    MergeField("ligne", "Rang à l’ordre du jour", FieldKind.COUNT, "12"),
    MergeField("a_signaler", "À signaler", _T, "dérogation, déport"),
    MergeField("ht_ttc", "Dépenses HT ou TTC", _T, "HT"),
    MergeField("maximum", "Maximum applicable", _A, "14 000,00 €"),
    MergeField("avis", "Avis de la commission", _T, "Favorable"),
    MergeField("vote", "Vote", _T, "Accordé"),
    MergeField("aides_anterieures", "Aides antérieures du bénéficiaire", _A, "8 000,00 €"),
    MergeField("autres_financeurs", "Autres financeurs", _T, "Département : 10 000,00 €"),
    MergeField("autofinancement", "Autofinancement", _A, "5 000,00 €"),
    MergeField("derogations", "Dérogations", _T, "Dérogation (taux) : projet pilote"),
    MergeField("observations", "Observations et dérogations", _T, "Avis du service : favorable"),
    MergeField("imputation_chapitre", "Imputation (chapitre)", _T, "936"),
    MergeField("imputation_fonction", "Imputation (fonction)", _T, "61"),
    MergeField("imputation_nature", "Imputation (nature)", _T, "65748"),
    MergeField("imputation_operation", "Imputation (opération)", _T, "P112-O3"),
)
_AGENDA_WHOLE: Final = (
    MergeField("nombre_dossiers", "Dossiers à l’ordre du jour", FieldKind.COUNT, "12"),
    MergeField("total_cout", "Total des coûts", _A, "480 000,00 €"),
    MergeField("total_demande", "Total demandé", _A, "180 000,00 €"),
    MergeField("total_propose", "Total proposé", _A, "150 000,00 €"),
    MergeField("total_vote", "Total voté", _A, "150 000,00 €"),
)
_LINE_TOO: Final = (
    *("numero_dossier", "intitule", "beneficiaire", "beneficiaire_forme", "beneficiaire_siret"),
    *("beneficiaire_commune", "ptce", "dispositif", "dispositif_code", "reglement", "avis_du_service"),
    *("cout_total", "assiette", "taux", "montant_demande", "montant_propose", "montant_vote", "voix"),
)
_WHOLE_TOO: Final = (
    *("collectivite", "collectivite_siret", "agent", "date_du_jour"),
    *("seance_instance", "seance_date", "deliberation_numero", "deliberation_date"),
)

FIELDS: Final[dict[str, MergeField]] = {field.name: field for _title, fields in FIELD_GROUPS for field in fields}
TABLES_BY_NAME: Final[dict[str, MergeTable]] = {table.name: table for table in TABLES}
LINE_FIELDS: Final[dict[str, MergeField]] = {
    field.name: field for field in (*(FIELDS[name] for name in _LINE_TOO), *_AGENDA_LINE)
}
"""What the marked row of a workbook of one's own may hold: one dossier of a session."""
WHOLE_FIELDS: Final[dict[str, MergeField]] = {
    field.name: field for field in (*(FIELDS[name] for name in _WHOLE_TOO), *_AGENDA_WHOLE)
}
"""What the rest of such a workbook may hold: the session."""


def example_of(field: MergeField) -> str:
    """What a field gives, with the spaces of French."""
    return typeset(field.example)
