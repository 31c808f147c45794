import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { noticesOf, sayNotice, withNotices } from '../../../../shared/domain/publication-notice.ts';
import { compareItems, isSame, mergeItems, NOTICES, sideOf } from './compare-items.ts';

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

describe('that an article was retracted since', () => {
  const told = withNotices(COMES, [
    { kind: 'retracted', place: 'Owls. 2020;3:1', source: 'PubMed' },
  ]);
  const noticed = (item: CslItem): string[] => noticesOf(item).map(sayNotice);

  it('is a field of its own, which comes unless the reader says not', () => {
    const here = withNotices({ ...HERE, custom: { rank: 1 } }, [
      { kind: 'corrected', place: '', source: 'PubMed' },
    ]);
    expect(compareItems(here, told).find(({ field }) => field === NOTICES)).toEqual({
      field: NOTICES,
      label: 'Retracted or corrected',
      library: 'Corrected, says PubMed',
      incoming: 'Retracted, says PubMed: Owls. 2020;3:1',
    });
    const merged = mergeItems(here, told, {});
    expect(noticed(merged)).toEqual([
      'Retracted, says PubMed: Owls. 2020;3:1',
      'Corrected, says PubMed',
    ]);
    expect(merged).toMatchObject({ custom: { rank: 1 } });
    expect(noticed(mergeItems(here, told, { [NOTICES]: 'library' }))).toEqual([
      'Corrected, says PubMed',
    ]);
  });

  it('is the same where it is known, and is told by titles and by Crossref alike', () => {
    const known = mergeItems(HERE, told, {});
    expect(compareItems(known, told).find(({ field }) => field === NOTICES)?.incoming).toBe('');
    const retitled = { ...COMES, title: 'RETRACTED: Owls at dusk' };
    expect(noticed(mergeItems(HERE, retitled, {}))).toEqual(['Retracted, says its title']);
    const updates = [{ type: 'retraction', DOI: '10.1234/r' }];
    const crossref = { ...COMES, 'updated-by': updates } as CslItem;
    expect(noticed(mergeItems(HERE, crossref, {}))).toEqual([
      'Retracted, says Crossref: 10.1234/r',
    ]);
  });
});
