"""A format no released program ever had: what the tests of migrations bring up."""

from alembic import op

from ptce_desk.db.first_format import make_first_format
from tests.integration.older_program import BACKWARDS

revision = "0000"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make an empty file without what the next revision brings."""
    connection = op.get_bind()
    make_first_format(connection)
    for statement in BACKWARDS:
        connection.exec_driver_sql(statement)
