import { join } from 'node:path';
import type { EngineMethod, Input, Output } from '../../src/shared/contract/contract.ts';
import { canonicalText } from '../../src/shared/domain/canonical-text.ts';
import type { Engine } from '../../src/main/engine/engine.ts';
import { anchorQuote } from '../../src/main/engine/quotes/anchoring.ts';
import { evenText } from '../../src/main/engine/quotes/evened-text.ts';
import { compareTexts } from '../../src/main/engine/quotes/marked-text.ts';
import { SearchedText } from '../../src/main/engine/quotes/searched-text.ts';
import { describeQuote, type Selectors } from '../../src/main/engine/quotes/selectors.ts';
import { openEngine, temporaryFolder } from './big-library.ts';
import { readTexts, type Corpora } from './corpora.ts';
import { makeFigure, type Figure } from './figures.ts';
import { timeWork } from './time-work.ts';

const RUNS = 5;
const FEW = 60;
const MANY = 10_000;
const QUOTE_LENGTH = 120;
const QUOTES_OF_CLAIM = 100;

/** Quotes evenly spread over a text. */
function spreadQuotes(text: string, count: number): Selectors[] {
  const step = (text.length - QUOTE_LENGTH) / count;
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(at * step);
    return describeQuote(text, start, start + QUOTE_LENGTH);
  });
}

/** The text behind a new paragraph, with one letter changed every so many characters. */
function correct(text: string, every: number): string {
  const pieces = ['A paragraph that was not there before.\n\n'];
  for (let from = 0; from < text.length; from += every) {
    const letter = /^[a-y]/.test(text[from]!) ? 'z' : text[from]!;
    pieces.push(letter, text.slice(from + 1, from + every));
  }
  return pieces.join('');
}

interface Case {
  readonly name: string;
  readonly before: string;
  readonly count: number;
  readonly after: string;
}

/** Looks quotes up in a changed text, beside evening that text out once. */
function measureLookup({ name, before, count, after }: Case): Figure {
  const quotes = spreadQuotes(before, count);
  const own: number[] = [];
  const base: number[] = [];
  const states = { verified: 0, moved: 0, broken: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    const work = (): void => {
      const searched = new SearchedText(after);
      const marked = compareTexts(new SearchedText(before), after);
      for (const quote of quotes) states[anchorQuote(searched, quote, marked).state] += 1;
    };
    own.push(timeWork(work));
    base.push(timeWork(() => void evenText(after)));
  }
  const figure = makeFigure({
    group: 'anchoring',
    name,
    unit: 'ms',
    values: own,
    baseline: { name: 'normalising that text once', values: base },
  });
  const found = Object.entries(states).map(([state, sum]) => `${String(sum / RUNS)} ${state}`);
  return { ...figure, note: found.join(', ') };
}

async function call<M extends EngineMethod>(
  engine: Engine,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const result = await engine.dispatch(method, input, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Output<M>;
}

/** A library with one article and so many quotes in it. */
async function makeMarkedLibrary(text: string, count: number) {
  const engine = openEngine(join(temporaryFolder(), 'Marked'));
  const { jobId } = await call(engine, 'import.text', { text, name: 'Papers' });
  const [outcome] = (await engine.waitForJob(jobId)).imports;
  if (outcome?.outcome !== 'imported') throw new Error('the text was not imported');
  const article = await call(engine, 'articles.get', { id: outcome.articleId });
  const quotes = spreadQuotes(article.text, count);
  for (let from = 0; from < count; from += QUOTES_OF_CLAIM) {
    await call(engine, 'claims.create', {
      articleId: article.id,
      revisionId: article.revisions[0]!.id,
      spans: quotes.slice(from, from + QUOTES_OF_CLAIM).map(({ start, end }) => ({ start, end })),
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement: 'Quoted',
        speaker: null,
      },
    });
  }
  return { engine, article };
}

/** The longest time, in milliseconds, that no call could be answered until `work` was done. */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const done = new AbortController();
  const watch = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!done.signal.aborted) setImmediate(watch);
  };
  setImmediate(watch);
  await work();
  done.abort();
  return longest;
}

/** Replaces the text of an article with many quotes in a real library. */
async function measureJob(before: string, after: string): Promise<Figure> {
  const { engine, article } = await makeMarkedLibrary(before, MANY);
  const blocks: number[] = [];
  const base: number[] = [];
  const took: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const text = run % 2 === 0 ? after : before;
    base.push(timeWork(() => void evenText(text)));
    await call(engine, 'articles.revise', { id: article.id, text });
    const [job] = await call(engine, 'jobs.list', {});
    const startedAt = performance.now();
    blocks.push(await longestBlock(async () => void (await engine.waitForJob(job!.id))));
    took.push(performance.now() - startedAt);
  }
  await engine.close();
  const figure = makeFigure({
    group: 'anchoring',
    name: `longest wait while a job looks ${MANY.toLocaleString('en')} quotes up`,
    unit: 'ms',
    values: blocks,
    baseline: { name: 'normalising that text once', values: base },
  });
  const whole = took.map((millis) => millis.toFixed(0)).join(', ');
  return { ...figure, note: `the whole job took ${whole} ms` };
}

/** Quotes looked up in a text that changed: how long, and how long others wait meanwhile. */
export async function anchoringGroup(corpora: Corpora): Promise<Figure[]> {
  const papers = (await readTexts(corpora, 'fulltext', 200)).map(({ text }) => text).join('\n\n');
  const [medium, long, other] = [
    papers.slice(0, 300_000),
    papers.slice(0, 1_000_000),
    papers.slice(1_000_000, 1_300_000),
  ].map((text) => canonicalText(text)) as [string, string, string];
  const everyQuote = medium.length / FEW;
  const cases: readonly Case[] = [
    {
      name: `${String(FEW)} quotes in 300 KB, each with a letter changed`,
      before: medium,
      count: FEW,
      after: correct(medium, 100),
    },
    {
      name: `${String(FEW)} quotes in 1 MB, each with a letter changed`,
      before: long,
      count: FEW,
      after: correct(long, 100),
    },
    {
      name: `${String(FEW)} quotes in 300 KB, all of them gone`,
      before: medium,
      count: FEW,
      after: other,
    },
    {
      name: `10,000 quotes in 300 KB, a letter changed here and there`,
      before: medium,
      count: MANY,
      after: correct(medium, Math.floor(everyQuote)),
    },
    {
      name: `10,000 quotes in 300 KB, each with a letter changed`,
      before: medium,
      count: MANY,
      after: correct(medium, 100),
    },
  ];
  const figures = cases.map(measureLookup);
  return [...figures, await measureJob(medium, correct(medium, 100))];
}
