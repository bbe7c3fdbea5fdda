"""The tables of the reader's file, version after version. What is written here is frozen: a change is a new step."""

WORDS = (
    "CREATE VIRTUAL TABLE bookmark_word USING fts5"
    "(words, detail=none, columnsize=0, prefix='2 3 4', tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* P* S*'\")"
)
_STEPS = (
    # version 1
    """
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE visit (ref TEXT PRIMARY KEY, opened REAL NOT NULL) WITHOUT ROWID;
    CREATE TABLE position (ref TEXT PRIMARY KEY, place TEXT NOT NULL) WITHOUT ROWID;
    """,
    # version 2: bookmarks. Each order has an index, alone and within a folder; triggers count, so that no list is counted
    """
    CREATE TABLE folder (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
      count INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE TABLE bookmark (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, place TEXT NOT NULL, folder TEXT NOT NULL, position INTEGER NOT NULL,
      saved REAL NOT NULL, sort TEXT NOT NULL, title TEXT NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL,
      language TEXT NOT NULL, excerpt TEXT NOT NULL, fingerprint TEXT NOT NULL
    );
    CREATE INDEX bookmark_saved ON bookmark (saved);
    CREATE INDEX bookmark_sort ON bookmark (sort);
    CREATE INDEX bookmark_place ON bookmark (place);
    CREATE INDEX bookmark_position ON bookmark (position);
    CREATE INDEX bookmark_folder_saved ON bookmark (folder, saved);
    CREATE INDEX bookmark_folder_sort ON bookmark (folder, sort);
    CREATE INDEX bookmark_folder_place ON bookmark (folder, place);
    CREATE INDEX bookmark_folder_position ON bookmark (folder, position);
    CREATE TABLE tag (key TEXT PRIMARY KEY, name TEXT NOT NULL, count INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
    CREATE TABLE bookmark_tag (tag TEXT NOT NULL, bookmark INTEGER NOT NULL, PRIMARY KEY (tag, bookmark)) WITHOUT ROWID;
    CREATE TRIGGER bookmark_added AFTER INSERT ON bookmark BEGIN
      UPDATE folder SET count = count + 1 WHERE id = new.folder;
    END;
    CREATE TRIGGER bookmark_removed AFTER DELETE ON bookmark BEGIN
      UPDATE folder SET count = count - 1 WHERE id = old.folder;
    END;
    CREATE TRIGGER bookmark_moved AFTER UPDATE OF folder ON bookmark BEGIN
      UPDATE folder SET count = count - 1 WHERE id = old.folder;
      UPDATE folder SET count = count + 1 WHERE id = new.folder;
    END;
    CREATE TRIGGER tag_added AFTER INSERT ON bookmark_tag BEGIN
      UPDATE tag SET count = count + 1 WHERE key = new.tag;
    END;
    CREATE TRIGGER tag_removed AFTER DELETE ON bookmark_tag BEGIN
      UPDATE tag SET count = count - 1 WHERE key = old.tag;
      DELETE FROM tag WHERE key = old.tag AND count < 1;
    END;
    """,
    # version 3: what the library held when it was looked at last, to tell what changed in it since (advice_app/changes)
    """
    CREATE TABLE known_content (
      jurisdiction TEXT NOT NULL, item TEXT NOT NULL, language TEXT NOT NULL, hash TEXT NOT NULL, kind TEXT NOT NULL,
      noticed REAL NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (jurisdiction, item, language)
    ) WITHOUT ROWID;
    CREATE INDEX known_content_changed ON known_content (noticed) WHERE kind != '';
    """,
    # version 4: highlights. Notes and highlights have indexes of their own, which cost a plain bookmark nothing
    """
    ALTER TABLE bookmark ADD COLUMN colour TEXT NOT NULL DEFAULT '';
    CREATE INDEX bookmark_noted ON bookmark (folder) WHERE note != '';
    CREATE INDEX bookmark_coloured ON bookmark (colour, folder) WHERE colour != '';
    """,
    # version 5: case folders (advice_app/matters) and the family's case sheet (advice_app/case_sheet)
    """
    CREATE TABLE matter (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL UNIQUE, note TEXT NOT NULL, made REAL NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE matter_item (
      number INTEGER PRIMARY KEY, matter TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, added REAL NOT NULL,
      UNIQUE (matter, kind, about)
    );
    CREATE INDEX matter_item_about ON matter_item (about) WHERE kind = 'bookmark';
    CREATE TABLE case_sheet (field TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE case_entry (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL);
    """,
    # version 6: guides that were printed or saved as a file, to tell when one of them changes
    "CREATE TABLE printed (guide TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;",
)
STEPS = (_STEPS[0], _STEPS[1] + WORDS + ";", *_STEPS[2:])
