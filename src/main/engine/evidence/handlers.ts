import { firstRows } from '../../../shared/domain/evidence-table.ts';
import { AppError } from '../../../shared/errors.ts';
import { kindsClaimed } from '../claims/queries.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Database } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { readTableShape } from './queries.ts';
import { proposeAgain, rejectStudy } from './rejected-studies.ts';
import { reopenDifferences, settleDifferences } from './settled-differences.ts';
import { leaveOut, letFind, noteTakenOut, setTableSearch } from './table-search.ts';
import { addArticles, insertTable, setTableArticles, setTableRows } from './write-table.ts';

function refuseMissing(db: Database, articleIds: readonly string[]): void {
  const find = prepared<[string], { deleted_at: number | null }>(
    db,
    'SELECT deleted_at FROM article WHERE id = ?',
  );
  for (const id of articleIds) {
    if (!find.get(id)) {
      throw new AppError('not_found', 'An article of this table is no longer in the library.');
    }
  }
}

const countArticles = (ids: readonly string[]): string =>
  ids.length === 1 ? 'article' : `${String(ids.length)} articles`;

function defaultTitle(count: number): string {
  return count === 1 ? 'One article' : `${String(count)} articles side by side`;
}

export const evidenceHandlers = {
  'evidence.create': ({ db, transact, now }, { title, articleIds }) => {
    refuseMissing(db, articleIds);
    return transact('New evidence table', () => {
      const named = title === '' ? defaultTitle(new Set(articleIds).size) : title;
      return {
        id: insertTable(
          db,
          { title: named, rows: firstRows(kindsClaimed(db, articleIds)), articleIds },
          now(),
        ),
      };
    });
  },

  'evidence.update': ({ db, transact, now }, { id, title, rows, articleIds }) => {
    const before = readTableShape(db, id);
    if (articleIds) refuseMissing(db, articleIds);
    transact(title === undefined ? 'Change evidence table' : 'Rename evidence table', () => {
      changeOneRow(
        db,
        'the evidence table',
        'UPDATE evidence_table SET title = ?, updated_at = ? WHERE id = ?',
        title ?? before.title,
        now(),
        id,
      );
      if (rows) setTableRows(db, id, rows);
      if (!articleIds) return;
      setTableArticles(db, id, articleIds);
      const ids = before.articles.map((article) => article.id);
      noteTakenOut(db, id, { before: ids, after: articleIds });
    });
    return null;
  },

  'evidence.add': ({ db, transact }, { id, articleIds }) => {
    transact(`Add ${countArticles(articleIds)} to an evidence table`, () => {
      addArticles(db, id, articleIds);
    });
    return null;
  },

  'evidence.setSearch': ({ db, transact }, { id, search }) => {
    transact(search === null ? 'Feed the table by no search' : 'Feed the table by a search', () => {
      setTableSearch(db, id, search);
    });
    return null;
  },

  'evidence.leaveOut': ({ db, transact }, { id, articleIds, isLeftOut }) => {
    readTableShape(db, id);
    const articles = countArticles(articleIds);
    transact(
      isLeftOut ? `Leave ${articles} out of a table` : `Offer ${articles} to a table again`,
      () => {
        if (isLeftOut) leaveOut(db, id, articleIds);
        else letFind(db, id, articleIds);
      },
    );
    return null;
  },

  'evidence.trash': ({ db, transact, now }, { ids }) => {
    transact(
      ids.length === 1 ? 'Delete evidence table' : `Delete ${String(ids.length)} evidence tables`,
      () => {
        for (const id of ids) {
          readTableShape(db, id);
          changeOneRow(
            db,
            'the evidence table',
            'UPDATE evidence_table SET deleted_at = ? WHERE id = ?',
            now(),
            id,
          );
        }
      },
    );
    return null;
  },

  'evidence.settle': ({ db, transact, now, readerId }, { keys, verdict, ...two }) => {
    const what = keys.length === 1 ? 'difference' : `${String(keys.length)} differences`;
    transact(verdict === null ? `Open ${what} again` : `Settle ${what}`, () => {
      if (verdict === null) reopenDifferences(db, two, keys);
      else settleDifferences(db, two, keys, { verdict, readerId: readerId(), now: now() });
    });
    return null;
  },

  'evidence.rejectStudy': ({ db, transact, now, readerId }, { isRejected, ...two }) => {
    transact(isRejected ? 'Reject a proposed link' : 'Propose a rejected link again', () => {
      if (isRejected) rejectStudy(db, two, { readerId: readerId(), now: now() });
      else proposeAgain(db, two);
    });
    return null;
  },
} satisfies HandlersOf<
  | 'evidence.create'
  | 'evidence.update'
  | 'evidence.trash'
  | 'evidence.settle'
  | 'evidence.rejectStudy'
  | 'evidence.add'
  | 'evidence.setSearch'
  | 'evidence.leaveOut'
>;
