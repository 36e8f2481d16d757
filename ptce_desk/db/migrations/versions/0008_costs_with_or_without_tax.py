"""Whether the costs of a dossier are told with or without the tax."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nobody said it of the dossiers there are."""
    op.add_column("funding_file", sa.Column("vat", sa.String(), nullable=True))
