/** Citation styles and locales that a reader added to a library. */
export const CITATION_STYLES = `
CREATE TABLE citation_style (
  -- The address by which the style names itself.
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('in-text', 'note')),
  -- How it cites, as its file says: author-date, numeric, note.
  format TEXT,
  -- The style that does its work, which may come with Collate; NULL for one that stands on its own.
  parent_id TEXT,
  -- Its own language (BCP 47).
  locale TEXT,
  -- A citation that it wrote when it was added, as JSON.
  sample TEXT NOT NULL,
  -- The file as it was added, and its SHA-256.
  xml TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX citation_style_parent ON citation_style (parent_id);

-- The words of a language, for styles.
CREATE TABLE citation_locale (
  tag TEXT PRIMARY KEY CHECK (tag <> ''),
  xml TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
`;
