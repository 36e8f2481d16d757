"""Every refusal about schemes has its sentence: what, and what to do."""

import inspect
from datetime import date

import pytest

from ptce_desk.domain import scheme_errors
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.wording.errors import error_sentence
from tests.unit.wording.test_error_sentences import check

WORDS: dict[str, object] = {
    "code": "CA-PROGRESS-1",
    "label": "PROGRESS volet 1",
    "name": "2027",
    "other": "2014",
    "day": date(2027, 3, 1),
    "problem": "Corrigez l’une des deux dates.",
}


def causes() -> list[type[PtceDeskError]]:
    found = [kind for _, kind in inspect.getmembers(scheme_errors, inspect.isclass) if issubclass(kind, PtceDeskError)]
    return [kind for kind in found if kind.__module__ == scheme_errors.__name__]


def sentence_of(kind: type[PtceDeskError]) -> str:
    names = [name for name in inspect.signature(kind.__init__).parameters if name != "self"]
    return error_sentence(kind(*(WORDS[name] for name in names)))


@pytest.mark.parametrize("kind", causes(), ids=lambda kind: kind.__name__)
def test_every_refusal_has_a_sentence_that_names_what_it_is_about(kind: type[PtceDeskError]) -> None:
    sentence = sentence_of(kind)
    check(sentence)
    assert "2027" in sentence or "CA-PROGRESS-1" in sentence


def test_refusals_differ_and_dates_read_as_in_french() -> None:
    sentences = [sentence_of(kind) for kind in causes()]
    assert len(set(sentences)) == len(sentences) == 8
    assert "le 01/03/2027" in sentence_of(scheme_errors.VersionStartTakenError)
