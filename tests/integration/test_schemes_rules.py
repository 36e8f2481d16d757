"""The rules of a version written at once, tried first, compared, copied, and exchanged as TOML."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.db.queries.schemes_rules import TrialFile
from ptce_desk.domain.errors import CatalogueUnreadableError, NotFoundError
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.request import AssessmentContext
from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import (
    Cap,
    EligibleCategories,
    Floor,
    MaxRate,
    Parity,
    Phases,
    PublicAidDeduction,
    RequiresAward,
    Rule,
    UnitScale,
)
from ptce_desk.domain.scheme_errors import InconsistentRulesError, SchemeCodeTakenError, VersionInUseError
from ptce_desk.domain.vocabulary import CapScope, CostCategory, DeductionMode, ScaleUnit, Section
from ptce_desk.exports.scheme_toml import scheme_toml
from ptce_desk.imports.catalogue import read_catalogue, scheme_from
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import redo, undo, undo_state
from ptce_desk.services.free_values import keep_free
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.files import (
    create_scheme_from,
    duplicate_scheme,
    export_scheme,
    import_scheme,
    scheme_models,
)
from ptce_desk.services.schemes.rules import open_rules, save_rules
from ptce_desk.services.schemes.trial import (
    TrialCase,
    files_of_scheme,
    files_to_try,
    try_case,
    try_file,
)
from ptce_desk.services.schemes.what_if import compare_on_files
from ptce_desk.wording.errors import error_sentence
from tests.gathered import gathered
from tests.integration.dossiers import complete_file, scheme_id
from tests.integration.dumps import dump
from tests.unit.domain_rules.examples import SCHEMES

D = Decimal
S = "art. 3"
RATE = MaxRate(rate=D("0.5"), source=S)
CAP = Cap(scope=CapScope.FILE, amount=D("12000.00"), source=S)


def version_of(desk: Desk, code: str = "RA-CDDRA") -> SchemeVersion:
    return desk.run(schemes.open_scheme, scheme_id(desk, code)).versions[0]


def trial_version(*rules: Rule) -> SchemeVersion:
    return SchemeVersion("essai", date(2026, 1, 1), Section.UNDIVIDED, "", rules)


def content(scheme: SupportScheme) -> tuple[object, ...]:
    """Everything the catalogue holds of a scheme."""
    versions = [
        (v.version, v.valid_from, v.valid_to, v.section, v.source, v.deliberation, v.rules) for v in scheme.versions
    ]
    head = (scheme.code, scheme.label, scheme.family, scheme.kind, scheme.funder_name, scheme.funder_level)
    documents = [(held.label, held.required) for held in scheme.documents]
    return (*head, scheme.legal_basis, documents, versions)


def ask_for_document(desk: Desk, key: int, label: str) -> None:
    with desk.writing("Demander une pièce") as work:
        scheme = work.get(SupportScheme, key)
        scheme.documents.append(SchemeDocument(label))
        work.commit()


def test_the_rules_of_a_version_are_written_as_one_change_that_undoes(desk: Desk) -> None:
    version = version_of(desk)
    sheet = desk.run(save_rules, version.id, (RATE, CAP))
    assert sheet.versions[0].rules == (RATE, CAP)
    assert desk.run(undo_state).undo == "Écrire les règles de la version 2013 du dispositif RA-CDDRA"
    desk.run(undo)
    assert version_of(desk).rules == version.rules
    desk.run(redo)
    assert version_of(desk).rules == (RATE, CAP)


def test_a_version_dossiers_are_judged_under_keeps_its_rules(desk: Desk) -> None:
    complete_file(desk)
    version = version_of(desk)
    assert desk.run(open_rules, version.id).used
    with pytest.raises(VersionInUseError):
        desk.run(save_rules, version.id, (RATE,))
    assert version_of(desk).rules == version.rules


def test_rules_that_contradict_one_another_are_not_kept(desk: Desk) -> None:
    version = version_of(desk)
    with pytest.raises(InconsistentRulesError) as refused:
        desk.run(save_rules, version.id, (CAP, Floor(amount=D(20000), source=S)))
    assert "Le plancher (20\u202f000,00\u00a0€) dépasse le plafond" in error_sentence(refused.value)
    assert version_of(desk).rules == version.rules


def test_phases_in_a_circle_between_two_schemes_are_refused(desk: Desk) -> None:
    first = version_of(desk, "PDL-2013-PTCE-1")
    back = Phases(stage=Stage.EMERGENCE, after="PDL-2013-PTCE-2", source=S)
    with pytest.raises(InconsistentRulesError) as refused:
        desk.run(save_rules, first.id, (back,))
    assert "(PDL-2013-PTCE-1 → PDL-2013-PTCE-2 → PDL-2013-PTCE-1)" in error_sentence(refused.value)


def test_the_editor_opens_a_version_with_what_its_rules_may_name(desk: Desk) -> None:
    sheet = desk.run(open_rules, version_of(desk, "PDL-2013-PTCE-1").id)
    assert (sheet.scheme.code, sheet.version.version, sheet.used) == ("PDL-2013-PTCE-1", "2013", False)
    assert sheet.families["PDL-2013-PTCE-2"] == "PDL-2013-PTCE"
    assert sheet.needed["PDL-2013-PTCE-2"] == {"PDL-2013-PTCE-1"}
    assert "PDL-2013-PTCE-1" not in sheet.needed
    with pytest.raises(NotFoundError):
        desk.run(open_rules, 999)


def test_a_made_up_case_meets_what_the_rules_ask_for() -> None:
    version = trial_version(
        EligibleCategories(categories=(CostCategory.TRAINING,), source=S),
        PublicAidDeduction(mode=DeductionMode.FROM_BASE, source=S),
        MaxRate(rate=D("0.8"), source=S),
        Phases(stage=Stage.EMERGENCE, source=S),
        RequiresAward(level=FunderLevel.REGION, source=S),
        Parity(level=FunderLevel.REGION, source=S),
    )
    case = TrialCase(base=D(50000), total_cost=D(60000), requested=D(40000), other_public_aid=D(20000), months=18)
    answer = try_case(case, version, AssessmentContext("HERE"), date(2026, 1, 1))
    assert (answer.eligible_base, answer.other_public_aid) == (D(50000), D(20000))
    assert answer.max_amount == D("20000.00")  # 80 % of 30 000 € is 24 000 €, the Region gives 20 000 €
    assert [found.code for found in answer.findings] == []
    assert [year for year, _amount in answer.schedule] == [2026, 2027]


def test_a_made_up_case_counts_units_and_no_more_base_than_cost() -> None:
    scale = UnitScale(unit=ScaleUnit.PLACE, amount=D(1000), max_quantity=D(8), source=S)
    case = TrialCase(base=D(90000), total_cost=D(50000), requested=D(50000), quantity=D(10))
    answer = try_case(case, trial_version(scale), AssessmentContext("HERE"), date(2026, 1, 1))
    assert (answer.eligible_base, answer.max_amount) == (D(50000), D("8000.00"))


def test_rules_are_tried_on_any_dossier_without_changing_it(desk: Desk) -> None:
    file_id = complete_file(desk)
    assert desk.run(files_to_try, scheme_id(desk)) == [TrialFile(file_id, "2026-001", "Filière bois")]
    label = desk.run(undo_state).undo
    answer = desk.run(try_file, file_id, trial_version(RATE, CAP), "CA-PROGRESS-1")
    assert (answer.eligible_base, answer.max_amount) == (D("40000.00"), D("12000.00"))
    assert desk.run(undo_state).undo == label


def test_dossiers_are_compared_under_two_sets_of_rules_whatever_judges_them(desk: Desk) -> None:
    first, second = complete_file(desk), complete_file(desk, title="Laine")
    ids = desk.run(files_of_scheme, scheme_id(desk))
    assert ids == (second, first)
    wide = Cap(scope=CapScope.FILE, amount=D(20000), source=S)
    for after, amount in ((CAP, "12000.00"), (wide, "20000.00")):
        found = desk.run(compare_on_files, ids, (RATE,), (RATE, after))
        assert [(one.id, one.before, one.after, one.lacks) for one in found] == [
            (second, D("20000.00"), D(amount), ()),
            (first, D("20000.00"), D(amount), ()),
        ]


def test_a_scheme_is_duplicated_with_its_rules_and_documents(desk: Desk) -> None:
    copied = scheme_id(desk)
    desk.run(ask_for_document, copied, "Plan de financement")
    desk.run(keep_free, SCHEME, copied, "free_text_2", "Vert")
    made = desk.run(
        duplicate_scheme,
        copied,
        code="REG-PTCE",
        label="Le nôtre",
        kind=SchemeKind.CALL,
        funder_name="Région",
        funder_level=FunderLevel.REGION,
    )
    old, new = (desk.run(schemes.open_scheme, key).scheme for key in (copied, made))
    assert [v.rules for v in new.versions] == [v.rules for v in old.versions]
    assert [held.label for held in new.documents] == ["Plan de financement"]
    assert (new.code, new.label, new.family, new.kind) == ("REG-PTCE", "Le nôtre", "REG-PTCE", SchemeKind.CALL)
    assert new.free_text_2 == "Vert"
    assert desk.run(undo_state).undo == "Dupliquer le dispositif RA-CDDRA sous le code REG-PTCE"
    desk.run(undo)
    with pytest.raises(NotFoundError):
        desk.run(schemes.open_scheme, made)


def make_from(desk: Desk, copied: int, level: FunderLevel = FunderLevel.REGION) -> int:
    return desk.run(
        create_scheme_from,
        copied,
        code="REG-PTCE",
        label="Le nôtre",
        kind=SchemeKind.CALL,
        funder_name="Région",
        funder_level=level,
    )


def test_a_scheme_made_from_another_takes_its_rules_with_their_sources_and_its_documents(desk: Desk) -> None:
    copied = scheme_id(desk, "CA-PROGRESS-1")
    desk.run(ask_for_document, copied, "Plan de financement")
    desk.run(keep_free, SCHEME, copied, "free_amount_5", D(12))
    before = dump(desk)
    made = make_from(desk, copied)
    old, new = (desk.run(schemes.open_scheme, key).scheme for key in (copied, made))
    (version,) = new.versions
    assert (version.rules, version.source, version.section) == (
        old.versions[0].rules,
        "guide RTES 2014, l. 1479-1503",
        old.versions[0].section,
    )
    assert (version.version, version.valid_from, version.deliberation) == ("2026", date(2026, 1, 1), "")
    assert [held.label for held in new.documents] == ["Plan de financement"]
    assert (new.code, new.family, new.in_catalogue, new.free_amount_5) == ("REG-PTCE", "REG-PTCE", False, D(12))
    assert desk.run(undo_state).undo == "Créer le dispositif REG-PTCE d’après CA-PROGRESS-1"
    desk.run(undo)
    assert dump(desk) == before


def test_a_scheme_takes_the_version_in_force_of_another_and_its_legal_basis_at_the_same_level(desk: Desk) -> None:
    copied = scheme_id(desk, "CA-PROGRESS-1")
    sheet = desk.run(schemes.change_scheme, copied, "legal_basis", "CGCT L1511-2")
    sheet = desk.run(schemes.open_version, copied, sheet.versions[0].id, name="2027", valid_from=date(2027, 1, 1))
    desk.run(save_rules, sheet.versions[0].id, (RATE,))
    made = desk.run(schemes.open_scheme, make_from(desk, copied)).scheme
    assert made.versions[0].rules == sheet.versions[1].rules
    assert made.legal_basis == "CGCT L1511-2"
    desk.run(undo)
    assert desk.run(schemes.open_scheme, make_from(desk, copied, FunderLevel.COMMUNE)).scheme.legal_basis == ""


def test_what_a_scheme_can_be_made_from_tells_ours_from_the_catalogue(desk: Desk) -> None:
    make_from(desk, scheme_id(desk, "LOR-PACTE"))
    models = {one.scheme.code: one for one in desk.run(scheme_models)}
    assert [code for code, one in models.items() if one.ours] == ["REG-PTCE"]
    assert models["REG-PTCE"].taken.rules == models["LOR-PACTE"].taken.rules


def test_a_copy_stays_in_a_family_its_model_shares_and_takes_no_known_code(desk: Desk) -> None:
    copied = scheme_id(desk, "PDL-2013-PTCE-1")
    label = "Phase 3"
    made = desk.run(
        duplicate_scheme,
        copied,
        code="PDL-3",
        label=label,
        kind=SchemeKind.CALL,
        funder_name="R",
        funder_level=FunderLevel.REGION,
    )
    assert desk.run(schemes.open_scheme, made).scheme.family == "PDL-2013-PTCE"
    with pytest.raises(SchemeCodeTakenError):
        desk.run(
            duplicate_scheme,
            copied,
            code="pdl-3",
            label=label,
            kind=SchemeKind.CALL,
            funder_name="R",
            funder_level=FunderLevel.REGION,
        )


@gathered("scheme", read_catalogue(SCHEMES), ids=lambda scheme: scheme.code)
def test_every_scheme_shipped_is_written_and_read_back_whole(scheme: SupportScheme) -> None:
    read, problems = scheme_from(tomllib.loads(scheme_toml(scheme)))
    assert problems == []
    assert read is not None
    assert content(read) == content(scheme)


def test_the_documents_and_the_legal_basis_of_a_scheme_go_with_it() -> None:
    scheme = SupportScheme("NEUF", "Neuf", "NEUF", SchemeKind.GRANT, "Région", FunderLevel.REGION, "CGCT, art. L4211-1")
    scheme.documents.extend([SchemeDocument("Statuts"), SchemeDocument("Budget", required=False, position=1)])
    scheme.versions.append(trial_version(CAP))
    read, problems = scheme_from(tomllib.loads(scheme_toml(scheme)))
    assert problems == []
    assert read is not None
    assert read.legal_basis == "CGCT, art. L4211-1"
    assert [(held.label, held.required, held.position) for held in read.documents] == [
        ("Statuts", True, 0),
        ("Budget", False, 1),
    ]


def test_documents_that_cannot_be_read_are_said_by_their_place() -> None:
    scheme = SupportScheme("NEUF", "Neuf", "NEUF", SchemeKind.GRANT, "Région", FunderLevel.REGION)
    scheme.versions.append(trial_version(CAP))
    data = tomllib.loads(scheme_toml(scheme))
    for documents, path, code in (
        ("Statuts", "documents", "not_a_list"),
        (["Statuts"], "documents[1]", "not_a_mapping"),
        ([{"label": "Statuts"}, {"label": 3}], "documents[2].label", "not_text"),
        ([{"label": "Statuts", "needed": True}], "documents[1].needed", "unknown_key"),
    ):
        read, problems = scheme_from({**data, "documents": documents})
        assert read is None
        assert [(problem.path, problem.code) for problem in problems] == [(path, code)]
    assert [p.code for p in scheme_from({**data, "legal_basis": 3})[1]] == ["not_text"]


def test_a_scheme_goes_from_a_file_to_another_by_toml(desk: Desk, tmp_path: Path) -> None:
    key = scheme_id(desk, "RA-CDDRA")
    first = desk.run(schemes.open_scheme, key).versions[0]
    desk.run(schemes.open_version, key, first.id, name="2027", valid_from=date(2027, 1, 1), deliberation="26-114")
    kept = desk.run(schemes.open_scheme, key).scheme
    path = desk.run(export_scheme, key, tmp_path / "RA-CDDRA.toml")
    with pytest.raises(SchemeCodeTakenError):
        desk.run(import_scheme, path)
    path.write_text(path.read_text("utf-8").replace('code = "RA-CDDRA"', 'code = "AUTRE"'), "utf-8")
    made = desk.run(schemes.open_scheme, desk.run(import_scheme, path)).scheme
    assert content(made)[1:] == content(kept)[1:]
    assert desk.run(undo_state).undo == "Importer le dispositif AUTRE"


def test_a_file_that_is_no_scheme_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    wrong = tmp_path / "budget.toml"
    wrong.write_text("code = 3", "utf-8")
    big = tmp_path / "big.toml"
    big.write_bytes(b"#" * 1_000_001)
    for path in (wrong, big, tmp_path / "missing.toml"):
        with pytest.raises(CatalogueUnreadableError) as refused:
            desk.run(import_scheme, path)
        assert path.name in error_sentence(refused.value)


def test_a_scheme_whose_rules_contradict_one_another_is_not_imported(desk: Desk, tmp_path: Path) -> None:
    scheme = SupportScheme("NEUF", "Neuf", "NEUF", SchemeKind.GRANT, "Région", FunderLevel.REGION)
    scheme.versions.append(trial_version(CAP, Floor(amount=D(20000), source=S)))
    path = tmp_path / "NEUF.toml"
    path.write_text(scheme_toml(scheme), "utf-8")
    with pytest.raises(InconsistentRulesError):
        desk.run(import_scheme, path)
    assert "NEUF" not in desk.run(schemes.new_scheme_choices).codes
