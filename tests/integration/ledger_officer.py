"""Awards as a test of the ledger wants them: a scheme of a funder, a project over some days, a vote, what follows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import count

from ptce_desk.db.queries.ptce import PtceFilter
from ptce_desk.domain.committees import CommitteeBody, Vote
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.schemes import SchemeKind, SupportScheme
from ptce_desk.domain.rules.types import Rule
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.organisations import keep_field
from ptce_desk.services.schemes import schemes
from tests.conftest import AUTHORITY
from tests.integration.dossiers import fill_in
from tests.structures import create_organisation

D = Decimal
Days = tuple[date, date]

ONE_YEAR: Days = (date(2026, 1, 1), date(2026, 12, 31))
THREE_YEARS: Days = (date(2026, 1, 1), date(2028, 12, 31))
VOTE = date(2026, 2, 2)
_NUMBERS = count(1)


@dataclass
class LedgerOfficer:
    """Works in one file, for one PTCE; schemes and structures are made as they are named."""

    desk: Desk
    schemes: dict[str, int] = field(default_factory=dict)

    def scheme(
        self,
        *rules: Rule,
        funder: str = AUTHORITY.name,
        level: FunderLevel = AUTHORITY.level,
    ) -> int:
        code = f"ESSAI-{next(_NUMBERS)}"
        key = self.desk.run(
            schemes.create_scheme, code=code, label=code, kind=SchemeKind.GRANT, funder_name=funder, funder_level=level
        )

        def rule(desk: Desk) -> None:
            with desk.writing("Règles") as work:
                version = work.get(SupportScheme, key).versions[0]
                version.rules, version.valid_from = rules, date(2000, 1, 1)
                work.commit()

        self.desk.run(rule)
        return key

    def structure(
        self, name: str = "Association d’essai", kind: OrganisationKind = OrganisationKind.ASSOCIATION, siret: str = ""
    ) -> int:
        key = self.desk.run(create_organisation, name, kind, ess=True)
        if siret:
            self.desk.run(keep_field, key, "siret", siret)
        return key

    def asked(
        self,
        scheme: int,
        amount: str,
        beneficiary: int | None,
        *,
        days: Days | None = ONE_YEAR,
        carriers: Sequence[tuple[int, str]] = (),
        cost: str = "900000.00",
        pole: str = "archer",
        deposited_on: date = date(2026, 1, 5),
    ) -> int:
        """A dossier reviewed, that asks for an amount."""
        run = self.desk.run
        ptce = run(sheets.list_ptce, PtceFilter(text=pole))[0]
        file_id = run(
            instruct.create_file, scheme_id=scheme, ptce_id=ptce.id, title="Projet", deposited_on=deposited_on
        )
        fields: dict[str, object] = {
            "beneficiary_id": beneficiary,
            "total_cost": D(cost),
            "requested": D(amount),
        }
        fields |= {} if days is None else {"start": days[0], "end": days[1]}
        run(fill_in, file_id, fields, [(who, D(share)) for who, share in carriers])
        run(instruct.finish_review, file_id)
        return file_id

    def obtained(self, file_id: int, level: FunderLevel, funder: str, amount: str) -> None:
        """A line of the plan that another funder granted."""
        run = self.desk.run
        line = run(instruct.add_line, file_id, "plan", "level", level).file.plan[-1]
        for key, value in (("funder", funder), ("amount", D(amount)), ("obtained", True)):
            run(instruct.change_line, file_id, "plan", line.id, key, value)

    def vote(self, file_id: int, amount: str, day: date = VOTE) -> int:
        """Propose, list and grant; returns the session."""
        run = self.desk.run
        run(instruct.propose, file_id, D(amount))
        session_id = run(sessions.create_session, CommitteeBody.COUNCIL, day)
        run(sessions.list_files, session_id, [file_id])
        run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
        return session_id

    def said(self, file_id: int, code: str) -> list[Finding]:
        """The findings of a code that the page of a dossier shows."""
        return [one for one in self.desk.run(open_file, file_id).assessment.findings if one.code == code]

    def years(self, file_id: int, code: str = "agreement_required") -> dict[object, object]:
        """Of the warnings of a code, the total by year."""
        said = [one for one in self.said(file_id, code) if not one.facts["later"]]
        return {one.facts["year"]: one.facts["year_total"] for one in said}

    def maximum(self, file_id: int) -> Decimal:
        return self.desk.run(open_file, file_id).assessment.max_amount
