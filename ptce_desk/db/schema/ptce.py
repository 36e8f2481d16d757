"""A PTCE and what happens around it."""

from sqlalchemy import Boolean, Column, Date, Integer, String, UniqueConstraint

from ptce_desk.db.schema.columns import (
    LIMITS,
    code,
    content,
    free_columns,
    line,
    link,
    paragraphs,
    sort_key,
    table,
    version,
)
from ptce_desk.db.types import Cents, ExactDecimal
from ptce_desk.domain.organisations import MemberRole
from ptce_desk.domain.ptce import LabelKind, Stage, TerritoryType
from ptce_desk.domain.support import InKindKind, InteractionKind, Lever, ParticipationKind
from ptce_desk.domain.typed_text import LINE

ptce = table(
    "ptce",
    version(),
    line("name"),
    sort_key("sort_key"),
    Column("region", String, info={LIMITS: LINE}, nullable=False, default="", index=True),
    line("region_at_source"),
    line("departments"),
    line("commune"),
    paragraphs("territory"),
    code("territory_type", TerritoryType, nullable=True),
    Column("priority_district", Boolean),
    Column("created_year", Integer),
    line("website"),
    paragraphs("bearer_form"),
    paragraphs("activities"),
    paragraphs("place"),
    paragraphs("place_kind"),
    paragraphs("place_owner"),
    Column("place_built_m2", ExactDecimal),
    Column("place_land_m2", ExactDecimal),
    paragraphs("source"),
    *free_columns(),
)

ptce_alias = table("ptce_alias", link("ptce_id", "ptce", cascade=True), line("name"), content("search_key"))

ptce_stage = table(
    "ptce_stage", link("ptce_id", "ptce", cascade=True), code("stage", Stage), Column("since", Date), paragraphs("note")
)

ptce_label = table(
    "ptce_label", link("ptce_id", "ptce", cascade=True), code("kind", LabelKind), line("call"), Column("since", Date)
)

ptce_figures = table(
    "ptce_figures",
    link("ptce_id", "ptce", cascade=True),
    Column("year", Integer, nullable=False),
    Column("unit_budget", Cents),
    Column("self_financing_rate", ExactDecimal),
    Column("full_time_equivalents", ExactDecimal),
    Column("member_structures", Integer),
    Column("employees", Integer),
    Column("consolidated_budget", Cents),
    UniqueConstraint("ptce_id", "year"),
)

membership = table(
    "membership",
    link("ptce_id", "ptce", cascade=True),
    link("organisation_id", "organisation"),
    code("role", MemberRole),
    line("college"),
    Column("since", Date),
    Column("until", Date),
    Column("eligible", Boolean, nullable=False),
)

participation = table(
    "participation",
    link("ptce_id", "ptce", cascade=True),
    code("kind", ParticipationKind),
    Column("since", Date),
    Column("until", Date),
    Column("yearly_fee", Cents),
    paragraphs("note"),
)

interaction = table(
    "interaction",
    link("ptce_id", "ptce", cascade=True),
    Column("held_on", Date, nullable=False, index=True),
    code("kind", InteractionKind),
    code("lever", Lever, nullable=True),
    paragraphs("subject"),
    paragraphs("note"),
)

in_kind_support = table(
    "in_kind_support",
    link("ptce_id", "ptce", cascade=True),
    Column("year", Integer, nullable=False),
    code("kind", InKindKind),
    Column("quantity", ExactDecimal),
    line("unit"),
    Column("unit_cost", Cents),
    link("beneficiary_id", "organisation", nullable=True),
    paragraphs("note"),
)
