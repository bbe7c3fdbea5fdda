"""Presenting: slides on the audience's screen, and the presenter's window."""
