"""What is known of one thing, as HTML: parts in order, each in its own direction."""

from collections.abc import Sequence

from advice_app.languages import _, interface_language
from advice_app.library.page_parts import escape
from advice_app.ui.fonts import families
from advice_app.ui.look import Look

CONTENT_LANGUAGE = "en"
"""Fact sheets and judgments are written in English, whatever the interface speaks."""
_NBSP = "\u00a0"
_NAMES = frozenset({"title", "subtitle", "chips", "large"})


class Page:
    """Collects parts. Text is escaped; what is in English says so where the interface is not."""

    def __init__(self, *, rtl: bool) -> None:
        self._rtl = rtl
        self._parts: list[str] = []

    def title(self, text: str) -> None:
        """What it is called, in its own language."""
        self._foreign("title", text)

    def subtitle(self, text: str) -> None:
        """What it is called in English."""
        self._foreign("subtitle", text)

    def own_title(self, text: str, *, rtl: bool) -> None:
        """A title in a language of a reader."""
        self._add("title", escape(text), rtl=rtl, latin=not rtl)

    def meta(self, text: str) -> None:
        """A line in the interface's language."""
        self._own("meta", escape(text))

    def foot(self, text: str) -> None:
        """The last line, in the interface's language."""
        self._own("foot", escape(text))

    def careful(self, text: str) -> None:
        """A line that warns, in the interface's language."""
        self._boxed("careful", text, rtl=self._rtl)

    def heading(self, text: str, *, foreign: bool = False) -> None:
        """What follows, in the interface's language; ``foreign`` when that is in English."""
        note = f' <span class="note">\u00b7 {escape(in_english())}</span>' if foreign and in_english() else ""
        self._own("heading", escape(text) + note)

    def text(self, text: str) -> None:
        """A paragraph in English."""
        self._foreign("text", text)

    def guide_text(self, text: str, *, rtl: bool) -> None:
        """A paragraph in a language of a reader."""
        self._add("text", escape(text), rtl=rtl, latin=not rtl)

    def large(self, text: str) -> None:
        """Something to be read out or typed, such as a phone number."""
        self._foreign("large", text)

    def quoted(self, text: str) -> None:
        """Something to be copied as it is."""
        self._boxed("quoted", text, rtl=False)

    def chips(self, texts: tuple[str, ...]) -> None:
        """References to law: from left to right, wherever they stand."""
        made = "  ".join(f'<span class="chip">{_NBSP}{_whole(text)}{_NBSP}</span>' for text in texts)
        self._add("chips", made, rtl=False, latin=True)

    def links(self, links: Sequence[tuple[str, str]], before: str = "") -> None:
        """Links in one line: where each leads, and its text; after what they belong to."""
        made = " \u00b7 ".join(f'<a href="{escape(href)}">{_whole(text)}</a>' for href, text in links)
        self._own("link", (f"{escape(before)} " if before else "") + made)

    def addresses(self, addresses: Sequence[str]) -> None:
        """Pages on the internet, one a line."""
        for address in addresses:
            link = f'<a href="{escape(address)}">{escape(short_address(address))}</a>'
            self._add("link", link, rtl=False, latin=True)

    def _foreign(self, kind: str, text: str) -> None:
        self._add(kind, escape(text), rtl=False, latin=True)

    def _own(self, kind: str, inner: str) -> None:
        self._add(kind, inner, rtl=self._rtl, latin=not self._rtl)

    def _boxed(self, kind: str, text: str, *, rtl: bool) -> None:
        inner = self._paragraph(kind, escape(text), rtl=rtl, latin=not rtl)
        self._parts.append(
            f'<table class="{kind}" width="100%" cellpadding="9" cellspacing="0"><tr><td class="{kind}">{inner}</td></tr></table>'
        )

    def _add(self, kind: str, inner: str, *, rtl: bool, latin: bool) -> None:
        self._parts.append(self._paragraph(kind, inner, rtl=rtl, latin=latin))

    def _paragraph(self, kind: str, inner: str, *, rtl: bool, latin: bool) -> str:
        script = "latin" if latin else "arab"
        # names begin where the window does, whatever their direction; sentences where their language does
        side = ' align="right"' if self._rtl and not rtl and kind in _NAMES else ""
        return f'<p class="{kind} {script}" dir="{"rtl" if rtl else "ltr"}"{side}>{inner}</p>'

    def __str__(self) -> str:
        return "".join(self._parts)


def _whole(text: str) -> str:
    """Text that does not break."""
    return escape(text.replace("-", "\u2011")).replace(" ", _NBSP)


def in_english() -> str:
    """The remark that something is in English; nothing where the interface is, too."""
    # L10N: a remark at a text that is not translated
    return _("In English") if interface_language() != CONTENT_LANGUAGE else ""


def short_address(url: str, most: int = 60) -> str:
    """An address short enough to read; the whole of it is shown before anything opens."""
    bare = url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return bare if len(bare) <= most else f"{bare[: most - 1]}\u2026"


def page_css(look: Look) -> str:
    """The style of such a page. Line heights are shares of a font's own spacing: Noto Sans Arabic's is twice its size."""
    theme, px = look.theme, look.px
    latin, arab = (", ".join(f"'{name}'" for name in families(script)) for script in ("Latn", "Arab"))
    edge = {kind: f"border: 1px solid {ink};" if theme.outlined else "" for kind, ink in _edges(look).items()}
    return f"""
p {{ margin-top: 0; margin-bottom: {px(8)}px; color: {theme.t1}; }}
p.latin {{ font-family: {latin}; line-height: 128%; }}
p.arab {{ font-family: {arab}; line-height: 84%; }}
p.title {{ font-size: {px(22)}px; font-weight: 600; margin-bottom: {px(4)}px; }}
p.title.latin {{ line-height: 108%; }}
p.title.arab {{ line-height: 80%; }}
p.subtitle {{ font-size: {px(16)}px; color: {theme.t2}; margin-bottom: {px(4)}px; }}
p.meta {{ font-size: {px(14)}px; color: {theme.t3}; margin-bottom: {px(4)}px; }}
p.heading {{ font-size: {px(13)}px; font-weight: 600; color: {theme.t2}; margin-top: {px(18)}px; margin-bottom: {px(4)}px; }}
p.large {{ font-size: {px(19)}px; font-weight: 600; }}
p.foot {{ font-size: {px(13)}px; color: {theme.t3}; margin-top: {px(18)}px; }}
p.link {{ margin-bottom: {px(5)}px; }}
p.quoted, p.careful {{ margin-bottom: 0; line-height: 115%; }}
p.careful {{ font-size: {px(14)}px; color: {theme.caution.ink}; }}
td.quoted {{ background-color: {theme.win}; }}
td.careful {{ background-color: {theme.caution.ground}; }}
table.quoted {{ {edge["quoted"]} }}
table.careful {{ margin-top: {px(10)}px; {edge["careful"]} }}
span.note {{ font-weight: 400; color: {theme.t3}; }}
span.chip {{ font-size: {px(13)}px; color: {theme.t2}; background-color: {theme.unclear.ground}; }}
p.chips {{ line-height: 150%; }}
a {{ color: {theme.ac}; text-decoration: underline; }}
"""


def _edges(look: Look) -> dict[str, str]:
    """What boxes are outlined in where colours are no help."""
    return {"quoted": look.theme.ctl, "careful": look.theme.caution.ink}
