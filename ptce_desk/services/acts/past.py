"""The plan of a grant as it was when what an act tells happened: made again, the act tells that one."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from typing import Any, Final, TypeVar

from ptce_desk.db.queries.past_lines import lines_at, noted_at
from ptce_desk.db.schema.grants import deliverable, instalment
from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.agreements import Agreement, Deliverable, Instalment
from ptce_desk.services.desk import Desk

Line = TypeVar("Line", Instalment, Deliverable)

_LINK: Final = "agreement_id"


def put_plan_back(desk: Desk, kind: ActKind, agreement: Agreement, day: date) -> None:
    """Put the instalments and the deliverables of a grant, read apart from the file, back to those of an act's day.

    They are those of the end of that day, or of the day it was noted where that came later: what is typed of a past
    grant is typed in any order. Where nothing was planned then, what is planned now stays.
    """
    with desk.reading() as connection:
        noted = noted_at(connection, *_noted_in(kind, agreement))
        zone = desk.now().tzinfo
        told = max(day, day if noted is None else noted.astimezone(zone).date())
        moment = datetime.combine(told + timedelta(days=1), time(), zone)
        planned = lines_at(connection, instalment, _LINK, agreement.id, moment)
        owed = lines_at(connection, deliverable, _LINK, agreement.id, moment)
    if planned:
        agreement.instalments[:] = sorted((_made(Instalment, one) for one in planned), key=lambda one: one.position)
    if owed:
        agreement.deliverables[:] = [_made(Deliverable, one) for one in owed]


def _noted_in(kind: ActKind, agreement: Agreement) -> tuple[str, int, str]:
    """The table, the row and the column that hold the day of what an act tells."""
    if kind is ActKind.AMENDMENT:
        return "amendment", agreement.amendments[-1].id, "signed_on"
    return "agreement", agreement.id, "notified_on" if kind is ActKind.NOTIFICATION else "signed_on"


def _made(entity: type[Line], values: Mapping[str, Any]) -> Line:
    line = entity(**{one.name: values[one.name] for one in fields(entity) if one.init and one.name in values})
    line.id = values["id"]
    return line
