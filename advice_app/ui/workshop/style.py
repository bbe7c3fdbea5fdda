"""What the workshop adds to the style sheet of the app."""

from advice_app.ui.listing.style import css as listing_css
from advice_app.ui.look import Look
from advice_app.ui.time_fields import field_css


def css(look: Look) -> str:
    """The rules for this theme and text size."""
    theme, px = look.theme, look.px
    return (
        listing_css(look)
        + field_css(look)
        + f"""
QWidget#workshop_pane, QScrollArea#workshop_scroll, QWidget#workshop_form {{ background: {theme.page}; border: none; }}
QLineEdit#workshop_title {{ font-size: {px(20)}px; font-weight: 600; }}
QWidget#workshop_notice {{ background: {theme.acs}; border: none; border-bottom: 1px solid {theme.line}; }}
QWidget#workshop_notice QLabel {{ font-size: {px(14)}px; color: {theme.ac2}; }}
QLabel#workshop_over {{ font-size: {px(13)}px; font-weight: 600; color: {theme.caution.ink};
  background: {theme.caution.ground}; border: 1px solid {theme.caution.ink if theme.outlined else theme.caution.ground};
  border-radius: {px(9)}px; padding: 1px {px(8)}px; }}
"""
    )
