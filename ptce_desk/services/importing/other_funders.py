"""The funders a table may name: our authority, and others, whose schemes are made as their grants come in."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from ptce_desk.db.database import Reader
from ptce_desk.db.queries.importing import schemes_to_match
from ptce_desk.db.queries.ledger import scheme_book
from ptce_desk.db.queries.settings import file_identity
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.organisations import Funder
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.vocabulary import Section
from ptce_desk.imports.tables.funders import (
    Authority,
    Funders,
    KnownScheme,
    LevelWords,
    NewScheme,
    OtherFunder,
    read_level_words,
)
from ptce_desk.services.importing.tables import Source

_LONGEST_CODE = 40


def known_funders(connection: Reader, resources: Path, source: Source) -> Funders:
    """Our authority and the schemes of a file, with whose each is."""
    payers, identity = scheme_book(connection).payers, file_identity(connection)
    schemes = [
        KnownScheme(
            one.code,
            one.label,
            OtherFunder(one.funder_name, one.funder_level),
            payers.of(one.funder_level, one.funder_name).ours,
        )
        for one in schemes_to_match(connection)
    ]
    ours = Authority(identity.authority, identity.level, siren_of(identity.siret), payers.named)
    return Funders(schemes, ours, level_words(resources), source.other_funder, source.funders)


@cache
def level_words(resources: Path) -> LevelWords:
    """The words that tell the level of a funder."""
    return read_level_words(resources / "import" / "funders.toml")


def make_schemes(
    work: UnitOfWork, wanted: Mapping[NewScheme, Iterable[date]], source: str
) -> dict[NewScheme, SupportScheme]:
    """Make the schemes of other funders: without rules, from the year of the first day that each has a dossier of."""
    _remember_others(work, {one.funder for one in wanted})
    taken = {fold(one.code) for one in schemes_to_match(work.reading())}
    made: dict[NewScheme, SupportScheme] = {}
    for new, days in wanted.items():
        code = _free_code(new, taken)
        taken.add(fold(code))
        scheme = SupportScheme(code, new.label, code, SchemeKind.GRANT, new.funder.name, new.funder.level)
        first = min(days).year
        scheme.versions.append(SchemeVersion(str(first), date(first, 1, 1), Section.UNDIVIDED, source, ()))
        work.add(scheme)
        made[new] = scheme
    work.flush()
    return made


def _remember_others(work: UnitOfWork, funders: Iterable[OtherFunder]) -> None:
    """Keep that funders of our level are not our authority: without a scheme that bears our name, all would be ours."""
    payers = scheme_book(work.reading()).payers
    for one in sorted(funders, key=lambda funder: funder.name):
        if payers.of(one.level, one.name).ours:
            work.add(Funder(one.name, one.level))


def _free_code(new: NewScheme, taken: set[str]) -> str:
    """A code made of the words of a funder and of its scheme, that no other scheme has."""
    words = fold(f"{new.funder.name} {new.label}").upper()
    letters = "".join(char if char.isalnum() else " " for char in words).split()
    code = "-".join(dict.fromkeys(letters))[:_LONGEST_CODE].strip("-")
    rank, free = 1, code
    while fold(free) in taken:
        rank += 1
        free = f"{code}-{rank}"
    return free
