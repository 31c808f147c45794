import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { compareItems, isSame, mergeItems, sideOf } from './compare-items.ts';

const HERE: CslItem = {
  type: 'article-journal',
  title: 'Owls at dusk',
  DOI: '10.1234/owls',
  'citation-key': 'tanaka2015',
};
const COMES: CslItem = {
  type: 'article-journal',
  title: 'Owls  at dusk',
  DOI: 'https://doi.org/10.1234/OWLS',
  abstract: 'They hunt.',
  volume: '7',
  keyword: 'owls',
};

describe('two items', () => {
  it('are compared in what either says, in words', () => {
    const fields = compareItems(HERE, COMES);
    expect(fields.map(({ field }) => field).toSorted()).toEqual([
      'DOI',
      'abstract',
      'title',
      'type',
      'volume',
    ]);
    expect(fields.find(({ field }) => field === 'abstract')).toMatchObject({
      library: '',
      incoming: 'They hunt.',
    });
    expect(fields.find(({ field }) => field === 'title')?.library).toBe('Owls at dusk');
  });

  it('say nothing where neither does', () => {
    const unknown: CslItem = { type: 'document' };
    expect(compareItems(unknown, unknown)).toEqual([]);
  });

  it('say the same whatever their blanks, dashes and quotation marks, and numbers whatever their form', () => {
    const same = (field: string, library: string, incoming: string): boolean =>
      isSame({ field, label: field, library, incoming });
    expect(compareItems(HERE, COMES).filter((each) => !isSame(each))).toHaveLength(2);
    expect(same('title', '“Owls” – why?', '"Owls" - why?')).toBe(true);
    expect(same('title', 'Owls', 'owls')).toBe(false);
    expect(same('ISSN', '1234-567X', '1234567x')).toBe(true);
  });
});

describe('what two items become', () => {
  it('keeps what is here, and fills what is empty', () => {
    expect(mergeItems(HERE, { ...COMES, title: 'Bats' }, {})).toEqual({
      ...HERE,
      abstract: 'They hunt.',
      volume: '7',
    });
  });

  it('takes what the reader chose', () => {
    const merged = mergeItems(
      HERE,
      { ...COMES, title: 'Bats' },
      { title: 'incoming', volume: 'library' },
    );
    expect(merged).toMatchObject({ title: 'Bats', abstract: 'They hunt.' });
    expect(merged).not.toHaveProperty('volume');
    const field = { field: 'volume', label: 'Volume', library: '', incoming: '7' };
    expect(sideOf(field, {})).toBe('incoming');
    expect(sideOf({ ...field, library: '6' }, {})).toBe('library');
  });
});
