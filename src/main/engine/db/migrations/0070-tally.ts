/** Counts that are kept, and indexes for what a large library looks up. */
export const tally = {
  name: '0070-tally',
  sql: `
-- What is counted of each article outside the trash; computed, and brought in step with each change.
CREATE TABLE article_tally (
  seq INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  status TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  annotations INTEGER NOT NULL,
  -- Quotes of claims that are not rejected and of annotations, by state.
  verified INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  broken INTEGER NOT NULL
) STRICT;
CREATE INDEX article_tally_suggested ON article_tally (seq) WHERE suggested > 0;
CREATE INDEX article_tally_no_claims ON article_tally (seq) WHERE accepted + suggested = 0;
CREATE INDEX article_tally_broken ON article_tally (seq) WHERE broken > 0;

-- The sums of the article tallies, so that the counts of a library are read in no time.
CREATE TABLE library_tally (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  inbox INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  read INTEGER NOT NULL,
  to_decide_articles INTEGER NOT NULL,
  no_claims_articles INTEGER NOT NULL,
  broken_articles INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  suggested INTEGER NOT NULL,
  annotations INTEGER NOT NULL,
  verified INTEGER NOT NULL,
  moved INTEGER NOT NULL,
  broken INTEGER NOT NULL
) STRICT;
INSERT INTO library_tally VALUES (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

CREATE TRIGGER article_tally_added AFTER INSERT ON article_tally BEGIN
  UPDATE library_tally SET
    inbox = inbox + (NEW.status = 'inbox'),
    reading = reading + (NEW.status = 'reading'),
    read = read + (NEW.status = 'read'),
    to_decide_articles = to_decide_articles + (NEW.suggested > 0),
    no_claims_articles = no_claims_articles + (NEW.accepted + NEW.suggested = 0),
    broken_articles = broken_articles + (NEW.broken > 0),
    accepted = accepted + NEW.accepted,
    suggested = suggested + NEW.suggested,
    annotations = annotations + NEW.annotations,
    verified = verified + NEW.verified,
    moved = moved + NEW.moved,
    broken = broken + NEW.broken;
END;
CREATE TRIGGER article_tally_removed AFTER DELETE ON article_tally BEGIN
  UPDATE library_tally SET
    inbox = inbox - (OLD.status = 'inbox'),
    reading = reading - (OLD.status = 'reading'),
    read = read - (OLD.status = 'read'),
    to_decide_articles = to_decide_articles - (OLD.suggested > 0),
    no_claims_articles = no_claims_articles - (OLD.accepted + OLD.suggested = 0),
    broken_articles = broken_articles - (OLD.broken > 0),
    accepted = accepted - OLD.accepted,
    suggested = suggested - OLD.suggested,
    annotations = annotations - OLD.annotations,
    verified = verified - OLD.verified,
    moved = moved - OLD.moved,
    broken = broken - OLD.broken;
END;

INSERT INTO article_tally (seq, status, accepted, suggested, annotations, verified, moved, broken)
SELECT a.seq, a.status,
  (SELECT count(*) FROM claim c
    WHERE c.article_id = a.id AND c.status = 'accepted' AND c.deleted_at IS NULL),
  (SELECT count(*) FROM claim c
    WHERE c.article_id = a.id AND c.status = 'suggested' AND c.deleted_at IS NULL),
  (SELECT count(*) FROM annotation n WHERE n.article_id = a.id AND n.deleted_at IS NULL),
  count(*) FILTER (WHERE q.state = 'verified'), count(*) FILTER (WHERE q.state = 'moved'),
  count(*) FILTER (WHERE q.state = 'broken')
FROM article a LEFT JOIN (
  SELECT c.article_id, k.state FROM quote q JOIN claim c ON c.id = q.claim_id
    JOIN quote_check k ON k.quote_id = q.id
  WHERE c.status <> 'rejected' AND c.deleted_at IS NULL
  UNION ALL SELECT n.article_id, k.state FROM quote q JOIN annotation n ON n.id = q.annotation_id
    JOIN quote_check k ON k.quote_id = q.id
  WHERE n.deleted_at IS NULL) q ON q.article_id = a.id
WHERE a.deleted_at IS NULL GROUP BY a.seq;

-- What was undone, and what was not, among thousands of steps.
CREATE INDEX history_step_undone ON history_step (undone);

-- A check goes with its quote. That it referred to its revision too made SQLite look through all checks
-- for each revision that was deleted.
CREATE TABLE quote_check_new (
  quote_id TEXT PRIMARY KEY REFERENCES quote (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('verified', 'moved', 'broken')),
  start INTEGER,
  end INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO quote_check_new (quote_id, revision_id, state, start, end)
  SELECT quote_id, revision_id, state, start, end FROM quote_check;
DROP TABLE quote_check;
ALTER TABLE quote_check_new RENAME TO quote_check;
CREATE INDEX quote_check_state ON quote_check (state) WHERE state <> 'verified';
`,
} as const;
