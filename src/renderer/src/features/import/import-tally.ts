import type { ImportOutcome, Job } from '../../../../shared/domain/job.ts';
import { plural } from '../../lib/format.ts';

type Of<O extends ImportOutcome['outcome']> = Extract<ImportOutcome, { outcome: O }>;

export interface Tally {
  readonly imported: readonly Of<'imported'>[];
  readonly merged: readonly Of<'merged'>[];
  readonly rejected: readonly Of<'rejected'>[];
}

/** What became of the sources of an import, by outcome. */
export function tallyOf(job: Job): Tally {
  return {
    imported: job.imports.filter((item) => item.outcome === 'imported'),
    merged: job.imports.filter((item) => item.outcome === 'merged'),
    rejected: job.imports.filter((item) => item.outcome === 'rejected'),
  };
}

/** The tally in one line: `12 articles imported, 1 merged, 1 not imported`. */
export function tallyWords(job: Job): string {
  const { imported, merged, rejected } = tallyOf(job);
  const parts = [
    `${plural(imported.length, 'article')} imported`,
    merged.length > 0 ? `${merged.length.toLocaleString('en')} merged` : '',
    rejected.length > 0 ? `${rejected.length.toLocaleString('en')} not imported` : '',
    job.state === 'cancelled' ? 'then cancelled' : '',
    job.state === 'failed' ? 'then it failed' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The report of an import as plain text, to be kept beside the files. */
export function reportText(job: Job, when: string): string {
  const { imported, merged, rejected } = tallyOf(job);
  return [
    job.title,
    when,
    '',
    tallyWords(job),
    '',
    ...imported.map((item) => ['imported', item.name, item.title, ...item.warnings].join('\t')),
    ...merged.map((item) => ['merged', item.name, item.title, ...item.warnings].join('\t')),
    ...rejected.map((item) => `not imported\t${item.name}\t${item.message}`),
    '',
  ].join('\n');
}
