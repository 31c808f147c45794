import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../main/engine/test-ids.ts';
import { EMPTY_FORM } from '../ui/claim-editor/claim-form.ts';
import { readUnsaved } from './unsaved.ts';

const CLAIM = {
  of: 'claim',
  articleId: NOWHERE,
  editing: { of: 'existing', claimId: NOWHERE },
  form: { fields: EMPTY_FORM, touched: ['statement'] },
};
const COMMENT = {
  of: 'comment',
  articleId: NOWHERE,
  annotationId: NOWHERE,
  comment: 'Why?',
  tags: '',
};

describe('what another start left unsaved', () => {
  it('is read as it was kept', () => {
    const kept: unknown = JSON.parse(JSON.stringify([CLAIM, COMMENT]));
    expect([...readUnsaved(kept).values()]).toEqual([CLAIM, COMMENT]);
  });

  it('by an older Collate keeps what was typed, and is empty in what that one did not know', () => {
    const { outcome, change, value, ...older } = { ...EMPTY_FORM, statement: 'They slept' };
    expect([outcome, change, value]).toEqual(['', 'open', 'open']);
    const fields = { ...older, direction: 'positive' };
    const form = { fields, touched: ['statement', 'direction'] };
    expect([...readUnsaved([{ ...CLAIM, form }]).values()]).toEqual([
      {
        ...CLAIM,
        form: {
          fields: { ...EMPTY_FORM, statement: 'They slept', value: 'better' },
          touched: ['statement'],
        },
      },
    ]);
  });

  it.each([
    null,
    'text',
    { 0: CLAIM },
    [null, 7, 'text', {}],
    [
      { ...CLAIM, form: null },
      { ...CLAIM, editing: 'new' },
      { ...CLAIM, articleId: 7 },
    ],
    [
      { ...CLAIM, form: { fields: EMPTY_FORM } },
      { ...COMMENT, tags: 7 },
    ],
  ])('is nothing where it has another shape: %j', (kept) => {
    expect([...readUnsaved(kept)]).toEqual([]);
  });
});
