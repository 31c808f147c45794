import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { applyDraft, countChanges, draftOf, type DetailsDraft } from './details-draft.ts';

const item: CslItem = {
  type: 'article-journal',
  title: 'Beans in the dark',
  author: [{ family: 'Example', given: 'Ann' }],
  issued: { 'date-parts': [[2020, 5]] },
  volume: 12,
  custom: { kept: true },
};

function change(draft: DetailsDraft, fields: DetailsDraft['fields']): DetailsDraft {
  return { ...draft, fields: { ...draft.fields, ...fields } };
}

describe('the details form', () => {
  const before = draftOf(item, 'example2020beans');

  it('shows what is there as text', () => {
    expect(before.fields).toEqual({
      title: 'Beans in the dark',
      author: 'Example, Ann',
      issued: 'May 2020',
      volume: '12',
    });
  });

  it('changes nothing when nothing was changed', () => {
    expect(countChanges(before, before)).toBe(0);
    expect(applyDraft(item, before, before)).toEqual(item);
  });

  it('reads names and dates, and leaves the rest alone', () => {
    const draft = change(before, { author: 'Example, Ann\nSample, Bo', issued: '3 June 2021' });
    expect(countChanges(before, draft)).toBe(2);
    expect(applyDraft(item, before, draft)).toEqual({
      ...item,
      author: [
        { family: 'Example', given: 'Ann' },
        { family: 'Sample', given: 'Bo' },
      ],
      issued: { 'date-parts': [[2021, 6, 3]] },
    });
  });

  it('takes out a field that was emptied, and keeps a date that nobody can read', () => {
    const applied = applyDraft(
      item,
      before,
      change(before, { volume: ' ', issued: 'in the rains' }),
    );
    expect(applied).not.toHaveProperty('volume');
    expect(applied.issued).toEqual({ literal: 'in the rains' });
  });

  it('keeps fields that another type does not show', () => {
    const applied = applyDraft(item, before, { ...before, type: 'webpage' });
    expect(applied).toMatchObject({ type: 'webpage', volume: 12, custom: { kept: true } });
  });
});
