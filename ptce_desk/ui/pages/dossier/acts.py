"""The entry that makes an act of the dossier in view."""

from ptce_desk.domain.acts import suggested_act
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.dialogs.acts import ActsDialog


def ask_for_act(page: Page, sheet: FileSheet | None, followed: FollowUp | None) -> None:
    """Open « Produire un acte » on the act that comes next for a dossier."""
    if sheet is None or page.record is None:
        return
    decided_on = sheet.file.decided_on
    ahead = decided_on is not None and decided_on > page.tasks.desk.today()
    kind = suggested_act(sheet.file, None if followed is None else followed.agreement, ahead=ahead)
    dialog = ActsDialog(page.window_, kind, [page.record], page)
    dialog.look()
    dialog.ask()
