"""The reading screen: stages, page, contents and status."""
