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
from ptce_desk.domain.aid.ledger import Payer
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
    return Funders(schemes, ours, level_words(resources), source.other_funder, source.funders, source.made_schemes)


@cache
def level_words(resources: Path) -> LevelWords:
    """The words that tell the level of a funder."""
    return read_level_words(resources / "import" / "funders.toml")


def make_schemes(
    work: UnitOfWork, wanted: Mapping[NewScheme, Iterable[date]], source: str
) -> dict[NewScheme, SupportScheme]:
    """Make schemes, those of other funders first: without rules, from the year of the first day of their dossiers."""
    payers = scheme_book(work.reading()).payers
    us = payers.authority
    for funder in sorted({one.funder for one in wanted}, key=lambda one: one.name):
        if payers.of(funder.level, funder.name).ours and not _is_us(funder, us):
            work.add(
                Funder(funder.name, funder.level)
            )  # without a scheme that bears our name, it would be taken for us
    taken = {fold(one.code) for one in schemes_to_match(work.reading())}
    made: dict[NewScheme, SupportScheme] = {}
    for new, days in wanted.items():
        code = _free_code(new.label if _is_us(new.funder, us) else f"{new.funder.name} {new.label}", taken)
        taken.add(fold(code))
        scheme = SupportScheme(code, new.label, code, SchemeKind.GRANT, new.funder.name, new.funder.level)
        first = min(days).year
        scheme.versions.append(SchemeVersion(str(first), date(first, 1, 1), Section.UNDIVIDED, source, ()))
        work.add(scheme)
        made[new] = scheme
    work.flush()
    return made


def _is_us(funder: OtherFunder, authority: Payer | None) -> bool:
    return authority is not None and (funder.level, fold(funder.name)) == (authority.level, authority.name)


def _free_code(called: str, taken: set[str]) -> str:
    """A code made of what a scheme is called, its funder before it unless it is ours, that no other scheme has."""
    words = fold(called).upper()
    letters = "".join(char if char.isalnum() else " " for char in words).split()
    code = "-".join(dict.fromkeys(letters))[:_LONGEST_CODE].strip("-")
    rank, free = 1, code
    while fold(free) in taken:
        rank += 1
        free = f"{code}-{rank}"
    return free
