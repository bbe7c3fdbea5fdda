"""What the screen that compares countries adds to the style sheet of the app."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    chip = px(20) + 10  # a radius above half the height is dropped by Qt
    edge = theme.ctl if theme.outlined else theme.line
    return f"""
QWidget#compare_screen {{ background: {theme.page}; }}
QTableView[role="comparison"] {{ background: {theme.page}; border: none; border-radius: 0; outline: none;
  selection-background-color: transparent; }}
QTableView[role="comparison"] QHeaderView {{ background: {theme.page}; border: none; }}
QFrame[role="segments"] {{ background: {theme.raised}; border: 1px solid {theme.ctl}; border-radius: 9px; }}
QToolButton[role="segment"] {{ color: {theme.t1}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 10px; font-size: {px(14)}px; }}
QToolButton[role="segment"]:hover {{ background: {theme.win}; }}
QToolButton[role="segment"]:checked {{ color: {theme.onac}; background: {theme.ac}; border-color: {theme.ac}; }}
QToolButton[role="segment"]:focus {{ border: 2px solid {theme.focus}; padding: 3px 9px; }}
QToolButton[role="segment"]:checked:focus {{ color: {theme.ac2}; background: {theme.acs}; }}
QPushButton[role="country"], QPushButton[role="addcountry"] {{ border-radius: {chip // 2}px; padding: 4px 11px;
  font-size: {px(14)}px; min-height: {px(20)}px; max-height: {px(20)}px; }}
QPushButton[role="country"] {{ background: {theme.win}; border: 1px solid {edge if theme.outlined else theme.line2}; }}
QPushButton[role="country"]:hover {{ background: {theme.acs}; border-color: {theme.ac}; }}
QPushButton[role="country"]:disabled {{ color: {theme.t1}; background: {theme.win}; border: 1px solid {theme.line2}; }}
QPushButton[role="addcountry"] {{ background: transparent; border: 1px dashed {theme.ctl}; }}
QPushButton[role="country"]:focus, QPushButton[role="addcountry"]:focus {{ border: 2px solid {theme.focus};
  padding: 3px 10px; }}
QFrame[role="popover"] QLineEdit {{ font-size: {px(14)}px; }}
QLabel[role="mapnote"] {{ color: {theme.t2}; background: {theme.raised}; border: 1px solid {edge}; border-radius: 7px;
  padding: 4px 9px; font-size: {px(13)}px; }}
QListView[role="answers"] {{ background: {theme.raised}; border: none; border-radius: 0; outline: none; }}
QListView[role="answers"]::item, QListView[role="answers"]::item:hover, QListView[role="answers"]::item:selected {{
  background: transparent; border: none; padding: 0; min-height: 0; }}
QScrollArea[role="pane"] {{ background: {theme.win}; border: none; }}
QFrame[role="note"] {{ background: {theme.acs}; border: 1px solid {theme.ac}; border-radius: 8px; }}
QFrame[role="note"] QLabel {{ color: {theme.ac2}; font-size: {px(14)}px; }}
QFrame[role="failed"] {{ background: {theme.danger.ground}; border: 1px solid {theme.danger.ink}; border-radius: 8px; }}
QFrame[role="failed"] QLabel {{ color: {theme.danger.ink}; font-size: {px(14)}px; }}
"""
