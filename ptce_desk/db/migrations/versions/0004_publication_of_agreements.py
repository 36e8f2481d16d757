"""The day the data of an agreement were published."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("agreement", sa.Column("published_on", sa.Date(), nullable=True))
