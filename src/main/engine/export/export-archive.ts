import type { ExportedText, ExportTarget } from '../../../shared/contract/calls/export.ts';
import type { ArchiveScope } from '../archive/archive-scope.ts';
import { writeArchive } from '../archive/write-archive.ts';
import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import type { ExportProgress, ExportSummary, ExportTask } from './export-task.ts';
import { openSource } from './gather.ts';
import { ENDINGS } from './write-export.ts';

/** Whether a target is every article of the library, whatever order they are shown in. */
function isWholeLibrary(target: ExportTarget): boolean {
  if (target.of !== 'articles' || target.articles.of !== 'all') return false;
  const { list, except } = target.articles;
  return list.scope.of === 'all' && list.filter.trim() === '' && except.length === 0;
}

/** What an archive of a target is of: articles with all that belongs to them, and the table that was chosen. */
function archiveScope(
  db: ReadableDatabase,
  target: ExportTarget,
  blindFor: ExportTask['blindFor'],
): ArchiveScope {
  if (isWholeLibrary(target)) return { of: 'library' };
  const { ids } = openSource(db, target);
  const tables = target.of === 'table' ? [target.id] : [];
  return { of: 'part', articles: ids, tables, ...(blindFor === undefined ? {} : { blindFor }) };
}

/** What of articles is counted, in words: of one, and of several. */
const COUNTED = {
  texts: ['text', 'texts'],
  annotations: ['annotation', 'annotations'],
  claims: ['claim, suggested and rejected ones too', 'claims, suggested and rejected ones too'],
  notes: ['note', 'notes'],
  files: ['file', 'files'],
} as const;

const COUNT_PARTS = `
  SELECT sum((SELECT count(*) FROM revision t WHERE t.article_id = a.id)) AS texts,
    sum((SELECT count(*) FROM annotation t WHERE t.article_id = a.id AND t.deleted_at IS NULL)) AS annotations,
    sum((SELECT count(*) FROM claim t WHERE t.article_id = a.id AND t.deleted_at IS NULL)) AS claims,
    sum((SELECT count(*) FROM note t WHERE t.article_id = a.id AND t.deleted_at IS NULL)) AS notes,
    sum((SELECT count(*) FROM attachment t WHERE t.article_id = a.id AND t.deleted_at IS NULL)) AS files
  FROM json_each(?) these CROSS JOIN article a ON a.id = these.value`;

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** What an archive of a target would hold, in words, as it is shown before it is written. */
export function describeArchive(db: ReadableDatabase, target: ExportTarget): ExportedText {
  const { ids, name } = openSource(db, target);
  const isWhole = isWholeLibrary(target);
  const parts = prepared<[string], Readonly<Record<keyof typeof COUNTED, number | null>>>(
    db,
    COUNT_PARTS,
  ).get(JSON.stringify(ids));
  const lines = Object.entries(COUNTED).map(([part, words]) =>
    counted(parts?.[part as keyof typeof COUNTED] ?? 0, words),
  );
  return {
    text: [
      isWhole
        ? 'The whole library as one file, with all that is not in the trash:'
        : 'A part of the library as one file, with all that belongs to these articles:',
      '',
      counted(ids.length, ['article', 'articles']),
      ...lines,
      '',
      'Another library takes it in as it is (Import). Its rows are JSON Lines, for other programs.',
      '',
    ].join('\n'),
    suggestedName: `${isWhole ? 'library' : name}${ENDINGS.collate}`,
    warnings: [],
    articles: ids.length,
    isWhole: true,
    isFile: true,
  };
}

const NOTHING_READ =
  'What was read is not in it: no claims, marks and notes. Whoever gets it imports it, reads, and sends back an archive of the table.';

function missingWords(missing: number): string[] {
  if (missing === 0) return [];
  return [
    missing === 1
      ? 'One file of an article is missing or damaged in the library and not in it.'
      : `${missing.toLocaleString('en')} files of articles are missing or damaged in the library and not in it.`,
  ];
}

/** Writes an archive to the empty file. Throws `not_found` for what is no longer in the library. */
export async function exportArchive(
  db: Database,
  { directory, target, blindFor, file, now }: ExportTask,
  tell: (progress: ExportProgress) => void,
): Promise<ExportSummary> {
  const task = { directory, scope: archiveScope(db, target, blindFor), file, now };
  const { ids, contentHash, files, missing } = await writeArchive(db, task, tell);
  const withFiles = files === 1 ? 'with one file' : `with ${files.toLocaleString('en')} files`;
  return {
    ids,
    articles: ids.length,
    unproved: 0,
    remarks: [
      `It holds them ${withFiles}; its content hash is ${contentHash}.`,
      ...missingWords(missing),
      ...(blindFor === undefined ? [] : [NOTHING_READ]),
    ],
  };
}
