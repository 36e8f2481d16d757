"""Two records that are made one are always told apart."""

import pytest

from ptce_desk.domain.organisations import Organisation, OrganisationKind
from ptce_desk.records.doubles import merge_sentence, told_apart


def record(key: int, name: str, commune: str = "", siret: str = "") -> Organisation:
    made = Organisation(name, OrganisationKind.ASSOCIATION, ess=True, commune=commune, siret=siret)
    made.id = key
    return made


@pytest.mark.parametrize(
    ("kept", "gone", "words"),
    [
        (record(1, "Boréal"), record(2, "Le Bois"), ("« Boréal »", "« Le Bois »")),
        (
            record(1, "Boréal", "Lille", "73282932000074"),
            record(2, "BOREAL"),
            ("« Boréal » (Lille, SIRET 73282932000074)", "« BOREAL » (sans SIRET)"),
        ),
        (
            record(1, "Boréal", "Lille"),
            record(2, "Boréal", "Lens"),
            ("« Boréal » (Lille)", "« Boréal » (Lens)"),
        ),
        (record(1, "Boréal"), record(2, "Boréal"), ("« Boréal » (la plus ancienne)", "« Boréal » (la plus récente)")),
        (record(2, "Boréal"), record(1, "Boréal"), ("« Boréal » (la plus récente)", "« Boréal » (la plus ancienne)")),
    ],
)
def test_two_records_of_one_name_are_told_apart(kept: Organisation, gone: Organisation, words: tuple[str, str]) -> None:
    assert told_apart(kept, gone) == words
    assert merge_sentence(kept, gone).replace("\u00a0", " ") == (
        f"Tout ce qui est rattaché à {words[1]} passe à {words[0]}, puis la fiche {words[1]} va à la corbeille."
    )
