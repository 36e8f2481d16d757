"""Where each key of a TOML or JSON text stands: the libraries read what it says and forget where it was said."""

import json
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

Keys: TypeAlias = tuple[str | int, ...]
"""From the whole to a part: names, and ranks from 1 in lists."""

_TOKEN: Final = re.compile(
    r"""\#[^\n]* | \"{3}.*?\"{3} | '{3}.*?'{3} | "(?:[^"\\]|\\.)*" | '[^'\n]*' | [\w.+-]+ | [{}\[\]:=,]""",
    re.DOTALL | re.VERBOSE,
)
_HEADER: Final = re.compile(r"(\[\[?)([^\[\]{},\n]+)\]\]?")
_NAME: Final = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+""")


def key_places(text: str) -> Iterator[tuple[Keys, int]]:
    """Each key, and each table of a list, with where in a well written text it begins."""
    opened: list[tuple[Keys, int | None]] = [((), None)]  # each with the rank of what comes, in a list
    counts: dict[Keys, int] = {}
    coming: Keys = ()
    name = _TOKEN.match("")
    awaited, place = False, 0
    while found := _TOKEN.search(text, place):
        place, mark, (keys, rank), value = found.end(), found[0], opened[-1], awaited
        awaited = mark in "=:"
        if awaited and rank is None and name is not None:
            coming = (*keys, *_names(name[0]))
            yield coming, name.start()
        elif mark == "[" and len(opened) == 1 and not value and (header := _HEADER.match(text, found.start())):
            place = header.end()
            opened[0] = (_headed(header, counts), None)
            yield opened[0][0], header.start()
        elif mark in "{[":
            inside = coming if rank is None else (*keys, rank)
            if rank is not None:
                yield inside, found.start()
            opened.append((inside, 1 if mark == "[" else None))
        elif mark in "}]":
            opened.pop()
        elif mark == "," and rank is not None:
            opened[-1] = (keys, rank + 1)
        name = None if mark in "{}[]:=," else found


def shown(keys: Keys) -> str:
    """« rules[2].rate »."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys).removeprefix(".")


def _headed(header: re.Match[str], counts: dict[Keys, int]) -> Keys:
    """The table that a TOML header opens: the last of a list where it stands in one, a new one for `[[…]]`."""
    keys: Keys = ()
    *through, last = _names(header[2])
    for name in through:
        keys = (*keys, name)
        keys = (*keys, counts[keys]) if keys in counts else keys
    keys = (*keys, last)
    if header[1] == "[":
        return keys
    counts[keys] = counts.get(keys, 0) + 1
    return (*keys, counts[keys])


def _names(written: str) -> tuple[str, ...]:
    """The names of a key, « a.b » has two."""
    return tuple(_unquoted(name) for name in _NAME.findall(written))


def _unquoted(name: str) -> str:
    try:
        return str(json.loads(name)) if name.startswith('"') else name.strip("'")
    except ValueError:  # an escape that only TOML knows
        return name.strip('"')
