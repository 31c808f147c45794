import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticesOf, sayNotice, withNotices, type PublicationNotice } from './publication-notice.ts';

const RETRACTED: PublicationNotice = {
  kind: 'retracted',
  place: 'J Voles. 2020;3:1',
  source: 'PubMed',
};

describe('what details tell of a retraction', () => {
  test('is what a file brought, the gravest first, beside what other programs keep', () => {
    const corrected = { ...RETRACTED, kind: 'corrected' } as const;
    const csl = withNotices({ type: 'article-journal', custom: { rank: 1 } } as never, [
      corrected,
      RETRACTED,
    ]);
    expect(csl).toMatchObject({ custom: { rank: 1 } });
    expect(noticesOf(csl)).toEqual([RETRACTED, corrected]);
    expect(withNotices(csl, [])).toBe(csl);
  });

  test('is what Crossref calls an update of it, and no other update', () => {
    const updates = [
      { type: 'retraction', DOI: '10.5555/r', source: 'publisher' },
      { type: 'Expression of concern', DOI: '10.5555/c' },
      { type: 'new_version', DOI: '10.5555/v' },
      'none',
    ];
    expect(noticesOf({ 'updated-by': updates })).toEqual([
      { kind: 'retracted', place: '10.5555/r', source: 'Crossref' },
      { kind: 'concern', place: '10.5555/c', source: 'Crossref' },
    ]);
  });

  test.each([
    ['RETRACTED: Voles in dikes', 'retracted'],
    ['Retracted article: voles in dikes', 'retracted'],
    ['[Retracted] Voles in dikes', 'retracted'],
    ['WITHDRAWN: Voles in dikes', 'withdrawn'],
  ])('stands before the title: %s', (title, kind) => {
    expect(noticesOf({ title })).toEqual([{ kind, place: '', source: 'its title' }]);
  });

  test.each([
    'Retracted muscles of voles',
    'Retraction: Voles in dikes',
    'Why papers are retracted: a survey',
    'Withdrawn voles',
  ])('is not the notice itself, nor a word of the title: %s', (title) => {
    expect(noticesOf({ title })).toEqual([]);
  });

  test('is nothing in details of any other form', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (custom, updates) => {
        expect(noticesOf({ custom: { notices: custom }, 'updated-by': updates })).toEqual([]);
        expect(noticesOf({ custom })).toEqual([]);
      }),
    );
  });
});

test('a notice is said with who tells it and where it stands', () => {
  expect(sayNotice(RETRACTED)).toBe('Retracted, says PubMed: J Voles. 2020;3:1');
  expect(sayNotice({ kind: 'withdrawn', place: '', source: 'its title' })).toBe(
    'Withdrawn, says its title',
  );
});
