"""Structures, their contacts and the aids they received elsewhere; funders."""

from typing import Final

from sqlalchemy import Boolean, Column, Date, Integer

from ptce_desk.db.schema.columns import (
    code,
    free_columns,
    line,
    link,
    paragraphs,
    partial_index,
    sort_key,
    table,
    version,
)
from ptce_desk.db.types import Cents, CodeSet
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind, Quality
from ptce_desk.domain.vocabulary import DeMinimisRegime

organisation = table(
    "organisation",
    version(),
    line("name"),
    sort_key("sort_key"),
    code("kind", OrganisationKind),
    Column("ess", Boolean, nullable=False),
    line("siret"),
    line("rna"),
    line("legal_form"),
    line("commune"),
    sort_key("commune_sort_key"),
    line("commune_code"),
    paragraphs("address"),
    line("website"),
    line("legal_category"),
    Column("qualities", CodeSet(Quality), nullable=False),
    Column("fiscal_year_end_month", Integer, nullable=False),
    line("single_undertaking"),
    paragraphs("notes"),
    *free_columns(),
)

received_aid = table(
    "received_aid",
    link("organisation_id", "organisation", cascade=True),
    Column("granted_on", Date, nullable=False),
    Column("amount", Cents, nullable=False),
    code("regime", DeMinimisRegime),
    line("authority"),
    paragraphs("note"),
)

contact = table(
    "contact",
    link("organisation_id", "organisation", cascade=True),
    line("name"),
    line("role"),
    line("email"),
    line("phone"),
    paragraphs("note"),
)

_OURS: Final = Column("ours", Boolean)

funder = table(
    "funder",
    version(),
    line("name"),
    code("level", FunderLevel),
    Column("ours", Boolean, nullable=False),
    line("siret"),
    partial_index("uq_funder_ours", "ours", unique=True, where=_OURS),
)
