"""Which documents of a folder are of which dossier: their names begin with its number."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from ptce_desk.domain.french_order import fold


def documents_by_number(names: Iterable[str], numbers: Collection[str]) -> Mapping[str, Sequence[str]]:
    """The names of documents of each number, in their order; of two numbers that begin a name, the longer has it.

    A number ends where the name has neither a letter nor a figure: « 2020-10 plan.pdf » is not of « 2020-1 ».
    """
    known = {fold(number): number for number in numbers if number}
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        folded = fold(name)
        ends = (end for end in range(len(folded) - 1, 0, -1) if not folded[end].isalnum())
        number = next((known[folded[:end].strip()] for end in ends if folded[:end].strip() in known), None)
        if number is not None:
            found[number].append(name)
    return found
