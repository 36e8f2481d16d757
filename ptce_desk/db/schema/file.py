"""What a file is besides its records: settings, saved views, documents."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, UniqueConstraint, false

from ptce_desk.db.schema.columns import code, content, line, link, paragraphs, table, version
from ptce_desk.db.types import UtcMoment
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.free_fields import FreeOwner, FreeType
from ptce_desk.domain.tags import TagColour

file_settings = table(
    "file_settings",
    version(),
    line("author"),
    Column("fictitious", Boolean, nullable=False),
    content("logo"),
    Column("fiscal_year_start_month", Integer, nullable=False),
    paragraphs("letter_head"),
    paragraphs("letter_foot"),
    line("letter_accent"),
    Column("counts_votes", Boolean, nullable=False, default=False, server_default=false()),
)

authority_body = table(
    "authority_body",
    link("settings_id", "file_settings", cascade=True),
    Column("position", Integer, nullable=False),
    code("kind", CommitteeBody),
    line("name"),
)

free_field = table(
    "free_field",
    link("settings_id", "file_settings", cascade=True),
    Column("position", Integer, nullable=False),
    code("owner", FreeOwner),
    Column("key", String, nullable=False),
    line("name"),
    code("type", FreeType),
    line("choices"),
)

tag = table(
    "tag",
    link("settings_id", "file_settings", cascade=True),
    Column("position", Integer, nullable=False),
    line("name"),
    code("colour", TagColour),
)

own_file = table(
    "own_file",
    link("settings_id", "file_settings", cascade=True),
    code("use", OwnUse),
    line("name"),
    Column("sha256", String, nullable=False),
    Column("size", Integer, nullable=False),
    UniqueConstraint("settings_id", "use"),
)

saved_view = table(
    "saved_view",
    version(),
    Column("page", String, nullable=False),
    line("name"),
    content("content"),
    UniqueConstraint("page", "name"),
)

imported_record = table(
    "imported_record",
    version(),
    line("origin"),
    line("external_id"),
    Column("kind", String, nullable=False),
    Column("record_id", Integer, nullable=False, index=True),
    content("brought"),
    UniqueConstraint("origin", "external_id", "kind"),
)

import_map = table(
    "import_map",
    version(),
    Column("signature", String, nullable=False, unique=True),
    line("name"),
    content("content"),
)

attachment = table(
    "attachment",
    version(),
    Column("owner_kind", String, nullable=False),
    Column("owner_id", Integer, nullable=False),
    line("name"),
    Column("sha256", String, nullable=False, index=True),
    Column("size", Integer, nullable=False),
    line("media_type"),
    Column("added_at", UtcMoment, nullable=False),
    paragraphs("note"),
    Index("ix_attachment_owner_kind_owner_id", "owner_kind", "owner_id"),
)

attachment_content = table(
    "attachment_content",
    Column("sha256", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    UniqueConstraint("sha256"),
)
"""The bytes of documents and templates, each once, never journaled: one deleted and restored finds its own again."""
