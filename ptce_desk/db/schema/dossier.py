"""A dossier until it is decided."""

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Computed,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    UniqueConstraint,
    extract,
    func,
)

from ptce_desk.db.schema.columns import (
    LIMITS,
    code,
    free_columns,
    imputation,
    line,
    link,
    paragraphs,
    sort_key,
    table,
    version,
)
from ptce_desk.db.types import Cents, ExactDecimal, UtcMoment
from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.typed_text import LINE
from ptce_desk.domain.vocabulary import CostCategory, ScaleUnit, Section, SplitMode, StateAidRegime, VatBasis

_DAYS_OF_A_YEAR: Final = tuple(Column(name, Date) for name in ("decided_on", "listed_on", "deposited_on"))
"""The first of them that is known says which year a dossier counts for."""
_YEAR_IT_COUNTS_FOR: Final = func.coalesce(
    extract("year", func.coalesce(*_DAYS_OF_A_YEAR)), Column("stated_year", Integer)
)

funding_file = table(
    "funding_file",
    version(),
    Column("number", String, info={LIMITS: LINE}, nullable=False),
    line("title"),
    sort_key("title_sort_key"),
    sort_key("number_sort_key"),
    Column("ptce_id", ForeignKey("ptce.id", ondelete="RESTRICT"), nullable=True),
    link("scheme_version_id", "scheme_version"),
    link("beneficiary_id", "organisation", nullable=True),
    code("stage", Stage, nullable=True),
    code("section", Section),
    Column("deposited_on", Date, index=True),
    Column("start", Date),
    Column("end", Date, index=True),
    Column("total_cost", Cents),
    Column("requested", Cents, index=True),
    Column("proposed", Cents),
    Column("voted", Cents),
    Column("decided_on", Date),
    Column("listed_on", Date),
    Column("eligible_base", Cents),
    Column("max_amount", Cents, index=True),
    Column("stated_year", Integer),
    Column("score", Cents),
    Column("waiting_rank", Integer),
    Column(  # the twin of `FundingFile.fiscal_year`
        "fiscal_year", Integer, Computed(_YEAR_IT_COUNTS_FOR, persisted=True)
    ),
    Column("autonomy_plan", Boolean, nullable=False),
    code("state_aid", StateAidRegime, nullable=True),
    code("vat", VatBasis, nullable=True),
    Column("acknowledged_on", Date),
    Column("documents_due_on", Date),
    code("split", SplitMode, nullable=True),
    line("instructor"),
    paragraphs("service_opinion"),
    paragraphs("notes"),
    code("instruction", InstructionState),
    code("decision", DecisionState),
    link("framework_axis_id", "framework_axis", nullable=True),
    Column("renewal_of_id", ForeignKey("funding_file.id"), nullable=True, index=True),
    *imputation(),
    *free_columns(),
    UniqueConstraint("number"),
    Index("ix_funding_file_instruction_number", "instruction", "number_sort_key"),
    Index("ix_funding_file_decision_number", "decision", "number_sort_key"),
    Index("ix_funding_file_fiscal_year_number", "fiscal_year", "number_sort_key"),
    Index(  # what a PTCE was granted, among all it asked, read without a row
        "ix_funding_file_ptce_decision",
        *("ptce_id", "decision", "scheme_version_id", "stage", "decided_on", "start", "voted", "beneficiary_id"),
    ),
    Index(  # what was granted since a day, read without a row
        "ix_funding_file_decided",
        *("decided_on", "decision", "scheme_version_id", "state_aid", "beneficiary_id", "voted"),
    ),
    Index("ix_funding_file_instructor", "instructor", "decision", "instruction"),  # who has how much, without a row
    Index(  # what lists are summed and folded by, read without a row
        "ix_funding_file_summed",
        *("fiscal_year", "scheme_version_id", "instruction", "decision", "stage", "ptce_id", "beneficiary_id"),
        *("requested", "max_amount", "proposed", "voted"),
    ),
)

file_quantity = table(
    "file_quantity",
    link("funding_file_id", "funding_file", cascade=True),
    code("unit", ScaleUnit),
    Column("quantity", ExactDecimal, nullable=False),
    UniqueConstraint("funding_file_id", "unit"),
)

ticked_point = table(
    "ticked_point",
    link("funding_file_id", "funding_file", cascade=True),
    line("label"),
    UniqueConstraint("funding_file_id", "label"),
)

required_document = table(
    "required_document",
    link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    line("label"),
    Column("required", Boolean, nullable=False),
    Column("received_on", Date),
    link("attachment_id", "attachment", nullable=True),
    paragraphs("note"),
)

opinion_request = table(
    "opinion_request",
    link("funding_file_id", "funding_file", cascade=True),
    code("kind", OpinionKind),
    line("body"),
    Column("asked_on", Date),
    Column("due_on", Date),
    Column("answered_on", Date),
    code("opinion", Opinion, nullable=True),
    paragraphs("text"),
)

cost_line = table(
    "cost_line",
    link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    code("category", CostCategory),
    line("label"),
    Column("presented", Cents, nullable=False),
    Column("retained", Cents),
    paragraphs("reason"),
)

plan_line = table(
    "plan_line",
    link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    line("funder"),
    code("level", FunderLevel),
    Column("public", Boolean, nullable=False),
    Column("amount", Cents, nullable=False),
    Column("in_kind", Boolean, nullable=False),
    Column("obtained", Boolean, nullable=False),
    Column("ours", Boolean, nullable=False),
)

carrier_share = table(
    "carrier_share",
    link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    link("organisation_id", "organisation"),
    Column("share", ExactDecimal, nullable=False),
)

file_criterion = table(
    "file_criterion",
    link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    line("label"),
    Column("weight", ExactDecimal, nullable=False),
    Column("out_of", ExactDecimal, nullable=False),
)

juror_note = table(
    "juror_note",
    link("funding_file_id", "funding_file", cascade=True),
    line("juror"),
    line("criterion"),
    Column("note", ExactDecimal, nullable=False),
    UniqueConstraint("funding_file_id", "juror", "criterion"),
)

derogation = table(
    "derogation",
    link("funding_file_id", "funding_file", cascade=True),
    Column("finding_code", String, nullable=False),
    paragraphs("reason"),
    line("author"),
    Column("decided_on", Date, nullable=False),
)

funding_file_move = table(
    "funding_file_move",
    link("funding_file_id", "funding_file", cascade=True),
    Column("axis", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("target", String, nullable=False),
    line("author"),
    Column("moved_at", UtcMoment, nullable=False),
    paragraphs("reason"),
)
