"""What is counted agrees in gender, and capitals inside a word are kept."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import ptce_desk
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import MaxRate
from ptce_desk.domain.vocabulary import Section
from ptce_desk.formatting import capitalised, uncapitalised
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.version_text import version_words

SOURCES = Path(ptce_desk.__file__).parent
MASCULINE = frozenset(
    {
        "PTCE",
        "acte",
        "autre",
        "cadre",
        "champ",
        "chapitre",
        "composant",
        "dispositif",
        "document",
        "dossier",
        "livrable",
        "défaut",
        "dépassement",
        "jour",
        "manque",
        "membre",
        "montant",
        "mot",
        "exercice",
        "sélectionné",
        "élément",
        "passage",
        "projet",
        "problème",
        "résultat",
        "à",
        "nouveau",
        "retard",
    }
)
FEMININE = frozenset(
    {
        "candidature",
        "année",
        "colonne",
        "convention",
        "date",
        "donnée",
        "échéance",
        "entrée",
        "enveloppe",
        "étape",
        "fiche",
        "interaction",
        "ligne",
        "modification",
        "note",
        "page",
        "pièce",
        "règle",
        "remarque",
        "séance",
        "structure",
        "valeur",
        "version",
    }
)


def calls(name: str) -> Iterator[ast.Call]:
    texts = (path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
    for text in texts:
        for node in ast.walk(ast.parse(text)) if name in text else ():
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(node, ast.Call) and name in (getattr(called, "id", ""), getattr(called, "attr", "")):
                yield node


def counted() -> set[str]:
    nouns = (call.args[1] for call in calls("count_text") if len(call.args) > 1)
    return {str(noun.value).split()[0] for noun in nouns if isinstance(noun, ast.Constant)}


def test_every_noun_counted_on_screen_has_its_gender() -> None:
    assert counted() <= MASCULINE | FEMININE, counted() - MASCULINE - FEMININE
    for noun in counted():
        assert count_text(0, noun) == f"{'aucune' if noun in FEMININE else 'aucun'} {noun}"


def test_no_sentence_loses_the_capitals_of_its_acronyms() -> None:
    assert list(calls("capitalize")) == []
    assert capitalised(count_text(0, "PTCE")) == "Aucun PTCE"


@pytest.mark.parametrize(
    ("label", "inside"), [("Instruit", "instruit"), ("ESS", "ESS"), ("", ""), ("À voter", "à voter")]
)
def test_a_label_goes_inside_a_sentence(label: str, inside: str) -> None:
    assert uncapitalised(label) == inside


@pytest.mark.parametrize(("source", "words"), [("", "version 2026"), ("art. 3", "version 2026, art. 3")])
def test_a_version_without_a_source_leaves_no_comma(source: str, words: str) -> None:
    rules = (MaxRate(rate=Decimal("0.8"), source="art. 3"),)
    version = SchemeVersion("2026", date(2026, 1, 1), Section.UNDIVIDED, source, rules)
    assert version_words(version) == words
    assert version_words(replace(version, rules=())) == f"{words}, pas encore de règle"
