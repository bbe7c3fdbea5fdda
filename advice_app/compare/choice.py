"""What somebody compares: worth keeping until the next start, or with a matter."""

import json
from typing import NamedTuple, Self

from advice_app.compare.model import MOST, Order


class Choice(NamedTuple):
    """Whose answers, to which questions, shown how."""

    codes: tuple[str, ...] = ()
    stage: str = "lawyer"
    question: str = ""  # of the map
    on_map: bool = False
    chart: str = "europe"
    order: Order = Order.PROCESS
    only_different: bool = False
    short: bool = False  # answers and law without the rules

    def to_json(self) -> str:
        """As a text to be kept."""
        return json.dumps(self._asdict())

    @classmethod
    def from_json(cls, text: str) -> Self:
        """What was kept; the usual where that is damaged or from another version."""
        try:
            kept = json.loads(text or "{}")
        except ValueError:
            return cls()
        if not isinstance(kept, dict):
            return cls()
        usual = cls()
        texts = {key: str(kept[key]) for key in ("stage", "question", "chart") if isinstance(kept.get(key), str)}
        codes = kept.get("codes")
        return cls(
            codes=tuple(code for code in codes if isinstance(code, str))[:MOST] if isinstance(codes, list) else (),
            stage=texts.get("stage", usual.stage),
            question=texts.get("question", ""),
            on_map=kept.get("on_map") is True,
            chart=texts["chart"] if texts.get("chart") in {"europe", "world"} else usual.chart,
            order=Order(kept["order"]) if kept.get("order") in {order.value for order in Order} else usual.order,
            only_different=kept.get("only_different") is True,
            short=kept.get("short") is True,
        )

    def with_country(self, code: str, before: str = "") -> Self:
        """With a country that the reader went to: in the place of the one they came from, else in front."""
        if not code or code in self.codes:
            return self
        if before in self.codes:
            return self._replace(codes=tuple(code if one == before else one for one in self.codes))
        return self._replace(codes=(code, *self.codes)[:MOST])
