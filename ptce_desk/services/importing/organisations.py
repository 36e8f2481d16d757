"""Importing structures, and whom to write to there when somebody asks for it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ptce_desk.db.database import Reader
from ptce_desk.db.new_rows import fresh
from ptce_desk.db.queries import importing as queries
from ptce_desk.db.queries import to_match
from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.organisations import Contact, Organisation, OrganisationKind
from ptce_desk.domain.waiting import while_wanted
from ptce_desk.imports.tables.differences import Held, kept_text
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, key_of
from ptce_desk.imports.tables.organisations import CONTACTS, contact_key, plan_organisations
from ptce_desk.imports.tables.planning import Planned, identity_of
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.carrying import Told, as_one_change, brought_of, links_of, remember
from ptce_desk.services.importing.tables import Source
from ptce_desk.services.records import set_field

KIND: Final = "organisation"
FIELDS: Final = ("name", "siret", "rna", "kind", "ess", "address", "commune", "commune_code", "website", "notes")
"""The fields of a structure that are as a table says."""
_UNSAID: Final = frozenset({"kind", "ess"})
"""What a structure that a table of dossiers made begins with: « autre », and not of the ESS."""
_TOLD_BEST: Final = ("name", "siret", "rna", "commune")
"""What the row that tells a structure best says of it, before the first row that needs it."""
_CONTACT: Final = ("name", "role", "email", "phone")
_TOLD: Final = Told(("nouvelle structure", "nouvelles structures"), ("structure modifiée", "structures modifiées"))


def plan_structures(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """What each draft would become; nothing is written."""
    with desk.reading() as connection:
        return _plan(connection, drafts, source)


def import_structures(desk: Desk, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    """Carry out the plan of the drafts, as one change that is undone as one; what is in error stays out."""

    def carry_out(work: UnitOfWork, planned: Sequence[Planned]) -> None:
        _carry_out(work, planned, source)

    return as_one_change(desk, source, _TOLD, lambda work: _plan(work.reading(), drafts, source), carry_out)


def known_structures(connection: Reader, source: Source) -> KnownOrganisations:
    """The structures of the file, as a table may name them."""
    return KnownOrganisations(queries.identities(connection), links_of(connection, source, KIND), source.answers)


def _made(values: Mapping[str, object]) -> Organisation:
    """A structure that begins with what a table says of it."""
    said = {key: values[key] for key in FIELDS if values.get(key) not in (None, "")}
    name, rna = next(str(said[key]) for key in ("name", "siret", "rna") if key in said), bool(said.get("rna"))
    structure = fresh(Organisation, name, OrganisationKind.ASSOCIATION if rna else OrganisationKind.OTHER, ess=rna)
    _take(structure, said)
    return structure


def of_the_beneficiary(values: Mapping[str, object]) -> dict[str, object]:
    """What a row says of its beneficiary, by the fields of a structure."""
    prefix = "beneficiary."
    return {key.removeprefix(prefix): value for key, value in values.items() if key.startswith(prefix)}


def add_beneficiaries(work: UnitOfWork, source: Source, new: Iterable[Planned]) -> dict[str, Organisation]:
    """Add the structures that rows are about and that the file has not, each by what tells it; see `add_structures`."""
    told: dict[str, Mapping[str, object]] = {}
    also: dict[str, str] = {}
    for one in new:
        identity, best = identity_of(one.draft.values), one.newcomer
        if identity is not None and best is not None:
            said = {key: text for key in _TOLD_BEST if (text := getattr(best, key))}
            told.setdefault(one.new_structure, {**of_the_beneficiary(one.draft.values), **said})
            also[key_of(identity)] = one.new_structure
    return add_structures(work, source, told, also)


def add_structures(
    work: UnitOfWork, source: Source, told: Mapping[str, Mapping[str, object]], also: Mapping[str, str]
) -> dict[str, Organisation]:
    """Add the structures that a table tells beside what it is of, and remember them.

    Args:
        work: the unit of work.
        source: of the table.
        told: what it says of each, by what tells it (`matching.key_of`).
        also: what tells it in other rows, each with its key in `told`.

    Returns:
        Each by what tells it, with its id.
    """
    made = {key: _made(values) for key, values in told.items()}
    work.add_new(made.values())
    remember(work, source, KIND, {key: (made[of].id, {}) for key, of in {**also, **{key: key for key in made}}.items()})
    return made


def _plan(connection: Reader, drafts: Sequence[Draft], source: Source) -> list[Planned]:
    brought = brought_of(connection, source, KIND)
    contacts = to_match.contacts_held(connection)
    held = {
        key: Held(
            values,
            frozenset(fold(words) for said in contacts.get(key, ()) for words in said),
            brought.get(key, {}),
            _UNSAID if values["kind"] is OrganisationKind.OTHER and not values["ess"] else frozenset(),
        )
        for key, values in to_match.organisations_held(connection, FIELDS).items()
    }
    links, wanted = links_of(connection, source, KIND), while_wanted(drafts, source.still_wanted)
    return plan_organisations(wanted, known_structures(connection, source), held, links, source.choices)


def _carry_out(work: UnitOfWork, planned: Sequence[Planned], source: Source) -> None:
    made = [(one, _made(one.draft.values)) for one in planned if one.outcome is Outcome.NEW]
    corrected = [one for one in planned if one.outcome is Outcome.CHANGED]
    changed = list(zip(corrected, work.get_many(Organisation, [one.match.id for one in corrected]), strict=True))
    for one, structure in changed:
        _take(structure, {change.field: change.there for change in one.changes if change.taken})
    done = [*made, *changed]
    for one, structure in done:
        structure.contacts.extend(map(_contact, one.lines))
    work.add_new(structure for _one, structure in made)
    work.flush()
    remember(work, source, KIND, {one.external_id: (structure.id, _brought(one.draft)) for one, structure in done})


def _take(structure: Organisation, said: Mapping[str, object]) -> None:
    for key in FIELDS:
        if key in said:
            value = OrganisationKind(str(said[key])) if key == "kind" else said[key]
            set_field(ORGANISATION, structure, key, value)


def _contact(line: Mapping[str, object]) -> Contact:
    return Contact(**{key: str(line.get(f"contact.{key}", "")) for key in _CONTACT})


def _brought(draft: Draft) -> dict[str, str]:
    said = {key: kept_text(draft.values[key]) for key in FIELDS if key in draft.values}
    contacts = "\n".join(filter(None, map(contact_key, draft.lines)))
    return {**said, **({CONTACTS: contacts} if contacts else {})}
