"""What changes an envelope once it is opened, what a beneficiary renounces, and the day a dossier is listed for."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_YEAR = "CAST(substr(coalesce(decided_on, listed_on, deposited_on), 1, 4) AS INTEGER)"
_LISTED = """
    UPDATE funding_file SET listed_on = (
        SELECT s.held_on FROM agenda_item a JOIN committee_session s ON s.id = a.session_id
        WHERE a.funding_file_id = funding_file.id AND a.vote IS NULL ORDER BY s.held_on DESC, s.id DESC LIMIT 1)
    WHERE decision = 'listed'"""


def upgrade() -> None:
    """Add the table and the columns, and count a dossier that is listed in the year of its session."""
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
    op.add_column("funding_file", sa.Column("listed_on", sa.Date(), nullable=True))
    op.execute(_LISTED)
    op.drop_index("ix_funding_file_fiscal_year_number", "funding_file")
    op.drop_column("funding_file", "fiscal_year")
    op.add_column("funding_file", sa.Column("fiscal_year", sa.Integer(), sa.Computed(_YEAR, persisted=False)))
    op.create_index("ix_funding_file_fiscal_year_number", "funding_file", ["fiscal_year", "number"], unique=False)
