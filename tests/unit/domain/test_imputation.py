"""Where a dossier is charged: part by part what it says itself, else what its scheme says."""

from dataclasses import dataclass

from ptce_desk.domain.imputation import imputation_of


@dataclass
class Said:
    budget_chapter: str = ""
    budget_function: str = ""
    budget_nature: str = ""
    budget_operation: str = ""


def test_a_dossier_says_otherwise_part_by_part() -> None:
    told = imputation_of(Said(budget_nature="20421", budget_chapter="  "), Said("65", "61", "6574", "ESS 2026"))
    assert list(told.values()) == ["65", "61", "20421", "ESS 2026"]


def test_nobody_says_where_it_is_charged() -> None:
    assert set(imputation_of(Said(), Said()).values()) == {""}
