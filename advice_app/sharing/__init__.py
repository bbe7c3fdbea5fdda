"""Ways out of the app: print."""
