"""Which icon stands before a row that is not about a country."""

from advice_app.quick.items import Item, Kind

_BY_KIND = {
    Kind.LANGUAGE: "globe",
    Kind.COMMAND: "keyboard",
    Kind.BOOKMARK: "bookmark",
    Kind.SEARCH: "search",
    Kind.NOTE: "info",
}
_BY_ID = {
    "theme:system": "monitor",
    "theme:light": "sun",
    "theme:dark": "moon",
    "theme:contrast": "contrast",
    "command:find": "search",
    "command:search": "search",
    "command:larger": "text-size",
    "command:smaller": "text-size",
    "command:normal_size": "text-size",
    "command:language": "globe",
    "command:print": "print",
    "command:back": "back",
    "command:forward": "forward",
    "command:home": "home",
    "command:next_stage": "arrow-right",
    "command:previous_stage": "arrow-left",
    "command:contents": "columns",
    "command:side_bar": "sidebar",
    "command:theme": "contrast",
    "command:present": "present",
    "command:bookmark": "star",
    "command:bookmarks": "bookmark",
    "command:quit": "close",
}


def sign_of(item: Item) -> str:
    """The name of the icon."""
    return _BY_ID.get(item.id) or _BY_KIND.get(item.kind, "document")
