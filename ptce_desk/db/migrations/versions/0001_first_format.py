"""The first format, made from the Tables."""

from alembic import op

from ptce_desk.db.first_format import make_first_format

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make an empty file; nothing older than this is brought up to it."""
    make_first_format(op.get_bind())
