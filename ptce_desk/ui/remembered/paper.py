"""How an officer holds the paper of each kind of document she prints, and how large she takes it."""

from typing import Final

from ptce_desk.domain.paper import HeldPaper, PaperSize
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.wording.printing import PAPER_LABELS

SIDES: Final[tuple[tuple[bool | None, str], ...]] = (
    (None, "Selon le contenu"),
    (False, "Portrait"),
    (True, "Paysage"),
)
"""Whether pages lie on their side, None as their tables need, in words."""
SIZES: Final = tuple(PAPER_LABELS.items())
"""The paper there is, in words."""
_WORDS: Final = {None: "", False: "upright", True: "sideways"}


def paper_held(kind: str) -> HeldPaper:
    """How the paper of a kind of document is held; A4 as its tables need when she did not choose."""
    side, size = (str(preferences().value(key, "")) for key in _keys(kind))
    return HeldPaper(
        next((sideways for sideways, word in _WORDS.items() if word == side), None),
        next((one for one in PaperSize if one == size), PaperSize.A4),
    )


def remember_held(kind: str, paper: HeldPaper) -> None:
    """Hold the paper of a kind of document so from now on."""
    for key, word in zip(_keys(kind), (_WORDS[paper.sideways], paper.size.value), strict=True):
        preferences().setValue(key, word)


def _keys(kind: str) -> tuple[str, str]:
    return f"paper/{kind}", f"paper-size/{kind}"
