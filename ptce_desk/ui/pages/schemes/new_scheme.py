"""The dialogs that add a scheme, and a version to one with the rules of the version in view."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QWidget

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import Window
from ptce_desk.domain.scheme_errors import SchemeCodeTakenError, VersionNameTakenError, VersionStartTakenError
from ptce_desk.formatting import long_date_text, typeset
from ptce_desk.records.record import RecordField
from ptce_desk.records.schemes import SCHEME, VERSION
from ptce_desk.services.schemes.files import SchemeModel
from ptce_desk.services.schemes.schemes import NewSchemeChoices, SchemeSheet, code_taken
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.record_form import show_value
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.labels import LEVEL_LABELS


class Start(StrEnum):
    """What a new scheme starts from."""

    NOTHING = "nothing"
    CATALOGUE = "catalogue"
    OURS = "ours"


_STARTS: Final = {
    Start.NOTHING: "Rien : ses règles sont à écrire",
    Start.CATALOGUE: "Un dispositif du catalogue",
    Start.OURS: "L’un des nôtres",
}
_CODE_HINT: Final = "Court et unique : il désigne le dispositif dans les listes."
_START, _MODEL = "start", "model"


def new_scheme_dialog(
    parent: QWidget,
    choices: NewSchemeChoices,
    copied: SupportScheme | None = None,
    models: Sequence[SchemeModel] = (),
) -> NewRecordDialog:
    """Asks for a code, a label, a kind and who funds; the rules come later, or from the scheme it starts from."""

    def refusals(typed: Values) -> Mapping[str, str]:
        taken = code_taken(choices.codes, str(typed["code"]))
        said = {} if taken is None else {"code": error_sentence(SchemeCodeTakenError(*taken))}
        if typed.get(_START, Start.NOTHING) is not Start.NOTHING and typed[_MODEL] is None:
            said[_MODEL] = "Choisissez le dispositif dont vous partez."
        return said

    begun: Values = {"kind": SchemeKind.GRANT, "funder_name": choices.funder, "funder_level": choices.level}
    if copied is not None:
        begun = {key: getattr(copied, key) for key in ("label", "kind", "funder_name", "funder_level")}
    starts = tuple((one, words) for one, words in _STARTS.items() if _offered(models, one) or one is Start.NOTHING)
    start = RecordField(_START, "Partir de", kind="choice", options=starts, chars=26)
    model = RecordField(_MODEL, "Dispositif", kind="link", placeholder="Code ou intitulé", chars=40)
    dialog = NewRecordDialog(
        parent,
        "Nouveau dispositif" if copied is None else f"Dupliquer {copied.code}",
        "Créer le dispositif" if copied is None else "Dupliquer le dispositif",
        [*([(start, model)] if models else []), *_asked(hint="" if models else _CODE_HINT)],
        begun={**begun, **({_START: Start.NOTHING} if models else {})},
        writes="scheme",
        refusals=refusals,
    )
    if models:
        _follow_start(dialog, models)
        dialog.editors["code"].setFocus()
    return dialog


def start_of(values: Values) -> tuple[int | None, dict[str, object]]:
    """The scheme a new one starts from, None for nothing, and its own fields."""
    fields = {key: value for key, value in values.items() if key not in (_START, _MODEL)}
    model = values.get(_MODEL)
    starts = values.get(_START, Start.NOTHING) is not Start.NOTHING and isinstance(model, int)
    return (model if starts and isinstance(model, int) else None), fields


def carried_sentence(model: SchemeModel) -> str:
    """What a new scheme takes from another, and what it does not."""
    rules, documents = model.taken.rules, model.scheme.documents
    if not rules:
        taken = f"La version {model.taken.version} n’a pas de règle : elles seront à écrire."
    else:
        window = ", période de dépôt comprise" if any(isinstance(rule, Window) for rule in rules) else ""
        verb = "reprend la règle" if len(rules) == 1 else f"reprend les {len(rules)} règles"
        sources = "sa source" if len(rules) == 1 else "leurs sources"
        taken = f"Il {verb} de la version {model.taken.version}, avec {sources}{window}."
    asked = f" Les pièces demandées le suivent : {len(documents)}." if documents else ""
    return typeset(f"{taken}{asked} Ni les dossiers, ni les enveloppes, ni la délibération ne le suivent.")


def _asked(*, hint: str) -> list[tuple[RecordField, ...]]:
    """The fields of a new scheme, line by line."""
    code = replace(
        SCHEME.field("code"),
        placeholder="REG-PTCE-1",
        hint=hint,
        required="Donnez un code au dispositif.",
    )
    label = replace(SCHEME.field("label"), required="Donnez un intitulé au dispositif.", chars=52)
    funder = replace(SCHEME.field("funder_name"), required="Dites qui finance.")
    levels = tuple((level, LEVEL_LABELS[level]) for level in FunderLevel if level is not FunderLevel.OWN)
    level = replace(SCHEME.field("funder_level"), required="Choisissez un niveau.", options=levels)
    return [(code, replace(SCHEME.field("kind"), chars=26)), (label,), (funder, level)]


def _offered(models: Sequence[SchemeModel], start: Start) -> list[SchemeModel]:
    """The schemes one can start from in this way."""
    return [] if start is Start.NOTHING else [one for one in models if one.ours is (start is Start.OURS)]


def _follow_start(dialog: NewRecordDialog, models: Sequence[SchemeModel]) -> None:
    """Offer what is chosen to start from, take its words where none were typed, and say what else comes with it."""
    start, model, label, kind = (dialog.editors[key] for key in (_START, _MODEL, "label", "kind"))
    assert isinstance(start, Choice)
    assert isinstance(model, Choice)
    assert isinstance(label, LineField)
    by_id = {one.scheme.id: one for one in models}
    taken = [""]

    def offer(value: object) -> None:
        offered = _offered(models, value) if isinstance(value, Start) else []
        model.set_options([(one.scheme.id, f"{one.scheme.code} – {one.scheme.label}") for one in offered])
        model.set_value(None)
        dialog.fields[_MODEL].setVisible(bool(offered))
        follow(None)

    def follow(value: object) -> None:
        found = by_id.get(value) if isinstance(value, int) else None
        if found is not None and label.value() in ("", taken[0]):
            taken[0] = found.scheme.label
            label.set_value(found.scheme.label)
            show_value(kind, found.scheme.kind)
        dialog.say_effect("" if found is None else carried_sentence(found))

    start.chosen.connect(offer)
    model.chosen.connect(follow)
    offer(Start.NOTHING)


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
        writes="scheme_version",
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
        parts.append(f"La version {before.version} s’arrêtera le {eve} si la nouvelle est votée.")
    if after:
        last = long_date_text(after[-1].valid_from - timedelta(days=1))
        parts.append(f"La nouvelle s’arrêtera le {last}, veille de la version {after[-1].version}.")
    parts.append("Les dossiers gardent la version sous laquelle ils ont été jugés.")
    return typeset(" ".join(parts))
