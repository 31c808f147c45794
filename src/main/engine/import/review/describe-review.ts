import { typeLabel } from '../../../../shared/domain/csl-fields.ts';
import { referenceParts } from '../../../../shared/domain/reference-line.ts';
import type {
  ImportReview,
  MatchReason,
  ReviewComparison,
  ReviewDecision,
  ReviewEntry,
  ReviewFailure,
  ReviewGroup,
} from '../../../../shared/domain/import-review.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../../db/database.ts';
import { FORMAT_LABELS, type FormatName } from '../formats/format-reading.ts';
import { compareEntry, isTaken } from './compare-entry.ts';
import { mergeItems, type Choices } from './compare-items.ts';
import { placeOf, type EntryDetails } from './staging.ts';
import {
  readArticleTarget,
  readCollectionPaths,
  readEntryTarget,
  readIncoming,
} from './targets.ts';

/** Of so many sources the names are shown. */
const SOURCES_SHOWN = 100;

interface EntryRow {
  readonly id: number;
  readonly title: string;
  readonly source: string;
  readonly line: number | null;
  readonly entry: string;
  readonly part: ReviewGroup;
  readonly decision: ReviewDecision;
  readonly reason: string | null;
  readonly match_article: string | null;
  readonly match_entry: number | null;
  readonly differs: string;
  readonly adds: string;
  readonly choices: string;
  readonly citekey: string;
  readonly key_taken_by: string | null;
  readonly length: number | null;
}

function readRow(staging: ReadableDatabase, id: number): EntryRow {
  const row = prepared<[number], EntryRow>(
    staging,
    `SELECT e.id, e.title, s.name AS source, e.line, e.entry, e.part, e.decision, e.reason,
       e.match_article, e.match_entry, e.differs, e.adds, e.choices, e.citekey, e.key_taken_by,
       e.length
     FROM staged_entry e JOIN staged_source s ON s.id = e.source_id WHERE e.id = ?`,
  ).get(id);
  if (!row) throw new AppError('not_found', 'That entry is not in this import.');
  return row;
}

const some = (count: number, one: string): string =>
  count === 1 ? one : `${String(count)} ${one}s`;

/** What comes with an entry, in words. */
function brings({ csl, notes, files, origin }: EntryDetails, length: number | null): string[] {
  return [
    typeLabel(csl.type).toLowerCase(),
    ...(length === null ? [] : ['text']),
    ...(csl.abstract === undefined ? [] : ['abstract']),
    ...(notes.length === 0 ? [] : [some(notes.length, 'note')]),
    ...(files.length === 0 ? [] : [some(files.length, 'file')]),
    ...(origin && origin.annotations.length > 0
      ? [some(origin.annotations.length, 'annotation')]
      : []),
  ];
}

type Target = NonNullable<ReviewEntry['match']>['target'];

function targetOf(
  db: ReadableDatabase,
  staging: ReadableDatabase,
  { match_article, match_entry }: EntryRow,
): Target | null {
  if (match_article !== null) {
    const row = prepared<[string], { title: string; citekey: string }>(
      db,
      'SELECT title, citekey FROM article WHERE id = ? AND deleted_at IS NULL',
    ).get(match_article);
    return row ? { of: 'article', id: match_article as ArticleId, ...row } : null;
  }
  if (match_entry === null) return null;
  const { title, source, line } = readRow(staging, match_entry);
  return { of: 'entry', entry: match_entry, title, place: placeOf(source, line) };
}

/** One entry as the list of a review shows it. Throws `not_found`. */
export function describeEntry(
  db: ReadableDatabase,
  staging: ReadableDatabase,
  id: number,
): ReviewEntry {
  const row = readRow(staging, id);
  const details = JSON.parse(row.entry) as EntryDetails;
  const target = targetOf(db, staging, row);
  return {
    entry: row.id,
    title: row.title,
    place: placeOf(row.source, row.line),
    group: row.part,
    decision: row.decision,
    match:
      target && row.reason !== null
        ? { reason: JSON.parse(row.reason) as MatchReason, target }
        : null,
    differs: JSON.parse(row.differs) as string[],
    adds: JSON.parse(row.adds) as string[],
    brings: brings(details, row.length),
    warnings: [...details.warnings],
    citekey: row.citekey,
    keyTaken:
      row.key_taken_by === null ? null : { key: details.citekey ?? '', by: row.key_taken_by },
  };
}

/** An entry field by field beside what it doubles; null where that is nothing, or gone by now. */
export function describeComparison(
  db: ReadableDatabase,
  staging: ReadableDatabase,
  id: number,
): ReviewComparison | null {
  const row = describeEntry(db, staging, id);
  if (!row.match) return null;
  const { target } = row.match;
  const here =
    target.of === 'article'
      ? readArticleTarget(db, target.id, readCollectionPaths(db))
      : readEntryTarget(staging, target.entry);
  if (!here) return null;
  const incoming = readIncoming(db, staging, id);
  const { choices, entry } = readRow(staging, id);
  const taken = JSON.parse(choices) as Choices;
  const details = JSON.parse(entry) as EntryDetails;
  const { fields, same, onlyHere } = compareEntry(here, incoming);
  const marks =
    target.of === 'article'
      ? prepared<[string], { claims: number; annotations: number }>(
          db,
          `SELECT t.accepted + t.suggested AS claims, t.annotations
           FROM article_tally t JOIN article a ON a.seq = t.seq WHERE a.id = ?`,
        ).get(target.id)
      : undefined;
  return {
    row,
    claims: marks?.claims ?? 0,
    annotations: marks?.annotations ?? 0,
    fields: fields.map((field) => ({
      ...field,
      choice: isTaken(field, taken) ? 'incoming' : 'library',
    })),
    same: [...same],
    onlyHere: [...onlyHere],
    keys: {
      stays: here.citekey,
      names: [details.citekey ?? '', ...details.otherKeys].filter(
        (key) => key !== '' && key.toLowerCase() !== here.citekey.toLowerCase(),
      ),
    },
    after: referenceParts(mergeItems(here.csl, incoming.csl, taken)),
  };
}

/** A window of what could not be read, by file and line. */
export function describeFailures(
  staging: ReadableDatabase,
  first: number,
  limit: number,
): ReviewFailure[] {
  return prepared<
    [number, number],
    { name: string; line: number | null; message: string; archive: number | null }
  >(
    staging,
    `SELECT s.name, f.line, f.message, iif(f.is_archive, s.id, NULL) AS archive FROM staged_fault f JOIN staged_source s ON s.id = f.source_id
     ORDER BY f.id LIMIT ? OFFSET ?`,
  )
    .all(limit, first)
    .map(({ name, line, ...rest }) => ({ place: placeOf(name, line), ...rest }));
}

interface Tally {
  readonly part: ReviewGroup;
  readonly decision: ReviewDecision;
  readonly is_sure: 0 | 1;
  readonly entries: number;
}

/** What a review is as a whole, but for when it was read and what all its articles get. */
export function describeStaging(
  staging: ReadableDatabase,
): Pick<ImportReview, 'sources' | 'sourceCount' | 'counts' | 'will'> {
  const tally = prepared<[], Tally>(
    staging,
    `SELECT part, decision, is_sure, count(*) AS entries FROM staged_entry
     GROUP BY part, decision, is_sure`,
  ).all();
  const count = (isIt: (row: Tally) => boolean): number =>
    tally.reduce((sum, row) => sum + (isIt(row) ? row.entries : 0), 0);
  const all = (table: string, condition = 'TRUE'): number =>
    prepared<[], { n: number }>(
      staging,
      `SELECT count(*) AS n FROM ${table} WHERE ${condition}`,
    ).get()?.n ?? 0;
  const sources = prepared<[number], { name: string; format: FormatName | null; entries: number }>(
    staging,
    `SELECT s.name, s.format,
       (SELECT count(*) FROM staged_entry e WHERE e.source_id = s.id) AS entries
     FROM staged_source s ORDER BY s.id LIMIT ?`,
  ).all(SOURCES_SHOWN);
  return {
    sources: sources.map(({ name, format, entries }) => ({
      name,
      format: format === null ? '' : FORMAT_LABELS[format],
      entries,
    })),
    sourceCount: all('staged_source'),
    counts: {
      duplicate: count(({ part }) => part === 'duplicate'),
      uncertain: count(({ part, is_sure }) => part === 'duplicate' && is_sure === 0),
      new: count(({ part }) => part === 'new'),
      same: count(({ part }) => part === 'same'),
      failed: all('staged_fault'),
      keyTaken: all('staged_entry', 'key_taken_by IS NOT NULL'),
      annotations: all('staged_annotation'),
    },
    will: {
      add: count(({ part, decision }) => part === 'new' && decision === 'add'),
      merge: count(({ decision }) => decision === 'merge'),
      keepBoth: count(({ part, decision }) => part !== 'new' && decision === 'add'),
      leaveOut: count(({ part, decision }) => part !== 'same' && decision === 'leave_out'),
      leaveAlone: count(({ part, decision }) => part === 'same' && decision === 'leave_out'),
    },
  };
}
