"""A rule being written: its type and what is filled in so far."""

import types
import typing
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, dataclass, field, fields, replace
from typing import Final

from ptce_desk.domain.rules.consistency import ConsistencyProblem, problems_of
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.vocabulary import CapScope, DeductionMode

_USUAL: Final[Mapping[tuple[str, str], object]] = {
    ("cap", "scope"): CapScope.FILE,
    ("public_aid_deduction", "mode"): DeductionMode.FROM_BASE,
}
"""What a new rule says until somebody changes it, where the type itself has no default."""


class _Maker(typing.Protocol):
    def __call__(self, **values: object) -> Rule: ...


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field of a rule or of one of its parts: its name, its kind without None, and whether it may be empty."""

    name: str
    kind: object
    optional: bool
    default: object


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """A rule that may still lack something; `values` are by field, None where nothing is typed."""

    kind: type[Rule]
    values: Mapping[str, object] = field(default_factory=dict)

    def with_value(self, name: str, value: object) -> "RuleDraft":
        """The draft with another value."""
        return replace(self, values={**self.values, name: value})

    def missing(self) -> list[str]:
        """The fields without which there is no rule."""
        return [
            spec.name for spec in specs_of(self.kind) if not spec.optional and self.values.get(spec.name) in (None, ())
        ]

    def is_empty(self) -> bool:
        """Whether nothing is filled in of a rule all of whose fields may be empty: it is then no rule at all.

        A rule made of nothing but choices and boxes says something as it stands; one that lacks a field says so.
        """
        specs = [spec for spec in specs_of(self.kind) if spec.name != "source"]
        to_type = [spec for spec in specs if spec.default in (None, ()) and (self.kind.type, spec.name) not in _USUAL]
        untouched = all(self.values.get(spec.name) in (None, (), "") for spec in to_type)
        ticked = any(self.values.get(spec.name) is True for spec in specs if spec.kind is bool)
        return bool(to_type) and untouched and not ticked and not self.missing()

    def rule(self) -> Rule | None:
        """The rule, None as long as something is missing."""
        if self.missing() or self.is_empty():
            return None
        known = {spec.name for spec in specs_of(self.kind)}
        return typing.cast("_Maker", self.kind)(**{k: v for k, v in self.values.items() if k in known})


def draft_of(rule: Rule) -> RuleDraft:
    """The draft of a rule that stands."""
    return RuleDraft(type(rule), {spec.name: getattr(rule, spec.name) for spec in specs_of(type(rule))})


def new_draft(kind: type[Rule], source: str) -> RuleDraft:
    """A rule just asked for, with what is usual."""
    values: dict[str, object] = {}
    for spec in specs_of(kind):
        usual = _USUAL.get((kind.type, spec.name))
        values[spec.name] = spec.default if usual is None else usual
    return RuleDraft(kind, values | {"source": source})


def specs_of(holder: type) -> list[FieldSpec]:
    """The fields of a rule, or of a part of one, the source last."""
    kinds = typing.get_type_hints(holder)
    specs = []
    for held in fields(holder):
        kind, optional = _without_none(kinds[held.name])
        default = None if held.default is MISSING else held.default
        required = held.default is MISSING and held.name != "source"
        specs.append(FieldSpec(held.name, kind, optional or not required, "" if held.name == "source" else default))
    return sorted(specs, key=lambda spec: spec.name == "source")


def rules_of(drafts: Sequence[RuleDraft]) -> tuple[Rule, ...]:
    """The rules that lack nothing, in their order."""
    return tuple(rule for draft in drafts if (rule := draft.rule()) is not None)


def problems_of_drafts(
    drafts: Sequence[RuleDraft], *, scheme: str, needed: Mapping[str, AbstractSet[str]]
) -> list[ConsistencyProblem]:
    """What is wrong with rules being written, by their places among the drafts."""
    problems = [
        ConsistencyProblem("incomplete", (place,), {"rule": draft.kind.type, "field": draft.missing()[0]})
        for place, draft in enumerate(drafts)
        if draft.missing()
    ]
    whole = [place for place, draft in enumerate(drafts) if draft.rule() is not None]
    problems += [
        replace(found, places=tuple(whole[place] for place in found.places))
        for found in problems_of(rules_of(drafts), scheme=scheme, needed=needed)
    ]
    return sorted(problems, key=lambda problem: problem.places)


def _without_none(kind: object) -> tuple[object, bool]:
    if typing.get_origin(kind) in (types.UnionType, typing.Union):  # an annotation with checks makes the second
        return next(arm for arm in typing.get_args(kind) if arm is not type(None)), True
    return kind, False
