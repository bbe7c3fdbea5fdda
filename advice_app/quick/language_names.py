"""What the languages of the guides are called in the interface language: texts of ours, because Babel takes 100 ms to load."""

from advice_app.languages import N_

LANGUAGE_NAMES = {
    # L10N: names of languages, as they stand on their own in a list
    "am": N_("Amharic"),
    "ar": N_("Arabic"),
    "bg": N_("Bulgarian"),
    "cs": N_("Czech"),
    "de": N_("German"),
    "el": N_("Greek"),
    "en": N_("English"),
    "es": N_("Spanish"),
    "fa": N_("Persian"),
    "fr": N_("French"),
    "hi": N_("Hindi"),
    "hr": N_("Croatian"),
    "hu": N_("Hungarian"),
    "it": N_("Italian"),
    "ku": N_("Kurdish"),
    "nl": N_("Dutch"),
    "pl": N_("Polish"),
    "ps": N_("Pashto"),
    "pt": N_("Portuguese"),
    "ro": N_("Romanian"),
    "ru": N_("Russian"),
    "sk": N_("Slovak"),
    "so": N_("Somali"),
    "sv": N_("Swedish"),
    "ti": N_("Tigrinya"),
    "tr": N_("Turkish"),
    "uk": N_("Ukrainian"),
    "vi": N_("Vietnamese"),
    "zh": N_("Chinese"),
}
"""By tag. A language that is not here goes by its own name."""
