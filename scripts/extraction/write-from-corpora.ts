import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { hasCorpora, ROOT } from './corpora.ts';

/**
 * Writes what is computed from the corpora to a JSON file of this repository, named from its root; with
 * `--check` on the command line it is computed only. Without corpora it says so and does neither.
 */
export async function writeFromCorpora(
  target: string,
  compute: () => object | Promise<object>,
): Promise<void> {
  if (!hasCorpora()) {
    console.log('Skipped: no corpora in ../shared/corpora.');
    return;
  }
  const computed = await compute();
  if (process.argv.includes('--check')) return;
  writeFileSync(join(ROOT, target), await format(JSON.stringify(computed), { parser: 'json' }));
  console.log(`Wrote ${target}.`);
}
