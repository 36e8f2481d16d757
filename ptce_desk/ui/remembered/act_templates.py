"""The templates of acts of one's own, on this computer: the last one chosen for each act."""

from pathlib import Path

from ptce_desk.domain.acts import ActKind
from ptce_desk.ui.remembered.preferences import preferences


def template_of(kind: ActKind) -> Path | None:
    """The template last chosen for an act, as long as it is where it was."""
    kept = preferences().value(_key(kind), "", str)
    path = Path(str(kept))
    return path if kept and path.is_file() else None


def remember_template(kind: ActKind, path: Path) -> None:
    """Offer this template first, next time."""
    preferences().setValue(_key(kind), str(path))


def _key(kind: ActKind) -> str:
    return f"acts/{kind.value}"
