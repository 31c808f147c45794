import type { Corpora } from './corpora.ts';
import type { Figure } from './figures.ts';
import { measureChanges } from './scale/changes.ts';
import { copyLibrary, openDesk } from './scale/desk.ts';
import { measureFirstSearch } from './scale/first-search.ts';
import { measureGrowth } from './scale/growth.ts';
import { measureReads } from './scale/reads.ts';
import { scaleLibrary } from './scale/scale-library.ts';
import { measureSize } from './scale/size.ts';
import { measureWindow } from './scale/window.ts';

/** With how many articles a library is measured beside a large one. */
const FEW = 1000;

/** What a reader waits for inside the engine. */
async function measureEngine(
  corpora: Corpora,
  articles: number,
  many: string,
  few: string,
): Promise<Figure[]> {
  const large = openDesk(many);
  const small = openDesk(few);
  try {
    return [
      ...(await measureReads(large, small)),
      ...(await measureChanges(large, small)),
      ...(await measureGrowth(corpora, large, articles)),
    ];
  } finally {
    await large.engine.close();
    await small.engine.close();
  }
}

/**
 * What a reader waits for in a library of so many articles, with the claims that Suggest finds, beside
 * the same in one of a thousand.
 */
export async function scaleGroup(corpora: Corpora, articles: number): Promise<Figure[]> {
  const many = copyLibrary(await scaleLibrary(corpora, articles));
  const few = copyLibrary(await scaleLibrary(corpora, FEW));
  const size = measureSize(many);
  const engine = await measureEngine(corpora, articles, many, few);
  const search = await measureFirstSearch(many, few);
  return [...engine, ...search, ...(await measureWindow(many, few)), size];
}
