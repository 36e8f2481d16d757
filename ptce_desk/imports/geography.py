"""Reads the régions and départements that come with the program.

A file of the program that cannot be read is a damaged installation: its errors are left as they come.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

from ptce_desk.domain.territories import Department, Geography


@lru_cache(maxsize=1)
def read_geography(path: Path) -> Geography:
    """Régions and départements, from `geography.toml`; the notice that goes with them says whose they are."""
    content = tomllib.loads(path.read_text("utf-8"))
    return Geography(
        tuple(
            Department(row["code"], row["name"], row["region"], row["former_region"]) for row in content["departments"]
        ),
        {row["code"]: row["name"] for row in content["regions"]},
        {row["code"]: row["name"] for row in content["former_regions"]},
        content["notice"],
    )
