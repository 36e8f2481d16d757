"""The shipped regions and départements (INSEE), present and before 2016."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Department:
    """A département: INSEE code, name, and the names of its region now and before 2016."""

    code: str
    name: str
    region: str
    former_region: str


@dataclass(frozen=True, slots=True)
class Geography:
    """Départements by code, present region by former region's name, and the notice to show beside them."""

    notice: str
    departments: dict[str, Department]
    region_since_2016: dict[str, str]


def read_geography(path: Path) -> Geography:
    """Read the shipped file; a damaged one is a damaged installation, so its errors are left as they come."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    names = {region["code"]: region["name"] for region in content["regions"]}
    former_names = {region["code"]: region["name"] for region in content["former_regions"]}
    return Geography(
        notice=content["notice"],
        departments={
            row["code"]: Department(row["code"], row["name"], names[row["region"]], former_names[row["former_region"]])
            for row in content["departments"]
        },
        region_since_2016={region["name"]: names[region["region"]] for region in content["former_regions"]},
    )
