"""What the bookmarks screen adds to the style sheet of the app."""

from zlib import crc32

from advice_app.marks.model import Colour
from advice_app.ui import highlights
from advice_app.ui.look import Look
from advice_app.ui.style import blend
from advice_app.ui.theme import Theme, Tint

TINTS = ("accent", "say", "lawyer", "caution", "plain")
"""The colours a tag may have; its name decides, so it has the same one everywhere and always."""


def tint_of(tag: str) -> str:
    """The colour of a tag."""
    return TINTS[crc32(tag.encode()) % len(TINTS)]


def tag_colours(theme: Theme, tint: str) -> Tint:
    """Ink and ground of a tag's colour, or of a highlight's."""
    if tint in set(Colour):
        return highlights.tint(theme, tint)
    own = {"say": theme.say, "lawyer": theme.lawyer, "caution": theme.caution, "plain": theme.unclear}
    return own.get(tint, Tint(theme.ac2, theme.acs))


def css(look: Look) -> str:
    """The rules for this theme and text size; they come after those of `advice_app.ui.style`."""
    theme, px = look.theme, look.px
    edge = theme.ctl if theme.outlined else theme.line
    return f"""
QWidget#bookmarks_screen {{ background: {theme.line}; }}
QWidget#marks_folders {{ background: {theme.win}; border: none; }}
QWidget#marks_middle, QWidget#marks_detail {{ background: {theme.page}; border: none; }}
QWidget#marks_detail QWidget[role="bare"] {{ background: {theme.page}; }}
QTableView#bookmark_list {{ background: {theme.page}; border: none; border-top: 1px solid {theme.line}; border-radius: 0; }}
QFrame[role="passage"] {{ background: {theme.win}; border: 1px solid {edge if theme.outlined else theme.win};
  border-radius: 10px; }}
QFrame[role="was"], QFrame[role="careful"] {{ background: {theme.caution.ground};
  border: 1px solid {theme.caution.ink if theme.outlined else theme.caution.ground}; border-radius: 10px; }}
QFrame[role="failed"] {{ background: {theme.danger.ground}; border: 1px solid {theme.danger.ink}; border-radius: 10px; }}
QFrame[role="undo"] {{ background: {theme.t1 if not theme.outlined else theme.raised};
  border: 1px solid {theme.ctl if theme.outlined else theme.t1}; border-radius: 10px; }}
QFrame[role="undo"] QLabel {{ color: {theme.win if not theme.outlined else theme.t1}; font-size: {px(14)}px; }}
QFrame[role="undo"] QPushButton {{ color: {blend(theme.acs, theme.win, 1.0) if not theme.outlined else theme.ac};
  background: transparent; border: 1px solid {theme.ctl}; padding: 4px 12px; font-weight: 600; }}
QFrame[role="undo"] QPushButton:focus {{ border: 2px solid {theme.focus}; padding: 3px 11px; }}
QLabel[role="carefultext"], QLabel[role="wastitle"] {{ color: {theme.caution.ink}; font-size: {px(13)}px; }}
QLabel[role="wastext"] {{ color: {theme.t2}; font-size: {px(14)}px; }}
QLabel[role="failedtext"] {{ color: {theme.danger.ink}; font-size: {px(13)}px; }}
QLabel[role="passagetext"] {{ color: {theme.t1}; font-size: {px(15)}px; }}
QLabel[role="marktitle"] {{ color: {theme.t1}; font-size: {px(20)}px; font-weight: 600; }}
QLabel[role="field"] {{ color: {theme.t2}; font-size: {px(13)}px; font-weight: 600; }}
QLineEdit#title_edit {{ font-size: {px(17)}px; font-weight: 600; }}
QListWidget#folder_list {{ background: transparent; border: none; }}
{_tags(look)}"""


def _tags(look: Look) -> str:
    theme, px = look.theme, look.px
    line = px(20 if look.rtl else 16)  # Arabic letters go higher and lower
    radius, height = (line + 8) // 2, f"min-height: {line}px; max-height: {line}px;"
    rules = [
        f'QPushButton[role="tag"] {{ font-size: {px(13)}px; border-radius: {radius}px; padding: 3px 9px; {height} }}',
        f'QPushButton[role="tag"][tint="add"] {{ color: {theme.t1}; background: transparent; border: 1px dashed {theme.ctl}; }}',
    ]
    for tint in (*TINTS, *Colour):
        ink, ground = tag_colours(theme, tint)
        edge = ink if theme.outlined else ground
        rules += [
            f'QPushButton[role="tag"][tint="{tint}"] {{ color: {ink}; background: {ground}; border: 1px solid {edge}; }}',
            f'QPushButton[role="tag"][tint="{tint}"]:hover {{ border-color: {ink}; }}',
            f'QPushButton[role="tag"][tint="{tint}"]:checked {{ color: {ground}; background: {ink}; border-color: {ink}; }}',
        ]
    rules.append(f'QPushButton[role="tag"]:focus {{ border: 2px solid {theme.focus}; padding: 2px 8px; }}')
    return "\n".join(rules)
