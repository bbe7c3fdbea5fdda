"""What stands around the screens of the window: tool bar, notices, and the commands behind keys and menus."""

from typing import TYPE_CHECKING

from advice_app.marks.store import Notice
from advice_app.ui.commands import Commands
from advice_app.ui.look import Look
from advice_app.ui.notice_bar import NoticeBar, guides_notice, marks_notice
from advice_app.ui.tool_bar import ToolBar

if TYPE_CHECKING:
    from advice_app.ui.window import MainWindow


class Chrome:
    """Puts tool bar and notices above the screens."""

    def __init__(self, window: "MainWindow", look: Look) -> None:
        self._window = window
        self._about_marks: Notice | None = None
        self.commands = Commands(window)
        self.tool_bar = ToolBar(look, self.commands.actions, self.commands.menus(), window.centralWidget())
        self.notice = NoticeBar(look, window.centralWidget())
        for place, part in enumerate((self.tool_bar, self.notice)):
            window.column.insertWidget(place, part)
        self.apply_look(look)
        self.retranslate()

    def show(self, language: str) -> None:
        """Show the tool bar with the page's language; nothing hides it: the home screen has a bar of its own."""
        reading = self._window.reading
        self.tool_bar.setVisible(not self._window.at_home)
        over = self._window.over
        self.tool_bar.show_reading(reading=reading, tool=over is not None and over.is_tool)
        if language:
            self.tool_bar.show_language(language)
        self.commands.update(reading=reading)

    def tell_about_marks(self, notice: Notice) -> None:
        """Say that something is wrong with where the reader's data is kept."""
        self._about_marks = notice
        self.notice.say(marks_notice(notice))

    def tell_about_guides(self, problems: tuple[str, ...]) -> None:
        """Say that there are mistakes in the guides, unless something worse is said already."""
        if problems and not self.notice.isVisible() and self._window.workbench is None:  # which shows them itself
            self.notice.say(guides_notice(problems))

    def apply_look(self, look: Look) -> None:
        """Follow theme, text size and direction."""
        self.tool_bar.apply_look(look)
        self.notice.apply_look(look)

    def retranslate(self) -> None:
        """Set every text in the interface language."""
        self.commands.retranslate()
        self.tool_bar.retranslate()
        self.notice.retranslate()
        if self._about_marks and self.notice.isVisible():
            self.notice.say(marks_notice(self._about_marks))
