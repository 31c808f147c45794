import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeLong } from '../db/database.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { giveText } from '../annotations/give-text.ts';
import { reviseArticle } from '../annotations/revise-article.ts';
import { revealArticle, stageArticle } from '../library/write-article.ts';
import { requireArticle } from '../library/queries.ts';
import { runImport } from './import-job.ts';
import type { WaitingSource } from './save-sources.ts';
import type { Source } from './source.ts';

/** What imports keep for later, by job and index; it goes when the engine stops. */
interface Kept {
  /** Sources that wait for a decision. */
  readonly waiting: Map<string, WaitingSource>;
  /** Web pages of which only the article was taken. */
  readonly partial: Map<string, Source>;
}

const keptBy = new WeakMap<Context, Kept>();

function keptOf(context: Context): Kept {
  const kept = keptBy.get(context) ?? { waiting: new Map(), partial: new Map() };
  keptBy.set(context, kept);
  return kept;
}

const keyOf = (jobId: string, index: number): string => `${jobId}:${String(index)}`;

function startImport(context: Context, sources: readonly Source[]): { jobId: Job['id'] } {
  const title =
    sources.length === 1
      ? `Importing ${sources[0]!.name}`
      : `Importing ${sources.length.toLocaleString('en')} files`;
  const jobId = context.jobs.start('import', title, sources.length, (control) =>
    runImport(context, control, sources, {
      wait: (index, source) => {
        keptOf(context).waiting.set(keyOf(control.id, index), source);
      },
      rememberPartial: (index, source) => {
        keptOf(context).partial.set(keyOf(control.id, index), source);
      },
    }),
  );
  return { jobId };
}

type Job = ReturnType<Context['jobs']['get']>;
type Imported = Extract<ImportOutcome, { outcome: 'imported' }>;

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
    const { waiting } = keptOf(context);
    const key = keyOf(jobId, index);
    const source = waiting.get(key);
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
          giveText(db, id, revision, { readerId: context.readerId(), now: now() });
        });
      }
    });
    waiting.delete(key);
    jobs.amend(jobId, {
      imports: job.imports.map((each) => (each === outcome ? { ...outcome, decision } : each)),
    });
    return null;
  },

  'import.textOf': async (context, { articleId, token }, signal) => {
    const file = context.grantedFile(token);
    if (!file) {
      throw new AppError('not_found', 'That file is no longer at hand. Choose it again.');
    }
    requireArticle(context.db, articleId);
    const answer = await context.sources.read({ name: file.name, path: file.path }, signal);
    if (!answer.ok) throw new AppError('unsupported_file', answer.message);
    return reviseArticle(context, articleId, answer.revision);
  },

  'import.takeWhole': async (context, { jobId, index }, signal) => {
    const { db, jobs, now } = context;
    const { partial } = keptOf(context);
    const key = keyOf(jobId, index);
    const source = partial.get(key);
    const isIt = (each: ImportOutcome): each is Imported =>
      each.outcome === 'imported' && each.partial?.index === index;
    const outcome = jobs.get(jobId).imports.find(isIt);
    if (!source || !('path' in source) || !outcome) {
      throw new AppError('not_found', 'That page is no longer at hand. Import its file again.');
    }
    const answer = await context.sources.read({ ...source, extent: 'whole' }, signal);
    if (!answer.ok) throw new AppError('unsupported_file', answer.message);
    const { revision } = answer;
    writeLong(db, revision.utf8.length, () => {
      context.transact('Import the whole page', () => {
        const by = { readerId: context.readerId(), now: now() };
        giveText(db, outcome.articleId, revision, by);
      });
    });
    partial.delete(key);
    jobs.amend(jobId, {
      imports: jobs
        .get(jobId)
        .imports.map((each) =>
          isIt(each) ? { ...each, partial: { index, isTakenWhole: true } } : each,
        ),
    });
    return null;
  },
} satisfies HandlersOf<
  'import.files' | 'import.text' | 'import.decide' | 'import.textOf' | 'import.takeWhole'
>;
