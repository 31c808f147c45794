import { z } from 'zod';
import { CLAIM_KINDS } from '../../../shared/domain/claim.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import { countThings, type BulkKind } from '../bulk/bulk-kind.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { articlesOf, openReading, readQuestionRow } from './queries.ts';

const BeginParams = z.object({
  id: z.string(),
  questionId: z.string(),
  readerId: z.string(),
  articleIds: z.array(z.string()),
});
type BeginParams = z.infer<typeof BeginParams>;

/** Refuses articles of which one is being read a second time just now. Throws `conflict`. */
export function refuseReadAgain(db: ReadableDatabase, articleIds: readonly string[]): void {
  const held = prepared<[string], { question: string }>(
    db,
    `SELECT q.text AS question FROM json_each(?) these
       CROSS JOIN second_reading_article m ON m.article_id = these.value
       JOIN second_reading r ON r.id = m.reading_id AND r.ended_at IS NULL
       JOIN question q ON q.id = r.question_id LIMIT 1`,
  ).get(JSON.stringify(articleIds));
  if (!held) return;
  throw new AppError(
    'conflict',
    `An article of this question is being read a second time for “${held.question}”. End that reading first.`,
  );
}

/**
 * The articles of a question, to be read a second time. Throws `conflict` where it has none, and where one
 * of them is being read a second time already.
 */
export function requireReadable(db: ReadableDatabase, questionId: string): string[] {
  const articleIds = articlesOf(db, readQuestionRow(db, questionId).table_id);
  if (articleIds.length === 0) {
    throw new AppError(
      'conflict',
      'The question has no articles to be read again. Add some to its table first.',
    );
  }
  refuseReadAgain(db, articleIds);
  return articleIds;
}

/** What a second reading of a question begins with. Throws `conflict` where none can begin. */
export function planReading(
  db: Database,
  questionId: string,
  by: Pick<BeginParams, 'id' | 'readerId'>,
): { readonly params: BeginParams; readonly targets: Targets } {
  const articleIds = requireReadable(db, questionId);
  return {
    params: { ...by, questionId, articleIds },
    targets: {
      sql: `SELECT 'claim' AS type, c.id FROM json_each(?) these
        CROSS JOIN claim c ON c.article_id = these.value WHERE c.deleted_at IS NULL`,
      values: [JSON.stringify(articleIds)],
    },
  };
}

/** Keeps what an article has as stated nowhere as a part of the reading, and takes it from the library. */
const LAY_ABSENCES_ASIDE = `
  INSERT INTO second_reading_absence (reading_id, question_id, part, article_id, kind, reader_id,
    rule_version, confirmed, sentences_read, recorded_at)
  SELECT ?, ?, ?, b.article_id, b.kind, b.reader_id, b.rule_version, b.confirmed, b.sentences_read, b.recorded_at
  FROM json_each(?) these CROSS JOIN absence b ON b.article_id = these.value`;

/** The same of attributes that readers define, each under its id. */
const LAY_ATTRIBUTES_ASIDE = `
  INSERT INTO second_reading_absence (reading_id, question_id, part, article_id, kind, reader_id,
    rule_version, confirmed, sentences_read, recorded_at)
  SELECT ?, ?, ?, b.article_id, b.attribute_id, b.reader_id, NULL, 1, b.sentences_read, b.recorded_at
  FROM json_each(?) these CROSS JOIN attribute_absence b ON b.article_id = these.value`;

function layAbsencesAside(
  db: Database,
  part: 'first' | 'second',
  { id, questionId, articleIds }: Pick<BeginParams, 'id' | 'questionId' | 'articleIds'>,
): void {
  const ids = JSON.stringify(articleIds);
  prepared(db, LAY_ABSENCES_ASIDE).run(id, questionId, part, ids);
  prepared(db, LAY_ATTRIBUTES_ASIDE).run(id, questionId, part, ids);
  for (const table of ['absence', 'attribute_absence']) {
    prepared(db, `DELETE FROM ${table} WHERE article_id IN (SELECT value FROM json_each(?))`).run(
      ids,
    );
  }
}

const begin: BulkKind = ({ db, now }, raw) => {
  const params = BeginParams.parse(raw);
  const { id, questionId, readerId, articleIds } = params;
  return {
    title: 'Beginning a second reading',
    label: () => 'Begin a second reading',
    done: (things) => `Second reading begun: ${countThings(things, 'claim')} hidden`,
    apply: (things) => {
      const { changes } = prepared(
        db,
        `INSERT INTO second_reading (id, question_id, reader_id, began_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      ).run(id, questionId, readerId, now());
      if (changes > 0) {
        const member = prepared(
          db,
          'INSERT INTO second_reading_article (reading_id, question_id, article_id) VALUES (?, ?, ?)',
        );
        for (const articleId of articleIds) member.run(id, questionId, articleId);
      }
      const hide = prepared(
        db,
        'UPDATE claim SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
      );
      const note = prepared(
        db,
        `INSERT INTO second_reading_claim (reading_id, question_id, claim_id, part, is_aside)
         VALUES (?, ?, ?, 'first', 1)`,
      );
      for (const thing of things) {
        if (hide.run(now(), thing.id).changes > 0) note.run(id, questionId, thing.id);
      }
    },
    complete: () => {
      layAbsencesAside(db, 'first', params);
    },
  };
};

const EndParams = z.object({ id: z.string(), questionId: z.string() });

/** What a second reading ends with: the first claims come back, those of the second are laid aside. */
export function planEnd(
  db: Database,
  questionId: string,
): { readonly params: z.infer<typeof EndParams>; readonly targets: Targets } {
  readQuestionRow(db, questionId);
  const id = openReading(db, questionId);
  if (id === undefined) {
    throw new AppError('conflict', 'No second reading of this question goes on.');
  }
  return {
    params: { id, questionId },
    targets: {
      sql: `SELECT 'claim' AS type, claim_id AS id FROM second_reading_claim
          WHERE reading_id = ? AND is_aside = 1
        UNION ALL
        SELECT 'claim', c.id FROM second_reading_article m JOIN claim c ON c.article_id = m.article_id
        WHERE m.reading_id = ? AND c.deleted_at IS NULL`,
      values: [id, id],
    },
  };
}

const end: BulkKind = ({ db, now }, raw) => {
  const { id, questionId } = EndParams.parse(raw);
  return {
    title: 'Ending a second reading',
    label: () => 'End the second reading',
    done: () => 'Second reading ended',
    apply: (things) => {
      const isFirst = prepared<[string, string]>(
        db,
        `SELECT 1 FROM second_reading_claim
         WHERE claim_id = ? AND reading_id = ? AND part = 'first' AND is_aside = 1`,
      );
      const comeBack = prepared(db, 'UPDATE claim SET deleted_at = NULL WHERE id = ?');
      const stand = prepared(
        db,
        'UPDATE second_reading_claim SET is_aside = 0 WHERE claim_id = ? AND reading_id = ?',
      );
      const hide = prepared(
        db,
        'UPDATE claim SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
      );
      const note = prepared(
        db,
        `INSERT INTO second_reading_claim (reading_id, question_id, claim_id, part, is_aside)
         VALUES (?, ?, ?, 'second', 1)`,
      );
      for (const thing of things) {
        if (isFirst.get(thing.id, id)) {
          comeBack.run(thing.id);
          stand.run(thing.id, id);
        } else if (hide.run(now(), thing.id).changes > 0) note.run(id, questionId, thing.id);
      }
    },
    complete: () => {
      const articleIds = plucked<[string], string>(
        db,
        'SELECT article_id FROM second_reading_article WHERE reading_id = ?',
      ).all(id);
      layAbsencesAside(db, 'second', { id, questionId, articleIds });
      prepared(
        db,
        `INSERT INTO absence (article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at)
         SELECT article_id, kind, reader_id, rule_version, confirmed, sentences_read, recorded_at
         FROM second_reading_absence
         WHERE reading_id = ? AND part = 'first' AND kind IN (SELECT value FROM json_each(?))`,
      ).run(id, JSON.stringify(CLAIM_KINDS));
      prepared(
        db,
        `INSERT INTO attribute_absence (article_id, attribute_id, reader_id, sentences_read, recorded_at)
         SELECT article_id, kind, reader_id, sentences_read, recorded_at FROM second_reading_absence
         WHERE reading_id = ? AND part = 'first' AND kind IN (SELECT id FROM attribute)`,
      ).run(id);
      prepared(db, 'UPDATE second_reading SET ended_at = ? WHERE id = ?').run(now(), id);
    },
  };
};

/** What begins and ends second readings, of any number of claims. */
export const readingKinds = {
  'questions.beginReading': begin,
  'questions.endReading': end,
} as const satisfies Record<string, BulkKind>;
