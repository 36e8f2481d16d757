"""Two records of one structure made one: what would be kept and moved, then the merge, as one change."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from ptce_desk.db.merging import links_to, move_links
from ptce_desk.db.queries import awards, ledger
from ptce_desk.db.queries.persons import persons
from ptce_desk.db.unit_of_work import Loader, UnitOfWork
from ptce_desk.domain.doubles import belonging_once, shared_once
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.free_fields import FreeOwner
from ptce_desk.domain.funding_files import CarrierShare, FundingFile
from ptce_desk.domain.organisations import Membership, Organisation
from ptce_desk.domain.ptce import Ptce
from ptce_desk.records.doubles import told_apart
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import keep_computation
from ptce_desk.services.free_fields import fields_of

MERGED_FIELDS: Final = tuple(field.key for field in ORGANISATION.fields if field.key != "legal_form")
"""What an officer chooses from one record or the other, in the order of the page."""

_ALONG: Final = {"legal_category": "legal_form"}
"""What goes with a field: the words of a legal category."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that the two records do not say alike.

    `from_gone` is the answer offered: what only the record that goes knows is taken from it. `called` is the name of a
    field of one's own, which the file alone knows.
    """

    field: str
    kept: object
    gone: object
    from_gone: bool
    called: str = ""


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do: the two records, where they differ, and how many rows of each table are moved."""

    kept: Organisation
    gone: Organisation
    differences: tuple[Difference, ...]
    moved: dict[str, int]


def preview_merge(desk: Desk, kept_id: int, gone_id: int) -> MergePreview:
    """What merging a record into another would keep and move; nothing is changed.

    Raises:
        NotFoundError: one of them is gone, or they are the same.
    """
    with desk.loading() as work:
        kept, gone = _both(work, kept_id, gone_id)
        names = {one.key: one.label for one in fields_of(work.reading(), FreeOwner.ORGANISATION)}
        return MergePreview(
            kept, gone, _differences(kept, gone, names), links_to(work.reading(), "organisation", gone_id)
        )


def merge_organisations(desk: Desk, kept_id: int, gone_id: int, from_gone: Collection[str]) -> int:
    """Merge a record into another, which keeps its own fields but those named; returns the id of the one kept.

    All that named the record that goes names the other; it stands alone in the trash. One change, undone at once.

    Raises:
        NotFoundError: one of them is gone, or they are the same.
    """
    with desk.writing("") as work:
        kept, gone = _both(work, kept_id, gone_id)
        mine, theirs = told_apart(kept, gone)
        work.label = f"Fusionner {theirs} dans {mine}"
        for field in MERGED_FIELDS:
            if field in from_gone:
                for name in (field, *([_ALONG[field]] if field in _ALONG else [])):
                    setattr(kept, name, getattr(gone, name))
        _bear_once(kept, gone)
        work.flush()
        _put_together(work, move_links(work, Organisation, gone_id, kept_id))
        _say_once(kept)
        kept.version += 1  # the journal names the record kept, whatever was moved: `queries.merged_into` reads it
        work.flush()
        work.delete(gone)
        work.flush()
        _compute_again(work, kept_id)
        work.commit()
        return kept_id


def _both(work: Loader, kept_id: int, gone_id: int) -> tuple[Organisation, Organisation]:
    if kept_id == gone_id:
        raise NotFoundError("organisation", gone_id)
    return work.get(Organisation, kept_id), work.get(Organisation, gone_id)


def _differences(kept: Organisation, gone: Organisation, called: Mapping[str, str]) -> tuple[Difference, ...]:
    found = []
    for field in MERGED_FIELDS:
        names = (field, _ALONG.get(field, field))
        mine, theirs = ([getattr(one, name) for name in names] for one in (kept, gone))
        if mine != theirs:
            blank: tuple[object, ...] = ("", None, frozenset())
            only_theirs = all(value in blank for value in mine) and any(value not in blank for value in theirs)
            found.append(Difference(field, _told(mine), _told(theirs), only_theirs, called.get(field, "")))
    return tuple(found)


def _told(values: list[object]) -> object:
    """The words of a field where it has some beside it."""
    return values[-1] or values[0]


def _put_together(work: UnitOfWork, moved: list[object]) -> None:
    """In each dossier and each PTCE, the organisation kept stands once for what both had."""
    for file_id in {row.funding_file_id for row in moved if isinstance(row, CarrierShare)}:
        file = work.get(FundingFile, file_id)
        once = shared_once(file.carriers)
        if len(once) < len(file.carriers):
            file.carriers = once
    for ptce_id in {row.ptce_id for row in moved if isinstance(row, Membership)}:
        ptce = work.get(Ptce, ptce_id)
        members = belonging_once(ptce.memberships)
        if len(members) < len(ptce.memberships):
            ptce.memberships = members


def _say_once(kept: Organisation) -> None:
    """The same contact written on both records is one."""
    said = {(one.name, one.role, one.email, one.phone, one.note): one for one in reversed(kept.contacts)}
    if len(said) < len(kept.contacts):
        kept.contacts = list(reversed(said.values()))


def _bear_once(kept: Organisation, gone: Organisation) -> None:
    """A label that both records bear stays once: what the other bears besides is moved with the rest."""
    borne = {tag.name for tag in kept.tags}
    gone.tags[:] = [tag for tag in gone.tags if tag.name not in borne]


def _compute_again(work: UnitOfWork, organisation_id: int) -> None:
    """What both received counts together now: the dossiers not decided yet may get less."""
    connection = work.reading()
    about = ledger.about((), persons(connection, [organisation_id]))
    for file_id in awards.undecided_about(connection, about, except_file_id=0):
        keep_computation(work, work.get(FundingFile, file_id))
