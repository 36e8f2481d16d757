"""The law watch on the dossiers of a file: figures gathered from all it holds."""

from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.db.queries.ledger import besides
from ptce_desk.db.queries.legal import undertakings_named
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.legal_values import LegalOverride
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.vocabulary import DeMinimisRegime, Severity
from ptce_desk.services.committee import sessions
from ptce_desk.services.committee.arbitration import Ground, open_arbitration
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, terms
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import organisations
from ptce_desk.services.ptce.organisations import keep_field
from ptce_desk.wording.assessment import finding_sentence
from tests.integration.dossiers import voted_file
from tests.integration.grants import change_agreement
from tests.integration.test_committee import proposed_file, session_with
from tests.structures import create_organisation

D = Decimal


def codes(desk: Desk, file_id: int) -> set[str]:
    return {finding.code for finding in desk.run(open_file, file_id).assessment.findings}


def beneficiary(desk: Desk, name: str = "Association d’essai") -> int:
    return desk.run(create_organisation, name, OrganisationKind.ASSOCIATION, ess=True)


def give(desk: Desk, file_id: int, organisation_id: int) -> None:
    desk.run(instruct.change_field, file_id, "beneficiary_id", organisation_id)


def test_two_grants_of_a_year_to_one_association_need_an_agreement(desk: Desk) -> None:
    who = beneficiary(desk)
    first, second = proposed_file(desk), proposed_file(desk)
    for file_id in (first, second):
        give(desk, file_id, who)
    assert "agreement_required" not in codes(desk, second)
    session_id = session_with(desk, first, day=date(2026, 2, 2))
    desk.run(sessions.record_vote, session_id, first, Vote.GRANTED)
    assert {"agreement_required", "republican_commitment"} <= codes(desk, second)


def of_code(desk: Desk, file_id: int, code: str) -> list[str]:
    found = desk.run(open_file, file_id).assessment.findings
    return [finding_sentence(one) for one in found if one.code == code]


def test_what_the_same_session_is_proposed_counts_on_the_page_of_each_of_its_dossiers(desk: Desk) -> None:
    who = beneficiary(desk)
    first, second, elsewhere = proposed_file(desk), proposed_file(desk), proposed_file(desk)
    for file_id in (first, second, elsewhere):
        give(desk, file_id, who)
    session = session_with(desk, first, day=date(2026, 6, 2))
    session_with(desk, elsewhere, day=date(2026, 7, 2))
    assert of_code(desk, first, "agreement_required") == [], "nothing else is proposed to that session"
    desk.run(sessions.list_files, session, [second])
    lines = desk.run(sessions.open_session, session).lines
    for file_id, line in zip((first, second), lines, strict=True):
        (said,) = of_code(desk, file_id, "agreement_required")
        assert "dont 20\u202f000,00\u00a0€ proposés à la même séance, dossier n°" in said
        assert [
            finding_sentence(one) for one in line.sheet.assessment.findings if one.code == "agreement_required"
        ] == [said]
    for one in desk.run(open_arbitration, Ground(session)).groups[0].files:
        assert [*one.together] == of_code(desk, one.candidate.file_id, "agreement_required")
    desk.run(sessions.unlist_file, session, second)
    assert of_code(desk, first, "agreement_required") == []
    assert [one.together for one in desk.run(open_arbitration, Ground(session)).groups[0].files] == [()]


@pytest.mark.parametrize("told", ["signed_on", "settled_on"])
def test_a_convention_that_is_signed_is_no_warning_any_more(desk: Desk, told: str) -> None:
    file_id = voted_file(desk, date(2026, 2, 2), "24000.00")
    give(desk, file_id, beneficiary(desk))

    def warned() -> list[tuple[Severity, str]]:
        found = desk.run(open_file, file_id).assessment.findings
        return [(one.severity, finding_sentence(one)) for one in found if one.code == "agreement_required"]

    ((severity, said),) = warned()
    assert (severity, "Préparez-la" in said) == (Severity.WARNING, True)
    change_agreement(desk, file_id, lambda agreement: setattr(agreement, told, date(2026, 2, 3)))
    ((severity, said),) = warned()
    assert (severity, said.endswith("la convention obligatoire est signée.")) == (Severity.INFO, True)


def test_a_threshold_replaced_with_a_reason_counts_in_the_place_of_the_law(desk: Desk) -> None:
    file_id = proposed_file(desk)
    give(desk, file_id, beneficiary(desk))

    def replace_value(desk: Desk) -> None:
        with desk.writing("Remplacer un repère légal") as work:
            work.add(LegalOverride("agreement_required", D("10000"), reason="Règlement budgétaire de la région"))
            work.commit()

    assert "agreement_required" not in codes(desk, file_id)
    desk.run(replace_value)
    found = next(
        finding for finding in desk.run(open_file, file_id).assessment.findings if finding.code == "agreement_required"
    )
    assert (found.facts["limit"], found.source) == (D("10000"), "Règlement budgétaire de la région")


def test_aids_of_one_undertaking_are_declared_and_added_up(desk: Desk) -> None:
    who, twin = beneficiary(desk), beneficiary(desk, "Filiale d’essai")
    for organisation_id, group in ((who, "Groupe d’essai"), (twin, "GROUPE D'ESSAI ")):
        desk.run(keep_field, organisation_id, "single_undertaking", group)
    sheet = desk.run(organisations.add_line, twin, "received_aids", "amount", D("290000.00"))
    aid = sheet.organisation.received_aids[0]
    desk.run(organisations.change_line, twin, "received_aids", aid.id, "granted_on", date(2025, 5, 5))

    def read(desk: Desk) -> Decimal:
        with desk.reading() as connection:
            named = undertakings_named(connection)
            members = [key for key, name in named.items() if name == named[who]]
            declared = besides(connection, {}, members).declared
        found = [aid for of_one in declared.values() for aid in of_one]
        assert {one.regime for one in found} == {DeMinimisRegime.GENERAL}
        return sum((one.amount for one in found), D(0))

    assert desk.run(read) == D("290000.00")
    assert desk.run(organisations.remove_line, twin, "received_aids", aid.id).organisation.received_aids == []


def test_public_aid_in_kind_is_no_cash_for_the_auditor(desk: Desk) -> None:
    """20 000 € asked here and 140 000 € from the State: above 153 000 € in cash, not when the State lends premises."""
    file_id = proposed_file(desk)
    give(desk, file_id, beneficiary(desk))
    line = desk.run(instruct.add_line, file_id, "plan", "level", FunderLevel.STATE).file.plan[-1]
    for key, value in (("amount", D("140000.00")), ("obtained", True)):
        desk.run(instruct.change_line, file_id, "plan", line.id, key, value)
    assert "auditor_required" in codes(desk, file_id)
    desk.run(instruct.change_line, file_id, "plan", line.id, "in_kind", True)
    assert "auditor_required" not in codes(desk, file_id)


def test_an_award_shared_by_carriers_asks_of_each_what_the_law_says(desk: Desk) -> None:
    file_id = proposed_file(desk)
    desk.run(instruct.change_field, file_id, "beneficiary_id", None)
    assert "republican_commitment" not in codes(desk, file_id)
    for name in ("Première association", "Seconde association"):
        desk.run(terms.add_carrier, file_id, beneficiary(desk, name))
    carriers = desk.run(open_file, file_id).file.carriers
    for carrier in carriers:
        desk.run(terms.change_carrier, file_id, carrier.id, D("0.5"))
    told = [one for one in desk.run(open_file, file_id).assessment.findings if one.code == "republican_commitment"]
    assert [one.facts["carrier"] for one in told] == ["Première association", "Seconde association"]
