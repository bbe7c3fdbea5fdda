"""What the palette shows before anything is typed."""

from advice_app.languages import _
from advice_app.quick.catalogue import Catalogue
from advice_app.quick.items import Item, Kind

_MOST_RECENT, _MOST_SAVED = 6, 3
_USEFUL = ("home", "find", "print", "language", "theme", "keys")


def suggestions(catalogue: Catalogue) -> list[Item]:
    """Recent choices, then the guides of the country that is read, the latest bookmarks and a few commands."""
    context = catalogue.context
    recent = [item for own in context.recent if (item := catalogue.item(own))][:_MOST_RECENT]
    found = [item._replace(group=_("Recent choices")) for item in recent]
    stages = catalogue.atlas.guides.get(context.country, ())
    ids = [f"{Kind.GUIDE}:{context.country}/{stage}" for stage in stages]
    ids += [f"{Kind.BOOKMARK}:{saved.id}" for saved in context.saved[:_MOST_SAVED]]
    ids += [f"{Kind.COMMAND}:{name}" for name in _USEFUL]
    shown = {item.action for item in found} | {f"open:{context.guide}"}
    # L10N: heading over things that a reader may want next
    more = [item._replace(group=_("Suggestions")) for own in ids if (item := catalogue.item(own)) and item.action not in shown]
    return found + more
