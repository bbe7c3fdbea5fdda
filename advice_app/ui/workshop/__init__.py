"""The tool in which a trainer puts a workshop together."""
