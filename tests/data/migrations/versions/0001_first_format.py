"""From the format before to this program's: a table, a column, and what it holds of the rows there are."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = "0000"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what was not there; a revision changes rows without entries."""
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
    op.add_column("scheme", sa.Column("legal_basis", sa.Text(), nullable=False, server_default=""))
    op.add_column("funding_file", sa.Column("vat", sa.String(), nullable=True))
    op.execute("UPDATE funding_file SET vat = 'including_tax' WHERE decision = 'granted'")
