import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { describeCells } from './row-words.ts';

const row: ArticleRow = {
  id: '0' as ArticleId,
  title: 'Beans',
  source: 'Garden',
  year: 2020,
  notice: null,
  citekey: 'beans2020',
  type: 'report',
  status: 'inbox',
  species: { accepted: [], suggested: [] },
  sampleSizes: { accepted: [], suggested: [] },
  absences: [],
  hasText: true,
  readAs: null,
  kindsRead: ['sample_size', 'species'],
  accepted: 0,
  suggested: 0,
  annotations: 0,
  addedAt: 0,
};

describe('describeCells', () => {
  const absent = (kind: 'species' | 'sample_size', confirmed: boolean): ArticleRow => ({
    ...row,
    readAs: 'en',
    absences: [{ kind, confirmed }],
  });

  it('tells the silences apart', () => {
    expect(describeCells(row).sample.text).toBe('not looked at');
    expect(describeCells(row).species.text).toBe('–');
    expect(describeCells(absent('sample_size', true)).sample.text).toBe('none stated');
    expect(describeCells(absent('sample_size', false)).sample.text).toBe('none found');
    expect(describeCells(absent('species', false)).species.text).toBe('none found');
    expect(describeCells({ ...row, accepted: 1 }).sample.text).toBe('–');
    expect(describeCells({ ...row, readAs: 'en' }).sample.text).toBe('–');
    expect(describeCells({ ...row, readAs: 'de' }).sample.text).toBe('not in English');
    expect(describeCells({ ...row, readAs: 'de', accepted: 1 }).sample.text).toBe('–');
  });

  it('counts what there is no room for', () => {
    const { sample, species } = describeCells({
      ...row,
      accepted: 4,
      species: { accepted: ['Mouse', 'Human'], suggested: [] },
      sampleSizes: { accepted: ['14 births', '12 men', '76 eggs'], suggested: [] },
    });
    expect(sample).toEqual({ text: '14 births, 12 men', more: 1, are: 'accepted' });
    expect(species).toEqual({ text: 'Mouse', more: 1, are: 'accepted' });
  });

  it('shows what is suggested until something is accepted', () => {
    const suggested = { accepted: [], suggested: ['14 births', '12 men'] };
    expect(describeCells({ ...row, sampleSizes: suggested }).sample).toEqual({
      text: '14 births, 12 men',
      more: 0,
      are: 'suggested',
    });
    const decided = { accepted: ['14 births'], suggested: ['12 men'] };
    expect(describeCells({ ...row, sampleSizes: decided }).sample).toEqual({
      text: '14 births',
      more: 0,
      are: 'accepted',
    });
  });
});
