"""What is said of a file of tables: why it cannot be read, what was noticed in it, what a cell should hold."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.data_problems import brief
from ptce_desk.domain.table_faults import Apart, Notice, TableFault, TableUnreadableError, ValueFault
from ptce_desk.domain.typed_text import LONGEST_LINE, LONGEST_TEXT
from ptce_desk.formatting import date_text, number_text, typeset

_FAULTS: Final[Mapping[TableFault, str]] = {
    TableFault.MISSING: "{name} ne peut pas être ouvert. Vérifiez qu’il existe encore, et vos droits.",
    TableFault.EMPTY: "{name} est vide : aucune cellule n’y est remplie.",
    TableFault.NO_ROWS: "{name} n’a pas de tableau : il y faut une ligne d’en-têtes, et des lignes dessous.",
    TableFault.NOT_A_TABLE: "{name} n’est pas un tableau. Enregistrez-le en xlsx, ods ou csv, puis recommencez.",
    TableFault.DAMAGED: "{name} est abîmé. Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis recommencez.",
    TableFault.PROTECTED: "{name} s’ouvre avec un mot de passe. Enregistrez-en une copie sans mot de passe.",
    TableFault.TOO_BIG: "{name} est trop gros (50 Mo, 500 Mo décompressé au plus). Partagez-le en plusieurs fichiers.",
    TableFault.TOO_MANY_ROWS: "{name}{where} a plus de 100 000 lignes. Partagez-le en plusieurs fichiers.",
    TableFault.TOO_MANY_CELLS: (
        "{name}{where} occupe trop de cellules, souvent pour une seule remplie loin des autres{place}. "
        "Effacez ce qui est en trop, enregistrez, puis recommencez."
    ),
    TableFault.TOO_SLOW: "{name} demande plus d’une minute à lire. Gardez la feuille utile dans un fichier à part.",
    TableFault.TOO_MUCH_MEMORY: "{name} demande trop de mémoire. Gardez la feuille utile dans un fichier à part.",
    TableFault.DECLARES_ENTITIES: (
        "{name} contient des définitions qu’aucun tableur n’écrit : par prudence, il n’est pas lu. "
        "Enregistrez-le à nouveau depuis votre tableur."
    ),
}
NOTICE_TEXTS: Final[Mapping[Notice, str]] = {
    Notice.ODD_BYTES: "des caractères illisibles, notés �",
    Notice.MIXED_ENCODINGS: "un autre encodage que le reste du fichier",
    Notice.LOOSE_QUOTES: "des guillemets à l’intérieur d’un texte",
    Notice.SPLIT_DECIMALS: "un montant coupé par sa virgule, recollé",
    Notice.CUT_TEXT: "un texte coupé par ses séparateurs, recollé",
    Notice.WRONG_WIDTH: "plus de cellules que d’en-têtes",
    Notice.NOT_COMPUTED: "une formule sans résultat : ouvrez le classeur, enregistrez-le",
    Notice.FAULTY_FORMULA: "une formule en erreur",
}
"""What was noticed while reading a row."""

APART_TEXTS: Final[Mapping[Apart, str]] = {
    Apart.ABOVE: "au-dessus du tableau",
    Apart.HEADING_AGAIN: "en-tête répété",
    Apart.TOTAL: "ligne de total",
    Apart.BELOW: "sous le tableau",
}
"""Why a row of a sheet is none of its table."""

_VALUES: Final[Mapping[ValueFault, str]] = {
    ValueFault.NOT_AN_AMOUNT: "« {cell} » n’est pas un montant",
    ValueFault.AMBIGUOUS_AMOUNT: "« {cell} » peut se lire de deux façons : milliers ou centimes",
    ValueFault.NEGATIVE: "« {cell} » est négatif",
    ValueFault.TOO_LARGE: "« {cell} » dépasse ce qu’une aide peut être",
    ValueFault.NOT_TO_THE_CENT: "« {cell} » a plus de deux décimales",
    ValueFault.NOT_A_DATE: "« {cell} » n’est pas un jour du calendrier",
    ValueFault.SEVERAL_DATES: "« {cell} » contient plusieurs dates",
    ValueFault.A_YEAR_ALONE: "« {cell} » est une année, pas un jour",
    ValueFault.NOT_A_YEAR: "« {cell} » n’est pas un exercice",
    ValueFault.NOT_A_NUMBER: "« {cell} » n’est pas le nombre attendu",
    ValueFault.NOT_A_YES_NO: "« {cell} » ne dit ni oui ni non",
    ValueFault.NOT_A_CHOICE: "« {cell} » : dites ce que ce mot désigne",
    ValueFault.SAID_TWICE: "« {cell} » n’est pas ce que disent les autres lignes du même dossier",
    ValueFault.ZERO_OR_BLANK: "« {cell} » : ce fichier écrit zéro pour une case vide ; dites ce qu’il veut dire",
    ValueFault.NOTHING_VOTED: "« {cell} » voté, sans décision : dites si c’est un refus, ou si rien n’est décidé",
    ValueFault.LONG_LINE: "« {cell} » a {length} caractères, pour {line} au plus",
    ValueFault.LONG_TEXT: "« {cell} » a {length} caractères, pour {text} au plus",
    ValueFault.BEFORE_ITS_BEGINNING: "« {cell} » vient avant le début",
    ValueFault.STILL_TO_COME: "« {cell} » est encore à venir ; ce jour est gardé tel quel",
    ValueFault.PAID_BEYOND: "« {cell} » dépasse ce qui est conventionné",
    ValueFault.YEARS_APART: "« {cell} » en tout par année n’est pas le montant voté : les années sont laissées de côté",
    ValueFault.LOST_IDENTIFIER: "« {cell} » : le tableur a perdu la fin de ce numéro ; la ligne est gardée sans lui",
    ValueFault.ODD_IDENTIFIER: "« {cell} » n’est pas un numéro valable ; il est gardé tel quel",
}


def table_refusal(error: TableUnreadableError) -> str:
    """Why a file gives no table, and what to do."""
    where = f", feuille « {error.sheet} »," if error.sheet else ""
    place = f" ({error.place})" if error.place else ""
    return typeset(_FAULTS[error.fault].format(name=f"« {brief(error.path.name)} »", where=where, place=place))


def value_fault_text(fault: ValueFault, cell: object) -> str:
    """What is wrong with a cell: « « 1.234 » peut se lire de deux façons : milliers ou centimes »."""
    shown = _shown(cell)
    longest = {"line": number_text(LONGEST_LINE), "text": number_text(LONGEST_TEXT)}
    return typeset(_VALUES[fault].format(cell=brief(shown), length=number_text(len(shown)), **longest))


def _shown(cell: object) -> str:
    """What a cell holds, as French tables write it."""
    match cell:
        case Decimal():
            return f"{cell:f}".replace(".", ",")
        case date():
            return date_text(cell)
        case _:
            return str(cell)


def blank_model_words(label: str) -> str:
    """What a blank workbook that comes back is called: « modèle à remplir, Dossiers »."""
    return f"modèle à remplir, {label}"
