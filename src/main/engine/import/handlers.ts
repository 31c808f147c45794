import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeLong } from '../db/database.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import {
  insertRevision,
  revealArticle,
  setCurrentRevision,
  stageArticle,
} from '../library/write-article.ts';
import { requireArticle } from '../library/queries.ts';
import { runImport } from './import-job.ts';
import type { WaitingSource } from './save-sources.ts';
import type { Source } from './source.ts';

/** Sources that wait for a decision, by job and index; they go when the engine stops. */
const waiting = new WeakMap<Context, Map<string, WaitingSource>>();

function waitingOf(context: Context): Map<string, WaitingSource> {
  let map = waiting.get(context);
  if (!map) {
    map = new Map();
    waiting.set(context, map);
  }
  return map;
}

function startImport(context: Context, sources: readonly Source[]): { jobId: Job['id'] } {
  const title =
    sources.length === 1
      ? `Importing ${sources[0]!.name}`
      : `Importing ${sources.length.toLocaleString('en')} files`;
  const jobId = context.jobs.start('import', title, sources.length, (control) =>
    runImport(context, control, sources, (index, source) => {
      waitingOf(context).set(`${control.id}:${String(index)}`, source);
    }),
  );
  return { jobId };
}

type Job = ReturnType<Context['jobs']['get']>;

export const importHandlers = {
  'import.files': (context, { tokens }) => {
    const sources = tokens.map((token): Source => {
      const file = context.grantedFile(token);
      if (!file) {
        throw new AppError('not_found', 'Those files are no longer at hand. Choose them again.');
      }
      return { name: file.name, path: file.path };
    });
    return startImport(context, sources);
  },

  'import.text': (context, { text, name }) =>
    startImport(context, [{ name: name.trim() || 'Pasted text', text }]),

  'import.decide': (context, { jobId, index, decision }) => {
    const { db, jobs, now } = context;
    const job = jobs.get(jobId);
    const key = `${jobId}:${String(index)}`;
    const source = waitingOf(context).get(key);
    const outcome = job.imports.find(
      (each): each is Extract<ImportOutcome, { outcome: 'duplicate' }> =>
        each.outcome === 'duplicate' && each.index === index,
    );
    if (!source || !outcome) {
      throw new AppError(
        'not_found',
        'That was decided already. Import the file again to change it.',
      );
    }
    const { revision, name: originName } = source;
    writeLong(db, revision.utf8.length, () => {
      if (decision === 'kept_both') {
        context.transact('Keep both articles', () => {
          revealArticle(db, stageArticle(db, { ...source, originName }, now()));
        });
      } else if (decision === 'new_revision') {
        context.transact('Import as a new revision', () => {
          const id = outcome.existing.id;
          requireArticle(db, id);
          setCurrentRevision(db, id, insertRevision(db, id, revision, now()), now());
        });
      }
    });
    waitingOf(context).delete(key);
    jobs.amend(jobId, {
      imports: job.imports.map((each) => (each === outcome ? { ...outcome, decision } : each)),
    });
    return null;
  },
} satisfies HandlersOf<'import.files' | 'import.text' | 'import.decide'>;
