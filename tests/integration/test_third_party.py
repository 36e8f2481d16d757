"""The notices that go with the program name everything it is made with."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_library_the_program_needs_is_named_with_its_version_and_licence() -> None:
    told = (ROOT / "THIRD-PARTY.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (\S+) \| [\d.]+ \| (\S.*) \|$", told, re.MULTILINE))
    named = {name.lower().replace("_", "-"): licence for name, licence in rows.items()}
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for requirement in needed:
        name = re.split(r"[<>=]", requirement)[0].lower().replace("_", "-")
        assert named.get(name), name
