"""The words around lists: filters, counts, what waits, changes to many dossiers, legal categories."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.formatting import typeset
from ptce_desk.wording.axes import files_sentence
from ptce_desk.wording.bulk import outcome_text, preview_text
from ptce_desk.wording.legal_categories import LEGAL_CATEGORIES, legal_category_text, read_legal_category
from tests.gathered import gathered

REFUSED = [(f"2026-00{rank}", "voted") for rank in range(1, 7)] + [("2026-010", "reason_needed")]


@given(
    st.integers(0, 5000),
    st.none() | st.sampled_from(Stage),
    st.none() | st.sampled_from(InstructionState),
    st.none() | st.sampled_from(DecisionState),
    st.none() | st.sampled_from(ToDo),
    st.none() | st.integers(2000, 2100),
)
def test_any_filter_is_one_sentence_in_french(
    count: int,
    stage: Stage | None,
    instruction: InstructionState | None,
    decision: DecisionState | None,
    to_do: ToDo | None,
    year: int | None,
) -> None:
    by = narrowed_to(year=year, stage=stage, instruction=instruction, decision=decision, to_do=to_do)
    sentence = files_sentence(count, by, {}, "l’Arbre")
    assert sentence[0].isupper() or sentence[0].isdigit()
    assert sentence == typeset(sentence)
    assert sentence.endswith("contenant «\u00a0l’Arbre\u00a0»")
    assert sentence.count(", ") == sum(part is not None for part in (stage, instruction, decision, to_do)) + 1


def test_a_change_to_many_says_what_changes_what_already_is_so_and_what_cannot() -> None:
    assert preview_text(["2026-020", "2026-021"], ["2026-022"], REFUSED) == (
        "2 dossiers seront modifiés\u00a0; 1 a déjà cette valeur\u00a0; 6 ne peuvent pas l’être\u00a0: déjà votés "
        "(2026-001, 2026-002, 2026-003, 2026-004 et 2 autres)\u00a0; 1 ne peut pas l’être\u00a0: clos, indiquez le "
        "motif de la réouverture (2026-010)."
    )


@pytest.mark.parametrize(
    ("changed", "preview", "outcome"),
    [
        ([], "Aucun dossier ne sera modifié.", "Aucun dossier n’est modifié."),
        (["1"], "1 dossier sera modifié.", "1 dossier est modifié."),
        (["1", "2"], "2 dossiers seront modifiés.", "2 dossiers sont modifiés."),
    ],
)
def test_a_change_agrees_in_number_before_and_after(changed: list[str], preview: str, outcome: str) -> None:
    assert preview_text(changed, [], []) == preview
    assert outcome_text(changed, [], []) == outcome


@gathered("code", LEGAL_CATEGORIES)
def test_a_legal_category_chosen_or_typed_is_read_back(code: str) -> None:
    words = LEGAL_CATEGORIES[code]
    for text in (legal_category_text(code, ""), code, words, words.upper(), f" {code} : {words} "):
        assert read_legal_category(text) == (code, words)


def test_a_legal_category_of_no_list_keeps_its_words() -> None:
    assert read_legal_category("Indivision") == ("", "Indivision")
    assert read_legal_category("2110 Indivision") == ("2110", "Indivision")
    assert legal_category_text("2110", "Indivision") == "2110 – Indivision"
    assert read_legal_category("") == ("", "")
