import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../../../shared/domain/claim.ts';
import { EMPTY_FORM, formOfDraft, readForm } from './claim-form.ts';

const DRAFTS: ClaimDraft[] = [
  {
    value: {
      kind: 'sample_size',
      count: 1204,
      unit: 'barn owls',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'at_least',
    },
    statement: '',
    speaker: null,
  },
  {
    value: {
      kind: 'species',
      taxonId: 10090,
      scientificName: 'Mus musculus',
      vernacularName: 'mice',
      role: 'studied',
      strain: null,
      sex: 'female',
      lifeStage: null,
    },
    statement: 'Young mice',
    speaker: 'authors',
  },
  {
    value: { kind: 'safety', category: 'translation', hedged: true },
    statement: 'Not shown in people',
    speaker: 'outside_expert',
  },
  {
    value: {
      kind: 'finding',
      direction: 'mixed',
      effectValue: '30',
      effectUnit: '%',
      comparator: null,
    },
    statement: 'A third hatched',
    speaker: 'reporter',
  },
];

describe('readForm', () => {
  it.each(DRAFTS.map((draft) => [draft.value.kind, draft] as const))(
    'gives back a %s as it was',
    (kind, draft) => {
      expect(readForm(kind, formOfDraft(draft))).toEqual({ draft, errors: null });
    },
  );

  it('reads counts with separators and refuses what is no whole number', () => {
    const form = { ...EMPTY_FORM, unit: 'owls' };
    expect(readForm('sample_size', { ...form, count: '1,204' }).draft?.value).toMatchObject({
      count: 1204,
    });
    for (const count of ['', 'many', '-3', '2.5']) {
      expect(readForm('sample_size', { ...form, count }).errors).toEqual({
        count: 'Give a whole number, 0 or more.',
      });
    }
  });

  it('says what is missing, by field', () => {
    expect(readForm('sample_size', EMPTY_FORM).errors).toHaveProperty('unit');
    expect(readForm('species', EMPTY_FORM).errors).toEqual({
      scientificName: 'Name the species, or give its NCBI id.',
    });
    expect(Object.keys(readForm('finding', EMPTY_FORM).errors ?? {})).toEqual(['statement']);
    expect(readForm('safety', EMPTY_FORM).errors).toBeNull();
  });

  it('asks to shorten what is too long', () => {
    const form = { ...EMPTY_FORM, count: '3', unit: 'o'.repeat(501) };
    expect(readForm('sample_size', form).errors?.unit).toMatch(/^Shorten/);
  });
});
