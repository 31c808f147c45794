import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../src/main/engine/engine.ts';
import type { EngineMethod, Input, Output } from '../../src/shared/contract/contract.ts';
import { isMethod } from '../../src/shared/contract/dispatch.ts';
import { JobId } from '../../src/shared/domain/ids.ts';
import { AppError } from '../../src/shared/errors.ts';
import { describeCall, fuzzedCalls, type FuzzIds } from './fuzz-calls.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

/** What came of a run of fuzzed calls. */
export interface FuzzFigures {
  readonly calls: number;
  /** How many were answered with a value. */
  readonly accepted: number;
  /** Calls answered as `internal`, in short, with what the log said. */
  readonly internal: readonly { readonly call: string; readonly log: string }[];
  /** The calls that the engine’s thread computed for longest, in short, the longest first. */
  readonly slowest: readonly { readonly call: string; readonly milliseconds: number }[];
  /** How many it computed for longer than a quarter of a second. */
  readonly overQuarterSecond: number;
  /** The longest that a call kept the thread by the clock, which counts what other programs took too. */
  readonly longestByClock: number;
}

/** A text of so many paragraphs about trials with gerbils, no two alike. */
function trialText(name: string, paragraphs: number): string {
  const lines = Array.from(
    { length: paragraphs },
    (_, at) =>
      `In trial ${String(at)} of ${name} we enrolled ${String(at + 20)} gerbils (Meriones unguiculatus). Weight was higher than in the controls (p = 0.0${String(at % 9)}). No gerbil died.`,
  );
  return [`Gerbils of ${name}`, ...lines].join('\n\n');
}

/** What the texts of the library are: short ones, a long one, and one without ends of words or lines. */
function textsOf(): string[] {
  return [
    ...Array.from({ length: 30 }, (_, at) => trialText(`attic ${String(at)}`, 3 + at)),
    trialText('the whole street', 6000),
    'x'.repeat(300_000),
    'e\u0301 '.repeat(100_000),
  ];
}

type Call = <M extends EngineMethod>(method: M, input: Input<M>) => Promise<Output<M>>;

/** Fills a new library with articles that hold something of every kind, and answers with the ids. */
async function fillLibrary(engine: Engine, call: Call): Promise<FuzzIds> {
  const articles: { id: string; revisionId: string; length: number }[] = [];
  const claims: string[] = [];
  const annotations: string[] = [];
  const quotes: string[] = [];
  for (const text of textsOf()) {
    const { jobId } = await call('import.text', { text, name: 'A text' });
    const [outcome] = (await engine.waitForJob(jobId)).imports;
    if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
    const { id, revisions, text: kept } = await call('articles.get', { id: outcome.articleId });
    const revisionId = revisions[0]!.id;
    articles.push({ id, revisionId, length: kept.length });
    const { id: claimId } = await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [{ start: 0, end: 12 }],
      draft: {
        value: {
          kind: 'sample_size',
          count: 12,
          unit: 'gerbils',
          unitKind: 'animals',
          role: 'enrolled',
          qualifier: 'exact',
        },
        statement: '',
        speaker: null,
      },
    });
    claims.push(claimId);
    const { id: annotationId } = await call('annotations.create', {
      articleId: id,
      revisionId,
      span: { start: 3, end: 9 },
      color: 'red',
      comment: 'weighed',
      tags: ['check'],
    });
    annotations.push(annotationId);
  }
  const first = await call('articles.ids', { list: EVERYTHING, first: 0, limit: 20 });
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: first } });
  await engine.waitForJob(jobId);
  for (const articleId of await call('articles.ids', {
    list: EVERYTHING,
    first: 0,
    limit: 10_000,
  })) {
    for (const claim of await call('claims.list', { articleId })) {
      claims.push(claim.id);
      quotes.push(...claim.quotes.map((quote) => quote.id));
    }
  }
  const some = (await call('articles.ids', { list: EVERYTHING, first: 0, limit: 10_000 })).slice(
    0,
    6,
  );
  const { id: table } = await call('evidence.create', { title: 'Gerbils', articleIds: some });
  const { id: outer } = await call('collections.create', { name: 'Attic', parentId: null });
  const { id: inner } = await call('collections.create', { name: 'Street', parentId: outer });
  return { articles, claims, annotations, quotes, tables: [table], collections: [outer, inner] };
}

const EVERYTHING: Input<'articles.ids'>['list'] = {
  scope: { of: 'all' },
  sort: 'added',
  descending: false,
  filter: '',
};

/** How many of the slowest calls are kept. */
const KEPT = 20;

/** Makes a library in the folder, sends it so many fuzzed calls one after the other, and tells what came of them. */
export async function fuzzEngine(
  directory: string,
  seed: number,
  count: number,
): Promise<FuzzFigures> {
  const logged: string[] = [];
  const engine = createEngine({
    directory,
    resources: RESOURCES,
    log: (message) => logged.push(message),
  });
  const never = new AbortController().signal;
  const call: Call = async (method, input) => {
    const result = await engine.dispatch(method, input, never);
    if (!result.ok) throw new AppError(result.error.code, result.error.message);
    return result.value as Output<typeof method>;
  };
  const internal: { call: string; log: string }[] = [];
  const slowest: { call: string; milliseconds: number }[] = [];
  let accepted = 0;
  let overQuarterSecond = 0;
  let longestByClock = 0;
  try {
    const ids = await fillLibrary(engine, call);
    for (const one of fuzzedCalls(seed, count, ids)) {
      logged.length = 0;
      const started = performance.now();
      const before = process.threadCpuUsage();
      const answer = engine.dispatch(one.method, one.input, never);
      // A handler runs until it waits for another thread; so long no other call is answered.
      const { user, system } = process.threadCpuUsage(before);
      const milliseconds = (user + system) / 1000;
      longestByClock = Math.max(longestByClock, performance.now() - started);
      const result = await answer;
      if (result.ok) accepted += 1;
      if ((!result.ok && result.error.code === 'internal') || logged.length > 0) {
        internal.push({ call: describeCall(one), log: logged.join('\n').slice(0, 2000) });
      }
      if (milliseconds > 250) overQuarterSecond += 1;
      if (milliseconds > (slowest[KEPT - 1]?.milliseconds ?? 0)) {
        slowest.push({ call: describeCall(one), milliseconds });
        keepSlowest(slowest);
      }
      if (result.ok && isMethod(one.method) && hasJob(result.value)) {
        await engine.dispatch('jobs.cancel', { id: result.value.jobId }, never);
        await engine.waitForJob(JobId.parse(result.value.jobId));
      }
      await setImmediate();
    }
  } finally {
    await engine.close();
  }
  return { calls: count, accepted, internal, slowest, overQuarterSecond, longestByClock };
}

function keepSlowest(slowest: { milliseconds: number }[]): void {
  slowest.sort((a, b) => b.milliseconds - a.milliseconds);
  slowest.length = Math.min(slowest.length, KEPT);
}

/** Whether a call began a job; one that was done at once answers with none. */
function hasJob(value: unknown): value is { jobId: string } {
  if (typeof value !== 'object' || value === null || !('jobId' in value)) return false;
  return typeof value.jobId === 'string';
}
