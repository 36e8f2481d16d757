"""The day the data of an agreement were published."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; mark where undoing stops."""
    op.add_column("agreement", sa.Column("published_on", sa.Date(), nullable=True))
    op.get_bind().exec_driver_sql(
        "INSERT INTO migration_mark (schema_version, last_entry_id) SELECT 4, coalesce(max(id), 0) FROM change_entry"
    )
