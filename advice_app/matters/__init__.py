"""Case folders: what belongs to one case, collected under a name. No Qt."""
