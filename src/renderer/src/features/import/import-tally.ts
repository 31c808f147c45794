import type { ImportOutcome, Job } from '../../../../shared/domain/job.ts';
import { plural } from '../../lib/format.ts';

type Of<O extends ImportOutcome['outcome']> = Extract<ImportOutcome, { outcome: O }>;

export interface Tally {
  readonly imported: readonly Of<'imported'>[];
  readonly duplicates: readonly Of<'duplicate'>[];
  readonly rejected: readonly Of<'rejected'>[];
}

/** What became of the sources of an import, by outcome. */
export function tallyOf(job: Job): Tally {
  return {
    imported: job.imports.filter((item) => item.outcome === 'imported'),
    duplicates: job.imports.filter((item) => item.outcome === 'duplicate'),
    rejected: job.imports.filter((item) => item.outcome === 'rejected'),
  };
}

/** The tally in one line: `12 articles imported, 1 duplicate, 1 not imported`. */
export function tallyWords(job: Job): string {
  const { imported, duplicates, rejected } = tallyOf(job);
  const parts = [
    `${plural(imported.length, 'article')} imported`,
    duplicates.length > 0 ? plural(duplicates.length, 'duplicate') : '',
    rejected.length > 0 ? `${rejected.length.toLocaleString('en')} not imported` : '',
    job.state === 'cancelled' ? 'then cancelled' : '',
    job.state === 'failed' ? 'then it failed' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const REASONS: Readonly<Record<Of<'duplicate'>['reason'], string>> = {
  same_text: 'Same text',
  same_doi: 'Same DOI',
  same_title_and_year: 'Same title and year',
};

/** Why a source counts as a duplicate: `Same DOI as @tanaka2015fourteen.` */
export function duplicateWords(item: Of<'duplicate'>): string {
  return `${REASONS[item.reason]} as @${item.existing.citekey}.`;
}

const DECISIONS: Readonly<Record<Of<'duplicate'>['decision'], string>> = {
  open: 'not decided',
  skipped: 'skipped',
  kept_both: 'both kept',
  new_revision: 'kept as a new revision',
};

/** What was decided about a duplicate, in words. */
export function decisionWords(decision: Of<'duplicate'>['decision']): string {
  return DECISIONS[decision];
}

/** The report of an import as plain text, to be kept beside the files. */
export function reportText(job: Job, when: string): string {
  const { imported, duplicates, rejected } = tallyOf(job);
  return [
    job.title,
    when,
    '',
    tallyWords(job),
    '',
    ...imported.map((item) => ['imported', item.name, item.title, ...item.warnings].join('\t')),
    ...duplicates.map(
      (item) =>
        `duplicate\t${item.name}\t${item.title}\t${duplicateWords(item)} ${decisionWords(item.decision)}`,
    ),
    ...rejected.map((item) => `not imported\t${item.name}\t${item.message}`),
    '',
  ].join('\n');
}
