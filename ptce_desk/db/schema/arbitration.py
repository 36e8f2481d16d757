"""What is tried on the dossiers of a session, or of an envelope, before it is proposed."""

from sqlalchemy import Boolean, Column, Date, Integer, UniqueConstraint

from ptce_desk.db.schema.columns import code, line, link, table, version
from ptce_desk.db.types import Cents, ExactDecimal
from ptce_desk.domain.arbitration import Basis, Criterion

scenario = table(
    "scenario",
    version(),
    line("name"),
    Column("position", Integer, nullable=False),
    link("session_id", "committee_session", nullable=True),
    link("envelope_id", "envelope", nullable=True),
    code("basis", Basis),
    Column("cap", Cents),
    Column("reduction", ExactDecimal),
    Column("step", Cents),
    code("criterion", Criterion, nullable=True),
    Column("descending", Boolean, nullable=False),
    Column("partial", Boolean, nullable=False),
    Column("touched", Boolean, nullable=False),
    Column("adopted_on", Date),
)

scenario_amount = table(
    "scenario_amount",
    link("scenario_id", "scenario", cascade=True),
    link("funding_file_id", "funding_file"),
    Column("amount", Cents, nullable=False),
    Column("locked", Boolean, nullable=False),
    UniqueConstraint("scenario_id", "funding_file_id"),
)
