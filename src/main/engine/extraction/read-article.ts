import { describeQuote } from '../../../shared/domain/anchoring.ts';
import { readAllClaims } from '../claims/queries.ts';
import { prepared, type Database } from '../db/database.ts';
import { extractClaims } from './extract.ts';
import { isCountOrName, recogniseKnown, valueKey } from './known-claims.ts';
import { RULES } from './rules.ts';
import type { SpeciesLexicon } from './species/lexicon.ts';
import type { ArticleReading, SuggestedClaim } from './suggested-claim.ts';
import type { Suggestion } from './types.ts';

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
 * Reads the current text of an article with the rules: what they found, and the claims among it
 * that are new. What the reader accepted, changed, rejected or threw away is not offered again.
 * Writes nothing; null for an article that is gone.
 */
export function readForSuggestions(
  db: Database,
  lexicon: SpeciesLexicon,
  articleId: string,
): { readonly reading: ArticleReading; readonly claims: readonly SuggestedClaim[] } | null {
  const row = prepared<[string], { id: string; text: string }>(
    db,
    `SELECT r.id, r.text FROM article a JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ?`,
  ).get(articleId);
  if (!row) return null;
  const { suggestions, none, language, sentencesRead } = extractClaims(row.text, lexicon);
  const isKnown = recogniseKnown(readAllClaims(db, articleId));
  const fresh = suggestions.filter((suggestion) => !isKnown(suggestion));
  const claims = groupSuggestions(fresh).map((group) => toClaim(row.text, group));
  return {
    reading: {
      articleId,
      revisionId: row.id,
      rules: RULES,
      language,
      sentencesRead,
      none,
      claims: claims.length,
    },
    claims,
  };
}
