import { answerOpenDialog } from '../../e2e/dialogs.ts';
import { writeFiles } from './big-library.ts';
import { readTexts, type Corpora, type CorpusText } from './corpora.ts';
import { makeFigure, printFigures, quantile, type Figure } from './figures.ts';
import { prepareApp } from './prepare-app.ts';
import { copyLibrary } from './scale/desk.ts';
import { scaleLibrary } from './scale/scale-library.ts';
import { makeBaselines, type Baseline } from './search/baselines.ts';
import { KINDS, makeTraces, type Kind, type Trace } from './search/traces.ts';
import { ask, typeTraces, type Keystroke, type Typed } from './search/type-traces.ts';
import { makeBareApp, PROJECT } from './start.ts';
import { seededRandom } from '../trial/random.ts';
import { timeWork } from './time-work.ts';
import { launch, memoryOf, settle, type App } from './window-app.ts';

/** Texts that traces are made of and that the engines in memory hold. */
const TEXTS = 20_000;
/** Texts that are imported while traces are typed. */
const IMPORTED = 3000;
const FIRST_SEARCHES = 3;
const SEED = 20_261_130;
/** Keystrokes in words that other engines are asked too. */
const COMPARED = 240;
/** Each of them for so long, as some take seconds for a letter. */
const COMPARED_MILLIS = 60_000;
/** What is typed in words alone, so that others can be asked the same. */
const IN_WORDS: ReadonlySet<Kind> = new Set(['words', 'title', 'typo']);

const millisOf = (keystrokes: readonly Keystroke[]): number[] =>
  keystrokes.map(({ millis }) => millis);

/** Milliseconds that a baseline takes for the same keystrokes, as many as it answers in its time. */
function timeBaseline({ search }: Baseline, keystrokes: readonly Keystroke[]): number[] {
  const millis: number[] = [];
  let left = COMPARED_MILLIS;
  for (const { text } of keystrokes) {
    if (left <= 0) break;
    const taken = timeWork(() => {
      search(text);
    });
    left -= taken;
    millis.push(taken);
  }
  return millis;
}

const lastWordOf = (text: string): number => Math.min(6, text.split(' ').at(-1)!.length);

interface Baselined {
  readonly name: string;
  readonly millis: readonly number[];
}

/** The 95th percentile and the worst of keystrokes, beside a baseline of the same run. */
function figuresOf(name: string, values: readonly number[], baseline: Baselined): Figure[] {
  if (values.length === 0 || baseline.millis.length === 0) return [];
  return (
    [
      ['95th percentile', 0.95],
      ['worst', 1],
    ] as const
  ).map(([what, part]) =>
    makeFigure({
      group: 'search',
      name: `${name}, ${what}`,
      unit: 'ms',
      values: [quantile(values, part)],
      baseline: { name: baseline.name, values: [quantile(baseline.millis, part)] },
      note: `${String(values.length)} keystrokes`,
    }),
  );
}

/** Imports texts in the app without waiting for the end. */
async function startImport(app: App, texts: readonly CorpusText[]): Promise<void> {
  await answerOpenDialog(app, writeFiles(texts));
  const { files } = (await ask(app, 'shell.chooseFiles', { to: 'import' })).value;
  await ask(app, 'import.files', { tokens: files.map(({ token }) => token) });
}

const untouched = (keystrokes: readonly Keystroke[]): Keystroke[] =>
  keystrokes.filter(({ trace }) => trace.isUntouched);

/** Keystrokes that other engines are asked too, drawn so that the first of them are as good as all. */
function comparable(keystrokes: readonly Keystroke[]): Keystroke[] {
  const inWords = untouched(keystrokes).filter(({ trace }) => IN_WORDS.has(trace.kind));
  const random = seededRandom(SEED);
  return inWords
    .map((keystroke) => ({ keystroke, at: random.next() }))
    .toSorted((one, other) => one.at - other.at)
    .slice(0, COMPARED)
    .map(({ keystroke }) => keystroke);
}

function figuresOfTyping(quiet: Typed, baselines: readonly Baselined[]): Figure[] {
  const own = untouched(quiet.keystrokes);
  const inWords = comparable(quiet.keystrokes);
  const words: Baselined = {
    name: 'words in the same run',
    millis: millisOf(own.filter(({ trace }) => trace.kind === 'words')),
  };
  const all = { name: 'all keystrokes', millis: millisOf(own) };
  return [
    ...baselines.flatMap((baseline) =>
      figuresOf(
        'keystroke to results, words',
        millisOf(inWords.slice(0, baseline.millis.length)),
        baseline,
      ),
    ),
    ...figuresOf('keystroke to results, all kinds', all.millis, words),
    ...figuresOf('the same, traces that were looked at', millisOf(quiet.keystrokes), all),
    ...KINDS.flatMap((kind) =>
      figuresOf(kind, millisOf(own.filter(({ trace }) => trace.kind === kind)), words),
    ),
    ...[1, 2, 3, 4, 5, 6].flatMap((length) =>
      figuresOf(
        `after ${String(length)}${length === 6 ? ' or more' : ''} letters of a word`,
        millisOf(own.filter(({ text }) => lastWordOf(text) === length)),
        all,
      ),
    ),
    ...figuresOf(
      'facets, apart',
      quiet.pauses.map(({ facets }) => facets),
      all,
    ),
    ...figuresOf(
      'the exact order after a pause',
      quiet.pauses.flatMap(({ exact }) => exact ?? []),
      all,
    ),
  ];
}

/** How much of the best the quick order shows, and how often it is taken. */
function figuresOfOrder({ keystrokes, pauses }: Typed): Figure[] {
  const own = untouched(keystrokes);
  const shares = pauses
    .filter(({ trace }) => trace.isUntouched)
    .flatMap(({ overlap }) => overlap ?? []);
  const exact = { name: 'the exact order', values: [1] };
  const mean = shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length);
  const quick = own.filter(({ isQuick }) => isQuick).length / Math.max(1, own.length);
  return [
    makeFigure({
      group: 'search',
      name: 'overlap@10 of the quick order',
      unit: '',
      values: [shares.length === 0 ? 1 : mean],
      baseline: exact,
      note: `${String(shares.length)} queries whose order was quick`,
    }),
    makeFigure({
      group: 'search',
      name: 'keystrokes in the quick order',
      unit: '',
      values: [quick],
      baseline: { name: 'all keystrokes', values: [1] },
    }),
  ];
}

/**
 * Searching in the window as it is typed, in the library of the group scale: on the whole way through the
 * contract, IPC, query and marked lines, quiet and during an import, on traces that were never looked at.
 */
export async function searchGroup(corpora: Corpora, articles: number): Promise<Figure[]> {
  const { runtime, close } = await prepareApp();
  const library = copyLibrary(await scaleLibrary(corpora, articles));
  const texts = await readTexts(corpora, 'abstracts', TEXTS);
  const traces: Trace[] = makeTraces(texts);

  const first: number[] = [];
  for (let run = 0; run < FIRST_SEARCHES; run += 1) {
    const app = await launch(runtime, PROJECT, ['--library', library]);
    first.push((await ask(app, 'search.query', { text: 'mice liver', limit: 12 })).millis);
    await app.close();
  }

  const app = await launch(runtime, PROJECT, ['--library', library]);
  // What a migration leaves to the background is done before anything is typed.
  await settle(app);
  const quiet = await typeTraces(app, traces);
  const memory = await memoryOf(app);
  const some = traces.filter(({ isUntouched }) => isUntouched);
  await startImport(app, texts.slice(0, IMPORTED));
  const during = await typeTraces(app, some);
  await app.close();

  const bare = await launch(runtime, makeBareApp(), []);
  await bare.firstWindow();
  const bareMemory = await memoryOf(bare);
  await bare.close();
  close();

  const figures = [
    ...figuresOf('keystroke to results during an import', millisOf(during.keystrokes), {
      name: 'without one',
      millis: millisOf(untouched(quiet.keystrokes)),
    }),
    ...figuresOfOrder(quiet),
    makeFigure({
      group: 'search',
      name: 'the first search after the start',
      unit: 'ms',
      values: first,
      baseline: {
        name: 'a keystroke later',
        values: millisOf(quiet.keystrokes),
      },
    }),
    makeFigure({
      group: 'search',
      name: 'memory of all processes after it',
      unit: 'MB',
      values: [memory],
      baseline: { name: `a bare window of Electron ${runtime.version}`, values: [bareMemory] },
    }),
  ];
  printFigures('search, before other engines are asked', [
    ...figuresOfTyping(quiet, []),
    ...figures,
  ]);

  const asked = comparable(quiet.keystrokes);
  const baselines = makeBaselines(library, texts).map((baseline) => ({
    name: baseline.name,
    millis: timeBaseline(baseline, asked),
  }));
  return [...figuresOfTyping(quiet, baselines), ...figures];
}
