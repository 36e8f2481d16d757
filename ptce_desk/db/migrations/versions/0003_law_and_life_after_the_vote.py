"""What the law asks, what an instruction gathers, and the life of a dossier after the vote."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_AGREEMENTS = """
    INSERT INTO agreement (version, funding_file_id, amount, number, commitment_number, note)
    SELECT 1, id, voted, '', '', '' FROM funding_file WHERE decision = 'granted' AND voted IS NOT NULL"""
"""Every dossier granted has its agreement, to be prepared."""


def upgrade() -> None:
    """Add the columns and the tables, and what they hold."""
    _add_columns()
    _create_tables()
    op.get_bind().exec_driver_sql(_AGREEMENTS)


def _add_columns() -> None:
    op.add_column("committee_session", sa.Column("status", sa.String(), nullable=False, server_default="planned"))
    op.add_column("funding_file", sa.Column("state_aid", sa.Boolean(), nullable=True))
    op.add_column("funding_file", sa.Column("acknowledged_on", sa.Date(), nullable=True))
    op.add_column("funding_file", sa.Column("split", sa.String(), nullable=True))
    op.add_column("organisation", sa.Column("single_undertaking", sa.Text(), nullable=False, server_default=""))
    op.add_column("scheme", sa.Column("legal_basis", sa.Text(), nullable=False, server_default=""))


def _create_tables() -> None:
    op.create_table(
        "year_share",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"],
            ["funding_file.id"],
            name=op.f("fk_year_share_funding_file_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_year_share")),
        sa.UniqueConstraint("funding_file_id", "year", name=op.f("uq_year_share_funding_file_id_year")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_year_share_funding_file_id"), "year_share", ["funding_file_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("owner_kind", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attachment_owner_kind_owner_id", "attachment", ["owner_kind", "owner_id"], unique=False)
    op.create_index(op.f("ix_attachment_sha256"), "attachment", ["sha256"], unique=False)
    op.create_table(
        "attachment_content",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment_content")),
        sa.UniqueConstraint("sha256", name=op.f("uq_attachment_content_sha256")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "legal_override",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_legal_override")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "received_aid",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("granted_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("regime", sa.String(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_received_aid_organisation_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_aid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_received_aid_organisation_id"), "received_aid", ["organisation_id"], unique=False)
    op.create_table(
        "scheme_document",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("scheme_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scheme_id"], ["scheme.id"], name=op.f("fk_scheme_document_scheme_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scheme_document")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_scheme_document_scheme_id"), "scheme_document", ["scheme_id"], unique=False)
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("prepared_on", sa.Date(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("notified_on", sa.Date(), nullable=True),
        sa.Column("committed_on", sa.Date(), nullable=True),
        sa.Column("commitment_number", sa.Text(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("extended_to", sa.Date(), nullable=True),
        sa.Column("actual_base", sa.Integer(), nullable=True),
        sa.Column("final_amount", sa.Integer(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("lapsed_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_agreement_funding_file_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sa.UniqueConstraint("funding_file_id", name=op.f("uq_agreement_funding_file_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "file_quantity",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("quantity", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_file_quantity_funding_file_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_quantity")),
        sa.UniqueConstraint("funding_file_id", "unit", name=op.f("uq_file_quantity_funding_file_id_unit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_file_quantity_funding_file_id"), "file_quantity", ["funding_file_id"], unique=False)
    op.create_table(
        "opinion_request",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("opinion", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"],
            ["funding_file.id"],
            name=op.f("fk_opinion_request_funding_file_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion_request")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_opinion_request_funding_file_id"), "opinion_request", ["funding_file_id"], unique=False)
    op.create_table(
        "required_document",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("fk_required_document_attachment_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["funding_file_id"],
            ["funding_file.id"],
            name=op.f("fk_required_document_funding_file_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_required_document")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_required_document_attachment_id"), "required_document", ["attachment_id"], unique=False)
    op.create_index(
        op.f("ix_required_document_funding_file_id"), "required_document", ["funding_file_id"], unique=False
    )
    op.create_table(
        "amendment",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.Integer(), nullable=True),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_amendment_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_amendment_agreement_id"), "amendment", ["agreement_id"], unique=False)
    op.create_table(
        "deliverable",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("conditions", sa.String(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_deliverable_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliverable")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_deliverable_agreement_id"), "deliverable", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_deliverable_due_on"), "deliverable", ["due_on"], unique=False)
    op.create_table(
        "instalment",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_instalment_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_instalment_agreement_id"), "instalment", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_instalment_planned_on"), "instalment", ["planned_on"], unique=False)
    op.create_table(
        "repayment_order",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("repaid_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_repayment_order_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repayment_order")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_repayment_order_agreement_id"), "repayment_order", ["agreement_id"], unique=False)
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("instalment_id", sa.Integer(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("mandate_number", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_payment_agreement_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["instalment_id"], ["instalment.id"], name=op.f("fk_payment_instalment_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_payment_agreement_id"), "payment", ["agreement_id"], unique=False)
    op.create_index(op.f("ix_payment_instalment_id"), "payment", ["instalment_id"], unique=False)
    op.create_index(op.f("ix_payment_paid_on"), "payment", ["paid_on"], unique=False)
