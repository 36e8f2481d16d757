"""The value of each merge field (`wording.act_fields`), as French acts write it; nothing where it is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from ptce_desk.domain.acts import bank_details_awaited, is_to_award, missing_documents
from ptce_desk.domain.agreements import Agreement, Amendment, Deliverable, Instalment, RepaymentOrder
from ptce_desk.domain.committees import AgendaItem, Vote
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.organisations import Contact
from ptce_desk.domain.recusals import recusals_of
from ptce_desk.domain.rules.base import counted_of
from ptce_desk.domain.rules.request import Cost
from ptce_desk.domain.rules.schedule import carriers_of
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.exports.acts import LEFT_BLANK
from ptce_desk.formatting import amount_in_words, amount_text, long_date_text, percent_text, typeset, uncapitalised
from ptce_desk.services.acts.facts import ActFacts
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.law.minimis import MinimisNotice
from ptce_desk.wording.act_fields import FIELDS, TABLES_BY_NAME, FieldKind, MergeTable
from ptce_desk.wording.acts import LEFT_TO_FUND, NOT_FUNDED, part_paid_words, settled_words, undated_words
from ptce_desk.wording.ballots import ballot_words
from ptce_desk.wording.labels import CATEGORY_LABELS, LEVEL_LABELS
from ptce_desk.wording.legal import minimis_words, regulation_words
from ptce_desk.wording.recusals import recused_words
from ptce_desk.wording.rule_labels import DELIVERABLE_LABELS, INSTALMENT_LABELS
from ptce_desk.wording.states import BODY_LABELS, VOTE_LABELS
from ptce_desk.wording.version_text import version_cited

Raw: TypeAlias = str | Decimal | date | None
Row: TypeAlias = Mapping[str, Raw]

_IN_WORDS: Final = "_en_lettres"


@dataclass(frozen=True, slots=True)
class ActValues:
    """The values of an act as they are printed; `lines` those of each table, by its name."""

    fields: Mapping[str, str]
    lines: Mapping[str, tuple[Mapping[str, str], ...]]

    @property
    def context(self) -> dict[str, object]:
        """What a template is filled with."""
        return {**self.fields, **{name: self._dotted(name) for name in self.lines}}

    def blank_cells(self, table: MergeTable) -> dict[str, list[str]]:
        """The lines, by their number, of each column that asks for something and holds nothing there."""
        rows = self.lines[table.name]
        found = {name: [row["numero"] for row in rows if not row[name]] for name in table.needed}
        return {name: numbers for name, numbers in found.items() if numbers}

    def _dotted(self, name: str) -> tuple[Mapping[str, str], ...]:
        """The lines of a table, dots where a cell that asks for something holds nothing."""
        needed = TABLES_BY_NAME[name].needed
        return tuple(
            {key: LEFT_BLANK if key in needed and not said else said for key, said in row.items()}
            for row in self.lines[name]
        )


def values_of(facts: ActFacts) -> ActValues:
    """The values of every field, for one act."""
    raw = {**_authority(facts), **_beneficiary(facts), **_dossier(facts.sheet), **_decision(facts), **_grant(facts)}
    raw |= _minimis(facts.minimis)
    words = {f"{key}{_IN_WORDS}": raw[key] for key in raw if f"{key}{_IN_WORDS}" in FIELDS}
    told = {key: _text(value, FIELDS[key].kind) for key, value in (raw | words).items()}
    lines = {
        name: tuple({key: _text(value) for key, value in row.items()} for row in rows)
        for name, rows in _tables(facts).items()
    }
    return ActValues(told, lines)


def _text(value: Raw, kind: FieldKind = FieldKind.TEXT) -> str:
    """A value as an act writes it."""
    match value:
        case None:
            return ""
        case str():
            return typeset(value)
        case date():
            return long_date_text(value)
        case _:
            return _number(value, kind)


def _number(value: Decimal, kind: FieldKind) -> str:
    if kind is FieldKind.WORDS:
        return amount_in_words(value)
    return percent_text(value) if kind is FieldKind.PERCENT else amount_text(value)


def _authority(facts: ActFacts) -> dict[str, Raw]:
    ours = facts.authority
    return {
        "collectivite": ours.authority,
        "collectivite_en_tete": ours.authority,
        "collectivite_siret": _spaced(ours.siret),
        "agent": ours.author,
        "date_du_jour": facts.today,
    }


def _beneficiary(facts: ActFacts) -> dict[str, Raw]:
    held = facts.beneficiary
    contact = held.contacts[0] if held is not None and held.contacts else Contact("")
    return {
        "beneficiaire": held.name if held else "",
        "beneficiaire_forme": held.legal_form if held else "",
        "beneficiaire_siret": _spaced(held.siret) if held else "",
        "beneficiaire_rna": held.rna if held else "",
        "beneficiaire_adresse": held.address if held else "",
        "beneficiaire_commune": held.commune if held else "",
        "contact_nom": contact.name,
        "contact_fonction": contact.role,
        "contact_courriel": contact.email,
        "ptce": facts.sheet.ptce.name if facts.sheet.ptce else "",
    }


def _dossier(sheet: FileSheet) -> dict[str, Raw]:
    file, base = sheet.file, sheet.assessment.eligible_base
    counted = file.proposed if file.voted is None else file.voted
    return {
        "numero_dossier": file.number,
        "intitule": file.title,
        "dispositif": sheet.scheme.label,
        "dispositif_code": sheet.scheme.code,
        "reglement": version_cited(sheet.version),
        "date_depot": file.deposited_on,
        "date_accuse_reception": file.acknowledged_on,
        "date_debut": file.start,
        "date_fin": file.end,
        "pieces_avant_le": file.documents_due_on,
        "instructeur": file.instructor,
        "avis_du_service": file.service_opinion,
        "cout_total": file.total_cost,
        "assiette": base or None,
        "taux": counted / base if counted and base else None,
        "montant_demande": file.requested,
        "montant_propose": file.proposed,
    }


def _decision(facts: ActFacts) -> dict[str, Raw]:
    file, session = facts.sheet.file, facts.session
    act = None if session is None else session.deliberation
    item = None if session is None else session.item_for(file.id)
    refused = file.decision in (DecisionState.REFUSED, DecisionState.ADJOURNED)
    return {
        "montant_vote": file.voted,
        "date_decision": file.decided_on,
        "seance_instance": BODY_LABELS[session.body] if session else "",
        "seance_date": session.held_on if session else None,
        "deliberation_numero": act.number if act else "",
        "deliberation_date": act.taken_on if act else None,
        "deliberation_transmission": act.transmitted_on if act else None,
        "deliberation_publication": act.public_on if act else None,
        "motif_decision": _reason(facts, item) if refused else "",
        "reserve_vote": item.reserve if item and not refused else "",
        "elus_deportes": recused_words(item.recused) if item else "",
        "voix": ballot_words(item.ballot) if item else "",
        "total_dossiers": sum((_stands(sheet) or ZERO for sheet in _awarded(facts)), ZERO) or None,
    }


def _reason(facts: ActFacts, item: AgendaItem | None) -> str:
    """Why it was refused or adjourned: what was noted on the agenda, else with the move."""
    if item is not None and item.remark:
        return item.remark
    moves = [move.reason for move in facts.sheet.file.moves if move.axis == "decision" and move.reason]
    return moves[-1] if moves else ""


def _grant(facts: ActFacts) -> dict[str, Raw]:
    held = facts.agreement
    amendment = held.amendments[-1] if held and held.amendments else Amendment()
    order = held.repayments[-1] if held and held.repayments else None
    coming, amount = _coming(held)
    owed = _owed(held)
    return {
        "convention_numero": held.number if held else "",
        "convention_requise": "oui" if facts.needs_agreement else "",
        "convention_date": held.signed_on if held else None,
        "convention_fin": held.last_day if held else None,
        "date_notification": held.notified_on if held else None,
        "engagement_numero": held.commitment_number if held else "",
        "montant_convention": held.agreed if held else None,
        "avenant_numero": amendment.number,
        "avenant_date": amendment.signed_on,
        "avenant_objet": amendment.subject,
        "avenant_fin": amendment.end,
        "avenant_montant": amendment.amount,
        "deja_verse": held.paid if held else None,
        "reste_a_verser": held.remaining if held else None,
        "versement_nature": uncapitalised(INSTALMENT_LABELS[coming.kind]) if coming else "",
        "versement_condition": coming.condition if coming else "",
        "versement_montant": amount,
        "bilan_nature": uncapitalised(DELIVERABLE_LABELS[owed.kind]) if owed else "",
        "bilan_echeance": owed.due_on if owed else None,
        **_repayment(held, order),
    }


def _repayment(held: Agreement | None, order: RepaymentOrder | None) -> dict[str, Raw]:
    overpaid = held.overpaid if held is not None and held.overpaid else None
    return {
        "reversement_montant": order.amount if order else overpaid,
        "reversement_numero": order.number if order else "",
        "reversement_date": order.issued_on if order else None,
        "reversement_motif": order.reason if order else "",
    }


def _minimis(notice: MinimisNotice | None) -> dict[str, Raw]:
    return {
        "de_minimis_nature": minimis_words(notice.regime) if notice else "",
        "de_minimis_reglement": regulation_words(notice.regulation) if notice else "",
        "de_minimis_montant": notice.amount if notice else None,
        "de_minimis_depuis": notice.since if notice else None,
        "de_minimis_plafond": notice.ceiling if notice else None,
    }


def _coming(held: Agreement | None) -> tuple[Instalment | None, Decimal | None]:
    """The next instalment to pay and what remains of it; without a plan, all that remains."""
    if held is None or not held.remaining:
        return None, None
    left = zip(held.instalments, held.remaining_by_instalment(), strict=True)
    found = next(((one, amount) for one, amount in left if amount), None)
    return (None, held.remaining) if found is None else found


def _owed(held: Agreement | None) -> Deliverable | None:
    """The first deliverable that has not come, by its day."""
    awaited = [one for one in held.deliverables if one.received_on is None] if held else []
    return min(awaited, key=lambda one: one.due_on or date.max, default=None)


def _tables(facts: ActFacts) -> dict[str, list[Row]]:
    sheet, held = facts.sheet, facts.agreement
    file, rules = sheet.file, sheet.version.rules
    kinds = {one.id: INSTALMENT_LABELS[one.kind] for one in held.instalments} if held else {}
    return {
        "depenses": [
            {
                "poste": CATEGORY_LABELS[line.category],
                "libelle": line.label,
                "presente": line.presented,
                "retenu": counted_of(rules, Cost(line.category, line.presented, line.retained)),
            }
            for line in file.costs
        ],
        "financements": _plan(facts),
        "tranches": [
            {
                "nature": INSTALMENT_LABELS[one.kind],
                "date": _when(one, paid, facts),
                "montant": one.amount,
                "condition": _condition(one, paid, facts),
            }
            for one, paid in (zip(held.instalments, held.paid_by_instalment(), strict=True) if held else ())
        ],
        "annees": [
            {"annee": str(year), "montant": amount} for year, amount in sheet.standing_by_year(sheet.assessment)
        ],
        "versements": [
            {
                "date": one.paid_on,
                "mandat": one.mandate_number,
                "nature": kinds.get(one.instalment_id or 0, ""),
                "montant": one.amount,
            }
            for one in sorted(held.payments if held else (), key=lambda one: one.paid_on)
        ],
        "bilans": [
            {"nature": DELIVERABLE_LABELS[one.kind], "date": one.due_on}
            for one in (held.deliverables if held else ())
            if one.received_on is None
        ],
        "pieces": [{"piece": label} for label in missing_documents(file)],
        "porteurs": [
            {"structure": name, "part": percent_text(share), "montant": amount}
            for name, share, amount in _shared(sheet, held.agreed if held else _stands(sheet))
        ],
        "dossiers": [_line(one) for one in _awarded(facts)],
        "non_attribues": _not_awarded(facts),
        **_ballots(facts),
        **_counted(facts.minimis),
    }


def _plan(facts: ActFacts) -> list[Row]:
    """The funding plan of an act: our line by our name, at what is granted, then what is funded by nobody since."""
    file, held = facts.sheet.file, facts.agreement
    ours = [line for line in file.plan if line.ours]
    asked = sum((line.amount for line in ours), ZERO)
    granted = held.agreed if held is not None else _stands(facts.sheet)
    counted = asked if granted is None else granted
    rows: list[Row] = [
        {
            "financeur": (facts.authority.authority if line.ours else "") or line.funder or LEVEL_LABELS[line.level],
            "niveau": LEVEL_LABELS[line.level],
            "etat": "Notre aide" if line.ours else "Obtenu" if line.obtained else "Sollicité",
            "montant": counted if line.ours else line.amount,
        }
        for line in file.plan
        if not line.ours or line is ours[0]
    ]
    if ours and counted < asked:
        rows.append({"financeur": LEFT_TO_FUND, "niveau": "", "etat": NOT_FUNDED, "montant": asked - counted})
    return rows


def _when(one: Instalment, paid: Decimal, facts: ActFacts) -> date | str:
    """The day of an instalment; in words where it is paid, is not known, or is not after the vote."""
    if one.amount and paid >= one.amount and facts.agreement is not None:
        settled = facts.agreement.last_paid_on(one)
        return settled_words(settled) if settled is not None else ""
    day, vote = one.planned_on, facts.voted_on
    if day is not None and (vote is None or day > vote):
        return day
    return undated_words(one.kind, agreement_required=facts.needs_agreement)


def _condition(one: Instalment, paid: Decimal, facts: ActFacts) -> str:
    """What an instalment waits for, and what was already paid of it; nothing once it is paid."""
    if one.amount and paid >= one.amount:
        return ""
    waits = one.condition or _awaited_before(one, facts)
    return " ; ".join(filter(None, (waits, part_paid_words(paid) if paid else "")))


def _awaited_before(one: Instalment, facts: ActFacts) -> str:
    """What an instalment without a condition of its own waits for: the bank details, the deliverables still to come.

    A balance waits for all of them, another for those that condition it; the first waits for the bank details.
    """
    held = facts.agreement
    if held is None:
        return ""
    waits_for_all = one.kind is InstalmentKind.BALANCE
    owed = [each for each in held.deliverables if each.received_on is None] if waits_for_all else []
    awaited = [DELIVERABLE_LABELS[each.kind] for each in owed or held.awaited_by(one.kind)]
    first = bank_details_awaited(facts.sheet.file) if one is held.instalments[0] else []
    return ", ".join(dict.fromkeys([*first, *awaited]))


def _ballots(facts: ActFacts) -> dict[str, list[Row]]:
    """Who withdrew from the vote on each dossier of an act, and the votes counted."""
    noted = [
        (sheet.file.number, item)
        for sheet in _awarded(facts)
        if facts.session is not None and (item := facts.session.item_for(sheet.file.id))
    ]
    return {
        "deports": [
            {"numero": number, "elu": one.name, "interet": one.reason}
            for number, item in noted
            for one in recusals_of(item.recused)
        ],
        "reserves": [{"numero": number, "reserve": item.reserve} for number, item in noted if item.reserve],
        "scrutins": [
            {"numero": number, "voix": ballot_words(item.ballot)} for number, item in noted if item.ballot.is_counted
        ],
    }


def _counted(notice: MinimisNotice | None) -> dict[str, list[Row]]:
    """What each structure has of a European ceiling, and the aids that make it up."""
    parts, aids = (notice.parts, notice.aids) if notice else ((), ())
    return {
        "parts_de_minimis": [
            {"structure": one.structure, "montant": one.amount, "compte": one.counted, "reste": one.left}
            for one in parts
        ],
        "aides_de_minimis": [
            {"structure": one.structure, "autorite": one.authority, "date": one.day, "montant": one.amount}
            for one in aids
        ],
    }


def _not_awarded(facts: ActFacts) -> list[Row]:
    """The dossiers that the session of an act voted otherwise than by granting."""
    voted = [(sheet, item) for sheet in facts.sheets if (item := _item(facts, sheet)) is not None]
    return [
        {
            "numero": sheet.file.number,
            "beneficiaire": sheet.beneficiary.name if sheet.beneficiary else "",
            "intitule": sheet.file.title,
            "decision": VOTE_LABELS[item.vote],
            "motif": item.remark,
        }
        for sheet, item in voted
        if item.vote is not None and item.vote is not Vote.GRANTED
    ]


def _awarded(facts: ActFacts) -> list[FileSheet]:
    """The dossiers an act awards: those that were refused, adjourned or kept waiting are none of them.

    What its own session voted counts: a dossier adjourned there may be granted since by another.
    """
    return [sheet for sheet in facts.sheets if _is_awarded(sheet, _item(facts, sheet))]


def _is_awarded(sheet: FileSheet, item: AgendaItem | None) -> bool:
    return is_to_award(sheet.file) if item is None or item.vote is None else item.vote is Vote.GRANTED


def _item(facts: ActFacts, sheet: FileSheet) -> AgendaItem | None:
    return None if facts.session is None else facts.session.item_for(sheet.file.id)


def _line(sheet: FileSheet) -> Row:
    """A dossier among those of an act."""
    held = sheet.beneficiary
    shared = "\u00a0; ".join(
        f"{name}\u00a0: {amount_text(each)}" for name, _share, each in _shared(sheet, _stands(sheet))
    )
    return {
        "numero": sheet.file.number,
        "beneficiaire": shared or (held.name if held else ""),
        "siret": _spaced(held.siret) if held else "",
        "intitule": sheet.file.title,
        "dispositif": sheet.scheme.code,
        "montant": _stands(sheet),
    }


def _shared(sheet: FileSheet, amount: Decimal | None) -> list[tuple[str, Decimal, Decimal]]:
    """Those who carry a dossier together, with the share and the amount of each; none where one has it all, or none."""
    parts = carriers_of(sheet.request, amount) if amount is not None and len(sheet.carriers) > 1 else ()
    return [(name, one.share, part) for one, (name, part) in zip(sheet.carriers, parts, strict=bool(parts))]


def _stands(sheet: FileSheet) -> Decimal | None:
    """What is granted of a dossier, else proposed."""
    return sheet.file.proposed if sheet.file.voted is None else sheet.file.voted


def _spaced(number: str) -> str:
    """A SIRET as acts write it, « 412 345 678 00017 »; anything else as it was typed."""
    if len(number) in (9, 14) and number.isdecimal():
        parts = (number[:3], number[3:6], number[6:9], number[9:])
        return "\u00a0".join(filter(None, parts))
    return number
