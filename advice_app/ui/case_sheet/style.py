"""What the case sheet adds to the style sheet of the app."""

from advice_app.ui.look import Look
from advice_app.ui.time_fields import field_css


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    return f"""
QWidget#case_sheet_screen, QScrollArea#case_sheet_form, QWidget#case_sheet_page {{ background: {theme.page}; border: none; }}
QWidget#case_sheet_foot {{ background: {theme.page}; border: none; border-top: 1px solid {theme.line}; }}
QLabel[role="field"] {{ font-size: {px(13)}px; font-weight: 600; color: {theme.t2}; }}
{field_css(look)}
"""
