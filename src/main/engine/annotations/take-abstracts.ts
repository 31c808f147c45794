import { z } from 'zod';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import { abstractText, describeTakenAbstracts } from '../../../shared/domain/abstract-text.ts';
import { canonicalText } from '../../../shared/domain/canonical-text.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { nameThings, type BulkKind } from '../bulk/bulk-kind.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { selectArticles } from '../library/article-selection.ts';
import { measureText } from '../library/revision-text.ts';
import { findReader, readSettings } from '../settings/queries.ts';
import { giveText } from './give-text.ts';

/** The articles of a selection that have no text but an abstract, in its order, and how many others there are. */
export interface FoundAbstracts {
  readonly ids: ArticleId[];
  readonly withText: number;
  readonly without: number;
}

const BLANKS = 'char(9, 10, 13, 32)';

/** Reads the details of every article of the selection that has no text: of many, off the writing thread. */
export function findAbstracts(db: ReadableDatabase, articles: ArticleSelection): FoundAbstracts {
  const { sql, values } = selectArticles(db, articles);
  const found = prepared<unknown[], { id: ArticleId; has: 'text' | 'abstract' | 'neither' }>(
    db,
    `SELECT a.id, CASE
       WHEN a.current_revision_id IS NOT NULL THEN 'text'
       WHEN trim(a.csl ->> '$.abstract', ${BLANKS}) <> '' THEN 'abstract'
       ELSE 'neither' END AS has
     FROM (${sql}) chosen CROSS JOIN article a ON a.id = chosen.id`,
  ).all(...values);
  return {
    ids: found.filter(({ has }) => has === 'abstract').map(({ id }) => id),
    withText: found.filter(({ has }) => has === 'text').length,
    without: found.filter(({ has }) => has === 'neither').length,
  };
}

const Params = z.object({ withText: z.int(), without: z.int() });

/** Makes abstracts the texts of their articles; one that has a text by now, or no abstract, is passed over. */
export const takeAbstracts: BulkKind = ({ db, now }, params) => {
  const passedOver = Params.parse(params);
  return {
    title: 'Taking abstracts as texts',
    label: (things) => `Take ${things === 1 ? 'the abstract' : nameThings(things, 'abstract')}`,
    done: (taken) => describeTakenAbstracts({ ...passedOver, taken }),
    apply: (articles) => {
      const readerId = findReader(db, readSettings(db).readerName);
      for (const { id } of articles) {
        const abstract = plucked<[string], string | null>(
          db,
          `SELECT csl ->> '$.abstract' FROM article WHERE id = ? AND current_revision_id IS NULL`,
        ).get(id);
        const revision = measureText(canonicalText(abstractText(abstract ?? '')));
        if (revision.length > 0) giveText(db, id, revision, { readerId, now: now() });
      }
    },
  };
};
