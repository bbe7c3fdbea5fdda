"""What changed: in the law, and in the guides since the reader looked last. No Qt."""
