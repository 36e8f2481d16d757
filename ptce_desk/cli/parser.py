"""The command line (docs/rules.md, « Command line »), in French; people script it, so it does not change."""

import argparse
import re
from pathlib import Path
from typing import Final, NoReturn

from ptce_desk import __version__
from ptce_desk.cli.speech import complain, say
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.paper import PaperSize
from ptce_desk.domain.places import Place
from ptce_desk.formatting import typeset

WRONG_USAGE: Final = 2

LEVELS: Final = {
    "region": FunderLevel.REGION,
    "departement": FunderLevel.DEPARTMENT,
    "epci": FunderLevel.INTERCOMMUNALITY,
    "commune": FunderLevel.COMMUNE,
}
EXPORT_FORMATS: Final = ("xlsx", "ods", "pdf", "csv", "zip")
EXPORT_KINDS: Final = {
    "committee": ("session", "template", "view"),
    "annexe": ("session", "view"),
    "arbitration": ("session",),
    "files": ("year", "scheme", "ptce"),
    "funding-summary": ("year", "scheme", "ptce"),
    "ptce": ("ptce",),
    "schemes": ("scheme",),
    "payments": ("year", "scheme", "ptce"),
    "decompte": ("year", "scheme", "ptce"),
    "contract": ("framework",),
    "jury": ("scheme",),
    "jury-grids": ("scheme",),
    "de-minimis": ("year",),
    "aids-to-region": ("year",),
    "statistics": ("year",),
    "annual-report": ("year",),
    "scdl": ("year", "scheme", "ptce"),
    "360giving": ("year", "scheme", "ptce"),
}
"""What can be exported, and the options that choose a part of it."""

DOCUMENT_FORMATS: Final = dict.fromkeys(("committee", "annexe", "annual-report"), (*EXPORT_FORMATS, "docx"))
"""The formats of what is read as a document, rather than as tables."""

OPEN_DATA_FORMATS: Final = {"scdl": ("csv",), "360giving": ("json",)}
"""The only format of what portals take."""

IMPORT_TARGETS: Final = ("funding_files", "organisations", "payments", "ptce", "de_minimis", "envelopes")
"""What the rows of a table can become."""

COMMANDS: Final = (
    "demo", "new", "schemes", "assess", "export", "import", "import-template", "check", "backup", "restore", "migrate",
    "publish", "copy", "roles-sql",
    "journal", "self-test",
)  # fmt: skip

_FRENCH: Final = (
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"unrecognized arguments: (.*)", r"je ne connais pas : \1"),
    (
        r"argument (.*): invalid choice: '?(.*?)'? \(choose from (.*)\)",
        r"\1 : « \2 » n’est pas proposé ; choisissez parmi \3",
    ),
    (r"argument (.*): expected one argument", r"\1 : il manque la valeur"),
    (r"argument (.*): invalid int value: '(.*)'", r"\1 : « \2 » n’est pas un nombre entier"),
    (r"argument (.*): ignored explicit argument '(.*)'", r"\1 n’attend pas de valeur, « \2 » est de trop"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 peut se lire de plusieurs façons : \2"),
)


class FrenchParser(argparse.ArgumentParser):
    """An argument parser that speaks French and leaves with code 2 on wrong usage."""

    def format_help(self) -> str:
        """The help, its few fixed words in French."""
        text = super().format_help()
        for english, french in (
            ("usage:", "usage :"),
            ("positional arguments:", "arguments :"),
            ("options:", "options :"),
            ("show this help message and exit", "afficher cette aide"),
            ("show program's version number and exit", "afficher la version"),
        ):
            text = text.replace(english, french)
        return typeset(text)

    def error(self, message: str) -> NoReturn:
        """Say in French what is wrong with the words of the command."""
        complain(typeset(f"ptce-desk : {_in_french(message)}."))
        complain(typeset(f"Tapez « {self.prog} --help » pour l’aide."))
        raise SystemExit(WRONG_USAGE)

    def _print_message(self, message: str, file: object = None) -> None:
        """Write the help or the version as any other answer, even to a reader that leaves early."""
        del file
        say(message.rstrip("\n"))


def _in_french(message: str) -> str:
    for english, french in _FRENCH:
        if found := re.fullmatch(english, message, re.DOTALL):
            return re.sub(r"'([a-z-]+)'(?=,|$)", r"\1", found.expand(french))
    return "cette commande ne se comprend pas"


def parse(argv: list[str]) -> argparse.Namespace:
    """Read a command line; a bare file name, or nothing, asks for the window."""
    if not argv or (argv[0] not in COMMANDS and not argv[0].startswith("-")):
        argv = ["open", *argv]
    return _parser().parse_args(argv)


def _parser() -> FrenchParser:
    parser = FrenchParser(
        prog="ptce-desk",
        description="Suivre les PTCE et les dispositifs de soutien d’une collectivité. "
        "Sans commande : « ptce-desk [FICHIER.ptce] » ouvre la fenêtre.",
    )
    parser.add_argument("--version", action="version", version=f"ptce-desk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMANDE", required=True)

    opening = commands.add_parser("open")
    opening.add_argument("file", type=_place, nargs="?", metavar="FICHIER.ptce")

    demo = commands.add_parser("demo", help="construire et ouvrir la démonstration")
    demo.add_argument("folder", type=Path, metavar="DOSSIER")
    demo.add_argument("--no-window", action="store_true", help="ne pas ouvrir la fenêtre à la fin")

    new = commands.add_parser("new", help="créer un fichier")
    new.add_argument("file", type=Path, metavar="FICHIER.ptce")
    new.add_argument("--authority", default="Notre collectivité", metavar="NOM", help="nom de la collectivité")
    new.add_argument("--siret", default="", metavar="SIRET", help="son SIRET")
    new.add_argument("--level", choices=LEVELS, default="region", help="son niveau")

    schemes = commands.add_parser("schemes", help="lister les dispositifs et leurs versions")
    _add_file_and_json(schemes)

    assess = commands.add_parser("assess", help="calculer l’aide maximale d’une demande")
    assess.add_argument("request", type=Path, metavar="DEMANDE.json")
    assess.add_argument("--scheme", metavar="CODE", help="dispositif, à la place de celui de la demande")
    _add_file_and_json(assess)

    export = commands.add_parser("export", help="produire un tableau ou une synthèse")
    export.add_argument("kind", choices=EXPORT_KINDS, metavar="QUOI", help=", ".join(EXPORT_KINDS))
    export.add_argument("--file", type=_place, required=True, metavar="FICHIER.ptce")
    export.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="SORTIE",
        help="fichier à écrire (.zip : un csv par tableau)",
    )
    export.add_argument("--session", type=int, metavar="NUMÉRO", help="numéro de la commission")
    export.add_argument(
        "--template", type=Path, metavar="MODÈLE", help="votre tableau à remplir pour la commission (.xlsx ou .ods)"
    )
    export.add_argument("--view", metavar="COLONNES", help="jeu de colonnes du tableau : débat, annexe, finances…")
    export.add_argument("--year", type=int, metavar="ANNÉE", help="exercice de la synthèse ou des versements")
    export.add_argument("--scheme", metavar="CODE", help="ce dispositif seulement")
    export.add_argument("--ptce", metavar="PTCE", help="ce PTCE seulement, par son numéro ou son nom")
    sizes = [size.value for size in PaperSize]
    export.add_argument("--paper", choices=sizes, metavar="PAPIER", help="papier des tableaux : a4, ou a3")
    export.add_argument("--framework", metavar="CADRE", help="le contrat du relevé, par son numéro ou son nom")

    _add_importing(commands)

    check = commands.add_parser("check", help="vérifier un fichier, sans rien y changer")
    check.add_argument("file", type=_place, metavar="FICHIER.ptce")
    check.add_argument("--head", metavar="EMPREINTE", help="dire si l’historique contient cette empreinte imprimée")
    check.add_argument("--repair", action="store_true", help="remettre ce que dit l’historique, copie faite d’abord")

    journal = commands.add_parser("journal", help="dire tout ce qui a été fait dans un fichier, par qui et quand")
    journal.add_argument("file", type=_place, metavar="FICHIER.ptce")
    journal.add_argument("--json", action="store_true", help="répondre en JSON")

    _add_keeping(commands)
    commands.add_parser("self-test", help="essayer tout le programme sans l’afficher : écrans, calcul, exports")
    return parser


def _add_importing(commands: "argparse._SubParsersAction[FrenchParser]") -> None:
    """The command that takes a table in."""
    table = commands.add_parser(
        "import", help="faire entrer un tableau : classeur, export d’un portail, données ouvertes"
    )
    table.add_argument("source", type=Path, metavar="TABLEAU", help="xlsx, xls, ods ou csv")
    table.add_argument("--file", type=_place, required=True, metavar="FICHIER.ptce")
    table.add_argument("--profile", default="", metavar="SORTE", help="sorte de fichier, au lieu de la reconnaître")
    table.add_argument("--sheet", default="", metavar="FEUILLE", help="feuille à lire")
    table.add_argument("--target", default="", choices=IMPORT_TARGETS, metavar="QUOI", help="en quoi")
    table.add_argument("--scheme", default="", metavar="CODE", help="dispositif des lignes qui n’en disent pas")
    table.add_argument("--answers", type=Path, metavar="RÉPONSES.json", help="ce que la fenêtre demanderait")
    table.add_argument(
        "--attachments", type=Path, metavar="DOSSIER", help="joindre les fichiers dont le nom commence par le numéro"
    )
    table.add_argument("--dry-run", action="store_true", help="dire ce qui se passerait, sans rien changer")
    table.add_argument("--report", type=Path, metavar="RAPPORT.json", help="écrire ce que devient chaque ligne")
    table.add_argument("--json", action="store_true", help="répondre en JSON")

    model = commands.add_parser("import-template", help="écrire un classeur vierge à remplir, que « import » reconnaît")
    model.add_argument("output", type=Path, metavar="SORTIE.xlsx")
    model.add_argument("--file", type=_place, required=True, metavar="FICHIER.ptce")
    model.add_argument("--target", default=IMPORT_TARGETS[0], choices=IMPORT_TARGETS, metavar="QUOI", help="pour quoi")


def _add_keeping(commands: "argparse._SubParsersAction[FrenchParser]") -> None:
    """The commands that keep a file safe."""
    backup = commands.add_parser("backup", help="copier un fichier, et vérifier la copie")
    backup.add_argument("file", type=Path, metavar="FICHIER.ptce")
    backup.add_argument("-o", "--output", type=Path, metavar="DOSSIER", help="à la place du dossier des sauvegardes")

    restore = commands.add_parser("restore", help="faire d’une sauvegarde un nouveau fichier")
    restore.add_argument("backup", type=Path, metavar="SAUVEGARDE")
    restore.add_argument("-o", "--output", type=Path, required=True, metavar="FICHIER.ptce", help="fichier à créer")

    migrate = commands.add_parser("migrate", help="mettre un fichier, ou une base, au format de cette version")
    migrate.add_argument("file", type=_place, metavar="FICHIER.ptce")

    publish = commands.add_parser("publish", help="publier un fichier dans la base vide d’une équipe")
    publish.add_argument("file", type=Path, metavar="FICHIER.ptce")
    publish.add_argument("base", type=_place, metavar="postgresql://…")

    copy = commands.add_parser("copy", help="copier la base d’une équipe dans un fichier")
    copy.add_argument("base", type=_place, metavar="postgresql://…")
    copy.add_argument("-o", "--output", type=Path, required=True, metavar="FICHIER.ptce", help="fichier à créer")

    commands.add_parser("roles-sql", help="dire le script SQL des rôles d’une base, pour qui administre le serveur")


def _place(text: str) -> Place:
    from ptce_desk.domain.team_errors import AddressNotUnderstoodError  # noqa: PLC0415  # only where a base is named
    from ptce_desk.services.file.team import place_named  # noqa: PLC0415
    from ptce_desk.wording.errors import error_sentence  # noqa: PLC0415

    try:
        return place_named(text)
    except AddressNotUnderstoodError as error:
        raise argparse.ArgumentTypeError(error_sentence(error)) from error


def _add_file_and_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--file", type=_place, metavar="FICHIER.ptce", help="à la place du catalogue fourni")
    parser.add_argument("--json", action="store_true", help="répondre en JSON")
