import { describeQuote } from '../quotes/selectors.ts';
import { readAllClaims } from '../claims/queries.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';
import type { Reader } from '../extraction/reader.ts';
import { isCountOrName, recogniseKnown, valueKey } from './known-claims.ts';
import { planChanges, Standing } from './plan-changes.ts';
import { readFooting } from './readings.ts';
import { RULES } from './rules.ts';
import type { ArticleReading, SuggestedClaim, SuggestionChange } from './suggested-claim.ts';
import type { Suggestion } from '../extraction/types.ts';
import { listUntouched } from './untouched.ts';

/** How many places are shown for a count or species that the text names again and again. */
const QUOTES_SHOWN = 5;

/** What is said of one thing, in the order of the text: each group becomes one claim. */
function groupSuggestions(suggestions: readonly Suggestion[]): Suggestion[][] {
  const groups = new Map<string, Suggestion[]>();
  for (const [index, suggestion] of suggestions.entries()) {
    const { value } = suggestion;
    const key = isCountOrName(value) ? valueKey(value) : String(index);
    const group = groups.get(key);
    if (group) group.push(suggestion);
    else groups.set(key, [suggestion]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((left, right) => left.start - right.start),
  );
}

function toClaim(text: string, group: readonly Suggestion[]): SuggestedClaim {
  const { value, statement, speaker, ruleId, ruleVersion } = group[0]!;
  return {
    value,
    statement,
    speaker,
    ruleId,
    ruleVersion,
    confidence: Math.max(...group.map((suggestion) => suggestion.confidence)),
    quotes: group.slice(0, QUOTES_SHOWN).map(({ start, end }) => describeQuote(text, start, end)),
  };
}

/**
 * Reads the current text of an article with the rules: what they found, and how the suggestions
 * that nobody touched are to change for it. What the reader accepted, changed, rejected or threw
 * away is neither offered again nor changed. Writes nothing; null for an article that is gone.
 */
export function readForSuggestions(
  db: ReadableDatabase,
  reader: Reader,
  articleId: string,
): { readonly reading: ArticleReading; readonly changes: readonly SuggestionChange[] } | null {
  // Read first: what changes while the rules read is noticed by it.
  const footing = readFooting(db, articleId);
  const row = prepared<[string], { id: string; text: Uint8Array }>(
    db,
    `SELECT r.id, CAST(r.text AS BLOB) AS text FROM article a JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ?`,
  ).get(articleId);
  if (footing === null || !row) return null;
  const text = textOf(row.text);
  const { suggestions, none, language, sentencesRead } = reader.extract(text);
  const untouched = listUntouched(db, articleId);
  const claims = readAllClaims(db, articleId);
  const standing = new Standing(claims.filter(({ id }) => untouched.has(id)));
  const isKnown = recogniseKnown(claims.filter(({ id }) => !untouched.has(id)));
  // A suggestion that stands beside what the reader decided stays as long as the rules say it.
  const said = suggestions.filter(
    (suggestion) => !isKnown(suggestion) || standing.has(suggestion.value, suggestion),
  );
  const made = groupSuggestions(said).map((group) => toClaim(text, group));
  const changes = planChanges(standing, made, row.id);
  return {
    reading: {
      articleId,
      revisionId: row.id,
      footing,
      rules: RULES,
      language,
      sentencesRead,
      none,
      changes: changes.length,
    },
    changes,
  };
}
