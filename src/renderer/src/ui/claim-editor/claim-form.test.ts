import { describe, expect, it } from 'vitest';
import type { ClaimDraft } from '../../../../shared/domain/claim.ts';
import { EMPTY_FORM, fillForm, formOfDraft, readForm, type ClaimForm } from './claim-form.ts';

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
    const form: ClaimForm = { ...EMPTY_FORM, unit: 'owls', unitKind: 'animals' };
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
    expect(readForm('sample_size', { ...EMPTY_FORM, count: '3', unit: 'owls' }).errors).toEqual({
      unitKind: 'Choose what kind of thing was counted.',
    });
    expect(readForm('species', EMPTY_FORM).errors).toEqual({
      scientificName: 'Name the species, or give its NCBI id.',
      speciesRole: 'Choose its part in the study.',
    });
    expect(readForm('finding', EMPTY_FORM).errors).toEqual({
      statement: 'Say in one line what was found. The quote stays either way.',
    });
    expect(readForm('safety', EMPTY_FORM).errors).toEqual({
      category: 'Choose what kind of statement this is.',
    });
  });

  it('asks to shorten what is too long', () => {
    const form = { ...EMPTY_FORM, count: '3', unit: 'o'.repeat(501) };
    expect(readForm('sample_size', form).errors?.unit).toMatch(/^Shorten/);
  });
});

describe('fillForm', () => {
  const untouched = new Set<keyof ClaimForm>();

  it.each(DRAFTS.map((draft) => [draft.value.kind, draft] as const))(
    'writes all that a sketch of a %s says',
    (_, { value, speaker }) => {
      const filled = fillForm(EMPTY_FORM, { value, speaker }, untouched);
      expect(filled).toEqual({ ...formOfDraft({ value, statement: '', speaker }) });
    },
  );

  it('leaves open what a sketch does not say', () => {
    const value = {
      kind: 'finding',
      direction: null,
      effectValue: null,
      effectUnit: null,
      comparator: null,
    } as const;
    expect(fillForm(EMPTY_FORM, { value, speaker: null }, untouched)).toEqual(EMPTY_FORM);
  });

  it('never writes over what the reader touched, nor over what belongs to it', () => {
    const typed: ClaimForm = { ...EMPTY_FORM, count: '9', unitKind: 'births' };
    const value = {
      kind: 'sample_size',
      count: 12,
      unit: 'men',
      unitKind: 'participants',
      role: 'enrolled',
      qualifier: 'about',
    } as const;
    const filled = fillForm(typed, { value, speaker: null }, new Set(['count', 'unitKind']));
    expect(filled).toEqual({ ...typed, sampleRole: 'enrolled' });
  });
});
