"""Leaving no trace: passphrase, private visit, erasing, leaving at once."""
