"""The detention clock: how long the law of a place lets somebody be held before somebody else must decide. Arithmetic only."""
