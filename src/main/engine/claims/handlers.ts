import { isAbout, type Topic } from '../../../shared/domain/absence.ts';
import type { Claim, ClaimValue, FieldConfidence } from '../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../shared/domain/claim-words.ts';
import { AppError } from '../../../shared/errors.ts';
import { requireAttribute } from '../attributes/queries.ts';
import { countTargets, type Targets } from '../bulk/bulk-run.ts';
import { readQuoteOwner } from '../quotes/queries.ts';
import { insertQuote } from '../quotes/write-quote.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { requireArticle } from '../library/queries.ts';
import { startReading } from '../library/start-reading.ts';
import { CLAIM_GONE, listClaims, readClaim } from './queries.ts';
import { settleValue } from './settle-value.ts';
import { recordAbsence, removeAbsence } from './write-absence.ts';
import { endAbsence, insertClaim, markTouched, nextClaimCode } from './write-claim.ts';
import { jsonOrNull, writeValue } from './write-value.ts';
import { linkClaims } from './write-link.ts';

/** These claims, whatever their status; throws `not_found` when one is no longer in the library. */
function requireClaims(db: Database, ids: readonly string[]): Targets {
  const targets = {
    sql: `SELECT 'claim' AS type, c.id FROM json_each(?) these CROSS JOIN claim c ON c.id = these.value`,
    values: [JSON.stringify(ids)],
  };
  if (countTargets(db, targets) < ids.length) throw new AppError('not_found', CLAIM_GONE);
  return targets;
}

/** How sure the rule was of the fields that the reader leaves as they are. */
function stillJudged({ value, fieldConfidence }: Claim, now: ClaimValue): FieldConfidence {
  const before = new Map<string, unknown>(Object.entries(value));
  const after = new Map<string, unknown>(Object.entries(now));
  return Object.fromEntries(
    Object.entries(fieldConfidence).filter(([field]) => before.get(field) === after.get(field)),
  );
}

/** What an article is silent about, for the middle of a line: `sample size`, `“Follow-up”`. */
function nameTopic(db: Database, { kind, attributeId }: Topic): string {
  if (attributeId === null) return KIND_WORDS[kind].toLowerCase();
  return `“${requireAttribute(db, attributeId).name}”`;
}

export const claimHandlers = {
  'claims.create': ({ db, transact, now, readerId }, { articleId, revisionId, spans, draft }) =>
    transact(`New claim: ${KIND_WORDS[draft.value.kind].toLowerCase()}`, () => {
      requireArticle(db, articleId);
      const value = settleValue(db, draft.value);
      const id = insertClaim(
        db,
        { articleId, ...draft, value, origin: { readerId: readerId() } },
        now(),
      );
      for (const span of spans) insertQuote(db, { claimId: id }, articleId, revisionId, span);
      endAbsence(db, id);
      startReading(db, articleId);
      return { id };
    }),

  'claims.update': ({ db, transact, now }, { id, draft, accept }) => {
    transact(accept ? 'Accept claim as edited' : 'Change claim', () => {
      const claim = readClaim(db, id);
      const value = settleValue(db, draft.value);
      const code =
        claim.value.kind === draft.value.kind
          ? claim.code
          : nextClaimCode(db, claim.articleId, draft.value.kind);
      changeOneRow(
        db,
        'the claim',
        `UPDATE claim SET code = ?, kind = ?, statement = ?, speaker = ?, speaker_name = ?,
           field_confidence = ?, status = ? WHERE id = ?`,
        code,
        draft.value.kind,
        draft.statement,
        draft.speaker,
        draft.speakerName,
        jsonOrNull(stillJudged(claim, value)),
        accept ? 'accepted' : claim.status,
        id,
      );
      markTouched(db, id, now());
      writeValue(db, id, value);
      endAbsence(db, id);
      if (accept) startReading(db, claim.articleId);
    });
    return null;
  },

  'claims.decide': ({ db, bulk }, { ids, decision }) =>
    bulk.make('claims.decide', { decision }, requireClaims(db, ids)),

  'claims.addQuote': ({ db, transact, now }, { id, revisionId, span }) =>
    transact('Add a quote', () => {
      const { articleId } = readClaim(db, id);
      markTouched(db, id, now());
      return { id: insertQuote(db, { claimId: id }, articleId, revisionId, span) };
    }),

  'claims.removeQuote': ({ db, transact, now }, { id, quoteId }) => {
    transact('Remove a quote', () => {
      if (readQuoteOwner(db, quoteId).claimId !== id) {
        throw new AppError('invalid_input', 'That quote belongs to another claim.');
      }
      changeOneRow(db, 'the quote', 'DELETE FROM quote WHERE id = ?', quoteId);
      markTouched(db, id, now());
    });
    return null;
  },

  'claims.trash': ({ db, bulk }, { ids }) => bulk.make('claims.trash', {}, requireClaims(db, ids)),

  'claims.link': ({ db, transact, now }, { from, to, relation }) => {
    if (from === to) throw new AppError('invalid_input', 'A claim cannot be linked to itself.');
    return transact('Link claims', () => {
      readClaim(db, from);
      readClaim(db, to);
      return { id: linkClaims(db, from, to, relation, now()) };
    });
  },

  'links.remove': ({ db, transact }, { id }) => {
    transact('Remove a link', () => {
      const removed =
        prepared(db, 'DELETE FROM claim_link WHERE id = ?').run(id).changes +
        prepared(db, 'DELETE FROM article_link WHERE id = ?').run(id).changes;
      if (removed === 0) throw new AppError('not_found', 'That link is already gone.');
    });
    return null;
  },

  'absences.record': ({ db, transact, now, readerId }, { articleId, ...topic }) => {
    const named = nameTopic(db, topic);
    const stated = listClaims(db, articleId).filter(
      (claim) => isAbout(claim.value, topic) && claim.status === 'accepted',
    );
    if (stated.length > 0) {
      throw new AppError(
        'conflict',
        `This article has ${String(stated.length)} accepted ${named} ${stated.length === 1 ? 'claim' : 'claims'}. Delete ${stated.length === 1 ? 'it' : 'them'} first, then mark it as stating none.`,
      );
    }
    transact(`Mark ${named} as none stated`, () => {
      requireArticle(db, articleId);
      const sentencesRead = plucked<[string], number>(
        db,
        `SELECT r.sentence_count FROM article a JOIN revision r ON r.id = a.current_revision_id
         WHERE a.id = ?`,
      ).get(articleId);
      if (sentencesRead === undefined) {
        throw new AppError(
          'conflict',
          'This article has no text yet, so nothing can be said to be missing from it. Add its text first.',
        );
      }
      recordAbsence(db, { articleId, ...topic, readerId: readerId(), sentencesRead }, now());
    });
    return null;
  },

  'absences.remove': ({ db, transact }, { articleId, ...topic }) => {
    transact('Take back none stated', () => {
      removeAbsence(db, articleId, topic);
    });
    return null;
  },
} satisfies HandlersOf<
  | 'claims.create'
  | 'claims.update'
  | 'claims.decide'
  | 'claims.addQuote'
  | 'claims.removeQuote'
  | 'claims.trash'
  | 'claims.link'
  | 'links.remove'
  | 'absences.record'
  | 'absences.remove'
>;
