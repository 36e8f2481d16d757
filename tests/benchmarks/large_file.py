"""A PTCE file of many dossiers, filled by bare SQL: what the benchmarks of lists read."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from ptce_desk.bootstrap import resources_folder
from ptce_desk.db.engine import make_engine
from ptce_desk.db.kept_figures import keep_all
from ptce_desk.db.search_index import rebuild_index
from ptce_desk.domain.french_order import natural_key, sort_key
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.ptce.sheets import load_panel

_TEXTS = ("VARCHAR", "TEXT")
_WORDS = ("Cantine", "Énergie", "Filière bois", "Mobilité", "Cœur de bourg", "Recyclerie", "Numérique", "Habitat")
_INSTRUCTIONS = ("submitted", "complete", "under_review", "reviewed")
_STRUCTURES = 1_999
_KINDS = ("association", "enterprise", "cooperative", "local_authority")
_NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def large_file(folder: Path, dossiers: int, *, instalments: int = 0) -> Desk:
    """An open file with the panel and so many dossiers over ten years.

    They are of structures that each got some fifteen grants, far from any ceiling. The dossiers granted, one in three,
    share so many instalments: paid until the year before this one, but for one
    agreement in fifty.
    """
    surroundings = surroundings_then()
    path = folder / f"{dossiers}.ptce"
    desk = create_file(surroundings, path, Authority("Mesure", FunderLevel.REGION))
    desk.run(load_panel)
    desk.close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    _fill(connection, dossiers)
    if instalments:
        fill_agreements(connection, instalments)
    connection.execute("COMMIT")
    with make_engine(connection).begin() as bound:
        rebuild_index(bound)
        keep_all(bound)
    connection.close()
    return open_file(surroundings, path)


def surroundings_then() -> Surroundings:
    """What the program finds around it on the day of these files."""
    return Surroundings(resources_folder(), lambda: _NOW, "Mesure")


def _fill(connection: sqlite3.Connection, dossiers: int) -> None:
    _insert(
        connection,
        "organisation",
        "version, name, sort_key, kind, ess, siret, rna, legal_form, commune, commune_sort_key, commune_code, address, "
        "website, legal_category, qualities, fiscal_year_end_month, single_undertaking, notes",
        [_structure(number) for number in range(_STRUCTURES)],
    )
    versions = [row[0] for row in connection.execute("SELECT id FROM scheme_version ORDER BY id")]
    poles = [row[0] for row in connection.execute("SELECT id FROM ptce ORDER BY id")]
    rows = (_dossier(number, versions, poles) for number in range(dossiers))
    columns = (
        "version, number, number_sort_key, title, title_sort_key, ptce_id, scheme_version_id, section, "
        "deposited_on, requested, proposed, voted, decided_on, max_amount, autonomy_plan, instructor, "
        "service_opinion, notes, instruction, decision, beneficiary_id"
    )
    _insert(connection, "funding_file", columns, rows)


def _structure(number: int) -> tuple[object, ...]:
    name = f"{_WORDS[number * 5 % len(_WORDS)]} solidaire {number}"
    place = f"Commune {number % 300}"
    return (
        *(1, name, sort_key(name), _KINDS[number % len(_KINDS)], 1, f"{300_000_000 + number}00017", "", ""),
        *(place, sort_key(place), f"{1 + number % 95:02d}{number % 300:03d}", "", "", "", "", 12, "", ""),
    )


def fill_agreements(connection: sqlite3.Connection, instalments: int) -> None:
    """Give every dossier granted its agreement, its share of the instalments, and the payments made."""
    granted = connection.execute(
        "SELECT id, voted, fiscal_year FROM funding_file WHERE decision = 'granted'"
    ).fetchall()
    each = -(-instalments // len(granted))
    agreements: list[tuple[object, ...]] = []
    parts: list[tuple[object, ...]] = []
    payments: list[tuple[object, ...]] = []
    for place, (file_id, voted, year) in enumerate(granted, 1):
        day = f"{year}-07-01"
        closed = f"{year + 4}-12-31" if year + 4 < _NOW.year and place % 50 else None
        published = day if place % 50 else None
        agreements.append((place, 1, file_id, voted, "", day, day, published, day, "", closed, ""))
        for position in range(each):
            paid_in = year + position * 4 // each
            cents = voted // each + (voted % each if position == 0 else 0)
            key = len(parts) + 1
            parts.append((key, place, position, "interim", cents, f"{paid_in}-{1 + position % 12:02d}-15", ""))
            if paid_in < _NOW.year and place % 50:
                payments.append((place, key, f"{paid_in}-{1 + position % 12:02d}-20", cents, "", ""))
    _insert(
        connection,
        "agreement",
        "id, version, funding_file_id, amount, number, signed_on, notified_on, published_on, committed_on, "
        "commitment_number, closed_on, note",
        agreements,
    )
    _insert(connection, "instalment", "id, agreement_id, position, kind, amount, planned_on, condition", parts)
    _insert(connection, "payment", "agreement_id, instalment_id, paid_on, amount, mandate_number, note", payments)


def _insert(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Insert rows; the texts that their table has besides are empty."""
    told = columns.split(", ")
    known = connection.execute(f"PRAGMA table_info({table})").fetchall()
    empty = [
        name for _place, name, kind, asked, _default, _key in known if asked and kind in _TEXTS and name not in told
    ]
    names, texts = ", ".join((*told, *empty)), ("",) * len(empty)
    places = ", ".join("?" * (len(told) + len(empty)))
    connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", ((*row, *texts) for row in rows))  # noqa: S608


def _dossier(number: int, versions: list[int], poles: list[int]) -> tuple[object, ...]:
    year = 2017 + number % 10
    title = f"{_WORDS[number * 7 % len(_WORDS)]} {number * 7919 % 100_003}"
    requested = 500_000 + number * 991 % 4_000_000
    granted = number % 3 == 0
    return (
        1,
        f"{year}-{number // 10:05d}",
        natural_key(f"{year}-{number // 10:05d}"),
        title,
        sort_key(title),
        poles[number * 31 % len(poles)],
        versions[number * 13 % len(versions)],
        "undivided",
        f"{year}-03-{1 + number % 28:02d}",
        requested,
        requested if granted else None,
        requested if granted else None,
        f"{year}-06-15" if granted else None,
        requested,
        0,
        "",
        "",
        "",
        "reviewed" if granted else _INSTRUCTIONS[number % 4],
        "granted" if granted else "not_listed",
        1 + number * 37 % _STRUCTURES,
    )
