"""Playing through a simulation, and what of it is remembered."""
