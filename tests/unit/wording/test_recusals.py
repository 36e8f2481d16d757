"""Who withdraws from a vote, in words."""

from ptce_desk.wording.recusals import reasons_asked, recused_words


def test_each_elu_is_printed_with_the_interest() -> None:
    assert recused_words("Mme A : trésorière ; M. B") == "Mme A (trésorière) ; M. B"


def test_a_text_that_is_no_list_of_names_is_printed_whole() -> None:
    assert recused_words("Deux élus,\nqui l’ont dit") == "Deux élus,\nqui l’ont dit"


def test_an_interest_that_nobody_gave_is_asked_for() -> None:
    assert reasons_asked("Mme A : trésorière ; M. B ; M. C") == "Intérêt à préciser\u00a0: M. B, M. C."
    assert reasons_asked("Mme A : trésorière") == reasons_asked("") == ""
