import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CslItem, type CslName } from '../../../shared/domain/csl.ts';
import { writeBibtex, writeCslJson, type BibliographyItem } from './bibliography.ts';

const ITEMS: readonly BibliographyItem[] = [
  {
    citekey: 'smit2020voles',
    csl: {
      type: 'article-journal',
      title: 'Voles & dikes: 50% of 3_4 “traps” # and Łódź 日本',
      author: [
        { family: 'Smit', given: 'An' },
        { family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van den' },
        { literal: 'The Dike and Field Group' },
      ],
      'container-title': 'Dike & Field',
      issued: { 'date-parts': [[2020, 5, 4]] },
      volume: '7',
      issue: '2',
      page: '11-19',
      DOI: '10.5555/df.7_2',
      URL: 'https://example.org/a_b?c=1&d=%20',
      custom: { kept: true },
    },
  },
  {
    citekey: 'Desk:2016-lab+made',
    csl: {
      type: 'article-newspaper',
      title: 'Œufs à la carte',
      'container-title': 'Science Desk',
      issued: { raw: 'spring 2016' },
    },
  },
  {
    citekey: 'smith&co2019',
    csl: {
      type: 'book',
      title: 'Traps',
      publisher: 'Field Press',
      issued: { 'date-parts': [['2019']] },
    },
  },
];

function nameOf(name: CslName): string {
  return [name['non-dropping-particle'], name.family ?? name.literal, name.given]
    .filter(Boolean)
    .join(' ');
}

describe('writeBibtex', () => {
  test('is read back with the same fields and the very same keys', async () => {
    const bibtex = await writeBibtex(ITEMS);
    expect([...bibtex.matchAll(/^@\w+\{(.+),$/gm)].map((match) => match[1])).toEqual([
      'Desk:2016-lab+made',
      'smit2020voles',
      'smith&co2019',
    ]);
    const read = z.array(CslItem).parse(new Cite(bibtex).data);
    const [desk, smit, book] = read;
    const source = ITEMS[0]!.csl;
    expect(smit?.title).toBe(source.title);
    expect(smit?.author?.map(nameOf)).toEqual(source.author?.map(nameOf));
    expect(smit?.['container-title']).toBe(source['container-title']);
    expect(smit?.issued?.['date-parts']).toEqual([[2020, 5, 4]]);
    expect([smit?.volume, smit?.issue, smit?.page, smit?.DOI, smit?.URL]).toEqual([
      source.volume,
      source.issue,
      source.page,
      source.DOI,
      source.URL,
    ]);
    expect([desk?.title, desk?.['container-title'], desk?.issued?.['date-parts']]).toEqual([
      'Œufs à la carte',
      'Science Desk',
      [[2016]],
    ]);
    expect([book?.type, book?.title, book?.publisher]).toEqual(['book', 'Traps', 'Field Press']);
  });

  test('escapes what LaTeX gives a meaning and keeps other scripts as they are', async () => {
    const bibtex = await writeBibtex(ITEMS);
    expect(bibtex).toMatch(/\\&/);
    expect(bibtex).toMatch(/50\\%/);
    expect(bibtex).toContain('日本');
    expect(bibtex).not.toMatch(/[Qq]z[0-9a-f]+z/);
  });

  test('of nothing is empty', async () => {
    expect(await writeBibtex([])).toBe('');
  });
});

describe('writeCslJson', () => {
  test('is CSL-JSON with the citekeys as ids, ordered by them, and loses nothing', () => {
    const items = z.array(CslItem).parse(JSON.parse(writeCslJson(ITEMS)));
    expect(items.map((item) => item.id)).toEqual([
      'Desk:2016-lab+made',
      'smit2020voles',
      'smith&co2019',
    ]);
    expect(items[1]).toEqual({
      ...ITEMS[0]!.csl,
      id: 'smit2020voles',
      'citation-key': 'smit2020voles',
    });
  });
});
