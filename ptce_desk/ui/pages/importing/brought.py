"""Where one finds what an import brought in."""

from dataclasses import replace
from typing import Final

from ptce_desk.services.importing.assistant import Importing
from ptce_desk.services.importing.seeing import BroughtIn
from ptce_desk.ui.desk.page import Destination

_FILES: Final = ("funding_files", "funding_file")
_PAGES: Final = {
    "organisations": ("organisations", "organisation"),
    "de_minimis": ("organisations", "organisation"),
    "ptce": ("ptce_list", "ptce"),
    "envelopes": ("budget", "budget"),
}
"""The list where one finds what rows become, and the page of a record; dossiers for any other."""


def whole_list(one: Importing | None) -> Destination:
    """The list of what rows become."""
    return Destination(_pages(one)[0])


def imported_list(one: Importing | None) -> Destination:
    """The same list on what came in alone, where it can show that."""
    return replace(whole_list(one), among=() if one is None or one.done is None else one.done.records)


def first_record(one: Importing, done: BroughtIn) -> Destination:
    """The first record that came in, the others around it."""
    return Destination(_pages(one)[1], done.records[0], done.records)


def _pages(one: Importing | None) -> tuple[str, str]:
    return _FILES if one is None else _PAGES.get(one.opened.target.key, _FILES)
