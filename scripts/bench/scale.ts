import type { Corpora } from './corpora.ts';
import type { Figure } from './figures.ts';
import { measureChanges } from './scale/changes.ts';
import { copyLibrary, openDesk } from './scale/desk.ts';
import { measureReads } from './scale/reads.ts';
import { scaleLibrary } from './scale/scale-library.ts';

/** With how many articles a library is measured beside a large one. */
const FEW = 1000;

/**
 * What a reader waits for in a library of so many articles, with the claims that Suggest finds, beside
 * the same in one of a thousand.
 */
export async function scaleGroup(corpora: Corpora, articles: number): Promise<Figure[]> {
  const many = await scaleLibrary(corpora, articles);
  const few = await scaleLibrary(corpora, FEW);
  const large = openDesk(copyLibrary(many));
  const small = openDesk(copyLibrary(few));
  try {
    const figures: Figure[] = [];
    for (const measure of [measureReads, measureChanges]) {
      const measured = await measure(large, small);
      figures.push(...measured);
    }
    return figures;
  } finally {
    await large.engine.close();
    await small.engine.close();
  }
}
