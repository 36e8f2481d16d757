"""Where an aid is charged, in words."""

from ptce_desk.domain.imputation import IMPUTED
from ptce_desk.wording.imputation import imputation_words


def test_what_is_said_of_an_imputation_is_told_in_the_order_of_a_budget() -> None:
    assert imputation_words(dict(zip(IMPUTED, ("65", "61", "20421", "P112"), strict=True))) == (
        "chapitre 65, fonction 61, nature 20421, opération P112"
    )
    assert imputation_words(dict(zip(IMPUTED, ("", "", "20421", ""), strict=True))) == "nature 20421"
    assert imputation_words(dict.fromkeys(IMPUTED, "")) == ""
