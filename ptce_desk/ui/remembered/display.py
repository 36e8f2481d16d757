"""How an officer likes the window on this computer: its theme, how large, and where the copies she asks for go."""

from pathlib import Path
from typing import Final

from ptce_desk.ui.remembered.preferences import preferences

THEMES: Final = (
    ("system", "Comme le système"),
    ("light", "Clair"),
    ("dark", "Sombre"),
    ("contrast", "Contraste élevé, clair"),
    ("contrast_dark", "Contraste élevé, sombre"),
)
"""The themes, in words."""
ZOOMS: Final = (80, 90, 100, 110, 125, 150)
"""Percents of the usual size that the keys go through."""
TEXTS: Final = ((90, "Petit"), (100, "Normal"), (115, "Grand"), (130, "Très grand"))
"""How large letters are beside that, in percents of their usual size, in words."""
USUAL: Final = 100
_THEME: Final = "display/theme"
_ZOOM: Final = "display/zoom"
_TEXT: Final = "display/text"
_COPIES: Final = "folders/copies"
_PLACES: Final = "folders/copies_known"
_OPENING: Final = "folders/copies_at_opening"
_MOST_PLACES: Final = 8


def theme_kept() -> str:
    """The theme chosen, that of the desktop by default."""
    kept = str(preferences().value(_THEME, ""))
    return kept if kept in dict(THEMES) else "system"


def keep_theme(theme: str) -> None:
    """Wear a theme from now on."""
    preferences().setValue(_THEME, theme)


def zoom_kept() -> int:
    """How large, in percents of the usual size; what a hand edited into nonsense is left out."""
    return _percent_kept(_ZOOM, ZOOMS)


def text_kept() -> int:
    """How large letters are beside that, in percents of their usual size."""
    return _percent_kept(_TEXT, tuple(percent for percent, _word in TEXTS))


def keep_text(percent: int) -> None:
    """Have letters as large from now on."""
    preferences().setValue(_TEXT, percent)


def _percent_kept(key: str, among: tuple[int, ...]) -> int:
    kept = str(preferences().value(key, ""))
    return int(kept) if kept.isdecimal() and int(kept) in among else USUAL


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
    """Have the copies she asks for go there from now on; the places of before are remembered."""
    preferences().setValue(_COPIES, str(folder) if folder else "")
    if folder is not None:
        known = [str(folder), *(str(one) for one in copies_places() if one != folder)]
        preferences().setValue(_PLACES, known[:_MOST_PLACES])


def copies_places() -> list[Path]:
    """Every folder where copies were to go, the latest first."""
    kept = preferences().value(_PLACES, [])
    return [Path(str(one)) for one in (kept if isinstance(kept, list) else [kept])]  # Qt hands a list of one as it is


def opening_copies_folder() -> Path | None:
    """Where the copies made at each opening go; None beside each file."""
    return copies_folder() if opening_copies_follow() else None


def opening_copies_follow() -> bool:
    """Whether the copies made at each opening go where those she asks for do."""
    return str(preferences().value(_OPENING, "")) == "true"


def let_opening_copies_follow(*, follow: bool) -> None:
    """Have the copies made at each opening go there too from now on, or stay beside each file."""
    preferences().setValue(_OPENING, "true" if follow else "")
