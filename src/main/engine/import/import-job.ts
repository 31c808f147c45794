import { setTimeout as pause } from 'node:timers/promises';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { Pace } from '../jobs/pace.ts';
import { saveSources, weightOf, type Later, type ReadSource, type Saving } from './save-sources.ts';
import type { Source } from './source.ts';

/** The weight of the first transaction; the next ones are as heavy as it was quick. */
const FIRST_PAGE = 40;
/** So long (milliseconds) a source that was read waits for others that are saved with it. */
const LONGEST_WAIT = 20;

/**
 * Reads the sources one after the other and writes them in short transactions, several small ones in
 * each, all under one step of history. Each has its line in the report once it is saved. Whatever is
 * wrong with a source, or the article it would become, is said in its line and never stops the rest;
 * only a library that cannot be written to does.
 */
export async function runImport(
  context: Context,
  control: JobControl,
  sources: readonly Source[],
  later: Later,
): Promise<string> {
  await context.backups.beforeLargeStep(sources.length);
  const transact = context.transactInSteps(
    sources.length === 1
      ? 'Import an article'
      : `Import ${sources.length.toLocaleString('en')} files`,
    control.id,
  );
  const imports: ImportOutcome[] = [];
  for await (const outcomes of saveInPages({ context, transact, ...later }, control, sources)) {
    for (const outcome of outcomes) {
      imports.push(outcome);
      control.addImport(outcome, imports.length);
    }
    await control.breathe();
  }
  return summarise(imports);
}

/** Reads the sources and saves them; answers page by page with what became of those that are saved. */
async function* saveInPages(
  saving: Saving,
  { signal, report }: JobControl,
  sources: readonly Source[],
): AsyncGenerator<readonly ImportOutcome[]> {
  const pace = new Pace(FIRST_PAGE);
  let index = 0;
  const readNext = (): Promise<ReadSource> | null => {
    const source = sources[index];
    if (!source) return null;
    report({ current: source.name });
    const place = { index, source };
    index += 1;
    const read = saving.context.sources
      .read(source, signal)
      .then((answer) => ({ ...place, answer }));
    // When a source before it cannot be saved, nobody waits for this one any more.
    read.catch(() => undefined);
    return read;
  };
  let page: ReadSource[] = [];
  let weight = 0;
  let isLate: Promise<null> = pause(0, null);
  const save = (): readonly ImportOutcome[] => {
    const outcomes = pace.time(
      () => saveSources(saving, page),
      () => weight,
    );
    page = [];
    weight = 0;
    return outcomes;
  };
  for (let next = readNext(); next;) {
    const read = await (page.length === 0 ? next : Promise.race([next, isLate]));
    signal.throwIfAborted();
    // The next one is read while this page is saved.
    if (read) next = readNext();
    if (page.length > 0 && (!read || weight + weightOf(read) > pace.size)) yield save();
    if (!read) continue;
    if (page.length === 0) isLate = pause(LONGEST_WAIT, null);
    page.push(read);
    weight += weightOf(read);
  }
  if (page.length > 0) yield save();
}

function summarise(imports: readonly ImportOutcome[]): string {
  const count = (outcome: ImportOutcome['outcome']): number =>
    imports.filter((each) => each.outcome === outcome).length;
  const parts = [`${String(count('imported'))} imported`];
  if (count('duplicate') > 0) parts.push(`${String(count('duplicate'))} already in the library`);
  if (count('rejected') > 0) parts.push(`${String(count('rejected'))} not imported`);
  return `${parts.join(', ')}.`;
}
