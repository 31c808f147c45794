import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { anchoringGroup } from './bench/anchoring.ts';
import { evidenceGroup } from './bench/evidence.ts';
import { exportGroup } from './bench/export.ts';
import { extractionGroup } from './bench/extraction.ts';
import { findCorpora, type Corpora } from './bench/corpora.ts';
import { formatsGroup } from './bench/formats.ts';
import { importGroup } from './bench/import.ts';
import { pdfGroup } from './bench/pdf.ts';
import { judgedGroup } from './bench/judged-searches.ts';
import { printFigures, type Figure } from './bench/figures.ts';
import { scaleGroup } from './bench/scale.ts';
import { searchGroup } from './bench/search.ts';
import { startGroup } from './bench/start.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, articles: { type: 'string', default: '100000' } },
});
const articles = Number(values.articles);
if (!Number.isInteger(articles) || articles < 1) {
  console.error(
    '--articles takes the number of articles of the library of the groups scale and search.',
  );
  process.exit(2);
}

/** What can be measured on its own: `npm run bench -- import search`. */
const GROUPS = {
  import: importGroup,
  start: startGroup,
  search: (corpora: Corpora) => searchGroup(corpora, articles),
  judged: judgedGroup,
  extraction: extractionGroup,
  scale: (corpora: Corpora) => scaleGroup(corpora, articles),
  anchoring: anchoringGroup,
  formats: formatsGroup,
  evidence: evidenceGroup,
  export: exportGroup,
  pdf: pdfGroup,
} as const;
type GroupName = keyof typeof GROUPS;

const unknown = positionals.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) {
  console.error(
    `There is no group ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}.`,
  );
  process.exit(2);
}
// The library of these groups takes long to make: they are measured when they are asked for.
const usual = Object.keys(GROUPS).filter((name) => name !== 'scale' && name !== 'search');
const names = (positionals.length > 0 ? positionals : usual) as GroupName[];
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
