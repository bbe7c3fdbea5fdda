"""What tools that list things add to the style sheet of the app."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    return f"""
QWidget[role="listing_screen"] {{ background: {theme.line}; }}
QWidget[role="listinghead"] {{ background: {theme.page}; border: none; border-bottom: 1px solid {theme.line}; }}
QListView[role="listing"] {{ background: {theme.page}; border: none; border-radius: 0; outline: none; }}
QListView[role="listing"]::item, QListView[role="listing"]::item:hover, QListView[role="listing"]::item:selected {{
  background: transparent; border: none; padding: 0; min-height: 0; }}
QTextBrowser[role="listingpage"] {{ background: {theme.page}; border: none; selection-background-color: {theme.ac};
  selection-color: {theme.onac}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QComboBox {{ font-size: {px(14)}px; }}
QComboBox QAbstractItemView::item {{ min-height: {px(28)}px; padding: 0 {px(8)}px; border: none; border-radius: 0; }}
QPushButton[role="segment"] {{ font-size: {px(14)}px; color: {theme.t1}; background: {theme.raised};
  border: 1px solid {theme.ctl}; border-radius: 7px; padding: 5px {px(12)}px; }}
QPushButton[role="segment"]:checked {{ color: {theme.onac}; background: {theme.ac}; border-color: {theme.ac}; font-weight: 600; }}
QPushButton[role="segment"]:focus {{ border: 2px solid {theme.focus}; padding: 4px {px(12) - 1}px; }}
QPushButton[role="segment"]:checked:focus {{ color: {theme.ac2}; background: {theme.acs}; }}
"""
