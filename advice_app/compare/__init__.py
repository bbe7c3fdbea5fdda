"""Comparing what jurisdictions answer to the same questions. No Qt."""
