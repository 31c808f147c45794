import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { describeCells } from './row-words.ts';

const row: ArticleRow = {
  id: '0' as ArticleId,
  title: 'Beans',
  source: 'Garden',
  year: 2020,
  citekey: 'beans2020',
  type: 'report',
  status: 'inbox',
  species: [],
  sampleSizes: [],
  absences: [],
  readAs: null,
  accepted: 0,
  suggested: 0,
  annotations: 0,
  addedAt: 0,
};

describe('describeCells', () => {
  it('tells three silences apart', () => {
    expect(describeCells(row).sample.text).toBe('not looked at');
    expect(describeCells({ ...row, accepted: 1 }).sample.text).toBe('–');
    expect(describeCells({ ...row, absences: ['sample_size'] }).sample.text).toBe('none stated');
    expect(describeCells({ ...row, absences: ['species'] }).species.text).toBe('none');
    expect(describeCells(row).species.text).toBe('–');
  });

  it('tells what the rules cannot read from what nobody has read', () => {
    expect(describeCells({ ...row, readAs: 'de' }).sample.text).toBe('not in English');
    expect(describeCells({ ...row, readAs: 'en' }).sample.text).toBe('–');
    expect(describeCells({ ...row, readAs: 'de', accepted: 1 }).sample.text).toBe('–');
    expect(describeCells({ ...row, readAs: 'de', sampleSizes: ['42 bees'] }).sample.text).toBe(
      '42 bees',
    );
  });

  it('counts what there is no room for', () => {
    const { sample, species } = describeCells({
      ...row,
      accepted: 4,
      species: ['mouse', 'human'],
      sampleSizes: ['14 births', '12 men', '76 eggs'],
    });
    expect(sample).toEqual({ text: '14 births, 12 men', more: 1, muted: false });
    expect(species).toEqual({ text: 'Mouse', more: 1, muted: false });
  });
});
