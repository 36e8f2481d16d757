"""Who withdraws from a vote, as it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.recusals import Recusal, lacking_recusals, recusals_of, tidied_recusals

DURAND = Recusal("Mme Durand", "trésorière du bénéficiaire")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        (" ; \n : ", ()),
        ("Mme Durand", (Recusal("Mme Durand"),)),
        ("Mme Durand : trésorière du bénéficiaire", (DURAND,)),
        ("Mme Durand\u00a0: trésorière du bénéficiaire", (DURAND,)),
        ("Mme Durand, trésorière du bénéficiaire", (DURAND,)),
        ("Mme Durand (trésorière du bénéficiaire)", (DURAND,)),
        ("Mme Durand : trésorière du bénéficiaire ; M. Martin", (DURAND, Recusal("M. Martin"))),
        ("Mme Durand, trésorière du bénéficiaire\nM. Martin", (DURAND, Recusal("M. Martin"))),
        ("M. Martin, Mme Durand", (Recusal("M. Martin"), Recusal("Mme Durand"))),
        ("M. Martin, Mme Durand, trésorière du bénéficiaire", (Recusal("M. Martin"), DURAND)),
        ("M. Martin : époux de la présidente, Mme Petit", (Recusal("M. Martin", "époux de la présidente, Mme Petit"),)),
        ("M. Martin, Mme Durand : trésorière du bénéficiaire", (Recusal("M. Martin"), DURAND)),
        ("M. Martin : élu : deux fois", (Recusal("M. Martin", "élu : deux fois"),)),
    ],
)
def test_each_elu_is_named_with_the_interest_whichever_way_it_is_typed(typed: str, meant: tuple[Recusal, ...]) -> None:
    assert recusals_of(typed) == meant


def test_what_is_kept_says_name_and_reason_one_after_the_other() -> None:
    typed = "Mme Durand (trésorière du bénéficiaire)\nM. Martin"
    assert tidied_recusals(typed) == "Mme Durand : trésorière du bénéficiaire ; M. Martin"


@given(st.text(alphabet="AaM. é,:;()\n\u00a0"))
def test_what_is_kept_is_read_back_as_the_same_elus(typed: str) -> None:
    assert recusals_of(tidied_recusals(typed)) == recusals_of(typed)


def test_who_withdraws_elsewhere_and_not_here_is_told_once_with_a_reason_where_one_is_given() -> None:
    there = ["MME DURAND ; M. Martin", "Mme Durand : trésorière du bénéficiaire ; M. Petit : salarié", "M. Petit"]
    assert lacking_recusals("M. martin : élu local", there) == (DURAND, Recusal("M. Petit", "salarié"))
    assert lacking_recusals("", []) == lacking_recusals("Mme Durand", ["Mme Durand : trésorière"]) == ()
