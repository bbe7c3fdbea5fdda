"""The palette of quick open: a field and a list over the window, for going anywhere by a few letters."""
