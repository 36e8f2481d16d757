"""The first schema: one officer's day."""

import sqlalchemy as sa
from alembic import op

from ptce_desk.db.chain import APPEND_ONLY

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:  # a schema is a list
    """Create every table."""
    op.create_table(
        "change_entry",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("operation_id", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("old_values", sa.Text(), nullable=True),
        sa.Column("new_values", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("target_operation", sa.String(), nullable=True),
        sa.Column("hash", sa.String(), nullable=False),
        sa.CheckConstraint("action IN ('insert', 'update', 'delete')", name=op.f("ck_change_entry_action")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_entry")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_entry_operation_id"), "change_entry", ["operation_id"], unique=False)
    op.create_index("ix_change_entry_table_name_row_id", "change_entry", ["table_name", "row_id"], unique=False)
    op.create_index(
        "ix_change_entry_deletions", "change_entry", ["table_name"], sqlite_where=sa.text("action = 'delete'")
    )
    for trigger in APPEND_ONLY:
        op.execute(trigger)
    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_id", sa.Integer(), nullable=False),
        sa.Column("last_hash", sa.String(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_journal_head_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_head")),
    )
    op.execute("INSERT INTO journal_head (id, last_id, last_hash) VALUES (1, 0, '')")
    op.create_table(
        "row_digest",
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", "row_id", name=op.f("pk_row_digest")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "committee_session",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_session")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_committee_session_held_on"), "committee_session", ["held_on"], unique=False)
    op.create_table(
        "file_settings",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("fictitious", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_settings")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "funder",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("ours", sa.Boolean(), nullable=False),
        sa.Column("siret", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funder")),
        sqlite_autoincrement=True,
    )
    op.create_index("uq_funder_ours", "funder", ["ours"], unique=True, sqlite_where=sa.text("ours = 1"))
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("ess", sa.Boolean(), nullable=False),
        sa.Column("siret", sa.Text(), nullable=False),
        sa.Column("rna", sa.Text(), nullable=False),
        sa.Column("legal_form", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("commune_code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_organisation_sort_key"), "organisation", ["sort_key"], unique=False)
    op.create_table(
        "ptce",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("region_at_source", sa.Text(), nullable=False),
        sa.Column("departments", sa.Text(), nullable=False),
        sa.Column("commune", sa.Text(), nullable=False),
        sa.Column("territory", sa.Text(), nullable=False),
        sa.Column("territory_type", sa.String(), nullable=True),
        sa.Column("priority_district", sa.Boolean(), nullable=True),
        sa.Column("created_year", sa.Integer(), nullable=True),
        sa.Column("website", sa.Text(), nullable=False),
        sa.Column("bearer_form", sa.Text(), nullable=False),
        sa.Column("activities", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ptce")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ptce_region"), "ptce", ["region"], unique=False)
    op.create_index(op.f("ix_ptce_sort_key"), "ptce", ["sort_key"], unique=False)
    op.create_table(
        "scheme",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("funder_name", sa.Text(), nullable=False),
        sa.Column("funder_level", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scheme")),
        sa.UniqueConstraint("code", name=op.f("uq_scheme_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_scheme_family"), "scheme", ["family"], unique=False)
    op.create_table(
        "deliberation",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"], ["committee_session.id"], name=op.f("fk_deliberation_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliberation")),
        sa.UniqueConstraint("session_id", name=op.f("uq_deliberation_session_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("college", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("eligible", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_membership_organisation_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_membership_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_membership_organisation_id"), "membership", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_membership_ptce_id"), "membership", ["ptce_id"], unique=False)
    op.create_table(
        "ptce_alias",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_ptce_alias_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ptce_alias")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ptce_alias_ptce_id"), "ptce_alias", ["ptce_id"], unique=False)
    op.create_table(
        "ptce_figures",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("unit_budget", sa.Integer(), nullable=True),
        sa.Column("self_financing_rate", sa.String(), nullable=True),
        sa.Column("full_time_equivalents", sa.String(), nullable=True),
        sa.Column("member_structures", sa.Integer(), nullable=True),
        sa.Column("employees", sa.Integer(), nullable=True),
        sa.Column("consolidated_budget", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_ptce_figures_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ptce_figures")),
        sa.UniqueConstraint("ptce_id", "year", name=op.f("uq_ptce_figures_ptce_id_year")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ptce_figures_ptce_id"), "ptce_figures", ["ptce_id"], unique=False)
    op.create_table(
        "ptce_label",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("call", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_ptce_label_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ptce_label")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ptce_label_ptce_id"), "ptce_label", ["ptce_id"], unique=False)
    op.create_table(
        "ptce_stage",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_ptce_stage_ptce_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ptce_stage")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ptce_stage_ptce_id"), "ptce_stage", ["ptce_id"], unique=False)
    op.create_table(
        "scheme_version",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("scheme_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("deliberation", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["scheme.id"], name=op.f("fk_scheme_version_scheme_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scheme_version")),
        sa.UniqueConstraint("scheme_id", "version", name=op.f("uq_scheme_version_scheme_id_version")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_scheme_version_scheme_id"), "scheme_version", ["scheme_id"], unique=False)
    op.create_table(
        "funding_file",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_sort_key", sa.String(), nullable=False),
        sa.Column("ptce_id", sa.Integer(), nullable=True),
        sa.Column("scheme_version_id", sa.Integer(), nullable=False),
        sa.Column("beneficiary_id", sa.Integer(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("deposited_on", sa.Date(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("total_cost", sa.Integer(), nullable=True),
        sa.Column("requested", sa.Integer(), nullable=True),
        sa.Column("proposed", sa.Integer(), nullable=True),
        sa.Column("voted", sa.Integer(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("eligible_base", sa.Integer(), nullable=True),
        sa.Column("max_amount", sa.Integer(), nullable=True),
        sa.Column(
            "fiscal_year",
            sa.Integer(),
            sa.Computed("CAST(substr(coalesce(decided_on, deposited_on), 1, 4) AS INTEGER)", persisted=False),
            nullable=True,
        ),
        sa.Column("autonomy_plan", sa.Boolean(), nullable=False),
        sa.Column("instructor", sa.Text(), nullable=False),
        sa.Column("service_opinion", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("instruction", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["beneficiary_id"], ["organisation.id"], name=op.f("fk_funding_file_beneficiary_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["ptce_id"], ["ptce.id"], name=op.f("fk_funding_file_ptce_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["scheme_version_id"],
            ["scheme_version.id"],
            name=op.f("fk_funding_file_scheme_version_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_file")),
        sa.UniqueConstraint("number", name=op.f("uq_funding_file_number")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_funding_file_beneficiary_id"), "funding_file", ["beneficiary_id"], unique=False)
    op.create_index("ix_funding_file_decision_number", "funding_file", ["decision", "number"], unique=False)
    op.create_index("ix_funding_file_fiscal_year_number", "funding_file", ["fiscal_year", "number"], unique=False)
    op.create_index("ix_funding_file_instruction_number", "funding_file", ["instruction", "number"], unique=False)
    op.create_index(op.f("ix_funding_file_max_amount"), "funding_file", ["max_amount"], unique=False)
    op.create_index(op.f("ix_funding_file_ptce_id"), "funding_file", ["ptce_id"], unique=False)
    op.create_index(op.f("ix_funding_file_requested"), "funding_file", ["requested"], unique=False)
    op.create_index(op.f("ix_funding_file_scheme_version_id"), "funding_file", ["scheme_version_id"], unique=False)
    op.create_index(op.f("ix_funding_file_title_sort_key"), "funding_file", ["title_sort_key"], unique=False)
    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("opinion", sa.String(), nullable=True),
        sa.Column("vote", sa.String(), nullable=True),
        sa.Column("voted_amount", sa.Integer(), nullable=True),
        sa.Column("recused", sa.Text(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_agenda_item_funding_file_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["committee_session.id"], name=op.f("fk_agenda_item_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
        sa.UniqueConstraint("session_id", "funding_file_id", name=op.f("uq_agenda_item_session_id_funding_file_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agenda_item_funding_file_id"), "agenda_item", ["funding_file_id"], unique=False)
    op.create_index(op.f("ix_agenda_item_session_id"), "agenda_item", ["session_id"], unique=False)
    op.create_table(
        "carrier_share",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("share", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_carrier_share_funding_file_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_carrier_share_organisation_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carrier_share")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_carrier_share_funding_file_id"), "carrier_share", ["funding_file_id"], unique=False)
    op.create_index(op.f("ix_carrier_share_organisation_id"), "carrier_share", ["organisation_id"], unique=False)
    op.create_table(
        "cost_line",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("presented", sa.Integer(), nullable=False),
        sa.Column("retained", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_cost_line_funding_file_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cost_line")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_cost_line_funding_file_id"), "cost_line", ["funding_file_id"], unique=False)
    op.create_table(
        "derogation",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("finding_code", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_derogation_funding_file_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_derogation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_derogation_funding_file_id"), "derogation", ["funding_file_id"], unique=False)
    op.create_table(
        "funding_file_move",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("axis", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("moved_at", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"],
            ["funding_file.id"],
            name=op.f("fk_funding_file_move_funding_file_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_funding_file_move")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_funding_file_move_funding_file_id"), "funding_file_move", ["funding_file_id"], unique=False
    )
    op.create_table(
        "plan_line",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("funder", sa.Text(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("in_kind", sa.Boolean(), nullable=False),
        sa.Column("obtained", sa.Boolean(), nullable=False),
        sa.Column("ours", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_plan_line_funding_file_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_line")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_line_funding_file_id"), "plan_line", ["funding_file_id"], unique=False)
