"""Someone has been arrested: three questions, and what to do next on one page."""
