import { KIND_WORDS } from '../../../shared/domain/claim-words.ts';
import type { AreaDraft } from '../../../shared/domain/pages.ts';
import { AppError } from '../../../shared/errors.ts';
import { insertAnnotation } from '../annotations/write-annotation.ts';
import { requireAttachment } from '../attachments/queries.ts';
import { readClaim } from '../claims/queries.ts';
import { endAbsence, insertClaim, markTouched } from '../claims/write-claim.ts';
import { prepared } from '../db/database.ts';
import { copyWords } from '../export/copy-words.ts';
import { intoNewFile, requirePlace } from '../export/new-file.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { takeTextOf } from '../import/take-pdf.ts';
import { requireArticle } from '../library/queries.ts';
import { startReading } from '../library/start-reading.ts';
import { AREA_GONE } from './areas.ts';
import { insertArea, pictureOf, type NewArea } from './write-area.ts';

/** Keeps the picture of an area until the change that refers to it is made. */
function withPicture<T>(
  { attachments }: Context,
  area: AreaDraft,
  signal: AbortSignal,
  write: (area: NewArea) => T,
): Promise<T> {
  const bytes = pictureOf(area);
  return attachments.keepWhile(async (keep) =>
    write({ ...area, content: await keep({ bytes }, signal) }),
  );
}

export const pagesHandlers = {
  'pages.takeText': (context, { attachmentId, ...how }, signal) =>
    takeTextOf(context, requireAttachment(context.db, attachmentId), signal, how),

  'pages.saveCopy': ({ db, jobs, placeToSave, writeCopy }, { articleId, token }) => {
    const { path } = requirePlace(placeToSave(token));
    requireArticle(db, articleId);
    const jobId = jobs.start('export', 'Writing a copy of the PDF', 0, ({ signal }) =>
      intoNewFile(path, signal, async (file) =>
        copyWords(path, await writeCopy({ articleId, file, path }, signal)),
      ),
    );
    return { jobId };
  },

  'pages.repaired': async ({ db, repairPdf }, { attachmentId }, signal) => {
    requireAttachment(db, attachmentId);
    return { bytes: await repairPdf(attachmentId, signal) };
  },

  'areas.annotate': (context, { articleId, area, ...remark }, signal) =>
    withPicture(context, area, signal, (made) =>
      context.transact('Mark an area', () => {
        const { db, now, readerId, attachments } = context;
        requireArticle(db, articleId);
        const id = insertAnnotation(db, { articleId, ...remark, readerId: readerId() }, now());
        insertArea(db, attachments, { annotationId: id }, articleId, made, now());
        startReading(db, articleId);
        return { id };
      }),
    ),

  'areas.claim': (context, { articleId, area, draft }, signal) =>
    withPicture(context, area, signal, (made) =>
      context.transact(`New claim: ${KIND_WORDS[draft.value.kind].toLowerCase()}`, () => {
        const { db, now, readerId, attachments } = context;
        requireArticle(db, articleId);
        const claim = { articleId, ...draft, origin: { readerId: readerId() } };
        const id = insertClaim(db, claim, now());
        insertArea(db, attachments, { claimId: id }, articleId, made, now());
        endAbsence(db, id);
        startReading(db, articleId);
        return { id };
      }),
    ),

  'areas.addToClaim': (context, { id, area }, signal) =>
    withPicture(context, area, signal, (made) =>
      context.transact('Add an area', () => {
        const { db, now, attachments } = context;
        const { articleId } = readClaim(db, id);
        markTouched(db, id, now());
        return { id: insertArea(db, attachments, { claimId: id }, articleId, made, now()) };
      }),
    ),

  'areas.removeFromClaim': ({ db, transact, now }, { id, areaId }) => {
    transact('Remove an area', () => {
      const { changes } = prepared(db, 'DELETE FROM area WHERE id = ? AND claim_id = ?').run(
        areaId,
        id,
      );
      if (changes === 0) throw new AppError('not_found', AREA_GONE);
      markTouched(db, id, now());
    });
    return null;
  },
} satisfies HandlersOf<
  | 'pages.takeText'
  | 'pages.saveCopy'
  | 'pages.repaired'
  | 'areas.annotate'
  | 'areas.claim'
  | 'areas.addToClaim'
  | 'areas.removeFromClaim'
>;
