"""Who withdraws from a vote (*déport*, CGCT L2131-11): an élu and the interest that is the reason."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from ptce_desk.domain.french_order import fold

_BETWEEN: Final = re.compile(r"\s*[;\n]\s*")
_COLON: Final = re.compile(r"\s*:\s*")
_BRACKET: Final = re.compile(r"([^(]+)\((.+)\)")
_CIVILITY: Final = re.compile(r"(?:M\.|MM\.|Mme|Mmes|Mlle)\s")
_NEXT: Final = re.compile(rf"\s*,\s*(?={_CIVILITY.pattern})")


class Recusal(NamedTuple):
    """One élu who takes no part; `reason` is empty as long as nobody gave it."""

    name: str
    reason: str = ""


def recusals_of(text: str) -> tuple[Recusal, ...]:
    """The élus a text names, each with the reason: « Mme Durand : trésorière du bénéficiaire ; M. Martin ».

    They stand on lines of their own or between « ; »; « M. A, M. B » are two. A reason follows « : », a comma, or
    stands in brackets.
    """
    parts = (one for part in _BETWEEN.split(text.strip()) for one in _people(part))
    return tuple(_recusal(part) for part in parts if part.strip(" :,"))


def recusals_text(recusals: tuple[Recusal, ...]) -> str:
    """The same as the file keeps them."""
    return " ; ".join(f"{one.name} : {one.reason}" if one.reason else one.name for one in recusals)


def tidied_recusals(text: str) -> str:
    """A text as it is kept, whichever way it was typed."""
    return recusals_text(recusals_of(text))


def lacking_recusals(recused: str, elsewhere: Iterable[str]) -> tuple[Recusal, ...]:
    """Who withdraws elsewhere and not here, each once, with the first reason that is given."""
    here = {fold(one.name) for one in recusals_of(recused)}
    found: dict[str, Recusal] = {}
    for one in (one for text in elsewhere for one in recusals_of(text)):
        name = fold(one.name)
        if name not in here and not (name in found and found[name].reason):
            found[name] = one
    return tuple(found.values())


def _people(part: str) -> list[str]:
    """Élus that follow each other; what comes after « : » is the reason of the last, whoever it names."""
    head, colon, reason = part.partition(":")
    *others, last = _NEXT.split(head)
    return [*others, f"{last}{colon}{reason}"]


def _recusal(part: str) -> Recusal:
    part = part.strip(" :,")
    bracketed = _BRACKET.fullmatch(part)
    if ":" not in part and bracketed:
        return Recusal(bracketed[1].strip(" ,"), bracketed[2].strip())
    name, _comma, reason = part.partition(",")
    if ":" in part:
        name, reason = _COLON.split(part, maxsplit=1)
    return Recusal(name.strip(), reason.strip())
