"""Support schemes, their versions, and the frameworks they stand under."""

from sqlalchemy import Boolean, Column, Date, Integer, String, UniqueConstraint

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
from ptce_desk.db.types import Cents, ExactDecimal, Rules
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.typed_text import LINE, PARAGRAPHS
from ptce_desk.domain.vocabulary import Section

scheme = table(
    "scheme",
    version(),
    Column("code", String, info={LIMITS: LINE}, nullable=False),
    line("label"),
    Column("family", String, info={LIMITS: LINE}, nullable=False, index=True),
    code("kind", SchemeKind),
    line("funder_name"),
    code("funder_level", FunderLevel),
    paragraphs("legal_basis"),
    Column("in_catalogue", Boolean, nullable=False),
    *imputation(),
    *free_columns(),
    UniqueConstraint("code"),
)

scheme_document = table(
    "scheme_document",
    link("scheme_id", "scheme", cascade=True),
    Column("position", Integer, nullable=False),
    line("label"),
    Column("required", Boolean, nullable=False),
)

scheme_criterion = table(
    "scheme_criterion",
    link("scheme_id", "scheme", cascade=True),
    Column("position", Integer, nullable=False),
    line("label"),
    Column("weight", ExactDecimal, nullable=False),
    Column("out_of", ExactDecimal, nullable=False),
)

scheme_version = table(
    "scheme_version",
    link("scheme_id", "scheme"),
    Column("version", String, info={LIMITS: LINE}, nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    code("section", Section),
    paragraphs("source"),
    line("deliberation"),
    Column("rules", Rules, info={LIMITS: PARAGRAPHS}, nullable=False),
    UniqueConstraint("scheme_id", "version"),
)

rule_trial = table(
    "rule_trial",
    version(),
    link("scheme_version_id", "scheme_version"),
    line("name"),
    Column("rules", Rules, info={LIMITS: PARAGRAPHS}, nullable=False),
)

policy_framework = table(
    "policy_framework",
    version(),
    line("name"),
    sort_key("sort_key"),
    code("kind", FrameworkKind),
    paragraphs("signatories"),
    Column("start", Date),
    Column("end", Date),
    paragraphs("axis"),
    Column("amount", Cents),
    paragraphs("source"),
    paragraphs("notes"),
)

framework_scheme = table(
    "framework_scheme",
    link("framework_id", "policy_framework", cascade=True),
    link("scheme_id", "scheme"),
    UniqueConstraint("framework_id", "scheme_id"),
)

framework_axis = table(
    "framework_axis",
    link("framework_id", "policy_framework", cascade=True),
    Column("position", Integer, nullable=False),
    line("name"),
    line("action"),
    Column("amount", Cents),
)

framework_ptce = table(
    "framework_ptce",
    link("framework_id", "policy_framework", cascade=True),
    link("ptce_id", "ptce"),
    UniqueConstraint("framework_id", "ptce_id"),
)
