"""Grants as the 360Giving standard tells them: what it asks for, and what is known besides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Final

from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.money import split_exactly
from ptce_desk.domain.open_data import SCDL_FIELDS, Award, Line, LineRemark, OpenDataFault, Receiver
from ptce_desk.domain.reading import Data

_CURRENCY: Final = re.compile(r"[A-Z]{3}")
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


def as_published(award: Award, lines: Sequence[Line]) -> Award:
    """A grant as the lines published of it said, whatever was changed or lost since."""
    told = [dict(zip(SCDL_FIELDS, line, strict=True)) for line in lines]
    now = award.receivers if len(award.receivers) == len(told) else (Receiver(),) * len(told)
    receivers = (
        Receiver(
            one["nomBeneficiaire"],
            one["idBeneficiaire"],
            one["rnaBeneficiaire"],
            Decimal(one["pourcentageSubvention"]),
            held.organisation_id,
        )
        for one, held in zip(told, now, strict=True)
    )
    first = told[0]
    return replace(
        award,
        granter=first["nomAttribuant"],
        granter_siret=first["idAttribuant"],
        subject=first["objet"],
        amount=Decimal(first["montant"]),
        receivers=tuple(receivers),
    )


def giving_remarks(data: Data) -> Iterator[LineRemark]:
    """What the standard asks of grants and a file does not say, by the place of each grant, from one."""
    grants = data.get("grants") if isinstance(data, dict) else None
    if not isinstance(grants, list):
        yield LineRemark(0, "grants", OpenDataFault.COLUMN_MISSING)
        return
    seen: set[str] = set()
    for place, grant in enumerate(grants, 1):
        told = grant if isinstance(grant, dict) else {}
        for field, check in _CHECKS.items():
            fault = check(told.get(field))
            if fault is not None:
                yield LineRemark(place, field, fault, _shown(told.get(field)))
        if "recipientIndividual" not in told:
            yield from _organisation_remarks(place, "recipientOrganization", told)
        yield from _organisation_remarks(place, "fundingOrganization", told)
        key = _shown(told.get("id"))
        if key in seen:
            yield LineRemark(place, "id", OpenDataFault.TWICE, key)
        seen |= {key} - {""}


def _organisation_remarks(place: int, field: str, told: Mapping[str, Data]) -> Iterator[LineRemark]:
    held = told.get(field)
    every = held if isinstance(held, list) and held else [{}]
    for one in every:
        for key in ("id", "name"):
            if not isinstance(one, dict) or _text(one.get(key)) is not None:
                yield LineRemark(place, f"{field}.{key}", OpenDataFault.REQUIRED)


def _shown(value: Data) -> str:
    return "" if value is None else str(value)


def _text(value: Data) -> OpenDataFault | None:
    return None if isinstance(value, str) and value.strip() else OpenDataFault.REQUIRED


def _currency(value: Data) -> OpenDataFault | None:
    return _text(value) or (None if _CURRENCY.fullmatch(str(value)) else OpenDataFault.NOT_CURRENCY)


def _number(value: Data) -> OpenDataFault | None:
    if value is None:
        return OpenDataFault.REQUIRED
    return None if isinstance(value, int | float) and not isinstance(value, bool) else OpenDataFault.NOT_NUMBER


def _day(value: Data) -> OpenDataFault | None:
    if _text(value) is not None:
        return OpenDataFault.REQUIRED
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return OpenDataFault.NOT_DAY
    return None


_CHECKS: Final = {
    "id": _text,
    "title": _text,
    "description": _text,
    "currency": _currency,
    "amountAwarded": _number,
    "awardDate": _day,
}
"""What stands in each field that the standard requires (360Giving data standard, version 1.1)."""


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
