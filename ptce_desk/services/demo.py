"""The demonstration file: real PTCE of the 2014 panel, made-up dossiers, marked fictitious everywhere."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Opinion, Vote
from ptce_desk.domain.organisations import FunderLevel, MemberRole, OrganisationKind
from ptce_desk.domain.periods import last_day
from ptce_desk.domain.rules.vocabulary import CostCategory
from ptce_desk.domain.states import DecisionState
from ptce_desk.services import committee, envelopes, instruct, poles
from ptce_desk.services.catalogue import list_schemes
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file_sheet import FundingFileFilter, list_files, open_file
from ptce_desk.services.frameworks import FrameworkFilter, list_frameworks
from ptce_desk.services.maintenance import Authority, create_file

AUTHOR: Final = "Service ESS (démonstration)"
AUTHORITY: Final = Authority("Région de démonstration", FunderLevel.REGION)


@dataclass(frozen=True, slots=True)
class _Story:
    """One made-up dossier: what is asked, of whom, and how far it went. Amounts in euros."""

    scheme: str
    ptce: str
    title: str
    costs: tuple[tuple[CostCategory, str, str], ...]
    requested: str
    plan: tuple[tuple[str, FunderLevel, str, bool], ...] = ()
    deposited: tuple[int, int, int] = (0, 1, 15)
    months: int = 12
    reviewed: bool = False
    proposed: str = ""
    session: str = ""
    vote: Vote | None = None
    voted: str = ""
    derogation: tuple[str, str] = ("", "")


_C, _L = CostCategory, FunderLevel
_STORIES: Final = (
    _Story(
        "CA-PROGRESS-1", "ARDAINES", "Filière bois et éco-construction : étude de coopération",
        ((_C.STUDY, "Étude-action", "42000"), (_C.MEETINGS, "Réunions du collectif", "8000")), "30000",
        (("État", _L.STATE, "20000", True),),
        (-1, 9, 22), 18, True, "24000", "past", Vote.GRANTED, "24000",
    ),
    _Story(
        "CA-PROGRESS-1", "CLUSTER ONE", "Atelier partagé des métiers de la scène",
        ((_C.STUDY, "Étude-action", "38000"), (_C.COORDINATION, "Coordination", "22000")), "45000",
        (("Structures membres", _L.OWN, "15000", True),),
        (-1, 10, 6), 12, True, "30000", "past", Vote.GRANTED, "30000",
    ),
    _Story(
        "PDL-2013-PTCE-1", "Les Ecosolies", "Émergence d’un réseau de cantines solidaires",
        ((_C.COORDINATION, "Animation", "31000"), (_C.COMMUNICATION, "Communication", "4000")), "25000",
        (("Intercommunalité de démonstration", _L.INTERCOMMUNALITY, "5000", True), ("Membres", _L.OWN, "5000", True)),
        (-1, 9, 30), 12, True, "25000", "past", Vote.GRANTED, "25000",
    ),
    _Story(
        "RA-CDDRA", "Pôle Sud Archer", "Mobilité et emploi en milieu rural",
        ((_C.STAFF, "Animation", "52000"), (_C.INDIRECT, "Frais indirects", "8000")), "35000",
        (("Département de démonstration", _L.DEPARTMENT, "10000", True), ("Membres", _L.OWN, "15000", True)),
        (-1, 11, 3), 12, True, "35000", "past", Vote.ADJOURNED,
    ),
    _Story(
        "CA-PROGRESS-1", "ARDAINES", "Cantine créative et circuits courts",
        ((_C.STUDY, "Étude-action", "36000"), (_C.COMMUNICATION, "Communication", "14000"),
         (_C.EQUIPMENT, "Matériel de cuisine", "10000")), "30000",
        (("État", _L.STATE, "20000", True), ("Membres", _L.OWN, "10000", True)),
        (0, 1, 12), 20, True, "24000", "next", None, "",
        ("duration_max", "Chantier interrompu par des travaux de voirie : deux mois de plus."),
    ),
    _Story(
        "PDL-2013-PTCE-1", "CBE Pays d’Ancenis", "Préfiguration du pôle : diagnostic partagé",
        ((_C.STUDY, "Diagnostic", "28000"),), "22000", (("Membres", _L.OWN, "6000", True),),
        (0, 1, 19), 10, True, "22000", "next",
    ),
    _Story(
        "LOR-PACTE", "SAVECOM", "Énergie citoyenne : ingénierie du projet",
        ((_C.STUDY, "Études", "64000"), (_C.COORDINATION, "Conduite", "16000")), "40000",
        (("État", _L.STATE, "30000", True), ("Membres", _L.OWN, "10000", False)),
        (0, 2, 2), 24, True, "30000",
    ),
    _Story(
        "BFC-2013-AIST", "La Coursive Boutaric", "Structuration de la coopérative d’activités culturelles",
        ((_C.STAFF, "Fonctionnement", "90000"), (_C.EQUIPMENT, "Petit matériel", "12000")), "45000",
        (("État (appel à projets PTCE)", _L.STATE, "40000", False), ("Membres", _L.OWN, "17000", True)),
        (0, 2, 9), 36,
    ),
    _Story(
        "RA-CDDRA", "Culture & Coopération", "Centrale de marchés solidaires",
        ((_C.STUDY, "Étude", "30000"), (_C.TRAINING, "Formation", "12000")), "28000", (),
        (0, 2, 16), 12,
    ),
)  # fmt: skip

_ENVELOPES: Final = (
    ("CA-PROGRESS-1", -1, "60000"),
    ("CA-PROGRESS-1", 0, "60000"),
    ("LOR-PACTE", 0, "25000"),
    ("PDL-2013-PTCE-1", -1, "25000"),
    ("PDL-2013-PTCE-1", 0, "50000"),
)
"""Made-up envelopes: scheme, years from now, euros; one will not hold all that is proposed."""


def build_demo(surroundings: Surroundings, path: Path) -> Desk:
    """Make the demonstration file anew and leave it open.

    Raises:
        FileError: something else stands at `path`, or it cannot be written.
    """
    path.unlink(missing_ok=True)
    desk = create_file(replace(surroundings, author=AUTHOR), path, AUTHORITY, fictitious=True)
    try:
        desk.run(poles.load_panel)
        desk.run(_tell)
    except BaseException:
        desk.close()
        raise
    return desk


def _tell(desk: Desk) -> None:
    year = desk.today().year
    sessions = {
        "past": committee.create_session(desk, CommitteeBody.STANDING_COMMITTEE, date(year - 1, 12, 11)),
        "next": committee.create_session(desk, CommitteeBody.STANDING_COMMITTEE, date(year, 12, 10)),
    }
    schemes = {row.code: row.scheme_id for row in list_schemes(desk)}
    led: dict[str, int] = {}
    for story in _STORIES:
        ptce_id = _ptce_of(desk, story.ptce, led)
        _play(desk, story, ptce_id, schemes[story.scheme], sessions, year)
    committee.set_deliberation(desk, sessions["past"], f"{year - 1}-412", None)
    for code, offset, budget in _ENVELOPES:
        envelopes.set_budget(desk, schemes[code], year + offset, Decimal(budget))


def _ptce_of(desk: Desk, name: str, led: dict[str, int]) -> int:
    """A PTCE of the panel, given two made-up members the first time it is asked for."""
    if name not in led:
        found = poles.list_ptce(desk, PtceFilter(text=name))[0]
        leader = poles.create_organisation(
            desk, f"Association d’animation – {found.name} (fictive)", OrganisationKind.ASSOCIATION,
            ess=True, commune=found.commune,
        )  # fmt: skip
        partner = poles.create_organisation(
            desk, f"Entreprise partenaire – {found.name} (fictive)", OrganisationKind.ENTERPRISE,
            ess=False, commune=found.commune,
        )  # fmt: skip
        poles.add_member(desk, found.id, leader, MemberRole.LEAD_PARTNER)
        poles.add_member(desk, found.id, partner, MemberRole.MEMBER)
        led[name] = found.id
    return led[name]


def _play(desk: Desk, story: _Story, ptce_id: int, scheme_id: int, sessions: dict[str, int], year: int) -> None:
    offset, month, day = story.deposited
    deposited = date(year + offset, month, day)
    file_id = instruct.create_file(
        desk, scheme_id=scheme_id, ptce_id=ptce_id, title=story.title, deposited_on=deposited
    )
    _fill(desk, story, file_id, deposited)
    code, reason = story.derogation
    if code:
        instruct.derogate(desk, file_id, code, reason)
    if not story.reviewed:
        return
    instruct.finish_review(desk, file_id)
    if story.proposed:
        instruct.propose(desk, file_id, Decimal(story.proposed))
    if story.session:
        session_id = sessions[story.session]
        committee.list_files(desk, session_id, [file_id])
        committee.note_opinion(desk, session_id, file_id, Opinion.FAVOURABLE)
        if story.vote is not None:
            amount = Decimal(story.voted) if story.voted else None
            committee.record_vote(desk, session_id, file_id, story.vote, amount)


def _fill(desk: Desk, story: _Story, file_id: int, deposited: date) -> None:
    total = sum((Decimal(amount) for _category, _label, amount in story.costs), Decimal(0))
    start = date(deposited.year, deposited.month, 1)
    instruct.change_field(desk, file_id, "total_cost", total, field_label="le coût total")
    instruct.change_field(desk, file_id, "requested", Decimal(story.requested), field_label="le demandé")
    instruct.change_field(desk, file_id, "start", start, field_label="le début")
    instruct.change_field(desk, file_id, "end", last_day(start, story.months), field_label="la fin")
    for category, label, amount in story.costs:
        sheet = instruct.add_line(desk, file_id, "costs", "category", category)
        line_id = sheet.file.costs[-1].id
        instruct.change_line(desk, file_id, "costs", line_id, "label", label)
        instruct.change_line(desk, file_id, "costs", line_id, "presented", Decimal(amount))
    for funder, level, amount, obtained in story.plan:
        sheet = instruct.add_line(desk, file_id, "plan", "level", level)
        line_id = sheet.file.plan[-1].id
        instruct.change_line(desk, file_id, "plan", line_id, "funder", funder)
        instruct.change_line(desk, file_id, "plan", line_id, "amount", Decimal(amount))
        instruct.change_line(desk, file_id, "plan", line_id, "obtained", obtained)


def shown_records(desk: Desk) -> dict[str, int | None]:
    """The records worth a picture: a dossier on a coming agenda, its PTCE, session and structure, a framework."""
    rows = list_files(desk, FundingFileFilter()).rows
    if not rows:
        return {"funding_file": None, "ptce": None, "session": None, "organisation": None, "framework": None}
    chosen = next((row for row in rows if row.decision is DecisionState.LISTED), rows[0])
    sheet = open_file(desk, chosen.id)
    frameworks = list_frameworks(desk, FrameworkFilter(), order="scheme_count", descending=True)
    return {
        "funding_file": chosen.id,
        "ptce": sheet.file.ptce_id,
        "session": None if sheet.session is None else sheet.session[0],
        "organisation": None if not sheet.members else sheet.members[0].id,
        "framework": frameworks[0].id if frameworks else None,
    }
