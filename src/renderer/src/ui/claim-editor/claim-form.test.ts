import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { OPEN_FINDING } from '../../../../shared/domain/test-finding.ts';
import type { ClaimDraft, CommonValue } from '../../../../shared/domain/claim.ts';
import { EMPTY_FORM, readForm, type ClaimForm } from './claim-form.ts';
import { proofOf } from './field-proof.ts';
import { fillForm, formOfDraft } from './fill-form.ts';

const UNPROVED = proofOf(null, EMPTY_FORM, null);

const DRAFTS: (z.output<typeof ClaimDraft> & { readonly value: CommonValue })[] = [
  {
    value: { kind: 'study_design', design: 'cohort', subject: 'reported' },
    statement: 'Followed for nine years',
    speaker: 'reporter',
    speakerName: null,
  },
  {
    value: { kind: 'publication_status', status: 'preprint', subject: 'article' },
    statement: '',
    speaker: null,
    speakerName: null,
  },
  {
    value: {
      kind: 'setting',
      country: 'Peru',
      years: '2010 to 2014',
      followUp: null,
      words: { country: { start: 3, exact: 'Peru' } },
    },
    statement: '',
    speaker: null,
    speakerName: null,
  },
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
    speakerName: null,
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
    speakerName: 'Ana Silva',
  },
  {
    value: { kind: 'safety', category: 'translation', hedged: true },
    statement: 'Not shown in people',
    speaker: 'outside_expert',
    speakerName: 'Ben Ode',
  },
  {
    value: {
      kind: 'finding',
      change: 'mixed',
      value: 'worse',
      outcome: 'eggs hatched',
      exposure: 'heat',
      dose: '38 °C',
      comparator: null,
      effectValue: '30',
      effectUnit: '%',
      interval: '21 to 40',
      p: '< 0.01',
      words: { outcome: { start: 4, exact: 'hatched' } },
    },
    statement: 'A third hatched',
    speaker: 'reporter',
    speakerName: null,
  },
];

describe('readForm', () => {
  it.each(DRAFTS.map((draft) => [draft.value.kind, draft] as const))(
    'gives back a %s as it was',
    (kind, draft) => {
      const form = formOfDraft(draft);
      const proof = proofOf(draft, form, 'A quote with other words.');
      expect(readForm(kind, form, proof)).toEqual({ draft, errors: null });
    },
  );

  it('reads counts with separators and refuses what is no whole number', () => {
    const form: ClaimForm = { ...EMPTY_FORM, unit: 'owls', unitKind: 'animals' };
    expect(
      readForm('sample_size', { ...form, count: '1,204' }, UNPROVED).draft?.value,
    ).toMatchObject({
      count: 1204,
    });
    for (const count of ['', 'many', '-3', '2.5']) {
      expect(readForm('sample_size', { ...form, count }, UNPROVED).errors).toEqual({
        count: 'Give a whole number, 0 or more.',
      });
    }
  });

  it('says what is missing, by field', () => {
    expect(readForm('sample_size', EMPTY_FORM, UNPROVED).errors).toHaveProperty('unit');
    expect(
      readForm('sample_size', { ...EMPTY_FORM, count: '3', unit: 'owls' }, UNPROVED).errors,
    ).toEqual({
      unitKind: 'Choose what kind of thing was counted.',
    });
    expect(readForm('species', EMPTY_FORM, UNPROVED).errors).toEqual({
      scientificName: 'Name the species, or give its NCBI id.',
      speciesRole: 'Choose its part in the study.',
    });
    expect(readForm('finding', EMPTY_FORM, UNPROVED).errors).toEqual({
      statement: 'Say in one line what was found. The quote stays either way.',
    });
    expect(readForm('study_design', EMPTY_FORM, UNPROVED).errors).toEqual({
      design: 'Choose what was done to find out.',
    });
    expect(readForm('publication_status', EMPTY_FORM, UNPROVED).errors).toEqual({
      publicationStatus: 'Choose whether and how it was published.',
    });
    expect(readForm('setting', EMPTY_FORM, UNPROVED).errors).toEqual({
      country: 'Give a country, years or a follow-up.',
    });
    expect(readForm('safety', EMPTY_FORM, UNPROVED).errors).toEqual({
      category: 'Choose what kind of statement this is.',
    });
  });

  it('asks to shorten what is too long', () => {
    const form = { ...EMPTY_FORM, count: '3', unit: 'o'.repeat(501) };
    expect(readForm('sample_size', form, UNPROVED).errors?.unit).toMatch(/^Shorten/);
  });
});

describe('fillForm', () => {
  const untouched = new Set<keyof ClaimForm>();

  it.each(DRAFTS.map((draft) => [draft.value.kind, draft] as const))(
    'writes all that a sketch of a %s says',
    (_, draft) => {
      const filled = fillForm(EMPTY_FORM, draft, untouched);
      expect(filled).toEqual({ ...formOfDraft({ ...draft, statement: '' }) });
    },
  );

  it('leaves open what a sketch does not say', () => {
    const value = { ...OPEN_FINDING, change: null, value: null };
    const sketch = { value, speaker: null, speakerName: null };
    expect(fillForm(EMPTY_FORM, sketch, untouched)).toEqual(EMPTY_FORM);
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
    const filled = fillForm(
      typed,
      { value, speaker: null, speakerName: null },
      new Set(['count', 'unitKind']),
    );
    expect(filled).toEqual({ ...typed, sampleRole: 'enrolled' });
  });
});
