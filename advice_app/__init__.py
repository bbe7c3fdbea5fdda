"""Rights at Arrest: offline guides on the right to a lawyer, police interviews and detention."""

__version__ = "0.1.0"
