"""Quick open: from a few typed letters to a country, guide, section, language, theme, bookmark or command. Knows no Qt."""
