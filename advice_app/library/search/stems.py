"""Words without their endings, so that one form of a word finds the others.

Light on purpose: one ending is taken off a folded word. On our relevance set this found more than the Snowball stemmers
(which expect accents, and have none for Ukrainian), needs no package, and costs a microsecond, so words can be stemmed as they
are typed.
"""

from functools import cache

_SHORTEST = 4  # letters that stay
_ENDINGS = {
    "en": "ations ation ings ing edly ed ers er ies es ly s",
    "fr": "issements issement atrices atrice ateurs ateur ations ation ements ement antes ante ants ant aient ions ons ifs "
    "ives if ive ites ite ees ee es er ez ent ait aux ales als al ale e s x",
    "de": "ungen ung igkeit heiten heit keiten keit ischen ischer ische isch lichen licher liche lich igen iger ige ig ern "
    "er en em es est et te ten ter tes t e n s",
    "es": "aciones acion amientos amiento adores ador adas ados ada ado idas idos ida ido ando iendo aron ieron aran eran "
    "iran an en ar er ir aba aban mente es s os as a o e",
    "it": "azioni azione amenti amento atori atore ate ati ata ato ite iti ita ito ute uti uta uto ando endo are ere ire "
    "ano ono i e a o",
    "nl": "ingen ing heden heid elijke elijk eren ende end en er es e s",
    "pl": "owania owanie owaniem owany owana aniem anie ania aniu eniem enie enia ego emu ych ymi ami ach owi om ow em ie "
    "ia iu ie a e i o u y",
    "pt": "acoes acao amentos amento adores ador adas ados ada ado idas idos ida ido ando endo indo mente ar er ir am em es "
    "s os as a o e",
    "ro": "atiilor atiile atiei atia atii atie area arii are ilor ului iile iei ele elor ii ul le lor ei ea ata ate ati at "
    "ita ite iti it a e i u",
    "tr": "larinizi lerinizi lariniz leriniz larinin lerinin larimiz lerimiz larindan lerinden larinda lerinde larina "
    "lerine larini lerini larin lerin lari leri larim lerim lardan lerden larda lerde lara lere lar ler inizin iniz "
    "imiz nizin niz miz dan den tan ten da de ta te nin nun in un im um yi yu ya ye sini sina sinda sindan si su "
    "indan inda ina ini undan unda una unu i u a e n m",
    "uk": "ування уванням уванні ованих ованого ованому ований ована оване енням ення енні анням ання анні аних аного аному "
    "аний ана ане ами ями ові еві єві ого ому ими ією єю ій ою ею ом ем єм ях ах ам ям ів їв ється ється ться тися ся "
    "ав али ала ало ило или ила ив ли ла ло ти ть ний на не ні них ним ної ну а я о е и і ї у ю й ь",
    "ar": "تهما هما كما تكم تهم ات ون ين ان ها هم كم نا تي ته ه ي ا ت ك",
}
_ARABIC_PREFIXES = "وفبلك"  # and, so, with, for, like: written with the word


@cache
def _endings(language: str) -> tuple[str, ...]:
    """The endings of a language, folded as words are, the longest first."""
    own = language.partition("-")[0]
    folded = _ENDINGS.get(own, "").translate(str.maketrans("їй", "іи"))
    return tuple(sorted(set(folded.split()), key=len, reverse=True))


def stem(word: str, language: str) -> str:
    """The part of a folded word that its forms share."""
    shortest = _SHORTEST
    if language.startswith("ar"):
        shortest -= 1
        if len(word) > _SHORTEST and word[0] in _ARABIC_PREFIXES:
            word = word[1:]
    if len(word) <= shortest or word[0].isdigit():
        return word
    return next(
        (word[: -len(end)] for end in _endings(language) if word.endswith(end) and len(word) - len(end) >= shortest), word
    )
