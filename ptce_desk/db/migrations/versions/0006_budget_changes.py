"""What changes an envelope once it is opened, and what a beneficiary renounces."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table and the column."""
    op.create_table(
        "envelope_movement",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("envelope_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("deliberation", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["envelope_id"], ["envelope.id"], name=op.f("fk_envelope_movement_envelope_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["envelope.id"], name=op.f("fk_envelope_movement_other_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_envelope_movement")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_envelope_movement_envelope_id"), "envelope_movement", ["envelope_id"], unique=False)
    op.create_index(op.f("ix_envelope_movement_other_id"), "envelope_movement", ["other_id"], unique=False)
    op.add_column("amendment", sa.Column("kind", sa.String(), nullable=False, server_default="change"))
