import pytest

from ptce_desk.services.schemes.frameworks import KnownAxis, axis_within

CDDRA, PACTE, AGENDA = 1, 2, 3
AXES = [
    KnownAxis(10, "Bois", CDDRA, "CDDRA"),
    KnownAxis(11, "Lin", CDDRA, "CDDRA"),
    KnownAxis(20, "Culture", PACTE, "PACTE"),
    KnownAxis(21, "Lin", PACTE, "PACTE"),
    KnownAxis(30, "Climat", AGENDA, "Agenda 21"),
]


@pytest.mark.parametrize(
    ("framework_id", "held", "goes_to"),
    [
        (CDDRA, 10, 10),
        (PACTE, 11, 21),
        (PACTE, 10, None),
        (PACTE, None, None),
        (AGENDA, 10, 30),
        (AGENDA, None, 30),
        (CDDRA, 99, None),
        (99, 10, None),
    ],
    ids=["kept", "of its name", "to choose", "none held", "the only one", "only one, none held", "gone", "no axis"],
)
def test_the_axis_of_another_contract_is_never_kept(framework_id: int, held: int | None, goes_to: int | None) -> None:
    assert axis_within(AXES, framework_id, held) == goes_to
