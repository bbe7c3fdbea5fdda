"""Made-up words of twelve languages in their own scripts. They mean nothing, but are long, frequent and spelt as real ones."""

import random
from dataclasses import dataclass
from itertools import accumulate

VOCABULARY = 8000
_SKEW = 1.05  # Zipf: the word of rank n is about 1/n as frequent as the first


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as the generator needs it."""

    tag: str
    name: str
    script: str
    onsets: str  # consonants a syllable begins with
    vowels: str  # what follows one; words of a script without vowels take a space here
    syllables: tuple[int, int]  # of the most frequent words, of the rarest
    stop: str = "."
    space: str = " "

    @property
    def rtl(self) -> bool:
        """Whether it runs from right to left."""
        return self.script == "Arab"


_LATIN = "b c d f g h l m n p r s t v br dr pl st tr "
TONGUES = (
    Tongue("en", "English", "Latn", _LATIN + "th wh sh w", "a e i o u ea ou ee en er", (1, 3)),
    Tongue("fr", "Français", "Latn", _LATIN + "ch qu j", "a e é i o u ou ai è eau", (1, 4)),
    Tongue("de", "Deutsch", "Latn", _LATIN + "sch z w k", "a e i o u ä ö ü ei en er", (1, 5)),
    Tongue("es", "Español", "Latn", _LATIN + "ñ ll j", "a e i o u á í ó ue", (1, 4)),
    Tongue("it", "Italiano", "Latn", _LATIN + "gl gn z", "a e i o u à ò ia", (1, 4)),
    Tongue("pl", "Polski", "Latn", "b c ć d g k ł m n ń p r s ś t w z ż cz sz rz prz", "a ą e ę i o ó u y", (1, 4)),
    Tongue("tr", "Türkçe", "Latn", "b c ç d g ğ k l m n p r s ş t v y z", "a e ı i o ö u ü", (1, 5)),
    Tongue("uk", "Українська", "Cyrl", "б в г ґ д ж з к л м н п р с т х ц ч ш щ", "а е є и і ї о у я ю", (1, 4)),
    Tongue("ar", "العربية", "Arab", "ب ت ث ج ح خ د ر ز س ش ص ض ط ع غ ف ق ك ل م ن ه و ي ال", "ا و ي ة _ _ _", (2, 4)),
    Tongue("fa", "فارسی", "Arab", "ب پ ت ج چ ح خ د ر ز ژ س ش ع غ ف ق ک گ ل م ن و ه", "ا و ی ه _ _", (2, 4)),
    Tongue("hi", "हिन्दी", "Deva", "क ख ग च ज ट ड त द न प ब भ म य र ल व श स ह", "ा ि ी ु ू े ै ो ौ _ ं", (1, 4), "।"),
    Tongue("zh", "中文", "Hans", "", "", (1, 2), "。", ""),
)


class Words:
    """The words of one language; drawn as often as a word of their rank would be."""

    def __init__(self, tongue: Tongue, seed: int = 2) -> None:
        self._random = random.Random(f"{tongue.tag}{seed}")
        self._words = _vocabulary(tongue, self._random)
        self._weights = list(accumulate((rank + 2) ** -_SKEW for rank in range(len(self._words))))

    def draw(self, number: int) -> list[str]:
        """As many words as asked for."""
        return self._random.choices(self._words, cum_weights=self._weights, k=number)


def _vocabulary(tongue: Tongue, chance: random.Random) -> list[str]:
    """Different words, short ones first."""
    syllables = _han() if tongue.script == "Hans" else _syllables(tongue)
    least, most = tongue.syllables
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        middle = least + (most - least) * min(1.0, len(found) / 1000)
        length = max(1, round(chance.gauss(middle, 0.6)))
        found["".join(chance.choices(syllables, k=length))] = None
    return list(found)


def _syllables(tongue: Tongue) -> list[str]:
    return [onset + vowel.replace("_", "") for onset in tongue.onsets.split() for vowel in tongue.vowels.split()]


def _han() -> list[str]:
    """The 3,755 characters of the first level of GB 2312: the usual ones."""
    codes = [bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
    return [code.decode("gb2312") for code in codes[:3755]]
