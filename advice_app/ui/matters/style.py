"""What the screen of case folders adds to the style sheet of the app: most is that of lists."""

from advice_app.ui.listing.style import css as listing
from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    return f"""{listing(look)}
QWidget#matters_screen {{ background: {theme.line}; }}
QScrollArea#matter_pane, QWidget#matter_page {{ background: {theme.page}; border: none; }}
QLabel[role="field"] {{ font-size: {px(13)}px; font-weight: 600; color: {theme.t2}; }}
QLabel[role="matterhead"] {{ font-size: {px(20)}px; font-weight: 600; color: {theme.t1}; }}
QListView#matter_items {{ border: 1px solid {theme.ctl if theme.outlined else theme.line}; border-radius: 10px; }}
"""
