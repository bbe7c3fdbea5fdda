"""What translators and those who coordinate them use: skeletons, PO files in and out, and how far each language is."""
