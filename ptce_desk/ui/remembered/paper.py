"""How an officer holds the paper of each kind of document she prints."""

from typing import Final

from ptce_desk.ui.remembered.preferences import preferences

SIDES: Final[tuple[tuple[bool | None, str], ...]] = (
    (None, "Selon le contenu"),
    (False, "Portrait"),
    (True, "Paysage"),
)
"""Whether pages lie on their side, None as their tables need, in words."""
_WORDS: Final = {None: "", False: "upright", True: "sideways"}


def paper_held(kind: str) -> bool | None:
    """Whether the pages of a kind of document lie on their side; None when she did not choose."""
    kept = str(preferences().value(_key(kind), ""))
    return next((sideways for sideways, word in _WORDS.items() if word == kept), None)


def remember_held(kind: str, sideways: bool | None) -> None:  # noqa: FBT001  # as `Document.sideways`
    """Hold the pages of a kind of document so from now on."""
    preferences().setValue(_key(kind), _WORDS[sideways])


def _key(kind: str) -> str:
    return f"paper/{kind}"
