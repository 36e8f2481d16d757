"""The votes counted on a dossier, in words."""

from ptce_desk.domain.ballots import Ballot
from ptce_desk.wording.ballots import ballot_words


def test_what_was_counted_is_told_and_nothing_else() -> None:
    assert ballot_words(Ballot(32, 0, 1, 2)) == "32 pour, 0 contre, 1 abstention, 2 ne prennent pas part"
    assert ballot_words(Ballot(not_taking_part=1, abstentions=2)) == "2 abstentions, 1 ne prend pas part"
    assert ballot_words(Ballot()) == ""
