"""The labels with colours that dossiers bear: put on or taken off one or many, as one act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ptce_desk.db.queries import tags as queries
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.tags import FundingFileTag, TagColour, WornTag, in_order, same_name
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.tags import add_tag, list_tags
from ptce_desk.wording.tags import tags_act, tags_made


@dataclass(frozen=True, slots=True)
class BorneTag:
    """A label, and how many of the dossiers asked about bear it."""

    name: str
    colour: TagColour
    count: int


def tags_of(desk: Desk, file_ids: Sequence[int]) -> tuple[BorneTag, ...]:
    """Every label of the file, and what else these dossiers bear, in French order."""
    known = list_tags(desk)
    with desk.reading() as connection:
        borne = queries.borne(connection, "funding_file", list(file_ids)).values()
    names = {row.name for row in known}
    unknown = {name for some in borne for name in some} - names
    rows = {row.name: row for row in (*known, *(WornTag(name, TagColour.GREY) for name in unknown))}
    return tuple(BorneTag(name, rows[name].colour, sum(name in some for some in borne)) for name in in_order(rows))


def change_tags(desk: Desk, file_ids: Sequence[int], wanted: Mapping[str, bool]) -> int:
    """Put labels on dossiers (True), or take them off, as one act; returns how many dossiers change.

    Raises:
        NotFoundError: one of the dossiers is gone; then none is changed.
    """
    with desk.writing("") as work:
        files = [work.get(FundingFile, file_id) for file_id in file_ids]
        changed: list[str] = []
        put: set[str] = set()
        taken: set[str] = set()
        for file in files:
            borne = {one.name for one in file.tags}
            comes = {name for name, on in wanted.items() if on} - borne
            goes = {name for name, on in wanted.items() if not on} & borne
            if not comes and not goes:
                continue
            file.tags[:] = [one for one in file.tags if one.name not in goes]
            file.tags += [FundingFileTag(name) for name in in_order(comes)]
            changed.append(file.number)
            put |= comes
            taken |= goes
        if changed:
            work.label = tags_act(in_order(put), in_order(taken), changed)
            work.commit()
        return len(changed)


def put_tags(desk: Desk, file_ids: Sequence[int], wanted: Mapping[str, bool]) -> int:
    """Put labels on dossiers (True), or take them off, as one act; those the file has not are made first.

    Raises:
        NotFoundError: one of the dossiers is gone; then nothing is changed.
    """
    known = [row.name for row in list_tags(desk)]
    asked = {next((one for one in known if same_name(one, name)), name.strip()): on for name, on in wanted.items()}
    new = in_order(name for name, on in asked.items() if on and name not in known)
    if not new:
        return change_tags(desk, file_ids, asked)
    with desk.together(tags_made(new)):
        for name in new:
            add_tag(desk, "name", name)
        return change_tags(desk, file_ids, asked)
