"""The family's case sheet: what is known, whom one called. No Qt."""
