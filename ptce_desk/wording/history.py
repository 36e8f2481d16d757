"""The history of a record in words: the name of each field, and its values as the screens write them."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final, TypeVar

from ptce_desk.formatting import amount_text, date_text, number_text, percent_text, typeset
from ptce_desk.wording import labels, rule_labels, states
from ptce_desk.wording.attachments import size_text

E = TypeVar("E", bound=StrEnum)

TABLE_WORDS: Final = {
    "file_settings": "Paramètres",
    "authority_body": "Instance",
    "organisation": "Structure",
    "contact": "Contact",
    "funder": "Financeur",
    "ptce": "PTCE",
    "ptce_alias": "Autre nom",
    "ptce_stage": "Stade",
    "ptce_label": "Label",
    "ptce_figures": "Chiffres d’une année",
    "membership": "Membre",
    "participation": "Participation",
    "interaction": "Interaction",
    "in_kind_support": "Soutien en nature",
    "scheme": "Dispositif",
    "scheme_version": "Version du dispositif",
    "envelope": "Enveloppe",
    "payment_credit": "Crédits de paiement",
    "policy_framework": "Cadre",
    "framework_scheme": "Dispositif lié",
    "framework_ptce": "PTCE lié",
    "saved_view": "Vue enregistrée",
    "funding_file": "Dossier",
    "cost_line": "Dépense",
    "plan_line": "Ressource",
    "carrier_share": "Porteur",
    "derogation": "Dérogation",
    "funding_file_move": "Changement d’état",
    "committee_session": "Commission",
    "agenda_item": "Ligne de l’ordre du jour",
    "deliberation": "Délibération",
    "received_aid": "Aide de minimis reçue",
    "scheme_document": "Pièce demandée",
    "attachment": "Document",
    "attachment_content": "Contenu d’un document",
    "file_quantity": "Quantité",
    "required_document": "Pièce du dossier",
    "year_share": "Part d’une année",
    "opinion_request": "Avis demandé",
    "agreement": "Convention",
    "amendment": "Avenant",
    "instalment": "Tranche",
    "payment": "Versement",
    "deliverable": "Livrable",
    "repayment_order": "Titre de recettes",
    "legal_override": "Repère légal remplacé",
}
"""What a row of each table is."""

_FIELDS: Final = {
    "acknowledged_on": "accusé de réception",
    "accepted_on": "accepté le",
    "actual_base": "dépenses éligibles réalisées",
    "added_at": "ajouté le",
    "agreement_id": "convention",
    "answered_on": "répondu le",
    "asked_on": "demandé le",
    "attachment_id": "document joint",
    "authority": "financeur",
    "closed_on": "clos le",
    "commitment_number": "n° d’engagement",
    "committed_on": "engagé le",
    "condition": "condition",
    "conditions": "versement conditionné",
    "due_on": "à recevoir le",
    "extended_to": "prorogé jusqu’au",
    "final_amount": "montant définitif",
    "granted_on": "accordée le",
    "instalment_id": "tranche",
    "issued_on": "émis le",
    "lapsed_on": "caduc le",
    "legal_basis": "base juridique",
    "mandate_number": "n° de mandat",
    "media_type": "format",
    "notified_on": "notifié le",
    "owner_id": "rattaché à",
    "owner_kind": "rattaché à",
    "paid_on": "versé le",
    "planned_on": "prévu le",
    "prepared_on": "préparé le",
    "published_on": "publié le",
    "received_on": "reçu le",
    "regime": "régime",
    "repaid_on": "remboursé le",
    "required": "obligatoire",
    "settled_on": "soldé le",
    "sha256": "empreinte",
    "signed_on": "signé le",
    "single_undertaking": "entreprise unique",
    "size": "taille",
    "split": "répartition par année",
    "state_aid": "régime des aides d’État",
    "status": "état de la séance",
    "text": "texte",
    "value": "valeur",
    "activities": "activités",
    "address": "adresse",
    "amount": "montant",
    "author": "auteur",
    "autonomy_plan": "plan d’autonomie",
    "axis": "axe",
    "beneficiary_id": "bénéficiaire",
    "bearer_form": "forme juridique du porteur",
    "body": "instance",
    "budget": "autorisation (AE ou AP)",
    "call": "appel",
    "category": "catégorie",
    "code": "code",
    "college": "collège",
    "commune": "commune",
    "commune_code": "code INSEE de la commune",
    "consolidated_budget": "budget consolidé",
    "content": "contenu",
    "created_year": "année de création",
    "decided_on": "date de décision",
    "decision": "décision",
    "deliberation": "délibération",
    "departments": "départements",
    "deposited_on": "date de dépôt",
    "eligible": "éligible à l’aide",
    "eligible_base": "assiette retenue",
    "email": "courriel",
    "employees": "salariés",
    "end": "fin",
    "ess": "relève de l’ESS",
    "family": "famille",
    "fictitious": "données fictives",
    "finding_code": "règle écartée",
    "fiscal_year_end_month": "mois de clôture des comptes",
    "fiscal_year_start_month": "premier mois de l’exercice",
    "framework_id": "cadre",
    "full_time_equivalents": "ETP",
    "funder": "financeur",
    "funder_level": "niveau du financeur",
    "funder_name": "financeur",
    "funding_file_id": "dossier",
    "held_on": "date",
    "in_kind": "en nature",
    "instruction": "instruction",
    "instructor": "instructeur",
    "kind": "type",
    "label": "intitulé",
    "legal_category": "catégorie juridique",
    "legal_form": "forme juridique",
    "level": "niveau",
    "lever": "levier",
    "logo": "logo",
    "max_amount": "maximum attribuable",
    "member_structures": "structures membres",
    "moved_at": "moment",
    "name": "nom",
    "note": "note",
    "notes": "notes",
    "number": "numéro",
    "obtained": "obtenu",
    "opinion": "avis",
    "organisation_id": "structure",
    "ours": "notre collectivité",
    "page": "liste",
    "phone": "téléphone",
    "place": "lieu",
    "place_built_m2": "surface bâtie (m²)",
    "place_kind": "type de lieu",
    "place_land_m2": "terrain (m²)",
    "place_owner": "propriétaire du lieu",
    "presented": "présenté",
    "previous": "état précédent",
    "priority_district": "quartier prioritaire",
    "proposed": "montant proposé",
    "ptce_id": "PTCE",
    "public": "public",
    "qualities": "qualités",
    "quantity": "quantité",
    "reason": "motif",
    "recused": "déport",
    "region": "région",
    "region_at_source": "région de la source",
    "remark": "observations",
    "requested": "montant demandé",
    "retained": "retenu",
    "rna": "RNA",
    "role": "rôle",
    "rules": "règles",
    "scheme_id": "dispositif",
    "scheme_version_id": "version du dispositif",
    "section": "section",
    "self_financing_rate": "taux d’autofinancement",
    "service_opinion": "avis du service",
    "session_id": "commission",
    "settings_id": "paramètres",
    "envelope_id": "enveloppe",
    "share": "part",
    "signatories": "signataires",
    "since": "depuis",
    "siret": "SIRET",
    "source": "source",
    "stage": "stade",
    "start": "début",
    "subject": "objet",
    "taken_on": "date",
    "target": "nouvel état",
    "territory": "territoire",
    "territory_type": "type de territoire",
    "title": "intitulé",
    "total_cost": "coût total",
    "unit": "unité",
    "unit_budget": "budget de la cellule",
    "unit_cost": "coût unitaire",
    "until": "jusqu’au",
    "valid_from": "en vigueur le",
    "valid_to": "en vigueur jusqu’au",
    "version": "version",
    "vote": "vote",
    "voted": "montant voté",
    "voted_amount": "montant voté",
    "website": "site",
    "yearly_fee": "cotisation annuelle",
    "year": "année",
}

_RATES: Final = frozenset({"self_financing_rate", "share"})
_COUNTS: Final = frozenset({"value", "full_time_equivalents", "quantity", "place_built_m2", "place_land_m2"})
_SILENT: Final = frozenset({"logo", "rules", "content", "sha256"})
"""Values too long to show."""
_UNTOLD: Final = _SILENT | {"owner_kind", "media_type", "added_at"}
"""What need not be said of a part that came or went: it is told on the page of its owner, under its day."""


def _coded(words: Mapping[E, str]) -> tuple[type[StrEnum], dict[str, str]]:
    """The codes of a table of words, kept apart from those of other tables: « other » is in many."""
    return type(next(iter(words))), {code.value: word for code, word in words.items()}


_CODES: Final = dict(
    (
        _coded(labels.LEVEL_LABELS),
        _coded(labels.CATEGORY_LABELS),
        _coded(labels.STAGE_LABELS),
        _coded(labels.ORGANISATION_KIND_LABELS),
        _coded(labels.SCHEME_KIND_LABELS),
        _coded(labels.SECTION_LABELS),
        _coded(labels.FRAMEWORK_KIND_LABELS),
        _coded(labels.PARTICIPATION_LABELS),
        _coded(labels.INTERACTION_LABELS),
        _coded(labels.LEVER_LABELS),
        _coded(labels.IN_KIND_LABELS),
        _coded(states.INSTRUCTION_LABELS),
        _coded(states.DECISION_LABELS),
        _coded(states.BODY_LABELS),
        _coded(states.OPINION_LABELS),
        _coded(states.VOTE_LABELS),
        _coded(states.TERRITORY_LABELS),
        _coded(states.PTCE_LABEL_LABELS),
        _coded(states.ROLE_LABELS),
        _coded(states.SESSION_STATUS_LABELS),
        _coded(states.OPINION_KIND_LABELS),
        _coded(rule_labels.SCALE_UNIT_LABELS),
        _coded(rule_labels.SPLIT_LABELS),
        _coded(rule_labels.INSTALMENT_LABELS),
        _coded(rule_labels.DELIVERABLE_LABELS),
        _coded(rule_labels.REGIME_LABELS),
    )
)


def field_name(column: str) -> str:
    """« montant demandé »: the French name of a column."""
    return _FIELDS[column]


def change_sentence(column: str, old: object, new: object) -> str:
    """« montant demandé : 20 000,00 € → 30 000,00 € »."""
    name = field_name(column)
    if column in _SILENT:
        return typeset(f"{name} : modifié")
    return typeset(f"{name} : {value_text(column, old)} → {value_text(column, new)}")


def line_sentence(table: str, action: str, fields: Mapping[str, object]) -> str:
    """« Ajout · Dépense : catégorie Étude-action, présenté 50 000,00 € »."""
    head = f"{'Ajout' if action == 'insert' else 'Retrait'} · {TABLE_WORDS[table]}"
    told = [
        f"{field_name(column)} {value_text(column, value)}"
        for column, value in (_move_words(fields) if table == "funding_file_move" else fields).items()
        if value not in (None, "", False) and column not in _UNTOLD and not column.endswith("_id")
    ]
    return typeset(f"{head} : {', '.join(told)}" if told else head)


def _move_words(move: Mapping[str, object]) -> Mapping[str, object]:
    """A move on an axis, whose states are kept as bare codes."""
    axis = str(move["axis"])
    told = {name: states.state_label(axis, str(move[name])).lower() for name in ("previous", "target")}
    return {**move, "axis": states.AXIS_LABELS[axis].lower(), **told}


def value_text(column: str, value: object) -> str:
    """A value as the screens write it; « vide » when there is none."""
    match value:
        case None | "":
            return "vide"
        case bool():
            return "oui" if value else "non"
        case int() if column == "size":
            return size_text(value)
        case StrEnum():
            return _CODES.get(type(value), {}).get(value.value, value.value.upper())
        case frozenset():
            return ", ".join(sorted(value_text(column, one) for one in value)) or "vide"
        case Decimal():
            return _decimal_text(column, value)
        case datetime():
            return f"{date_text(value.date())} {value:%H:%M}"
        case date():
            return date_text(value)
        case _:
            return str(value)


def _decimal_text(column: str, value: Decimal) -> str:
    if column in _RATES:
        return percent_text(value)
    return number_text(value) if column in _COUNTS else amount_text(value)
