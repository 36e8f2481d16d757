"""REQUEST.json (docs/rules.md, « Request file ») into the values of a computation, or what is wrong in it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar, cast

from ptce_desk.domain.data_problems import BadDataError, DataProblem, brief
from ptce_desk.domain.errors import RequestUnreadableError
from ptce_desk.domain.money import CENT, ZERO
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage, TerritoryType
from ptce_desk.domain.rules.reading import Data, read_date, read_decimal, read_value
from ptce_desk.domain.rules.request import AssessmentRequest, Award, Carrier, Cost, DeclaredAid, Member, PlanEntry
from ptce_desk.domain.rules.vocabulary import AwardStatus, CostCategory, DeMinimisRegime, ScaleUnit, Section, VatBasis
from ptce_desk.imports.text_files import TextFileError, read_json

T = TypeVar("T")

K = TypeVar("K")

E = TypeVar("E", bound=StrEnum)

_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")
_NO_DAY: Final = date.min


def read_request_file(path: Path) -> tuple[str | None, AssessmentRequest]:
    """Read a request; returns the code of its scheme, None when it names none, and the request.

    Raises:
        RequestUnreadableError: the file cannot be read, is no JSON, or has problems (all of them are named).
    """
    try:
        scheme, request, problems = request_from(read_json(path))
    except TextFileError as fault:
        raise RequestUnreadableError(path, [fault.problem]) from fault
    except RecursionError as problem:
        raise RequestUnreadableError(path, [DataProblem("", "not_json", "trop de niveaux imbriqués")]) from problem
    if request is None:
        raise RequestUnreadableError(path, problems)
    return scheme, request


def request_from(data: Data) -> tuple[str | None, AssessmentRequest | None, list[DataProblem]]:
    """A request from its mapping: scheme code, request, problems."""
    if not isinstance(data, Mapping):
        return None, None, [DataProblem("", "not_a_mapping", brief(data))]
    form = _Form(data, "")
    scheme = form.optional("scheme", _text)
    request = AssessmentRequest(
        total_cost=form.amount("total_cost"),
        costs=form.items("costs", _cost),
        requested=form.amount("requested"),
        stage=form.optional("stage", lambda value: _choice(Stage, value)),
        plan=form.items("funding_plan", _plan_entry),
        start=form.optional("start", read_date),
        end=form.optional("end", read_date),
        deposited_on=form.optional("deposited_on", read_date),
        decided_on=form.optional("decided_on", read_date),
        beneficiary=form.part("beneficiary", _member),
        carriers=form.items("carriers", _carrier),
        members=form.items("members", _member),
        awards=form.items("awards", _award),
        territory_type=form.optional("territory_type", lambda value: _choice(TerritoryType, value)),
        autonomy_plan=form.optional("autonomy_plan", _yes_no) or False,
        section=form.optional("section", lambda value: _choice(Section, value)),
        state_aid=form.optional("state_aid", _yes_no),
        quantities=form.table("quantities", lambda key: _choice(ScaleUnit, key), read_decimal),
        self_financing=form.table("self_financing", _year, _rate),
        de_minimis=form.items("de_minimis", _declared_aid),
        qpv=form.optional("qpv", _yes_no),
        departments=form.one("department"),
        epci=form.one("epci"),
        vat=form.optional("vat", lambda value: _choice(VatBasis, value)),
        ticked=form.optional("ticked", _texts) or (),
    )
    if data.get("costs") is None:
        form.problems.append(DataProblem("costs", "missing_key", "costs"))
    form.refuse_unknown_keys()
    return scheme, None if form.problems else request, form.problems


def _cost(form: "_Form") -> Cost:
    return Cost(form.choice("category", CostCategory), form.amount("amount"), form.optional("retained", _amount))


def _plan_entry(form: "_Form") -> PlanEntry:
    return PlanEntry(
        funder=form.text("funder"),
        level=form.choice("level", FunderLevel),
        public=form.yes_no("public"),
        amount=form.amount("amount"),
        in_kind=form.one_of("kind", ("cash", "in_kind"), default="cash") == "in_kind",
        obtained=form.one_of("status", ("requested", "obtained"), default="requested") == "obtained",
    )


def _member(form: "_Form") -> Member:
    form.optional("siret", _text)
    return Member(form.text("name"), form.choice("kind", OrganisationKind), form.yes_no("ess"))


def _carrier(form: "_Form") -> Carrier:
    return Carrier(form.text("name"), form.required("share", read_decimal, ZERO))


def _award(form: "_Form") -> Award:
    amount = form.amount("amount")
    status = form.choice("status", AwardStatus)
    paid = form.optional("paid", _amount)
    if status is AwardStatus.LAPSED and paid:  # what was paid of it counts
        amount, status = paid, AwardStatus.PAID
    share = form.optional("share", _rate)
    return Award(
        scheme=form.text("scheme"),
        stage=form.optional("stage", lambda value: _choice(Stage, value)),
        amount=amount,
        decided_on=form.optional("decided_on", read_date),
        status=status,
        start=form.optional("start", read_date),
        share=Decimal(1) if share is None else share,
        years=form.items("years", _year_share),
    )


def _year_share(form: "_Form") -> tuple[int, Decimal]:
    year = form.required("year", _plain_year, 0)
    return year, form.amount("amount")


def _declared_aid(form: "_Form") -> DeclaredAid:
    regime = form.optional("regime", lambda value: _choice(DeMinimisRegime, value))
    granted_on = form.required("granted_on", read_date, _NO_DAY)
    return DeclaredAid(granted_on, form.amount("amount"), regime or DeMinimisRegime.GENERAL)


def _amount(value: Data) -> Decimal:
    amount = read_decimal(value)
    if amount != amount.quantize(CENT):
        raise BadDataError("not_an_amount", value)
    return amount.quantize(CENT)


def _text(value: Data) -> str:
    if not isinstance(value, str):
        raise BadDataError("not_text", value)
    return value


def _texts(value: Data) -> tuple[str, ...]:
    return cast("tuple[str, ...]", read_value(tuple[str, ...], value))


def _yes_no(value: Data) -> bool:
    return bool(read_value(bool, value))


def _year(key: Data) -> int:
    if not isinstance(key, str) or not _YEAR.fullmatch(key):
        raise BadDataError("not_a_year", key)
    return int(key)


def _plain_year(value: Data) -> int:
    return _year(str(read_value(int, value)))


def _rate(value: Data) -> Decimal:
    rate = read_decimal(value)
    if rate > 1:
        raise BadDataError("out_of_range", value)
    return rate


def _choice(codes: type[E], value: Data) -> E:
    return codes(str(read_value(codes, value)))


class _Form:
    """One mapping being read: each answer is a value, or a problem and a harmless stand-in."""

    def __init__(self, data: Mapping[str, Data], path: str) -> None:
        self.data = data
        self.path = path
        self.problems: list[DataProblem] = []
        self.known: set[str] = set()

    def required(self, key: str, read: Callable[[Data], T], stand_in: T) -> T:
        """The value of a key that must be there, and not null."""
        if self.data.get(key) is None:
            self.known.add(key)
            self.problems.append(DataProblem(self.path + key, "missing_key", key))
            return stand_in
        found = self.optional(key, read)
        return stand_in if found is None else found

    def optional(self, key: str, read: Callable[[Data], T]) -> T | None:
        """The value of a key, None when it is absent or null."""
        self.known.add(key)
        value = self.data.get(key)
        if value is None:
            return None
        try:
            return read(value)
        except BadDataError as bad:
            self.problems.append(bad.at(self.path + key))
            return None

    def amount(self, key: str) -> Decimal:
        return self.required(key, _amount, ZERO)

    def text(self, key: str) -> str:
        return self.required(key, _text, "")

    def choice(self, key: str, codes: type[E]) -> E:
        return self.required(key, lambda value: _choice(codes, value), next(iter(codes)))

    def yes_no(self, key: str) -> bool:
        return self.required(key, _yes_no, stand_in=False)

    def one_of(self, key: str, words: tuple[str, ...], *, default: str) -> str:
        def read(value: Data) -> str:
            if value not in words:
                raise BadDataError("not_a_choice", value, words)
            return str(value)

        return self.optional(key, read) or default

    def one(self, key: str) -> tuple[str, ...]:
        """The only one of what could be several; none when it is absent."""
        found = self.optional(key, _text)
        return () if found is None else (found,)

    def part(self, key: str, read: "Callable[[_Form], T]") -> T | None:
        """A mapping inside this one."""
        self.known.add(key)
        value = self.data.get(key)
        return None if value is None else self._read_part(value, self.path + key, read)

    def items(self, key: str, read: "Callable[[_Form], T]") -> tuple[T, ...]:
        """A list of mappings; absent is empty."""
        self.known.add(key)
        value = self.data.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.problems.append(DataProblem(self.path + key, "not_a_list", brief(value)))
            return ()
        parts = [self._read_part(item, f"{self.path}{key}[{rank}]", read) for rank, item in enumerate(value, 1)]
        return tuple(part for part in parts if part is not None)

    def table(self, key: str, read_key: Callable[[Data], K], read: Callable[[Data], T]) -> dict[K, T]:
        """A mapping whose keys are data too; absent is empty."""
        self.known.add(key)
        value = self.data.get(key)
        if value is None:
            return {}
        if not isinstance(value, Mapping):
            self.problems.append(DataProblem(self.path + key, "not_a_mapping", brief(value)))
            return {}
        found: dict[K, T] = {}
        for name, item in value.items():
            try:
                found[read_key(name)] = read(item)
            except BadDataError as bad:
                self.problems.append(bad.at(f"{self.path}{key}.{brief(name)}"))
        return found

    def refuse_unknown_keys(self) -> None:
        """Every key nobody asked for is a problem: a misspelt one must not be silently dropped."""
        self.problems += [
            DataProblem(self.path + brief(key), "unknown_key", brief(key)) for key in self.data if key not in self.known
        ]

    def _read_part(self, value: Data, path: str, read: "Callable[[_Form], T]") -> T | None:
        if not isinstance(value, Mapping):
            self.problems.append(DataProblem(path, "not_a_mapping", brief(value)))
            return None
        form = _Form(value, f"{path}.")
        part = read(form)
        form.refuse_unknown_keys()
        self.problems += form.problems
        return part
