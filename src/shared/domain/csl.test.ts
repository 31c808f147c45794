import { describe, expect, it } from 'vitest';
import { CSL_TYPES, CslItem } from './csl.ts';
import { fieldsForType, typeLabel } from './csl-fields.ts';

describe('CslItem', () => {
  it('keeps fields that it does not know, at every level', () => {
    const item = {
      type: 'article-journal',
      title: 'Round cells in culture',
      author: [{ family: 'Okafor', given: 'Ada', ORCID: '0000-0000-0000-0000' }],
      issued: { 'date-parts': [[2017, '3']], note: 'online' },
      custom: { collection: ['a'] },
      volume: 12,
      'x-lab': true,
    };
    expect(CslItem.parse(item)).toEqual(item);
  });

  it('refuses a type that CSL does not have and names or dates of another shape', () => {
    expect(CslItem.safeParse({ type: 'newspaper' }).success).toBe(false);
    expect(CslItem.safeParse({ type: 'book', author: 'Okafor' }).success).toBe(false);
    expect(CslItem.safeParse({ type: 'book', issued: { 'date-parts': [[]] } }).success).toBe(false);
    expect(CslItem.safeParse({ type: 'book', issued: { 'date-parts': [[2015.5]] } }).success).toBe(
      false,
    );
  });
});

function containerLabel(type: (typeof CSL_TYPES)[number]): string | undefined {
  return fieldsForType(type).find(({ field }) => field === 'container-title')?.label;
}

describe('fieldsForType', () => {
  it.each(CSL_TYPES)('gives %s a label and labelled fields, each once', (type) => {
    const fields = fieldsForType(type);
    const names = fields.map(({ field }) => field);
    expect(names.slice(0, 2)).toEqual(['title', 'author']);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['issued', 'URL', 'DOI', 'language', 'abstract']));
    for (const { label } of fields) expect(label).toMatch(/^[A-Z]/);
    expect(typeLabel(type)).toMatch(/^[A-Z]/);
  });

  it('names the container after what it is', () => {
    expect(containerLabel('article-journal')).toBe('Journal');
    expect(containerLabel('article-newspaper')).toBe('Outlet');
    expect(containerLabel('chapter')).toBe('Book');
    expect(containerLabel('book')).toBeUndefined();
  });

  it('gives no two types the same name', () => {
    expect(new Set(CSL_TYPES.map(typeLabel)).size).toBe(CSL_TYPES.length);
  });
});
