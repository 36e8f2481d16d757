"""The page of open data: what is due, the way to what is missing, what was written and noted."""

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.open_data import SCDL_FIELDS, LineRemark, OpenDataFault, PublicationState
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import change_authority
from ptce_desk.services.file.undo import undo
from ptce_desk.services.law.open_data import Gap
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.file.settings import SettingsPage
from ptce_desk.ui.pages.law.open_data import OpenDataPage, way_to
from ptce_desk.ui.pages.organisations.sheet import OrganisationSheetPage
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from tests.conftest import DoneOnce
from tests.integration.grants import change_agreement, granted
from tests.integration.test_open_data import AUTHORITY, SIRET, change_file, complete, sign
from tests.structures import create_organisation
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.test_funding_file_ways import where
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]


@pytest.fixture
def file_id(desk: Desk, done_once: DoneOnce) -> int:
    return done_once(desk, convention)


def convention(desk: Desk) -> int:
    """A convention whose beneficiary has no number, of an authority that has none either."""
    file_id = granted(desk, sign, "30000.00")
    who = create_organisation(desk, "La Scierie", OrganisationKind.ASSOCIATION, ess=True)
    change_file(desk, file_id, lambda file: complete(file, who))
    return file_id


def make_whole(desk: Desk, file_id: int) -> None:
    """Give it a beneficiary, and its authority a number."""
    desk.run(change_authority, "siret", AUTHORITY)
    whole = create_organisation(desk, "La Coopérative", OrganisationKind.COOPERATIVE, ess=True, siret=SIRET)
    change_file(desk, file_id, lambda file: setattr(file, "beneficiary_id", whole))


def state(page: OpenDataPage) -> PublicationState:
    (row,) = page.model.rows
    return row.told.state


def columns_of(page: OpenDataPage) -> list[str]:
    return [page.model.columns[place].key for place in page.table.columns.shown]


def note_on(page: OpenDataPage, day: str) -> None:
    """Answer on which day; as it is proposed for no day."""
    (dialog,) = page.findChildren(NewRecordDialog)
    held = dialog.editors["published_on"]
    assert isinstance(held, DateEdit)
    if day:
        held.set_value(date(2026, 1, 4))
        dialog.accept()
        assert dialog.problem() == "La convention n’est signée que le 05/01/2026."
        held.set_value(date(2026, 1, 5))
    dialog.accept()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)


def correct_to(page: OpenDataPage, day: date) -> None:
    """Give what is selected another day, where the one it has is proposed."""
    page.correct_entry.trigger()
    (dialog,) = page.findChildren(NewRecordDialog)
    held = dialog.editors["published_on"]
    assert isinstance(held, DateEdit)
    assert held.value() == date(2026, 1, 5)
    held.set_value(day)
    dialog.accept()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)


def read_again(page: OpenDataPage, settle: Settle) -> None:
    settle()
    page.reload()
    settle()


def test_what_is_missing_leads_to_where_it_is_typed(file_id: int, show: Show, office: Office) -> None:
    page = show(OpenDataPage)
    assert (state(page), page.gap_card.isVisible()) == (PublicationState.INCOMPLETE, True)
    assert [page.gap_model.columns[0].text(gap) for gap in page.gap_model.rows] == [
        "SIRET du bénéficiaire",
        "SIRET de votre collectivité",
    ]
    page.write_button.click()
    assert office.said[-1].text == "1 convention à compléter d’abord\u00a0: rien n’est écrit."
    press(Qt.Key.Key_Return)
    page.gaps.opened.emit(page.gap_model.rows[1])
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    (who,) = {gap.organisation_id for gap in page.gap_model.rows} - {None}
    assert office.went == [
        Destination("organisation", who, field="siret"),
        Destination("settings", field="siret"),
        Destination("funding_file", file_id, (file_id,)),
    ]


def test_what_is_written_is_noted_from_what_is_said_of_it_and_undone(
    desk: Desk,
    file_id: int,
    show: Show,
    settle: Settle,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_whole(desk, file_id)
    page = show(OpenDataPage)
    assert (state(page), page.gap_card.isVisible()) == (PublicationState.READY, False)
    monkeypatch.setattr(page.exporter, "ask_path", lambda name, _kind: tmp_path / name)
    page.write_button.click()
    settle()
    assert (tmp_path / "subventions-scdl.csv").read_text("utf-8").startswith("nomAttribuant,")
    notice = office.said[-1]
    assert (notice.action, "1 ligne dans subventions-scdl.csv" in notice.text) == ("Noter la publication", True)
    assert notice.do is not None
    assert "published_on" not in columns_of(page)
    notice.do()
    note_on(page, "05/01/2026")
    read_again(page, settle)
    assert state(page) is PublicationState.PUBLISHED
    assert page.model.rows[0].told.row.published_on == date(2026, 1, 5)
    assert "published_on" in columns_of(page)
    assert office.said[-1].text == "Publication notée pour 1 convention."
    assert [row.id for row in page.table.rows_picked()] == [file_id]
    correct_to(page, date(2026, 1, 9))
    read_again(page, settle)
    assert (state(page), page.model.rows[0].told.row.published_on) == (PublicationState.PUBLISHED, date(2026, 1, 9))
    assert office.said[-1].text == "Jour de publication corrigé pour 1 convention."
    back = office.said[-1].do
    assert back is not None
    back()
    read_again(page, settle)
    assert page.model.rows[0].told.row.published_on == date(2026, 1, 5)
    assert desk.run(undo).label.startswith("Noter la publication des données du dossier")
    read_again(page, settle)
    assert (state(page), page.correct_entry.isEnabled()) == (PublicationState.READY, False)
    page.table.select_where(lambda _row: True)
    page.note_entry.trigger()
    note_on(page, "")
    settle()
    page.write_giving()
    settle()
    assert (tmp_path / "subventions-360giving.json").exists()


@pytest.mark.parametrize("name", ["subventions-scdl.csv", "subventions-360giving.json"])
def test_what_a_portal_takes_is_written_aside_and_under_another_name_where_it_may_not_be_replaced(
    desk: Desk,
    file_id: int,
    show: Show,
    settle: Settle,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    make_whole(desk, file_id)
    page = show(OpenDataPage)
    asked, aside = list[str](), set[str]()
    target, other = tmp_path / name, tmp_path / f"autre{name}"
    target.write_bytes(b"before")
    target.chmod(stat.S_IREAD)

    def ask(suggested: str, _kind: str) -> Path:
        asked.append(suggested)
        return other if asked[1:] else target

    monkeypatch.setattr(page.exporter, "ask_path", ask)
    page.tasks.writing.connect(lambda writing, _done, _of: aside.add(writing.name))
    (page.write_scdl if name.endswith("csv") else page.write_giving)()
    settle()
    offered = office.said[-1]
    assert (target.read_bytes(), aside, offered.action) == (b"before", {name}, "Changer de nom…")
    assert offered.do is not None
    offered.do()
    settle()
    assert (other.exists(), asked) == (True, [name, str(tmp_path / f"{target.stem} (2){target.suffix}")])
    assert office.said[-1].action == "Noter la publication"


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("objet", "Intitulé"),
        ("dateConvention", "Signée le"),
        ("datesPeriodeVersement", "1, Prévue le"),
    ],
)
def test_what_a_dossier_lacks_is_typed_where_its_page_opens(
    desk: Desk, file_id: int, show: Show, field: str, place: str
) -> None:
    change_agreement(desk, file_id, lambda held: setattr(held.instalments[0], "planned_on", None))
    gap = Gap(LineRemark(2, field, OpenDataFault.REQUIRED))
    page = show(FundingFileSheetPage, way_to(gap, file_id))
    assert where(page) == place


def test_every_field_that_may_lack_leads_somewhere(file_id: int) -> None:
    ways = {field: way_to(Gap(LineRemark(2, field, OpenDataFault.REQUIRED), 7), file_id) for field in SCDL_FIELDS}
    assert {way.page for way in ways.values()} == {"settings", "organisation", "funding_file"}
    assert ways["idBeneficiaire"] == Destination("organisation", 7, field="siret")
    assert ways["idAttribuant"] == Destination("settings", field="siret")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (SettingsPage, {"nomAttribuant": "Nom", "idAttribuant": "SIRET"}),
        (
            OrganisationSheetPage,
            {"nomBeneficiaire": "Nom", "idBeneficiaire": "SIRET ou SIREN", "rnaBeneficiaire": "RNA"},
        ),
    ],
)
def test_what_is_missing_outside_the_dossier_has_the_keyboard_where_it_is_typed(
    desk: Desk, show: Show, settle: Settle, kind: type[SettingsPage | OrganisationSheetPage], fields: dict[str, str]
) -> None:
    who = create_organisation(desk, "La Scierie", OrganisationKind.ASSOCIATION, ess=True)
    ways = {name: way_to(Gap(LineRemark(2, field, OpenDataFault.REQUIRED), who), 1) for field, name in fields.items()}
    page = show(kind, Destination("home", who))
    page.resize(680, 400)
    led: list[str] = []
    for way in ways.values():
        page.show_record(way)
        page.reload()
        settle()
        QApplication.processEvents()
        led.append(where(page))
    assert led == list(ways)
