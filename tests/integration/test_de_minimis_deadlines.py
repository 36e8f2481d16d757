"""Single undertakings near the European ceiling, among what falls due."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.agreements import Amendment
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Record
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import DeMinimis, StateAid
from ptce_desk.domain.vocabulary import DeMinimisRegime, StateAidRegime
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.ptce import organisations
from ptce_desk.services.ptce.organisations import keep_field
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.wording.deadlines import sentence, subject
from tests.integration.dossiers import voted_file
from tests.integration.grants import TODAY, change_agreement, in_days
from tests.integration.ledger_officer import LedgerOfficer
from tests.structures import create_organisation
from tests.unit.domain_rules.examples import plain

D = Decimal
FIRST_COUNTED = date(2023, 3, 3)
"""Three years before the day of the tests, that day included."""


def organisation(desk: Desk, name: str = "Coopérative d’essai", undertaking: str = "") -> int:
    key = desk.run(create_organisation, name, OrganisationKind.COOPERATIVE, ess=True)
    if undertaking:
        desk.run(keep_field, key, "single_undertaking", undertaking)
    return key


def declare(
    desk: Desk, key: int, amount: str, day: date = TODAY, regime: DeMinimisRegime = DeMinimisRegime.GENERAL
) -> None:
    sheet = desk.run(organisations.add_line, key, "received_aids", "amount", D(amount))
    aid = sheet.organisation.received_aids[-1]
    desk.run(organisations.change_line, key, "received_aids", aid.id, "granted_on", day)
    desk.run(organisations.change_line, key, "received_aids", aid.id, "regime", regime)


def near(desk: Desk) -> list[Deadline]:
    return [one for one in desk.run(open_deadlines).deadlines if one.kind is DeadlineKind.DE_MINIMIS]


def test_aids_from_nine_tenths_of_the_ceiling_on_lead_to_the_organisation(desk: Desk) -> None:
    key = organisation(desk)
    declare(desk, key, "269999.99")
    assert near(desk) == []
    declare(desk, key, "0.01", FIRST_COUNTED)
    (one,) = near(desk)
    assert (one.record, one.day, subject(one)) == (Record("organisation", key), None, "Coopérative d’essai")
    assert sentence(one) == (
        "De minimis général\u00a0: 270\u202f000\u00a0€ reçus en 3 ans, "
        "il reste 30\u202f000\u00a0€ sur 300\u202f000\u00a0€"
    )


def test_an_aid_counts_no_more_once_three_years_have_passed(desk: Desk) -> None:
    key = organisation(desk)
    declare(desk, key, "290000.00", date(2023, 3, 2))
    assert near(desk) == []
    declare(desk, key, "290000.00", in_days(1))
    assert near(desk) == []


def test_each_regime_has_its_ceiling(desk: Desk) -> None:
    key = organisation(desk)
    declare(desk, key, "675000.00", regime=DeMinimisRegime.SGEI)
    declare(desk, key, "269000.00")
    (one,) = near(desk)
    assert (one.facts.code, one.facts.amount, one.facts.limit) == ("sgei", D("675000.00"), D("750000.00"))


def test_a_single_undertaking_adds_up_and_leads_to_the_organisation_aided_last(desk: Desk) -> None:
    first, last = (organisation(desk, name, "Groupe d’essai") for name in ("Atelier", "Boutique"))
    apart = organisation(desk, "Café")
    declare(desk, first, "150000.00", in_days(-400))
    declare(desk, last, "160000.00", in_days(-10))
    declare(desk, apart, "150000.00")
    (one,) = near(desk)
    assert (one.record.id, subject(one), one.facts.amount) == (last, "Boutique · Groupe d’essai", D("310000.00"))
    assert sentence(one).endswith("10\u202f000\u00a0€ de trop pour un plafond de 300\u202f000\u00a0€")


@pytest.mark.parametrize(
    ("day", "counts"), [(date(2023, 3, 2), False), (FIRST_COUNTED, True), (TODAY, True), (in_days(1), False)]
)
def test_a_grant_counts_on_the_first_and_the_last_day_of_the_three_years(
    desk: Desk, day: date, *, counts: bool
) -> None:
    officer = LedgerOfficer(desk)
    key = officer.structure("Coopérative d’essai", OrganisationKind.COOPERATIVE)
    file_id = officer.asked(officer.scheme(DeMinimis(source="essai")), "150000.00", key, deposited_on=date(2023, 1, 5))
    officer.vote(file_id, "150000.00", day)
    declare(desk, key, "130000.00", in_days(-30))
    assert [one.facts.amount for one in near(desk)] == ([D("280000.00")] if counts else [])


@pytest.mark.slow
def test_grants_of_no_known_regime_are_one_line_once_they_make_the_sum_pass(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    key = officer.structure("Coopérative d’essai", OrganisationKind.COOPERATIVE)
    silent = officer.scheme()
    exempted = officer.scheme(StateAid(regime=StateAidRegime.EXEMPTED, source="art. 3"))
    for scheme, amount in ((silent, "60000.00"), (silent, "40000.00"), (exempted, "500000.00")):
        officer.vote(officer.asked(scheme, amount, key), amount)
    declare(desk, key, "200000.00", in_days(-30))
    assert near(desk) == []
    declare(desk, key, "0.01", in_days(-30))
    (one,) = near(desk)
    assert (one.facts.amount, one.facts.unknown) == (D("300000.01"), D("100000.00"))
    assert plain(sentence(one)) == (
        "De minimis général : 300 000,01 € reçus en 3 ans, dont 100 000 € au régime non précisé, "
        "0,01 € de trop pour un plafond de 300 000 €"
    )
    declare(desk, key, "100000.00", in_days(-30))
    (one,) = near(desk)
    assert (one.facts.amount, one.facts.unknown) == (D("300000.01"), D(0))
    assert "reçus en 3 ans, sans 100 000 € au régime non précisé, 0,01 € de trop" in plain(sentence(one))


def test_what_may_count_is_held_against_the_ceiling_of_each_regime_received(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    key = officer.structure("Coopérative d’essai", OrganisationKind.COOPERATIVE)
    officer.vote(officer.asked(officer.scheme(), "100000.00", key), "100000.00")
    declare(desk, key, "650000.01", regime=DeMinimisRegime.SGEI)
    (one,) = near(desk)
    assert (one.facts.code, one.facts.amount, one.facts.unknown) == ("sgei", D("750000.01"), D("100000.00"))


def test_a_grant_that_is_no_state_aid_by_its_dossier_counts_for_nothing(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    key = officer.structure("Coopérative d’essai", OrganisationKind.COOPERATIVE)
    scheme = officer.scheme(DeMinimis(source="essai"))
    for told in (None, StateAidRegime.NONE):
        file_id = officer.asked(scheme, "150000.00", key)
        desk.run(instruct.change_field, file_id, "state_aid", told)
        officer.vote(file_id, "150000.00")
    declare(desk, key, "120000.00")
    (one,) = near(desk)
    assert one.facts.amount == D("270000.00")


def test_what_an_amendment_of_the_last_three_years_added_to_an_older_grant_counts(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    key = officer.structure("Coopérative d’essai", OrganisationKind.COOPERATIVE)
    file_id = officer.asked(officer.scheme(DeMinimis(source="essai")), "50000.00", key, deposited_on=date(2022, 1, 5))
    officer.vote(file_id, "50000.00", date(2022, 6, 1))
    declare(desk, key, "250000.00", in_days(-30))
    assert near(desk) == []
    change_agreement(desk, file_id, lambda held: held.amendments.append(Amendment("1", in_days(-60), D("70000.00"))))
    (one,) = near(desk)
    assert one.facts.amount == D("270000.00")


def test_a_grant_counts_under_a_scheme_of_minimis_aid_only(desk: Desk) -> None:
    version_id = next(row.version_id for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    key = organisation(desk)
    declare(desk, key, "250000.00")
    file_id = voted_file(desk, in_days(-30), "20000.00")
    desk.run(instruct.change_field, file_id, "beneficiary_id", key)
    assert near(desk) == []

    def count(desk: Desk) -> None:
        with desk.writing("Compter l’aide de minimis") as work:
            version = work.get(SchemeVersion, version_id)
            version.rules = (*version.rules, DeMinimis(source="essai"))
            work.commit()

    desk.run(count)
    (one,) = near(desk)
    assert one.facts.amount == D("270000.00")
