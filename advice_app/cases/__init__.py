"""Case law: judgments of leading cases, found, narrowed and cited. No Qt."""
