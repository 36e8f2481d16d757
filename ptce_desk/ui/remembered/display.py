"""How an officer likes the window on this computer: its theme, how large, and where the copies she asks for go."""

from pathlib import Path
from typing import Final

from ptce_desk.ui.remembered.preferences import preferences

THEMES: Final = (
    ("system", "Comme le système"),
    ("light", "Clair"),
    ("dark", "Sombre"),
    ("contrast", "Contraste élevé"),
)
"""The themes, in words."""
ZOOMS: Final = (80, 90, 100, 110, 125, 150)
"""Percents of the usual size that the keys go through."""
USUAL: Final = 100
_THEME: Final = "display/theme"
_ZOOM: Final = "display/zoom"
_COPIES: Final = "folders/copies"


def theme_kept() -> str:
    """The theme chosen, that of the desktop by default."""
    kept = str(preferences().value(_THEME, ""))
    return kept if kept in dict(THEMES) else "system"


def keep_theme(theme: str) -> None:
    """Wear a theme from now on."""
    preferences().setValue(_THEME, theme)


def zoom_kept() -> int:
    """How large, in percents of the usual size; what a hand edited into nonsense is left out."""
    kept = str(preferences().value(_ZOOM, ""))
    return int(kept) if kept.isdecimal() and int(kept) in ZOOMS else USUAL


def keep_zoom(percent: int) -> None:
    """Be as large from now on."""
    preferences().setValue(_ZOOM, percent)


def next_zoom(percent: int, step: int) -> int:
    """The size one step larger (1) or smaller (-1), the same at the end."""
    further = [zoom for zoom in ZOOMS if (zoom - percent) * step > 0]
    return (min(further) if step > 0 else max(further)) if further else percent


def copies_folder() -> Path | None:
    """Where the copies she asks for go; None beside the file."""
    kept = str(preferences().value(_COPIES, ""))
    return Path(kept) if kept else None


def keep_copies_in(folder: Path | None) -> None:
    """Have the copies she asks for go there from now on."""
    preferences().setValue(_COPIES, str(folder) if folder else "")
