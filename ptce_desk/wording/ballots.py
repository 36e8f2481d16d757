"""The votes counted on a dossier, in words."""

from ptce_desk.domain.ballots import Ballot


def ballot_words(ballot: Ballot) -> str:
    """« 32 pour, 4 contre, 1 abstention, 2 ne prennent pas part »; what nobody counted is left out."""
    told = (
        (ballot.votes_for, "pour", "pour"),
        (ballot.votes_against, "contre", "contre"),
        (ballot.abstentions, "abstention", "abstentions"),
        (ballot.not_taking_part, "ne prend pas part", "ne prennent pas part"),
    )
    return ", ".join(f"{count} {many if count > 1 else one}" for count, one, many in told if count is not None)
