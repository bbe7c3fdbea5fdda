"""What the questions and the answer add to the style sheet of the app."""

from advice_app.ui.look import Look


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    strong = theme.outlined
    edge = theme.ctl if strong else theme.line
    say = theme.say.ink if strong else theme.say.ground
    limit = theme.ac if strong else theme.acs
    return f"""
QWidget#paths_screen {{ background: {theme.win}; }}
QWidget#paths_head {{ background: {theme.win}; border: none; border-bottom: 1px solid {edge}; }}
QFrame[role="part"] {{ background: {theme.raised}; border: 1px solid {edge}; border-radius: 12px; }}
QFrame[role="part"][tone="say"] {{ background: {theme.say.ground}; border: 1px solid {say}; }}
QFrame[role="part"][tone="limit"] {{ background: {theme.acs}; border: 1px solid {limit}; }}
QFrame[role="part"][tone="careful"] {{ background: {theme.caution.ground}; border: 1px solid {theme.caution.ink}; }}
QLabel[role="do"] {{ font-size: {px(19)}px; font-weight: 600; color: {theme.t1}; }}
QLabel[role="how"] {{ font-size: {px(16)}px; color: {theme.t2}; }}
QLabel[role="limit"] {{ font-size: {px(18)}px; color: {theme.t1}; }}
QLabel[role="own"] {{ font-size: {px(16)}px; color: {theme.t2}; }}
QLabel[role="theirs"] {{ font-size: {px(19)}px; font-weight: 600; color: {theme.t1}; }}
QLabel[role="careful"] {{ font-size: {px(15)}px; color: {theme.caution.ink}; }}
QPushButton[role="choice"] {{ font-size: {px(18)}px; min-height: {px(34)}px; padding: {px(8)}px {px(18)}px;
  border-radius: 10px; text-align: center; }}
QPushButton[role="choice"]:focus {{ padding: {px(8) - 1}px {px(18) - 1}px; }}
QPushButton[role="choice"]:checked {{ font-weight: 600; }}
QPushButton[role="link"] {{ font-size: {px(14)}px; min-height: {px(22)}px; }}
"""
