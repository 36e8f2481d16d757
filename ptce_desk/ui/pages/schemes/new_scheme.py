"""The dialogs that add a scheme, and a version to one with the rules of the version in view."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.scheme_errors import SchemeCodeTakenError, VersionNameTakenError, VersionStartTakenError
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.records.schemes import SCHEME, VERSION
from ptce_desk.services.schemes.schemes import NewSchemeChoices, SchemeSheet, code_taken
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.labels import LEVEL_LABELS


def new_scheme_dialog(
    parent: QWidget, choices: NewSchemeChoices, copied: SupportScheme | None = None
) -> NewRecordDialog:
    """Asks for a code, a label, a kind and who funds; the rules come later, or from the scheme that is copied."""

    def refusals(typed: Values) -> Mapping[str, str]:
        taken = code_taken(choices.codes, str(typed["code"]))
        return {} if taken is None else {"code": error_sentence(SchemeCodeTakenError(*taken))}

    code = replace(
        SCHEME.field("code"),
        placeholder="REG-PTCE-1",
        hint="Court et unique : il désigne le dispositif dans les listes.",
        required="Donnez un code au dispositif.",
    )
    label = replace(SCHEME.field("label"), required="Donnez un intitulé au dispositif.", chars=52)
    funder = replace(SCHEME.field("funder_name"), required="Dites qui finance.")
    levels = tuple((level, LEVEL_LABELS[level]) for level in FunderLevel if level is not FunderLevel.OWN)
    level = replace(SCHEME.field("funder_level"), required="Choisissez un niveau.", options=levels)
    begun: Values = {"kind": SchemeKind.GRANT, "funder_name": choices.funder, "funder_level": choices.level}
    if copied is not None:
        begun = {key: getattr(copied, key) for key in ("label", "kind", "funder_name", "funder_level")}
    return NewRecordDialog(
        parent,
        "Nouveau dispositif" if copied is None else f"Dupliquer {copied.code}",
        "Créer le dispositif" if copied is None else "Dupliquer le dispositif",
        [(code,), (label,), (SCHEME.field("kind"),), (funder, level)],
        begun=begun,
        refusals=refusals,
    )


def new_version_dialog(
    parent: QWidget, sheet: SchemeSheet, copied: SchemeVersion, *, lead: str = ""
) -> NewRecordDialog:
    """Asks for the first day, a name and a délibération; the name is the year until one types another."""

    def refusals(typed: Values) -> Mapping[str, str]:
        day, name = typed["valid_from"], str(typed["version"])
        twin = next((version for version in sheet.versions if version.valid_from == day), None)
        said = {}
        if twin is not None:
            said["valid_from"] = error_sentence(VersionStartTakenError(twin.version, twin.valid_from))
        if any(version.version == name for version in sheet.versions):
            said["version"] = error_sentence(VersionNameTakenError(name))
        return said

    start = replace(
        VERSION.field("valid_from"), label="Valable à partir du", required="Indiquez le premier jour de la version."
    )
    name = replace(VERSION.field("version"), required="Donnez un nom à la version, par exemple l’année.", chars=20)
    deliberation = replace(VERSION.field("deliberation"), label="Délibération n° (facultatif)", chars=20)
    first = _next_new_year(sheet)
    dialog = NewRecordDialog(
        parent,
        "Nouvelle version",
        "Créer la version",
        [(start,), (name,), (deliberation,)],
        begun={"valid_from": first, "version": _free_name(sheet, first.year)},
        refusals=refusals,
        lead=lead or typeset(f"Elle reprend les règles de la version {copied.version}."),
    )
    _follow_day(dialog, sheet, first)
    return dialog


def _follow_day(dialog: NewRecordDialog, sheet: SchemeSheet, first: date) -> None:
    """Name the version for its year, and say what becomes of the others."""
    day_edit, name = dialog.editors["valid_from"], dialog.editors["version"]
    assert isinstance(day_edit, DateEdit)
    assert isinstance(name, LineField)
    named_for = [name.value()]

    def follow(day: date | None) -> None:
        if day is not None and name.value() in ("", named_for[0]):
            named_for[0] = _free_name(sheet, day.year)
            name.set_value(named_for[0])
        taken = any(version.valid_from == day for version in sheet.versions)
        dialog.say_effect("" if day is None or taken else _effect(sheet, day))

    day_edit.changed.connect(follow)
    follow(first)


def _next_new_year(sheet: SchemeSheet) -> date:
    """The first 1 January to come that no version begins on."""
    taken = {version.valid_from for version in sheet.versions}
    days = (date(sheet.today.year + step, 1, 1) for step in range(1, len(taken) + 2))
    return next(day for day in days if day not in taken)


def _free_name(sheet: SchemeSheet, year: int) -> str:
    """« 2027 », or « 2027-2 » when the scheme has a version 2027 already."""
    taken = {version.version for version in sheet.versions}
    names = [str(year), *(f"{year}-{rank}" for rank in range(2, len(taken) + 2))]
    return next(name for name in names if name not in taken)


def _effect(sheet: SchemeSheet, day: date) -> str:
    """What becomes of the versions before and after one that begins that day."""
    before = next((version for version in sheet.versions if version.valid_from < day), None)
    after = [version for version in sheet.versions if version.valid_from > day]
    eve = long_date_text(day - timedelta(days=1))
    parts = []
    if before is not None and before.valid_to is None:
        parts.append(f"La version {before.version} s’arrêtera le {eve}.")
    if after:
        last = long_date_text(after[-1].valid_from - timedelta(days=1))
        parts.append(f"La nouvelle s’arrêtera le {last}, veille de la version {after[-1].version}.")
    parts.append("Les dossiers gardent la version sous laquelle ils ont été jugés.")
    return typeset(" ".join(parts))
