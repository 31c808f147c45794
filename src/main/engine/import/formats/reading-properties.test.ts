import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CslItem } from '../../../../shared/domain/csl.ts';
import { readTable } from './csv/read-table.ts';
import type { ReadFormat } from './format-reading.ts';
import { openSource, recogniseFormat } from './formats.ts';
import { readAnnotations } from './json/read-annotations.ts';
import { readBbtJson } from './json/read-bbt-json.ts';
import { readCslJson } from './json/read-csl-json.ts';
import { readCochrane } from './records/cochrane/read-cochrane.ts';
import { readOvid } from './records/ovid/read-ovid.ts';
import { readPubmedAbstracts, readPubmedSummary } from './records/pubmed/read-pubmed-text.ts';
import { readNbib } from './tagged/nbib/read-nbib.ts';
import { readRefer } from './tagged/refer/read-refer.ts';
import { readRefworks } from './tagged/refworks/read-refworks.ts';
import { readRis } from './tagged/ris/read-ris.ts';
import { readWos } from './tagged/wos/read-wos.ts';
import { partsOf, titlesOf } from './test-reading.ts';

/** A format: its reader, the pieces of which its files are made, and a whole entry. */
interface Kind {
  readonly read: ReadFormat;
  readonly pieces: readonly string[];
  readonly head: string;
  readonly entry: (title: string) => string;
  /** What stands between two entries. */
  readonly between: string;
  readonly tail: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  ris: {
    read: readRis,
    pieces: [
      'TY  - JOUR',
      'TY  - ',
      'ER  - ',
      'TI  - T',
      'AU  - ,',
      'PY  - ///',
      'SP  - -',
      'SN  - 1',
      'KW  - ;',
      'UR  - ',
      'DO  - 10.',
      'N1  - doi:',
    ],
    head: '',
    entry: (title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`,
    between: '\n',
    tail: '',
  },
  nbib: {
    read: readNbib,
    pieces: [
      'PMID- 1',
      'TI  - T',
      'BTI - B',
      'DP  - 2000',
      'FAU - A',
      'AU  - ',
      'CN  - ',
      'LID - [doi]',
      'PG  - -',
      '      more',
      'IS  - 1',
    ],
    head: '',
    entry: (title) => `PMID- 1\nTI  - ${title}\n`,
    between: '\n',
    tail: '',
  },
  'PubMed abstracts': {
    read: readPubmedAbstracts,
    pieces: [
      '1. J Sleep. 2021;3:1.',
      '2. ',
      '',
      '',
      'Okafor AN(1), Lin M.',
      'Author information:',
      'Retraction in',
      'In: B. P; 2020',
      'METHODS: m',
      '[Article in French]',
      'DOI: 10.',
      'PMID: 1',
    ],
    head: '',
    entry: (title) => `1. J Sleep. 2021;3:1-9.\n\n${title}.\n\nOkafor AN.\n\nPMID: 1\n`,
    between: '\n\n',
    tail: '',
  },
  'PubMed summary': {
    read: readPubmedSummary,
    pieces: ['1: ', '1: A. B. C. 2020', 'Okafor AN.', '. 2021;', '2021 Apr;(', 'PMID: 1', '', '? '],
    head: '',
    entry: (title) => `1: Okafor AN. ${title}. J Sleep. 2021;3:1-9. PMID: 1.\n`,
    between: '\n',
    tail: '',
  },
  ovid: {
    read: readOvid,
    pieces: [
      '<1>',
      '<1. >',
      'Title',
      '  T.',
      'TI  - T',
      'AU  - ;',
      'Authors',
      'SO  - S. 1(',
      'Source',
      '  S. Vol.1, 2020',
      'YR  - x',
      'IS  - 1',
      'DO  - 10.',
    ],
    head: '1 sleep.mp. (20)\n\n',
    entry: (title) => `<1. >\nTI  - ${title}\nSO  - Sleep. 3(2):1-9, 2021.\n`,
    between: '\n',
    tail: '',
  },
  cochrane: {
    read: readCochrane,
    pieces: [
      'Record #1 of 2',
      'ID: 1',
      'TI: T',
      'AU: ',
      'YR: x',
      'KY: ;',
      'PM: ',
      'PT: Book',
      'DOI: 10.',
      'US: ',
    ],
    head: '',
    entry: (title) => `Record #1 of 9\nID: CN-1\nTI: ${title}\n`,
    between: '\n',
    tail: '',
  },
  wos: {
    read: readWos,
    pieces: [
      'PT J',
      'PT',
      'ER',
      'EF',
      'TI T',
      'AU A',
      '   B',
      'PD FEB',
      'PY 2000',
      'SO S',
      'BP 1',
      'SN 1',
    ],
    head: 'FN X\nVR 1.0\n',
    entry: (title) => `PT J\nTI ${title}\nER\n`,
    between: '\n',
    tail: 'EF',
  },
  refer: {
    read: readRefer,
    pieces: ['%0 Book', '%0', '%T T', '%A ,', '%D 2', '%K', '%@ 1', '%', '%X x', '%8 1', '%R 10.'],
    head: '',
    entry: (title) => `%0 Book\n%T ${title}\n`,
    between: '\n',
    tail: '',
  },
  refworks: {
    read: readRefworks,
    pieces: [
      'RT Journal Article',
      'RT',
      'T1 T',
      'A1 ,',
      'YR 2000',
      'FD 13/45',
      'SP 1',
      'OP 2',
      'SN 1',
      'K1 ;',
      'RD x',
    ],
    head: '',
    entry: (title) => `RT Journal Article\nT1 ${title}\n`,
    between: '\n',
    tail: '',
  },
  csv: {
    read: readTable,
    pieces: ['Title,Authors,DOI', 'a,b,c', '"', '""', ',', '"a,b', 'a"b,c', ';;;', '1,2,3,4,5,6'],
    head: 'Title,Authors,DOI\n',
    entry: (title) => `${title},"Okafor, A.",10.5555/a\n`,
    between: '',
    tail: '',
  },
  'csl-json': {
    read: readCslJson,
    pieces: [
      '[',
      ']',
      '{',
      '}',
      '{}',
      ',',
      '"id"',
      ':',
      '"type":"book"',
      '"issued":{"date-parts":[[]]}',
      '"author":[7]',
      'null',
      '\\',
    ],
    head: '[\n',
    entry: (title) => `  {"id": "a", "type": "book", "title": "${title}"}`,
    between: ',\n',
    tail: '\n]',
  },
  'bbt-json': {
    read: readBbtJson,
    pieces: [
      '{"items":[',
      ']}',
      '{',
      '}',
      ',',
      '"itemType":"book"',
      '"creators":[{}]',
      '"extra":["type: x"]',
      '"collections":{"A":{"parent":"A"}}',
      '"tags":[[]]',
    ],
    head: '{"config": {}, "items": [\n',
    entry: (title) => `  {"itemType": "book", "title": "${title}"}`,
    between: ',\n',
    tail: '\n]}',
  },
  annotations: {
    read: readAnnotations,
    pieces: [
      '{"rows":[',
      ']}',
      '{',
      '}',
      ',',
      '"target":[{"selector":[{"exact":""}]}]',
      '"type":"Annotation"',
      '"body":[[]]',
      '"first":{"items":[{}]}',
    ],
    head: '',
    entry: () => '',
    between: '',
    tail: '',
  },
};

const title = fc.stringMatching(/^[A-Z][a-z]{1,12} [a-z]{1,12}$/);

describe.each(Object.entries(KINDS))('any text read as %s', (_, kind) => {
  const junk = fc.array(fc.oneof(fc.constantFrom(...kind.pieces), fc.string({ unit: 'binary' })), {
    maxLength: 30,
  });

  it('is read without an error, into items of CSL at lines that exist', () => {
    fc.assert(
      fc.property(
        junk,
        fc.constantFrom('\n', '\r\n', '\r', ''),
        fc.boolean(),
        (pieces, lineEnd, headed) => {
          const text = (headed ? kind.head : '') + pieces.join(lineEnd);
          const lines = text.split(/\r\n|\n|\r/).length;
          for (const part of partsOf(kind.read, text)) {
            if (part.of === 'entry')
              expect(CslItem.safeParse(part.entry.csl).error).toBeUndefined();
            const line =
              part.of === 'entry' ? part.entry.line : part.of === 'fault' ? part.fault.line : 1;
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
          recogniseFormat(openSource('a.txt', new TextEncoder().encode(text)));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe.each(Object.entries(KINDS).filter(([name]) => name !== 'annotations'))(
  'entries of %s',
  (_, kind) => {
    it('are all found, at their lines', () => {
      fc.assert(
        fc.property(fc.array(title, { minLength: 1, maxLength: 6 }), (titles) => {
          const text = kind.head + titles.map(kind.entry).join(kind.between) + kind.tail;
          expect(titlesOf(kind.read, text)).toEqual(titles);
          const lines = text.split('\n');
          partsOf(kind.read, text).forEach((part, at) => {
            const line = part.of === 'entry' ? part.entry.line! : 0;
            expect(lines.slice(line - 1, line + 2).join(' ')).toContain(titles[at]);
          });
        }),
        { numRuns: 20 },
      );
    });

    it('are found around one that breaks off anywhere', () => {
      const bad = kind.entry('Broken off');
      fc.assert(
        fc.property(title, title, fc.nat(bad.length), (before, behind, cut) => {
          const text = `${kind.head}${[kind.entry(before), `${bad.slice(0, cut)}\n`, kind.entry(behind)].join(kind.between)}${kind.tail}`;
          const titles = titlesOf(kind.read, text);
          expect(titles).toContain(before);
          expect(titles).toContain(behind);
        }),
        { numRuns: 60 },
      );
    });
  },
);
