"""An import as an officer sees it: what it would do, line by line, then what it did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import importing as queries
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.waiting import StillWanted, always
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.targets import FUNDING_FILES, ORGANISATIONS, PAYMENTS, POLES
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.importing.carrying import as_foreseen
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.lines import PlannedLine, Tally, lines_of, tallies, to_import
from ptce_desk.services.importing.plans import notices_of, others_told
from ptce_desk.services.importing.tables import Answers, Foreseen, OpenedTable
from ptce_desk.wording.importing import notice_words, presumed_sentence

_FILES: Final = "funding_file"
_TABLES: Final = {FUNDING_FILES.key: _FILES, ORGANISATIONS.key: "organisation", POLES.key: "ptce"}
"""The table of the records that rows of each target become."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What an import would do.

    Attributes:
        planned: what becomes of each record of the table.
        lines: the same, to be shown.
        tallies: the same, counted.
        still_to_notify: whether an officer says that grants are notified on no day but that told.
        foreseen: the same, with the file it holds for; None once it is done.
    """

    planned: tuple[Planned, ...]
    lines: tuple[PlannedLine, ...]
    tallies: tuple[Tally, ...]
    still_to_notify: bool = False
    foreseen: Foreseen | None = None

    @property
    def to_import(self) -> int:
        """How many records are made or changed."""
        return to_import(self.planned)

    @property
    def others(self) -> str:
        """What of them is of other funders, and the schemes that are made for them; empty for nothing."""
        return others_told(self.planned, done=self.foreseen is None)

    @property
    def notices(self) -> str:
        """How many of them are held to be notified and committed, unless an officer says otherwise; empty for none."""
        return notice_words(*notices_of(self.planned))

    @property
    def notified(self) -> str:
        """The same as a sentence, once she left it so; empty for none."""
        return f"{self.notices}." if self.notices and not self.still_to_notify else ""

    @property
    def presumed(self) -> str:
        """How many of them are presumed paid, and how much in all; empty when none is."""
        coming = (one for one in self.planned if one.outcome in (Outcome.NEW, Outcome.CHANGED))
        paid = [amount for one in coming if isinstance(amount := one.facts.get("presumed"), Decimal) and amount]
        return presumed_sentence(len(paid), sum(paid, ZERO))


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What an import did.

    Attributes:
        seen: what it did, as `Seen` tells what it would.
        backup: the copy made before, None where the records are a team's, whose server has its own.
        records: the ids of the records made and changed, in the order of the table: of payments, their dossiers;
            none of what has no page of its own.
    """

    seen: Seen
    backup: Path | None
    records: tuple[int, ...]


def see(desk: Desk, opened: OpenedTable, answers: Answers, still_wanted: StillWanted = always) -> Seen:
    """What an import would do; nothing is written."""
    planned = plan_table(desk, opened, opened.source(answers, still_wanted))
    return replace(_seen(desk, opened, answers, planned), foreseen=as_foreseen(desk, planned))


def bring_in(
    desk: Desk, opened: OpenedTable, answers: Answers, still_wanted: StillWanted = always, seen: Seen | None = None
) -> BroughtIn:
    """Import a table as one change, after a copy of the file.

    Args:
        desk: the file.
        opened: the table.
        answers: what an officer says of it.
        still_wanted: asked while it is written; raises once nobody waits any more, and the file stays as it was.
        seen: what she was shown of this table with these answers; None when she was shown nothing.

    Raises:
        StoppedError: by `still_wanted`; the file is as it was.
        BackupFailedError: the copy could not be written; nothing is changed.
    """
    still_wanted()
    backup = back_up_before(desk)
    source = replace(opened.source(answers, still_wanted), foreseen=None if seen is None else seen.foreseen)
    planned = import_table(desk, opened, source)
    return BroughtIn(_seen(desk, opened, answers, planned), backup, tuple(_records(desk, opened, planned)))


def _records(desk: Desk, opened: OpenedTable, planned: Sequence[Planned]) -> Iterable[int]:
    """The records made and changed, each once."""
    done = [one for one in planned if one.outcome in (Outcome.NEW, Outcome.CHANGED)]
    if opened.target is PAYMENTS:
        found = [one.file_id for one in done]
    elif opened.target.key in _TABLES:
        with desk.reading() as connection:
            known = queries.known_of(connection, opened.origin, _TABLES[opened.target.key])
        ids = {one.external_id: one.record_id for one in known}
        found = [one.match.id or ids.get(one.external_id) for one in done]
    else:
        found = []
    return dict.fromkeys(key for key in found if key is not None)


def _seen(desk: Desk, opened: OpenedTable, answers: Answers, planned: Sequence[Planned]) -> Seen:
    ids = [one.match.id for one in planned if one.match.id is not None]
    with desk.reading() as connection:
        names = queries.names_of(connection, _TABLES.get(opened.target.key, ""), ids)
        dossiers = _dossiers(planned) if opened.target is PAYMENTS else []
        numbers = queries.names_of(connection, _FILES, dossiers)
        awards = queries.awards_of(connection, dossiers)
        helped = [one.beneficiary.id for one in planned if one.beneficiary.id is not None]
        structures = queries.names_of(connection, "organisation", helped)
    lines = lines_of(opened, planned, names, numbers, awards, answers, structures)
    return Seen(tuple(planned), tuple(lines), tuple(tallies(planned)), answers.still_to_notify)


def _dossiers(planned: Sequence[Planned]) -> list[int]:
    """The dossiers that payments are of, or may be of."""
    return [key for one in planned for key in (one.file_id, *one.match.among) if key is not None]
