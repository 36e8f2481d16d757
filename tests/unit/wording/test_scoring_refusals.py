"""Every refusal about a scoring grid has its sentence: what, and what to do."""

import inspect
from decimal import Decimal

import pytest

from ptce_desk.domain import scoring_errors
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.scoring import closed_sentence
from tests.unit.wording.test_error_sentences import check

WORDS: dict[str, object] = {"label": "Ancrage", "out_of": Decimal(20), "number": "2026-014"}


def sentences() -> dict[str, str]:
    kinds = [kind for _, kind in inspect.getmembers(scoring_errors, inspect.isclass)]
    own = [kind for kind in kinds if issubclass(kind, PtceDeskError) and kind.__module__ == scoring_errors.__name__]
    return {
        kind.__name__: error_sentence(
            kind(*(WORDS[name] for name in inspect.signature(kind.__init__).parameters if name in WORDS))
        )
        for kind in own
    }


@pytest.mark.parametrize("kind", sentences())
def test_every_refusal_says_what_to_do(kind: str) -> None:
    check(sentences()[kind])


def test_closed_notes_are_counted() -> None:
    said = [closed_sentence(count).replace("\N{NO-BREAK SPACE}", " ") for count in range(3)]
    assert said[0] == ""
    assert said[1].startswith("1 candidature est déjà votée")
    assert said[2].startswith("2 candidatures sont déjà votées")


def test_refusals_name_what_they_are_about() -> None:
    said = sentences()
    assert len(set(said.values())) == len(said) == 4
    assert "est noté sur 20" in said["NoteAboveScaleError"]
    assert "2026-014" in said["NoGridError"]
