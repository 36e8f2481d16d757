"""The points of a scheme that an officer vouches for, and what was submitted of a dossier to a session."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table and the columns."""
    op.create_table(
        "ticked_point",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("funding_file_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["funding_file_id"], ["funding_file.id"], name=op.f("fk_ticked_point_funding_file_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ticked_point")),
        sa.UniqueConstraint("funding_file_id", "label", name=op.f("uq_ticked_point_funding_file_id_label")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ticked_point_funding_file_id"), "ticked_point", ["funding_file_id"], unique=False)
    op.add_column("agenda_item", sa.Column("submitted", sa.Text(), nullable=False, server_default=""))
    op.add_column("agenda_item", sa.Column("proposed", sa.Integer(), nullable=True))
