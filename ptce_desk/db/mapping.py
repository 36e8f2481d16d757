"""The domain dataclasses mapped, imperatively, onto the tables."""

from sqlalchemy import Table
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import RelationshipProperty, registry, relationship

from ptce_desk.db import schema
from ptce_desk.db.typed_rows import refuse_emptied
from ptce_desk.domain import (
    agreements,
    arbitration,
    attachments,
    award_years,
    budget,
    committees,
    dated_notes,
    file_checklist,
    file_settings,
    frameworks,
    free_fields,
    funding_files,
    imported,
    legal_values,
    organisations,
    ptce,
    saved_views,
    scoring,
    support,
    tags,
)
from ptce_desk.domain.aid import deadline_marks
from ptce_desk.domain.rules import schemes, trials

AGGREGATE_OF: dict[type, tuple[type, str]] = {
    file_settings.AuthorityBody: (file_settings.FileSettings, "settings_id"),
    file_settings.OwnFile: (file_settings.FileSettings, "settings_id"),
    free_fields.FreeField: (file_settings.FileSettings, "settings_id"),
    tags.Tag: (file_settings.FileSettings, "settings_id"),
    organisations.Contact: (organisations.Organisation, "organisation_id"),
    organisations.ReceivedAid: (organisations.Organisation, "organisation_id"),
    dated_notes.OrganisationNote: (organisations.Organisation, "organisation_id"),
    dated_notes.PtceNote: (ptce.Ptce, "ptce_id"),
    dated_notes.FundingFileNote: (funding_files.FundingFile, "funding_file_id"),
    tags.OrganisationTag: (organisations.Organisation, "organisation_id"),
    tags.PtceTag: (ptce.Ptce, "ptce_id"),
    tags.FundingFileTag: (funding_files.FundingFile, "funding_file_id"),
    schemes.SchemeDocument: (schemes.SupportScheme, "scheme_id"),
    scoring.SchemeCriterion: (schemes.SupportScheme, "scheme_id"),
    scoring.FileCriterion: (funding_files.FundingFile, "funding_file_id"),
    scoring.JurorNote: (funding_files.FundingFile, "funding_file_id"),
    file_checklist.FileQuantity: (funding_files.FundingFile, "funding_file_id"),
    file_checklist.YearShare: (funding_files.FundingFile, "funding_file_id"),
    award_years.AwardYear: (funding_files.FundingFile, "funding_file_id"),
    file_checklist.TickedPoint: (funding_files.FundingFile, "funding_file_id"),
    file_checklist.RequiredDocument: (funding_files.FundingFile, "funding_file_id"),
    file_checklist.OpinionRequest: (funding_files.FundingFile, "funding_file_id"),
    agreements.Amendment: (agreements.Agreement, "agreement_id"),
    agreements.Reduction: (agreements.Agreement, "agreement_id"),
    agreements.Instalment: (agreements.Agreement, "agreement_id"),
    agreements.Payment: (agreements.Agreement, "agreement_id"),
    agreements.Deliverable: (agreements.Agreement, "agreement_id"),
    agreements.RepaymentOrder: (agreements.Agreement, "agreement_id"),
    ptce.PtceAlias: (ptce.Ptce, "ptce_id"),
    ptce.StageEntry: (ptce.Ptce, "ptce_id"),
    ptce.LabelEntry: (ptce.Ptce, "ptce_id"),
    ptce.YearlyFigures: (ptce.Ptce, "ptce_id"),
    organisations.Membership: (ptce.Ptce, "ptce_id"),
    support.Participation: (ptce.Ptce, "ptce_id"),
    support.Interaction: (ptce.Ptce, "ptce_id"),
    support.InKindSupport: (ptce.Ptce, "ptce_id"),
    budget.PaymentCredit: (budget.Envelope, "envelope_id"),
    budget.EnvelopeMovement: (budget.Envelope, "envelope_id"),
    frameworks.FrameworkScheme: (frameworks.PolicyFramework, "framework_id"),
    frameworks.FrameworkAxis: (frameworks.PolicyFramework, "framework_id"),
    frameworks.FrameworkPtce: (frameworks.PolicyFramework, "framework_id"),
    schemes.SchemeVersion: (schemes.SupportScheme, "scheme_id"),
    funding_files.CostLine: (funding_files.FundingFile, "funding_file_id"),
    funding_files.PlanLine: (funding_files.FundingFile, "funding_file_id"),
    funding_files.CarrierShare: (funding_files.FundingFile, "funding_file_id"),
    funding_files.Derogation: (funding_files.FundingFile, "funding_file_id"),
    funding_files.Move: (funding_files.FundingFile, "funding_file_id"),
    committees.AgendaItem: (committees.CommitteeSession, "session_id"),
    committees.Deliberation: (committees.CommitteeSession, "session_id"),
    arbitration.ScenarioAmount: (arbitration.Scenario, "scenario_id"),
}
"""A part, the root that answers for it, and the column that leads there: a change in a part bumps the root."""

_PART_TABLES: dict[type, Table] = {
    file_settings.AuthorityBody: schema.file.authority_body,
    file_settings.OwnFile: schema.file.own_file,
    free_fields.FreeField: schema.file.free_field,
    tags.Tag: schema.file.tag,
    organisations.Contact: schema.organisations.contact,
    organisations.ReceivedAid: schema.organisations.received_aid,
    dated_notes.OrganisationNote: schema.notes.organisation_note,
    dated_notes.PtceNote: schema.notes.ptce_note,
    dated_notes.FundingFileNote: schema.notes.funding_file_note,
    tags.OrganisationTag: schema.tags.organisation_tag,
    tags.PtceTag: schema.tags.ptce_tag,
    tags.FundingFileTag: schema.tags.funding_file_tag,
    schemes.SchemeDocument: schema.schemes.scheme_document,
    scoring.SchemeCriterion: schema.schemes.scheme_criterion,
    scoring.FileCriterion: schema.dossier.file_criterion,
    scoring.JurorNote: schema.dossier.juror_note,
    file_checklist.FileQuantity: schema.dossier.file_quantity,
    file_checklist.YearShare: schema.grants.year_share,
    award_years.AwardYear: schema.grants.award_year,
    file_checklist.TickedPoint: schema.dossier.ticked_point,
    file_checklist.RequiredDocument: schema.dossier.required_document,
    file_checklist.OpinionRequest: schema.dossier.opinion_request,
    agreements.Amendment: schema.grants.amendment,
    agreements.Reduction: schema.grants.reduction,
    agreements.Instalment: schema.grants.instalment,
    agreements.Payment: schema.grants.payment,
    agreements.Deliverable: schema.grants.deliverable,
    agreements.RepaymentOrder: schema.grants.repayment_order,
    ptce.PtceAlias: schema.ptce.ptce_alias,
    ptce.StageEntry: schema.ptce.ptce_stage,
    ptce.LabelEntry: schema.ptce.ptce_label,
    ptce.YearlyFigures: schema.ptce.ptce_figures,
    organisations.Membership: schema.ptce.membership,
    support.Participation: schema.ptce.participation,
    support.Interaction: schema.ptce.interaction,
    support.InKindSupport: schema.ptce.in_kind_support,
    budget.PaymentCredit: schema.budget.payment_credit,
    budget.EnvelopeMovement: schema.budget.envelope_movement,
    frameworks.FrameworkScheme: schema.schemes.framework_scheme,
    frameworks.FrameworkAxis: schema.schemes.framework_axis,
    frameworks.FrameworkPtce: schema.schemes.framework_ptce,
    funding_files.CostLine: schema.dossier.cost_line,
    funding_files.PlanLine: schema.dossier.plan_line,
    funding_files.CarrierShare: schema.dossier.carrier_share,
    funding_files.Derogation: schema.dossier.derogation,
    funding_files.Move: schema.dossier.funding_file_move,
    committees.AgendaItem: schema.committee.agenda_item,
    committees.Deliberation: schema.committee.deliberation,
    arbitration.ScenarioAmount: schema.arbitration.scenario_amount,
    schemes.SchemeVersion: schema.schemes.scheme_version,
}

mapper_registry = registry(metadata=schema.metadata)


def map_entities() -> None:
    """Map every entity; harmless when done already."""
    if any(mapper_registry.mappers):
        return
    for entity, table in _PART_TABLES.items():
        mapper_registry.map_imperatively(entity, table)
    _map_roots()
    mapper_registry.configure()
    refuse_emptied(mapper_registry.mappers)


def _map_roots() -> None:
    _root(
        organisations.Organisation,
        schema.organisations.organisation,
        contacts=_parts(organisations.Contact),
        received_aids=_parts(organisations.ReceivedAid),
        dated_notes=_parts(dated_notes.OrganisationNote, asked_for=True),
        tags=_parts(tags.OrganisationTag, asked_for=True),
    )
    _root(
        file_settings.FileSettings,
        schema.file.file_settings,
        bodies=_parts(file_settings.AuthorityBody, ordered=True),
        free_fields=_parts(free_fields.FreeField, ordered=True),
        tags=_parts(tags.Tag, ordered=True),
        own_files=_parts(file_settings.OwnFile),
    )
    _root(organisations.Funder, schema.organisations.funder)
    _root(
        ptce.Ptce,
        schema.ptce.ptce,
        aliases=_parts(ptce.PtceAlias),
        stages=_parts(ptce.StageEntry),
        labels=_parts(ptce.LabelEntry),
        figures=_parts(ptce.YearlyFigures),
        memberships=_parts(organisations.Membership),
        participations=_parts(support.Participation),
        interactions=_parts(support.Interaction),
        in_kind=_parts(support.InKindSupport),
        dated_notes=_parts(dated_notes.PtceNote, asked_for=True),
        tags=_parts(tags.PtceTag, asked_for=True),
    )
    _root(
        budget.Envelope,
        schema.budget.envelope,
        credits=_parts(budget.PaymentCredit),
        movements=_parts(budget.EnvelopeMovement, root="envelope_id"),
    )
    _root(
        frameworks.PolicyFramework,
        schema.schemes.policy_framework,
        schemes=_parts(frameworks.FrameworkScheme),
        ptce=_parts(frameworks.FrameworkPtce),
        axes=_parts(frameworks.FrameworkAxis, ordered=True),
    )
    _root(
        arbitration.Scenario,
        schema.arbitration.scenario,
        amounts=_parts(arbitration.ScenarioAmount),
    )
    _root(saved_views.SavedView, schema.file.saved_view)
    _root(imported.ImportedRecord, schema.file.imported_record)
    _root(imported.ImportMap, schema.file.import_map)
    _root(
        schemes.SupportScheme,
        schema.schemes.scheme,
        versions=_parts(schemes.SchemeVersion),
        documents=_parts(schemes.SchemeDocument, ordered=True),
        criteria=_parts(scoring.SchemeCriterion, ordered=True),
    )
    _root(trials.RuleTrial, schema.schemes.rule_trial)
    _root(attachments.Attachment, schema.file.attachment)
    _root(deadline_marks.DeadlineMark, schema.deadlines.deadline_mark)
    _root(legal_values.LegalOverride, schema.law.legal_override)
    _root(
        agreements.Agreement,
        schema.grants.agreement,
        amendments=_parts(agreements.Amendment),
        reductions=_parts(agreements.Reduction),
        instalments=_parts(agreements.Instalment, ordered=True),
        payments=_parts(agreements.Payment),
        deliverables=_parts(agreements.Deliverable),
        repayments=_parts(agreements.RepaymentOrder),
    )
    _root(
        funding_files.FundingFile,
        schema.dossier.funding_file,
        exclude=("fiscal_year",),
        costs=_parts(funding_files.CostLine, ordered=True),
        plan=_parts(funding_files.PlanLine, ordered=True),
        carriers=_parts(funding_files.CarrierShare, ordered=True),
        derogations=_parts(funding_files.Derogation),
        moves=_parts(funding_files.Move),
        quantities=_parts(file_checklist.FileQuantity),
        year_shares=_parts(file_checklist.YearShare),
        award_years=_parts(award_years.AwardYear),
        ticked_points=_parts(file_checklist.TickedPoint),
        documents=_parts(file_checklist.RequiredDocument, ordered=True),
        opinions=_parts(file_checklist.OpinionRequest),
        criteria=_parts(scoring.FileCriterion, ordered=True),
        juror_notes=_parts(scoring.JurorNote),
        dated_notes=_parts(dated_notes.FundingFileNote, asked_for=True),
        tags=_parts(tags.FundingFileTag, asked_for=True),
    )
    _root(
        committees.CommitteeSession,
        schema.committee.committee_session,
        items=_parts(committees.AgendaItem, ordered=True),
        deliberation=_parts(committees.Deliberation, uselist=False),
    )


def _root(entity: type, table: Table, *, exclude: tuple[str, ...] = (), **parts: RelationshipProperty[object]) -> None:
    mapper_registry.map_imperatively(
        entity,
        table,
        properties=parts,
        exclude_properties=exclude,
        version_id_col=table.c.version,
        version_id_generator=False,
    )


def _parts(
    entity: type[object], *, ordered: bool = False, uselist: bool = True, root: str = "", asked_for: bool = False
) -> RelationshipProperty[object]:
    """Parts live and die with their root, load with it, and keep their order by position or by age.

    `root` is the column that leads there, for parts that point at another record of the same kind too; those that are
    `asked_for` load only where they are read, and cost nothing to whoever opens the rest of the record.
    """
    table = _PART_TABLES[entity]
    return relationship(
        entity,
        cascade="all, delete-orphan",
        passive_deletes=True,
        foreign_keys=[table.c[root]] if root else None,
        lazy="select" if asked_for else "selectin",
        uselist=uselist,
        order_by=table.c.position if ordered else table.c.id,
        collection_class=ordering_list("position", reorder_on_append=True) if ordered else None,
    )
