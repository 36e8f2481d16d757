"""What is said of other rules tried on dossiers."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ptce_desk.domain.rules.pairing import paired
from ptce_desk.domain.rules.types import Floor, MaxRate
from ptce_desk.domain.rules.what_if import Need, Standing, Tried
from ptce_desk.wording.what_if import (
    against_sentence,
    apart_sentence,
    bar_figure,
    changes_sentence,
    counted_sentence,
    lacks_text,
    mark_text,
    needs_words,
    result_sentence,
)

D = Decimal
ONE = Tried(1, "2026-001", "Filière", 2026, Standing.GRANTED, D(100), D(40), D(50), D(60))
NEED = Need(2026, 2, 1, D(100), D(40), D(50), D(60), D(100))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("tried", "said"),
    [
        ([], "Aucun dossier à compter."),
        ([replace(ONE, lacks=("stage",))], "Aucun dossier à compter."),
        ([replace(ONE, after=D(50))], "1 dossier : aucun montant ne change, 50 € au plus."),
        ([ONE], "1 dossier, dont 1 change : 60 € au plus au lieu de 50 €, soit 10 € de plus."),
        (
            [replace(ONE, after=D(10)), replace(ONE, after=D(20))],
            "2 dossiers, dont 2 changent : 30 € au plus au lieu de 100 €, soit 70 € de moins.",
        ),
        ([ONE, replace(ONE, after=D(40))], "2 dossiers, dont 2 changent : 100 € au plus au lieu de 100 €."),
    ],
)
def test_the_result_says_how_many_change_and_by_how_much(tried: list[Tried], said: str) -> None:
    assert plain(result_sentence(tried)) == said


def test_rules_compared_with_others_say_how_far_they_are() -> None:
    one = replace(ONE, before=D(30000), after=D(20000))
    said = [against_sentence("Au quart", [replace(one, against=D(amount))]) for amount in (12000, 20000, 21000)]
    assert [plain(text) for text in said] == [
        "Essai « Au quart » : 12 000 € au plus, 8 000 € de moins qu’avec ces règles.",
        "Essai « Au quart » : 20 000 € au plus, autant qu’avec ces règles.",
        "Essai « Au quart » : 21 000 € au plus, 1 000 € de plus qu’avec ces règles.",
    ]
    assert against_sentence("", [replace(one, against=D(1))]) == ""
    assert against_sentence("Au quart", [one]) == ""


def test_what_is_set_apart_is_counted() -> None:
    apart = replace(ONE, lacks=("stage",))
    assert apart_sentence([ONE]) == ""
    assert apart_sentence([ONE, apart]).startswith("1 dossier est à part")
    assert apart_sentence([apart, apart]).startswith("2 dossiers sont à part")
    assert lacks_text(("stage", "requested")) == "le stade du PTCE, le montant demandé"


def test_the_figure_of_a_bar_says_what_the_envelope_would_have_left() -> None:
    assert plain(bar_figure(D(60), D(100))) == "60 €, reste 40 €"
    assert plain(bar_figure(D(60), D(60))) == "60 €, reste 0 €"
    assert plain(bar_figure(D(60), D(10))) == "60 €, il manque 50 €"
    assert plain(bar_figure(D(60), None)) == "60 €"
    said = "2026 : aujourd’hui, 50 €, reste 50 € ; avec ces règles, 60 €, reste 40 €"
    assert plain(needs_words([NEED])) == said
    compared = replace(NEED, against=D(110))
    assert plain(needs_words([compared])) == f"{said} ; avec l’essai comparé, 110 €, il manque 10 €"
    assert plain(needs_words([replace(NEED, envelope=None)])).endswith("60 € ; sans enveloppe")


def test_what_is_counted_is_said_by_state_and_year() -> None:
    assert plain(counted_sentence((), ())) == "Dossiers accordés, à voter ou en cours"
    assert plain(counted_sentence((None, 2026, 2025), (Standing.REFUSED,))) == (
        "Dossiers refusés, exercice 2025, 2026 ou sans date"
    )


def test_the_changes_of_the_rules_are_counted() -> None:
    rates = [MaxRate(rate=D(text), source="") for text in ("0.5", "0.6")]
    floor = Floor(amount=D(10), source="")
    assert changes_sentence(paired(rates[:1], rates[:1])) == "Les règles de la version, telles quelles"
    assert plain(changes_sentence(paired(rates[:1], [rates[1], floor]))) == "1 règle modifiée, 1 règle ajoutée"
    assert plain(changes_sentence(paired([rates[0], floor], []))) == "2 règles retirées (taux maximal, plancher)"


def test_each_rule_tried_says_what_it_was_in_the_version() -> None:
    half, more = (MaxRate(rate=D(text), source="") for text in ("0.5", "0.6"))
    pairs = paired([half], [more, Floor(amount=D(10), source="")])
    assert [plain(mark_text(pair)) for pair in pairs] == [
        *("modifiée, dans la version : 50 % maximum de l’assiette éligible", "ajoutée")
    ]
    assert mark_text(paired([half], [half])[0]) == ""
