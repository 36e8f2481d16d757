"""Open data of a file: what is due, what is missing, what was published, and the files that portals take."""

import csv
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.agreements import Agreement, Amendment, AmendmentKind
from ptce_desk.domain.committees import CommitteeSession, Deliberation
from ptce_desk.domain.errors import StoppedError
from ptce_desk.domain.funding_files import CarrierShare, FundingFile
from ptce_desk.domain.open_data import SCDL_FIELDS, PublicationState
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.vocabulary import StateAidRegime
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import change_authority
from ptce_desk.services.file.undo import list_operations, undo
from ptce_desk.services.file.writing import Prepared, carried_out, prepared
from ptce_desk.services.grants.follow_up import change_agreement as change_agreement_field
from ptce_desk.services.law.open_data import (
    Exported,
    Publication,
    check_scdl,
    correct_publication,
    export_giving,
    export_scdl,
    note_published,
    open_publications,
)
from ptce_desk.services.reports.summaries import SummaryFilter
from tests.conftest import DoneOnce
from tests.integration.command_line import Run
from tests.integration.grants import TODAY, agreement_for, change_agreement, granted, in_days
from tests.structures import create_organisation

D = Decimal
SIRET = "52499120500013"
OTHER = "38033590100027"
AUTHORITY = "21060004500392"
HOSTILE = '=cmd|"/c calc"!A1;<b>« Pôle »</b>, l’an 2'
SIGNED = date(2026, 1, 5)


def sign(agreement: Agreement) -> None:
    agreement.signed_on, agreement.number = SIGNED, "C-7"
    for one in agreement.instalments:
        one.planned_on = date(2026, 6, 1)


def change_file(desk: Desk, file_id: int, change: Callable[[FundingFile], object]) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            change(work.get(FundingFile, file_id))
            work.commit()

    desk.run(act)


def complete(file: FundingFile, beneficiary_id: int) -> None:
    file.beneficiary_id, file.state_aid = beneficiary_id, StateAidRegime.NONE


def private(desk: Desk, change: Callable[[Agreement], object], amount: str) -> int:
    """A grant to an association, whose number nobody knows."""
    file_id = granted(desk, change, amount)
    who = create_organisation(desk, f"Association {file_id}", OrganisationKind.ASSOCIATION, ess=True)
    change_file(desk, file_id, lambda file: setattr(file, "beneficiary_id", who))
    return file_id


@pytest.fixture
def file_id(desk: Desk, done_once: DoneOnce) -> int:
    return done_once(desk, convention)


def convention(desk: Desk) -> int:
    """A convention of 30 000 € that lacks nothing."""
    desk.run(change_authority, "siret", AUTHORITY)
    file_id = granted(desk, sign, "30000.00")
    who = create_organisation(desk, HOSTILE, OrganisationKind.ASSOCIATION, ess=True, siret=SIRET)
    change_file(desk, file_id, lambda file: complete(file, who))
    return file_id


@pytest.mark.parametrize(("export", "ending"), [(export_scdl, "csv"), (export_giving, "json")])
def test_what_a_portal_takes_is_read_then_written_line_by_line_and_stopped_whole(
    desk: Desk,
    file_id: int,
    tmp_path: Path,
    export: Callable[[Desk, SummaryFilter, Path], Exported],
    ending: str,
) -> None:
    target, told = tmp_path / f"a.{ending}", list[tuple[int, int]]()
    target.write_bytes(b"before")

    def stop(_done: int, _of: int) -> None:
        raise StoppedError

    def read() -> Prepared[Exported]:
        return prepared(lambda desk, path: export(desk, SummaryFilter(), path), target, desk)

    found = desk.run(lambda _desk: read())
    refused = carried_out(found, stop)
    assert isinstance(refused, StoppedError)
    assert (target.read_bytes(), list(tmp_path.glob("*a.*"))) == (b"before", [target])
    again = desk.run(lambda _desk: read())
    written = carried_out(again, lambda done, of: told.append((done, of)))
    assert isinstance(written, Exported)
    assert [one.row.file_id for one in written.written] == [file_id]
    assert (target.read_bytes() != b"before", told) == (True, [(1, 1)])


def publications(desk: Desk) -> tuple[Publication, ...]:
    return desk.run(open_publications).publications


def the_one(desk: Desk) -> Publication:
    (found,) = publications(desk)
    return found


def rows_in(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_convention_that_lacks_nothing_is_to_be_published_within_three_months(desk: Desk, file_id: int) -> None:
    one = the_one(desk)
    assert (one.row.file_id, one.state, one.due_on, one.amount) == (
        file_id, PublicationState.READY, date(2026, 4, 5), D(30000),
    )  # fmt: skip
    assert [one.is_late(day) for day in (date(2026, 4, 5), date(2026, 4, 6))] == [False, True]
    values = dict(zip(SCDL_FIELDS, one.lines[0], strict=True))
    assert (values["nomBeneficiaire"], values["idBeneficiaire"], values["montant"]) == (HOSTILE, SIRET, "30000.00")
    assert (values["referenceDecision"], values["notificationUE"]) == ("C-7", "non")


@pytest.mark.slow
def test_only_what_the_law_asks_for_is_due(desk: Desk) -> None:
    private(desk, sign, "23000.00")
    private(desk, lambda _agreement: None, "30000.00")
    private(desk, lambda agreement: setattr(agreement, "signed_on", date(2017, 7, 31)), "30000.00")
    public = granted(desk, sign, "30000.00")
    town = create_organisation(desk, "Ville aidée", OrganisationKind.LOCAL_AUTHORITY, ess=False)
    change_file(desk, public, lambda file: setattr(file, "beneficiary_id", town))
    assert publications(desk) == ()
    reduced = private(desk, sign, "30000.00")
    change_agreement(desk, reduced, lambda held: held.amendments.append(Amendment("1", TODAY, D("23000.00"))))
    assert publications(desk) == ()
    change_agreement(desk, reduced, lambda held: setattr(held.amendments[0], "amount", D("23000.01")))
    assert the_one(desk).row.file_id == reduced


def test_what_is_missing_is_told_with_the_structure_it_is_of(desk: Desk) -> None:
    file_id = granted(desk, sign, "30000.00")
    who = create_organisation(desk, "Sans numéro", OrganisationKind.ASSOCIATION, ess=True)
    change_file(desk, file_id, lambda file: setattr(file, "beneficiary_id", who))
    one = the_one(desk)
    assert one.state is PublicationState.INCOMPLETE
    gaps = {gap.remark.field: gap.organisation_id for gap in one.gaps}
    assert gaps == {"idAttribuant": None, "idBeneficiaire": who}


def test_each_carrier_has_its_line(desk: Desk, file_id: int) -> None:
    second = create_organisation(desk, "Scierie", OrganisationKind.ENTERPRISE, ess=False, siret=OTHER)

    def share(file: FundingFile) -> None:
        file.carriers.append(CarrierShare(file.beneficiary_id or 0, D("0.4")))
        file.carriers.append(CarrierShare(second, D("0.6"), 1))

    change_file(desk, file_id, share)
    one = the_one(desk)
    assert [(line[4], line[8], line[14]) for line in one.lines] == [
        (HOSTILE, "30000.00", "0.40"),
        ("Scierie", "30000.00", "0.60"),
    ]
    assert one.beneficiary == f"{HOSTILE}, Scierie"


def test_who_holds_the_agreement_now_is_the_beneficiary(desk: Desk, file_id: int) -> None:
    heir = create_organisation(desk, "Repreneuse", OrganisationKind.COOPERATIVE, ess=True, siret=OTHER)
    passing = Amendment("1", TODAY, kind=AmendmentKind.TRANSFER, bearer_id=heir)
    change_agreement(desk, file_id, lambda held: held.amendments.append(passing))
    assert (the_one(desk).beneficiary, the_one(desk).lines[0][5]) == ("Repreneuse", OTHER)


def test_an_instalment_without_a_day_may_be_paid_until_the_last_day_that_an_amendment_sets(
    desk: Desk, file_id: int
) -> None:
    def open_ended(held: Agreement) -> None:
        held.end, held.instalments[0].planned_on = date(2027, 6, 30), None
        later = Amendment("1", TODAY, end=date(2028, 6, 30))
        held.amendments.append(later)

    change_agreement(desk, file_id, open_ended)
    assert the_one(desk).lines[0][11] == "2026-01-05/2028-06-30"


def test_the_reference_is_the_deliberation_and_an_accompaniment_is_in_kind(desk: Desk, file_id: int) -> None:
    def act(desk: Desk) -> None:
        with desk.writing("Préparer un essai") as work:
            session = work.get(CommitteeSession, 1)
            session.deliberation = Deliberation("2026-DEL-4", TODAY)
            version = work.get(SchemeVersion, work.get(FundingFile, file_id).scheme_version_id)
            work.get(SupportScheme, version.scheme_id).kind = SchemeKind.ACCOMPANIMENT
            work.commit()

    desk.run(act)
    assert (the_one(desk).lines[0][3], the_one(desk).lines[0][9]) == ("2026-DEL-4", "aide en nature")


def test_what_was_published_is_kept_undone_and_compared_with_what_is(desk: Desk, file_id: int) -> None:
    assert desk.run(note_published, [file_id], TODAY) == 1
    assert desk.run(list_operations)[-1].label == "Noter la publication des données du dossier 2026-001"
    assert (the_one(desk).state, the_one(desk).row.published_on) == (PublicationState.PUBLISHED, TODAY)
    assert desk.run(note_published, [file_id], in_days(1)) == 0
    change_file(desk, file_id, lambda file: setattr(file, "title", "Filière du bois"))
    assert (the_one(desk).state, the_one(desk).changed) == (PublicationState.CHANGED, ("objet",))
    assert desk.run(note_published, [file_id], in_days(1)) == 1
    assert (the_one(desk).state, the_one(desk).row.published_on) == (PublicationState.PUBLISHED, in_days(1))
    for _twice in range(2):
        desk.run(undo)
    assert (the_one(desk).state, the_one(desk).row.published_on) == (PublicationState.PUBLISHED, TODAY)
    desk.run(undo)
    assert (the_one(desk).state, agreement_for(desk, file_id).published_on) == (PublicationState.READY, None)


def test_the_day_of_a_publication_is_corrected_and_its_lines_stay(desk: Desk, file_id: int) -> None:
    day = date(2026, 2, 2)
    assert desk.run(correct_publication, [file_id], day) == 0  # nothing is published yet
    desk.run(note_published, [file_id], TODAY)
    before = agreement_for(desk, file_id).published_as
    assert [desk.run(correct_publication, [file_id], day) for _again in range(2)] == [1, 0]
    held = agreement_for(desk, file_id)
    assert (held.published_on, held.published_as, bool(before)) == (day, before, True)
    assert desk.run(undo).label.startswith("Corriger le jour de publication du dossier")
    assert agreement_for(desk, file_id).published_on == TODAY


def lose_its_number(desk: Desk) -> None:
    """Empty the SIRET of the authority, which every line lacks from then on."""
    desk.run(change_authority, "siret", "")


def test_the_file_keeps_what_was_published_as_it_was_and_names_what_is_to_be_completed(
    desk: Desk, file_id: int, tmp_path: Path
) -> None:
    desk.run(note_published, [file_id], TODAY)
    by_hand = private(desk, sign, "40000.00")
    desk.run(change_agreement_field, by_hand, "published_on", TODAY)
    lose_its_number(desk)
    assert [one.state for one in publications(desk)] == [PublicationState.INCOMPLETE] * 2
    exported = desk.run(export_scdl, SummaryFilter(), tmp_path / "scdl.csv")
    (row,) = rows_in(tmp_path / "scdl.csv")
    assert (row["idAttribuant"], row["montant"], exported.line_count) == (AUTHORITY, "30000.00", 1)
    assert [[one.row.file_id for one in told] for told in (exported.as_before, exported.left)] == [[file_id], [by_hand]]
    assert desk.run(note_published, [file_id], TODAY) == 0


@pytest.mark.slow
def test_a_file_of_360giving_keeps_what_was_published_as_it_was_too(desk: Desk, file_id: int, tmp_path: Path) -> None:
    desk.run(export_giving, SummaryFilter(), tmp_path / "before.json")
    desk.run(note_published, [file_id], TODAY)
    change_file(desk, file_id, lambda file: setattr(file, "title", "Autre"))
    lose_its_number(desk)
    exported = desk.run(export_giving, SummaryFilter(), tmp_path / "g.json")
    assert (len(exported.as_before), exported.left) == (1, ())
    assert (tmp_path / "g.json").read_bytes() == (tmp_path / "before.json").read_bytes()
    assert check_scdl(desk, tmp_path / "g.json").remarks == ()
    unpublished = private(desk, sign, "40000.00")
    change_file(desk, file_id, lambda file: setattr(file, "title", "Encore"))
    assert [one.row.file_id for one in desk.run(export_giving, SummaryFilter(), tmp_path / "g.json").left] == [
        unpublished
    ]


def test_what_is_no_longer_published_is_forgotten_and_a_day_typed_by_hand_says_nothing_of_it(
    desk: Desk, file_id: int
) -> None:
    desk.run(note_published, [file_id], TODAY)
    desk.run(change_agreement_field, file_id, "published_on", None)
    assert (the_one(desk).state, agreement_for(desk, file_id).published_as) == (PublicationState.READY, "")
    desk.run(change_agreement_field, file_id, "published_on", TODAY)
    change_file(desk, file_id, lambda file: setattr(file, "title", "Filière du bois"))
    assert (the_one(desk).state, the_one(desk).changed) == (PublicationState.PUBLISHED, ())


def test_the_file_for_a_portal_holds_what_was_typed_and_nothing_incomplete(
    desk: Desk, file_id: int, run: Run, tmp_path: Path
) -> None:
    lacking = private(desk, sign, "40000.00")
    path = desk.place
    desk.close()
    target = tmp_path / "scdl.csv"
    code, said, problems = run("export", "scdl", "--file", path, "-o", target)
    assert (code, file_id, lacking) == (1, 1, 2)
    assert "1 convention, 1 ligne dans" in said
    assert "Dossier 2026-002, SIRET du bénéficiaire" in problems
    assert not target.read_bytes().startswith(b"\xef\xbb\xbf")
    (row,) = rows_in(target)
    assert tuple(row) == SCDL_FIELDS
    assert (row["nomBeneficiaire"], row["montant"]) == (HOSTILE, "30000.00")


def test_the_grants_of_360giving_hold_what_the_standard_asks_for(
    desk: Desk, file_id: int, run: Run, tmp_path: Path
) -> None:
    assert file_id
    path = desk.place
    desk.close()
    code, _said, problems = run("export", "360giving", "--file", path, "-o", tmp_path / "g.json", "--year", "2026")
    assert (code, problems) == (0, "")
    (grant,) = json.loads((tmp_path / "g.json").read_text("utf-8"))["grants"]
    asked = {"id", "title", "description", "currency", "amountAwarded", "awardDate"}
    assert asked | {"recipientOrganization", "fundingOrganization"} <= set(grant)
    assert (grant["id"], grant["amountAwarded"]) == ("FR-INSEE-210600045-2026-001", 30000)
    assert grant["recipientOrganization"] == [{"id": "FR-INSEE-524991205", "name": HOSTILE}]


def test_a_year_without_conventions_says_so_and_writes_nothing(
    desk: Desk, file_id: int, run: Run, tmp_path: Path
) -> None:
    assert file_id
    path = desk.place
    assert desk.run(open_publications, SummaryFilter(1999)).publications == ()
    desk.close()
    code, said, _problems = run("export", "scdl", "--file", path, "-o", tmp_path / "x.csv", "--year", "1999")
    assert (code, "rien n’est écrit" in said, (tmp_path / "x.csv").exists()) == (0, True, False)


@pytest.mark.parametrize(("kind", "ending"), [("scdl", "xlsx"), ("360giving", "csv")])
def test_a_format_that_portals_do_not_take_is_refused(
    desk: Desk, tmp_path: Path, run: Run, kind: str, ending: str
) -> None:
    path = desk.place
    desk.close()
    code, _said, problems = run("export", kind, "--file", path, "-o", tmp_path / f"x.{ending}")
    assert code == 2
    assert "s’exporte en" in problems
