"""The tables of a session: the envelopes, the agenda whole, the agenda of each scheme that holds enough."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.formulas import Balance, Formula, Ratio
from ptce_desk.exports.report import Cell, Column, Table, Total, balance, summed
from ptce_desk.formatting import amount_text, typeset
from ptce_desk.records.imputation import IMPUTATION
from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.services.committee.submitted import OF_YEAR
from ptce_desk.services.committee.told_envelopes import ToldEnvelope
from ptce_desk.wording.ballots import ballot_words
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.recusals import recused_words
from ptce_desk.wording.states import OPINION_LABELS, VOTE_LABELS

ALL: Final = "all"
"""The key of the table of every dossier."""
APART: Final = "scheme_"
"""Begins the key of the table of one scheme."""
_ENOUGH: Final = 5
"""Dossiers of one scheme that are worth a sheet of their own, beside the one that holds them all."""
_VAT_MEANING: Final = "Si les dépenses sont présentées hors taxes ou toutes taxes comprises."
_EARLIER: Final = (
    "Aides accordées avant ce jour au bénéficiaire, tous dispositifs et financeurs du fichier ; sans total."
)
_LINE: Final = "Rang du dossier à l’ordre du jour, dispositif après dispositif."
_SIGNS: Final = "Ce que la ligne sous le tableau détaille (dérogation, déport), ou une enveloppe dépassée."
_BEFORE: Final = "Voté dans l’exercice avant cette séance, avenants compris."
_HERE: Final = "Voté à cette séance ; proposé, pour ce qui n’est pas encore voté."
_PART: Final = "Part de l’année dans le montant voté ; dans le montant proposé, pour ce qui n’est pas encore voté."
_OTHERS: Final = "Ce que les autres financeurs apportent d’après le plan de financement, obtenu ou sollicité."
_CO_FUNDERS: Final = tuple(level for level in FunderLevel if level is not FunderLevel.OWN)
_NO_TITLE_YET: Final = "Aucun dossier à l’ordre du jour"


class Numbered(NamedTuple):
    """A dossier of an agenda, its rank there, from 1, and its euros by civil year."""

    rank: int
    line: AgendaLine
    years: Mapping[int, Decimal]


class SchemeOf(NamedTuple):
    """What a session says of one scheme."""

    code: str
    label: str
    lines: tuple[Numbered, ...]

    @property
    def is_voted(self) -> bool:
        """Whether an amount was voted for one of its dossiers."""
        return any(one.line.item.voted_amount is not None for one in self.lines)


class EnvelopeOf(NamedTuple):
    """The envelope of a scheme, and what this session takes of it, in euros."""

    year: int
    scheme: SchemeOf
    told: ToldEnvelope

    @property
    def left_after(self) -> Decimal:
        """What the session leaves of it, less than nothing where it lacks."""
        return self.told.budget - self.told.voted - self.here

    @property
    def lacks(self) -> Decimal:
        """What it lacks for the session: the envelope of another scheme does not make up for it."""
        return max(-self.left_after, ZERO)

    @property
    def here(self) -> Decimal:
        """What is voted here, and proposed where nothing is voted yet."""
        return sum((_taken(one.line) for one in self.scheme.lines), ZERO)


def numbered(lines: Sequence[AgendaLine]) -> tuple[Numbered, ...]:
    """Dossiers under the rank they are called by."""
    return tuple(Numbered(rank, line, dict(line.years)) for rank, line in enumerate(lines, 1))


def schemes_of(lines: Sequence[Numbered]) -> list[SchemeOf]:
    """The dossiers of each scheme, by code."""
    by_code: dict[str, list[Numbered]] = {}
    for one in lines:
        by_code.setdefault(one.line.submitted.text("scheme"), []).append(one)
    return [
        SchemeOf(code, held[0].line.submitted.text("scheme_label"), tuple(held))
        for code, held in sorted(by_code.items())
    ]


def summary_table(schemes: Sequence[SchemeOf]) -> Table:
    """What each scheme comes to, told by the table of every dossier."""
    columns = [*_SUMMARY, _voted_sum(any(one.is_voted for one in schemes))]
    return Table.of("summary", "Synthèse", "Synthèse par dispositif", columns, schemes, empty_text=_NO_TITLE_YET)


def envelopes_table(schemes: Sequence[SchemeOf], year: int, told: Mapping[str, ToldEnvelope]) -> Table:
    """What the session leaves of each envelope; the schemes that have none are named under it."""
    rows = _envelopes_of(schemes, year, told)
    without = ", ".join(one.code for one in schemes if one.code not in told)
    over = ", ".join(f"{one.scheme.code}, {amount_text(one.lacks)}" for one in rows if one.lacks)
    said = (
        f"Dépassement : {over}." if over else "",
        f"Sans enveloppe connue en {year} : {without}." if without else "",
    )
    notes = tuple(typeset(one) for one in said if one)
    columns = (*_ENVELOPES, _LACKS) if over else _ENVELOPES
    return Table.of("envelopes", "Enveloppes", f"Enveloppes {year} des dispositifs", columns, rows, notes=notes)


def exceeded(schemes: Sequence[SchemeOf], year: int, told: Mapping[str, ToldEnvelope]) -> frozenset[str]:
    """The schemes whose envelope has less than the session takes of it: no other envelope makes up for it."""
    return frozenset(one.scheme.code for one in _envelopes_of(schemes, year, told) if one.lacks)


def agenda_tables(
    lines: Sequence[Numbered],
    schemes: Sequence[SchemeOf],
    closing: Iterable[str],
    over: Collection[str] = (),
) -> list[Table]:
    """Every dossier in one table that can be sorted, then the schemes that hold enough, where there are several.

    `over` are the schemes whose envelope is exceeded.
    """
    columns = _agenda(lines, over)
    whole = Table.of(
        ALL,
        "Tous les dossiers",
        "Tous les dossiers",
        columns,
        lines,
        notes=(*_notes(lines), *_rules(schemes), *closing),
        frozen_columns=2,
        empty_text=_NO_TITLE_YET,
    )
    apart = [one for one in schemes if len(one.lines) >= _ENOUGH] if len(schemes) > 1 else []
    return [
        whole,
        *(
            Table.of(
                f"{APART}{rank}",
                one.code,
                f"{one.code} – {one.label}",
                columns,
                one.lines,
                notes=(*_notes(one.lines), *_rules([one])),
                frozen_columns=2,
            )
            for rank, one in enumerate(apart, 1)
        ),
    ]


def _envelopes_of(schemes: Sequence[SchemeOf], year: int, told: Mapping[str, ToldEnvelope]) -> list[EnvelopeOf]:
    return [EnvelopeOf(year, one, told[one.code]) for one in schemes if one.code in told]


def _taken(line: AgendaLine) -> Decimal:
    if line.item.vote is None:
        return line.submitted.amount("proposed") or ZERO
    return line.item.voted_amount or ZERO


def _rules(schemes: Sequence[SchemeOf]) -> list[str]:
    """The rules the dossiers of each scheme were judged by."""
    told = []
    for one in schemes:
        rules = " ; ".join(dict.fromkeys(held.line.submitted.text("rules") for held in one.lines))
        told.append(f"Règles du dispositif {one.code} : {rules}.")
    return told


def _notes(lines: Sequence[Numbered]) -> list[str]:
    """Under the table, what its signs stand for, dossier by dossier; and what its total mixes."""
    told = [
        f"Ligne {one.rank}, dossier {one.line.submitted.text('number')} : {words}"
        for one in lines
        for words in (*one.line.submitted.text("derogations").split("\n"), _recused(one.line))
        if words
    ]
    said = {one.line.submitted.text("vat") for one in lines} - {""}
    return [*told, "Le total des coûts additionne des montants HT et des montants TTC."] if len(said) > 1 else told


def _recused(line: AgendaLine) -> str:
    return f"Déport : {recused_words(line.item.recused)}" if line.item.recused else ""


def _signs(over: Collection[str]) -> Column[Numbered]:
    """What is to be told of a dossier in a word."""

    def read(one: Numbered) -> str:
        lacks = one.line.submitted.text("scheme") in over and _taken(one.line)
        said = {
            "dérogation": one.line.submitted.text("derogations"),
            "déport": one.line.item.recused,
            "enveloppe dépassée": lacks,
        }
        return ", ".join(word for word, holds in said.items() if holds)

    return Column("signs", "À signaler", read=read, width=12, wrap=True, sometimes=True, meaning=_SIGNS)


def _remarks(one: Numbered) -> str:
    """What the élus must read beside the figures: the service's opinion, derogations, who withdrew, remarks."""
    line = one.line
    said = line.submitted.text("service_opinion")
    opinion = f"Avis du service : {said}" if said else ""
    return "\n".join(
        filter(None, (opinion, line.submitted.text("derogations"), _recused(line), line.item.remark)),
    )


def _submitted(key: str, heading: str, width: int, *, wrap: bool = False, sometimes: bool = False) -> Column[Numbered]:
    """Words of what was submitted."""
    return Column(
        key,
        heading,
        read=lambda one: one.line.submitted.cells.get(key),
        width=width,
        wrap=wrap,
        sometimes=sometimes,
    )


def _amount(key: str, heading: str, meaning: str = "", *, sometimes: bool = False) -> Column[Numbered]:
    """An amount of what was submitted."""
    return summed(key, heading, lambda one: one.line.submitted.cells.get(key), meaning, sometimes=sometimes)


def _agenda(lines: Sequence[Numbered], over: Collection[str]) -> tuple[Column[Numbered], ...]:
    """The columns of an agenda, those that matter most to a debate first."""
    held = sorted({year for one in lines for year in one.years})
    years = [_part_of(year, _PART if year == held[0] else "") for year in held]
    voted = _VOTED
    if all(one.line.item.voted_amount is None for one in lines):
        voted = replace(voted, total=Total.NONE, by_hand=True)  # before the vote it is blank, its total too
    return (
        *_DEBATE[:_WHAT],
        _signs(over),
        *_DEBATE[_WHAT:],
        voted,
        _BALLOT,
        *_BESIDE,
        *years,
        *_IMPUTATION,
        *_WHO,
        _REMARKS,
    )


def _part_of(year: int, meaning: str) -> Column[Numbered]:
    """What is voted of a civil year, or proposed where nothing is voted yet."""
    return summed(f"{OF_YEAR}{year}", f"Part {year}", lambda one: one.years.get(year), meaning)


_DEBATE: Final[tuple[Column[Numbered], ...]] = (
    Column("line", "Ligne", "count", lambda one: one.rank, width=8, meaning=_LINE),
    _submitted("number", "N°", 11),
    _submitted("beneficiary", "Bénéficiaire", 21, wrap=True),
    _submitted("title", "Intitulé", 25, wrap=True),
    _amount("total_cost", "Coût total"),
    replace(_submitted("vat", "HT/TTC", 8, sometimes=True), meaning=_VAT_MEANING),
    _amount("requested", "Demandé"),
    _amount("proposed", "Proposé"),
    Column(
        "vote",
        "Vote",
        "choice",
        lambda one: one.line.item.vote,
        tuple(VOTE_LABELS.items()),
        width=11,
        sometimes=True,
    ),
)
_WHAT: Final = 4
"""The columns that name a dossier, before what is to be told of it."""
_VOTED: Final[Column[Numbered]] = summed("voted", "Voté", lambda one: one.line.item.voted_amount)
_BALLOT: Final[Column[Numbered]] = Column(
    "ballot", "Voix", read=lambda one: ballot_words(one.line.item.ballot), width=18, wrap=True, sometimes=True
)
_BESIDE: Final[tuple[Column[Numbered], ...]] = (
    Column("opinion", "Avis", "choice", lambda one: one.line.item.opinion, tuple(OPINION_LABELS.items()), width=12),
    Column(
        "rate",
        "Taux proposé",
        "percent",
        lambda one: one.line.submitted.cells.get("rate"),
        total=Total.FORMULA,
        formula=Ratio("proposed", "base"),
        meaning="Montant proposé rapporté à l’assiette retenue.",
    ),
    _submitted("scheme", "Dispositif", 18),
    _amount("base", "Assiette retenue", "Dépenses éligibles retenues par l’instruction."),
    _amount("maximum", "Maximum applicable", "Aide maximale calculée par les règles du dispositif."),
    replace(
        _amount("earlier", "Aides antérieures", _EARLIER, sometimes=True), total=Total.NONE
    ),  # two lines may be of one beneficiary
    replace(_submitted("co_funders", "Autres financeurs", 28, wrap=True, sometimes=True), meaning=_OTHERS),
    *(
        _amount(f"plan_{level.value}", f"{LEVEL_LABELS[level]} (cofinancement)", sometimes=True)
        for level in _CO_FUNDERS
    ),
    _amount(f"plan_{FunderLevel.OWN.value}", "Autofinancement", "Ce que le bénéficiaire apporte lui-même."),
)
_WHO: Final[tuple[Column[Numbered], ...]] = (
    _submitted("ptce", "PTCE", 22, wrap=True),
    _submitted("commune", "Commune", 16, wrap=True),
    _submitted("siret", "SIRET", 17, sometimes=True),
    _submitted("legal_form", "Forme juridique", 22, wrap=True, sometimes=True),
)
_IMPUTATION: Final = tuple(_submitted(field.key, field.label, 11, sometimes=True) for field in IMPUTATION)
_REMARKS: Final[Column[Numbered]] = Column("remarks", "Observations et dérogations", read=_remarks, width=40, wrap=True)

AGENDA_COLUMNS: Final[tuple[Column[Numbered], ...]] = (
    *_DEBATE[:_WHAT],
    _signs(()),
    *_DEBATE[_WHAT:],
    _VOTED,
    _BALLOT,
    *_BESIDE,
    *_IMPUTATION,
    *_WHO,
    _REMARKS,
)
"""Every column there may be, those of civil years aside."""


def _by_scheme(key: str, heading: str) -> Column[SchemeOf]:
    return summed(key, heading, lambda one: _sum_of(key, [held.line.submitted.amount(key) for held in one.lines]))


def _sum_of(key: str, amounts: Iterable[Decimal | None]) -> Formula:
    """The sum of a column of the table of every dossier, where the scheme is the same."""
    total = sum((amount or ZERO for amount in amounts), ZERO)
    return Formula(f"SUMPRODUCT(({{{ALL}.scheme}}={{scheme}})*{{{ALL}.{key}}})", total)


def _voted_sum(voted: bool) -> Column[SchemeOf]:  # noqa: FBT001
    """What was voted of each scheme, blank as long as nothing was."""

    def read(one: SchemeOf) -> Cell:
        return _sum_of("voted", [held.line.item.voted_amount for held in one.lines]) if one.is_voted else None

    column = summed("voted", "Voté", read)
    return column if voted else replace(column, total=Total.NONE)


_SUMMARY: Final[tuple[Column[SchemeOf], ...]] = (
    Column("scheme", "Dispositif", read=lambda one: one.code, width=22),
    Column("label", "Intitulé du dispositif", read=lambda one: one.label, width=56, wrap=True),
    Column(
        "files",
        "Dossiers",
        "count",
        lambda one: Formula(f"SUMPRODUCT(({{{ALL}.scheme}}={{scheme}})*1)", len(one.lines)),
        total=Total.SUM,
    ),
    _by_scheme("total_cost", "Coût total"),
    _by_scheme("requested", "Demandé"),
    _by_scheme("proposed", "Proposé"),
)
_LEFT: Final = Balance(("budget",), ("voted",))
_ENVELOPES: Final[tuple[Column[EnvelopeOf], ...]] = (
    Column("scheme", "Dispositif", read=lambda one: one.scheme.code, width=18),
    Column("label", "Intitulé du dispositif", read=lambda one: one.scheme.label, width=32, wrap=True),
    Column("year", "Exercice", "year", lambda one: one.year),
    summed("budget", "Enveloppe", lambda one: one.told.budget),
    summed("voted", "Déjà voté", lambda one: one.told.voted, _BEFORE),
    balance("left", "Reste avant la séance", lambda one: one.told.budget - one.told.voted, _LEFT, ""),
    summed("here", "Cette séance", lambda one: one.here, _HERE),
    summed(
        "left_after",
        "Reste après la séance",
        lambda one: Formula("MAX({budget}-{voted}-{here},0)", max(one.left_after, ZERO)),
        "Ce que la séance laisse de l’enveloppe, ce qui n’est pas encore voté compté comme proposé.",
    ),
)
_LACKS: Final[Column[EnvelopeOf]] = summed(
    "lacks",
    "Manque",
    lambda one: Formula("MAX({voted}+{here}-{budget},0)", one.lacks),
    "Ce qui manque à l’enveloppe du dispositif : celle d’un autre ne le compense pas.",
)
