"""The command that writes tables and documents: `export`."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from ptce_desk.cli.parser import DOCUMENT_FORMATS, EXPORT_FORMATS, EXPORT_KINDS, OPEN_DATA_FORMATS, WRONG_USAGE
from ptce_desk.cli.speech import DONE, complain, say
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.paper import HeldPaper, PaperSize
from ptce_desk.formatting import typeset
from ptce_desk.services.committee.column_sets import column_sets
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.opening import open_place
from ptce_desk.services.file.printing import held
from ptce_desk.services.law.open_data import export_giving, export_scdl
from ptce_desk.services.ptce.sheets import PtceFilter
from ptce_desk.services.reports.aids_to_region import export_aids_to_region
from ptce_desk.services.reports.arbitration import export_next_arbitration
from ptce_desk.services.reports.chosen import nothing_of, years_told
from ptce_desk.services.reports.committee import export_annex, export_committee
from ptce_desk.services.reports.contract import export_contract, find_frameworks
from ptce_desk.services.reports.de_minimis import export_de_minimis
from ptce_desk.services.reports.jury import export_jury_of
from ptce_desk.services.reports.lists import export_chosen_files
from ptce_desk.services.reports.own_template import export_from_template, read_template
from ptce_desk.services.reports.paid_statement import export_paid_statement
from ptce_desk.services.reports.payments import export_payments
from ptce_desk.services.reports.ptce_register import export_ptce_list, find_ptce
from ptce_desk.services.reports.ptce_report import export_ptce_sheet
from ptce_desk.services.reports.schemes import export_schemes
from ptce_desk.services.reports.statistics import export_annual_report, export_statistics
from ptce_desk.services.reports.summaries import SummaryFilter, export_summary
from ptce_desk.services.schemes.schemes import SchemeFilter
from ptce_desk.wording.open_data import exported_sentence, missing_sentence

DATA_PROBLEMS: Final = 1
_MOST_NAMED: Final = 10
_PRINTED: Final = (".pdf", ".xlsx", ".ods", ".docx")
_YEARS: Final = range(1900, 2200)
"""Those that a day of a file may be of."""


class _Named(Protocol):
    """A record chosen by its number or its name."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def name(self) -> str:
        """Its name."""


_NAMED: Final[dict[str, Callable[[Desk, str], Sequence[_Named]]]] = {"ptce": find_ptce, "framework": find_frameworks}
_CALLED: Final = {"ptce": ("PTCE", "Aucun PTCE"), "framework": ("cadres", "Aucun cadre")}


def export(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Write what is asked for; 1 when the file has no such PTCE or framework, 2 when it has no such format or part.

    Of a year that nothing in the file is of, nothing is written, and that is said.
    """
    formats = {**OPEN_DATA_FORMATS, **DOCUMENT_FORMATS}.get(arguments.kind, EXPORT_FORMATS)
    if arguments.output.suffix.lower().lstrip(".") not in formats:
        wanted = ", ".join(f".{name}" for name in formats)
        complain(f"« {arguments.kind} » s’exporte en {wanted}. Donnez à la sortie un nom qui finit ainsi.")
        return WRONG_USAGE
    for option in ("session", "template", "view", "year", "scheme", "ptce", "framework"):
        if getattr(arguments, option) is not None and option not in EXPORT_KINDS[arguments.kind]:
            complain(f"« {arguments.kind} » ne se choisit pas par --{option}. Retirez cette option.")
            return WRONG_USAGE
    if arguments.paper is not None and (arguments.template or arguments.output.suffix.lower() not in _PRINTED):
        complain(f"Seuls s’impriment {', '.join(_PRINTED)}, hors de votre modèle. Retirez l’option --paper.")
        return WRONG_USAGE
    if arguments.template is not None and arguments.output.suffix.lower() != arguments.template.suffix.lower():
        ending = arguments.template.suffix.lower()
        complain(typeset(f"Un modèle {ending} se remplit en {ending}. Donnez à la sortie un nom qui finit ainsi."))
        return WRONG_USAGE
    if arguments.template is not None and arguments.view is not None:
        complain("Un modèle a ses propres colonnes : retirez --view, ou --template.")
        return WRONG_USAGE
    if arguments.year is not None and arguments.year not in _YEARS:
        complain(typeset(f"« {arguments.year} » n’est pas un exercice. Donnez une année, comme 2026."))
        return WRONG_USAGE
    if arguments.kind == "contract" and arguments.framework is None:
        complain("Dites de quel contrat par --framework, suivi de son numéro ou de son nom.")
        return WRONG_USAGE
    desk = open_place(surroundings, arguments.file)
    try:
        ids: dict[str, int] = {}
        for option, find in _NAMED.items():
            words = getattr(arguments, option)
            if words is not None:
                found = desk.run(find, words)
                if len(found) != 1:
                    return _complain_of(option, words, found)
                ids[option] = found[0].id
        if arguments.kind in OPEN_DATA_FORMATS:
            return _open_data(arguments, desk, SummaryFilter(arguments.year, arguments.scheme, ids.get("ptce")))
        if arguments.year is not None and (nothing := nothing_of(arguments.year, desk.run(years_told))):
            say(nothing)
            return DONE
        columns = _columns_asked(desk, arguments.view)
        if columns is None:
            return DATA_PROBLEMS
        what, job = _job(arguments, ids.get("ptce"), ids.get("framework"), columns)
        written = desk.run(held(HeldPaper(size=PaperSize(arguments.paper or "a4")), job), arguments.output)
    finally:
        desk.close()
    say(typeset(f"{what} dans {written}."))
    return DONE


def _open_data(arguments: argparse.Namespace, desk: Desk, wanted: SummaryFilter) -> int:
    """Write what portals take; what keeps a convention out is said, and 1 tells of it."""
    job = export_scdl if arguments.kind == "scdl" else export_giving
    exported = desk.run(job, wanted, arguments.output)
    for one in (*exported.left, *exported.as_before):
        for gap in one.gaps:
            complain(typeset(f"Dossier {one.row.number}, {missing_sentence(gap.remark)}"))
    left, as_before = ([one.row.number for one in told] for told in (exported.left, exported.as_before))
    say(exported_sentence(len(exported.written), exported.line_count, left, exported.path, as_before))
    return DATA_PROBLEMS if left or as_before else DONE


def _job(
    arguments: argparse.Namespace, ptce_id: int | None, framework_id: int | None, columns: tuple[str, ...] = ()
) -> tuple[str, Callable[[Desk, Path], Path]]:
    """What is written, as a sentence begins, and what writes it."""
    summed = SummaryFilter(arguments.year, arguments.scheme, ptce_id)
    match arguments.kind:
        case "committee" if arguments.template is not None:
            session, book = arguments.session, read_template(arguments.template)
            return "Votre tableau est rempli", lambda desk, path: export_from_template(desk, session, path, book)
        case "committee":
            session = arguments.session
            return "Le tableau de la commission est", lambda desk, path: export_committee(desk, session, path, columns)
        case "annexe":
            session = arguments.session
            return "L’annexe à la délibération est", lambda desk, path: export_annex(desk, session, path, columns)
        case "arbitration":
            session = arguments.session
            return "L’arbitrage de la commission est", lambda desk, path: export_next_arbitration(desk, session, path)
        case "funding-summary":
            return "La synthèse des financements est", lambda desk, path: export_summary(desk, summed, path)
        case "files":
            asked = arguments.year, arguments.scheme, ptce_id
            return "La liste des dossiers est", lambda desk, path: export_chosen_files(desk, *asked, path)
        case "ptce" if ptce_id is not None:
            return "La fiche du PTCE est", lambda desk, path: export_ptce_sheet(desk, ptce_id, path)
        case "ptce":
            return "La liste des PTCE est", lambda desk, path: export_ptce_list(desk, PtceFilter(), path)
        case "contract":
            assert framework_id is not None
            return "Le relevé du contrat est", lambda desk, path: export_contract(desk, framework_id, path)
        case "decompte":
            return "Le décompte des sommes versées est", lambda desk, path: export_paid_statement(desk, summed, path)
        case "schemes":
            code = arguments.scheme
            return (
                "Les dispositifs sont",
                lambda desk, path: export_schemes(desk, SchemeFilter(), path, code=code),
            )
        case "de-minimis":
            year = arguments.year
            return "Le registre des aides de minimis est", lambda desk, path: export_de_minimis(desk, year, path)
        case "aids-to-region":
            year = arguments.year
            return "Les aides aux entreprises sont", lambda desk, path: export_aids_to_region(desk, year, path)
        case "statistics":
            year = arguments.year
            return "Les statistiques sont", lambda desk, path: export_statistics(desk, year, path)
        case "annual-report":
            year = arguments.year
            return "Le rapport annuel est", lambda desk, path: export_annual_report(desk, year, path)
        case "jury" | "jury-grids" as kind:
            what = "Les grilles du jury sont" if kind == "jury-grids" else "Le classement du jury est"
            return what, partial(_export_jury, code=arguments.scheme, blank=kind == "jury-grids")
        case _:
            return "Les versements sont", lambda desk, path: export_payments(desk, summed, path)


def _export_jury(desk: Desk, target: Path, code: str | None, *, blank: bool) -> Path:
    return export_jury_of(desk, code, target, blank=blank)


def _columns_asked(desk: Desk, name: str | None) -> tuple[str, ...] | None:
    """The columns of a set by its name, the usual ones without; None, and it is said, when no set has that name."""
    if name is None:
        return ()
    known = desk.run(column_sets)
    for one in known:
        if fold(one.name) == fold(name):
            return one.keys
    names = ", ".join(f"« {one.name} »" for one in known)
    complain(typeset(f"Aucun jeu de colonnes ne s’appelle « {name} » dans ce fichier : il a {names}."))
    return None


def _complain_of(option: str, words: str, found: Sequence[_Named]) -> int:
    """Say that no record, or that several, answer to a number or a name."""
    what, none = _CALLED[option]
    if not found:
        complain(typeset(f"{none} ne porte le numéro ou le nom « {words} » dans ce fichier."))
        return DATA_PROBLEMS
    complain(typeset(f"« {words} » désigne {len(found)} {what} : donnez le numéro de celui que vous voulez."))
    for row in found[:_MOST_NAMED]:
        complain(f"  {row.id:>5}  {row.name}")
    return DATA_PROBLEMS
