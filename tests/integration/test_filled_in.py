"""A dossier that tests fill in at once is the one an officer types, field after field."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from tests.integration.dossiers import DEPOSITED, fill_in, scheme_id
from tests.structures import create_organisation

D = Decimal
TOLD = {
    "total_cost": D("90000.00"),
    "requested": D("30000.00"),
    "start": date(2026, 1, 1),
    "end": date(2028, 12, 31),
}
OWN = {"id", "funding_file_id", "number", "number_sort_key", "version"}


def said(record: Any) -> dict[str, object]:  # noqa: ANN401  any part of a dossier
    """What a record holds, and its parts, whichever dossier they are of."""
    held = {one.name: getattr(record, one.name) for one in fields(record) if one.name not in OWN}
    return {name: list(map(said, value)) if isinstance(value, list) else value for name, value in held.items()}


def begun(desk: Desk) -> int:
    return desk.run(
        instruct.create_file, scheme_id=scheme_id(desk), ptce_id=1, title="Filière bois", deposited_on=DEPOSITED
    )


def typed(desk: Desk, carriers: list[tuple[int, Decimal]]) -> FileSheet:
    file_id = begun(desk)
    for key, value in TOLD.items():
        desk.run(instruct.change_field, file_id, key, value)
    line = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", TOLD["total_cost"])
    for who, share in carriers:
        held = desk.run(terms.add_carrier, file_id, who).file.carriers[-1]
        desk.run(terms.change_carrier, file_id, held.id, share)
    return desk.run(open_file, file_id)


def test_a_dossier_filled_in_at_once_is_the_one_that_is_typed(desk: Desk) -> None:
    whose = [desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True) for name in ("Un", "Deux")]
    carriers = [(whose[0], D("0.6")), (whose[1], D("0.4"))]
    expected, file_id = typed(desk, carriers), begun(desk)
    desk.run(fill_in, file_id, TOLD, carriers)
    made = desk.run(open_file, file_id)
    assert said(made.file) == said(expected.file)
    assert made.assessment == expected.assessment
