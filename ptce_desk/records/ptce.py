"""A PTCE: where it is, what it went through, who takes part, what our authority does for it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.dated_notes import PtceNote
from ptce_desk.domain.organisations import Membership
from ptce_desk.domain.ptce import LabelEntry, LabelKind, Ptce, PtceAlias, Stage, StageEntry, YearlyFigures
from ptce_desk.domain.support import InKindSupport, Interaction, Participation, ParticipationKind
from ptce_desk.domain.validity import check_period, is_crossed, read_year
from ptce_desk.domain.value_errors import PeriodCrossedError
from ptce_desk.formatting import typeset
from ptce_desk.records.dated_notes import notes_on
from ptce_desk.records.free_fields import FREE_FIELDS
from ptce_desk.records.record import Part, Record, RecordField, quoted
from ptce_desk.records.tags import tags_on
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.labels import (
    IN_KIND_LABELS,
    INTERACTION_LABELS,
    LEVER_LABELS,
    PARTICIPATION_LABELS,
    STAGE_LABELS,
)
from ptce_desk.wording.states import PTCE_LABEL_LABELS, ROLE_LABELS, TERRITORY_LABELS

PLACE_KINDS: Final = (
    "Atelier, fabrique",
    "Domaine agricole",
    "Friche réhabilitée",
    "Hôtel d’entreprises",
    "Lieu culturel",
    "Locaux partagés",
    "Pépinière, incubateur",
    "Tiers-lieu",
    "Zone d’activité",
    "Sans lieu propre",
)
"""Kinds suggested; any other can be written."""

_UNSAID: Final = "Non précisé"
_NAMED: Final = "Un PTCE porte un nom : l’ancien est gardé."
_ALWAYS_ONE: Final = "Choisissez dans la liste : l’ancien est gardé."
_DATED: Final = "Donnez un jour : l’ancien est gardé."
_A_YEAR: Final = "Écrivez une année, comme 2025."


def free_year(ptce: Ptce, today: date) -> int:
    """The latest year, the present one at most, that has no figures yet."""
    taken = {figures.year for figures in ptce.figures}
    return next(year for year in range(today.year, 0, -1) if year not in taken)


def early_end_words(held: Membership | Participation) -> str:
    """What is wrong with a period that ends before it begins; nothing for any other."""
    return "La fin vient avant le début." if is_crossed(held.since, held.until) else ""


def _whole(value: object) -> object:
    return int(value) if isinstance(value, Decimal) else value


def _year(value: object) -> object:
    return read_year(str(value)) or value


def _not_a_year(value: object) -> str:
    return "" if read_year(str(value)) else _A_YEAR


def _not_a_count(value: object) -> str:
    fit = not isinstance(value, Decimal) or (value == value.to_integral_value() and value >= 0)
    return "" if fit else typeset("Écrivez un nombre entier : on compte des structures et des personnes.")


def _below_zero(value: object) -> str:
    return "Écrivez un nombre sans signe moins." if isinstance(value, Decimal) and value < 0 else ""


def _year_there(ptce: Ptce, line_id: int | None, key: str, value: object) -> str:
    others = {figures.year for figures in ptce.figures if figures.id != line_id}
    return f"Les chiffres de {value} sont déjà là." if key == "year" and _year(value) in others else ""


def _crossed_with(held: Sequence[Membership | Participation], line_id: int | None, key: str, value: object) -> str:
    line = next((one for one in held if one.id == line_id), None)
    bounds: dict[str, object] = {"since": line and line.since, "until": line and line.until}
    try:
        check_period({**bounds, key: value})
    except PeriodCrossedError as crossed:
        return error_sentence(crossed)
    return ""


_SINCE: Final = RecordField("since", "Depuis le", kind="date", name="depuis")
_UNTIL: Final = RecordField("until", "Jusqu’au", kind="date")
_NOTE: Final = RecordField("note", "Note")
_YEAR: Final = RecordField("year", "Année", kind="year", required=_A_YEAR, tidied=_year, check=_not_a_year)

PTCE: Final = Record(
    Ptce,
    table="ptce",
    label="PTCE",
    the="le PTCE",
    named=lambda ptce: quoted(ptce.name),
    fields=(
        RecordField("name", "Nom", "le nom", required=_NAMED),
        RecordField("commune", "Commune", "la commune"),
        RecordField("departments", "Départements", "les départements"),
        RecordField("territory", "Territoire", "le territoire"),
        RecordField("region", "Région", "la région"),
        RecordField("region_at_source", "Région à la source", "la région à la source", name="région de la source"),
        RecordField(
            "territory_type",
            "Type de territoire",
            "le type de territoire",
            "choice",
            options=tuple(TERRITORY_LABELS.items()),
            none=_UNSAID,
        ),
        RecordField(
            "priority_district",
            "Quartier prioritaire (QPV)",
            "le quartier prioritaire",
            "bool",
            options=((True, "Oui"), (False, "Non")),
            none=_UNSAID,
        ),
        RecordField(
            "bearer_form", "Forme juridique du porteur", "la forme du porteur", name="forme juridique du porteur"
        ),
        RecordField("website", "Site internet", "le site internet", name="site"),
        RecordField("created_year", "Création", "l’année de création", "year"),
        RecordField("activities", "Activités", "les activités", "paragraphs"),
        RecordField("source", "Source", "la source", "sources"),
        RecordField("place", "Nom du lieu", "le lieu"),
        RecordField("place_kind", "Type de lieu", "le type de lieu", suggestions=PLACE_KINDS),
        RecordField("place_built_m2", "Surface bâtie", "la surface bâtie", "number", name="surface bâtie (m²)"),
        RecordField("place_land_m2", "Terrain", "le terrain", "number", name="terrain (m²)"),
        RecordField("place_owner", "Propriétaire", "le propriétaire du lieu"),
        *FREE_FIELDS,
    ),
    parts=(
        Part(
            "aliases",
            "ptce_alias",
            "Autre nom",
            "un autre nom",
            (RecordField("name", "Autre nom", name="nom"),),
            begun=lambda _ptce, _today: PtceAlias(""),
            title="Autres noms",
            invitation="Ajouter un autre nom…",
        ),
        Part(
            "stages",
            "ptce_stage",
            "Stade",
            "un stade",
            (
                RecordField("stage", "Stade", kind="choice", options=tuple(STAGE_LABELS.items()), required=_ALWAYS_ONE),
                _SINCE,
                _NOTE,
            ),
            begun=lambda ptce, today: StageEntry(ptce.stage_on(today) or Stage.IDENTIFICATION),
            title="Stades",
            invitation="Ajouter un stade…",
            chosen="stage",
        ),
        Part(
            "labels",
            "ptce_label",
            "Label",
            "une reconnaissance",
            (
                RecordField(
                    "kind",
                    "Label",
                    kind="choice",
                    name="type",
                    options=tuple(PTCE_LABEL_LABELS.items()),
                    required=_ALWAYS_ONE,
                ),
                RecordField("call", "Appel"),
                _SINCE,
            ),
            begun=lambda _ptce, _today: LabelEntry(LabelKind.IDENTIFIED),
            title="Labels",
            invitation="Ajouter…",
            chosen="kind",
        ),
        Part(
            "figures",
            "ptce_figures",
            "Chiffres d’une année",
            "des chiffres annuels",
            (
                _YEAR,
                RecordField("unit_budget", "Budget cellule", kind="amount", name="budget de la cellule"),
                RecordField("self_financing_rate", "Autofin.", kind="percent", name="taux d’autofinancement"),
                RecordField("full_time_equivalents", "ETP", kind="number", name="ETP", check=_below_zero),
                RecordField(
                    "member_structures",
                    "Membres",
                    kind="number",
                    name="structures membres",
                    tidied=_whole,
                    check=_not_a_count,
                ),
                RecordField("employees", "Salariés", kind="number", tidied=_whole, check=_not_a_count),
                RecordField("consolidated_budget", "Consolidé", kind="amount", name="budget consolidé"),
            ),
            begun=lambda ptce, today: YearlyFigures(free_year(ptce, today)),
            title="Chiffres annuels",
            invitation="Année…",
            check=_year_there,
        ),
        Part(
            "memberships",
            "membership",
            "Membre",
            "un membre",
            (
                RecordField("organisation_id", "Structure", kind="link"),
                RecordField("role", "Rôle", kind="choice", options=tuple(ROLE_LABELS.items()), required=_ALWAYS_ONE),
                RecordField("college", "Collège"),
                _SINCE,
                _UNTIL,
                RecordField("eligible", "Éligible", kind="bool", name="éligible à l’aide"),
            ),
            title="Membres",
            invitation="Ajouter une structure…",
            check=lambda ptce, line_id, key, value: _crossed_with(ptce.memberships, line_id, key, value),
        ),
        Part(
            "participations",
            "participation",
            "Participation",
            "une participation",
            (
                RecordField(
                    "kind",
                    "Rôle",
                    kind="choice",
                    name="type",
                    options=tuple(PARTICIPATION_LABELS.items()),
                    required=_ALWAYS_ONE,
                ),
                _SINCE,
                _UNTIL,
                RecordField("yearly_fee", "Cotisation annuelle", kind="amount"),
                _NOTE,
            ),
            begun=lambda _ptce, _today: Participation(ParticipationKind.IDENTIFICATION),
            title="Rôle de la collectivité",
            invitation="Ajouter un rôle…",
            chosen="kind",
            check=lambda ptce, line_id, key, value: _crossed_with(ptce.participations, line_id, key, value),
        ),
        Part(
            "interactions",
            "interaction",
            "Interaction",
            "une interaction",
            (
                RecordField("held_on", "Date", kind="date", required=_DATED),
                RecordField(
                    "kind", "Type", kind="choice", options=tuple(INTERACTION_LABELS.items()), required=_ALWAYS_ONE
                ),
                RecordField("subject", "Objet"),
                RecordField("lever", "Levier", kind="choice", options=tuple(LEVER_LABELS.items())),
                _NOTE,
            ),
            begun=lambda _ptce, today: Interaction(today),
            title="Interactions",
            invitation="Noter…",
        ),
        Part(
            "in_kind",
            "in_kind_support",
            "Soutien en nature",
            "un soutien en nature",
            (
                _YEAR,
                RecordField(
                    "kind",
                    "Nature",
                    kind="choice",
                    name="type",
                    options=tuple(IN_KIND_LABELS.items()),
                    required=_ALWAYS_ONE,
                ),
                RecordField("quantity", "Quantité", kind="number", check=_below_zero),
                RecordField("unit", "Unité"),
                RecordField("unit_cost", "Coût unitaire", kind="amount"),
                RecordField("beneficiary_id", "Structure bénéficiaire", kind="link", name="bénéficiaire"),
                _NOTE,
            ),
            begun=lambda _ptce, today: InKindSupport(today.year),
            title="Soutien en nature",
            invitation="Année…",
        ),
        notes_on(PtceNote, "ptce_note"),
        tags_on("ptce_tag"),
    ),
    link="ptce_id",
)
