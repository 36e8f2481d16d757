"""The tables of a PTCE file. Every constraint is named, every foreign key indexed, no id is ever reused."""

from enum import StrEnum
from typing import Final, TypeVar

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    extract,
    func,
)
from sqlalchemy.schema import SchemaItem

from ptce_desk.db.types import Cents, Code, CodeSet, ExactDecimal, Rules, UtcMoment
from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.budget import MovementKind
from ptce_desk.domain.committees import CommitteeBody, Opinion, SessionStatus, Vote
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.organisations import FunderLevel, MemberRole, OrganisationKind, Quality
from ptce_desk.domain.ptce import LabelKind, Stage, TerritoryType
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.support import InKindKind, InteractionKind, Lever, ParticipationKind
from ptce_desk.domain.typed_text import LINE, PARAGRAPHS
from ptce_desk.domain.vocabulary import (
    CostCategory,
    DeliverableKind,
    DeMinimisRegime,
    InstalmentKind,
    ScaleUnit,
    Section,
    SplitMode,
    StateAidRegime,
    VatBasis,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

LIMITS: Final = "limits"
"""The mark of a column of text that comes from outside: its `TextLimits`."""

_E = TypeVar("_E", bound=StrEnum)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False)


def _line(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", info={LIMITS: LINE})


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", info={LIMITS: PARAGRAPHS})


def _sort_key(name: str) -> Column[str]:
    """A text as French orders it: an index needs it stored."""
    return Column(name, String, nullable=False, default="", index=True)


def _content(name: str) -> Column[str]:
    """What the program writes itself: a picture, the filters of a view."""
    return Column(name, Text, nullable=False, default="")


def _code(name: str, codes: type[_E], *, nullable: bool = False) -> Column[_E]:
    return Column(name, Code(codes), nullable=nullable)


def _link(name: str, target: str, *, nullable: bool = False, cascade: bool = False) -> Column[int]:
    ondelete = "CASCADE" if cascade else "RESTRICT"
    return Column(name, ForeignKey(f"{target}.id", ondelete=ondelete), nullable=nullable, index=True)


def _table(name: str, *parts: SchemaItem) -> Table:
    return Table(name, metadata, _id(), *parts, sqlite_autoincrement=True)


_DAYS_OF_A_YEAR: Final = tuple(Column(name, Date) for name in ("decided_on", "listed_on", "deposited_on"))
"""The first of them that is known says which year a dossier counts for."""

file_settings = _table(
    "file_settings",
    _version(),
    _line("author"),
    Column("fictitious", Boolean, nullable=False),
    _content("logo"),
    Column("fiscal_year_start_month", Integer, nullable=False),
)

authority_body = _table(
    "authority_body",
    _link("settings_id", "file_settings", cascade=True),
    Column("position", Integer, nullable=False),
    _code("kind", CommitteeBody),
    _line("name"),
)

organisation = _table(
    "organisation",
    _version(),
    _line("name"),
    _sort_key("sort_key"),
    _code("kind", OrganisationKind),
    Column("ess", Boolean, nullable=False),
    _line("siret"),
    _line("rna"),
    _line("legal_form"),
    _line("commune"),
    _sort_key("commune_sort_key"),
    _line("commune_code"),
    _text("address"),
    _line("website"),
    _line("legal_category"),
    Column("qualities", CodeSet(Quality), nullable=False),
    Column("fiscal_year_end_month", Integer, nullable=False),
    _line("single_undertaking"),
    _text("notes"),
)

received_aid = _table(
    "received_aid",
    _link("organisation_id", "organisation", cascade=True),
    Column("granted_on", Date, nullable=False),
    Column("amount", Cents, nullable=False),
    _code("regime", DeMinimisRegime),
    _line("authority"),
    _text("note"),
)

contact = _table(
    "contact",
    _link("organisation_id", "organisation", cascade=True),
    _line("name"),
    _line("role"),
    _line("email"),
    _line("phone"),
    _text("note"),
)

_OURS: Final = Column("ours", Boolean)

funder = _table(
    "funder",
    _version(),
    _line("name"),
    _code("level", FunderLevel),
    Column("ours", Boolean, nullable=False),
    _line("siret"),
    Index("uq_funder_ours", "ours", unique=True, sqlite_where=_OURS, postgresql_where=_OURS),
)

ptce = _table(
    "ptce",
    _version(),
    _line("name"),
    _sort_key("sort_key"),
    Column("region", String, info={LIMITS: LINE}, nullable=False, default="", index=True),
    _line("region_at_source"),
    _line("departments"),
    _line("commune"),
    _text("territory"),
    _code("territory_type", TerritoryType, nullable=True),
    Column("priority_district", Boolean),
    Column("created_year", Integer),
    _line("website"),
    _text("bearer_form"),
    _text("activities"),
    _text("place"),
    _text("place_kind"),
    _text("place_owner"),
    Column("place_built_m2", ExactDecimal),
    Column("place_land_m2", ExactDecimal),
    _text("source"),
)

ptce_alias = _table(
    "ptce_alias",
    _link("ptce_id", "ptce", cascade=True),
    _line("name"),
    _content("search_key"),
)

ptce_stage = _table(
    "ptce_stage",
    _link("ptce_id", "ptce", cascade=True),
    _code("stage", Stage),
    Column("since", Date),
    _text("note"),
)

ptce_label = _table(
    "ptce_label",
    _link("ptce_id", "ptce", cascade=True),
    _code("kind", LabelKind),
    _line("call"),
    Column("since", Date),
)

ptce_figures = _table(
    "ptce_figures",
    _link("ptce_id", "ptce", cascade=True),
    Column("year", Integer, nullable=False),
    Column("unit_budget", Cents),
    Column("self_financing_rate", ExactDecimal),
    Column("full_time_equivalents", ExactDecimal),
    Column("member_structures", Integer),
    Column("employees", Integer),
    Column("consolidated_budget", Cents),
    UniqueConstraint("ptce_id", "year"),
)

membership = _table(
    "membership",
    _link("ptce_id", "ptce", cascade=True),
    _link("organisation_id", "organisation"),
    _code("role", MemberRole),
    _line("college"),
    Column("since", Date),
    Column("until", Date),
    Column("eligible", Boolean, nullable=False),
)

participation = _table(
    "participation",
    _link("ptce_id", "ptce", cascade=True),
    _code("kind", ParticipationKind),
    Column("since", Date),
    Column("until", Date),
    Column("yearly_fee", Cents),
    _text("note"),
)

interaction = _table(
    "interaction",
    _link("ptce_id", "ptce", cascade=True),
    Column("held_on", Date, nullable=False, index=True),
    _code("kind", InteractionKind),
    _code("lever", Lever, nullable=True),
    _text("subject"),
    _text("note"),
)

in_kind_support = _table(
    "in_kind_support",
    _link("ptce_id", "ptce", cascade=True),
    Column("year", Integer, nullable=False),
    _code("kind", InKindKind),
    Column("quantity", ExactDecimal),
    _line("unit"),
    Column("unit_cost", Cents),
    _link("beneficiary_id", "organisation", nullable=True),
    _text("note"),
)

scheme = _table(
    "scheme",
    _version(),
    Column("code", String, info={LIMITS: LINE}, nullable=False),
    _line("label"),
    Column("family", String, info={LIMITS: LINE}, nullable=False, index=True),
    _code("kind", SchemeKind),
    _line("funder_name"),
    _code("funder_level", FunderLevel),
    _text("legal_basis"),
    UniqueConstraint("code"),
)

scheme_document = _table(
    "scheme_document",
    _link("scheme_id", "scheme", cascade=True),
    Column("position", Integer, nullable=False),
    _line("label"),
    Column("required", Boolean, nullable=False),
)

scheme_version = _table(
    "scheme_version",
    _link("scheme_id", "scheme"),
    Column("version", String, info={LIMITS: LINE}, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    _code("section", Section),
    _text("source"),
    _line("deliberation"),
    Column("rules", Rules, info={LIMITS: PARAGRAPHS}, nullable=False),
    UniqueConstraint("scheme_id", "version"),
)

envelope = _table(
    "envelope",
    _version(),
    _link("scheme_id", "scheme"),
    Column("year", Integer, nullable=False, index=True),
    Column("budget", Cents, nullable=False),
    _text("note"),
    UniqueConstraint("scheme_id", "year"),
)

payment_credit = _table(
    "payment_credit",
    _link("envelope_id", "envelope", cascade=True),
    Column("year", Integer, nullable=False),
    Column("amount", Cents, nullable=False),
    UniqueConstraint("envelope_id", "year"),
)

envelope_movement = _table(
    "envelope_movement",
    _link("envelope_id", "envelope", cascade=True),
    _code("kind", MovementKind),
    Column("decided_on", Date, nullable=False),
    Column("amount", Cents, nullable=False),
    _link("other_id", "envelope", nullable=True),
    _line("deliberation"),
    _text("reason"),
)

policy_framework = _table(
    "policy_framework",
    _version(),
    _line("name"),
    _sort_key("sort_key"),
    _code("kind", FrameworkKind),
    _text("signatories"),
    Column("start", Date),
    Column("end", Date),
    _text("axis"),
    Column("amount", Cents),
    _text("source"),
    _text("notes"),
)

framework_scheme = _table(
    "framework_scheme",
    _link("framework_id", "policy_framework", cascade=True),
    _link("scheme_id", "scheme"),
    UniqueConstraint("framework_id", "scheme_id"),
)

framework_ptce = _table(
    "framework_ptce",
    _link("framework_id", "policy_framework", cascade=True),
    _link("ptce_id", "ptce"),
    UniqueConstraint("framework_id", "ptce_id"),
)

saved_view = _table(
    "saved_view",
    _version(),
    Column("page", String, nullable=False),
    _line("name"),
    _content("content"),
    UniqueConstraint("page", "name"),
)

funding_file = _table(
    "funding_file",
    _version(),
    Column("number", String, info={LIMITS: LINE}, nullable=False),
    _line("title"),
    _sort_key("title_sort_key"),
    _link("ptce_id", "ptce", nullable=True),
    _link("scheme_version_id", "scheme_version"),
    _link("beneficiary_id", "organisation", nullable=True),
    _code("stage", Stage, nullable=True),
    _code("section", Section),
    Column("deposited_on", Date),
    Column("start", Date),
    Column("end", Date),
    Column("total_cost", Cents),
    Column("requested", Cents, index=True),
    Column("proposed", Cents),
    Column("voted", Cents),
    Column("decided_on", Date),
    Column("listed_on", Date),
    Column("eligible_base", Cents),
    Column("max_amount", Cents, index=True),
    Column(  # the twin of `FundingFile.fiscal_year`
        "fiscal_year",
        Integer,
        Computed(extract("year", func.coalesce(*_DAYS_OF_A_YEAR)), persisted=True),
    ),
    Column("autonomy_plan", Boolean, nullable=False),
    _code("state_aid", StateAidRegime, nullable=True),
    _code("vat", VatBasis, nullable=True),
    Column("acknowledged_on", Date),
    _code("split", SplitMode, nullable=True),
    _line("instructor"),
    _text("service_opinion"),
    _text("notes"),
    _code("instruction", InstructionState),
    _code("decision", DecisionState),
    Column("renewal_of_id", ForeignKey("funding_file.id"), nullable=True, index=True),
    UniqueConstraint("number"),
    Index("ix_funding_file_instruction_number", "instruction", "number"),
    Index("ix_funding_file_decision_number", "decision", "number"),
    Index("ix_funding_file_fiscal_year_number", "fiscal_year", "number"),
)

attachment = _table(
    "attachment",
    _version(),
    Column("owner_kind", String, nullable=False),
    Column("owner_id", Integer, nullable=False),
    _line("name"),
    Column("sha256", String, nullable=False, index=True),
    Column("size", Integer, nullable=False),
    _line("media_type"),
    Column("added_at", UtcMoment, nullable=False),
    _text("note"),
    Index("ix_attachment_owner_kind_owner_id", "owner_kind", "owner_id"),
)

attachment_content = _table(
    "attachment_content",
    Column("sha256", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("sha256"),
)
"""The bytes of documents, each once, never journaled: a document deleted and restored finds its own again."""

file_quantity = _table(
    "file_quantity",
    _link("funding_file_id", "funding_file", cascade=True),
    _code("unit", ScaleUnit),
    Column("quantity", ExactDecimal, nullable=False),
    UniqueConstraint("funding_file_id", "unit"),
)

ticked_point = _table(
    "ticked_point",
    _link("funding_file_id", "funding_file", cascade=True),
    _line("label"),
    UniqueConstraint("funding_file_id", "label"),
)

year_share = _table(
    "year_share",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("year", Integer, nullable=False),
    Column("amount", Cents, nullable=False),
    UniqueConstraint("funding_file_id", "year"),
)

award_year = _table(
    "award_year",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("year", Integer, nullable=False),
    _code("state", YearState),
    Column("decided_on", Date),
    _line("basis"),
    UniqueConstraint("funding_file_id", "year"),
)

required_document = _table(
    "required_document",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    _line("label"),
    Column("required", Boolean, nullable=False),
    Column("received_on", Date),
    _link("attachment_id", "attachment", nullable=True),
    _text("note"),
)

opinion_request = _table(
    "opinion_request",
    _link("funding_file_id", "funding_file", cascade=True),
    _code("kind", OpinionKind),
    _line("body"),
    Column("asked_on", Date),
    Column("due_on", Date),
    Column("answered_on", Date),
    _code("opinion", Opinion, nullable=True),
    _text("text"),
)

agreement = _table(
    "agreement",
    _version(),
    Column("funding_file_id", ForeignKey("funding_file.id", ondelete="RESTRICT"), nullable=False, unique=True),
    Column("amount", Cents, nullable=False),
    Column("required", Boolean),
    _line("number"),
    Column("prepared_on", Date),
    Column("signed_on", Date),
    Column("notified_on", Date),
    Column("published_on", Date),
    Column("committed_on", Date),
    _line("commitment_number"),
    Column("end", Date),
    Column("extended_to", Date),
    Column("actual_base", Cents),
    Column("final_amount", Cents),
    Column("settled_on", Date),
    Column("lapsed_on", Date),
    Column("closed_on", Date),
    _text("note"),
)

amendment = _table(
    "amendment",
    _link("agreement_id", "agreement", cascade=True),
    _line("number"),
    Column("signed_on", Date),
    Column("amount", Cents),
    Column("end", Date),
    _text("subject"),
    _code("kind", AmendmentKind),
    Column("bearer_id", ForeignKey("organisation.id"), nullable=True, index=True),
)

reduction = _table(
    "reduction",
    _link("agreement_id", "agreement", cascade=True),
    Column("decided_on", Date, nullable=False),
    Column("amount", Cents, nullable=False),
    Column("year", Integer),
    _text("reason"),
)

instalment = _table(
    "instalment",
    _link("agreement_id", "agreement", cascade=True),
    Column("position", Integer, nullable=False),
    _code("kind", InstalmentKind),
    Column("amount", Cents, nullable=False),
    Column("planned_on", Date, index=True),
    _text("condition"),
)

payment = _table(
    "payment",
    _link("agreement_id", "agreement", cascade=True),
    _link("instalment_id", "instalment", nullable=True),
    Column("paid_on", Date, nullable=False, index=True),
    Column("amount", Cents, nullable=False),
    _line("mandate_number"),
    _text("note"),
)

deliverable = _table(
    "deliverable",
    _link("agreement_id", "agreement", cascade=True),
    _code("kind", DeliverableKind),
    Column("due_on", Date, index=True),
    Column("received_on", Date),
    Column("accepted_on", Date),
    _code("conditions", InstalmentKind, nullable=True),
    _text("note"),
)

repayment_order = _table(
    "repayment_order",
    _link("agreement_id", "agreement", cascade=True),
    Column("amount", Cents, nullable=False),
    Column("issued_on", Date),
    _line("number"),
    Column("repaid_on", Date),
    _text("reason"),
)

legal_override = _table(
    "legal_override",
    _version(),
    Column("code", String, info={LIMITS: LINE}, nullable=False),
    Column("value", ExactDecimal, nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    _text("reason"),
    _line("author"),
)

cost_line = _table(
    "cost_line",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    _code("category", CostCategory),
    _line("label"),
    Column("presented", Cents, nullable=False),
    Column("retained", Cents),
    _text("reason"),
)

plan_line = _table(
    "plan_line",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    _line("funder"),
    _code("level", FunderLevel),
    Column("public", Boolean, nullable=False),
    Column("amount", Cents, nullable=False),
    Column("in_kind", Boolean, nullable=False),
    Column("obtained", Boolean, nullable=False),
    Column("ours", Boolean, nullable=False),
)

carrier_share = _table(
    "carrier_share",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("position", Integer, nullable=False),
    _link("organisation_id", "organisation"),
    Column("share", ExactDecimal, nullable=False),
)

derogation = _table(
    "derogation",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("finding_code", String, nullable=False),
    _text("reason"),
    _line("author"),
    Column("decided_on", Date, nullable=False),
)

funding_file_move = _table(
    "funding_file_move",
    _link("funding_file_id", "funding_file", cascade=True),
    Column("axis", String, nullable=False),
    Column("previous", String, nullable=False),
    Column("target", String, nullable=False),
    _line("author"),
    Column("moved_at", UtcMoment, nullable=False),
    _text("reason"),
)

committee_session = _table(
    "committee_session",
    _version(),
    _code("body", CommitteeBody),
    Column("held_on", Date, nullable=False, index=True),
    _line("title"),
    _code("status", SessionStatus),
)

agenda_item = _table(
    "agenda_item",
    _link("session_id", "committee_session", cascade=True),
    _link("funding_file_id", "funding_file"),
    Column("position", Integer, nullable=False),
    _code("opinion", Opinion, nullable=True),
    _code("vote", Vote, nullable=True),
    Column("voted_amount", Cents),
    _text("recused"),
    _text("remark"),
    _content("submitted"),
    Column("proposed", Cents),
    UniqueConstraint("session_id", "funding_file_id"),
)

deliberation = _table(
    "deliberation",
    Column(
        "session_id",
        ForeignKey("committee_session.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    _line("number"),
    Column("taken_on", Date, nullable=False),
)

_DELETED: Final = Column("action", String) == "delete"

change_entry = _table(
    "change_entry",
    Column("operation_id", String, nullable=False, index=True),
    Column("changed_at", UtcMoment, nullable=False),
    _line("author"),
    _line("label"),
    Column("table_name", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("action", String, nullable=False),
    Column("old_values", Text),
    Column("new_values", Text),
    Column("kind", String, nullable=False),
    Column("target_operation", String),
    Column("hash", String, nullable=False),
    CheckConstraint("action IN ('insert', 'update', 'delete')", name="action"),
    Index("ix_change_entry_table_name_row_id", "table_name", "row_id"),
    Index("ix_change_entry_deletions", "table_name", sqlite_where=_DELETED, postgresql_where=_DELETED),
)

VERSIONED = frozenset(
    name
    for name, table in metadata.tables.items()
    if "version" in table.c and isinstance(table.c["version"].type, Integer)
)
"""The tables of aggregates: their `version` counts their changes, whereas that of a scheme version is a name."""

journal_head = Table(
    "journal_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("last_id", Integer, nullable=False),
    Column("last_hash", String, nullable=False),
    CheckConstraint("id = 1", name="one"),
)
"""One row: the entry the journal ends with. An end that was cut off shows, and a writer locks it."""

row_digest = Table(
    "row_digest",
    metadata,
    Column("table_name", String, primary_key=True),
    Column("row_id", Integer, primary_key=True, autoincrement=False),
    Column("digest", String, nullable=False),
    sqlite_with_rowid=False,
)
"""What a migration left of each row, which changes rows without entries; the digest of all is in the journal."""

JOURNALED = frozenset(metadata.tables) - {"change_entry", "journal_head", "row_digest", "attachment_content"}
"""The tables whose every change has its entry."""
