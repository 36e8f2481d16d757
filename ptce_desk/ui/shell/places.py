"""Every page of the window: where its code is, where it stands in the navigation, which list it belongs to."""

from importlib import import_module
from typing import Final, cast

from ptce_desk.ui.desk.page import Destination, Page

PAGES: Final = {
    "home": "home.page.HomePage",
    "ptce_list": "ptce.list.PtceListPage",
    "ptce": "ptce.sheet.PtceSheetPage",
    "funding_files": "dossier.list.FundingFileListPage",
    "funding_file": "dossier.sheet.FundingFileSheetPage",
    "scheme_list": "schemes.list.SchemeListPage",
    "scheme": "schemes.sheet.SchemeSheetPage",
    "scheme_rules": "schemes.rules.SchemeRulesPage",
    "what_if": "schemes.what_if.WhatIfPage",
    "call": "schemes.call.CallPage",
    "sessions": "committee.list.SessionListPage",
    "session": "committee.sheet.SessionSheetPage",
    "session_arbitration": "arbitration.page.SessionArbitrationPage",
    "envelope_arbitration": "arbitration.page.EnvelopeArbitrationPage",
    "budget": "budget.page.BudgetPage",
    "deadlines": "home.deadlines.DeadlinesPage",
    "organisations": "organisations.list.OrganisationListPage",
    "organisation": "organisations.sheet.OrganisationSheetPage",
    "frameworks": "frameworks.list.FrameworkListPage",
    "framework": "frameworks.sheet.FrameworkSheetPage",
    "importing": "importing.page.ImportPage",
    "legal_values": "law.values.LegalValuesPage",
    "statistics": "statistics.page.StatisticsPage",
    "open_data": "law.open_data.OpenDataPage",
    "settings": "file.settings.SettingsPage",
    "trash": "file.trash.TrashPage",
}
"""The module under `ui.pages` and the class of each page, loaded when first wanted so that the window opens fast."""

NAVIGATION: Final = (
    ("home", "Accueil", "house"),
    ("ptce_list", "PTCE", "circles-three"),
    ("funding_files", "Dossiers", "folder-simple"),
    ("scheme_list", "Dispositifs", "book-open"),
    ("sessions", "Commissions", "scales"),
    ("budget", "Budget", "coin"),
    ("deadlines", "Échéances", "alarm"),
    ("organisations", "Structures", "buildings"),
    ("frameworks", "Cadres", "compass"),
)
"""The pages of the navigation bar, in the order of Alt+1, Alt+2…: key, word, icon."""

FOOT: Final = (
    ("statistics", "Statistiques", "chart-bar"),
    ("open_data", "Données ouvertes", "globe-hemisphere-west"),
    ("legal_values", "Repères légaux", "bank"),
    ("trash", "Corbeille", "trash"),
    ("settings", "Paramètres", "gear"),
)
"""The pages at the foot of the navigation bar."""

NEW_RECORDS: Final = (
    ("funding_files", "Nouveau dossier"),
    ("ptce_list", "Nouveau PTCE"),
    ("scheme_list", "Nouveau dispositif"),
    ("sessions", "Nouvelle séance de commission"),
    ("budget", "Nouvelle enveloppe"),
    ("organisations", "Nouvelle structure"),
    ("frameworks", "Nouveau cadre"),
)
"""The lists that make a new record, and the words of the command."""

FOR_ONE: Final = (
    (Destination("call"), "Suivre un appel", "megaphone"),
    (Destination("what_if"), "Et si… : essayer d’autres règles", "flask"),
    (Destination("session_arbitration"), "Arbitrer la prochaine commission", "scales"),
    (Destination("settings", onward=True), "Définir les champs libres", "gear"),
)
"""The pages about one record that the search opens before one is said, and what is in one: where, words, icon."""

LIST_OF: Final = {
    "ptce": "ptce_list",
    "funding_file": "funding_files",
    "scheme": "scheme_list",
    "scheme_rules": "scheme_list",
    "what_if": "scheme_list",
    "call": "scheme_list",
    "session": "sessions",
    "session_arbitration": "sessions",
    "envelope_arbitration": "budget",
    "organisation": "organisations",
    "framework": "frameworks",
    "importing": "funding_files",
}
"""The list each record page belongs to, and that of what is imported."""
RECORD_PAGES: Final = frozenset(LIST_OF) - {"importing"}


def page_class(key: str) -> type[Page]:
    """The class of a page."""
    module, _, name = PAGES[key].rpartition(".")
    return cast("type[Page]", getattr(import_module(f"ptce_desk.ui.pages.{module}"), name))
