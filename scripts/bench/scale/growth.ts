import type { JobId } from '../../../src/shared/domain/ids.ts';
import { openRuleReader } from '../../extraction/rule-reader.ts';
import { importAll, writeFiles } from '../big-library.ts';
import { readTexts, type Corpora } from '../corpora.ts';
import { makeFigure, median, type Figure } from '../figures.ts';
import { BARE, insertBare } from '../import.ts';
import { timeWork } from '../time-work.ts';
import { timeAsync, type Desk } from './desk.ts';
import { joinTexts } from './joined-texts.ts';

const RUNS = 3;
/** Texts that are new to the library in each run; of 200 on, a backup would be made first. */
const TEXTS = 150;
const EVERYTHING = { scope: { of: 'all' }, sort: 'added', descending: true, filter: '' } as const;

/** Import, and Suggest over the whole list when some of it is new, in a large library. */
export async function measureGrowth(
  corpora: Corpora,
  { engine, call }: Desk,
  articles: number,
): Promise<Figure[]> {
  const known = await readTexts(corpora, 'abstracts', articles);
  const fresh = joinTexts(known, Math.max(articles, known.length) + (RUNS + 1) * TEXTS);
  const reader = openRuleReader();
  const imported: number[] = [];
  const bare: number[] = [];
  const suggested: number[] = [];
  const extracted: number[] = [];
  const listed: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const texts = fresh.splice(-TEXTS);
    const paths = writeFiles(texts);
    const inserting = insertBare(paths);
    const importing = await importAll(engine, paths);
    const reading = timeWork(() => {
      for (const { title, text } of texts) reader.extract(`${title}\n\n${text}`);
    });
    let jobId: JobId | null = null;
    const listing = await timeAsync(async () => {
      ({ jobId } = await call('suggestions.run', EVERYTHING));
    });
    const suggesting = await timeAsync(async () => {
      if (jobId !== null) await engine.waitForJob(jobId);
    });
    // The first run gets lexicon and compiler ready, and reads what was read by older rules. Its index
    // is merged before the others, which leave to the end what one of them alone would not.
    if (run === 0) {
      await engine.whenIndexed();
      continue;
    }
    listed.push(listing);
    bare.push(inserting / TEXTS);
    imported.push(importing / TEXTS);
    extracted.push(reading / TEXTS);
    suggested.push(suggesting / TEXTS);
  }
  const suggest = makeFigure({
    group: 'scale',
    name: 'claims suggested in an article that is new',
    unit: 'ms',
    values: suggested,
    baseline: { name: 'extraction alone', values: extracted },
  });
  return [
    makeFigure({
      group: 'scale',
      name: 'import of an article',
      unit: 'ms',
      values: imported,
      baseline: { name: BARE, values: bare },
    }),
    {
      ...suggest,
      note: `${(1000 / suggest.median).toFixed(0)} articles a second, after ${median(listed).toFixed(0)} ms for the list of what is to be read`,
    },
  ];
}
