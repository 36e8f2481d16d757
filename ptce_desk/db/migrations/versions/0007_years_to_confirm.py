"""The years of an award that wait for a yearly vote, what is no longer owed of it, and what renews a dossier."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_RENEWAL = "ALTER TABLE funding_file ADD COLUMN renewal_of_id INTEGER REFERENCES funding_file (id)"


def upgrade() -> None:
    """Add the tables, and the link of a dossier to the one it renews."""
    op.create_table(
        "award_year",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_award_year_funding_file_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_award_year")),
        sa.UniqueConstraint("funding_file_id", "year", name=op.f("uq_award_year_funding_file_id_year")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_award_year_funding_file_id"), "award_year", ["funding_file_id"], unique=False)
    op.create_table(
        "reduction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name=op.f("fk_reduction_agreement_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reduction")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_reduction_agreement_id"), "reduction", ["agreement_id"], unique=False)
    op.execute(_RENEWAL)
    op.create_index(op.f("ix_funding_file_renewal_of_id"), "funding_file", ["renewal_of_id"], unique=False)
