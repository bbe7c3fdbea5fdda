"""The part of the style sheet that only the search screen needs."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules, for `advice_app.ui.style.style_sheet` to be joined with."""
    theme, px = look.theme, look.px
    danger = theme.danger
    return f"""
QLineEdit[role="search"] {{ font-size: {px(14)}px; padding: 3px 4px; border-radius: 8px; }}
QLineEdit[role="search"]:focus {{ padding: 2px 3px; }}
QToolButton[role="field"], QToolButton[role="field"]:hover {{ background: transparent; border: none; padding: 0; }}
QListView[role="results"] {{ background: {theme.page}; border: none; border-radius: 0; outline: none; }}
QListView[role="results"]::item, QListView[role="results"]::item:hover, QListView[role="results"]::item:selected {{
  background: transparent; border: none; padding: 0; min-height: 0; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QTextBrowser[role="passage"] {{ background: transparent; border: none; selection-background-color: {theme.ac};
  selection-color: {theme.onac}; }}
QScrollArea[role="pane"] {{ background: {theme.win}; border: none; }}
QWidget[role="listhead"] {{ background: {theme.page}; border: none; border-bottom: 1px solid {theme.line}; }}
QWidget[role="keystrip"] {{ background: {theme.win}; border: none; border-top: 1px solid {theme.line}; }}
QFrame[role="danger"] {{ background: {danger.ground}; border: 1px solid {danger.ink}; border-radius: 10px; }}
QLabel[role="dangertitle"] {{ font-size: {px(15)}px; font-weight: 600; color: {danger.ink}; }}
"""
