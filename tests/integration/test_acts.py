"""Acts are made from what the file holds, kept with their dossier, and find it again once scanned."""

import io
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from docx import Document
from odfdo import Document as TextDocument

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.act_faults import NoActToMakeError, TemplateFaultKind, TemplateMissingError, TemplateRefusedError
from ptce_desk.domain.acts import ActCode, ActFormat, ActKind, ActObstacle
from ptce_desk.domain.agreements import Amendment, Deliverable, Instalment, Payment
from ptce_desk.domain.committees import AgendaItem, Opinion, Vote
from ptce_desk.domain.export_errors import ExportFolderMissingError
from ptce_desk.domain.file_checklist import RequiredDocument
from ptce_desk.domain.file_faults import FileFault
from ptce_desk.domain.funding_files import FundingFile, PlanLine
from ptce_desk.domain.organisations import Contact, FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.rules.request import Carrier
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.exports.act_code import code_png
from ptce_desk.exports.acts import LEFT_BLANK, ActDress, fill, read_template
from ptce_desk.formatting import amount_text, long_date_text
from ptce_desk.services.acts.facts import facts_of_files
from ptce_desk.services.acts.finding import FoundAct, find_act
from ptce_desk.services.acts.producing import ActOrder, produce_acts, read_acts, suggested_target, survey_acts
from ptce_desk.services.acts.templates import keep_template, leave_template, own_templates
from ptce_desk.services.acts.values import values_of
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier import sheet as dossiers
from ptce_desk.services.file.attachments import list_attachments, read_content
from ptce_desk.services.file.opening import check_file, open_file
from ptce_desk.services.file.settings import change_authority, set_logo
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.follow_up import change_agreement, open_follow_up
from ptce_desk.services.grants.follow_up_lines import add_line, change_line, record_payment, remove_line
from ptce_desk.wording.act_fields import FIELDS, TABLES_BY_NAME
from ptce_desk.wording.acts import act_stem, sent_words
from tests.conftest import NOW, MadeOnce
from tests.gathered import gathered
from tests.integration.dossiers import listed_file, voted_file
from tests.integration.raw_rows import alter_open

D = Decimal
HELD = date(2026, 2, 12)
NOTIFIED, SIGNED = date(2026, 2, 20), date(2026, 2, 25)
TO_COME = date(2026, 6, 12)


GRANTED = 1
"""The dossier of 12 500,50 € that the file of these tests holds, voted."""


@pytest.fixture(scope="session")
def voted(template: Path, made_once: MadeOnce, surroundings: Surroundings) -> Path:
    def build(path: Path) -> Desk:
        shutil.copy(template, path)
        desk = open_file(surroundings, path)
        assert voted_file(desk, HELD, "12500.50") == GRANTED
        return desk

    return made_once("voted.ptce", build)


@pytest.fixture
def desk(voted: Path, open_fresh: Callable[[Path, str], Desk]) -> Desk:
    return open_fresh(voted, "acts.ptce")


def lines_of(content: bytes) -> list[str]:
    document = Document(io.BytesIO(content))
    rows = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + rows


def heard_first(content: bytes) -> list[str]:
    """What is read aloud in place of the pictures of the first line."""
    return list(Document(io.BytesIO(content)).paragraphs[0]._p.xpath(".//wp:docPr/@descr"))


def with_a_beneficiary(desk: Desk, file_id: int) -> None:
    desk.run(_fill_in_beneficiary, file_id)


def _fill_in_beneficiary(desk: Desk, file_id: int) -> None:
    with desk.writing("Compléter la structure") as work:
        held = Organisation("R&D <b>", OrganisationKind.ASSOCIATION, ess=True, siret="41234567800017")
        held.address, held.commune = "12 rue Haute", "Romans"
        held.contacts.append(Contact("Paul Durand", "Président", "paul@exemple.fr"))
        work.add(held)
        work.flush()
        work.get(FundingFile, file_id).beneficiary_id = held.id
        work.commit()


def order(kind: ActKind, *file_ids: int, form: ActFormat = ActFormat.DOCX, session_id: int | None = None) -> ActOrder:
    return ActOrder(kind, form, file_ids, session_id)


def test_every_field_and_every_column_has_its_value(desk: Desk) -> None:
    values = values_of(desk.run(facts_of_files, [GRANTED])[0])
    assert set(values.fields) == set(FIELDS)
    assert set(values.lines) == set(TABLES_BY_NAME)
    for name, table in TABLES_BY_NAME.items():
        for line in values.lines[name]:
            assert list(line) == [column.name for column in table.columns]


def test_amounts_and_days_are_written_as_acts_write_them(desk: Desk) -> None:
    file_id = GRANTED
    desk.run(change_authority, "name", "Région Exemple")
    values = values_of(desk.run(facts_of_files, [file_id])[0])
    told = {key: values.fields[key].replace("\u202f", " ").replace("\u00a0", " ") for key in values.fields}
    assert told["collectivite"] == "Région Exemple"
    assert told["montant_vote"] == "12 500,50 €"
    assert told["montant_vote_en_lettres"] == "douze mille cinq cents euros et cinquante centimes"
    assert told["date_decision"] == told["seance_date"] == "12 février 2026"
    assert told["seance_instance"] == "Conseil"
    assert [told["deja_verse"], told["reste_a_verser"], told["versement_montant"]] == [
        *("0,00 €", "12 500,50 €", "12 500,50 €")
    ]
    assert told["avenant_montant"] == told["avenant_montant_en_lettres"] == told["motif_decision"] == ""


def test_no_field_of_an_act_says_our_note_of_where_a_scheme_comes_from(desk: Desk) -> None:
    facts = desk.run(facts_of_files, [GRANTED])[0]
    noted = replace(facts.sheet.version, version="2026", source="NOTE INTERNE")
    values = values_of(replace(facts, sheets=(replace(facts.sheet, version=noted),)))
    told = repr(values)
    assert values.fields["reglement"].startswith("version 2026")
    assert long_date_text(noted.valid_from) in values.fields["reglement"]
    assert "NOTE INTERNE" not in told


@pytest.mark.parametrize(("asked", "missing"), [("14500.50", "2000.00"), ("12500.50", ""), ("9000", "")])
def test_the_plan_of_an_act_tells_our_aid_by_our_name_as_granted_and_what_is_not_funded(
    desk: Desk, asked: str, missing: str
) -> None:
    desk.run(change_authority, "name", "Région Exemple")
    facts = desk.run(facts_of_files, [GRANTED])[0]
    facts.sheet.file.plan[:] = [
        PlanLine("Région Rhône-Alpes", FunderLevel.REGION, public=True, amount=D(asked), ours=True),
        PlanLine("Drôme", FunderLevel.DEPARTMENT, public=True, amount=D(3000), obtained=True),
    ]
    rows = [(one["financeur"], one["montant"]) for one in values_of(facts).lines["financements"]]
    assert rows[:2] == [("Région Exemple", amount_text(D("12500.50"))), ("Drôme", amount_text(D(3000)))]
    assert [amount for _name, amount in rows[2:]] == ([amount_text(D(missing))] if missing else [])


AWARDING = (
    ActKind.NOTIFICATION,
    ActKind.AGREEMENT,
    ActKind.DRAFT_AGREEMENT,
    ActKind.EXECUTIVE_ORDER,
    ActKind.DELIBERATION,
)


@pytest.mark.parametrize("kind", AWARDING)
def test_an_act_that_awards_names_each_who_shares_the_aid_with_its_part(desk: Desk, kind: ActKind) -> None:
    facts = desk.run(facts_of_files, [GRANTED])[0]
    name = f"{act_stem(kind)}.docx"
    template = read_template(name, (resources_folder() / "acts" / name).read_bytes())
    dress = ActDress(ActCode(kind, GRANTED), "Acte", NOW.date())

    def said(*carriers: Carrier) -> str:
        shared = replace(facts, sheets=(replace(facts.sheet, carriers=carriers),))
        return "\n".join(lines_of(fill(template, values_of(shared).context, dress)))

    told = said(Carrier("Les Unes", D("0.6")), Carrier("Les Autres", D("0.4")))
    assert all(
        one in told for one in ("Les Unes", amount_text(D("7500.30")), "Les Autres", amount_text(D("5000.20")))
    ), told
    assert "Les Unes" not in said(Carrier("Les Unes", D(1)))
    assert "Les Unes" not in said(Carrier("Les Unes", D(0)), Carrier("Les Autres", D(0)))  # their shares to be typed


def test_what_is_blank_is_told_before_anything_is_made_with_the_record_where_it_is_typed(desk: Desk) -> None:
    file_id = GRANTED
    (line,) = desk.run(survey_acts, order(ActKind.NOTIFICATION, file_id))
    blank = {one.name for one in line.blanks}
    assert {"beneficiaire_adresse", "deliberation_numero"} <= blank
    assert not blank & {"numero_dossier", "montant_vote", "montant_vote_en_lettres", "contact_nom"}
    assert line.obstacle is None
    assert "contrôle de légalité" in line.reminders[0]
    assert line.records["funding_file"] == file_id
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()


@pytest.mark.slow
def test_a_notification_says_that_a_convention_is_required_where_it_is(desk: Desk) -> None:
    small, large = voted_file(desk, HELD, "1000.00"), voted_file(desk, HELD, "24000.00")
    for file_id in (small, large):
        with_a_beneficiary(desk, file_id)
    told = [values_of(facts).fields["convention_requise"] for facts in desk.run(facts_of_files, [small, large])]
    assert told == ["", "oui"]
    desk.run(change_agreement, small, "required", value=True)
    desk.run(change_agreement, large, "required", value=False)
    (letter,) = desk.run(produce_acts, order(ActKind.NOTIFICATION, small)).lines
    assert "convention_requise" not in {one.name for one in letter.blanks}
    said = [lines_of(desk.run(read_content, desk.run(list_attachments, "funding_file", small).rows[0].id))]
    desk.run(produce_acts, order(ActKind.NOTIFICATION, large))
    said.append(lines_of(desk.run(read_content, desk.run(list_attachments, "funding_file", large).rows[0].id)))
    assert ["Une convention est requise" in "".join(one) for one in said] == [True, False]


def test_an_instalment_is_told_on_a_day_after_the_vote_only_and_its_balance_waits_for_the_reports(desk: Desk) -> None:
    (facts,) = desk.run(facts_of_files, [GRANTED])
    held = facts.agreement
    assert held is not None
    held.instalments[:] = [
        Instalment(InstalmentKind.ADVANCE, D(1), HELD),
        Instalment(InstalmentKind.INTERIM, D(1), HELD + timedelta(days=1), "Bilan reçu"),
        Instalment(InstalmentKind.BALANCE, D(1), HELD),
    ]
    received = Deliverable(DeliverableKind.ACTIVITY_REPORT, received_on=HELD)
    held.deliverables[:] = [received, Deliverable(DeliverableKind.EVALUATION_REPORT)]
    held.required = True
    told = [(line["date"], line["condition"]) for line in values_of(facts).lines["tranches"]]
    assert told == [
        *(("à la signature", ""), ("13\u00a0février\u00a02026", "Bilan reçu")),
        ("après les justificatifs", "Rapport d’évaluation"),
    ]
    held.required = False
    assert values_of(facts).lines["tranches"][0]["date"] == "à la notification"


@gathered(
    ("opinion", "remark", "vote", "reserve"),
    [
        (Opinion.FAVOURABLE, "Sous réserve d’un abondement", Vote.GRANTED, "Sous réserve d’un abondement"),
        (Opinion.FAVOURABLE, "Montant arrondi par les élus", Vote.GRANTED, ""),
        (Opinion.RESERVED, " Bilan à six mois ", Vote.GRANTED, "Bilan à six mois"),
        (Opinion.RESERVED, "Bilan à six mois", None, "Bilan à six mois"),
        (Opinion.RESERVED, "Trop peu partagé", Vote.REFUSED, ""),
        (Opinion.RESERVED, "Trop peu partagé", Vote.ADJOURNED, ""),
        (None, "", Vote.GRANTED, ""),
    ],
)
def test_a_reserve_is_what_is_noted_as_one(
    opinion: Opinion | None, remark: str, vote: Vote | None, reserve: str
) -> None:
    assert AgendaItem(1, opinion=opinion, remark=remark, vote=vote).reserve == reserve


def test_a_session_awards_what_it_voted_itself_whatever_another_granted_since(desk: Desk) -> None:
    (facts,) = desk.run(facts_of_files, [GRANTED])
    item = facts.session.item_for(GRANTED) if facts.session else None
    assert item is not None
    awarded = {}
    for vote in (Vote.GRANTED, None, Vote.ADJOURNED, Vote.REFUSED):
        item.vote = vote
        awarded[vote] = len(values_of(facts).lines["dossiers"])
    assert awarded == {Vote.GRANTED: 1, None: 1, Vote.ADJOURNED: 0, Vote.REFUSED: 0}


def test_an_amendment_not_signed_promises_no_instalment_of_the_amount_before(desk: Desk) -> None:
    (facts,) = desk.run(facts_of_files, [GRANTED])
    held = facts.agreement
    assert held is not None
    name = f"{act_stem(ActKind.AMENDMENT)}.docx"
    template = read_template(name, (resources_folder() / "acts" / name).read_bytes())
    said = []
    for amount, signed in ((D(9000), None), (D(9000), HELD), (None, None)):
        held.amendments[:] = [Amendment("1", signed, amount)]
        dress = ActDress(ActCode(ActKind.AMENDMENT, GRANTED), "Avenant", NOW.date())
        lines = lines_of(fill(template, values_of(facts).context, dress))
        said.append(("Échéancier applicable\u00a0:" in lines, any("ajusté en conséquence" in line for line in lines)))
    assert said == [(False, True), (True, False), (True, False)]


def test_what_is_still_to_come_of_an_instalment_is_its_condition(desk: Desk) -> None:
    file_id = GRANTED
    (facts,) = desk.run(facts_of_files, [file_id])
    held = facts.agreement
    assert held is not None
    facts.sheet.file.documents[:] = [RequiredDocument("RIB"), RequiredDocument("Statuts")]
    held.instalments[:] = [Instalment(kind, D(1)) for kind in InstalmentKind]
    report = Deliverable(DeliverableKind.ACTIVITY_REPORT, conditions=InstalmentKind.INTERIM)
    held.deliverables[:] = [report, Deliverable(DeliverableKind.FINANCIAL_REPORT)]
    assert [line["condition"] for line in values_of(facts).lines["tranches"]] == [
        *("RIB", "Bilan d’activité", "Bilan d’activité, Compte rendu financier")
    ]


def test_an_instalment_that_is_paid_is_announced_for_no_day_to_come(desk: Desk) -> None:
    (facts,) = desk.run(facts_of_files, [GRANTED])
    held = facts.agreement
    assert held is not None
    later = HELD + timedelta(days=300)
    held.required = True
    held.deliverables[:] = []
    held.instalments[:] = [Instalment(kind, D(1000), later, "Bilan reçu") for kind in InstalmentKind]
    for rank, one in enumerate(held.instalments, 1):
        one.id = rank
    paid_on = date(2026, 9, 15)
    held.payments[:] = [Payment(paid_on, D(1000), instalment_id=1), Payment(paid_on, D(400))]
    told = [(line["date"], line["condition"]) for line in values_of(facts).lines["tranches"]]
    assert told == [
        ("versement fait le 15\u00a0septembre\u00a02026", ""),
        (long_date_text(later), "Bilan reçu\u00a0; 400,00\u00a0€ déjà versés"),
        (long_date_text(later), "Bilan reçu"),
    ]


def test_what_was_already_sent_is_told_with_its_day(desk: Desk) -> None:
    kinds = (ActKind.NOTIFICATION, ActKind.AGREEMENT, ActKind.EXECUTIVE_ORDER)
    assert [desk.run(survey_acts, order(kind, GRANTED))[0].sent_on for kind in kinds] == [None] * 3
    desk.run(change_agreement, GRANTED, "notified_on", NOTIFIED)
    desk.run(change_agreement, GRANTED, "signed_on", SIGNED)
    assert [desk.run(survey_acts, order(kind, GRANTED))[0].sent_on for kind in kinds] == [*(NOTIFIED, SIGNED, NOTIFIED)]
    assert sent_words(ActKind.NOTIFICATION, NOTIFIED).startswith("Déjà notifiée le 20/02/2026")
    assert sent_words(ActKind.AGREEMENT, SIGNED).startswith("Convention déjà signée le 25/02/2026")
    assert sent_words(ActKind.EXECUTIVE_ORDER, NOTIFIED).endswith("porterait la date du jour.")


def test_an_act_of_what_happened_already_bears_its_day_and_tells_nothing_that_came_since(desk: Desk) -> None:
    desk.run(change_agreement, GRANTED, "notified_on", NOTIFIED)
    desk.run(change_agreement, GRANTED, "signed_on", SIGNED)
    desk.run(record_payment, GRANTED, amount=D("500.00"), paid_on=NOTIFIED + timedelta(days=1))
    told = {}
    for kind in ActKind:
        try:
            ((_line, values, _dress),) = desk.run(read_acts, order(kind, GRANTED)).acts
        except NoActToMakeError:
            continue
        told[kind] = (values.fields["date_du_jour"], values.fields["deja_verse"].replace("\u00a0", " "))
    today, then, signed = (long_date_text(day) for day in (NOW.date(), NOTIFIED, SIGNED))
    assert told.pop(ActKind.NOTIFICATION) == (then, "0,00 €")
    assert told.pop(ActKind.AGREEMENT) == (signed, "500,00 €")
    assert {ActKind.EXECUTIVE_ORDER, ActKind.PAID_STATEMENT, ActKind.PAYMENT_CERTIFICATE} <= told.keys()
    assert set(told.values()) == {(today, "500,00 €")}
    paid = desk.run(facts_of_files, [GRANTED])[0].agreement
    assert paid is not None
    assert len(paid.payments) == 1


def test_an_act_made_again_tells_the_plan_of_its_day_or_of_the_day_it_was_noted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on(days: int) -> date:
        moment = NOW + timedelta(days=days)
        monkeypatch.setattr(desk, "_clock", lambda: moment)
        return moment.date()

    def plan(kind: ActKind) -> list[tuple[str, str]]:
        ((_line, values, _dress),) = desk.run(read_acts, order(kind, GRANTED)).acts
        return [(row["montant"], row["condition"]) for row in values.lines["tranches"]]

    def instalments() -> list[Instalment]:
        sheet = desk.run(open_follow_up, GRANTED)
        assert sheet is not None
        return sheet.agreement.instalments

    sent = on(5)
    desk.run(change_agreement, GRANTED, "notified_on", sent)
    desk.run(add_line, GRANTED, "instalments", "amount", D(6000))
    (*_first, second) = instalments()
    desk.run(change_line, GRANTED, "instalments", second.id, "condition", "Bilan reçu")
    on(6)
    then = plan(ActKind.NOTIFICATION)
    assert "Bilan reçu" in then[-1][1]
    assert plan(ActKind.AGREEMENT) == then
    on(8)
    desk.run(change_line, GRANTED, "instalments", second.id, "condition", "Plus rien")
    desk.run(remove_line, GRANTED, "instalments", instalments()[0].id)
    desk.run(add_line, GRANTED, "instalments", "amount", D(1))
    desk.run(change_agreement, GRANTED, "signed_on", sent - timedelta(days=1))
    on(9)
    now = [(amount_text(one.amount), one.condition) for one in instalments()]
    assert now != then
    assert plan(ActKind.NOTIFICATION) == then
    assert [(amount, said) for amount, said in plan(ActKind.AGREEMENT) if said] == [row for row in now if row[1]]
    assert plan(ActKind.EXECUTIVE_ORDER) == plan(ActKind.AGREEMENT) != then
    for _times in range(4):
        desk.run(undo)
    assert plan(ActKind.NOTIFICATION) == then
    assert [one.condition for one in instalments()][-1] == "Bilan reçu"


def test_acts_and_the_pack_share_a_grant_out_by_the_same_years_none_before_its_vote(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD, "20000.00")
    with_a_beneficiary(desk, file_id)
    for field, day in {"end": date(2026, 10, 31), "start": date(2025, 7, 1)}.items():
        desk.run(instruct.change_field, file_id, field, day)

    def told(kind: ActKind) -> dict[str, str]:
        ((_line, values, _dress),) = desk.run(read_acts, order(kind, file_id)).acts
        return {row["annee"]: row["montant"] for row in values.lines["annees"]}

    def of_pack() -> dict[str, str]:
        (line,) = desk.run(sessions.open_session, session_id).lines
        return {str(year): amount_text(amount) for year, amount in line.years}

    assert told(ActKind.DRAFT_AGREEMENT) == of_pack() == {"2026": amount_text(D(20_000))}
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert told(ActKind.AGREEMENT) == of_pack() == {"2026": amount_text(D(20_000))}


def test_a_draft_of_a_convention_says_so_and_stays_beside_the_one_that_follows_the_vote(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD, "20000.00")
    with_a_beneficiary(desk, file_id)
    (line,) = desk.run(produce_acts, order(ActKind.DRAFT_AGREEMENT, file_id, session_id=session_id)).lines
    (row,) = desk.run(list_attachments, "funding_file", file_id).rows
    assert row.name == line.name == f"projet-de-convention-{line.number}.docx"
    content = desk.run(read_content, row.id)
    text = "\n".join(lines_of(content)).replace("\u202f", " ").replace("\u00a0", " ")
    assert "20 000,00 € (vingt mille euros), sous réserve du vote" in text
    assert "Vu la délibération n° ………………… du …………………" in text
    assert text.startswith("PROJET")
    (footer,) = (section.footer.paragraphs[-1].text for section in Document(io.BytesIO(content)).sections)
    assert footer.startswith("PROJET – PTCE-")
    (_line, values, _dress) = desk.run(read_acts, order(ActKind.DRAFT_AGREEMENT, file_id)).acts[0]
    assert values.lines["annees"]
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    assert desk.run(survey_acts, order(ActKind.DRAFT_AGREEMENT, file_id))[0].obstacle is ActObstacle.IS_VOTED
    desk.run(produce_acts, order(ActKind.AGREEMENT, file_id))
    rows = desk.run(list_attachments, "funding_file", file_id).rows
    assert [one.name for one in rows] == [row.name, f"convention-{line.number}.docx"]


def test_a_blank_cell_of_a_table_is_told_and_dotted(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD, "20000.00")
    desk.run(sessions.note, session_id, file_id, "recused", "Mme A : trésorière ; M. B")
    wanted = order(ActKind.DELIBERATION, file_id, session_id=session_id)
    number = desk.run(dossiers.open_file, file_id).file.number
    (line,) = desk.run(survey_acts, wanted)
    told = [blank.label for blank in line.blanks]
    assert f"SIRET ({number})" in told
    assert f"Intérêt à l’affaire ({number})" in told
    desk.run(produce_acts, wanted)
    (row,) = desk.run(list_attachments, "committee_session", session_id).rows
    said = lines_of(desk.run(read_content, row.id))
    assert said[said.index("M. B") + 1] == LEFT_BLANK
    assert said[said.index("Mme A") + 1] == "trésorière"
    with_a_beneficiary(desk, file_id)
    assert not [one for one in desk.run(survey_acts, wanted)[0].blanks if one.label.startswith("SIRET")]


def test_no_line_of_an_act_begins_with_the_mark_that_ends_a_word(desk: Desk) -> None:
    file_id = GRANTED
    desk.run(instruct.change_field, file_id, "title", "Filière bois : démarche collective")
    (facts,) = desk.run(facts_of_files, [file_id])
    assert values_of(facts).fields["intitule"] == "Filière bois\u00a0: démarche collective"


@pytest.mark.slow
def test_a_vote_noted_ahead_of_its_session_is_told_by_no_letter(desk: Desk) -> None:
    granted, on_the_day = voted_file(desk, TO_COME), voted_file(desk, NOW.date())
    adjourned, session_id = listed_file(desk, TO_COME)
    desk.run(sessions.record_vote, session_id, adjourned, Vote.ADJOURNED)
    lines = desk.run(survey_acts, order(ActKind.NOTIFICATION, granted, on_the_day))
    assert [(line.obstacle, line.voted_on) for line in lines] == [
        *((ActObstacle.NOT_HELD, TO_COME), (None, NOW.date()))
    ]
    (letter,) = desk.run(survey_acts, order(ActKind.ADJOURNMENT, adjourned))
    assert (letter.obstacle, letter.voted_on) == (ActObstacle.NOT_HELD, TO_COME)
    with pytest.raises(NoActToMakeError):
        desk.run(produce_acts, order(ActKind.NOTIFICATION, granted))
    assert desk.run(survey_acts, order(ActKind.DELIBERATION, granted))[0].obstacle is None


def test_an_act_is_kept_with_its_dossier_then_replaced_by_the_one_made_again_both_undone(desk: Desk) -> None:
    file_id = GRANTED
    with_a_beneficiary(desk, file_id)
    desk.run(change_authority, "name", "Région Exemple")
    desk.run(set_logo, code_png("x"))
    wanted = order(ActKind.NOTIFICATION, file_id)
    assert desk.run(survey_acts, wanted)[0].replaces is None
    made = desk.run(produce_acts, wanted)
    (row,) = desk.run(list_attachments, "funding_file", file_id).rows
    assert row.name == made.lines[0].name == f"notification-{made.lines[0].number}.docx"
    content = desk.run(read_content, row.id)
    assert heard_first(content) == ["Logo : Région Exemple"]
    text = "\n".join(lines_of(content))
    assert "R&D <b>" in text
    assert "douze mille cinq cents euros et cinquante centimes" in text
    assert "N/A" not in text
    assert desk.run(survey_acts, wanted)[0].replaces == NOW.date()
    desk.run(change_authority, "name", "Région Autre")
    desk.run(produce_acts, wanted)
    (other,) = desk.run(list_attachments, "funding_file", file_id).rows
    assert (other.id, other.name) == (row.id, row.name)
    assert other.size == len(desk.run(read_content, row.id)) != row.size
    assert heard_first(desk.run(read_content, row.id)) == ["Logo : Région Autre"]
    assert desk.run(undo).label == f"Produire Notification – dossier {made.lines[0].number}"
    (back,) = desk.run(list_attachments, "funding_file", file_id).rows
    assert (back.sha256, back.size) == (row.sha256, row.size)
    assert desk.run(read_content, row.id) == content
    assert desk.run(check_file) == []
    desk.run(undo)  # the other name of the authority
    assert desk.run(undo).label == f"Produire Notification – dossier {made.lines[0].number}"
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()


@pytest.mark.slow
def test_the_acts_of_a_session_are_written_in_one_archive_with_their_drafts(desk: Desk, tmp_path: Path) -> None:
    files = [voted_file(desk, HELD) for _ in range(2)] + [voted_file(desk, HELD, vote=Vote.REFUSED)]
    with_a_beneficiary(desk, files[0])
    wanted = order(ActKind.NOTIFICATION, *files)
    lines = desk.run(survey_acts, wanted)
    assert [line.obstacle for line in lines] == [None, None, ActObstacle.IS_REFUSED]
    assert suggested_target(wanted, lines, together=True, mails=False) == "notification-2-dossiers.docx"
    target = tmp_path / suggested_target(wanted, lines, together=False, mails=True)
    desk.run(produce_acts, wanted, target, mails=True)
    with zipfile.ZipFile(target) as held:
        names = held.namelist()
        mail = message_from_bytes(held.read(names[1]), policy=default)
    assert [name.rsplit(".", 1)[1] for name in names] == ["docx", "eml", "docx", "eml"]
    assert (mail["To"], mail["X-Unsent"]) == ("paul@exemple.fr", "1")
    assert mail["Subject"].startswith("Notification – dossier ")
    assert [part.get_filename() for part in mail.iter_attachments()] == [names[0]]
    assert len(desk.run(list_attachments, "funding_file", files[1]).rows) == 1
    assert desk.run(list_attachments, "funding_file", files[2]).rows == ()


@pytest.mark.slow
def test_acts_for_libreoffice_are_written_in_one_document_too(desk: Desk, tmp_path: Path) -> None:
    files = [voted_file(desk, HELD) for _ in range(2)]
    wanted = order(ActKind.NOTIFICATION, *files, form=ActFormat.ODT)
    lines = desk.run(survey_acts, wanted)
    target = tmp_path / suggested_target(wanted, lines, together=True, mails=False)
    assert target.name == "notification-2-dossiers.odt"
    desk.run(produce_acts, wanted, target, together=True)
    assert str(TextDocument(target).body).count("Notification") == len(files)


@pytest.mark.slow
def test_a_deliberation_awards_the_dossiers_of_its_session_not_refused_and_is_kept_with_it(desk: Desk) -> None:
    file_id, session_id = listed_file(desk, HELD, "20000.00")
    other, _own = listed_file(desk, date(2026, 7, 1), "5000.00")
    desk.run(sessions.unlist_file, _own, other)
    refused, _its = listed_file(desk, date(2026, 7, 2), "7000.00")
    desk.run(sessions.unlist_file, _its, refused)
    desk.run(sessions.list_files, session_id, [other, refused])
    desk.run(sessions.record_vote, session_id, refused, Vote.REFUSED)
    desk.run(sessions.note, session_id, file_id, "recused", "Mme A : trésorière ; M. B")
    desk.run(sessions.note, session_id, refused, "recused", "Mme C")
    desk.run(sessions.note, session_id, other, "votes_for", D(32))
    made = desk.run(produce_acts, order(ActKind.DELIBERATION, file_id, other, session_id=session_id))
    (row,) = desk.run(list_attachments, "committee_session", session_id).rows
    assert (row.name, len(made.lines)) == ("projet-de-deliberation-12-02-2026.docx", 1)
    lines = lines_of(desk.run(read_content, row.id))
    number = desk.run(dossiers.open_file, refused).file.number
    assert lines[lines.index(number) :][3] == "Refusé"
    assert "Projet de délibération" in lines
    assert {"Mme A", "trésorière", "M. B", "32 pour"} <= set(lines)
    assert "Mme C" not in lines
    assert "vingt-cinq mille euros" in "\n".join(lines_of(desk.run(read_content, row.id)))
    desk.run(sessions.set_deliberation, session_id, "2026-12", None)
    desk.run(produce_acts, order(ActKind.DELIBERATION, file_id, other, session_id=session_id))
    (row,) = desk.run(list_attachments, "committee_session", session_id).rows
    titled = next(line for line in lines_of(desk.run(read_content, row.id)) if "élibération" in line)
    assert titled.replace("\u00a0", " ") == "Délibération n° 2026-12"


@pytest.mark.slow
def test_the_statement_lists_what_was_paid(desk: Desk) -> None:
    file_id = GRANTED
    wanted = order(ActKind.PAID_STATEMENT, file_id)
    assert desk.run(survey_acts, wanted)[0].obstacle is ActObstacle.NOTHING_PAID
    desk.run(record_payment, file_id, amount=D("500.00"), paid_on=date(2026, 7, 1), mandate_number="M-12")
    desk.run(produce_acts, wanted)
    (row,) = desk.run(list_attachments, "funding_file", file_id).rows
    assert {"M-12", "500,00\u00a0€"} <= set(lines_of(desk.run(read_content, row.id)))


@pytest.mark.slow
def test_nothing_is_kept_where_it_cannot_be_written(desk: Desk, tmp_path: Path) -> None:
    file_id = GRANTED
    with pytest.raises(ExportFolderMissingError):
        desk.run(produce_acts, order(ActKind.NOTIFICATION, file_id), tmp_path / "nowhere" / "a.docx")
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()


@pytest.mark.slow
def test_an_act_that_fits_no_dossier_is_refused(desk: Desk) -> None:
    with pytest.raises(NoActToMakeError):
        desk.run(produce_acts, order(ActKind.REFUSAL, GRANTED))


def letter(path: Path, text: str) -> Path:
    document = Document()
    document.add_paragraph(text)
    document.save(str(path))
    return path


def test_a_template_of_ones_own_is_kept_in_the_file_in_place_of_the_shipped_one_and_undone(
    desk: Desk, tmp_path: Path
) -> None:
    file_id = GRANTED
    wanted = ActOrder(ActKind.NOTIFICATION, None, (file_id,))
    desk.run(keep_template, ActKind.NOTIFICATION, letter(tmp_path / "lettre.docx", "Bonjour {{ numero_dossier }}"))
    (tmp_path / "lettre.docx").unlink()
    assert desk.run(own_templates) == {ActKind.NOTIFICATION: "lettre.docx"}
    assert desk.run(survey_acts, wanted)[0].blanks == ()
    desk.run(keep_template, ActKind.NOTIFICATION, letter(tmp_path / "bis.docx", "Bonsoir {{ beneficiaire_adresse }}"))
    assert [one.name for one in desk.run(survey_acts, wanted)[0].blanks] == ["beneficiaire_adresse"]
    assert desk.run(undo).label == "Choisir bis.docx comme modèle de «\u00a0Notification\u00a0»"
    assert desk.run(survey_acts, wanted)[0].blanks == ()
    desk.run(leave_template, ActKind.NOTIFICATION)
    assert desk.run(own_templates) == {}
    assert desk.run(undo).label == "Revenir au modèle fourni de «\u00a0Notification\u00a0»"
    assert desk.run(survey_acts, wanted)[0].blanks == ()


def test_a_template_that_cannot_serve_is_not_kept(desk: Desk, tmp_path: Path) -> None:
    desk.run(keep_template, ActKind.REFUSAL, letter(tmp_path / "lettre.docx", "{{ agent }}"))
    for path in (letter(tmp_path / "faute.docx", "{{ numero_dosier }}"), tmp_path / "gone.docx", tmp_path):
        with pytest.raises(TemplateRefusedError):
            desk.run(keep_template, ActKind.REFUSAL, path)
    assert desk.run(own_templates) == {ActKind.REFUSAL: "lettre.docx"}


@pytest.mark.slow
def test_a_template_whose_bytes_are_others_than_those_kept_is_refused_and_told_by_the_check(
    desk: Desk, tmp_path: Path
) -> None:
    file_id = GRANTED
    wanted = ActOrder(ActKind.NOTIFICATION, None, (file_id,))
    desk.run(keep_template, ActKind.NOTIFICATION, letter(tmp_path / "lettre.docx", "{{ agent }}"))
    content = letter(tmp_path / "other.docx", "{{ beneficiaire }}").read_bytes()

    alter_open(desk, "UPDATE attachment_content SET content = ?", content)
    with pytest.raises(TemplateRefusedError) as refused:
        desk.run(survey_acts, wanted)
    assert [one.kind for one in refused.value.faults] == [TemplateFaultKind.CHANGED]
    assert desk.run(check_file) == [FileFault("document_differs", "lettre.docx")]


@pytest.mark.slow
def test_a_shipped_template_that_is_gone_is_named(desk: Desk, tmp_path: Path) -> None:
    file_id = GRANTED
    desk.resources = tmp_path
    with pytest.raises(TemplateMissingError, match=r"notification\.odt"):
        desk.run(survey_acts, order(ActKind.NOTIFICATION, file_id, form=ActFormat.ODT))


def test_a_scanned_act_finds_its_dossier_and_no_other(desk: Desk, tmp_path: Path) -> None:
    file_id = GRANTED
    number = desk.run(survey_acts, order(ActKind.NOTIFICATION, file_id))[0].number
    scan = tmp_path / "scan.png"
    scan.write_bytes(code_png(ActCode(ActKind.NOTIFICATION, file_id, number).payload))
    assert desk.run(find_act, scan) == FoundAct(ActKind.NOTIFICATION, file_id, number)
    for other in (ActCode(ActKind.NOTIFICATION, file_id, "1999-001"), ActCode(ActKind.NOTIFICATION, 9_999, number)):
        scan.write_bytes(code_png(other.payload))
        assert desk.run(find_act, scan) is None
    for content in (b"", b"%PDF-1.4 broken", b"\x89PNG broken"):
        scan.write_bytes(content)
        assert desk.run(find_act, scan) is None
    assert desk.run(find_act, tmp_path / "gone.pdf") is None


@pytest.mark.slow
def test_a_template_of_ones_own_has_its_own_letterhead(desk: Desk, tmp_path: Path) -> None:
    file_id = GRANTED
    desk.run(set_logo, code_png("x"))
    desk.run(keep_template, ActKind.NOTIFICATION, letter(tmp_path / "lettre.docx", "Bonjour {{ numero_dossier }}"))
    desk.run(produce_acts, ActOrder(ActKind.NOTIFICATION, None, (file_id,)))
    (row,) = desk.run(list_attachments, "funding_file", file_id).rows
    assert heard_first(desk.run(read_content, row.id)) == []
