/**
 * Everything about one subject stands together: entries and records are clustered by code, so that a look-up is one range read.
 * `row` is the stored row as JSON without what has a column of its own.
 */
export const INITIAL = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID, STRICT;
INSERT INTO meta VALUES ('sequence', 0);

CREATE TABLE lists (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  definition TEXT NOT NULL,
  health TEXT NOT NULL,
  data_time TEXT,
  version TEXT
) WITHOUT ROWID, STRICT;

CREATE TABLE subjects (
  code TEXT PRIMARY KEY,
  registration_number TEXT,
  organisation_code TEXT NOT NULL,
  subject TEXT NOT NULL
) WITHOUT ROWID, STRICT;
CREATE INDEX subjects_registration ON subjects (registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX subjects_organisation ON subjects (organisation_code);

CREATE TABLE names (
  name_key TEXT NOT NULL,
  code TEXT NOT NULL REFERENCES subjects (code),
  former INTEGER NOT NULL,
  PRIMARY KEY (name_key, code, former)
) WITHOUT ROWID, STRICT;
CREATE INDEX names_code ON names (code);

CREATE TABLE entries (
  code TEXT NOT NULL,
  id TEXT NOT NULL,
  row_key TEXT NOT NULL UNIQUE,
  list_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  withdrawn TEXT,
  withdrawn_at TEXT,
  disputed INTEGER NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (code, id)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX entries_id ON entries (id);
CREATE INDEX entries_list ON entries (list_id, code, id);

CREATE TABLE records (
  code TEXT NOT NULL,
  place TEXT NOT NULL,
  id TEXT NOT NULL,
  row_key TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  digest TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  withdrawn TEXT,
  withdrawn_at TEXT,
  disputed INTEGER NOT NULL,
  row TEXT NOT NULL,
  PRIMARY KEY (code, place)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX records_id ON records (id);

CREATE TABLE waiting (
  list_id TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT,
  first_day TEXT,
  last_day TEXT
) STRICT;
CREATE INDEX waiting_list ON waiting (list_id);
CREATE INDEX waiting_name ON waiting (name_key);
CREATE INDEX waiting_code ON waiting (code) WHERE code IS NOT NULL;
`;
