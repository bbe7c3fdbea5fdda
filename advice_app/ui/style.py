"""The one application style sheet and palette, both made from the theme's tokens and the text size.

A widget says what it is with the dynamic property ``role`` (set it before the widget is first shown; `set_role` also
changes it later) and never carries a style sheet of its own:

- buttons: ``primary``, ``plain`` (also a push button without a role), ``ghost`` (no outline), ``link``, ``danger``;
- small things: ``pill`` (radio buttons of a row), ``choice`` (such buttons as high as their letters), ``chip``, ``badge``,
  ``key`` (a key cap);
- grounds: ``card`` (raised, outlined), ``bar`` (a tool bar), ``popover``, ``page``, ``bare`` (transparent);
- labels: ``h1``, ``h2``, ``title``, ``strong``, ``lead``, ``small``, ``hint``, ``caption``, ``error``;
- lists: ``rows`` (plain rows on their parent's ground). Call ``ensurePolished()`` before filling one: Qt keeps the row
  heights it measured without the style sheet.

`set_role` makes buttons take the focus by Tab only, so that their ring is seen on keyboard focus and not after a click.
Painted widgets take their fonts from `face`.
"""

import re

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from advice_app.paths import resource
from advice_app.ui.theme import Theme

_GROUNDS = """
QMainWindow, QDialog { background: @win; }
QFrame[role="card"], QWidget[role="card"] { background: @raised; border: 1px solid @edge; border-radius: 12px; }
QFrame[role="popover"] { background: @raised; border: 1px solid @line2; border-radius: 10px; }
QWidget[role="bar"] { background: @win; border: none; border-bottom: 1px solid @line; }
QWidget[role="page"] { background: @page; border: none; }
QScrollArea[role="bare"], QWidget[role="bare"] { background: transparent; border: none; }
QWidget[role="pane"] { background: @win; border: none; }
QScrollArea[role="popover"] { background: @raised; border: 1px solid @line2; border-radius: 10px; }
QWidget[role="notice"] { background: @caution.ground; border: none; border-bottom: 1px solid @caution.ink; }
QFrame[role="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="upright"] { background: @line; border: none; max-width: 1px; min-width: 1px; }
QSplitter::handle { background: @line; }
QToolTip { background: @t1; color: @win; border: 1px solid @t1; border-radius: 5px; padding: 4px 8px; font-size: 13sp; }
"""

_LABELS = """
QLabel { background: transparent; border: none; }
QLabel[role="h1"] { font-size: 34sp; font-weight: 600; color: @t1; }
QLabel[role="h2"] { font-size: 23sp; font-weight: 600; color: @t1; }
QLabel[role="title"] { font-size: 17sp; font-weight: 600; color: @t1; }
QLabel[role="strong"] { font-size: 15sp; font-weight: 600; color: @t1; }
QLabel[role="lead"] { font-size: 17sp; color: @t2; }
QLabel[role="cardtitle"] { font-size: 14sp; font-weight: 600; color: @t1; }
QLabel[role="notice"] { font-size: 14sp; color: @caution.ink; background: transparent; border: none; }
QLabel[role="small"] { font-size: 14sp; color: @t2; }
QLabel[role="hint"] { font-size: 13sp; color: @t3; }
QLabel[role="caption"] { font-size: 12sp; color: @t3; }
QLabel[role="error"] { font-size: 14sp; color: @danger.ink; }
QLabel[role="chip"] { font-size: 12sp; color: @t2; background: @unclear.ground; border: 1px solid @chipedge;
  border-radius: 5px; padding: 1px 6px; }
QLabel[role="badge"] { font-size: 12sp; font-weight: 600; color: @caution.ink; background: @caution.ground;
  border: 1px solid @cautionedge; border-radius: 8px; padding: 0 6px; }
QLabel[role="key"] { font-size: 12sp; color: @t2; background: @raised; border: 1px solid @edge; border-radius: 5px;
  padding: 1px 6px; }
"""

_BUTTONS = """
QPushButton, QToolButton { color: @t1; background: @raised; border: 1px solid @ctl; border-radius: 7px;
  padding: 7px 13px; outline: none; }
QPushButton:hover, QToolButton:hover { background: @win; border-color: @t3; }
QPushButton:pressed, QToolButton:pressed, QToolButton:open { background: @acs; }
QPushButton:checked, QToolButton:checked { color: @ac2; background: @acs; border-color: @ac; }
QPushButton:disabled, QToolButton:disabled { color: @off; border-color: @line2; background: transparent; }
QPushButton[role="primary"] { color: @onac; background: @ac; border-color: @ac; font-weight: 600; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: @ac2; border-color: @ac2; }
QPushButton[role="primary"]:disabled { color: @off; background: transparent; border-color: @line2; }
QPushButton[role="danger"] { color: @danger.ink; border-color: @danger.ink; }
QPushButton[role="danger"]:hover { background: @danger.ground; }
QPushButton[role="danger"]:disabled { color: @off; border-color: @line2; }
QPushButton[role="ghost"], QToolButton[role="ghost"] { color: @t2; background: transparent;
  border: 1px solid transparent; padding: 7px 9px; }
QPushButton[role="ghost"]:hover, QToolButton[role="ghost"]:hover { color: @t1; background: @hover;
  border-color: @hoveredge; }
QPushButton[role="ghost"]:pressed, QToolButton[role="ghost"]:pressed, QToolButton[role="ghost"]:open,
QPushButton[role="ghost"]:checked, QToolButton[role="ghost"]:checked { color: @ac2; background: @acs;
  border-color: @currentedge; }
QPushButton[role="ghost"]:disabled, QToolButton[role="ghost"]:disabled { color: @off; border-color: transparent; }
QPushButton[role="link"] { color: @ac; background: transparent; border: 1px solid transparent; border-radius: 4px;
  min-height: 20sp; padding: 2px 1px; text-decoration: underline; }
QPushButton[role="link"]:hover { color: @ac2; background: @acs; }
QPushButton[role="chip"] { font-size: 12sp; color: @t2; background: @unclear.ground; border: 1px solid @chipedge;
  border-radius: 5px; min-height: 18sp; padding: 2px 6px; }
QPushButton[role="chip"]:hover { color: @ac2; background: @acs; border-color: @ac; }
QToolButton[role="star"] { background: transparent; border: none; border-radius: 7px; padding: 0; }
QToolButton[role="star"]:hover { background: @hover; }
QToolButton[role="country"] { background: @raised; border: 1px solid @ctl; border-radius: 10px; padding: 6px 7px;
  font-size: 16sp; font-weight: 600; }
QToolButton[role="country"]:hover { background: @acs; }
QToolButton[role="country"]:focus { border: 2px solid @focus; padding: 5px 6px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:focus, QToolButton:focus, QPushButton[role]:focus, QToolButton[role]:focus { border: 2px solid @focus;
  padding: 6px 12px; }
QPushButton[role="ghost"]:focus, QToolButton[role="ghost"]:focus { padding: 6px 8px; }
QPushButton[role="link"]:focus { padding: 1px 0; }
QPushButton[role="chip"]:focus { padding: 1px 5px; }
QPushButton[role="primary"]:focus { color: @ac; background: @raised; }
"""

_CHOICES = """
QRadioButton, QCheckBox { color: @t1; background: transparent; spacing: 8px; padding: 3px 5px;
  border: 2px solid transparent; border-radius: 7px; }
QRadioButton:focus, QCheckBox:focus { border-color: @focus; }
QRadioButton:disabled, QCheckBox:disabled { color: @off; }
QRadioButton::indicator, QCheckBox::indicator { width: 16sp; height: 16sp; background: @raised;
  border: 1px solid @ctl; }
QRadioButton::indicator { border-radius: @roundpx; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator:checked { width: @dotpx; height: @dotpx; border: @ringpx solid @ac; background: @onac; }
QCheckBox::indicator:checked { background: @ac; border-color: @ac; image: url("@check"); }
QRadioButton[role="pill"] { color: @t1; background: transparent; border: 2px solid transparent; border-radius: @pillpx;
  padding: 5px 12px; spacing: 0; font-size: 15sp; min-height: 20sp;
  max-height: 20sp; }
QRadioButton[role="choice"] { color: @t1; background: transparent; border: 2px solid transparent; border-radius: 10px;
  padding: 5px 12px; spacing: 0; font-size: 15sp; }
QRadioButton[role="pill"]::indicator, QRadioButton[role="choice"]::indicator { width: 0; height: 0; border: none; }
QRadioButton[role="pill"]:hover, QRadioButton[role="choice"]:hover { background: @hover; }
QRadioButton[role="pill"]:checked, QRadioButton[role="choice"]:checked { color: @onac; background: @ac; font-weight: 600; }
QRadioButton[role="pill"]:focus, QRadioButton[role="choice"]:focus { border-color: @focus; }
QRadioButton[role="pill"]:checked:focus, QRadioButton[role="choice"]:checked:focus { color: @ac2; background: @acs; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit[role="field"], QSpinBox, QComboBox { color: @t1; background: @raised;
  border: 1px solid @ctl; border-radius: 7px; padding: 6px 8px; selection-background-color: @ac;
  selection-color: @onac; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[role="field"]:focus, QSpinBox:focus, QComboBox:focus {
  border: 2px solid @focus; padding: 5px 7px; }
QLineEdit { placeholder-text-color: @t3; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: @off; border-color: @line2; }
QComboBox::drop-down { border: none; width: 26sp; }
QComboBox::down-arrow { image: url("@chevron"); width: 14sp; height: 14sp; }
QComboBox QAbstractItemView { color: @t1; background: @raised; border: 1px solid @line2; outline: none;
  selection-background-color: @acs; selection-color: @ac2; }
"""

_LISTS = """
QListView, QTreeView, QTableView { color: @t1; background: @raised; border: 1px solid @line; border-radius: 10px;
  outline: none; }
QListView[role="rows"], QTreeView[role="rows"] { background: transparent; border: none; border-radius: 0; }
QListView::item, QTreeView::item { min-height: 33sp; padding: 0 10px; border-radius: 7px;
  border: 2px solid transparent; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { color: @ac2; background: @acs; border-color: @currentedge; }
QListView:focus::item:selected, QTreeView:focus::item:selected { border-color: @focus; }
QHeaderView::section { color: @t3; background: transparent; border: none; border-bottom: 2px solid @line2;
  padding: 6px 10px; }
QMenu { color: @t1; background: @raised; border: 1px solid @line2; border-radius: 8px; padding: 5px; menu-scrollable: 1; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 5px; border: 1px solid transparent; }
QMenu::item:selected { color: @ac2; background: @acs; border-color: @currentedge; }
QMenu::item:disabled { color: @off; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: @handle; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @ctl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @ac; border-radius: 3px; }
"""

_SHEET = _GROUNDS + _LABELS + _BUTTONS + _CHOICES + _FIELDS + _LISTS
_WEIGHTS = {"h1": 700, "h2": 700, "title": 600, "strong": 600, "badge": 600, "primary": 600}
_WORD = re.compile(r"@([a-z][a-z0-9.]*)|\b(\d+)sp\b")


def scaled(pixels: float, percent: int) -> int:
    """Pixels at 100 % as pixels at this text size."""
    return round(pixels * percent / 100)


_TAB_FOCUS = 1  # Qt.FocusPolicy.TabFocus as a number: `Qt` costs 40 ms, which a first page does not need


def face(pixels: int, weight: int = 400) -> QFont:
    """The application's font in this size and weight."""
    made = weighted(QFont(), weight)
    made.setPixelSize(pixels)
    return made


def weighted(font: QFont, weight: int) -> QFont:
    """The font made as heavy as this.

    A font file with a weight axis (ours have one) is known to Qt by its regular face only: it ignores 500 and 600 and
    smears that face for 700. So the axis is set; the weight, for fonts without the axis, stays below what Qt smears.
    """
    font.setWeight(QFont.Weight(min(weight, 600)))
    font.setVariableAxis(QFont.Tag("wght"), weight)
    return font


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is, also when it is already on the screen."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    if isinstance(widget, QAbstractButton):
        widget.setProperty("focusPolicy", _TAB_FOCUS)
    if role in _WEIGHTS:
        font = weighted(QFont(), _WEIGHTS[role])
        if role in {"h1", "h2"}:
            font.setVariableAxis(QFont.Tag("opsz"), 32)  # Inter's cut for headings
        widget.setFont(font)
    if widget.isVisible():  # before that, the style sheet reads the property when it first polishes the widget
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def style_sheet(theme: Theme, percent: int = 100) -> str:
    """The style sheet for this theme and text size (85 to 200 %)."""
    derived = _derived(theme, percent)

    def value(match: re.Match[str]) -> str:
        if match[2]:
            return f"{scaled(int(match[2]), percent)}px"
        name, _, part = match[1].partition(".")
        return derived.get(match[1]) or str(getattr(getattr(theme, name), part) if part else getattr(theme, name))

    return _WORD.sub(value, _SHEET)


def _derived(theme: Theme, percent: int) -> dict[str, str]:
    """Colours that follow from the tokens: in high contrast, what is a tint elsewhere becomes an outline."""
    strong = theme.outlined
    return {
        "edge": theme.ctl if strong else theme.line,
        "chipedge": theme.unclear.ink if strong else theme.unclear.ground,
        "cautionedge": theme.caution.ink if strong else theme.caution.ground,
        "currentedge": theme.ac if strong else "transparent",
        "hover": theme.raised if strong else theme.unclear.ground,
        "hoveredge": theme.ctl if strong else "transparent",
        "off": blend(theme.t3, theme.win, 0.6),
        "handle": theme.ctl if strong else theme.line2,
        "pillpx": f"{(scaled(20, percent) + 14) // 2}px",  # a radius above half the height is dropped by Qt
        **_round(scaled(16, percent)),
        "check": resource("style", f"check-on-{theme.name}.svg").as_posix(),
        "chevron": resource("style", f"chevron-{theme.name}.svg").as_posix(),
    }


def _round(size: int) -> dict[str, str]:
    """A radio button of this size: half its width is its radius, and chosen it is a ring around a dot."""
    ring = round(size * 5 / 16)
    return {"roundpx": f"{(size + 2) // 2}px", "ringpx": f"{ring}px", "dotpx": f"{size + 2 - 2 * ring}px"}


def blend(ink: str, ground: str, share: float) -> str:
    """``share`` of one colour over another, as ``#RRGGBB``."""
    pairs = [(int(ink[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(top * share + under * (1 - share)):02X}" for top, under in pairs)


def palette(theme: Theme) -> QPalette:
    """The palette for what the style sheet does not reach: item views, text documents, dialogs of Qt's own."""
    made = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.win,
        role.WindowText: theme.t1,
        role.Base: theme.page,
        role.AlternateBase: theme.win,
        role.Text: theme.t1,
        role.PlaceholderText: theme.t3,
        role.Button: theme.raised,
        role.ButtonText: theme.t1,
        role.BrightText: theme.danger.ink,
        role.Highlight: theme.ac,
        role.HighlightedText: theme.onac,
        role.Accent: theme.ac,
        role.Link: theme.ac,
        role.LinkVisited: theme.ac,
        role.ToolTipBase: theme.t1,
        role.ToolTipText: theme.win,
        role.Light: theme.raised,
        role.Midlight: theme.line,
        role.Mid: theme.line2,
        role.Dark: theme.ctl,
        role.Shadow: theme.t3,
    }
    for key, colour in colours.items():
        made.setColor(key, QColor(colour))
    off = QColor(blend(theme.t3, theme.win, 0.6))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, off)
    return made
