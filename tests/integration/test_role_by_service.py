"""Each service that writes is kept from whoever may not, in words that name the right; found in the code."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.db import undo as db_undo
from ptce_desk.db import unit_of_work
from ptce_desk.db.allowed import refuse_beyond
from ptce_desk.db.journal import RowChange
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.rights import Right
from ptce_desk.services.committee.bulk_acts import Verdict
from ptce_desk.services.desk import Desk
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.team import RIGHTS
from tests.integration.service_samples import Given, begin, samples, told_samples
from tests.integration.writing_services import Service, writing_services

LEFT_OUT: Final = frozenset(
    {
        *("committee.bulk_acts.preview_act", "importing.assistant.foreseen"),  # they tell what would be done
        *("home.new_file.fill", "file.verification.put_back"),  # of a place as a whole, by who owns it
        *(
            "ptce.sheets.load_panel",
            "schemes.catalogue.load_catalogue",
            "schemes.frameworks.load_frameworks",
        ),  # likewise
        "home.deadlines.export_calendar",  # what was handed over is in no journal, and noted for who may write
    }
)
"""What keeps nothing, or is done to a place before anybody has a role in it."""
BROUGHT_IN: Final = frozenset(
    f"importing.{one}"
    for one in (
        *("aids.import_aids", "envelopes.import_envelopes", "funding_files.import_funding_files"),
        *("organisations.import_structures", "payments.import_payments", "ptce.import_poles"),
    )
)
"""What an import goes through, by `brought_in`."""
VALIDATED: Final = (
    *("budget.envelopes.", "grants.ending.", "grants.award_years.", "dossier.waiting_list.", "committee.years."),
    *("committee.acts.push_decisions", "committee.acts.carry_over", "committee.acts.close_session"),
    *("committee.groups.push_with_envelopes", "committee.next_step.list_for", "committee.bulk_acts.do_act"),
    *("committee.sessions.list_files", "committee.sessions.unlist_file", "committee.sessions.record_vote"),
    *("committee.sessions.set_deliberation", "committee.sessions.date_deliberation", "committee.scenarios.adopt"),
    *("committee.submitted.keep_past_sessions", "dossier.instruct.propose", "dossier.instruct.withdraw_proposal"),
    *("grants.follow_up.change_agreement", "grants.follow_up.date_deliberation"),
    *("schemes.calls.propose_waiting", "schemes.calls.move_waiting"),
    "ptce.merging.",  # a structure that a signed amendment names
)
"""What is of a decision or of money, by the beginning of its name; what writes several things, as it is tried here."""
ADMINISTERED: Final = (
    *("schemes.schemes.", "schemes.grid.", "schemes.rules.", "schemes.files.", "law.legal.", "tags.put_tags"),
    *("file.settings.", "file.free_fields.", "file.tags.", "file.own_files.", "file.letterhead."),
    *("acts.templates.", "reports.own_template."),
)
"""What sets the base up."""


class KeptError(Exception):
    """What a service would keep was seen: nothing is."""


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def see(changes: Sequence[RowChange], right: Right) -> None:
        refuse_beyond(changes, right)
        if changes:
            raise KeptError

    monkeypatch.setattr(unit_of_work, "refuse_beyond", see)
    monkeypatch.setattr(db_undo, "refuse_beyond", see)


def outcome(desk: Desk, service: Service, given: Given) -> str:
    """What comes of a service: « kept », or the words of a refusal, its own or of each of the dossiers it was given."""
    arguments, named = given
    try:
        answer = desk.database.run(lambda: service(desk, *arguments, **named))
    except KeptError:
        return "kept"
    except PtceDeskError as refusal:
        return error_sentence(refusal)
    except KeyError:
        return "no such field"
    return " ".join(one.said for one in answer if isinstance(one, Verdict)) if isinstance(answer, list) else ""


def found(desk: Desk, told: Mapping[str, Iterable[Given]]) -> tuple[dict[str, Given], list[str]]:
    """What each service is given that it would keep; and those for which nothing such was found."""
    kept: dict[str, Given] = {}
    services = {name: one for name, one in writing_services().items() if name not in LEFT_OUT | BROUGHT_IN}
    for name, service in services.items():
        tried = samples(desk, told.get(name), service)
        given = next((one for one in tried if outcome(desk, service, one) == "kept"), None)
        if given is not None:
            kept[name] = given
    return kept, sorted(services.keys() - kept)


def least(name: str) -> Right:
    """The right a service takes."""
    if name.startswith(ADMINISTERED):
        return Right.ADMINISTER
    return Right.VALIDATE if name.startswith(VALIDATED) else Right.INSTRUCT


@pytest.mark.slow
@pytest.mark.of_a_file
def test_each_service_is_kept_from_who_may_not_in_words_that_name_the_right(
    demo: Desk, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    begin(demo)
    told = told_samples(demo, tmp_path)
    request.getfixturevalue("nothing_kept")
    kept, lacking = found(demo, told)
    services, wrong = writing_services(), []
    for name, given in kept.items():
        for right in Right:
            demo.database.right = right
            came = outcome(demo, services[name], given)
            wanted = f"Il faut le droit {RIGHTS[least(name)]}"
            if (came == "kept") != (right >= least(name)) or (came != "kept" and wanted not in came):
                wrong.append((name, right.name, came))
    assert lacking == []
    assert wrong == []
