"""Grants as the 360Giving standard tells them: what it asks for, and what is known besides."""

from decimal import Decimal

from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.money import split_exactly
from ptce_desk.domain.open_data import Award, Receiver
from ptce_desk.domain.reading import Data

_REGISTER = "FR-INSEE"
"""The list of organisations whose numbers are SIREN, as org-id.guide calls it."""


def giving_grants(award: Award) -> list[dict[str, Data]]:
    """A grant of the standard for each beneficiary, with its part of the amount, to the cent.

    An organisation is known by its SIREN, else by a number of ours.
    """
    granter = _organisation(award.granter_siret) or award.granter
    shares = [one.share for one in award.receivers]
    parts = [award.amount] if len(shares) == 1 else split_exactly(award.amount, shares)
    return [
        _grant(award, receiver, part, granter, f"-{place}" if len(parts) > 1 else "")
        for place, (receiver, part) in enumerate(zip(award.receivers, parts, strict=True), 1)
    ]


def _grant(award: Award, receiver: Receiver, amount: Decimal, granter: str, place: str) -> dict[str, Data]:
    recipient = _organisation(receiver.siret) or receiver.rna or f"{granter}-structure-{receiver.organisation_id}"
    decided_on = award.decided_on or award.signed_on
    return {
        "id": f"{granter}-{award.number}{place}",
        "title": award.subject,
        "description": award.subject,
        "currency": "EUR",
        "amountAwarded": float(amount),  # the standard wants a number; cents come back whole below 10^13 euros
        "awardDate": "" if decided_on is None else decided_on.isoformat(),
        "recipientOrganization": [{"id": recipient, "name": receiver.name}],
        "fundingOrganization": [{"id": granter, "name": award.granter}],
        "grantProgramme": [{"title": award.scheme}],
    }


def _organisation(siret: str) -> str:
    siren = siren_of(siret)
    return f"{_REGISTER}-{siren}" if siren else ""
