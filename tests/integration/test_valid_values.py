"""What no record may hold is refused by the domain, in every field of every record and by every command."""

import importlib
import inspect as signatures
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Table, UniqueConstraint
from sqlalchemy.orm import Mapper

import ptce_desk.services
from ptce_desk.db.mapping import AGGREGATE_OF, map_entities, mapper_registry
from ptce_desk.db.types import Cents, ExactDecimal
from ptce_desk.domain.agreement_errors import AmountNotPositiveError, NothingToAskBackError
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.errors import AmountObstructedError, PtceDeskError
from ptce_desk.domain.organisations import Membership
from ptce_desk.domain.scheme_errors import VersionEndsFirstError
from ptce_desk.domain.support import Participation
from ptce_desk.domain.validity import MEASURES, MONTHS, PERIODS, RATIOS, YEARS
from ptce_desk.domain.value_errors import (
    BeyondWholeError,
    FinerThanCentError,
    NegativeError,
    NoSuchMonthError,
    NoSuchYearError,
    PeriodCrossedError,
    TooLargeError,
    ValueRefusedError,
    YearTwiceError,
)
from ptce_desk.domain.vocabulary import ScaleUnit
from ptce_desk.services.budget import envelopes
from ptce_desk.services.committee import scenarios, sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct, scoring, terms
from ptce_desk.services.grants import ending, follow_up_lines
from ptce_desk.services.ptce import organisations, sheets
from ptce_desk.services.schemes import calls, frameworks, schemes
from ptce_desk.wording.errors import error_sentence
from tests.integration.dossiers import reviewed_file
from tests.integration.dumps import dump
from tests.integration.full_file import fill
from tests.integration.raw_rows import held

map_entities()
MINUS = Decimal("-0.01")
DAY = date(2026, 5, 1)
BEFORE = DAY - timedelta(days=1)
BECAUSE_OF_THE_VALUE = (
    ValueRefusedError,
    PeriodCrossedError,
    AmountNotPositiveError,
    AmountObstructedError,
    NothingToAskBackError,
    VersionEndsFirstError,
)
"""What a command answers to such a value, and to nothing else here."""


def mapped() -> Iterator[tuple[Mapper[object], Table]]:
    for mapper in mapper_registry.mappers:
        table = mapper.local_table
        assert isinstance(table, Table)
        yield mapper, table


def figures() -> Iterator[tuple[type, str, str, object]]:
    """Every figure of every record: its entity, table, field and type of column."""
    for mapper, table in mapped():
        for attribute in mapper.column_attrs:
            column = attribute.columns[0]
            own = not (column.primary_key or column.foreign_keys)
            if own and isinstance(column.type, Cents | ExactDecimal):
                yield mapper.class_, table.name, attribute.key, column.type
            elif own and attribute.key in YEARS | MONTHS:
                yield mapper.class_, table.name, attribute.key, int


def put(desk: Desk, entity: type, row_id: int, **values: object) -> None:
    """Change fields of a record in a unit of work, as every service does."""

    def job(desk: Desk) -> None:
        with desk.writing("Modifier") as work:
            row: object = work.get(entity, row_id)
            for field, value in values.items():
                setattr(row, field, value)
            work.commit()

    desk.run(job)


def refused(kind: type[PtceDeskError], job: Callable[[], object]) -> None:
    with pytest.raises(kind) as refusal:
        job()
    assert error_sentence(refusal.value).endswith(".")


@pytest.mark.slow
def test_no_figure_of_any_record_takes_what_it_cannot_be(desk: Desk) -> None:
    rows = fill(desk)
    before = dump(desk)
    seen = 0
    for entity, table, field, kind in figures():
        wrong: list[tuple[type[PtceDeskError], object]] = [(NegativeError, MINUS), (TooLargeError, Decimal("NaN"))]
        wrong += [(TooLargeError, Decimal(10**12))]
        if isinstance(kind, Cents):
            assert field not in RATIOS | MEASURES, field
            wrong += [(FinerThanCentError, Decimal("0.001"))]
        elif kind is int:
            wrong = [(NoSuchMonthError, 13), (NoSuchMonthError, 0)]
            wrong = [(NoSuchYearError, 226), (NoSuchYearError, -1)] if field in YEARS else wrong
        else:
            assert field in RATIOS | MEASURES, field
            wrong += [(BeyondWholeError, Decimal("1.0001"))] if field in RATIOS else []
        for error, value in wrong:
            refused(error, lambda: put(desk, entity, rows[table], **{field: value}))  # noqa: B023  # run at once
            seen += 1
    assert seen > 100
    assert dump(desk) == before


@pytest.mark.slow
def test_no_period_of_any_record_ends_before_it_begins(desk: Desk) -> None:
    rows = fill(desk)
    seen = set()
    for mapper, table in mapped():
        for first, last in PERIODS:
            if first in table.c and last in table.c:
                put(desk, mapper.class_, rows[table.name], **{first: DAY, last: DAY})
                before = dump(desk)
                for field, day in ((first, DAY + timedelta(days=1)), (last, BEFORE)):
                    refused(PeriodCrossedError, lambda: put(desk, mapper.class_, rows[table.name], **{field: day}))  # noqa: B023
                assert dump(desk) == before
                put(desk, mapper.class_, rows[table.name], **{last: None})
                put(desk, mapper.class_, rows[table.name], **{first: DAY + timedelta(days=1)})
                seen.add(table.name)
    assert seen == {
        *("funding_file", "membership", "participation", "policy_framework", "scheme_version", "legal_override")
    }


def test_no_record_has_two_lines_for_a_year_where_it_has_one_a_year(desk: Desk) -> None:
    rows = fill(desk)
    seen = set()
    for mapper, table in mapped():
        keys = [part for part in table.constraints if isinstance(part, UniqueConstraint)]
        if mapper.class_ not in AGGREGATE_OF or not any("year" in key.columns for key in keys):
            continue
        root, _link = AGGREGATE_OF[mapper.class_]

        def job(desk: Desk) -> None:
            with desk.writing("Ajouter") as work:
                one: object = work.get(root, rows[_table_of(root)])  # noqa: B023
                (lines,) = [part for part in vars(one).values() if _holds(part, mapper.class_)]  # noqa: B023
                others = {name: getattr(lines[0], name) for name in ("amount",) if hasattr(lines[0], name)}
                make: Callable[..., object] = mapper.class_  # noqa: B023
                lines.append(make(year=lines[0].year, **others))
                work.commit()

        before = dump(desk)
        refused(YearTwiceError, lambda: desk.run(job))
        assert dump(desk) == before
        seen.add(table.name)
    assert seen == {"ptce_figures", "year_share", "award_year", "payment_credit"}


def _table_of(entity: type) -> str:
    return next(table.name for mapper, table in mapped() if mapper.class_ is entity)


def _holds(part: object, kind: type) -> bool:
    return isinstance(part, list) and bool(part) and isinstance(part[0], kind)


def test_a_record_wrong_already_takes_another_change(desk: Desk) -> None:
    rows = fill(desk)
    put(desk, instruct.FundingFile, rows["funding_file"], start=DAY, end=DAY)

    def spoil(desk: Desk) -> None:
        with desk.writing("") as work:
            work.reading().exec_driver_sql("UPDATE funding_file SET start = '2027-01-01', total_cost = -1")
            work.session.commit()

    desk.run(spoil)
    put(desk, instruct.FundingFile, rows["funding_file"], title="Autre", deposited_on=DAY)
    refused(PeriodCrossedError, lambda: put(desk, instruct.FundingFile, rows["funding_file"], end=BEFORE))


Try = Callable[[Desk], object]


def tried(service: Callable[..., object], *arguments: object, **named: object) -> Try:
    return lambda desk: desk.run(service, *arguments, **named)


def commands(rows: dict[str, int], granted: int) -> dict[str, list[Try]]:
    """Each command that takes an amount, a share or a day, called with what it must refuse."""
    file_id, ptce_id, organisation_id = rows["funding_file"], rows["ptce"], rows["organisation"]
    long_ago = date(1900, 1, 1)

    def field(service: Callable[..., object], record: int, name: str, value: object) -> Try:
        return tried(service, record, name, value, field_label="le champ")

    def version_ends(day: date) -> Try:
        ids = (rows["scheme"], rows["unused_version"])
        return tried(schemes.change_version, *ids, "valid_to", day)

    return {
        "sessions.record_vote": [tried(sessions.record_vote, rows["committee_session"], file_id, Vote.GRANTED, MINUS)],
        "envelopes.add_movement": [tried(envelopes.add_movement, rows["envelope"], "amount", MINUS)],
        "envelopes.change_movement": [tried(envelopes.change_movement, rows["envelope_movement"], "amount", MINUS)],
        "envelopes.set_budget": [
            tried(envelopes.set_budget, rows["scheme"], 2026, MINUS),
            tried(envelopes.set_budget, rows["scheme"], 226, Decimal(1)),
        ],
        "envelopes.set_credit": [
            tried(envelopes.set_credit, rows["envelope"], year, amount)
            for year, amount in ((2026, MINUS), (2027, MINUS), (226, Decimal(1)))
        ],
        "ending.settle_grant": [
            tried(ending.settle_grant, granted, MINUS),
            tried(ending.settle_grant, granted, Decimal(1), final_amount=MINUS),
        ],
        "follow_up_lines.add_line": [
            tried(follow_up_lines.add_line, granted, lines, "amount", MINUS)
            for lines in ("amendments", "instalments", "payments", "repayments")
        ],
        "follow_up_lines.change_line": [
            tried(follow_up_lines.change_line, granted, lines, rows[table], "amount", MINUS)
            for lines, table in (("amendments", "amendment"), ("instalments", "instalment"), ("payments", "payment"))
        ],
        "follow_up_lines.record_payment": [tried(follow_up_lines.record_payment, granted, paid_on=DAY, amount=MINUS)],
        "frameworks.change_framework": [
            tried(frameworks.change_framework, rows["policy_framework"], "amount", MINUS),
            tried(frameworks.change_framework, rows["policy_framework"], "end", long_ago),
        ],
        "instruct.change_field": [
            tried(instruct.change_field, file_id, "total_cost", MINUS),
            tried(instruct.change_field, file_id, "requested", MINUS),
            tried(instruct.change_field, file_id, "end", long_ago),
            tried(instruct.change_field, file_id, "start", date(2190, 1, 1)),
        ],
        "instruct.add_line": [
            tried(instruct.add_line, file_id, "costs", "presented", MINUS),
            tried(instruct.add_line, file_id, "plan", "amount", MINUS),
        ],
        "instruct.change_line": [
            tried(instruct.change_line, file_id, "costs", rows["cost_line"], "presented", MINUS),
            tried(instruct.change_line, file_id, "costs", rows["cost_line"], "retained", MINUS),
            tried(instruct.change_line, file_id, "plan", rows["plan_line"], "amount", MINUS),
        ],
        "instruct.propose": [tried(instruct.propose, rows["reviewed"], MINUS)],
        "calls.note_candidate": [
            tried(calls.note_candidate, rows["scheme_version"], file_id, "Jury", "label 1", MINUS)
        ],
        "scoring.set_note": [tried(scoring.set_note, file_id, "Jury", "label 1", MINUS)],
        "organisations.keep_field": [tried(organisations.keep_field, organisation_id, "fiscal_year_end_month", 13)],
        "sheets.change_ptce": [
            tried(sheets.change_ptce, ptce_id, "place_land_m2", MINUS),
            tried(sheets.change_ptce, ptce_id, "created_year", 226),
        ],
        "sheets.add_line": [
            tried(sheets.add_line, ptce_id, "figures", "unit_budget", MINUS),
            tried(sheets.add_line, ptce_id, "participations", "yearly_fee", MINUS),
            tried(sheets.add_line, ptce_id, "in_kind", "unit_cost", MINUS),
        ],
        "sheets.change_line": [
            tried(sheets.change_line, ptce_id, "figures", rows["ptce_figures"], "self_financing_rate", Decimal(8)),
            tried(sheets.change_line, ptce_id, "figures", rows["ptce_figures"], "employees", -1),
            tried(sheets.change_line, ptce_id, "in_kind", rows["in_kind_support"], "quantity", MINUS),
            tried(sheets.change_line, ptce_id, "memberships", rows["membership"], "until", long_ago),
            tried(sheets.change_line, ptce_id, "participations", rows["participation"], "until", long_ago),
        ],
        "organisations.add_line": [tried(organisations.add_line, organisation_id, "received_aids", "amount", MINUS)],
        "organisations.change_line": [
            tried(organisations.change_line, organisation_id, "received_aids", rows["received_aid"], "amount", MINUS)
        ],
        "schemes.change_version": [version_ends(long_ago)],
        "scenarios.set_amount": [tried(scenarios.set_amount, rows["scenario"], file_id, MINUS)],
        "terms.set_year_amount": [
            tried(terms.set_year_amount, file_id, 2026, MINUS),
            tried(terms.set_year_amount, file_id, 226, Decimal(1)),
        ],
        "terms.set_quantity": [tried(terms.set_quantity, file_id, ScaleUnit.PLACE, MINUS)],
        "terms.change_carrier": [
            tried(terms.change_carrier, file_id, rows["carrier_share"], share) for share in (MINUS, Decimal("1.01"))
        ],
    }


def takes_figures(service: Callable[..., object]) -> bool:
    """Whether a function is a command of the desk that is given an amount, a share, a measure."""
    given = list(signatures.signature(service).parameters.values())
    kinds = [str(one.annotation) for one in given]
    within = any("UnitOfWork" in kind for kind in kinds)  # a part of another command
    return bool(given) and given[0].annotation is Desk and not within and any("Decimal" in kind for kind in kinds)


def figure_services() -> set[str]:
    found = set()
    for module in pkgutil.walk_packages(ptce_desk.services.__path__, "ptce_desk.services."):
        for name, value in vars(importlib.import_module(module.name)).items():
            own = signatures.isfunction(value) and value.__module__ == module.name and not name.startswith("_")
            if own and takes_figures(value):
                found.add(f"{module.name.rpartition('.')[2]}.{name}")
    return found


@pytest.mark.slow
def test_every_command_refuses_what_no_record_may_hold(desk: Desk) -> None:
    reviewed = reviewed_file(desk)
    rows = fill(desk) | {"reviewed": reviewed}
    granted = next(row[0] for row in held(desk, "SELECT id FROM funding_file WHERE decision = 'granted'"))
    begun = [(instruct.FundingFile, "funding_file"), (Membership, "membership")]
    begun += [(Participation, "participation"), (frameworks.PolicyFramework, "policy_framework")]
    for entity, table in begun:
        put(desk, entity, rows[table], **dict.fromkeys(_bounds(entity), DAY))
    copied = rows["scheme"], rows["scheme_version"]
    sheet = desk.run(schemes.open_version, *copied, name="à venir", valid_from=date(2090, 1, 1))
    rows["unused_version"] = max(version.id for version in sheet.scheme.versions)
    calls = commands(rows, granted)
    assert figure_services() <= set(calls), "a command that takes a figure is not walked"
    before = dump(desk)
    for name, tries in calls.items():
        for attempt in tries:
            with pytest.raises(PtceDeskError) as refusal:
                attempt(desk)
            assert isinstance(refusal.value, BECAUSE_OF_THE_VALUE), (name, refusal.value)
            assert dump(desk) == before, name


def _bounds(entity: type) -> list[str]:
    return [bound for pair in PERIODS for bound in pair if hasattr(entity, bound)]
