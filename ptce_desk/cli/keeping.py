"""The commands that keep a file safe: `backup`, `restore`, `migrate`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ptce_desk.cli.speech import DONE, complain, say
from ptce_desk.domain.file_faults import Fault
from ptce_desk.domain.places import TeamBase
from ptce_desk.formatting import typeset
from ptce_desk.records.faults import fault_sentence
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.backups import back_up, compare_files, migrate_file, original_of, restore_copy
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.team import bring_up
from ptce_desk.wording.backups import differences, digest_rows

DATA_PROBLEMS: Final = 1


def backup(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Copy a file and read the copy again; 1 when the file itself has faults."""
    desk = open_file(surroundings, arguments.file)
    try:
        made = desk.run(back_up, arguments.output)
    finally:
        desk.close()
    if made.faults:
        return complain_of(made.path, made.faults)
    say(typeset(f"Copie vérifiée : {made.path}"))
    say(typeset(f"Empreinte de son historique : {made.head}"))
    return DONE


def restore(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Make a new file of a copy, once said what the copy holds and how the present file differs."""
    compared = compare_files(arguments.backup)
    say(typeset(f"{arguments.backup} :"))
    for word, value in digest_rows(compared.copy):
        say(typeset(f"  {word} : {value}"))
    if compared.present is not None:
        present = original_of(arguments.backup)
        changed = differences(compared.copy, compared.present)
        say(typeset(f"{present} dit autre chose :" if changed else f"{present} dit la même chose."))
        for word, _before, now in changed:
            say(typeset(f"  {word} : {now}"))
    faults = restore_copy(surroundings, arguments.backup, arguments.output)
    if faults:
        return complain_of(arguments.output, faults)
    say(typeset(f"Le nouveau fichier est {arguments.output}. Rien d’autre n’a changé."))
    return DONE


def migrate(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Bring a file, or a team's base, to the schema of this program."""
    if isinstance(arguments.file, TeamBase):
        return _bring_up(arguments.file)
    done = migrate_file(surroundings, arguments.file)
    if done.before == done.after:
        say(typeset(f"{arguments.file} est déjà au format de cette version ({done.after})."))
    else:
        say(typeset(f"{arguments.file} est passé du format {done.before} au format {done.after}."))
        say(typeset(f"Il est gardé tel qu’il était : {done.backup}"))
    return DONE


def _bring_up(base: TeamBase) -> int:
    if bring_up(base):
        say(typeset(f"La base {base} est maintenant au format de cette version."))
        say(typeset("Relancez-y le script des rôles de cette version : ptce-desk roles-sql"))
    else:
        say(typeset(f"La base {base} est déjà au format de cette version."))
    return DONE


def complain_of(path: Path, faults: Sequence[Fault]) -> int:
    """Say what is wrong with what was copied as it is."""
    complain(typeset(f"{path} est écrit, et porte les défauts du fichier d’origine :"))
    for fault in faults:
        complain(fault_sentence(fault))
    return DATA_PROBLEMS
