"""What a jury works on: a grid for each of its members, blank or filled, then the ranking with its means."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.scoring import OUT_OF, Criterion
from ptce_desk.exports.report import Column, ReadingLine, Report, Table
from ptce_desk.formatting import number_text, typeset
from ptce_desk.records.kinds import Kind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.printing import origin_of, write_report
from ptce_desk.services.schemes.calls import CallSheet, Candidate, list_calls, open_call
from ptce_desk.wording.scoring import missing_words, noted_by_words
from ptce_desk.wording.states import DECISION_LABELS

_NOBODY: Final = "Aucune candidature à noter."
_NO_NAME: Final = "Membre du jury"
_SCORE: Final = (
    f"Sur {OUT_OF} : moyenne des critères par leur coefficient ; une note qui manque ne compte pas pour zéro."
)
_RANK: Final = "Les dossiers de même note ont le même rang, et le suivant attend."
_NOTED_BY: Final = (
    "Combien de membres du jury l’ont notée, sur ceux qui ont noté dans cet appel ; « incomplet » : "
    "l’un d’eux n’a pas donné toutes ses notes, et le rang peut encore changer."
)
_HAND: Final = 13
"""Characters of what is written in by hand: paper gives it more (`Column.by_hand`)."""
_ABOUT: Final[tuple[Column[Candidate], ...]] = (
    Column("number", "N°", read=lambda one: one.scoring.number, width=11),
    Column("applicant", "Porteur", read=lambda one: one.applicant, width=26, wrap=True),
    Column("title", "Intitulé", read=lambda one: one.title, width=34, wrap=True),
    Column("requested", "Demandé", "amount", lambda one: one.requested),
)
_ON_FORM: Final = {"applicant": 20, "title": 24}
"""Characters of what tells a candidature, narrower where notes are written in by hand."""


def export_jury(desk: Desk, version_id: int, target: Path, *, blank: bool = False) -> Path:
    """Write the grids of a jury, a PDF, a workbook or text by the file's ending: to fill in, or with the ranking.

    Raises:
        NotFoundError: no such version.
        ExportError: the target cannot be written; it stays as it was.
    """
    return write_report(jury_report(desk, version_id, blank=blank), target, apart=True)


def export_jury_of(desk: Desk, code: str | None, target: Path, *, blank: bool) -> Path:
    """Write the same for the latest call of a scheme, by its code; without one, for the call that opens first.

    Raises:
        NotFoundError: no such call, or none at all.
        ExportError: the target cannot be written; it stays as it was.
    """
    found = next((row for row in list_calls(desk) if code is None or fold(row.code) == fold(code)), None)
    if found is None:
        raise NotFoundError("call", code)
    return export_jury(desk, found.version_id, target, blank=blank)


def jury_report(desk: Desk, version_id: int, *, blank: bool = False) -> Report:
    """The ranking, then a grid for each juror with the notes given; `blank`, grids alone, without a note.

    Raises:
        NotFoundError: no such version.
    """
    sheet = open_call(desk, version_id)
    criteria = _criteria_of(sheet)
    jurors = sorted({juror for one in sheet.candidates for juror in one.scoring.jurors}) or [_NO_NAME]
    grids = [_grid(place, juror, criteria, sheet.candidates, blank=blank) for place, juror in enumerate(jurors)]
    return Report(
        origin=origin_of(desk),
        title=f"Jury – {sheet.scheme.code} {sheet.version.version}",
        subtitle="Grilles à remplir" if blank else "Classement et notes",
        sheets=tuple(grids) if blank else (_ranking(criteria, jurors, sheet.candidates), *grids),
        reading=()
        if blank
        else (
            ReadingLine("Note", typeset(_SCORE)),
            ReadingLine("Rang", typeset(_RANK)),
            ReadingLine("Notée par", typeset(_NOTED_BY)),
        ),
    )


def _grid(
    place: int, juror: str, criteria: Sequence[Criterion], candidates: Sequence[Candidate], *, blank: bool
) -> Table:
    ordered = sorted(candidates, key=lambda one: one.scoring.number)
    about = [replace(one, width=_ON_FORM.get(one.key, one.width)) for one in _ABOUT] if blank else _ABOUT
    columns: tuple[Column[Candidate], ...] = (
        *about,
        *(_noted(f"c{rank}", juror, one, ordered, blank=blank) for rank, one in enumerate(criteria)),
        *(() if blank else (Column("score", f"Note sur {OUT_OF}", "score", partial(_score_of, juror), width=10),)),
        Column("remarks", "Observations", read=lambda _one: "", width=28, wrap=True, by_hand=blank),
    )
    return Table.of(f"juror_{place}", juror, juror, columns, ordered, empty_text=_NOBODY, frozen_columns=2)


def _noted(key: str, juror: str, one: Criterion, candidates: Sequence[Candidate], *, blank: bool) -> Column[Candidate]:
    """The notes of a juror on a criterion, all to the hundredth once one has decimals; or the room to write them."""
    if blank:
        return Column(key, _heading(one), "number", lambda _candidate: None, width=_HAND, by_hand=True)
    read = partial(_note, juror, one.label)
    notes = [note for candidate in candidates if (note := read(candidate)) is not None]
    kind: Kind = "number" if all(note == note.to_integral_value() for note in notes) else "score"
    return Column(key, _heading(one), kind, read, width=14)


def _ranking(criteria: Sequence[Criterion], jurors: Sequence[str], candidates: Sequence[Candidate]) -> Table:
    columns: tuple[Column[Candidate], ...] = (
        Column("rank", "Rang", "count", lambda one: one.rank, width=7, meaning=_RANK),
        *_ABOUT,
        *(
            Column(f"c{rank}", _heading(one), "score", partial(_mean, one.label), width=14)
            for rank, one in enumerate(criteria)
        ),
        *(
            Column(f"j{rank}", juror, "score", partial(_score_of, juror), width=12)
            for rank, juror in enumerate(jurors)
            if juror != _NO_NAME
        ),
        Column("score", f"Note sur {OUT_OF}", "score", lambda one: one.score, width=10, meaning=typeset(_SCORE)),
        Column("noted_by", "Notée par", read=_noted_by, width=18, meaning=typeset(_NOTED_BY)),
        Column("missing", "Notes qui manquent", read=_missing, width=30, wrap=True, sometimes=True),
        Column("decision", "Décision", read=lambda one: DECISION_LABELS[one.decision], width=14),
        Column("waiting", "Rang d’attente", "count", lambda one: one.waiting_rank, width=10, sometimes=True),
    )
    title = "Classement par note du jury"
    return Table.of("ranking", "Classement", title, columns, candidates, empty_text=_NOBODY, frozen_columns=2)


def _criteria_of(sheet: CallSheet) -> list[Criterion]:
    """The grid of the scheme, then what dossiers were noted on that it has no more."""
    found: dict[str, Criterion] = {one.label: one for one in sheet.criteria}
    for candidate in sheet.candidates:
        for one in candidate.scoring.criteria if candidate.scoring.is_own else ():
            found.setdefault(one.label, one)
    return list(found.values())


def _heading(criterion: Criterion) -> str:
    return f"{criterion.label} (/{number_text(criterion.out_of)}, coef. {number_text(criterion.weight)})"


def _note(juror: str, criterion: str, candidate: Candidate) -> Decimal | None:
    return candidate.scoring.note(juror, criterion)


def _mean(criterion: str, candidate: Candidate) -> Decimal | None:
    return candidate.scoring.scored.means.get(criterion)


def _score_of(juror: str, candidate: Candidate) -> Decimal | None:
    return candidate.scoring.scored.by_juror.get(juror)


def _noted_by(candidate: Candidate) -> str:
    return noted_by_words(candidate.scoring.scored, candidate.jury)


def _missing(candidate: Candidate) -> str:
    return missing_words(candidate.scoring.scored)
