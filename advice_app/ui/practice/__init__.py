"""Practice: exercises for a workshop, and a night at the police station played through."""
