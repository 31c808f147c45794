import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import {
  count,
  countOf,
  judged,
  roundsOf,
  untilShare,
  wordsOf,
  type Attack,
  type AttackOptions,
  type Row,
} from '../attack.ts';
import { makeChange, planChange } from '../changes.ts';
import { change } from '../changes/change.ts';
import { ALL_ARTICLES } from '../changes/view.ts';
import type { Memory } from '../host-messages.ts';
import { Host, type Desk } from '../host.ts';
import { seededRandom, type Random } from '../random.ts';
import { differingRows, lostRows, readRows } from '../rows.ts';
import { writeText } from '../texts.ts';

const SAMPLES = 20;
const MEGABYTE = 1024 * 1024;
/** What the heap may grow by after the first quarter of the work; caches fill up until then. */
const MOST_HEAP_GROWTH = 16 * MEGABYTE;
/** The same for all that the process holds: the system gives memory back late. */
const MOST_RSS_GROWTH = 96 * MEGABYTE;

type Rounds = Pick<AttackOptions, 'rounds' | 'until'>;

/** Does something so many times, or until the time is up, and measures the host's memory on the way. */
async function measure(
  host: Host,
  { rounds, until }: Rounds,
  work: (at: number) => Promise<void>,
): Promise<Memory[]> {
  const samples: Memory[] = [];
  const every = Math.max(1, Math.floor(rounds / SAMPLES));
  for (const at of roundsOf({ rounds, until })) {
    await work(at);
    if (at % every === every - 1) samples.push(await host.memory());
  }
  // Little was done when the time was up so soon: what is held now is all that there is to see.
  return samples.length > 0 ? samples : [await host.memory()];
}

const inMegabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

/** Work that is done, and what its host held on the way. */
interface LongWork {
  readonly what: string;
  readonly samples: readonly Memory[];
  /** What else was seen, in words, and whether it was as it should be. */
  readonly seen?: { readonly words: string; readonly held: boolean };
}

/** Judges the growth. How much of a process the system keeps in memory depends on its other programs. */
function judgeGrowth({ what, samples, seen }: LongWork, slack: number): Row {
  const mostRss = MOST_RSS_GROWTH * slack;
  const warm = samples[Math.floor(samples.length / 4)]!;
  const end = samples.at(-1)!;
  const [heap, rss] = [end.heap - warm.heap, end.rss - warm.rss];
  return judged(
    what,
    `${seen === undefined ? '' : `${seen.words}; `}the heap grew by ${inMegabytes(heap)} MB to ${inMegabytes(end.heap)} MB after the first quarter, the process by ${inMegabytes(rss)} MB to ${inMegabytes(end.rss)} MB`,
    `under ${inMegabytes(MOST_HEAP_GROWTH)} MB of heap and ${inMegabytes(mostRss)} MB in all`,
    seen?.held !== false && heap < MOST_HEAP_GROWTH && rss < mostRss,
  );
}

/** Calls as a reader makes them, questions and changes, until there were so many. */
async function operate(host: Host, { rounds, until }: Rounds, random: Random): Promise<LongWork> {
  const tally = { calls: 0 };
  const counting: Desk = {
    call: (method, input) => {
      tally.calls += 1;
      return host.call(method, input);
    },
    waitForJob: host.waitForJob,
    lend: host.lend,
  };
  // What is loaded once, for the first import and the first suggestions, is no growth.
  const { jobId } = await host.call('import.text', { text: writeText(random), name: 'A text' });
  await host.waitForJob(jobId);
  const ids = await host.call('articles.ids', { list: ALL_ARTICLES, first: 0, limit: 10_000 });
  await makeChange(host, change('suggestions.read', { articles: { of: 'these', ids: ids } }));
  const samples = await measure(host, { rounds: SAMPLES, until }, async (at) => {
    while (tally.calls < ((at + 1) * rounds) / SAMPLES) {
      await counting.call('search.query', { text: random.pick(['mice', 'trial']), limit: 20 });
      await makeChange(counting, await planChange(counting, random)).catch((thrown: unknown) => {
        if (wordsOf(thrown) === null) throw thrown;
      });
    }
  });
  return {
    what: `${countOf(tally.calls, rounds)} calls, every kind of change among them`,
    samples,
  };
}

async function openArticles(
  host: Host,
  { rounds, until }: Rounds,
  random: Random,
): Promise<LongWork> {
  for (const _ of roundsOf({ rounds, until: untilShare(until, 0.7) })) {
    const text = `${writeText(random)}\n\n${Array.from({ length: 10 }, () => writeText(random)).join('\n\n')}`;
    const { jobId } = await host.call('import.text', { text, name: 'A text' });
    await host.waitForJob(jobId);
  }
  const ids = await host.call('articles.ids', { list: ALL_ARTICLES, first: 0, limit: 10_000 });
  const openings = 2 * ids.length;
  let opened = 0;
  // Twice, so that what one opening keeps for the next is not taken for a leak.
  const samples = await measure(host, { rounds: openings, until }, async (at) => {
    opened += 1;
    const articleId = ids[at % ids.length]!;
    await host.call('articles.get', { id: articleId });
    await host.call('claims.list', { articleId });
    await host.call('annotations.list', { articleId });
  });
  return {
    what: `${countOf(ids.length, rounds)} articles opened twice, ${countOf(opened, openings)} openings`,
    samples,
  };
}

const asItWas = (isTrue: boolean): string => (isTrue ? 'all as it was' : 'not as it was');

/** A long history, undone to its beginning, done again, and undone once more. */
async function moveThroughHistory(
  host: Host,
  directory: string,
  { rounds, until }: Rounds,
): Promise<LongWork> {
  const { id } = await host.call('collections.create', { name: 'Name', parentId: null });
  const before = readRows(directory);
  let steps = 0;
  // Making a step takes as long as moving over it, which happens three times.
  for (const step of roundsOf({ rounds, until: untilShare(until, 0.25) })) {
    steps = step + 1;
    await host.call('collections.rename', { id, name: `Name ${String(step)}` });
  }
  const after = readRows(directory);
  let longest = 0;
  const go = async (method: 'history.undo' | 'history.redo'): Promise<Memory[]> =>
    measure(host, { rounds: steps, until: Infinity }, async () => {
      const asked = performance.now();
      await host.call(method, {});
      longest = Math.max(longest, performance.now() - asked);
    });
  const samples = [...(await go('history.undo')), ...(await go('history.redo'))];
  const isSame = differingRows(after, readRows(directory)).length === 0;
  samples.push(...(await go('history.undo')));
  const isAtBeginning = lostRows(before, readRows(directory)).length === 0;
  return {
    what: `${countOf(steps, rounds)} steps of history undone, done again and undone, ${count(3 * steps)} moves`,
    samples,
    seen: {
      words: `${asItWas(isSame)} at the end, ${asItWas(isAtBeginning)} at the beginning, longest move ${longest.toFixed(0)} ms`,
      held: isSame && isAtBeginning,
    },
  };
}

/** The memory of an engine over long work; a round is one call, and two and a half steps of history. */
export const attackByLongWork: Attack = async ({ rounds, until, seed, slack, folder }) => {
  const random = seededRandom(seed);
  const rows: Row[] = [];
  const inLibrary = async (
    name: string,
    work: (host: Host, directory: string) => Promise<LongWork>,
  ): Promise<void> => {
    const directory = join(folder, name);
    mkdirSync(directory);
    const host = new Host();
    await host.open(directory);
    rows.push(judgeGrowth(await work(host, directory), slack));
    await host.close();
  };
  const part = (share: number, perRound: number): Rounds => ({
    rounds: Math.ceil(rounds * perRound),
    until: untilShare(until, share),
  });
  await inLibrary('calls', (host) => operate(host, part(0.4, 1), random));
  await inLibrary('articles', (host) => openArticles(host, part(0.3, 1 / 40), random));
  await inLibrary('history', (host, directory) =>
    moveThroughHistory(host, directory, part(1, 2.5)),
  );
  return rows;
};
