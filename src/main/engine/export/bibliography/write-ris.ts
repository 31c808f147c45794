import type { CslItem } from '../../../../shared/domain/csl.ts';
import {
  addressOf,
  dateOf,
  keywordsOf,
  namesOf,
  oneLine,
  textOf,
  type BibliographyItem,
  type PlainDate,
  type PlainName,
} from './bibliography-item.ts';
import { RIS_TYPES, risTags } from './ris-tags.ts';

type Line = readonly [tag: string, value: string];

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** "Family, Given, Suffix"; the particle belongs to the family name, as RIS has nothing else for it. */
function nameLine({ family, given, dropping, particle, suffix, literal }: PlainName): string {
  const last = [particle, family].filter((part) => part !== '').join(' ');
  const first = [given, dropping].filter((part) => part !== '').join(' ');
  if (last === '') return literal || first;
  return [last, first, suffix].filter((part) => part !== '').join(', ');
}

const two = (part: number | undefined): string =>
  part === undefined ? '' : String(part).padStart(2, '0');

/** "2019/03/04/", "2019/03//", "2019///spring". */
function slashed({ ends: [first], season }: PlainDate): string {
  if (!first) return '';
  const [year, month, day] = first;
  const word = season === null ? '' : SEASONS[season - 1]!;
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${word}`;
}

/** The year by itself, which every program reads, and all of the date where there is more. */
function dateLines(csl: CslItem): Line[] {
  const issued = dateOf(csl, 'issued');
  if (!issued) return [];
  const [first] = issued.ends;
  if (!first) return [['PY', issued.words]];
  // Slashes hold no years before our era.
  if (first[0] < 0) return [['PY', `${String(-first[0])} BC`]];
  if (issued.season !== null) return [['PY', slashed(issued)]];
  const year: Line = ['PY', String(first[0]).padStart(4, '0')];
  return first.length > 1 ? [year, ['DA', slashed(issued)]] : [year];
}

function pageLines(csl: CslItem): Line[] {
  const pages = textOf(csl, 'page');
  const range = /^([^\s,–—-]+)\s?[-–—]+\s?([^\s,–—-]+)$/.exec(pages);
  if (range) {
    return [
      ['SP', range[1]!],
      ['EP', range[2]!],
    ];
  }
  const count = csl.type === 'book' || csl.type === 'thesis' ? textOf(csl, 'number-of-pages') : '';
  return [['SP', pages || count]];
}

/** Numbers of PubMed as PubMed Central and EndNote write them. */
function identifierLines(csl: CslItem): Line[] {
  const pmid = textOf(csl, 'PMID');
  return [
    ['SN', textOf(csl, 'ISBN')],
    ['SN', textOf(csl, 'ISSN')],
    ['DO', textOf(csl, 'DOI')],
    ['U1', pmid === '' ? '' : `${pmid}[pmid]`],
    ['C2', textOf(csl, 'PMCID')],
  ];
}

function noteLines(csl: CslItem): Line[] {
  return (csl.note ?? '').split('\n').map((line): Line => ['N1', oneLine(line)]);
}

function linesOf({ citekey, csl, tags }: BibliographyItem): Line[] {
  const { names, texts } = risTags(csl.type);
  const accessed = dateOf(csl, 'accessed');
  const lines: Line[] = [
    ['ID', citekey],
    ...names.flatMap(([role, tag]) =>
      namesOf(csl, role).map((name): Line => [tag, nameLine(name)]),
    ),
    ...texts.map(([variable, tag]): Line => [tag, textOf(csl, variable)]),
    ...dateLines(csl),
    ...pageLines(csl),
    ...identifierLines(csl),
    ['UR', addressOf(csl)],
    ['Y2', accessed ? slashed(accessed) : ''],
    ...keywordsOf({ csl, tags }).map((word): Line => ['KW', word]),
    ['AB', textOf(csl, 'abstract')],
    ...noteLines(csl),
  ];
  return lines.filter(([, value]) => value !== '');
}

/** RIS in UTF-8, entry by entry, with the line ends that its specification asks for. */
export function* writeRis(items: Iterable<BibliographyItem>): Generator<string> {
  for (const item of items) {
    const lines: Line[] = [['TY', RIS_TYPES[item.csl.type]], ...linesOf(item), ['ER', '']];
    yield `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}\r\n`;
  }
}
