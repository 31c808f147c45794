import type { ReadableDatabase } from '../db/database.ts';
import type { ArchiveKind, ArchiveRow } from './archive-rows.ts';
import type { ArchiveScope } from './archive-scope.ts';
import { READ_ROWS } from './read-rows.ts';

/** What was read, and by whom; and the keys of other programs, which name marks that are left out. */
const READ: ReadonlySet<ArchiveKind> = new Set([
  'readers',
  'annotations',
  'waiting-annotations',
  'claims',
  'absences',
  'attribute-absences',
  'rule-readings',
  'notes',
  'article-links',
  'claim-links',
  'settled-differences',
  'rejected-studies',
  'second-readings',
  'second-reading-articles',
  'external-keys',
]);

function* onlyQuestion(
  rows: Iterable<ArchiveRow<'questions'>>,
  id: string,
): Generator<ArchiveRow<'questions'>> {
  for (const row of rows) {
    if (row.id === id) yield { ...row, notes: '', search: null, setAside: [] };
  }
}

/**
 * The rows of a kind that go into an archive. Of one that is made for a second reader: articles, texts and
 * files, what is asked of them and the question itself, and nothing of what was read.
 */
export function rowsOfScope(
  db: ReadableDatabase,
  scope: ArchiveScope,
  kind: ArchiveKind,
): Iterable<ArchiveRow<ArchiveKind>> {
  const blindFor = scope.of === 'part' ? scope.blindFor : undefined;
  if (blindFor === undefined) return READ_ROWS[kind](db);
  if (READ.has(kind)) return [];
  return kind === 'questions'
    ? onlyQuestion(READ_ROWS.questions(db), blindFor)
    : READ_ROWS[kind](db);
}
