import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { prepared, type Database } from '../../db/database.ts';
import { placeOf } from './staging.ts';

/** The line of the report about what could not be read. */
export function describeFault(staging: Database, id: number): ImportOutcome {
  const { name, line, message, is_whole } = prepared<
    [number],
    { name: string; line: number | null; message: string; is_whole: 0 | 1 }
  >(
    staging,
    `SELECT s.name, f.line, f.message, f.is_whole
     FROM staged_fault f JOIN staged_source s ON s.id = f.source_id WHERE f.id = ?`,
  ).get(id)!;
  const place = placeOf(name, line);
  return {
    outcome: 'rejected',
    name: place,
    message: is_whole === 1 ? message : `${place}: ${message}`,
  };
}

/** The line about an entry that the library did not take. */
export function describeUnsaved(staging: Database, id: number): ImportOutcome {
  const { name, line, title } = prepared<
    [number],
    { name: string; line: number | null; title: string }
  >(
    staging,
    `SELECT s.name, e.line, e.title FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
     WHERE e.id = ?`,
  ).get(id)!;
  const place = placeOf(name, line);
  return {
    outcome: 'rejected',
    name: place,
    message: `${place}: “${title}” was read but could not be saved. Copy the part you need and paste it here.`,
  };
}

/** The line about annotations whose article was left out, or has gone meanwhile. */
export function describeLeftAnnotations(count: number): ImportOutcome {
  const what = count === 1 ? '1 annotation is' : `${count.toLocaleString('en')} annotations are`;
  return {
    outcome: 'rejected',
    name: 'Annotations',
    message: `${what} about articles that are not in the library. Import those, then the annotations again.`,
  };
}

const some = (count: number, words: string): string =>
  count > 0 ? `${count.toLocaleString('en')} ${words}` : '';

/** The closing line of an import. */
export function summarise(
  { imported, merged, rejected }: Readonly<Record<ImportOutcome['outcome'], number>>,
  annotations: number,
): string {
  const parts = [
    `${imported.toLocaleString('en')} imported`,
    some(merged, 'merged'),
    some(annotations, annotations === 1 ? 'annotation' : 'annotations'),
    some(rejected, 'not imported'),
  ].filter((part) => part !== '');
  return `${parts.join(', ')}.`;
}
