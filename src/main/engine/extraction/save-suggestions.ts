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
      return `n ${String(value.count)}`;
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

function stands(claim: Claim, suggestion: Suggestion): boolean {
  return claim.quotes.some(({ found, start, end }) => {
    const place = found ?? { start, end };
    return place.start < suggestion.end && suggestion.start < place.end;
  });
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
  const kept = new Map<string, string>();
  let saved = 0;
  for (const suggestion of extraction.suggestions) {
    const key = valueKey(suggestion.value);
    const same = existing.some(
      (claim) => valueKey(claim.value) === key && stands(claim, suggestion),
    );
    if (same) continue;
    const ofThisRun = kept.get(key);
    if (ofThisRun !== undefined && isCountOrName(suggestion.value)) {
      insertQuote(db, { claimId: ofThisRun }, article.id, article.revisionId, suggestion);
      continue;
    }
    const { value, statement, speaker, ruleId, ruleVersion, confidence } = suggestion;
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
    insertQuote(db, { claimId: id }, article.id, article.revisionId, suggestion);
    kept.set(key, id);
    saved += 1;
  }
  const claimed = new Set(
    existing.filter((claim) => claim.status !== 'rejected').map((claim) => claim.value.kind),
  );
  for (const none of extraction.none) saveAbsence(db, article.id, none, claimed, now);
  return saved;
}
