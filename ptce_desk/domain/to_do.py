"""What a dossier waits for from the officer: the steps of the home page and of the list's filter."""

from enum import StrEnum


class ToDo(StrEnum):
    """The next thing to do on a dossier; at most one of them holds for each.

    `TO_COMPLETE`: a draft, an incomplete one, or one that lacks a field a proposal needs. `TO_REVIEW`: deposited,
    its instruction not finished. `TO_PROPOSE`: its instruction finished, no amount proposed. `TO_VOTE`: on the
    agenda of a session held, without a vote. `TO_AGREE`: granted, and its convention is not signed: asked
    for by the officer, or by the law for what a private body gets in a year.
    """

    TO_COMPLETE = "to_complete"
    TO_REVIEW = "to_review"
    TO_PROPOSE = "to_propose"
    TO_VOTE = "to_vote"
    TO_AGREE = "to_agree"
