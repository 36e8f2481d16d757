"""The user's guide: its chapters in order, and the one each page opens at F1."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CHAPTERS: Final = (
    "journee",
    "accueil",
    "ptce",
    "dossiers",
    "suite",
    "dispositifs",
    "commissions",
    "actes",
    "budget",
    "echeances",
    "structures",
    "importer",
    "reperes",
    "annuler",
    "sauvegardes",
    "parametres",
    "raccourcis",
)
"""The files of `resources/guide`, without their ending, in the order they are read."""

CHAPTER_OF: Final = {
    "home": "accueil",
    "ptce_list": "ptce",
    "ptce": "ptce",
    "funding_files": "dossiers",
    "funding_file": "dossiers",
    "scheme_list": "dispositifs",
    "scheme": "dispositifs",
    "scheme_rules": "dispositifs",
    "what_if": "dispositifs",
    "call": "dispositifs",
    "sessions": "commissions",
    "session": "commissions",
    "session_arbitration": "commissions",
    "envelope_arbitration": "commissions",
    "budget": "budget",
    "deadlines": "echeances",
    "organisations": "structures",
    "organisation": "structures",
    "frameworks": "structures",
    "framework": "structures",
    "importing": "importer",
    "legal_values": "reperes",
    "statistics": "budget",
    "open_data": "reperes",
    "settings": "parametres",
    "trash": "annuler",
}
"""The chapter of each page of `places.PAGES`."""

_VARIANTS: Final = {
    "a": "aàâä",
    "c": "cç",
    "e": "eéèêë",
    "i": "iîï",
    "o": "oôö",
    "u": "uùûü",
    "'": "'’",
    "’": "'’",
    " ": " \u00a0\u202f\n",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its key (« budget »), its title, its markdown."""

    key: str
    title: str
    text: str


def read_chapters(folder: Path) -> list[Chapter]:
    """The guide, in order.

    Raises:
        FileNotFoundError: a chapter is missing from the installation.
    """
    chapters = []
    for key in CHAPTERS:
        text = (folder / f"{key}.md").read_text("utf-8")
        chapters.append(Chapter(key, text.partition("\n")[0].removeprefix("# ").strip(), text))
    return chapters


SHORTCUTS: Final = "raccourcis"
"""The chapter of the keys."""


def chapter_of(page: str) -> str:
    """The chapter of a page, the first one for a page the guide does not know."""
    return CHAPTER_OF.get(page, CHAPTERS[0])


def loose_pattern(text: str) -> str:
    """A regular expression that finds what was typed whatever the accents, apostrophes and hard spaces; no case."""
    return "".join(_letter(character) for character in " ".join(text.split()))


def _letter(character: str) -> str:
    plain = next((key for key, same in _VARIANTS.items() if character.lower() in same), None)
    return re.escape(character) if plain is None else f"[{_VARIANTS[plain]}]"
