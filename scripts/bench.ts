import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { anchoringGroup } from './bench/anchoring.ts';
import { extractionGroup } from './bench/extraction.ts';
import { findCorpora } from './bench/corpora.ts';
import { importGroup } from './bench/import.ts';
import { printFigures, type Figure } from './bench/figures.ts';
import { searchGroup } from './bench/search.ts';
import { startGroup } from './bench/start.ts';

/** What can be measured on its own: `npm run bench -- import search`. */
const GROUPS = {
  import: importGroup,
  start: startGroup,
  search: searchGroup,
  extraction: extractionGroup,
  anchoring: anchoringGroup,
} as const;
type GroupName = keyof typeof GROUPS;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) {
  console.error(
    `There is no group ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}.`,
  );
  process.exit(2);
}
const names = (positionals.length > 0 ? positionals : Object.keys(GROUPS)) as GroupName[];
const corpora = findCorpora();
if (corpora === null) {
  console.log('Skipped: the benchmarks need ../shared/corpora/bulk, which is not here.');
  process.exit(0);
}

const figures: Figure[] = [];
for (const name of names) {
  const measured = await GROUPS[name](corpora);
  printFigures(name, measured);
  figures.push(...measured);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
