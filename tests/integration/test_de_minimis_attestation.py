"""Who gets a de minimis aid is told so in writing, with all that counts beside it."""

import io
from datetime import date
from decimal import Decimal

import pytest
from docx import Document

from ptce_desk.domain.acts import ActFormat, ActKind, ActObstacle
from ptce_desk.domain.errors import DecidedError
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind, ReceivedAid
from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.types import DeMinimis, MaxRate, Rule
from ptce_desk.domain.vocabulary import DeMinimisRegime, RateCondition, StateAidRegime
from ptce_desk.services.acts.facts import facts_of_files
from ptce_desk.services.acts.producing import ActOrder, produce_acts, suggested_target, survey_acts
from ptce_desk.services.acts.values import ActValues, values_of
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import change_field
from ptce_desk.services.file.attachments import list_attachments, read_content
from ptce_desk.services.ptce.organisations import keep_field
from ptce_desk.services.reports.de_minimis import de_minimis_report
from tests.conftest import NOW
from tests.integration.ledger_officer import LedgerOfficer
from tests.integration.test_aid_registers import declare
from tests.integration.test_registers import rows_of

D = Decimal
VOTE = date(2026, 2, 2)
OTHERWISE = MaxRate(rate=D("0.5"), source="art. 3")
GENERAL: tuple[Rule, ...] = (DeMinimis(source="RI art. 4", regime=DeMinimisRegime.GENERAL),)


@pytest.fixture
def officer(desk: Desk) -> LedgerOfficer:
    return LedgerOfficer(desk)


def company(officer: LedgerOfficer, name: str, siret: str = "") -> int:
    return officer.structure(name, OrganisationKind.ENTERPRISE, siret)


def letter(officer: LedgerOfficer, file_id: int) -> ActValues:
    return values_of(officer.desk.run(facts_of_files, [file_id])[0])


def lines(values: ActValues, table: str) -> list[list[str]]:
    return [
        [cell.replace("\u202f", " ").replace("\u00a0", " ") for cell in one.values()] for one in values.lines[table]
    ]


@pytest.mark.slow
def test_each_who_shares_an_aid_is_told_its_part_and_all_that_counts_with_it(officer: LedgerOfficer) -> None:
    mill, alone, sister = (company(officer, name) for name in ("Scierie", "Atelier", "Scierie bis"))
    for one in (mill, sister):
        officer.desk.run(keep_field, one, "single_undertaking", "Groupe Bois")
    theirs = officer.asked(officer.scheme(*GENERAL, funder="État", level=FunderLevel.STATE), "7000.00", sister)
    officer.vote(theirs, "7000.00", date(2025, 3, 3))
    officer.vote(officer.asked(officer.scheme(), "900.00", mill), "900.00")  # nobody said what it is
    for day, amount in ((date(2023, 2, 2), "1.00"), (date(2023, 2, 3), "20000.00"), (date(2026, 2, 3), "5.00")):
        declare(officer.desk, mill, ReceivedAid(day, D(amount), DeMinimisRegime.GENERAL, "Ville"))
    declare(officer.desk, mill, ReceivedAid(date(2025, 1, 1), D("50.00"), DeMinimisRegime.SGEI, "Ville"))
    file_id = officer.asked(officer.scheme(*GENERAL), "10000.00", None, carriers=((mill, "0.75"), (alone, "0.25")))
    officer.vote(file_id, "10000.00", VOTE)
    told = letter(officer, file_id)
    assert lines(told, "parts_de_minimis") == [
        ["Atelier", "2 500,00 €", "2 500,00 €", "297 500,00 €"],
        ["Scierie", "7 500,00 €", "34 500,00 €", "265 500,00 €"],
    ]
    assert lines(told, "aides_de_minimis") == [
        ["Scierie", "Ville", "3 février 2023", "20 000,00 €"],
        ["Scierie bis", "État", "3 mars 2025", "7 000,00 €"],
        *([name, officer.desk.run(own_name), "2 février 2026", part] for name, part in (
            ("Atelier", "2 500,00 €"), ("Scierie", "7 500,00 €")
        )),
    ]  # fmt: skip
    fields = {key: told.fields[key].replace("\u202f", " ").replace("\u00a0", " ") for key in told.fields}
    assert fields["de_minimis_montant_en_lettres"] == "dix mille euros"
    assert [fields[f"de_minimis_{key}"] for key in ("nature", "reglement", "depuis", "plafond")] == [
        *("aide de minimis", "règlement (UE) 2023/2831", "3 février 2023", "300 000,00 €")
    ]


def test_each_who_shares_an_aid_has_its_own_attestation_which_tells_nothing_of_the_others(
    officer: LedgerOfficer,
) -> None:
    desk = officer.desk
    mill, alone, same = (company(officer, name) for name in ("Scierie & Cie", "Atelier", "ATELIER"))
    declare(desk, mill, ReceivedAid(date(2025, 2, 3), D("20000.00"), DeMinimisRegime.GENERAL, "Ville"))
    shares = ((mill, "0.5"), (alone, "0.25"), (same, "0.25"))
    file_id = officer.asked(officer.scheme(*GENERAL), "10000.00", None, carriers=shares)
    officer.vote(file_id, "10000.00", VOTE)
    order = ActOrder(ActKind.DE_MINIMIS, ActFormat.DOCX, (file_id,))
    made = desk.run(produce_acts, order)
    rows = desk.run(list_attachments, "funding_file", file_id).rows
    number = made.lines[0].number
    assert {row.name for row in rows} == {
        f"attestation-de-minimis-{number}-{of}.docx" for of in (f"{alone}-atelier", f"{same}-atelier", "scierie-cie")
    }
    assert suggested_target(order, made.lines, together=False, mails=False) == "attestation-de-minimis-3-actes.zip"
    for row in rows:
        held = Document(io.BytesIO(desk.run(read_content, row.id)))
        said = "\n".join(one.text for one in held.paragraphs).replace("\u202f", " ").replace("\u00a0", " ")
        cells = {cell.text for table in held.tables for line in table.rows for cell in line.cells}
        of_mill = row.name.endswith("cie.docx")
        assert ("5 000,00 €" in said, "2 500,00 €" in said) == (of_mill, not of_mill)
        assert ("Scierie & Cie" in said, "Scierie & Cie" in cells, "Ville" in cells) == (of_mill,) * 3
        assert ("Atelier" in cells or "ATELIER" in cells) == (not of_mill)
    (_first, *others) = [one.records["organisation"] for one in desk.run(survey_acts, order)]
    assert len({_first, *others}) == len(shares)


def own_name(desk: Desk) -> str:
    report = de_minimis_report(desk)
    return str(next(one["funder"] for one in rows_of(report, "granted") if one["organisation"] == "Atelier"))


@pytest.mark.slow
def test_only_a_known_de_minimis_aid_is_attested_and_the_register_says_when(officer: LedgerOfficer) -> None:
    desk = officer.desk
    who = company(officer, "Scierie")
    known, unsaid, exempted = (officer.asked(officer.scheme(*of), "5000.00", who) for of in (GENERAL, (), GENERAL))
    for file_id in (known, unsaid, exempted):
        officer.vote(file_id, "5000.00", VOTE)
    desk.run(change_field, exempted, "state_aid", StateAidRegime.EXEMPTED)
    order = ActOrder(ActKind.DE_MINIMIS, ActFormat.DOCX, (known, unsaid, exempted))
    assert [one.obstacle for one in desk.run(survey_acts, order)] == [
        *(None, ActObstacle.REGIME_UNSAID, ActObstacle.NOT_DE_MINIMIS)
    ]
    assert lines(letter(officer, exempted), "parts_de_minimis") == lines(letter(officer, unsaid), "aides_de_minimis")
    assert all("attested_on" not in one for one in rows_of(desk.run(de_minimis_report), "granted"))
    desk.run(produce_acts, order)
    (row,) = desk.run(list_attachments, "funding_file", known).rows
    held = Document(io.BytesIO(desk.run(read_content, row.id)))
    said = "\n".join(one.text for one in held.paragraphs)
    assert "C’est une aide de minimis, au sens du règlement (UE) 2023/2831" in said
    assert "cinq mille euros" in said
    told = {one["regime"]: one["attested_on"] for one in rows_of(desk.run(de_minimis_report), "granted")}
    assert told == {"de minimis général": NOW.date(), "à préciser": None}


def test_after_the_vote_the_regime_is_said_only_where_no_amount_depends_on_it(officer: LedgerOfficer) -> None:
    rate = MaxRate(rate=D("0.8"), when=When(case=RateCondition.NOT_STATE_AID), source="art. 3")
    free, bound = (officer.asked(officer.scheme(*rules), "5000.00", None) for rules in ((), (rate, OTHERWISE)))
    for file_id in (free, bound):
        officer.vote(file_id, "5000.00", VOTE)
    for said in (StateAidRegime.DE_MINIMIS, StateAidRegime.NONE):
        assert officer.desk.run(change_field, free, "state_aid", said).file.state_aid is said
    with pytest.raises(DecidedError):
        officer.desk.run(change_field, bound, "state_aid", StateAidRegime.NONE)
