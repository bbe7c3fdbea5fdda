"""From guides in Markdown to one read-only library, and how it is read. No Qt."""
