/** Searches that a reader saved, and those asked last. */
export const SAVED_SEARCHES = `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- From 0, in the order in which they are listed.
  position INTEGER NOT NULL CHECK (position >= 0),
  -- Asked in the search box, or as the filter of a list.
  place TEXT NOT NULL CHECK (place IN ('search', 'list')),
  query TEXT NOT NULL,
  -- Of a list: which one, as JSON, and the name that its collection had; null in the search box.
  scope TEXT CHECK (scope IS NULL OR json_valid(scope)),
  scope_name TEXT,
  -- What the results or the list are ordered by.
  sort TEXT NOT NULL,
  descending INTEGER NOT NULL CHECK (descending IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((place = 'list') = (scope IS NOT NULL))
) STRICT;

-- No part of history: what was asked is not undone, and is cleared on request.
CREATE TABLE recent_search (
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE,
  asked_at INTEGER NOT NULL
) STRICT;

-- Rejected claims have no line to be found by.
CREATE INDEX claim_rejected ON claim (article_id) WHERE status = 'rejected' AND deleted_at IS NULL;
`;
