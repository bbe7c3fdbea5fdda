"""Workshops: what a trainer puts together out of guides and the rest, as one file that others can open. No Qt."""
