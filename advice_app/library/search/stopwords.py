"""Words that say nothing by themselves, of the languages that guides are written in; folded as text is."""

from functools import cache

from advice_app.library.search.folding import words

_LISTS = {
    "en": "a an the and or of to in on at by for from with as is are am was were be been do does did has have had will "
    "would can could may must shall should i me my we us our you your he him his she her they them their it its this "
    "that these those what which who when where why how if not no so than then there here about into out up",
    "fr": "le la les un une des de du d l et ou a au aux en dans sur par pour avec sans est sont suis etes etre ete ai as "
    "avons avez ont avoir peut peuvent puis je me m moi mon ma mes nous notre nos tu te toi ton ta tes vous votre vos "
    "il elle ils elles on se s sa son ses leur leurs ce cet cette ces c qui que qu quoi dont ou quand comment "
    "pourquoi quel quelle quels quelles si ne n pas plus y est-ce ca cela faire fait dois doit",
    "de": "der die das den dem des ein eine einer eines einem einen und oder von zu zum zur in im an am auf bei mit für aus "
    "nach als ist sind war bin wird werden wurde sein hat haben hatte habe kann können darf dürfen muss müssen soll "
    "ich mich mir mein meine meinen meinem meiner wir uns unser du dich dir dein sie ihr ihn ihm ihnen ihre ihren er "
    "es man sich nicht kein keine was wer wie wo wann warum welche welcher wenn ob so dass dann da hier über noch "
    "auch",
    "es": "el la los las un una unos unas de del y o a al en con por para sin es son ser soy está están estoy era fue ha "
    "han he hay haber puede pueden puedo debe deben debo yo me mi mis nos nuestro tu te tus su sus se le les lo él "
    "ella ellos usted ustedes que qué quien quién cuando cuándo como cómo donde dónde cual cuál por porque si no ni "
    "más muy ya este esta estos estas esto eso hacer hago tengo tiene",
    "it": "il lo la i gli le un uno una di del dello della dei degli delle e o a al allo alla ai in nel nella con per da "
    "dal dalla su sul è sono sei era essere ho ha hanno può possono posso deve devono devo io mi mio mia miei noi "
    "nostro tu ti tuo lui lei loro si suo sua che chi cosa quando come dove quale quanto perché se non più questo "
    "questa cosa fare",
    "nl": "de het een en of van in op te voor met aan bij naar uit is zijn was ben ik mij me mijn wij we ons onze je jij "
    "jouw u uw hij zij ze hun haar hem het er niet geen wat wie waar wanneer hoe waarom welke als dat die dit deze "
    "ook maar kan kunnen mag moet moeten heb heeft hebben word wordt worden",
    "pl": "i w we z ze na do o od po za przez dla przy u a ale czy że to jest są był była być się mnie mi mój moja moje my "
    "nas ty cię twój on ona ono oni jego jej ich pan pani co kto kiedy jak gdzie dlaczego który która które ile nie "
    "tak ten ta te może mogą mogę muszą muszę",
    "ro": "un o unui unei al a ai ale de la în pe cu din pentru prin și sau că să nu este sunt era fi fost am ai are au "
    "avea poate pot trebuie eu mă mi meu mea mei noi ne nostru tu te dumneavoastră el ea ei ele lui lor se își ce "
    "cine când cum unde care cât dacă mai acest această ce",
    "tr": "ve veya ile de da ki mi mı mu mü bir bu şu o ben beni bana benim biz bizi bizim sen seni siz sizi sizin onu ona "
    "onun onlar ne kim neden niçin nasıl nerede nereye hangi kaç için gibi kadar ama değil var yok olan olarak daha "
    "çok en her",
    "uk": "і й та або а але в у на з із зі до від по за для при про через без під над як що щоб чи це цей ця ці той та те є "
    "був була було бути не ні я мене мені мій моя моє мої ми нас нам наш ви вас вам ваш ти тебе він його йому вона її "
    "їй вони їх їм хто коли де чому який яка яке які скільки якщо то вже ще може можуть можу треба",
    "ar": "في من إلى على عن مع أن إن أو و ثم هل ما ماذا من متى كيف أين لماذا كم أي هو هي هم أنا نحن أنت هذا هذه ذلك تلك "
    "الذي التي الذين لا لم لن قد كان كانت يكون تكون إذا كل بعد قبل عند بين لي له لها لهم حتى كما ليس",
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """The folded stop words of a language; none where we have no list."""
    return frozenset(words(_LISTS.get(language.partition("-")[0], ""), language))


def is_stop_word(word: str, language: str) -> bool:
    """Whether a folded word is too common to look for where there are others."""
    return word in stop_words(language)
