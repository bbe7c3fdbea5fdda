"""The answer to "what has happened?": what to do next, from a country's own file or from its guides. No Qt."""
