"""Invented documents on paper, and what can be read back from a PDF."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from ptce_desk.bootstrap import resources_folder
from ptce_desk.exports.documents import Fact, Figure, Note
from ptce_desk.exports.report import Column, Origin, Row, Table, Total
from ptce_desk.formatting import amount_text

D = Decimal
TODAY = date(2026, 3, 1)
HEAD = "3f9a 01c7 5e2b"
FONTS = resources_folder() / "fonts"


def origin(*, fictitious: bool = False, logo: bytes | None = None, name: str = "Région Exemple & Cie") -> Origin:
    """Where an invented document comes from."""
    return Origin(name, logo, "région.ptce", TODAY, HEAD, fictitious, FONTS)


def note_of(number: int, title: str = "Étude de faisabilité d’une légumerie partagée") -> Note:
    """The note of an invented dossier, as full as real ones are."""
    base = D(40_000 + 137 * number) + D("0.57")
    aid = (base * D("0.8")).quantize(D("0.01"))
    steps: tuple[Row, ...] = (
        (f"Assiette retenue : {amount_text(base)} de dépenses présentées.", base, "guide RTES 2014, l. 1499"),
        (f"80 % × {amount_text(base)} = {amount_text(aid)}.", aid, "guide RTES 2014, l. 1499"),
        ("Plafond de 30 000 € par dossier : aide ramenée à 30 000,00 €.", D("30000.00"), "guide RTES 2014, l. 1499"),
        ("Coût restant à financer : pas de surfinancement.", D("30000.00"), ""),
    )
    findings: tuple[Row, ...] = (
        ("À vérifier", "Le plan de financement, aide demandée comprise, diffère du coût total.", ""),
        ("Pour information", "Rapport d’évaluation à recevoir avant de verser le solde.", "guide RTES 2014, l. 1501"),
    )
    return Note(
        heading=f"Dossier 2026-{number:03} – note de calcul",
        title=title,
        facts=(
            Fact("PTCE", "Pôle Sud Archer"),
            Fact("Bénéficiaire", "Association de démonstration du bois"),
            Fact("Dispositif", "CA-PROGRESS-1 – PROGRESS volet 1"),
            Fact("Règlement", "version 2014, guide RTES 2014, l. 1479-1503"),
            Fact("Déposé le", "12 janvier 2026"),
            Fact("Projet", "du 1er avril 2026 au 30 septembre 2027"),
        ),
        figures=(
            Figure("Coût total", amount_text(base + 1)),
            Figure("Assiette retenue", amount_text(base)),
            Figure("Demandé", amount_text(aid)),
            Figure("Maximum", "30\u202f000,00\u00a0€", strong=True),
        ),
        beside=(
            _amounts("costs", "Dépenses", (("Étude-action", base - 8000), ("Frais de réunions", D(8000)))),
            _amounts("plan", "Plan de financement", (("Région", aid), ("Structures membres", base - aid))),
        ),
        tables=(
            Table("steps", "Calcul", "Calcul du maximum, règle après règle", _texts(amount=True), steps),
            Table("findings", "Constats", "Constats", _texts(amount=False), findings),
        ),
        statement=("Note établie le 1er mars 2026.",),
    )


def _amounts(key: str, title: str, lines: tuple[tuple[str, Decimal], ...]) -> Table:
    columns = (Column("text", title, wrap=True), Column("amount", "Montant", "amount", total=Total.SUM))
    return Table(key, title, title, columns, lines)


def _texts(*, amount: bool) -> tuple[Column, ...]:
    middle = Column("amount", "Montant", "amount") if amount else Column("finding", "Constat", wrap=True)
    return (Column("text", "Étape", wrap=True), middle, Column("source", "Source", wrap=True))


@dataclass(frozen=True)
class Piece:
    """A piece of text drawn on a page: its place in points, its font and size."""

    text: str
    left: float
    bottom: float
    font: str
    size: float


def pages_of(path: Path) -> list[PageObject]:
    """The pages of a PDF."""
    return list(PdfReader(path, strict=True).pages)


def text_of(path: Path) -> str:
    """All the text of a PDF without its spaces, which breaking lines would move."""
    return squeezed(" ".join(page.extract_text() for page in pages_of(path)))


def squeezed(text: str) -> str:
    """A text without spaces of any kind."""
    return re.sub(r"\s+", "", text)


def pieces_of(page: PageObject) -> list[Piece]:
    """Every piece of text of a page."""
    pieces: list[Piece] = []

    def keep(text: str, cm: list[float], tm: list[float], font: DictionaryObject | None, size: float) -> None:
        left, bottom = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
        in_a_form = (left, bottom) == (0, 0)  # the number of pages: pypdf tells where it stands in itself
        if text.strip() and font is not None and not in_a_form:
            pieces.append(Piece(text.rstrip("\n"), left, bottom, str(font["/BaseFont"]), size * cm[0]))

    page.extract_text(visitor_text=keep)
    return pieces


def fonts_of(path: Path) -> dict[str, bool]:
    """The fonts of a PDF by their name, and whether each is embedded."""
    fonts: dict[str, bool] = {}
    for page in pages_of(path):
        resources = cast("DictionaryObject", page["/Resources"])
        for held in cast("DictionaryObject", resources["/Font"]).values():
            font = cast("DictionaryObject", held.get_object())
            descriptor = cast("DictionaryObject | None", font.get("/FontDescriptor"))
            embedded = descriptor is not None and "FontFile2" in str(descriptor.get_object())
            fonts[str(font["/BaseFont"])] = embedded
    return fonts
