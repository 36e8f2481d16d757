"""The script of the roles of a team, read as it stands; `tests/integration/test_team_roles.py` runs it."""

import re
from pathlib import Path

from ptce_desk.db.schema import metadata
from ptce_desk.db.schema.kept import kept

SCRIPT = (Path(__file__).parents[2] / "resources" / "sql" / "team_roles.sql").read_text(encoding="utf-8")
READ_ONLY = {"row_digest"}
"""What migrations alone write."""


def test_each_table_is_given_to_one_role_to_write() -> None:
    granted = " ".join(re.findall(r"GRANT (?:INSERT|UPDATE)[^;]*?\bON\b([^;]*?)\bTO\b", SCRIPT))
    in_part = re.findall(r"\('(\w+)', ARRAY", SCRIPT)
    given = [*re.findall(r"\w+", re.sub(r"%I", "", granted)), *in_part]
    twice = {name for name in given if given.count(name) > 1}
    assert set(given) - {"search_index", "officer"} == (metadata.tables.keys() | kept.tables.keys()) - READ_ONLY
    assert twice == set()


def test_each_column_kept_from_instruction_is_one_of_its_table() -> None:
    for table, columns in re.findall(r"\('(\w+)', ARRAY\[([^\]]*)\]", SCRIPT):
        assert set(re.findall(r"\w+", columns)) <= set(metadata.tables[table].c.keys()), table
