"""What the screen of phrase cards adds to the style sheet of the app."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    edge = theme.ctl if theme.outlined else theme.line
    return f"""
QWidget#cards_screen, QWidget#full_card {{ background: {theme.page}; }}
QWidget[role="cardbar"] {{ background: {theme.win}; border: none; }}
QWidget#cards_head {{ border-bottom: 1px solid {edge}; }}
QWidget#cards_foot, QWidget#full_foot {{ border-top: 1px solid {edge}; }}
QWidget#full_top {{ border-bottom: 1px solid {edge}; }}
QListWidget#phrases {{ background: {theme.page}; border: none; border-radius: 0; outline: none; }}
QListWidget#phrases::item, QListWidget#phrases::item:hover, QListWidget#phrases::item:selected {{
  background: transparent; border: none; padding: 0; min-height: 0; }}
QListWidget#printed_phrases {{ background: {theme.page}; border: 1px solid {edge}; border-radius: 8px; outline: none; }}
QListWidget#printed_phrases::item, QListWidget#printed_phrases::item:hover, QListWidget#printed_phrases::item:selected {{
  background: transparent; border: none; padding: 0; min-height: 0; }}
QComboBox {{ font-size: {px(14)}px; min-height: {px(20)}px; }}
QComboBox QAbstractItemView::item {{ min-height: {px(28)}px; padding: 0 {px(8)}px; border: none; border-radius: 0; }}
QPushButton[role="turn"] {{ font-size: {px(17)}px; min-height: {px(32)}px; padding: 7px {px(18)}px; }}
QPushButton[role="turn"]:focus {{ padding: 6px {px(18) - 1}px; }}
QPushButton#next_card[role="turn"] {{ color: {theme.onac}; background: {theme.ac}; border-color: {theme.ac}; font-weight: 600; }}
QPushButton#next_card[role="turn"]:hover, QPushButton#next_card[role="turn"]:pressed {{
  background: {theme.ac2}; border-color: {theme.ac2}; }}
QPushButton#next_card[role="turn"]:focus {{ color: {theme.ac}; background: {theme.raised}; border: 2px solid {theme.focus}; }}
"""
