"""Every record of an officer's shelf, and a search index."""

import sqlalchemy as sa
from alembic import op

from ptce_desk.db.search_index import CREATE_INDEX

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the records and the search index; what it reads stands in later tables too, so the last step fills it."""
    _add_columns()
    _create_tables()
    connection = op.get_bind()
    connection.exec_driver_sql(CREATE_INDEX)


def _add_columns() -> None:
    op.add_column("file_settings", sa.Column("logo", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "file_settings", sa.Column("fiscal_year_start_month", sa.Integer(), nullable=False, server_default="1")
    )
    op.add_column("organisation", sa.Column("address", sa.Text(), nullable=False, server_default=""))
    op.add_column("organisation", sa.Column("website", sa.Text(), nullable=False, server_default=""))
    op.add_column("organisation", sa.Column("legal_category", sa.Text(), nullable=False, server_default=""))
    op.add_column("organisation", sa.Column("qualities", sa.String(), nullable=False, server_default=""))
    op.add_column("organisation", sa.Column("fiscal_year_end_month", sa.Integer(), nullable=False, server_default="12"))
    op.add_column("organisation", sa.Column("notes", sa.Text(), nullable=False, server_default=""))
    op.add_column("ptce", sa.Column("place_kind", sa.Text(), nullable=False, server_default=""))
    op.add_column("ptce", sa.Column("place_owner", sa.Text(), nullable=False, server_default=""))
    op.add_column("ptce", sa.Column("place_built_m2", sa.String(), nullable=True))
    op.add_column("ptce", sa.Column("place_land_m2", sa.String(), nullable=True))


def _create_tables() -> None:
    op.create_table(
        "policy_framework",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("signatories", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("axis", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_framework")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_policy_framework_sort_key"), "policy_framework", ["sort_key"], unique=False)
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_view")),
        sa.UniqueConstraint("page", "name", name=op.f("uq_saved_view_page_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "authority_body",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("settings_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["settings_id"], ["file_settings.id"], name=op.f("fk_authority_body_settings_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority_body")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_authority_body_settings_id"), "authority_body", ["settings_id"], unique=False)
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_contact_organisation_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_contact_organisation_id"), "contact", ["organisation_id"], unique=False)
    op.create_table(
        "envelope",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("scheme_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("budget", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["scheme_id"], ["scheme.id"], name=op.f("fk_envelope_scheme_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope")),
        sa.UniqueConstraint("scheme_id", "year", name=op.f("uq_envelope_scheme_id_year")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_envelope_scheme_id"), "envelope", ["scheme_id"], unique=False)
    op.create_index(op.f("ix_envelope_year"), "envelope", ["year"], unique=False)
    op.create_table(
        "framework_ptce",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("framework_id", sa.Integer(), nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["framework_id"], ["policy_framework.id"], name=op.f("fk_framework_ptce_framework_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_framework_ptce_ptce_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_framework_ptce")),
        sa.UniqueConstraint("framework_id", "ptce_id", name=op.f("uq_framework_ptce_framework_id_ptce_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_framework_ptce_framework_id"), "framework_ptce", ["framework_id"], unique=False)
    op.create_index(op.f("ix_framework_ptce_ptce_id"), "framework_ptce", ["ptce_id"], unique=False)
    op.create_table(
        "framework_scheme",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("framework_id", sa.Integer(), nullable=False),
        sa.Column("scheme_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["framework_id"], ["policy_framework.id"], name=op.f("fk_framework_scheme_framework_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["scheme.id"], name=op.f("fk_framework_scheme_scheme_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_framework_scheme")),
        sa.UniqueConstraint("framework_id", "scheme_id", name=op.f("uq_framework_scheme_framework_id_scheme_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_framework_scheme_framework_id"), "framework_scheme", ["framework_id"], unique=False)
    op.create_index(op.f("ix_framework_scheme_scheme_id"), "framework_scheme", ["scheme_id"], unique=False)
    op.create_table(
        "in_kind_support",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("quantity", sa.String(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("unit_cost", sa.Integer(), nullable=True),
        sa.Column("beneficiary_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["beneficiary_id"], ["organisation.id"], name=op.f("fk_in_kind_support_beneficiary_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_in_kind_support_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_in_kind_support")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_in_kind_support_beneficiary_id"), "in_kind_support", ["beneficiary_id"], unique=False)
    op.create_index(op.f("ix_in_kind_support_ptce_id"), "in_kind_support", ["ptce_id"], unique=False)
    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lever", sa.String(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_interaction_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_interaction_held_on"), "interaction", ["held_on"], unique=False)
    op.create_index(op.f("ix_interaction_ptce_id"), "interaction", ["ptce_id"], unique=False)
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("yearly_fee", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_participation_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_participation_ptce_id"), "participation", ["ptce_id"], unique=False)
    op.create_table(
        "payment_credit",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("envelope_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["envelope_id"], ["envelope.id"], name=op.f("fk_payment_credit_envelope_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_credit")),
        sa.UniqueConstraint("envelope_id", "year", name=op.f("uq_payment_credit_envelope_id_year")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_payment_credit_envelope_id"), "payment_credit", ["envelope_id"], unique=False)
