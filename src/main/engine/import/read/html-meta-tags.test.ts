import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { MetaTags } from './html-meta-tags.ts';

/** The metadata of a page with these elements in its head. */
const tagsOf = (head: string): MetaTags =>
  new MetaTags(parseHTML(`<html><head>${head}</head><body></body></html>`).document);

const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${content}">`;

test('names are found whatever their case, and without who wrote them', () => {
  const tags = tagsOf(
    meta('DC.Title', 'One') +
      meta('dcterms:issued', 'Two') +
      meta('dc.terms.created', 'Three') +
      meta('bepress_citation_title', 'Four') +
      meta(' Citation_Author ', 'Five') +
      '<meta property="og:title" content="Six"><meta itemprop="name" content="Seven">',
  );
  expect(tags.first('dc.title')).toBe('One');
  expect(tags.first('dcterms.issued')).toBe('Two');
  expect(tags.first('dcterms.created')).toBe('Three');
  expect(tags.first('citation_title')).toBe('Four');
  expect(tags.first('citation_author')).toBe('Five');
  expect(tags.first('og:title')).toBe('Six');
  expect(tags.first('name')).toBe('Seven');
});

test('values are all those of the first name that has any, on one line each', () => {
  const tags = tagsOf(
    meta('citation_author', ' Ada \n Okafor ') +
      meta('citation_author', 'Mei Lin') +
      meta('dc.creator', 'Other') +
      meta('citation_title', '  '),
  );
  expect(tags.all('citation_author', 'dc.creator')).toEqual(['Ada Okafor', 'Mei Lin']);
  expect(tags.all('citation_title', 'dc.creator')).toEqual(['Other']);
  expect(tags.all('citation_title')).toEqual([]);
  expect(tags.first('citation_title')).toBeUndefined();
});

test('a qualified name counts, unless it says another thing', () => {
  const tags = tagsOf(
    meta('dc.creator.personalname', 'Ada Okafor') +
      meta('dc.creator.orcid', '0000') +
      meta('dc.date.modified', '2020') +
      meta('dc.title', 'Plain') +
      meta('dc.title.main', 'Qualified'),
  );
  expect(tags.qualified('dc.creator')).toEqual(['Ada Okafor']);
  expect(tags.qualified('dc.date')).toEqual([]);
  expect(tags.qualified('dc.date', 'dc.title')).toEqual(['Plain']);
});

test('a value that is too long is a mishap', () => {
  const tags = tagsOf(meta('one', 'x'.repeat(20_000)) + meta('two', 'x'.repeat(20_001)));
  expect(tags.all('one')).toHaveLength(1);
  expect(tags.all('two')).toEqual([]);
});
