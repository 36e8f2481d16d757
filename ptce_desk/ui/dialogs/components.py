"""What the program is made with: each component, its version, its licence, and the texts that go with it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ptce_desk import __version__

LICENCES: Final = "licences"
"""The folder of the texts in the resources; `scripts/third_party.py` fills it."""


@dataclass(frozen=True, slots=True)
class Component:
    """One of them.

    Attributes:
        copyright: who holds it, where its texts do not say it.
        texts: its licence and notices, as files of the folder of the texts.
    """

    name: str
    version: str
    licence: str
    copyright: tuple[str, ...]
    texts: tuple[str, ...]


OWN: Final = Component("PTCE Desk", __version__, "EUPL-1.2", (), ("EUPL-1.2.txt",))


def read_components(resources: Path) -> list[Component]:
    """The program itself, then all it is made with.

    Raises:
        FileNotFoundError: the list is missing from the installation.
    """
    written = tomllib.loads((resources / LICENCES / "components.toml").read_text("utf-8"))["component"]
    others = (
        Component(one["name"], one["version"], one["licence"], tuple(one["copyright"]), tuple(one["texts"]))
        for one in written
    )
    return [OWN, *others]


def read_texts(resources: Path, component: Component) -> str:
    """All the texts of a component, one after the other.

    Raises:
        FileNotFoundError: one is missing from the installation.
    """
    texts = [
        (resources / LICENCES / name).read_text("utf-8", errors="replace").strip("\n\f") for name in component.texts
    ]
    return "\n\n\n".join(["\n".join(component.copyright), *texts] if component.copyright else texts)
