"""The documents of a folder that go with dossiers brought in, found by the number that begins their names."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.attachment_errors import AttachmentError
from ptce_desk.domain.imported import Outcome
from ptce_desk.imports.tables.documents import documents_by_number
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.attachments import attach, check_document


def with_documents(planned: Sequence[Planned], folder: Path) -> list[Planned]:
    """What is planned, each new dossier with the documents of a folder that are its own, and those it cannot take."""
    paths = {path.name: path for path in folder.iterdir() if path.is_file()}
    numbers = {_number_of(one.draft) for one in planned if one.outcome is Outcome.NEW}
    found = documents_by_number(paths, numbers)
    given: set[str] = set()
    whole = []
    for one in planned:
        number = _number_of(one.draft) if one.outcome is Outcome.NEW else ""
        mine = [] if number in given else [paths[name] for name in found.get(number, ())]
        given.add(number)
        taken, refused = [], []
        for path in mine:
            try:
                check_document(path)
                taken.append(path)
            except AttachmentError as problem:
                refused.append(problem)
        whole.append(replace(one, documents=tuple(taken), refused=tuple(refused)) if mine else one)
    return whole


def attach_documents(desk: Desk, work: UnitOfWork, made: Sequence[tuple[Planned, int]]) -> None:
    """Put the documents of new dossiers into the file, one at a time.

    Raises:
        AttachmentError: one of them cannot be read any more.
    """
    for one, file_id in made:
        if one.documents:
            attach(desk, work, "funding_file", file_id, one.documents)


def _number_of(draft: Draft) -> str:
    """What a draft is called in its source: its number, else its identifier."""
    return str(draft.values.get("number") or draft.values.get("source_id") or "")
