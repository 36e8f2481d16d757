"""Sessions, what they look at, what they decide."""

from sqlalchemy import Column, Date, ForeignKey, Integer, UniqueConstraint

from ptce_desk.db.schema.columns import code, content, line, link, paragraphs, table, version
from ptce_desk.db.types import Cents
from ptce_desk.domain.ballots import Ballot
from ptce_desk.domain.committees import CommitteeBody, Opinion, SessionStatus, Vote

committee_session = table(
    "committee_session",
    version(),
    code("body", CommitteeBody),
    Column("held_on", Date, nullable=False, index=True),
    line("title"),
    code("status", SessionStatus),
    content("envelopes"),
)

agenda_item = table(
    "agenda_item",
    link("session_id", "committee_session", cascade=True),
    link("funding_file_id", "funding_file"),
    Column("position", Integer, nullable=False),
    code("opinion", Opinion, nullable=True),
    code("vote", Vote, nullable=True),
    Column("voted_amount", Cents),
    paragraphs("recused"),
    paragraphs("remark"),
    content("submitted"),
    Column("proposed", Cents),
    *(Column(name, Integer) for name in Ballot._fields),
    UniqueConstraint("session_id", "funding_file_id"),
)

deliberation = table(
    "deliberation",
    Column("session_id", ForeignKey("committee_session.id", ondelete="CASCADE"), nullable=False, unique=True),
    line("number"),
    Column("taken_on", Date, nullable=False),
    Column("transmitted_on", Date),
    Column("public_on", Date),
)
