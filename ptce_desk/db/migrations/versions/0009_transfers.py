"""The bearer an amendment passes an agreement to, by whose name its dossier is found."""

from alembic import op

from ptce_desk.db.search_index import rebuild_index

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the link of an amendment to the new bearer, and index every record by what the index reads now."""
    op.execute("ALTER TABLE amendment ADD COLUMN bearer_id INTEGER REFERENCES organisation (id)")
    op.create_index(op.f("ix_amendment_bearer_id"), "amendment", ["bearer_id"], unique=False)
    rebuild_index(op.get_bind())
