"""What the search finds: of each record one line of folded words, whatever engine keeps it."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ptce_desk.domain.free_fields import TEXT_KEYS
from ptce_desk.domain.french_order import fold, sort_key

BEGINS, _JOINS = "\ue000", "\ue001"
"""Letters of nobody's alphabet, which an index holds for letters: before each alias, and each of the words made one.

A word made of some begins as none of them does: else it would be one more of those a prefix gathers.
"""


class SearchLine(NamedTuple):
    """What a record is found by.

    `code` and `name` say how it is called, without its article, `whole` each of them as one word; `words` are the
    others it is found by, and `aliases` the other names of a PTCE, each after `BEGINS`.
    """

    kind: str
    record_id: int
    title: str
    detail: str | None
    whole: str
    code: str
    name: str
    aliases: str
    words: str


def _joined(column: str, rows: str, order: str, apart: str = " ") -> str:
    """The texts of some rows as one: in an order, since an engine that is told none takes any."""
    in_order = f"SELECT {column} AS told {rows} ORDER BY {order}"  # our own words
    return f"SELECT group_concat(joined.told, '{apart}') FROM ({in_order}) AS joined"  # noqa: S608


def _noted(kind: str, alias: str = "p") -> str:
    """What the dated notes of a record add to the words it is found by."""
    notes = _joined("n.text", f"FROM {kind}_note n WHERE n.{kind}_id = {alias}.id", "n.id")
    return f" || coalesce(' ' || ({notes}), '')"


def _own(alias: str = "p") -> str:
    """What the fields of one's own add to them: their texts, in one of which a record may have nothing."""
    return "".join(f" || ' ' || {alias}.{key}" for key in TEXT_KEYS)


def _tagged(kind: str, alias: str = "p") -> str:
    """What its labels add to them."""
    tags = _joined("t.name", f"FROM {kind}_tag t WHERE t.{kind}_id = {alias}.id", "t.name")
    return f" || coalesce(' ' || ({tags}), '')"


FILES_FROM: Final = (
    "funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id JOIN scheme s ON s.id = v.scheme_id "
    "LEFT JOIN ptce p ON p.id = f.ptce_id LEFT JOIN organisation o ON o.id = f.beneficiary_id"
)
_BEARERS: Final = _joined(
    "b.name",
    "FROM agreement g JOIN amendment m ON m.agreement_id = g.id JOIN organisation b ON b.id = m.bearer_id "
    "WHERE g.funding_file_id = f.id AND m.signed_on IS NOT NULL",
    "m.id",
)
_ALIASES: Final = _joined("a.name", "FROM ptce_alias a WHERE a.ptce_id = p.id", "a.id", "\n")
_FILES: Final = (
    "SELECT f.id, f.number || '  ' || f.title, coalesce(p.name, ''), "  # noqa: S608
    f"'', coalesce(o.name, '') || ' ' || s.code || coalesce(' ' || ({_BEARERS}), '')"
    f"{_noted('funding_file', 'f')}{_own('f')}{_tagged('funding_file', 'f')} FROM {FILES_FROM}"
)
SOURCES: Final = {
    "ptce": (
        f"SELECT p.id, p.name, p.region, coalesce(({_ALIASES}), ''), "  # noqa: S608
        f"p.commune{_noted('ptce')}{_own()}{_tagged('ptce')} FROM ptce p"
    ),
    "funding_file": _FILES,
    "organisation": (
        "SELECT p.id, p.name, p.commune, '', p.siret || ' ' || p.rna"  # noqa: S608
        f"{_noted('organisation')}{_own()}{_tagged('organisation')} FROM organisation p"
    ),
    "scheme": f"SELECT p.id, p.code, p.label, '', p.funder_name{_own()} FROM scheme p",  # noqa: S608
    "policy_framework": "SELECT p.id, p.name, p.axis, '', p.signatories FROM policy_framework p",
    "committee_session": "SELECT p.id, p.title, p.held_on, '', p.body FROM committee_session p",
}
"""Of each kind of record: its id, its title, a detail, its other names by line, and more words it is found by."""


def lines_of(kind: str, records: Iterable[Iterable[object]]) -> Iterator[SearchLine]:
    """The lines for what a source says of records of a kind; two spaces end the number of a dossier."""
    for record_id, title, detail, aliases, more in records:
        number, apart, named = str(title).partition("  ")
        code, name = (fold(number), sort_key(named)) if apart else ("", sort_key(number))
        article = fold(named or number).removesuffix(name)
        yield SearchLine(
            *(kind, int(str(record_id)), str(title), None if detail is None else str(detail)),
            f"{as_one(code)} {as_one(name)}".strip(),
            *(code, name),
            " ".join(f"{BEGINS} {fold(alias)}" for alias in str(aliases).split("\n") if alias),
            fold(f"{article} {detail} {more}"),
        )


def as_one(words: str) -> str:
    """Words made one, which only the whole of them is found by."""
    return "".join(f"{_JOINS}{word}" for word in words.split())
