"""Open data: the sixteen fields of a grant, and what is wrong in a file of them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.open_data import (
    SCDL_FIELDS,
    Award,
    Line,
    OpenDataFault,
    Receiver,
    changed_fields,
    header_remarks,
    line_remarks,
    lines_of,
    share_text,
    table_remarks,
    value_fault,
)
from ptce_desk.domain.vocabulary import StateAidRegime
from ptce_desk.imports.scdl_file import look_at
from ptce_desk.wording.open_data import SCDL_LABELS, missing_sentence, remark_sentence
from tests.gathered import gathered

D = Decimal
EXAMPLES = Path(__file__).parents[4] / "shared" / "data" / "scdl"
SIRET = "52499120500013"
AWARD = Award(
    granter="Ville d’Exemple",
    granter_siret="210600045 00392",
    signed_on=date(2026, 1, 20),
    decision="2026-12",
    subject="Filière bois",
    amount=D("24000.5"),
    receivers=(Receiver("La Scierie", SIRET, "W333216789"),),
    planned=(date(2026, 3, 1), date(2026, 12, 31)),
    state_aid=StateAidRegime.DE_MINIMIS,
)


def told(line: Line) -> dict[str, str]:
    return dict(zip(SCDL_FIELDS, line, strict=True))


def test_a_grant_is_one_line_of_sixteen_fields() -> None:
    (line,) = lines_of(AWARD)
    assert line == (
        *("Ville d’Exemple", "21060004500392", "2026-01-20", "2026-12", "La Scierie", SIRET, "W333216789"),
        *("Filière bois", "24000.50", "aide en numéraire", "échelonné", "2026-03-01/2026-12-31", "", "oui", "1.00", ""),
    )
    assert line_remarks(line) == []


def test_each_beneficiary_has_its_line_with_the_whole_amount_and_its_part() -> None:
    shared = (Receiver("A", SIRET, share=D("0.4")), Receiver("B", "", "W333216789", share=D("0.6000")))
    lines = [told(line) for line in lines_of(replace(AWARD, receivers=shared))]
    assert [(one["nomBeneficiaire"], one["montant"], one["pourcentageSubvention"]) for one in lines] == [
        ("A", "24000.50", "0.40"),
        ("B", "24000.50", "0.60"),
    ]


def test_a_part_is_written_exact_and_never_in_powers_of_ten() -> None:
    texts = {"1": "1.00", "0.45": "0.45", "0.3330": "0.333", "0.5": "0.50", "0.0125": "0.0125", "1.0000": "1.00"}
    assert {given: share_text(D(given)) for given in texts} == texts


@gathered(
    ("planned", "paid", "last_day", "manner", "period"),
    [
        ((date(2026, 3, 1),), (), None, "unique", "2026-03-01"),
        ((date(2026, 3, 1),), (date(2026, 4, 2),), None, "unique", "2026-04-02"),
        ((), (date(2026, 4, 2),), None, "unique", "2026-04-02"),
        ((None,), (date(2026, 4, 2),), None, "unique", "2026-04-02"),
        ((None,), (), date(2027, 6, 30), "unique", "2026-01-20/2027-06-30"),
        ((None,), (), None, "unique", ""),
        ((), (), date(2027, 6, 30), "", ""),
        ((date(2026, 3, 1), None), (), None, "échelonné", ""),
        ((date(2026, 3, 1), None), (), date(2027, 6, 30), "échelonné", "2026-03-01/2027-06-30"),
        ((None, date(2026, 9, 1)), (), None, "échelonné", "2026-01-20/2026-09-01"),
        ((None, date(2026, 9, 1)), (date(2026, 4, 2),), None, "échelonné", "2026-04-02/2026-09-01"),
        ((date(2026, 3, 1), None, date(2026, 9, 1)), (), None, "échelonné", "2026-03-01/2026-09-01"),
        ((None, None), (date(2026, 4, 2),), date(2027, 6, 30), "échelonné", "2026-04-02/2027-06-30"),
        ((None, None), (date(2026, 4, 2), date(2026, 5, 2)), None, "échelonné", "2026-04-02/2026-05-02"),
        ((date(2026, 3, 1), date(2026, 3, 1)), (), None, "échelonné", "2026-03-01"),
        ((date(2026, 3, 1),), (date(2026, 2, 1), date(2026, 9, 1)), None, "échelonné", "2026-02-01/2026-09-01"),
    ],
)
def test_how_and_when_it_is_paid_is_told_as_far_as_it_is_known(
    planned: tuple[date | None, ...], paid: tuple[date, ...], last_day: date | None, manner: str, period: str
) -> None:
    (line,) = lines_of(replace(AWARD, planned=planned, paid_on=paid, last_day=last_day))
    assert (told(line)["conditionsVersement"], told(line)["datesPeriodeVersement"]) == (manner, period)


@pytest.mark.parametrize(
    ("paid", "period"),
    [((), "2026-03-15/2026-09-01"), ((date(2026, 2, 20),), "2026-02-20/2026-09-01")],
)
def test_nothing_is_told_as_paid_before_the_convention_but_what_was(paid: tuple[date, ...], period: str) -> None:
    planned = (date(2026, 2, 1), date(2026, 9, 1))
    (line,) = lines_of(replace(AWARD, signed_on=date(2026, 3, 15), planned=planned, paid_on=paid))
    assert told(line)["datesPeriodeVersement"] == period


def test_an_aid_is_of_minimis_or_notified_only_when_it_is_said_to_be() -> None:
    answers = {None: "non", StateAidRegime.NONE: "non", StateAidRegime.EXEMPTED: "non", StateAidRegime.NOTIFIED: "oui"}
    for regime, word in answers.items():
        (line,) = lines_of(replace(AWARD, state_aid=regime))
        assert told(line)["notificationUE"] == word


def test_what_nobody_said_is_named_and_never_made_up() -> None:
    bare = Award("", "", None, "", "", D(0))
    (line,) = lines_of(bare)
    remarks = line_remarks(line)
    assert {one.field: one.fault for one in remarks} == {
        **dict.fromkeys(
            ("nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "conditionsVersement",
             "datesPeriodeVersement"),
            OpenDataFault.REQUIRED,
        ),
        "idBeneficiaire": OpenDataFault.NO_IDENTIFIER,
    }  # fmt: skip
    assert all(missing_sentence(one) for one in remarks)


def test_an_association_of_corsica_is_known_by_its_siret_alone() -> None:
    (line,) = lines_of(replace(AWARD, receivers=(Receiver("A", SIRET, "W2A1002345"),)))
    assert told(line)["rnaBeneficiaire"] == ""
    assert line_remarks(line) == []


FAULTS = {
    ("idAttribuant", "218601946"): OpenDataFault.NOT_SIRET,
    ("idAttribuant", "21860194600000"): OpenDataFault.WRONG_KEY,
    ("idBeneficiaire", "32402138500000.0"): OpenDataFault.NOT_SIRET,
    ("idBeneficiaire", "00000000000000"): OpenDataFault.WRONG_KEY,
    ("idBeneficiaire", "٥٢٤٩٩١٢٠٥٠٠٠١٣"): OpenDataFault.NOT_SIRET,
    ("idBeneficiaire", SIRET): None,
    ("idBeneficiaire", ""): None,
    ("rnaBeneficiaire", "W3222"): OpenDataFault.NOT_RNA,
    ("rnaBeneficiaire", "W333216789"): None,
    ("dateConvention", "05/12/2016"): OpenDataFault.NOT_DAY,
    ("dateConvention", "2016-02-30"): OpenDataFault.NOT_DAY,
    ("dateConvention", "20160228"): OpenDataFault.NOT_DAY,
    ("dateConvention", "2016-02-29"): None,
    ("datesPeriodeVersement", "2017-06-27_2018-06-27"): OpenDataFault.NOT_PERIOD,
    ("datesPeriodeVersement", "2017-06-27/2018-06-27"): None,
    ("datesPeriodeVersement", "2017-06-27"): None,
    ("datesPeriodeVersement", "2017-06-27/2018-06-27/2019-06-27"): OpenDataFault.NOT_PERIOD,
    ("datesPeriodeVersement", "2017-06-27/"): OpenDataFault.NOT_PERIOD,
    ("montant", "100000,1"): OpenDataFault.NOT_NUMBER,
    ("montant", "1 000"): OpenDataFault.NOT_NUMBER,
    ("montant", "47800.20"): None,
    ("montant", ""): OpenDataFault.REQUIRED,
    ("nature", "subvention"): OpenDataFault.NOT_NATURE,
    ("nature", "aide en nature;aide en numéraire"): None,
    ("notificationUE", "no"): OpenDataFault.NOT_YES_OR_NO,
    ("notificationUE", "oui"): None,
    ("pourcentageSubvention", "0,5"): OpenDataFault.NOT_NUMBER,
    ("pourcentageSubvention", "80"): OpenDataFault.NOT_SHARE,
    ("pourcentageSubvention", "0.009"): OpenDataFault.NOT_SHARE,
    ("pourcentageSubvention", "0.01"): None,
    ("pourcentageSubvention", "1"): None,
    ("objet", "o" * 257): OpenDataFault.TOO_LONG,
    ("objet", "o" * 256): None,
    ("conditionsVersement", "c" * 257): OpenDataFault.TOO_LONG,
    ("idRAE", "123456"): OpenDataFault.TOO_LONG,
    ("idRAE", "12345"): None,
    ("dispositifAide", "x" * 999): None,
    ("colonne à nous", "x"): None,
}


@gathered(("field", "value", "fault"), [(*given, fault) for given, fault in FAULTS.items()])
def test_each_field_admits_what_the_format_says(field: str, value: str, fault: OpenDataFault | None) -> None:
    assert value_fault(field, value) is fault


def test_a_table_says_what_is_wrong_with_its_columns_and_its_lines() -> None:
    (line,) = lines_of(AWARD)
    header = [name for name in SCDL_FIELDS if name != "montant"]
    row = [value for name, value in told(line).items() if name != "montant"]
    remarks = list(table_remarks([*header, "objet"], [[*row, "x"], row, [*row, "x" * 300]]))
    assert [(one.line, one.field, one.fault) for one in remarks] == [
        (1, "montant", OpenDataFault.COLUMN_MISSING),
        (1, "objet", OpenDataFault.COLUMN_TWICE),
        (3, "", OpenDataFault.WRONG_WIDTH),
        (4, "objet", OpenDataFault.TOO_LONG),
    ]
    assert remark_sentence(remarks[-1]) == "ligne 4, objet\u00a0: 300 caractères, 256 au plus."


def test_a_column_that_may_be_empty_may_be_missing_and_one_more_is_let_be() -> None:
    optional = {"referenceDecision", "idBeneficiaire", "rnaBeneficiaire", "idRAE", "dispositifAide"}
    assert header_remarks([*(name for name in SCDL_FIELDS if name not in optional), "à nous"]) == []


def test_what_changed_since_it_was_published_is_named() -> None:
    before = lines_of(AWARD)
    assert changed_fields(before, lines_of(AWARD)) == ()
    assert changed_fields(before, lines_of(replace(AWARD, amount=D(30000), subject="Bois"))) == ("objet", "montant")
    shared = (Receiver("A", SIRET, share=D("0.4")), Receiver("B", SIRET, share=D("0.6")))
    assert changed_fields(before, lines_of(replace(AWARD, receivers=shared))) == ("nomBeneficiaire",)


def test_every_field_has_its_name_in_french() -> None:
    assert tuple(SCDL_LABELS) == SCDL_FIELDS


def examples() -> list[Path]:
    return sorted(EXAMPLES.glob("exemple_*.csv"))


@pytest.mark.skipif(not examples(), reason="the official examples: put them in ../shared/data/scdl")
def test_the_verdict_on_each_official_example_is_that_of_its_name() -> None:
    verdicts = {path.name: not look_at(path).remarks for path in examples()}
    assert verdicts == {
        "exemple_duplicate_column.csv": False,
        "exemple_invalide_erreurs_cellules.csv": False,
        "exemple_invalide_erreurs_colonnes.csv": False,
        "exemple_valide.csv": True,
    }
