"""The window: thin Qt widgets, one package per screen."""
