"""The bookmarks screen."""
