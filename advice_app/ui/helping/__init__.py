"""The screen that says where help is found."""
