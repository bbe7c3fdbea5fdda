"""Full-text search over guides, facts, terms and cases: one index per language, text folded by the app."""
