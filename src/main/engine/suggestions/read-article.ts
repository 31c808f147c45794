import { describeQuote } from '../quotes/selectors.ts';
import { readAllClaims } from '../claims/queries.ts';
import type { TextPart } from '../../../shared/domain/text-part.ts';
import { readParts } from '../pages/queries.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';
import type { Reader } from '../extraction/reader.ts';
import { isSaidOnce, recogniseKnown, valueKey } from './known-claims.ts';
import { planChanges, Standing } from './plan-changes.ts';
import { readFooting } from './readings.ts';
import { RULES } from './rules.ts';
import type {
  ArticleReading,
  RulesSaid,
  SuggestedClaim,
  SuggestionChange,
} from './suggested-claim.ts';
import type { Extraction, Suggestion } from '../extraction/types.ts';
import { listUntouched } from './untouched.ts';

/** What the article does not state itself, or not in sentences: the rules misread it. */
const UNSTATED: ReadonlySet<TextPart['kind']> = new Set(['reference', 'table']);

/** What the rules found outside of references and tables, as far as a text tells those apart. */
function outsideParts(
  { suggestions, none, sentencesRead }: Extraction,
  parts: readonly TextPart[],
): Pick<Extraction, 'suggestions' | 'none'> {
  const unstated = parts.filter(({ kind }) => UNSTATED.has(kind));
  const isStated = ({ start, end }: Suggestion): boolean =>
    !unstated.some((part) => part.start < end && start < part.end);
  const stated = suggestions.filter(isStated);
  if (stated.length === suggestions.length) return { suggestions, none };
  const left = new Set(stated.map(({ value }) => value.kind));
  const silent = new Map(
    suggestions.map(({ value: { kind }, ruleVersion }) => [
      kind,
      { kind, sentencesRead, ruleVersion },
    ]),
  );
  return {
    suggestions: stated,
    none: [...none, ...[...silent.values()].filter(({ kind }) => !left.has(kind))],
  };
}

/** How many places are shown for a count or species that the text names again and again. */
const QUOTES_SHOWN = 5;

/** What is said of one thing, in the order of the text: each group becomes one claim. */
function groupSuggestions(suggestions: readonly Suggestion[]): Suggestion[][] {
  const groups = new Map<string, Suggestion[]>();
  for (const [index, suggestion] of suggestions.entries()) {
    const { value } = suggestion;
    const key = isSaidOnce(value) ? valueKey(value) : String(index);
    const group = groups.get(key);
    if (group) group.push(suggestion);
    else groups.set(key, [suggestion]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((left, right) => left.start - right.start),
  );
}

function toClaim(text: string, group: readonly Suggestion[]): SuggestedClaim {
  const { value, statement, speaker, speakerName, ruleId, ruleVersion, fieldConfidence } =
    group[0]!;
  return {
    value,
    statement,
    speaker,
    speakerName,
    ruleId,
    ruleVersion,
    fieldConfidence,
    confidence: Math.max(...group.map((suggestion) => suggestion.confidence)),
    quotes: group.slice(0, QUOTES_SHOWN).map(({ start, end }) => describeQuote(text, start, end)),
  };
}

/** What the rules make of the current text of an article, outside of its references and tables. */
interface ReadText extends Pick<Extraction, 'suggestions' | 'none' | 'language' | 'sentencesRead'> {
  readonly revisionId: string;
  readonly text: string;
}

/** Reads the current text of an article with the rules; null for one that is gone, or has none. */
function readText(db: ReadableDatabase, reader: Reader, articleId: string): ReadText | null {
  const row = prepared<[string], { id: string; text: Uint8Array }>(
    db,
    `SELECT r.id, CAST(r.text AS BLOB) AS text FROM article a JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ?`,
  ).get(articleId);
  if (!row) return null;
  const text = textOf(row.text);
  const extraction = reader.extract(text);
  const { language, sentencesRead } = extraction;
  const outside = outsideParts(extraction, readParts(db, row.id));
  return { ...outside, revisionId: row.id, text, language, sentencesRead };
}

/**
 * What the rules say of the current text of an article, whatever readers recorded of it: the same text gives
 * the same answer. Writes nothing; null for an article that is gone, or has no text.
 */
export function readRulesSaid(
  db: ReadableDatabase,
  reader: Reader,
  articleId: string,
): RulesSaid | null {
  const read = readText(db, reader, articleId);
  if (!read) return null;
  const { revisionId, language, text, suggestions } = read;
  const said = groupSuggestions(suggestions)
    .map((group) => toClaim(text, group))
    .map(({ value, quotes }) => ({ value, quote: quotes[0]?.exact ?? '' }));
  return { revisionId, rules: RULES, language, said };
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
  const read = footing === null ? null : readText(db, reader, articleId);
  if (footing === null || !read) return null;
  const { revisionId, text, language, sentencesRead, suggestions, none } = read;
  const untouched = listUntouched(db, articleId);
  const claims = readAllClaims(db, articleId);
  const standing = new Standing(claims.filter(({ id }) => untouched.has(id)));
  const isKnown = recogniseKnown(claims.filter(({ id }) => !untouched.has(id)));
  // A suggestion that stands beside what the reader decided stays as long as the rules say it.
  const said = suggestions.filter(
    (suggestion) => !isKnown(suggestion) || standing.has(suggestion.value, suggestion),
  );
  const made = groupSuggestions(said).map((group) => toClaim(text, group));
  const changes = planChanges(standing, made, revisionId);
  return {
    reading: {
      articleId,
      revisionId,
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
