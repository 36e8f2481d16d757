"""The commands between a file and a team's base, and of whoever runs its server: `publish`, `copy`, `roles-sql`."""

import argparse

from ptce_desk.cli.keeping import complain_of
from ptce_desk.cli.speech import DONE, complain, progress_told, say
from ptce_desk.domain.places import TeamBase
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.opening import open_file
from ptce_desk.services.file.team import copy_as_file, open_base, publish
from ptce_desk.services.file.verification import verify_file

WRONG_USAGE = 2


def publish_file(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Fill an empty base with what a file holds; the file stays as it is."""
    base = arguments.base
    if not isinstance(base, TeamBase):
        return _no_base(base)
    desk = open_file(surroundings, arguments.file)
    try:
        with progress_told("Publication") as progress:
            desk.run(publish, base, progress=progress)
    finally:
        desk.close()
    say(typeset(f"La base {base} contient maintenant tout ce que contient {arguments.file}, historique compris."))
    return DONE


def copy_base(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Make a file of what a base holds, and check it; 1 when what it holds has faults."""
    base = arguments.base
    if not isinstance(base, TeamBase):
        return _no_base(base)
    desk = open_base(surroundings, base)
    try:
        with progress_told("Copie") as progress:
            desk.run(copy_as_file, arguments.output, progress)
    finally:
        desk.close()
    with progress_told("Vérification") as progress:
        found = verify_file(arguments.output, progress=progress)
    if found.faults:
        return complain_of(arguments.output, found.faults)
    say(typeset(f"La base {base} est copiée dans {arguments.output}, historique compris."))
    return DONE


def print_roles(surroundings: Surroundings) -> int:
    """Say the script that gives each role its rights in a base, for whoever runs the server to read, and to run."""
    say((surroundings.resources / "sql" / "team_roles.sql").read_text(encoding="utf-8").rstrip("\n"))
    return DONE


def _no_base(named: object) -> int:
    complain(typeset(f"« {named} » n’est pas l’adresse d’une base. Écrivez postgresql://nom@serveur/base."))
    return WRONG_USAGE
