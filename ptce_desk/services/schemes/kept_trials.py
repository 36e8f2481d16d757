"""The trials of « Et si… » kept in the file: named, opened again, compared; they change no dossier and no version."""

from collections.abc import Sequence
from dataclasses import dataclass

from ptce_desk.db.queries.schemes_rules import trials_of
from ptce_desk.db.unit_of_work import Loader
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.rules.schemes import SchemeVersion, SupportScheme
from ptce_desk.domain.rules.trials import RuleTrial
from ptce_desk.domain.rules.types import Rule
from ptce_desk.records.schemes import RULE_TRIAL, SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import set_field
from ptce_desk.services.schemes.rules import scheme_and_version


@dataclass(frozen=True, slots=True)
class KeptTrial:
    """A trial that was kept, with the version its rules started from."""

    id: int
    name: str
    rules: tuple[Rule, ...]
    version: SchemeVersion


def kept_trials(desk: Desk, scheme_id: int) -> list[KeptTrial]:
    """The trials kept of the versions of a scheme, by name.

    Raises:
        NotFoundError: no such scheme.
    """
    with desk.loading() as work:
        return _kept(work, work.get(SupportScheme, scheme_id).versions)


def keep_trial(desk: Desk, version_id: int, name: str, rules: tuple[Rule, ...]) -> int:
    """Keep rules tried on a version under a name, in place of those that bore it; returns the id of the trial.

    Raises:
        NotFoundError: the version is gone.
        EmptiedError: a trial has a name.
    """
    with desk.writing("") as work:
        scheme, version = scheme_and_version(work, version_id)
        of_it = work.get_many(RuleTrial, trials_of(work.reading(), [version.id]))
        held = next((one for one in of_it if fold(one.name) == fold(name.strip())), None)
        if held is None:
            held = RuleTrial(version.id, "", rules)
            set_field(RULE_TRIAL, held, "name", name.strip())
            work.label = f"Garder {RULE_TRIAL.called(held)} {SCHEME.of(scheme)}"
            work.add(held)
        else:
            held.rules = rules
            work.label = f"Remplacer les règles {RULE_TRIAL.of(held)}"
        work.commit()
        return held.id


def _kept(work: Loader, versions: Sequence[SchemeVersion]) -> list[KeptTrial]:
    by_id = {one.id: one for one in versions}
    held = work.get_many(RuleTrial, trials_of(work.reading(), list(by_id)))
    rows = [KeptTrial(one.id, one.name, one.rules, by_id[one.scheme_version_id]) for one in held]
    return sorted(rows, key=lambda one: (sort_key(one.name), one.id))
