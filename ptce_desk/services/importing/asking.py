"""What an officer settles of a line of an import in its place, and what she settled there already."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from ptce_desk.domain.data_problems import brief
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.imported import Aside, Obstacle
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.table_faults import OF_ZEROS, ValueFault
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.imports.tables.book import Cell
from ptce_desk.imports.tables.funders import FUNDER, MADE, OURS, called
from ptce_desk.imports.tables.matching import AS, NEW, KnownFile, key_of, question_of
from ptce_desk.imports.tables.past import ADDED, CORRECTED
from ptce_desk.imports.tables.payments import NONE_OF_OURS
from ptce_desk.imports.tables.planning import Planned, identity_of, paid_more
from ptce_desk.imports.tables.ptce import PlannedPole
from ptce_desk.imports.tables.reading import CellFault
from ptce_desk.imports.tables.values import read_text
from ptce_desk.services.importing.columns import choices_of
from ptce_desk.services.importing.tables import Answers, OpenedTable, merged
from ptce_desk.wording.importing import CORRECTED_PAYMENT, second_payment_words
from ptce_desk.wording.labels import LEVEL_LABELS

Award: TypeAlias = tuple[str, Decimal | None]
"""The title of a dossier, and what was voted."""
_ZEROS: Final = (("zéro", "zero"), ("rien n’est dit", "blank"))
_ZEROS_VOTED: Final = (("refusé", "zero"), ("rien n’est décidé", "blank"))
_TYPED: Final[Mapping[Obstacle, tuple[str, ...]]] = {
    Obstacle.NO_YEAR: ("year",),
    Obstacle.NO_DAY: ("paid_on", "granted_on"),
    Obstacle.NO_AMOUNT: ("amount",),
    Obstacle.NO_NAME: ("name", "beneficiary.name"),
    Obstacle.NO_BENEFICIARY: ("beneficiary.name",),
    Obstacle.NUMBER_UNREADABLE: ("name", "beneficiary.name"),
}
"""What is typed in a line that lacks it: the first of these fields that its target has."""
_WHOSE: Final = frozenset({Obstacle.WHICH_FUNDER, Obstacle.SCHEME_OF_OURS, Obstacle.NO_SCHEME_OF_OURS})
"""What an officer settles by saying whose a grant is."""
_NUMBERS: Final = ("beneficiary.siret", "siret", "beneficiary.rna", "rna")
_AMBIGUOUS: Final = re.compile(r"([0-9][0-9\s]*)[.,]([0-9]{3})\s*(?:€|euros?|eur)?", re.IGNORECASE)
_NOUGHT: Final = re.compile(r"0+(?:[.,]0+)?\s*(?:€|euros?|eur)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """Something of a line that an officer settles in its place.

    Attributes:
        kind: a cell to read otherwise, a structure or a dossier to recognise, the dossier a payment is of, whose a
            grant is, what the zeros of a field mean, or what a word of a choice does.
        row: the number of the row of a cell.
        about: the heading of a cell, what tells a structure (`imports.tables.matching.question_of`), or what tells a
            dossier or a payment (its `external_id`), the name of a funder, a field, or a field and its word.
        words: what is asked, in short.
        offers: the likely answers: what is shown, and what is answered.
    """

    kind: Literal["reading", "structure", "file", "payment", "funder", "zeros", "word"]
    row: int
    about: str
    words: str
    offers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What an officer settled of a line, and may take back.

    Attributes:
        asked: what was asked.
        words: what she said of it, in short.
    """

    asked: Asked
    words: str

    @property
    def key(self) -> tuple[str, int, str]:
        """What tells it from the others."""
        return self.asked.kind, self.asked.row, self.asked.about


@dataclass(frozen=True, slots=True)
class Dossiers:
    """What tells dossiers here: their numbers, and what they are awarded for."""

    numbers: Mapping[int, str]
    awards: Mapping[int, Award]

    def told(self, key: int) -> str:
        """« 2019-012 – Une ressourcerie, 9 000 € »."""
        title, voted = self.awards.get(key, ("", None))
        named = " – ".join(filter(None, (self.numbers[key], brief(" ".join(title.split())))))
        return typeset(named if voted is None else f"{named}, {whole_amount_text(voted)}")


def with_answer(answers: Answers, asked: Asked, said: str) -> Answers:
    """The answers once an officer settled something of a line."""
    if asked.kind == "structure":
        return replace(answers, structures={**answers.structures, asked.about: said})
    if asked.kind == "file":
        return replace(answers, files={**answers.files, asked.about: said})
    if asked.kind == "payment":
        return replace(answers, payments={**answers.payments, asked.about: said})
    if asked.kind == "funder":
        return replace(answers, words=merged(answers.words, {FUNDER: {asked.about: said}}))
    if asked.kind == "zeros":
        return replace(answers, zeros={**answers.zeros, asked.about: said})
    if asked.kind == "word":
        key, _mark, word = asked.about.partition("|")
        return replace(answers, words=merged(answers.words, {key: {word: said}}))
    row = str(asked.row)
    held = {**answers.readings.get(row, {}), asked.about: said}
    return replace(answers, readings={**answers.readings, row: held})


def without_answer(answers: Answers, asked: Asked) -> Answers:
    """The answers once an officer takes back what she settled of a line: it is asked again."""
    match asked.kind:
        case "structure":
            return replace(answers, structures=_but(answers.structures, asked.about))
        case "file":
            return replace(answers, files=_but(answers.files, asked.about))
        case "payment":
            return replace(answers, payments=_but(answers.payments, asked.about))
        case "funder":
            unsaid = {FUNDER: {asked.about: ""}}  # what was kept of the name before today must not speak for it
            return replace(answers, words=merged(answers.words, unsaid))
        case "zeros":
            return replace(answers, zeros=_but(answers.zeros, asked.about))
        case "word":
            key, _mark, word = asked.about.partition("|")
            held = {one: code for one, code in answers.words[key].items() if fold(one) != fold(word)}
            return replace(answers, words={**answers.words, key: held})
        case "reading":
            row = str(asked.row)
            held = _but(answers.readings[row], asked.about)
            others = {number: said for number, said in answers.readings.items() if number != row}
            return replace(answers, readings={**others, row: held} if held else others)


def _but(said: Mapping[str, str], about: str) -> dict[str, str]:
    return {one: text for one, text in said.items() if one != about}


def asked_of(opened: OpenedTable, one: Planned, dossiers: Dossiers) -> Iterator[Asked]:
    """What an officer may settle of a line in error: each cell that cannot be read, the structure or dossier it is."""
    for fault in one.draft.faults:
        if fault.fault in OF_ZEROS:
            words = typeset(f"{fault.heading}, « 0 » veut dire :")
            yield Asked(
                "zeros", one.draft.rows[0], fault.field, words, _ZEROS_VOTED if fault.field == "voted" else _ZEROS
            )
            continue
        options = choices_of(opened.target.field(fault.field)) if fault.fault is ValueFault.NOT_A_CHOICE else ()
        if options:
            word = read_text(fault.cell)
            words = typeset(f"{fault.heading}, « {in_one_line(word)} » veut dire :")
            offers = (*((label, code) for code, label in options), ("Ne dit rien", ""))
            yield Asked("word", one.draft.rows[0], f"{fault.field}|{word}", words, offers)
            continue
        row = _row_of(opened, one, fault)
        if row is not None:
            offers = tuple(_readings(fault)) if fault.fault is ValueFault.AMBIGUOUS_AMOUNT else ()
            words = typeset(f"{fault.heading}, lire « {in_one_line(fault.cell)} » :")
            yield Asked("reading", row, fault.heading, words, offers)
    yield from _lacking(opened, one)
    scheme = str(one.draft.values.get("scheme", ""))
    if Obstacle.UNKNOWN_SCHEME in one.obstacles and scheme:
        offers = ((typeset(f"Créer « {brief(scheme)} »"), MADE),)
        yield Asked(
            "word", one.draft.rows[0], f"scheme|{scheme}", typeset("Dispositif de votre collectivité :"), offers
        )
    name = called(one.draft.values)
    if name and not _WHOSE.isdisjoint(one.obstacles):
        others = ((LEVEL_LABELS[level], level.value) for level in FunderLevel if level is not FunderLevel.OWN)
        words = typeset(f"Aide de « {brief(name)} » :")
        yield Asked("funder", one.draft.rows[0], name, words, (("la nôtre", OURS), *others))
    maybe = one.aside in (Aside.OTHER_FUNDER, Aside.BEFORE_VOTE)
    if maybe or not {Obstacle.WHICH_GRANT, Obstacle.BEYOND_DUE}.isdisjoint(one.obstacles):
        likely_grants = one.match.among if maybe or Obstacle.WHICH_GRANT in one.obstacles else ()
        offers = tuple((dossiers.told(key), dossiers.numbers[key]) for key in likely_grants if key in dossiers.numbers)
        words = typeset("Versement du dossier :")
        yield Asked("payment", one.draft.rows[0], one.external_id, words, (*offers, ("D’aucun", NONE_OF_OURS)))
    more = paid_more(one.changes) if Obstacle.WHICH_PAYMENT in one.obstacles else None
    if more is not None:
        ways = ((second_payment_words(more), ADDED), (CORRECTED_PAYMENT, CORRECTED))
        yield Asked("payment", one.draft.rows[0], one.external_id, typeset("Ce qui est versé :"), ways)
    if Obstacle.WHICH_FILE in one.obstacles:
        offers = tuple((_is_that(known), known.number) for known in one.among)
        words = typeset("Dossier de cette ligne :")
        yield Asked("file", one.draft.rows[0], one.external_id, words, (*offers, ("C’est un autre dossier", NEW)))
    identity = one.asked or identity_of(one.draft.values)
    if Obstacle.WHICH_STRUCTURE in one.obstacles and identity is not None:
        likely = [
            (typeset(f"C’est {double.name}{_place(double.commune)}"), str(double.id))
            for double in one.beneficiary.likely
        ]
        beside = [
            (typeset(f"C’est {other.name}{_place(other.commune)}"), f"{AS}{key_of(other)}")
            for other in one.beneficiary.beside
        ]
        offers = (*likely, *beside, ("C’est une autre", NEW))
        yield Asked("structure", one.draft.rows[0], question_of(identity), typeset(f"« {identity.name} » :"), offers)


def _lacking(opened: OpenedTable, one: Planned) -> Iterator[Asked]:
    """What a line lacks, or was given and cannot be read, where no cell holds it."""
    row = one.draft.rows[0]
    labels = {field.key: field.label for field in opened.target.fields}
    headings = {key: heading for heading, key in opened.columns.fields.items()}
    for obstacle in one.obstacles:
        key = next((key for key in _TYPED.get(obstacle, ()) if key in labels), "")
        told = next((held for held in _NUMBERS if held in headings), "")
        if obstacle is Obstacle.NUMBER_UNREADABLE and told:
            words = typeset(f"{labels[told]}, lire « {one.facts['identifier']} » :")
            yield Asked("reading", row, headings[told], words, ())
        if key:
            yield Asked("reading", row, headings.get(key, key), typeset(f"{labels[key]} de cette ligne :"), ())
    given = opened.readings.get(str(row), {})
    for fault in one.draft.faults:
        if not fault.heading and fault.field in given:
            words = typeset(f"{labels[fault.field]}, lire « {in_one_line(fault.cell)} » :")
            yield Asked("reading", row, fault.field, words, ())


def answered_of(opened: OpenedTable, one: Planned, answers: Answers) -> list[Answered]:
    """What an officer settled of a line, but what is asked of it again."""
    row, external = one.draft.rows[0], one.external_id
    found = [*_read_as(opened, one, answers), *_structures(one, answers)]
    if external in answers.files:
        told = "un autre dossier" if answers.files[external] == NEW else answers.files[external]
        found.append(Answered(Asked("file", row, external, "", ()), f"Dossier de cette ligne : {told}"))
    if external in answers.payments:
        said = answers.payments[external]
        ways = {NONE_OF_OURS: "aucun", ADDED: "un 2e versement", CORRECTED: "le versement corrigé"}
        about = "Ce qui est versé" if said in (ADDED, CORRECTED) else "Dossier de ce versement"
        found.append(Answered(Asked("payment", row, external, "", ()), f"{about} : {ways.get(said, said)}"))
    name, whose = called(one.draft.values), {fold(key): said for key, said in answers.words.get(FUNDER, {}).items()}
    said = whose.get(fold(name), "") if name else ""
    if said:
        told = "la nôtre" if said == OURS else LEVEL_LABELS[FunderLevel(said)]
        found.append(Answered(Asked("funder", row, name, "", ()), f"Aide de « {brief(name)} » : {told}"))
    settled = (*found, *_zeros(opened, one, answers), *_words(opened, one, answers))
    return [replace(one, words=typeset(one.words)) for one in settled]


def _read_as(opened: OpenedTable, one: Planned, answers: Answers) -> Iterator[Answered]:
    labels = {field.key: field.label for field in opened.target.fields}
    for row in one.draft.rows:
        for heading, text in answers.readings.get(str(row), {}).items():
            told = f"« {brief(text)} »" if text else "rien"
            yield Answered(Asked("reading", row, heading, "", ()), f"{labels.get(heading, heading)}, lu : {told}")


def _structures(one: Planned, answers: Answers) -> Iterator[Answered]:
    identities = [one.asked, identity_of(one.draft.values)]
    identities += [line.identity for line in one.added] if isinstance(one, PlannedPole) else []
    keys = {question_of(identity): identity.name for identity in identities if identity is not None}
    for key, name in keys.items():
        if key in answers.structures:
            said = answers.structures[key]
            told = "celle d’une autre ligne" if said.startswith(AS) else "déjà dans ce fichier"
            told = "une structure à créer" if said == NEW else told
            yield Answered(Asked("structure", one.draft.rows[0], key, "", ()), f"« {brief(name)} » : {told}")


def _zeros(opened: OpenedTable, one: Planned, answers: Answers) -> Iterator[Answered]:
    cells = {row.number: row.cells for row in opened.table.rows if answers.zeros and row.number in one.draft.rows}
    for column in opened.table.columns if cells else ():
        key = opened.columns.fields.get(column.heading, "")
        if key in answers.zeros and any(_NOUGHT.fullmatch(read_text(held[column.place])) for held in cells.values()):
            meanings = {said: words for words, said in (_ZEROS_VOTED if key == "voted" else _ZEROS)}
            asked = Asked("zeros", one.draft.rows[0], key, "", ())
            yield Answered(asked, f"{column.heading}, « 0 » veut dire : {meanings[answers.zeros[key]]}")


def _words(opened: OpenedTable, one: Planned, answers: Answers) -> Iterator[Answered]:
    """What an officer said of the words of choices in the rows of a line."""
    said = {key: {fold(word): code for word, code in held.items()} for key, held in answers.words.items()}
    cells = [row.cells for row in opened.table.rows if said and row.number in one.draft.rows]
    for column in opened.table.columns if cells else ():
        key = opened.columns.fields.get(column.heading, "")
        meanings = dict(choices_of(opened.target.field(key))) if key in said else {}
        words = dict.fromkeys(read_text(held[column.place]) for held in cells) if meanings else ()
        for word in words:
            code = said[key].get(fold(word))
            if word and code is not None:
                told = meanings.get(code, "rien")
                asked = Asked("word", one.draft.rows[0], f"{key}|{word}", "", ())
                yield Answered(asked, f"{column.heading}, « {in_one_line(word)} » veut dire : {told}")


def _is_that(known: KnownFile) -> str:
    """« C’est 2019-012 – Une ressourcerie »."""
    title = brief(" ".join(str(known.values.get("title") or "").split()))
    return typeset(f"C’est {known.number}{f' – {title}' if title else ''}")


def in_one_line(cell: Cell) -> str:
    """A cell on one line."""
    return brief(" ".join(read_text(cell).split()))


def _place(commune: str) -> str:
    return f", {commune}" if commune else ""


def _readings(fault: CellFault) -> Iterator[tuple[str, str]]:
    """Both ways to read « 1.234 »: thousands, or decimals to the cent; none of what has a sign or a unit."""
    found = _AMBIGUOUS.fullmatch(read_text(fault.cell))
    if found is None:
        return
    whole = re.sub(r"\D", "", found[1])
    for reading in (f"{whole}{found[2]}", f"{whole}.{found[2][:2]}"):
        yield whole_amount_text(Decimal(reading)), reading.replace(".", ",")


def _row_of(opened: OpenedTable, one: Planned, fault: CellFault) -> int | None:
    """The row of a cell at fault; several rows may speak of one record."""
    places = {column.heading: column.place for column in opened.table.columns}
    if fault.heading not in places:
        return None
    if len(one.draft.rows) == 1:
        return one.draft.rows[0]
    held = {row.number: row.cells[places[fault.heading]] for row in opened.table.rows}
    return next((number for number in one.draft.rows if held.get(number) == fault.cell), None)
