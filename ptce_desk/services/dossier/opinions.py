"""The opinions an instruction asks of services, partners and the technical committee."""

from datetime import date
from typing import Literal

from ptce_desk.domain.committees import Opinion
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.file_checklist import OpinionKind, OpinionRequest
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.services.desk import Desk

OpinionKey = Literal["kind", "body", "asked_on", "due_on", "answered_on", "opinion", "text"]
CellValue = str | date | OpinionKind | Opinion | None


def add_opinion(desk: Desk, file_id: int, key: OpinionKey, value: CellValue) -> FundingFile:
    """Ask an opinion, today unless the first cell says otherwise, of a service unless it says whom."""
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Demander un avis sur le dossier {file.number}"
        request = OpinionRequest(OpinionKind.SERVICE, asked_on=desk.today())
        file.opinions.append(request)
        _set_cell(desk, request, key, value)
        work.commit()
        return file


def change_opinion(desk: Desk, file_id: int, opinion_id: int, key: OpinionKey, value: CellValue) -> FundingFile:
    """Keep one cell of an opinion; one that is given was answered today, unless it was before.

    Raises:
        NotFoundError: the line is gone.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Modifier un avis sur le dossier {file.number}"
        _set_cell(desk, _request(file, opinion_id), key, value)
        work.commit()
        return file


def remove_opinion(desk: Desk, file_id: int, opinion_id: int) -> FundingFile:
    """Ask an opinion no more.

    Raises:
        NotFoundError: the line is gone.
    """
    with desk.writing("") as work:
        file = work.get(FundingFile, file_id)
        work.label = f"Retirer un avis du dossier {file.number}"
        file.opinions.remove(_request(file, opinion_id))
        work.commit()
        return file


def _set_cell(desk: Desk, request: OpinionRequest, key: OpinionKey, value: CellValue) -> None:
    if key == "kind" and value is None:
        return
    setattr(request, key, value)
    if key == "opinion" and value is not None:
        request.answered_on = request.answered_on or desk.today()


def _request(file: FundingFile, opinion_id: int) -> OpinionRequest:
    found = next((request for request in file.opinions if request.id == opinion_id), None)
    if found is None:
        raise NotFoundError("line", opinion_id)
    return found
