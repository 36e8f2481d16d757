"""Schemes in a file: listed, made, corrected; what dossiers were judged under stays."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.rules.types import MaxRate
from ptce_desk.domain.scheme_errors import (
    OnlyVersionError,
    SchemeCodeTakenError,
    VersionEndsFirstError,
    VersionInUseError,
    VersionNameTakenError,
    VersionStartTakenError,
)
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import Section
from ptce_desk.services.budget import envelopes
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file, refresh_limited_by
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.schemes import grid, schemes
from ptce_desk.services.schemes.rules import save_rules
from ptce_desk.services.schemes.schemes import (
    ListedScheme,
    SchemeFilter,
    SchemeSheet,
)
from tests.integration.dossiers import complete_file, proposed_file, scheme_id, voted_file
from tests.integration.dumps import dump
from tests.slowly import spread

D = Decimal


def row_of(desk: Desk, code: str) -> ListedScheme:
    (row,) = [row for row in desk.run(schemes.list_schemes, SchemeFilter()) if row.code == code]
    return row


def sheet_of(desk: Desk, code: str = "RA-CDDRA") -> SchemeSheet:
    return desk.run(schemes.open_scheme, scheme_id(desk, code))


def next_version(desk: Desk, code: str = "RA-CDDRA", start: date = date(2027, 1, 1)) -> SchemeSheet:
    sheet = sheet_of(desk, code)
    return desk.run(
        schemes.open_version,
        sheet.scheme.id,
        sheet.scheme.versions[0].id,
        name=str(start.year),
        valid_from=start,
        deliberation="26-114",
    )


def create(desk: Desk, code: str = "REG-2026") -> int:
    return desk.run(
        schemes.create_scheme,
        code=code,
        label="Aide aux pôles",
        kind=SchemeKind.CALL,
        funder_name="Région de démonstration",
        funder_level=FunderLevel.REGION,
    )


def file_under(desk: Desk, code: str, *, requested: str = "30000.00") -> int:
    ptce_id = desk.run(sheets.list_ptce, PtceFilter(text="ardaines"))[0].id
    file_id = desk.run(
        instruct.create_file, scheme_id=scheme_id(desk, code), ptce_id=ptce_id, deposited_on=date(2026, 1, 12)
    )
    desk.run(instruct.change_field, file_id, "requested", D(requested))
    return file_id


def test_the_list_counts_all_dossiers_and_sums_the_votes_of_the_year(desk: Desk) -> None:
    voted_file(desk, date(2026, 2, 20), "20000.00")
    voted_file(desk, date(2025, 11, 14), "9000.00")
    complete_file(desk)
    row = row_of(desk, "RA-CDDRA")
    assert (row.file_count, row.voted) == (3, D("20000.00"))
    assert (row.funder, row.level, row.kind) == (
        "Région Rhône-Alpes",
        FunderLevel.REGION,
        SchemeKind.TERRITORIAL_CONTRACT,
    )
    assert (row_of(desk, "LOR-PACTE").file_count, row_of(desk, "LOR-PACTE").voted) == (0, D(0))


def ours(desk: Desk) -> set[str]:
    return {row.code for row in desk.run(schemes.list_schemes, SchemeFilter(ours=True))}


def test_a_new_file_has_references_and_no_scheme_of_its_own(desk: Desk) -> None:
    assert ours(desk) == set()
    references = desk.run(schemes.list_schemes, SchemeFilter(ours=False))
    assert references == desk.run(schemes.list_schemes, SchemeFilter())


def test_a_scheme_made_here_or_that_serves_here_is_ours_until_that_is_undone(desk: Desk) -> None:
    create(desk, "REG-2026")
    complete_file(desk)
    desk.run(envelopes.set_budget, scheme_id(desk, "LOR-PACTE"), 2026, D("1000.00"))
    assert ours(desk) == {"REG-2026", "RA-CDDRA", "LOR-PACTE"}
    desk.run(undo)
    assert ours(desk) == {"REG-2026", "RA-CDDRA"}


Change = Callable[[Desk, int, int], object]
CHANGES: dict[str, Change] = {
    "a field": lambda desk, key, _version: desk.run(schemes.change_scheme, key, "label", "Autre"),
    "a version": lambda desk, _key, _version: next_version(desk, "LOR-PACTE"),
    "its days": lambda desk, key, version: desk.run(schemes.change_version, key, version, "deliberation", "26-1"),
    "its rules": lambda desk, _key, version: desk.run(save_rules, version, (MaxRate(rate=D("0.5"), source="RI"),)),
    "a criterion": lambda desk, key, _version: desk.run(grid.add_criterion, key, "label", "Emploi"),
    "a document": lambda desk, key, _version: desk.run(schemes.add_document, key, "label", "RIB"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_reference_that_is_changed_here_becomes_ours_in_the_same_act(desk: Desk, change: Change) -> None:
    sheet, before = sheet_of(desk, "LOR-PACTE"), dump(desk)
    change(desk, sheet.scheme.id, sheet.scheme.versions[0].id)
    assert ours(desk) == {"LOR-PACTE"}
    desk.run(undo)
    assert dump(desk) == before


def test_the_list_tells_rules_to_be_written_and_versions_to_be_voted(desk: Desk) -> None:
    create(desk, "REG-2026")
    assert not row_of(desk, "REG-2026").written
    assert (row_of(desk, "LOR-PACTE").written, row_of(desk, "LOR-PACTE").drafts) == (True, 0)
    sheet = next_version(desk, "LOR-PACTE")
    assert row_of(desk, "LOR-PACTE").drafts == 0, "it is voted"
    desk.run(schemes.change_version, sheet.scheme.id, sheet.versions[0].id, "deliberation", "")
    assert row_of(desk, "LOR-PACTE").drafts == 1
    assert [v.is_draft(sheet.today, used=False) for v in sheet_of(desk, "LOR-PACTE").versions] == [True, False]
    desk.run(schemes.change_version, sheet.scheme.id, sheet.versions[0].id, "valid_from", sheet.today)
    assert row_of(desk, "LOR-PACTE").drafts == 0, "it is in force"


def test_a_version_that_judges_a_dossier_is_no_draft(desk: Desk) -> None:
    sheet = next_version(desk)
    desk.run(schemes.change_version, sheet.scheme.id, sheet.versions[0].id, "deliberation", "")
    assert row_of(desk, "RA-CDDRA").drafts == 1
    complete_file(desk, deposited_on=date(2027, 1, 4))
    assert row_of(desk, "RA-CDDRA").drafts == 0


def test_the_version_in_force_is_the_latest_that_holds_today(desk: Desk) -> None:
    first = row_of(desk, "CA-PROGRESS-1").version
    next_version(desk, "CA-PROGRESS-1", date(2027, 1, 1))
    assert row_of(desk, "CA-PROGRESS-1").version == first == "2014"
    next_version(desk, "CA-PROGRESS-1", date(2026, 3, 2))
    assert row_of(desk, "CA-PROGRESS-1").version == "2026"


def test_a_scheme_without_version_in_force_is_listed_without_one(desk: Desk) -> None:
    sheet = sheet_of(desk, "CA-PROGRESS-1")
    version = sheet.scheme.versions[0].id
    desk.run(schemes.change_version, sheet.scheme.id, version, "valid_to", date(2020, 12, 31))
    assert row_of(desk, "CA-PROGRESS-1").version is None
    assert sheet_of(desk, "CA-PROGRESS-1").in_force is None


def test_the_list_is_filtered_by_level_kind_and_words(desk: Desk) -> None:
    whole = desk.run(schemes.list_schemes, SchemeFilter())
    assert desk.run(schemes.list_schemes, SchemeFilter(levels=frozenset({FunderLevel.EUROPE}))) == [
        row for row in whole if row.level is FunderLevel.EUROPE
    ]
    grants = desk.run(schemes.list_schemes, SchemeFilter(kinds=frozenset({SchemeKind.TERRITORIAL_CONTRACT})))
    assert grants == [row for row in whole if row.kind is SchemeKind.TERRITORIAL_CONTRACT]
    assert 0 < len(grants) < len(whole)
    found = desk.run(schemes.list_schemes, SchemeFilter(text="DEMARCHE  collective"))
    assert [row.code for row in found] == ["CA-PROGRESS-1"]
    assert {row.code for row in desk.run(schemes.list_schemes, SchemeFilter(text="pays de la loire"))} >= {
        "PDL-2013-PTCE-1",
        "PDL-2013-PTCE-2",
    }


@pytest.mark.parametrize(
    "order", spread(["funder", "code", "label", "level", "voted", "kind", "version", "file_count"], 4)
)
def test_the_list_follows_any_column_both_ways(desk: Desk, order: str) -> None:
    voted_file(desk, date(2026, 2, 20))
    create(desk, "Écoles")
    rows = desk.run(schemes.list_schemes, SchemeFilter(), order=order)
    down = desk.run(schemes.list_schemes, SchemeFilter(), order=order, descending=True)
    said = [row for row in rows if order != "voted" or row.voted]
    assert (rows[: len(said)], down[: len(said)]) == (said, said[::-1])
    if order in ("file_count", "voted"):
        assert said[-1].code == "RA-CDDRA"
    if order == "code":
        codes = [row.code for row in rows]
        assert codes.index("CA-PROGRESS-1") < codes.index("Écoles") < codes.index("LOR-PACTE")
    if order == "level":
        levels = [row.level for row in rows]
        assert levels == sorted(levels, key=list(FunderLevel).index)


def test_the_sheet_sums_each_fiscal_year(desk: Desk) -> None:
    voted_file(desk, date(2025, 11, 14), "9000.00")
    voted_file(desk, date(2026, 2, 20), "20000.00")
    proposed_file(desk, "15000.00")
    sheet = sheet_of(desk)
    assert [(y.year, y.file_count, y.requested, y.proposed, y.voted) for y in sheet.years] == [
        (2026, 2, D("60000.00"), D("35000.00"), D("20000.00")),
        (2025, 1, D("30000.00"), D("9000.00"), D("9000.00")),
    ]
    (version,) = sheet.scheme.versions
    assert sheet.file_counts == {version.id: 3}
    assert sheet.is_used(version)


def test_a_new_scheme_has_a_first_version_without_rules_and_can_take_dossiers(desk: Desk) -> None:
    key = create(desk)
    sheet = desk.run(schemes.open_scheme, key)
    assert (sheet.scheme.code, sheet.scheme.family, sheet.scheme.funder_name) == (
        "REG-2026",
        "REG-2026",
        "Région de démonstration",
    )
    (version,) = sheet.scheme.versions
    assert (version.version, version.valid_from, version.valid_to) == ("2026", date(2026, 1, 1), None)
    assert (version.rules, version.section) == ((), Section.UNDIVIDED)
    assert open_file_version(desk, file_under(desk, "REG-2026")) == "2026"
    assert desk.run(undo_state).undo.startswith("Modifier le montant demandé")


def open_file_version(desk: Desk, file_id: int) -> str:
    return desk.run(open_file, file_id).version.version


def test_the_code_of_a_scheme_is_its_own_whatever_the_case(desk: Desk) -> None:
    before = dump(desk)
    with pytest.raises(SchemeCodeTakenError) as refusal:
        create(desk, "lor-pacte")
    assert refusal.value.code == "LOR-PACTE"
    assert refusal.value.label == row_of(desk, "LOR-PACTE").label
    assert dump(desk) == before


def test_a_new_scheme_starts_from_our_authority(desk: Desk) -> None:
    choices = desk.run(schemes.new_scheme_choices)
    assert (choices.funder, choices.level) == ("Région de démonstration", FunderLevel.REGION)
    assert choices.codes["LOR-PACTE"] == row_of(desk, "LOR-PACTE").label


def test_label_and_family_are_kept_and_undone_under_their_own_label(desk: Desk) -> None:
    key = scheme_id(desk, "LOR-PACTE")
    desk.run(schemes.change_scheme, key, "label", "Pacte pour l’emploi")
    sheet = desk.run(schemes.change_scheme, key, "family", "LORRAINE")
    assert (sheet.scheme.label, sheet.scheme.family) == ("Pacte pour l’emploi", "LORRAINE")
    assert desk.run(undo).label == "Modifier la famille du dispositif LOR-PACTE"
    assert sheet_of(desk, "LOR-PACTE").scheme.family == "LOR-PACTE"


def test_a_scheme_that_leaves_its_family_frees_the_dossiers_its_awards_limited(desk: Desk) -> None:
    first, second = "PDL-2013-PTCE-1", "PDL-2013-PTCE-2"
    waiting = file_under(desk, second)
    desk.run(instruct.change_field, waiting, "total_cost", D("60000.00"))
    sheet = desk.run(instruct.add_line, waiting, "costs", "label", "Étude")
    desk.run(instruct.change_line, waiting, "costs", sheet.file.costs[0].id, "presented", D("60000.00"))
    assert desk.run(open_file, waiting).file.max_amount == D("25000.00")
    grant_under(desk, first, "40000.00")
    assert desk.run(open_file, waiting).file.max_amount == D("10000.00")
    desk.run(schemes.change_scheme, scheme_id(desk, first), "family", "AUTRE")
    assert desk.run(open_file, waiting).file.max_amount == D("25000.00")
    desk.run(undo)
    assert desk.run(open_file, waiting).file.max_amount == D("10000.00")


def grant_under(desk: Desk, code: str, amount: str) -> None:
    """A dossier of the same PTCE granted under a scheme, obstacles passed over."""
    file_id = file_under(desk, code)

    def grant(desk: Desk) -> None:
        with desk.writing("Accorder") as work:
            file = work.get(FundingFile, file_id)
            file.voted, file.decided_on, file.decision = D(amount), date(2026, 2, 20), DecisionState.GRANTED
            refresh_limited_by(work, file)
            work.commit()

    desk.run(grant)


def test_a_new_version_is_one_change_that_closes_the_version_before_even_when_it_served(desk: Desk) -> None:
    file_id = complete_file(desk)
    before = dump(desk)
    sheet = next_version(desk)
    new, old = sheet.versions
    assert (old.valid_to, new.valid_from, new.valid_to) == (date(2026, 12, 31), date(2027, 1, 1), None)
    assert (new.version, new.deliberation, new.rules) == ("2027", "26-114", old.rules)
    assert desk.run(undo_state).undo == "Créer la version 2027 du dispositif RA-CDDRA"
    assert open_file_version(desk, file_id) == old.version
    desk.run(undo)
    assert dump(desk) == before


def test_dossiers_deposited_later_are_judged_under_the_new_version(desk: Desk) -> None:
    next_version(desk)
    later = complete_file(desk, deposited_on=date(2027, 1, 4))
    assert open_file_version(desk, later) == "2027"
    assert open_file_version(desk, complete_file(desk)) != "2027"


def test_a_version_that_served_is_neither_changed_nor_deleted(desk: Desk) -> None:
    complete_file(desk)
    sheet = next_version(desk)
    used = sheet.versions[1]
    before = dump(desk)
    changes: tuple[tuple[str, object], ...] = (
        ("version", "2015"),
        ("valid_from", date(2015, 1, 1)),
        ("valid_to", None),
        ("section", Section.INVESTMENT),
        ("deliberation", "14-001"),
        ("source", "RI 2014"),
    )
    for field, value in changes:
        with pytest.raises(VersionInUseError):
            desk.run(schemes.change_version, sheet.scheme.id, used.id, field, value)
    with pytest.raises(VersionInUseError) as refusal:
        desk.run(schemes.delete_version, sheet.scheme.id, used.id)
    assert refusal.value.name == used.version
    assert dump(desk) == before


def test_a_version_that_never_served_is_corrected_field_by_field(desk: Desk) -> None:
    sheet = next_version(desk)
    key, new = sheet.scheme.id, sheet.versions[0].id
    desk.run(schemes.change_version, key, new, "version", "2027 bis")
    desk.run(schemes.change_version, key, new, "valid_from", date(2027, 2, 1))
    desk.run(schemes.change_version, key, new, "valid_to", date(2027, 12, 31))
    desk.run(schemes.change_version, key, new, "section", Section.INVESTMENT)
    desk.run(schemes.change_version, key, new, "deliberation", "26-200")
    sheet = desk.run(schemes.change_version, key, new, "source", "RI 2027")
    version, former = sheet.versions
    assert (version.version, version.valid_from, version.valid_to) == (
        "2027 bis",
        date(2027, 2, 1),
        date(2027, 12, 31),
    )
    assert (version.section, version.deliberation, version.source) == (Section.INVESTMENT, "26-200", "RI 2027")
    assert former.valid_to == date(2027, 1, 31)
    assert desk.run(undo).label == "Modifier la source de la version 2027 bis du dispositif RA-CDDRA"


def test_versions_share_neither_name_nor_first_day_and_end_after_they_begin(desk: Desk) -> None:
    sheet = next_version(desk)
    key, new, old = sheet.scheme.id, *sheet.versions
    before = dump(desk)
    with pytest.raises(VersionNameTakenError):
        desk.run(schemes.change_version, key, new.id, "version", old.version)
    with pytest.raises(VersionStartTakenError):
        desk.run(schemes.change_version, key, new.id, "valid_from", old.valid_from)
    with pytest.raises(VersionEndsFirstError):
        desk.run(schemes.change_version, key, new.id, "valid_to", date(2026, 1, 1))
    with pytest.raises(VersionNameTakenError):
        desk.run(schemes.open_version, key, new.id, name="2027", valid_from=date(2028, 1, 1))
    assert dump(desk) == before


def test_a_version_deleted_gives_its_days_back_and_returns_by_undoing(desk: Desk) -> None:
    sheet = next_version(desk)
    key, new = sheet.scheme.id, sheet.versions[0]
    sheet = desk.run(schemes.delete_version, key, new.id)
    (left,) = sheet.scheme.versions
    assert left.valid_to is None
    with pytest.raises(OnlyVersionError):
        desk.run(schemes.delete_version, key, left.id)
    assert desk.run(undo).label == "Supprimer la version 2027 du dispositif RA-CDDRA"
    assert [(v.version, v.valid_to) for v in sheet_of(desk).versions] == [
        ("2027", None),
        (left.version, date(2026, 12, 31)),
    ]


def test_what_is_gone_is_said_to_be_so(desk: Desk) -> None:
    sheet = sheet_of(desk)
    with pytest.raises(NotFoundError):
        desk.run(schemes.open_scheme, 999)
    with pytest.raises(NotFoundError):
        desk.run(schemes.delete_version, sheet.scheme.id, 999)
    unused = create(desk)
    desk.run(delete_record, "scheme", unused)
    with pytest.raises(NotFoundError):
        desk.run(schemes.open_scheme, unused)
