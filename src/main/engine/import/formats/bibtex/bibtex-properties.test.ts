import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CslItem } from '../../../../../shared/domain/csl.ts';
import { writeBibtex } from '../../../export/bibliography/write-bibtex.ts';
import type { FormatPart } from '../format-reading.ts';
import { openSource } from '../formats.ts';
import { readBibtex } from './read-bibtex.ts';

const read = (text: string): FormatPart[] => [
  ...readBibtex(openSource('a.bib', Buffer.from(text))),
];

const entry = (key: string): string =>
  `@article{${key},\n  author = {Okafor, Ada and {The Group}},\n  title = "On {Voles} ${key}",\n  year = 2001,\n  month = {jan}\n}\n`;
const titles = (parts: readonly FormatPart[]): (string | undefined)[] =>
  parts.flatMap((part) => (part.of === 'entry' ? [part.entry.csl.title] : []));

/** What BibTeX gives a meaning, and letters between them; one is a blank, one a line end. */
const TOKENS =
  String.raw`@article{k, @string{s=a} @comment{ @ { } ( ) " # , = % \ $ ^ _ ~ title= author={ and month=jan
  crossref={k} date={2001/..} file={a:b:c} \textbf{ \' -- é 好 s 7`.split(/\s+/);
const tokens = fc.constantFrom(' ', '\n', ...TOKENS);

describe('readBibtex', () => {
  test('answers anything that is made of its signs', () => {
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 200 }), (words) => {
        const text = words.join('');
        const lines = text.split('\n').length;
        for (const part of read(text)) {
          const line =
            part.of === 'entry' ? part.entry.line : part.of === 'fault' ? part.fault.line : 1;
          if (part.of === 'entry') expect(CslItem.parse(part.entry.csl)).toEqual(part.entry.csl);
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });

  test('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        read(`@misc{k, title = {${text}}, author = "${text}", ${text}`);
      }),
    );
  });

  test('answers any property list of BibDesk', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const list = Buffer.concat([
          Buffer.from('bplist00\x5crelativePath'),
          bytes,
          Buffer.alloc(20),
        ]);
        read(`@misc{k, bdsk-file-1 = {${list.toString('base64')}}}`);
      }),
    );
  });

  test('loses no entry around one from which a sign was taken or into which one was put', () => {
    const bad = entry('bad');
    fc.assert(
      fc.property(
        fc.nat({ max: bad.length - 2 }),
        fc.constantFrom(
          '',
          '{',
          '}',
          '"',
          ',',
          '=',
          '#',
          '@',
          '%',
          '\\',
          ')',
          '(',
          '\n',
          '{{',
          '}}',
        ),
        fc.boolean(),
        (at, sign, takes) => {
          const damaged = bad.slice(0, at) + sign + bad.slice(takes ? at + 1 : at);
          const parts = read(
            entry('one') + entry('two') + damaged + entry('three') + entry('four'),
          );
          expect(titles(parts)).toEqual(
            expect.arrayContaining(['one', 'two', 'three', 'four'].map((key) => `On Voles ${key}`)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reads words as they are written, whatever the letters', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abzÄßéøЖשعا好7.,:;!?()/+*&<>'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const title = words.join(' ');
        fc.pre(!/[<&]/.test(title));
        expect(titles(read(`@misc{k, title = {${title}}}`))).toEqual([title.normalize('NFC')]);
        expect(titles(read(`@misc{k, title = "{${title}}"}`))).toEqual([title.normalize('NFC')]);
      }),
    );
  });

  test('reads what Collate writes', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
    const words = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((list) =>
        `A${list.join(' ')}`
          .toWellFormed()
          .replace(/[\s\p{C}]+/gu, ' ')
          .trim()
          .normalize('NFC'),
      )
      .filter((text) => !/[<&]|\p{Default_Ignorable_Code_Point}/u.test(text));
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1000, max: 2100 }), (title, place, year) => {
        const csl: CslItem = {
          type: 'book',
          title,
          publisher: place,
          issued: { 'date-parts': [[year]] },
        };
        const written = writeBibtex([{ citekey: 'k', csl, tags: [] }], 'bibtex');
        const parts = read([...written].join(''));
        expect(parts.map((part) => part.of === 'entry' && part.entry.csl)).toEqual([csl]);
      }),
    );
  });
});
