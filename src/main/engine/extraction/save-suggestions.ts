import type { Claim, ClaimKind, ClaimValue } from '../../../shared/domain/claim.ts';
import { insertQuote } from '../annotations/queries.ts';
import { readAllClaims } from '../claims/queries.ts';
import { insertClaim } from '../claims/write-claim.ts';
import { prepared, type Database } from '../db/database.ts';
import type { Extraction, StatedNowhere, Suggestion } from './types.ts';

/** What makes two claims the same statement, apart from where it stands. */
function valueKey(value: ClaimValue): string {
  switch (value.kind) {
    case 'sample_size':
      return `n ${String(value.count)} ${value.unitKind}`;
    case 'species':
      return `sp ${String(value.taxonId ?? value.scientificName.toLowerCase())} ${value.role}`;
    case 'safety':
      return `s ${value.category}`;
    case 'finding':
      return 'f';
  }
}

/** Counts and species said twice are one claim with two quotes; sentences are claims of their own. */
function isCountOrName(value: ClaimValue): boolean {
  return value.kind === 'sample_size' || value.kind === 'species';
}

/** How many places are shown for a count or species that the text names again and again. */
const QUOTES_SHOWN = 5;

/**
 * Whether a claim that is there already, whatever became of it, says what the suggestion says: the
 * same count or species anywhere, the same words for whatever the reader made of them, or for
 * sentences a part of the same one.
 */
function isKnown(claim: Claim, { value, start, end }: Suggestion): boolean {
  if (claim.value.kind !== value.kind) return false;
  if (isCountOrName(value) && valueKey(claim.value) === valueKey(value)) return true;
  return claim.quotes.some((quote) => {
    const place = quote.found ?? quote;
    if (place.start === start && place.end === end) return true;
    return !isCountOrName(value) && place.start < end && start < place.end;
  });
}

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

function saveAbsence(
  db: Database,
  articleId: string,
  none: StatedNowhere,
  claimed: ReadonlySet<ClaimKind>,
  now: number,
): void {
  if (claimed.has(none.kind)) return;
  prepared(
    db,
    `INSERT INTO absence (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
     VALUES (?, ?, NULL, ?, 0, ?, ?) ON CONFLICT DO NOTHING`,
  ).run(articleId, none.kind, none.ruleVersion, none.sentencesRead, now);
}

/**
 * Saves what is new of an extraction as suggested claims. What the reader accepted, changed,
 * rejected or threw away stays as it is and is not offered again. Answers with how many are new.
 */
export function saveSuggestions(
  db: Database,
  article: { readonly id: string; readonly revisionId: string },
  extraction: Extraction,
  now: number,
): number {
  const existing = readAllClaims(db, article.id);
  const fresh = extraction.suggestions.filter(
    (suggestion) => !existing.some((claim) => isKnown(claim, suggestion)),
  );
  const groups = groupSuggestions(fresh);
  for (const group of groups) {
    const { value, statement, speaker, ruleId, ruleVersion } = group[0]!;
    const confidence = Math.max(...group.map((suggestion) => suggestion.confidence));
    const id = insertClaim(
      db,
      {
        articleId: article.id,
        value,
        statement,
        speaker,
        origin: { ruleId, ruleVersion, confidence },
      },
      now,
    );
    for (const suggestion of group.slice(0, QUOTES_SHOWN)) {
      insertQuote(db, { claimId: id }, article.id, article.revisionId, suggestion);
    }
  }
  const claimed = new Set(
    existing.filter((claim) => claim.status !== 'rejected').map((claim) => claim.value.kind),
  );
  for (const none of extraction.none) saveAbsence(db, article.id, none, claimed, now);
  return groups.length;
}
