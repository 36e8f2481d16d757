"""Who withdraws from a vote, in words."""

from ptce_desk.domain.recusals import Recusal
from ptce_desk.wording.recusals import noted_elsewhere_sentence, reasons_asked, recused_words


def test_each_elu_is_printed_with_the_interest() -> None:
    assert recused_words("Mme A : trésorière ; M. B") == "Mme A (trésorière) ; M. B"


def test_a_text_that_is_no_list_of_names_is_printed_whole() -> None:
    assert recused_words("Deux élus,\nqui l’ont dit") == "Deux élus,\nqui l’ont dit"


def test_an_interest_that_nobody_gave_is_asked_for() -> None:
    assert reasons_asked("Mme A : trésorière ; M. B ; M. C") == "Intérêt à préciser\u00a0: M. B, M. C."
    assert reasons_asked("Mme A : trésorière") == reasons_asked("") == ""


def test_who_is_to_withdraw_here_too_is_said_with_the_dossiers_it_is_noted_at() -> None:
    one, two = Recusal("Mme A", "trésorière"), Recusal("M. B")
    law = " : à noter ici aussi (CGCT, L1111-6, L2131-11)."
    said = noted_elsewhere_sentence([one], ["2026-004"]).replace("\u00a0", " ")
    assert said == f"Même structure que le dossier 2026-004, où se déporte Mme A{law}"
    said = noted_elsewhere_sentence([one, two], ["2026-004", "2026-007"]).replace("\u00a0", " ")
    assert said == f"Même structure que les dossiers 2026-004, 2026-007, où se déportent Mme A et M. B{law}"
