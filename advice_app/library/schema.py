"""The tables of a library file. A library is never upgraded: one with another version is built anew."""

VERSION = 10

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE language (
  tag TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, rtl INTEGER NOT NULL, script TEXT NOT NULL,
  fallback TEXT NOT NULL, editions INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE stage (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, icon TEXT NOT NULL, line TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE jurisdiction (
  code TEXT PRIMARY KEY, custody TEXT NOT NULL, languages TEXT NOT NULL, checked TEXT NOT NULL, notes TEXT NOT NULL,
  has_facts INTEGER NOT NULL, guides INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE jurisdiction_name (
  language TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (language, code)
) WITHOUT ROWID;
CREATE TABLE edition (
  id INTEGER PRIMARY KEY, jurisdiction TEXT NOT NULL, stage TEXT NOT NULL, language TEXT NOT NULL,
  title TEXT NOT NULL, summary TEXT NOT NULL, checked TEXT NOT NULL, status TEXT NOT NULL, words INTEGER NOT NULL,
  outdated INTEGER NOT NULL, is_source INTEGER NOT NULL, fingerprint TEXT NOT NULL, content TEXT NOT NULL,
  UNIQUE (jurisdiction, stage, language)
);
CREATE TABLE page (
  edition INTEGER PRIMARY KEY, html BLOB NOT NULL, plain BLOB NOT NULL, contents TEXT NOT NULL, sources TEXT NOT NULL,
  shape BLOB NOT NULL
);
CREATE TABLE block (
  edition INTEGER NOT NULL, position INTEGER NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (edition, position)
) WITHOUT ROWID;
CREATE TABLE fact (
  jurisdiction TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, summary TEXT NOT NULL, law TEXT NOT NULL,
  sources TEXT NOT NULL, confidence TEXT NOT NULL, as_of TEXT NOT NULL, PRIMARY KEY (jurisdiction, id)
) WITHOUT ROWID;
CREATE TABLE statute (
  jurisdiction TEXT NOT NULL, abbreviation TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL, url TEXT NOT NULL,
  PRIMARY KEY (jurisdiction, abbreviation)
) WITHOUT ROWID;
CREATE TABLE term (
  jurisdiction TEXT NOT NULL, id TEXT NOT NULL, local TEXT NOT NULL, lang TEXT NOT NULL, en TEXT NOT NULL,
  meaning TEXT NOT NULL, PRIMARY KEY (jurisdiction, id)
) WITHOUT ROWID;
CREATE TABLE legal_case (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, court TEXT NOT NULL, reference TEXT NOT NULL, date TEXT NOT NULL,
  holding TEXT NOT NULL, law TEXT NOT NULL, url TEXT NOT NULL, confidence TEXT NOT NULL, topics TEXT NOT NULL,
  jurisdictions TEXT NOT NULL, sources TEXT NOT NULL, folded TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX legal_case_list ON legal_case (date, title, court, reference, confidence, topics, jurisdictions);
CREATE TABLE citation (
  case_id TEXT NOT NULL, edition INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (case_id, edition, place)
) WITHOUT ROWID;
CREATE INDEX citation_edition ON citation (edition);
CREATE TABLE help (
  jurisdiction TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT NOT NULL,
  url TEXT NOT NULL, phone TEXT NOT NULL, note TEXT NOT NULL, sources TEXT NOT NULL, PRIMARY KEY (jurisdiction, position)
) WITHOUT ROWID;
CREATE TABLE law_change (
  jurisdiction TEXT NOT NULL, position INTEGER NOT NULL, date TEXT NOT NULL, summary TEXT NOT NULL, law TEXT NOT NULL,
  sources TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (jurisdiction, position)
) WITHOUT ROWID;
CREATE TABLE question (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, stage TEXT NOT NULL, ask TEXT NOT NULL, protects TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE glossary (
  language TEXT NOT NULL, id TEXT NOT NULL, term TEXT NOT NULL, meaning TEXT NOT NULL, mark INTEGER NOT NULL,
  PRIMARY KEY (language, id)
) WITHOUT ROWID;
CREATE TABLE glossary_form (
  language TEXT NOT NULL, form TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (language, form)
) WITHOUT ROWID;
CREATE TABLE clock (jurisdiction TEXT PRIMARY KEY, tables TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE time_zone (
  jurisdiction TEXT NOT NULL, position INTEGER NOT NULL, zone TEXT NOT NULL, PRIMARY KEY (jurisdiction, position)
) WITHOUT ROWID;
CREATE TABLE time_zone_name (
  language TEXT NOT NULL, zone TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (language, zone)
) WITHOUT ROWID;
CREATE TABLE phrase (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, stage TEXT NOT NULL, icon TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE phrase_text (
  phrase TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (phrase, language)
) WITHOUT ROWID;
CREATE TABLE phrase_language (
  tag TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, rtl INTEGER NOT NULL, script TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE path (
  jurisdiction TEXT NOT NULL, situation TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (jurisdiction, situation)
) WITHOUT ROWID;
CREATE TABLE practice (
  jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, checked TEXT NOT NULL,
  status TEXT NOT NULL, outdated INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (jurisdiction, kind, language)
) WITHOUT ROWID;
CREATE TABLE problem (path TEXT NOT NULL, line INTEGER NOT NULL, message TEXT NOT NULL, warning INTEGER NOT NULL);
CREATE TABLE search_edition (
  edition INTEGER PRIMARY KEY, language TEXT NOT NULL, jurisdiction TEXT NOT NULL, stage TEXT NOT NULL, context TEXT NOT NULL
);
CREATE INDEX search_language ON search_edition (language, edition, jurisdiction, stage);
CREATE TABLE search_section (
  id INTEGER PRIMARY KEY, place TEXT NOT NULL, heading TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  folded TEXT NOT NULL
);
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, jurisdiction TEXT NOT NULL, stage TEXT NOT NULL, link TEXT NOT NULL,
  title TEXT NOT NULL, parent TEXT NOT NULL, text TEXT NOT NULL, law TEXT NOT NULL
);
CREATE TABLE search_word (
  language TEXT NOT NULL, word TEXT NOT NULL, stem TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (language, word)
) WITHOUT ROWID;
CREATE INDEX search_stem ON search_word (language, stem);
CREATE TABLE search_size (language TEXT PRIMARY KEY, rows INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE search_keywords (
  language TEXT NOT NULL, place TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (language, place)
) WITHOUT ROWID;
CREATE TABLE search_changed (language TEXT PRIMARY KEY) WITHOUT ROWID;
"""
