import { readFile, stat } from 'node:fs/promises';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { revealArticle, stageArticle } from '../library/write-article.ts';
import { findDuplicate } from './find-duplicate.ts';

/** A source of an import: a file on disk, or text that was pasted. */
export type Source =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly text: string };

/** A source that doubles an article and waits for the reader’s decision. */
export interface WaitingSource {
  readonly csl: CslItem;
  readonly text: string;
  readonly name: string;
}

type Reading =
  | {
      readonly ok: true;
      readonly csl: CslItem;
      readonly text: string;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

function describeReadFailure(name: string, thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOENT') return `${name} is no longer there. Choose it again.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `${name} may not be read. Change its permissions, then import it again.`;
  }
  if (code === 'EISDIR') return `${name} is a folder. Open it and choose the files in it.`;
  return `${name} could not be read. Check the disk it is on, then import it again.`;
}

async function readBytes(source: Source): Promise<Uint8Array | string> {
  const { describeTooLarge, MAX_SOURCE_BYTES } = await loadReader();
  if ('text' in source) return new TextEncoder().encode(source.text);
  try {
    const { size } = await stat(source.path);
    if (size > MAX_SOURCE_BYTES) {
      return describeTooLarge(source.name, size);
    }
    return await readFile(source.path);
  } catch (thrown) {
    return describeReadFailure(source.name, thrown);
  }
}

/** Pasted text is plain text. */
const PASTED_NAME = 'Pasted text.txt';

/** The readers of file formats are large, and most sessions import nothing: they are loaded when needed. */
const loadReader = () => import('./read/read-source.ts');

/** What states a DOI is taken for a journal article; of anything else nothing is known. */
function guessType(metadata: Partial<CslItem>): CslItem['type'] {
  return metadata.DOI === undefined ? 'document' : 'article-journal';
}

async function read(source: Source): Promise<Reading> {
  const { readSource } = await loadReader();
  const bytes = await readBytes(source);
  if (typeof bytes === 'string') return { ok: false, message: bytes };
  const reading = readSource('text' in source ? PASTED_NAME : source.name, bytes);
  if (!reading.ok) return reading;
  const csl = CslItem.parse({ type: guessType(reading.metadata), ...reading.metadata });
  csl.title ??= 'text' in source ? source.name : reading.fallbackTitle;
  return { ok: true, csl, text: reading.text, warnings: reading.warnings };
}

/**
 * Reads the sources one after the other and writes each in a transaction of its own, all under one
 * step of history. A source that cannot be read, or that doubles an article, never stops the rest.
 */
export async function runImport(
  context: Context,
  control: JobControl,
  sources: readonly Source[],
  wait: (jobId: JobId, index: number, source: WaitingSource) => void,
): Promise<string> {
  const transact = context.transactInSteps(
    sources.length === 1
      ? 'Import an article'
      : `Import ${sources.length.toLocaleString('en')} files`,
    control.id,
  );
  const imports: ImportOutcome[] = [];
  for (const [index, source] of sources.entries()) {
    control.report({ done: index, current: source.name });
    await control.breathe();
    const reading = await read(source);
    const outcome: ImportOutcome = reading.ok
      ? save(context, transact, source.name, reading, index, control.id, wait)
      : { outcome: 'rejected', name: source.name, message: reading.message };
    imports.push(outcome);
    control.addImport(outcome, index + 1);
  }
  return summarise(imports);
}

function save(
  context: Context,
  transact: <T>(change: () => T) => T,
  name: string,
  reading: Extract<Reading, { ok: true }>,
  index: number,
  jobId: JobId,
  wait: (jobId: JobId, index: number, source: WaitingSource) => void,
): ImportOutcome {
  const title = reading.csl.title ?? name;
  const duplicate = findDuplicate(context.db, reading);
  if (duplicate) {
    wait(jobId, index, { csl: reading.csl, text: reading.text, name });
    return { outcome: 'duplicate', name, title, index, ...duplicate, decision: 'open' };
  }
  const articleId = transact(() => {
    const id = stageArticle(
      context.db,
      { csl: reading.csl, text: reading.text, originName: name },
      context.now(),
    );
    revealArticle(context.db, id);
    return id;
  });
  return { outcome: 'imported', name, articleId, title, warnings: [...reading.warnings] };
}

function summarise(imports: readonly ImportOutcome[]): string {
  const count = (outcome: ImportOutcome['outcome']): number =>
    imports.filter((each) => each.outcome === outcome).length;
  const parts = [`${String(count('imported'))} imported`];
  if (count('duplicate') > 0) parts.push(`${String(count('duplicate'))} already in the library`);
  if (count('rejected') > 0) parts.push(`${String(count('rejected'))} not imported`);
  return `${parts.join(', ')}.`;
}
