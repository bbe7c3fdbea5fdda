"""What the tool adds to the style sheet of the app, besides what lists add."""

from advice_app.ui.listing.style import css as list_css
from advice_app.ui.look import Look
from advice_app.ui.theme import Theme, Tint


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    edge = theme.ctl if theme.outlined else theme.line
    return f"""{list_css(look)}
QWidget#practice_top QPushButton {{ min-height: {px(19)}px; }}
QWidget#practice_top QPushButton:checked {{ font-weight: 400; }}
QWidget#practice_top QComboBox {{ min-height: {px(19)}px; padding: 5px 8px; }}
QWidget#practice_top QComboBox:focus {{ padding: 4px 7px; }}
QScrollArea[role="practice"], QWidget[role="practicebody"] {{ background: {theme.page}; border: none; }}
QLabel[role="reading"] {{ font-size: {px(17)}px; color: {theme.t1}; }}
QLabel[role="answer"] {{ font-size: {px(16)}px; color: {theme.t1}; }}
QLabel[role="why"] {{ font-size: {px(15)}px; color: {theme.t1}; }}
QLabel[role="verdict"] {{ font-size: {px(14)}px; font-weight: 600; }}
QLabel[role="large"] {{ font-size: {px(26)}px; color: {theme.t1}; }}
QFrame[role="older"] {{ background: {theme.caution.ground}; border-radius: 8px;
  border: 1px solid {theme.caution.ink if theme.outlined else theme.caution.ground}; }}
QPushButton[role="roles"] {{ font-size: {px(16)}px; font-weight: 600; padding: {px(12)}px {px(16)}px; border-radius: 10px; }}
QPushButton[role="roles"]:focus {{ padding: {px(12) - 1}px {px(16) - 1}px; }}
QWidget#role_card {{ background: {theme.page}; }}
QWidget#role_foot {{ background: {theme.win}; border: none; border-top: 1px solid {edge}; }}
"""


def result_tint(theme: Theme, result: str) -> Tint:
    """The colours of what came of a choice; never without its sign and its word."""
    return {"good": theme.protects, "mixed": theme.partly, "poor": theme.weaker}.get(result, theme.unclear)


RESULT_SIGNS = {"good": "check", "mixed": "half", "poor": "warning"}
