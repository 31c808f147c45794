import { describe, expect, it } from 'vitest';
import { CslItem } from '../../../../../shared/domain/csl.ts';
import { readExtra } from './zotero-extra.ts';
import { zoteroItem } from './zotero-item.ts';

const creator = (creatorType: string, lastName: string, firstName: string) => ({
  creatorType,
  name: null,
  lastName,
  firstName,
});

describe('an item of Zotero', () => {
  it('reads the fields of its kind, its people and its dates', () => {
    const reading = zoteroItem(
      'bookSection',
      new Map([
        ['title', 'Wading birds'],
        ['bookTitle', 'Shores'],
        ['date', '2014-03'],
        ['accessDate', '2020-01-02T10:00:00Z'],
        ['pages', '12-19'],
        ['place', 'Bergen'],
        ['citationKey', 'wading'],
      ]),
      [
        creator('author', 'van der Berg', 'Ada'),
        { creatorType: 'bookAuthor', name: 'Society of Shores', firstName: '', lastName: '' },
      ],
    );
    expect(reading).toEqual({
      csl: {
        type: 'chapter',
        title: 'Wading birds',
        'container-title': 'Shores',
        issued: { 'date-parts': [[2014, 3]] },
        accessed: { 'date-parts': [[2020, 1, 2]] },
        page: '12-19',
        'publisher-place': 'Bergen',
        author: [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Ada' }],
        'container-author': [{ literal: 'Society of Shores' }],
      },
      citekey: 'wading',
      otherKeys: [],
    });
    expect(CslItem.safeParse(reading?.csl).success).toBe(true);
  });

  it.each([
    ['film', 'director', 'motion_picture'],
    ['patent', 'inventor', 'patent'],
    ['presentation', 'presenter', 'speech'],
    ['journalArticle', 'author', 'article-journal'],
  ])('calls who stands first in a %s its author', (itemType, creatorType, type) => {
    const reading = zoteroItem(itemType, new Map(), [creator(creatorType, 'Okafor', 'Ada')]);
    expect(reading?.csl).toEqual({ type, author: [{ family: 'Okafor', given: 'Ada' }] });
  });

  it('takes a kind that it does not know for a document, and notes for no reference', () => {
    expect(zoteroItem('hologram', new Map(), [])?.csl.type).toBe('document');
    expect(zoteroItem('constructor', new Map(), [])?.csl.type).toBe('document');
    expect(zoteroItem('note', new Map(), [])).toBeNull();
  });

  it('fills what is empty from Extra, and lets it name the type', () => {
    const fields = new Map([
      ['DOI', '10.5555/a'],
      ['extra', 'DOI: 10.5555/b\nPMID: 77\ntype: dataset\nRead twice'],
    ]);
    expect(zoteroItem('document', fields, [])?.csl).toEqual({
      type: 'dataset',
      DOI: '10.5555/a',
      PMID: '77',
      note: 'Read twice',
    });
  });
});

describe('Extra', () => {
  it('is read line by line', () => {
    const extra = readExtra(
      [
        'Citation Key: okafor2014',
        'tex.ids: old1, old2',
        'original-date: 1914-06',
        'editor: Okafor || Ada',
        'editor: Berg || Jan',
        'Publication Title: Shores',
        'PMCID: PMC77',
        'A remark: with a colon',
      ].join('\n'),
    );
    expect(extra).toEqual({
      csl: {
        'original-date': { 'date-parts': [[1914, 6]] },
        editor: [
          { family: 'Okafor', given: 'Ada' },
          { family: 'Berg', given: 'Jan' },
        ],
        'container-title': 'Shores',
        PMCID: 'PMC77',
      },
      citekey: 'okafor2014',
      otherKeys: ['old1', 'old2'],
      note: 'tex.ids: old1, old2\nA remark: with a colon',
    });
  });
});
