/**
 * What the rules say of the articles of questions, to be held against what readers recorded. It is
 * computed: the same text and rules say the same again.
 */
export const RULES_SAID = `
CREATE TABLE rules_said (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  -- Their versions, as suggestion_reading has them.
  rules TEXT NOT NULL CHECK (rules <> ''),
  -- What the text was taken for (BCP 47); the rules speak only for English.
  language TEXT NOT NULL,
  -- A JSON list of the values and the words of the text that prove each.
  said TEXT NOT NULL CHECK (json_valid(said))
) STRICT;
CREATE INDEX rules_said_revision ON rules_said (revision_id);
`;
