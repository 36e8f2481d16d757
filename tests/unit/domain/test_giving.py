"""What the 360Giving standard asks of each grant of a file, of whatever hand."""

from decimal import Decimal

from ptce_desk.domain.giving import as_published, giving_grants, giving_remarks
from ptce_desk.domain.open_data import Award, OpenDataFault, Receiver, lines_of
from tests.gathered import gathered

D = Decimal
WHO = [{"id": "FR-INSEE-524991205", "name": "La Scierie"}]
SOUND: dict[str, object] = {
    "id": "a-1",
    "title": "Filière",
    "description": "Filière bois",
    "currency": "EUR",
    "amountAwarded": 30000.5,
    "awardDate": "2026-03-01",
    "recipientOrganization": WHO,
    "fundingOrganization": WHO,
}


def told(*grants: object) -> list[tuple[int, str, str]]:
    return [(one.line, one.field, one.fault.value) for one in giving_remarks({"grants": list(grants)})]


@gathered(
    ("field", "value", "fault"),
    [
        ("id", "", "required"),
        ("id", " ", "required"),
        ("title", None, "required"),
        ("description", 3, "required"),
        ("currency", "eur", "not_currency"),
        ("currency", "EURO", "not_currency"),
        ("amountAwarded", None, "required"),
        ("amountAwarded", "30000", "not_number"),
        ("amountAwarded", True, "not_number"),
        ("awardDate", "01/03/2026", "not_day"),
        ("awardDate", "2026-02-30", "not_day"),
        ("awardDate", "", "required"),
    ],
)
def test_a_field_that_is_not_as_it_must_be_is_told_with_its_grant(field: str, value: object, fault: str) -> None:
    assert told(SOUND, {**SOUND, "id": "a-2", field: value}) == [(2, field, fault)]


def test_what_is_sound_has_no_remark() -> None:
    individual = {key: value for key, value in SOUND.items() if key != "recipientOrganization"}
    moment = {"id": "a-2", "awardDate": "2026-03-01T10:00:00Z", "amountAwarded": 0}
    assert told(SOUND, {**SOUND, **moment}, {**individual, "id": "a-3", "recipientIndividual": {}}) == []


def test_each_organisation_has_its_number_and_its_name() -> None:
    lacked: tuple[object, ...] = (None, [], [{}], "x")
    for lacking in lacked:
        assert told({**SOUND, "fundingOrganization": lacking}) == [
            *((1, f"fundingOrganization.{key}", "required") for key in ("id", "name")),
        ]
    assert told({**SOUND, "recipientOrganization": [*WHO, {"id": "x"}]}) == [
        (1, "recipientOrganization.name", "required")
    ]


def test_two_grants_have_two_identifiers_and_a_file_has_grants() -> None:
    assert told(SOUND, SOUND) == [(2, "id", "twice")]
    files: tuple[object, ...] = ({}, [], {"grants": {}}, None, "x")
    for data in files:
        (remark,) = giving_remarks(data)
        assert (remark.field, remark.fault) == ("grants", OpenDataFault.COLUMN_MISSING)


def test_a_grant_as_it_was_published_is_what_its_lines_said() -> None:
    both = (
        Receiver("La Scierie", "52499120500013", "", D("0.75"), 4),
        Receiver("L’Atelier", "", "W123456789", D("0.25"), 5),
    )
    award = Award("Région", "21060004500011", None, "D-1", "Filière", D("1000.01"), "2026-001", "Aide", receivers=both)
    lines = lines_of(award)
    lost = Award("", "", None, "", "Autre", D(1), "2026-001", "Aide", receivers=(Receiver(), Receiver()))
    assert giving_grants(as_published(lost, lines)) == giving_grants(award)
