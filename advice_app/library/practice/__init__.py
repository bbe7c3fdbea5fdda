"""Exercises for a workshop and the simulation of a night at the police station: files of ``guides``, rows of the library."""
