"""Facts about the law of each jurisdiction. No Qt."""
