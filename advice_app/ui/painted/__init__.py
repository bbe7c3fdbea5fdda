"""What is painted from the theme's tokens: texts, large buttons, big cards."""
