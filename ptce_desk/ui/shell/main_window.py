"""The frame of UI.md: navigation at the left, search and notices on top, one page at a time."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.errors import NotFoundError, PtceDeskError, StoppedError
from ptce_desk.domain.places import name_of
from ptce_desk.domain.team_errors import KeptAllTheSameError
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.search import Hit
from ptce_desk.services.file.settings import FileIdentity, follow_settings
from ptce_desk.ui.desk.dropping import DroppedFiles
from ptce_desk.ui.desk.page import Destination, Notice, Page, Window
from ptce_desk.ui.desk.rights import hold
from ptce_desk.ui.desk.tab_order import begin, step_tab
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.help.guide import SHORTCUTS, chapter_of
from ptce_desk.ui.looks.theme import Mode, dress_window, zoomed_length
from ptce_desk.ui.pages.exporting import preview
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.remembered.recent_records import recent_records, remember_record
from ptce_desk.ui.remembered.window_place import keep_place
from ptce_desk.ui.shell.copies import Copies
from ptce_desk.ui.shell.display import Display
from ptce_desk.ui.shell.following import FollowingKeyboard
from ptce_desk.ui.shell.left_places import LeftPlaces
from ptce_desk.ui.shell.navigation import NavigationBar
from ptce_desk.ui.shell.notice_bar import NoticeBar
from ptce_desk.ui.shell.page_stack import PageStack, Trail
from ptce_desk.ui.shell.place_counts import FollowingCounts
from ptce_desk.ui.shell.places import FOOT, FOR_ONE, LIST_OF, NAVIGATION, NEW_RECORDS
from ptce_desk.ui.shell.refusals import Refusals
from ptce_desk.ui.shell.saved_mark import SavedMark
from ptce_desk.ui.shell.scanned_acts import take_scan
from ptce_desk.ui.shell.search_box import Command, commands_of
from ptce_desk.ui.shell.team_news import TeamNews
from ptce_desk.ui.shell.telling import Telling
from ptce_desk.ui.shell.top_bar import TopBar
from ptce_desk.ui.shell.undo_bar import UndoBar
from ptce_desk.ui.shell.widening import widen
from ptce_desk.ui.shell.writing_mark import StatusPlace, WritingMark
from ptce_desk.ui.widgets.forms.pending import (
    LeftBehind,
    awaited_rows,
    commit_pending,
    forget_pending,
    give_again,
    left_behind,
    left_sentence,
    refuse_given,
    take_given,
)
from ptce_desk.ui.widgets.labels import ElidedLabel
from ptce_desk.wording.errors import error_sentence

if TYPE_CHECKING:
    from ptce_desk.ui.help.window import HelpWindow


SMALLEST: Final = QSize(800, 500)
"""A screen of 1920×1080 at 200 % is 960×540; a window in it has its frame."""

NARROW: Final = 1100
"""Pixels of a window under which the navigation is icons, and what stands at the right of a record is folded."""


class MainWindow(QMainWindow):
    """One window on one file; `first` is the page it opens on, Accueil where none is said."""

    def __init__(self, desk: Desk, first: Destination | None = None) -> None:
        super().__init__()
        dress_window(self)
        hold(self, desk.right)
        self.desk = desk
        self.tasks = Tasks(desk)
        self.navigation = NavigationBar()
        self._window = Window(
            *(self.tasks, self.go, self._notify_here, self._seen, self._withdraw), self._came_from, self.go_back
        )
        self._stack = PageStack(self._window)
        self._left_places = LeftPlaces()
        first = first or Destination("home")
        self._trail = Trail(first)
        self._status = ElidedLabel("", "muted")
        self._saved = SavedMark(self.tasks, self.desk.now)
        self.undo_bar = UndoBar(self.tasks, self)
        self.writing_mark = WritingMark(self.tasks)
        self.display = Display(self, self)
        self.copies = Copies(self, self.tasks, self.notify)
        self._top = TopBar(desk, self.tasks, self)
        self.file_menu, self.search = self._top.file_menu, self._top.search
        self._following = FollowingKeyboard(self, self.tasks)
        DroppedFiles(self, lambda path: self.go(Destination("importing", file=path)), partial(take_scan, self._window))
        self._place: tuple[str, int | None] = "", None
        self._gone: object = None
        self._said_left: tuple[tuple[LeftBehind, ...], Destination | None] = (), None
        self.help: HelpWindow | None = None
        self._before_new: Destination | None = None
        self._folded_by_hand: bool | None = None
        self.setMinimumSize(SMALLEST)
        self.resize(1366, 768)
        self._build()
        self._connect()
        told = self._top.show_right, partial(give_again, self._stack)
        self._news = TeamNews(desk, self._window, self.undo_bar, self.current_page, *told)
        self.tasks.query(self._introduce, follow_settings)
        FollowingCounts(self.tasks, self.navigation).count()
        self.go(first)

    def go(self, destination: Destination) -> None:
        """Show a page, or one record of it."""
        if destination.page == "funding_file_new":
            self._begin_new("funding_files", destination.record)
            return
        if self._holds_back(destination):
            return
        if self._stack.count():
            self._leave(self.current_page())
        self._before_new = None
        self._gone = None
        self._move_to((destination.page, destination.record))
        self._stack.hold_picture()
        page = self._stack.page(destination.page)
        if destination.record is not None:
            remember_record(preferences(), self.desk.place, destination.page, destination.record)
        self._trail.follow(destination)
        page.show_record(destination)
        self._stack.turn_to(page)
        self.notices.stand_above(page.at_foot())
        self._news.look_at(page)
        self.navigation.select(LIST_OF.get(destination.page, destination.page))
        if destination.back:
            self._left_places.give_back(page)
        if not self.tasks.pending:
            self._left_places.settle()
            self._stack.show_picture()
            self._place_keyboard()

    def _import_table(self) -> None:
        """Bring a table in, where one was; another one, once that came in."""
        self.go(Destination("importing", anew=True))

    def _move_to(self, place: tuple[str, int | None]) -> None:
        """The problems of a page, or of a record, are told there only."""
        if place != self._place:
            self.notices.withdraw_told(self._place)
        self._place = place

    def _holds_back(self, destination: Destination) -> bool:
        """Whether another record would come over what is typed and not kept in a page: it is shown first, once."""
        page = self.pages.get(destination.page)
        if page is None or destination.record is None or page.record in (None, destination.record):
            return False
        commit_pending(page)
        return self._stays_for(page, destination)

    def _stays_for(self, root: QWidget, way: Destination | None = None) -> bool:
        """Whether something typed was not understood, or refused, and would be lost: the first is shown, all are said.

        Once for a way of leaving: to a record, or (None) by closing the file.
        """
        left = left_behind(root)
        said, said_way = self._said_left
        if way == said_way and set(left) <= set(said):
            return False
        self._said_left = left, way
        if not left:
            return False
        first = left[0]
        for key, page in self.pages.items():
            if page.isAncestorOf(first.holder) and page is not self.current_page():
                self.go(Destination(key, page.record))
        first.take_keyboard()
        self._notify_here(Notice(left_sentence(left), "warning"))
        self.refusals.follow_left(left, left_sentence(left))
        return True

    def _seen(self, key: str) -> int | None:
        page = self.pages.get(key)
        return None if page is None else page.record

    def _came_from(self) -> str:
        return "" if self._trail.before is None else self._trail.before.page

    def _leave(self, page: Page) -> None:
        """Keep what is typed in a page; a row being added meets its own there, or later it would meet another."""
        self._left_places.keep(page)
        commit_pending(page)
        if awaited_rows(page):
            self.tasks.settle()
        for grid in awaited_rows(page):
            grid.forget_drafts()

    def _place_keyboard(self) -> None:
        """Put the keyboard at the beginning of a page that did not put it anywhere."""
        focused = QApplication.focusWidget()
        if QApplication.activeWindow() is self and (focused is None or not focused.isVisible()):
            begin(self.current_page())

    def go_back(self) -> None:
        """Return to where one came from."""
        before = self._trail.before
        if before is not None and not self._holds_back(before):
            self._trail.step_back()
            self.go(replace(before, back=True))

    def notify(self, notice: Notice) -> None:
        """Say something in the notice bar; a way back is offered as long as it takes back what is told."""
        self._telling.say(notice, notice.undoes)

    def _notify_here(self, notice: Notice) -> None:
        """Say something of the page in view: a problem, or a question, goes when it is left; a way back stays."""
        stays = notice.kind not in ("warning", "danger") or (notice.undoes or notice.redoes) is not None
        self._telling.say(notice, notice.undoes if stays else self._place)

    def _withdraw(self, text: str) -> None:
        """Put away what is no longer true."""
        self.notices.withdraw(text)

    @property
    def pages(self) -> dict[str, Page]:
        """Those already made."""
        return self._stack.pages

    def current_page(self) -> Page:
        """The page in view."""
        return self._stack.current_page()

    def look_up(self, text: str) -> None:
        """Open the guide at what it says of a word."""
        self.show_help()
        assert self.help is not None
        self.help.search.setText(text)

    def show_shortcuts(self) -> None:
        """Open the guide at the list of the keys."""
        self.show_help(SHORTCUTS)

    def show_help(self, chapter: str = "") -> None:
        """Open the guide, by default at the chapter of the page in view."""
        from ptce_desk.ui.help.window import HelpWindow  # noqa: PLC0415  # the window opens sooner without

        if self.help is None:
            self.help = HelpWindow(self.desk.resources, self)
        self.help.show_chapter(chapter or chapter_of(self._trail.here.page))
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    def verify(self) -> None:
        """Check the whole file, and say what is wrong with it."""
        from ptce_desk.ui.dialogs.verify_file import VerifyDialog  # noqa: PLC0415  # the window opens sooner without

        dialog = VerifyDialog(self.tasks, self.desk.place, self)
        dialog.ask()

    def show_about(self) -> None:
        """Say the version, the licences of what the program is made with, and where its log is."""
        from ptce_desk.ui.dialogs.about import AboutDialog  # noqa: PLC0415  # the window opens sooner without

        dialog = AboutDialog(self.desk.resources, self)
        dialog.ask()

    def reassess(self) -> None:
        """Offer to compute again every dossier still to be decided."""
        from ptce_desk.ui.dialogs.reassess import ReassessDialog  # noqa: PLC0415  # the window opens sooner without

        dialog = ReassessDialog(self._window, self)
        dialog.ask()

    def set_theme(self, mode: Mode) -> None:
        """Wear a palette, until another is chosen."""
        self.display.wear(mode)

    def _build(self) -> None:
        for key, label, icon_name in NAVIGATION:
            self.navigation.add_page(key, label, icon_name)
        for key, label, icon_name in FOOT:
            self.navigation.add_foot(key, label, icon_name)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._stack, stretch=1)
        self.notices = NoticeBar(right)
        self._telling = Telling(self.desk, self.tasks, self.undo_bar, self.notices)
        self.refusals = Refusals(self.notices)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(right, stretch=1)
        self.setCentralWidget(whole)
        self.statusBar().setSizeGripEnabled(False)
        self._status.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._status.setMinimumWidth(1)
        self.statusBar().addWidget(StatusPlace(self._status, self.writing_mark))
        self.statusBar().addPermanentWidget(self._saved)
        self.statusBar().addPermanentWidget(self.undo_bar, 1)

    def _connect(self) -> None:
        self.search.chosen.connect(self._go_to_hit)
        self.search.set_commands(self._commands(), self.look_up)
        self.search.follow(lambda: commands_of(self.current_page()), self._recent_records)
        self._top.theme_button.clicked.connect(self.display.switch)
        self.file_menu.help_wanted.connect(self.show_help)
        self.file_menu.about_wanted.connect(self.show_about)
        self.file_menu.backup_wanted.connect(self.copies.back_up)
        self.file_menu.copy_wanted.connect(self.copies.save_as)
        self.file_menu.preferences_wanted.connect(self.display.ask)
        self.file_menu.shortcuts_wanted.connect(self.show_shortcuts)
        self.file_menu.import_wanted.connect(self._import_table)
        self.file_menu.reassess_wanted.connect(self.reassess)
        self.file_menu.verify_wanted.connect(self.verify)
        self.navigation.selected.connect(lambda key: self.go(Destination(key)))
        for rest in (self._stack.show_picture, self._place_keyboard, self._left_places.settle, self.notices.page_moved):
            self.tasks.idle.connect(rest)
        self.tasks.refused.connect(self._say_refusal)
        self.tasks.settled.connect(lambda refusal: self.notices.withdraw(error_sentence(refusal)))
        self.tasks.saved.connect(lambda: take_given(self._stack))
        self.tasks.changed.connect(self._hear)
        self.undo_bar.undone.connect(self._telling.say_undone)
        self.undo_bar.redone.connect(self._telling.say_redone)
        self.undo_bar.state_changed.connect(self.notices.follow_offers)
        for keys, act in (
            ("Ctrl+K", self.search.open),
            ("Ctrl+N", lambda: self.current_page().begin_new()),
            ("Ctrl+F", lambda: self.current_page().focus_filter()),
            ("Ctrl+P", lambda: preview(self.current_page())),
            ("Escape", self._escape),
            ("Alt+Left", self.go_back),
            ("Ctrl+B", self._fold_by_hand),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _introduce(self, identity: FileIdentity) -> None:
        self._show_identity(identity)
        self._status.set_text(f"{name_of(self.desk.place)} · {identity.authority}")
        if isinstance(self.desk.place, Path) and (problem := self.desk.file.backup_problem) is not None:
            self.notify(Notice(error_sentence(problem), "warning"))

    def _show_identity(self, identity: FileIdentity) -> None:
        self.setWindowTitle(f"{identity.authority} – {name_of(self.desk.place)} – PTCE Desk")
        self._top.show_fictitious(fictitious=identity.fictitious)

    def _hear(self, kinds: frozenset[str]) -> None:
        if "settings" in kinds:
            self.tasks.query(self._show_identity, follow_settings)

    def _go_to_hit(self, hit: Hit) -> None:
        self.go(Destination(hit.page, hit.record or None, filter=hit.filter))

    def _say_refusal(self, error: PtceDeskError) -> None:
        if isinstance(error, NotFoundError) and self._is_gone(error):
            return
        stopped, said = isinstance(error, StoppedError | KeptAllTheSameError), error_sentence(error)
        if not self._news.say_lost(error):
            self._notify_here(Notice(said, "info" if stopped else "danger"))
        if not stopped:
            refuse_given(self._stack, said)
            self.refusals.follow(self.current_page(), said)

    def _is_gone(self, error: NotFoundError) -> bool:
        """Whether the record in view went with a change that is said already, « Annulé : … »; it is left anyway."""
        page = self.current_page()
        if page.record is not None and error.key == page.record:
            self._leave_gone_record()
            self._gone = error.key if page.follows else None
        return error.key is not None and error.key == self._gone

    def _leave_gone_record(self) -> None:
        """Go to the list when the record in view was deleted, or its creation undone."""
        gone, before = self._trail.here, self._trail.before
        forget_pending(self.current_page())
        self._trail.forget(gone)
        from_list = before is not None and before.page == LIST_OF[gone.page]
        self.go(replace(before, back=True) if before is not None and from_list else Destination(LIST_OF[gone.page]))

    def _commands(self) -> list[Command]:
        """What the search can do, beside what it finds."""
        new = [Command(label, "plus", partial(self._begin_new, key)) for key, label in NEW_RECORDS]
        pages = [
            Command(f"Aller à {word}", icon_name, partial(self.go, Destination(key)))
            for key, word, icon_name in (*NAVIGATION, *FOOT)
        ]
        ones = [Command(words, icon_name, partial(self.go, there)) for there, words, icon_name in FOR_ONE]
        return [
            *new,
            *pages,
            *ones,
            Command("Annuler la dernière modification", "arrow-counter-clockwise", self.undo_bar.undo),
            Command("Rétablir ce qui a été annulé", "arrow-clockwise", self.undo_bar.redo),
            Command("Aperçu avant impression", "printer", lambda: preview(self.current_page())),
            Command("Exporter cette liste", "download-simple", lambda: self.current_page().export_list()),
            *self.display.commands(),
            Command("Aide sur cette page", "question", self.show_help),
            Command("Raccourcis clavier", "keyboard", self.show_shortcuts),
            Command("Enregistrer une copie sous", "floppy-disk", self.copies.save_as),
            Command("Fermer le fichier", "x", self.file_menu.close_wanted.emit),
            Command("À propos de PTCE Desk", "info", self.show_about),
            Command("Importer un tableau", "upload-simple", self.file_menu.import_wanted.emit),
            Command("Faire une sauvegarde", "shield-check", self.file_menu.backup_wanted.emit),
            Command("Vérifier le fichier", "magnifying-glass", self.verify),
            Command("Restaurer une sauvegarde", "clock-counter-clockwise", self.file_menu.restore_wanted.emit),
            Command("Recalculer les dossiers", "calculator", self.reassess),
        ]

    def _recent_records(self) -> list[tuple[str, int]]:
        """The records seen last, but for the one in view."""
        here = (self._trail.here.page, self._trail.here.record)
        return [place for place in recent_records(preferences(), self.desk.place) if place != here]

    def _begin_new(self, key: str, owner: int | None = None) -> None:
        """Begin a new record in its list; giving up brings back where one was."""
        before = self._trail.here
        self.go(Destination(key))
        self._before_new = before if before.page != key else None
        self.current_page().begin_new(owner)

    def end_asking(self, *, given_up: bool) -> None:
        """A dialog closed: one that was to make a record and did not leads back."""
        before, self._before_new = self._before_new, None
        if given_up and before is not None:
            self._trail.step_back()
            self.go(replace(before, back=True))

    def _escape(self) -> None:
        """Leave a record, its history first; on a list, drop the selection, then what narrows it, then nothing."""
        if self.current_page().put_away():
            return
        if self._trail.here.page in LIST_OF:
            self.go_back() if self._trail.before is not None else self.go(Destination(LIST_OF[self._trail.here.page]))
        else:
            widen(self.current_page())

    def _fold_by_hand(self) -> None:
        self._folded_by_hand = not self.navigation.is_folded()
        self.navigation.fold(folded=self._folded_by_hand)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the navigation into icons where room lacks, unless it was folded or unfolded by hand there."""
        super().resizeEvent(event)
        narrow = zoomed_length(NARROW)
        if (event.size().width() < narrow) != (0 <= event.oldSize().width() < narrow):
            self._folded_by_hand = None
        self.refold()

    def refold(self) -> None:
        """Fold the navigation where room lacks, or as it was by hand."""
        narrow = self.width() < zoomed_length(NARROW)
        self.navigation.fold(folded=narrow if self._folded_by_hand is None else self._folded_by_hand)

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        if self._stack.turning:
            return True  # the next page takes the keyboard: a stop on the way would be said
        return step_tab(self, forward=next_)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """« ? », where nobody types, shows the keys."""
        if event.text() == "?":
            self.show_shortcuts()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click that nothing took is one beside what is typed: that is kept, as by a click in another field."""
        super().mousePressEvent(event)
        commit_pending(self.current_page())

    def keep_typing(self) -> bool:
        """Keep what is being typed; False when the file refused it, or it is not understood, which is then said."""
        commit_pending(self)
        kept = self.tasks.settle()
        return not self._stays_for(self._stack) and kept

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed, then let go of the file; what the file refuses is said before."""
        self._stack.begin_closing(waits=self.tasks.pending + self.tasks.pending_writing > 0)
        if not self.keep_typing():
            self._stack.show_picture()
            event.ignore()
            return
        keep_place(self, preferences())
        self.tasks.close()
        self.desk.close()
        super().closeEvent(event)
