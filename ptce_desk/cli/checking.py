"""The command that checks a file: `check`."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ptce_desk.cli.speech import DONE, complain, say
from ptce_desk.domain.day_doubts import DayDoubt
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.journal_head import read_head
from ptce_desk.domain.places import Place, TeamBase
from ptce_desk.formatting import typeset
from ptce_desk.records.faults import doubt_sentence, fault_sentence, head_sentence, older_sentence
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.opening import open_file, open_place
from ptce_desk.services.file.verification import (
    Verification,
    can_put_back,
    doubtful_days,
    put_back,
    verify_file,
    verify_with_days,
)

DATA_PROBLEMS: Final = 1


def check(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Say every fault of a file, and put the journal's values back where that is asked; 1 when a fault stays.

    What a screen would have asked about is told as information.
    """
    head = read_head(arguments.head) if arguments.head else ""
    if isinstance(arguments.file, TeamBase):
        return _check_base(arguments.file, surroundings, head)
    found = verify_file(arguments.file, head=head)
    if arguments.repair and not found.older:
        found = _repaired(arguments.file, surroundings, found, head)
    code = _tell(arguments.file, found)
    if code == DONE and not found.older:
        _say_doubts(doubtful_days(arguments.file, surroundings.clock().date()))
    return code


def _check_base(base: TeamBase, surroundings: Surroundings, head: str) -> int:
    desk = open_place(surroundings, base)
    try:
        found, doubts = desk.run(verify_with_days, head=head)
    finally:
        desk.close()
    code = _tell(base, found)
    _say_doubts(doubts)
    return code


def _say_doubts(doubts: Iterable[DayDoubt]) -> None:
    for doubt in doubts:
        say(f"Pour information : {doubt_sentence(doubt)}")


def _tell(path: Place, found: Verification) -> int:
    if found.older and found.schema and isinstance(path, Path):
        say(older_sentence(path, found.schema))
    if found.head is not None:
        say(head_sentence(found.head))
    for fault in found.faults:
        complain(fault_sentence(fault))
    mendable = sum(can_put_back(fault) for fault in found.faults)
    if mendable and isinstance(path, Path):
        complain(typeset(f"« ptce-desk check {path} --repair » remet ce que dit l’historique ({mendable})."))
    if found.faults:
        return DATA_PROBLEMS
    if isinstance(path, TeamBase):
        say(typeset(f"La base {path} est saine : liens et montants concordent, et les données avec leur historique."))
    elif not found.older:
        say(typeset(f"{path} est sain : pages, liens et montants concordent, et les données avec leur historique."))
    return DONE


def _repaired(path: Path, surroundings: Surroundings, found: Verification, head: str) -> Verification:
    """Mend what can be, which may uncover more, and look again."""
    while mendable := [fault for fault in found.faults if can_put_back(fault)]:
        done = _mend(path, surroundings, mendable)
        found = verify_file(path, head=head)
        if not done:
            break
        say(typeset(f"Remis selon l’historique : {done}. « Annuler », dans la fenêtre, le défait."))
    return found


def _mend(path: Path, surroundings: Surroundings, faults: Sequence[Fault]) -> int:
    desk = open_file(surroundings, path)
    try:
        return desk.run(put_back, faults)
    finally:
        desk.close()
