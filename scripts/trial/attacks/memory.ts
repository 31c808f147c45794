import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { count, judged, wordsOf, type Attack, type Row } from '../attack.ts';
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

/** Does something so many times and measures the host's memory on the way. */
async function measure(
  host: Host,
  times: number,
  work: (at: number) => Promise<void>,
): Promise<Memory[]> {
  const samples: Memory[] = [];
  const every = Math.max(1, Math.floor(times / SAMPLES));
  for (let at = 0; at < times; at += 1) {
    await work(at);
    if (at % every === every - 1) samples.push(await host.memory());
  }
  return samples;
}

const inMegabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

function judgeGrowth(what: string, samples: readonly Memory[], extra: string, held = true): Row {
  const warm = samples[Math.floor(samples.length / 4)]!;
  const end = samples.at(-1)!;
  const [heap, rss] = [end.heap - warm.heap, end.rss - warm.rss];
  return judged(
    what,
    `${extra}the heap grew by ${inMegabytes(heap)} MB to ${inMegabytes(end.heap)} MB after the first quarter, the process by ${inMegabytes(rss)} MB to ${inMegabytes(end.rss)} MB`,
    `under ${inMegabytes(MOST_HEAP_GROWTH)} MB of heap and ${inMegabytes(MOST_RSS_GROWTH)} MB in all`,
    held && heap < MOST_HEAP_GROWTH && rss < MOST_RSS_GROWTH,
  );
}

/** Calls as a reader makes them, questions and changes, until there were so many. */
async function operate(host: Host, operations: number, random: Random): Promise<Row> {
  const tally = { calls: 0 };
  const counting: Desk = {
    call: (method, input) => {
      tally.calls += 1;
      return host.call(method, input);
    },
    waitForJob: host.waitForJob,
  };
  // What is loaded once, for the first import and the first suggestions, is no growth.
  const { jobId } = await host.call('import.text', { text: writeText(random), name: 'A text' });
  await host.waitForJob(jobId);
  const { ids } = await host.call('articles.index', ALL_ARTICLES);
  await makeChange(host, change('extraction.suggest', { articleIds: ids }));
  const samples = await measure(host, SAMPLES, async (at) => {
    while (tally.calls < ((at + 1) * operations) / SAMPLES) {
      await counting.call('search.query', { text: random.pick(['mice', 'trial']), limit: 20 });
      await makeChange(counting, await planChange(counting, random)).catch((thrown: unknown) => {
        if (wordsOf(thrown) === null) throw thrown;
      });
    }
  });
  return judgeGrowth(`${count(tally.calls)} calls, every kind of change among them`, samples, '');
}

async function openArticles(host: Host, articles: number, random: Random): Promise<Row> {
  for (let made = 0; made < articles; made += 1) {
    const text = `${writeText(random)}\n\n${Array.from({ length: 10 }, () => writeText(random)).join('\n\n')}`;
    const { jobId } = await host.call('import.text', { text, name: 'A text' });
    await host.waitForJob(jobId);
  }
  const { ids } = await host.call('articles.index', ALL_ARTICLES);
  // Twice, so that what one opening keeps for the next is not taken for a leak.
  const samples = await measure(host, 2 * ids.length, async (at) => {
    const articleId = ids[at % ids.length]!;
    await host.call('articles.get', { id: articleId });
    await host.call('claims.list', { articleId });
    await host.call('annotations.list', { articleId });
  });
  return judgeGrowth(`${count(ids.length)} articles opened twice`, samples, '');
}

/** How often a history is gone through: back, on, back, on, and back to its beginning. */
const PASSES = 5;

/** A long history, taken back to its beginning and done again. */
async function moveThroughHistory(host: Host, directory: string, moves: number): Promise<Row> {
  const steps = Math.ceil(moves / PASSES);
  const before = readRows(directory);
  const { id } = await host.call('collections.create', { name: 'Name 0', parentId: null });
  for (let step = 1; step < steps; step += 1) {
    await host.call('collections.rename', { id, name: `Name ${String(step)}` });
  }
  const after = readRows(directory);
  let longest = 0;
  const go = async (method: 'history.undo' | 'history.redo'): Promise<Memory[]> =>
    measure(host, steps, async () => {
      const asked = performance.now();
      await host.call(method, {});
      longest = Math.max(longest, performance.now() - asked);
    });
  const samples = [
    ...(await go('history.undo')),
    ...(await go('history.redo')),
    ...(await go('history.undo')),
    ...(await go('history.redo')),
  ];
  const isSame = differingRows(after, readRows(directory)).length === 0;
  samples.push(...(await go('history.undo')));
  const isAtBeginning = lostRows(before, readRows(directory)).length === 0;
  return judgeGrowth(
    `${count(steps)} steps of history undone and done again, ${count(steps * PASSES)} moves`,
    samples,
    `${isSame ? 'all as it was' : 'not as it was'} at the end, ${isAtBeginning ? 'all as it was' : 'not as it was'} at the beginning, longest move ${longest.toFixed(0)} ms; `,
    isSame && isAtBeginning,
  );
}

/** The memory of an engine over long work; a round is one call, and two and a half moves of history. */
export const attackByLongWork: Attack = async ({ rounds, seed, folder }) => {
  const random = seededRandom(seed);
  const rows: Row[] = [];
  const inLibrary = async (
    name: string,
    work: (host: Host, directory: string) => Promise<Row>,
  ): Promise<void> => {
    const directory = join(folder, name);
    mkdirSync(directory);
    const host = new Host();
    await host.open(directory);
    rows.push(await work(host, directory));
    await host.close();
  };
  await inLibrary('calls', (host) => operate(host, rounds, random));
  await inLibrary('articles', (host) => openArticles(host, Math.ceil(rounds / 40), random));
  await inLibrary('history', (host, directory) =>
    moveThroughHistory(host, directory, rounds * 2.5),
  );
  return rows;
};
