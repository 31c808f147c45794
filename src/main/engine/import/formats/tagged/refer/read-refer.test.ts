import { describe, expect, it } from 'vitest';
import { itemsOf, partsOf, titlesOf } from '../../test-reading.ts';
import { readRefer } from './read-refer.ts';

describe('Refer', () => {
  it('reads an entry of EndNote', () => {
    const text = [
      '%0 Journal Article',
      '%A Okafor, Ada',
      '%D 2023',
      '%8 March 4',
      '%T Sleep of mice',
      '%J Journal of Sleep',
      '%V 45',
      '%N 3',
      '%P 123-145',
      '%K sleep',
      'mice',
      '%@ 1234-5679',
      '%R https://doi.org/10.5555/sleep.1',
      '%F okafor2023',
      '%O read twice',
    ].join('\n');
    expect(itemsOf(readRefer, text)).toEqual([
      {
        type: 'article-journal',
        title: 'Sleep of mice',
        author: [{ family: 'Okafor', given: 'Ada' }],
        issued: { 'date-parts': [[2023, 3, 4]] },
        'container-title': 'Journal of Sleep',
        volume: '45',
        issue: '3',
        page: '123-145',
        ISSN: '1234-5679',
        DOI: '10.5555/sleep.1',
        note: 'read twice',
      },
    ]);
    expect(partsOf(readRefer, text)).toMatchObject([
      { entry: { citekey: 'okafor2023', tags: ['sleep', 'mice'] } },
    ]);
  });

  it('parts entries by their types, and without those by blank lines', () => {
    expect(titlesOf(readRefer, '%0 Book\n%T One\n\n%X More\n\n%0 Book\n%T Two')).toEqual([
      'One',
      'Two',
    ]);
    expect(titlesOf(readRefer, '%T One\n%A A\n\n%A B\n%T Two\n')).toEqual(['One', 'Two']);
  });

  it('parts keywords without blanks between them, and takes the first of several addresses', () => {
    const text = [
      '%0 Journal Article',
      '%T Newts',
      '%K eggs;ponds;frogs',
      '%U https://example.org/a',
      'https://example.org/b',
    ].join('\n');
    expect(itemsOf(readRefer, text)).toMatchObject([{ URL: 'https://example.org/a' }]);
    expect(partsOf(readRefer, text)).toMatchObject([
      { entry: { tags: ['eggs', 'ponds', 'frogs'], files: [{ url: 'https://example.org/b' }] } },
    ]);
  });

  it('knows what holds a work', () => {
    expect(itemsOf(readRefer, '%T Part\n%B Whole\n')).toMatchObject([
      { type: 'chapter', 'container-title': 'Whole' },
    ]);
    expect(itemsOf(readRefer, '%0 Book\n%T Whole\n%B Series\n')).toMatchObject([
      { type: 'book', 'collection-title': 'Series' },
    ]);
  });
});
