"""The home screen: language, country, what you need."""
