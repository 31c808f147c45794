import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { FormatPart } from '../../src/main/engine/import/formats/format-reading.ts';
import { openSource, readFormat } from '../../src/main/engine/import/formats/formats.ts';
import { makeFigure, type Figure } from './figures.ts';
import { timeWork } from './time-work.ts';

const RUNS = 3;
const BIBTEX_ENTRIES = 10_000;
const RIS_ENTRIES = 50_000;
const WORDS = 'signal mouse sleep dose memory vaccine tumour gene light risk marker growth'.split(
  ' ',
);

/** Reference files with many entries, each beside what reads the same entries in a plain way. */
export async function formatsGroup(): Promise<Figure[]> {
  return [await measureBibtex(), await measureRis()];
}

/** A whole BibTeX file, beside citation-js on its entries one by one. */
async function measureBibtex(): Promise<Figure> {
  const entries = Array.from({ length: BIBTEX_ENTRIES }, (_, at) => bibtexEntry(at));
  const bytes = Buffer.from(entries.join('\n'));
  const own: number[] = [];
  const alone: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    own.push(await timeReading('library.bib', bytes, BIBTEX_ENTRIES));
    alone.push(timeWork(() => entries.forEach(readAlone)));
  }
  return makeFigure({
    group: 'formats',
    name: `${BIBTEX_ENTRIES.toLocaleString('en')} BibTeX entries (${(bytes.length / 1e6).toFixed(1)} MB)`,
    unit: 'ms',
    values: own,
    baseline: { name: 'citation-js on the same entries one by one', values: alone },
  });
}

/** A whole RIS file, beside a pass over its lines that finds their tags and no more. */
async function measureRis(): Promise<Figure> {
  const entries = Array.from({ length: RIS_ENTRIES }, (_, at) => risEntry(at));
  const bytes = Buffer.from(entries.join('\n'));
  const own: number[] = [];
  const lines: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    own.push(await timeReading('library.ris', bytes, RIS_ENTRIES));
    lines.push(timeWork(() => passLines(bytes)));
  }
  return makeFigure({
    group: 'formats',
    name: `${RIS_ENTRIES.toLocaleString('en')} RIS entries (${(bytes.length / 1e6).toFixed(1)} MB)`,
    unit: 'ms',
    values: own,
    baseline: { name: 'a pass over the lines of the file', values: lines },
  });
}

/** Throws where the file has another number of entries. */
function passLines(bytes: Buffer): void {
  let types = 0;
  for (const line of bytes.toString('utf8').split('\n')) {
    if (/^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)?.[1] === 'TY') types += 1;
  }
  if (types !== RIS_ENTRIES) throw new Error(`The lines have ${String(types)} entries.`);
}

/** Throws where the library reads another number of entries. */
function readAlone(entry: string): void {
  const { data } = new Cite(entry);
  if (data.length !== 1) throw new Error('citation-js reads no single entry.');
}

/** How long a file takes from its bytes to the last entry, in milliseconds. Throws where entries are missing. */
async function timeReading(name: string, bytes: Uint8Array, expected: number): Promise<number> {
  const started = performance.now();
  const reading = await readFormat(openSource(name, bytes));
  const parts: FormatPart[] = [...(reading?.parts ?? [])];
  const took = performance.now() - started;
  const entries = parts.filter(({ of }) => of === 'entry').length;
  if (entries !== expected) throw new Error(`${name}: ${String(entries)} entries were read.`);
  return took;
}

/** An entry as reference managers write them, with an abstract; about 800 bytes. */
function bibtexEntry(at: number): string {
  const word = (nth: number): string => WORDS[(at * 7 + nth * 3) % WORDS.length]!;
  const abstract = Array.from({ length: 55 }, (_, nth) => word(nth)).join(' ');
  return `@article{key${String(at)},
  author = {M{\\"u}ller, Emile and de la Cruz, Ana and {The Vole Group}},
  title = {The {${word(1)}} of \\emph{${word(2)}} and $\\alpha_1$ ${word(3)} in study ${String(at)}},
  journal = {Journal of ${word(4)} \\& ${word(5)}},
  year = {${String(1990 + (at % 30))}},
  month = mar,
  volume = {${String(at % 50)}},
  number = {${String(at % 12)}},
  pages = {${String(at)}--${String(at + 9)}},
  doi = {10.1234/abc.${String(at)}},
  keywords = {${word(1)}, ${word(2)}, ${word(6)}},
  abstract = {${abstract} in 50\\% of them.}
}
`;
}

/** An entry as publishers write them, with an abstract; about 700 bytes. */
function risEntry(at: number): string {
  const word = (nth: number): string => WORDS[(at * 7 + nth * 3) % WORDS.length]!;
  const abstract = Array.from({ length: 55 }, (_, nth) => word(nth)).join(' ');
  return `TY  - JOUR
AU  - Müller, Émile
AU  - de la Cruz, Ana
AU  - The Vole Group
TI  - The ${word(1)} of ${word(2)} and ${word(3)} in study ${String(at)}
T2  - Journal of ${word(4)}
PY  - ${String(1990 + (at % 30))}/03/04
VL  - ${String(at % 50)}
IS  - ${String(at % 12)}
SP  - ${String(at)}
EP  - ${String(at + 9)}
SN  - 1234-5679
DO  - 10.1234/abc.${String(at)}
UR  - https://example.org/${String(at)}
KW  - ${word(1)}
KW  - ${word(2)}
AB  - ${abstract}
LA  - en
ER  - 
`;
}
