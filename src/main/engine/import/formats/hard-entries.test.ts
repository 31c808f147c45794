import { describe, expect, it } from 'vitest';
import { readTestEntry } from './test-file.ts';

const AUTHORS = Array.from({ length: 300 }, (_, at) => `Okafor${String(at)}, Ada`);
/** Right to left, without blanks between words, and with accents that stand by themselves. */
const TITLES = [
  'שנת עכברים בעליית הגג',
  'نوم الفئران في العلية',
  '阁楼里老鼠的睡眠',
  'Schla\u0308fer',
];

const lines = (tag: string): string => AUTHORS.map((name) => `${tag}${name}`).join('\n');

const FORMATS: readonly (readonly [name: string, write: (title: string) => string])[] = [
  ['a.bib', (title) => `@article{k, title = {${title}}, author = {${AUTHORS.join(' and ')}}}`],
  ['a.ris', (title) => `TY  - JOUR\nTI  - ${title}\n${lines('AU  - ')}\nER  - \n`],
  ['a.nbib', (title) => `PMID- 1\nTI  - ${title}\n${lines('FAU - ')}\n`],
  ['a.enw', (title) => `%0 Journal Article\n%T ${title}\n${lines('%A ')}\n`],
  [
    'a.json',
    (title) =>
      JSON.stringify([
        {
          id: 'k',
          type: 'book',
          title,
          author: AUTHORS.map((name) => ({ family: name.split(',')[0], given: 'Ada' })),
        },
      ]),
  ],
  ['a.csv', (title) => `Title,Authors,DOI\n${title},"${AUTHORS.join('; ')}",10.5555/a\n`],
];

describe.each(FORMATS)('%s', (name, write) => {
  it.each(TITLES)('keeps “%s” and 300 authors', async (title) => {
    const { csl } = await readTestEntry(write(title), name);
    expect(csl.title?.normalize('NFC')).toBe(title.normalize('NFC'));
    expect(csl.author).toHaveLength(300);
    expect(csl.author?.[299]).toMatchObject({ family: 'Okafor299', given: 'Ada' });
  });
});
