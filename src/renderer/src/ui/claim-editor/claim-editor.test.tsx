import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import type { ClaimSketch } from '../../../../shared/domain/claim-sketch.ts';
import type { Claim, ClaimDraft, ClaimKind, ClaimValue } from '../../../../shared/domain/claim.ts';
import { NOWHERE } from '../../../../main/engine/test-ids.ts';
import { drawWindow } from '../../testing/test-window.tsx';
import { ClaimEditor } from './claim-editor.tsx';

interface Opened {
  readonly user: UserEvent;
  readonly form: HTMLElement;
  readonly saved: ClaimDraft[];
  readonly cancelled: { times: number };
}

type Proof = Pick<ComponentProps<typeof ClaimEditor>, 'context' | 'areas'>;
const QUOTED = { before: 'In all, ', quote: 'forty mice', after: ' slept.' };

/** Opens the editor alone, for a new claim of a kind or for one that is there. */
function openEditor(
  of: ClaimKind | Claim,
  sketch: ClaimSketch | null = null,
  isSaving = false,
  { context = QUOTED, areas = [] }: Partial<Proof> = {},
): Opened {
  const saved: ClaimDraft[] = [];
  const cancelled = { times: 0 };
  const claim = typeof of === 'string' ? null : of;
  const part = (
    <ClaimEditor
      claim={claim}
      kind={typeof of === 'string' ? of : of.value.kind}
      sketch={sketch}
      context={context}
      areas={areas}
      isSaving={isSaving}
      onSave={(draft) => saved.push(draft)}
      onCancel={() => {
        cancelled.times += 1;
      }}
    />
  );
  const { user } = drawWindow(undefined, { part });
  return { user, form: screen.getByRole('form'), saved, cancelled };
}

const claimOf = (value: ClaimValue, change: Partial<Claim> = {}): Claim => ({
  id: NOWHERE,
  articleId: NOWHERE,
  code: 'n1',
  value,
  statement: 'As they say',
  speaker: 'authors',
  speakerName: null,
  status: 'accepted',
  origin: { by: 'reader', readerName: 'Ada' },
  confidence: null,
  fieldConfidence: {},
  quotes: [],
  areas: [],
  createdAt: 1,
  updatedAt: 1,
  ...change,
});

const SAMPLE: ClaimValue = {
  kind: 'sample_size',
  count: 1204,
  unit: 'barn owls',
  unitKind: 'animals',
  role: 'enrolled',
  qualifier: 'at_least',
};

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const species = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Species' });
const dropDown = (name: RegExp) => screen.getByRole('button', { name });

async function fill(user: UserEvent, name: string, text: string): Promise<void> {
  await user.clear(field(name));
  await user.type(field(name), text);
}

async function pick(user: UserEvent, list: RegExp, option: string): Promise<void> {
  await user.click(dropDown(list));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('a new claim', () => {
  it('of a sample size is saved as it was filled in', async () => {
    const { user, saved } = openEditor('sample_size');
    expect(document.activeElement).toBe(field('Count'));
    await user.keyboard('1,204');
    await pick(user, /Qualifier/, 'at most');
    await fill(user, 'As written', 'field mice');
    await pick(user, /Kind of unit/, 'animals');
    await user.click(screen.getByRole('radio', { name: 'analysed' }));
    await fill(user, 'In your words', 'Mice that were caught');
    await pick(user, /Speaker/, 'the reporter');
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved).toEqual([
      {
        value: {
          kind: 'sample_size',
          count: 1204,
          unit: 'field mice',
          unitKind: 'animals',
          role: 'analysed',
          qualifier: 'at_most',
        },
        statement: 'Mice that were caught',
        speaker: 'reporter',
        speakerName: null,
      },
    ]);
  });

  it('of a species takes over the name that the words have', async () => {
    const { user, saved } = openEditor('species');
    await user.keyboard('house mouse');
    await waitFor(() => expect(species().value).toBe('Mus musculus'));
    expect(screen.getByText('NCBI 10090')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'source material' }));
    await fill(user, 'Strain', 'C57BL/6');
    await pick(user, /Sex/, 'both');
    await fill(user, 'Life stage', 'adult');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(saved[0]!.value).toEqual({
      kind: 'species',
      taxonId: 10090,
      scientificName: 'Mus musculus',
      vernacularName: 'house mouse',
      role: 'source_material',
      strain: 'C57BL/6',
      sex: 'both',
      lifeStage: 'adult',
    });
  });

  it('of a species proposes species for what is typed, and keeps a name that it does not know', async () => {
    const { user, saved } = openEditor('species');
    await user.type(species(), 'Rattus norv');
    await user.click(await screen.findByRole('option', { name: /Norway rat/ }));
    expect(species().value).toBe('Rattus norvegicus');
    expect(screen.getByText('NCBI 10116')).toBeTruthy();
    await user.type(species(), ' domesticus maximus');
    expect(await screen.findByText('No NCBI id: kept as you write it')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'mentioned' }));
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved[0]!.value).toMatchObject({
      taxonId: null,
      scientificName: 'Rattus norvegicus domesticus maximus',
      vernacularName: null,
    });
  });

  it('of a finding is saved as it was filled in', async () => {
    const context = {
      before: '',
      quote: 'Their night was 34 minutes longer under the lamp than without one (p = 0.02).',
      after: '',
    };
    const { user, saved } = openEditor('finding', null, false, { context });
    await user.type(field('Statement'), 'They slept longer');
    await user.click(screen.getByRole('radio', { name: 'increase' }));
    await user.click(screen.getByRole('radio', { name: 'better' }));
    await user.type(field('Outcome'), 'night');
    await user.type(field('Exposure or intervention'), 'the lamp');
    await user.type(field('Dose'), '2 h');
    await user.type(field('Interval'), '4 to 64');
    await user.type(field('P value'), '= 0.02');
    await user.type(field('Name of the speaker'), 'Ana Silva');
    await user.type(field('Effect, value'), '34');
    await user.type(field('Effect, unit'), 'minutes');
    await user.type(field('Compared with'), 'no lamp');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(saved).toEqual([
      {
        value: {
          kind: 'finding',
          change: 'increase',
          value: 'better',
          outcome: 'night',
          exposure: 'the lamp',
          dose: '2 h',
          comparator: 'no lamp',
          effectValue: '34',
          effectUnit: 'minutes',
          interval: '4 to 64',
          p: '= 0.02',
          // What the quote does not say has no words in it.
          words: {
            outcome: { start: 6, exact: 'night' },
            exposure: { start: 40, exact: 'the lamp' },
            effectValue: { start: 16, exact: '34' },
            p: { start: 69, exact: '= 0.02' },
          },
        },
        statement: 'They slept longer',
        speaker: null,
        speakerName: 'Ana Silva',
      },
    ]);
  });

  it('of a finding leaves open what changed and what that is worth, unless the reader says so', async () => {
    const { user, saved } = openEditor('finding');
    for (const open of screen.getAllByRole('radio', { name: 'open' }))
      expect(open).toHaveProperty('checked', true);
    await user.type(field('Statement'), 'Sleep was measured');
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved[0]!.value).toMatchObject({ kind: 'finding', change: 'open', value: 'open' });
  });

  it('of a safety statement is saved as it was filled in', async () => {
    const { user, saved } = openEditor('safety');
    await user.click(screen.getByRole('radio', { name: 'adverse event' }));
    await user.click(screen.getByRole('checkbox', { name: /Hedged/ }));
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved).toEqual([
      {
        value: { kind: 'safety', category: 'adverse_event', hedged: true },
        statement: '',
        speaker: null,
        speakerName: null,
      },
    ]);
  });
});

describe('facts about the article', () => {
  it('have a design, of the article or of what it reports on', async () => {
    const { user, saved } = openEditor('study_design');
    await pick(user, /Design/, 'cohort study');
    await user.click(screen.getByRole('radio', { name: 'the study it reports on' }));
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved[0]!.value).toEqual({
      kind: 'study_design',
      design: 'cohort',
      subject: 'reported',
    });
  });

  it('have a publication status', async () => {
    const { user, saved } = openEditor('publication_status');
    await pick(user, /Status/, 'preprint');
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved[0]!.value).toEqual({
      kind: 'publication_status',
      status: 'preprint',
      subject: 'article',
    });
  });

  it('have a setting, whose words are underlined in the quote as they are typed', async () => {
    const context = { before: '', quote: 'Farmers in Peru took part for 9 months.', after: '' };
    const { user, saved, form } = openEditor('setting', null, false, { context });
    const underlined = () => [...form.querySelectorAll('u')].map(({ textContent }) => textContent);
    await user.type(field('Country'), 'per');
    expect(underlined()).toEqual([]);
    await user.type(field('Country'), 'u');
    await user.type(field('Follow-up'), '9 months');
    expect(underlined()).toEqual(['Peru', '9 months']);
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved[0]!.value).toEqual({
      kind: 'setting',
      country: 'peru',
      years: null,
      followUp: '9 months',
      words: { country: { start: 11, exact: 'Peru' }, followUp: { start: 30, exact: '9 months' } },
    });
  });
});

describe('what is wrong', () => {
  it.each([
    [
      'sample_size',
      [
        'Give a whole number, 0 or more.',
        'Say what was counted.',
        'Choose what kind of thing was counted.',
      ],
    ],
    ['species', ['Name the species, or give its NCBI id.', 'Choose its part in the study.']],
    ['finding', ['Say in one line what was found. The quote stays either way.']],
    ['safety', ['Choose what kind of statement this is.']],
    ['study_design', ['Choose what was done to find out.']],
    ['publication_status', ['Choose whether and how it was published.']],
    ['setting', ['Give a country, years or a follow-up.']],
  ] as const)('is said beside each field of a %s, and nothing is saved', async (kind, words) => {
    const { user, saved, form } = openEditor(kind);
    await user.click(screen.getByRole('button', { name: /Save/ }));
    for (const each of words) expect(within(form).getByText(each)).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('has the focus, and goes once it is mended', async () => {
    const { user, saved } = openEditor('sample_size');
    await user.type(field('Count'), 'many');
    await user.type(field('As written'), 'mice');
    await pick(user, /Kind of unit/, 'animals');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(document.activeElement).toBe(field('Count')));
    expect(field('Count').ariaInvalid).toBe('true');
    await fill(user, 'Count', '12');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(field('Count').ariaInvalid).toBeNull();
    expect(saved).toHaveLength(1);
  });
});

describe('a claim that is there', () => {
  it('stands in the form, with who made it, and is saved with what was changed', async () => {
    const { user, form, saved } = openEditor(claimOf(SAMPLE));
    expect(form).toBe(screen.getByRole('form', { name: 'Claim n1: Sample size' }));
    expect(within(form).getByText('by Ada')).toBeTruthy();
    expect(field('Count').value).toBe('1204');
    expect(field('In your words').value).toBe('As they say');
    await fill(user, 'Count', '1205');
    await user.click(screen.getByRole('button', { name: /Save/ }));
    expect(saved).toEqual([
      {
        value: { ...SAMPLE, count: 1205 },
        statement: 'As they say',
        speaker: 'authors',
        speakerName: null,
      },
    ]);
  });

  it('that a rule suggests is accepted', () => {
    const origin = { by: 'rule', ruleId: 'count.noun', ruleVersion: 3 } as const;
    const { form } = openEditor(
      claimOf(SAMPLE, {
        status: 'suggested',
        origin,
        confidence: 0.914,
        fieldConfidence: { change: 0.8, value: 0.55 },
      }),
    );
    expect(within(form).getByText('rule count.noun 3, 0.91; change 0.80, value 0.55')).toBeTruthy();
    expect(within(form).getByRole('button', { name: /Accept/ })).toBeTruthy();
  });
});

describe('the form', () => {
  it('shows the words with what stands around them', () => {
    const { form } = openEditor('safety');
    expect(within(form).getByText('forty mice').tagName).toBe('MARK');
    expect(form.textContent).toContain('“In all, forty mice slept.”');
  });

  it('is cancelled by Escape and by its button', async () => {
    const { user, cancelled, saved } = openEditor('finding');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: /Cancel/ }));
    expect(cancelled.times).toBe(2);
    expect(saved).toEqual([]);
  });

  it('stays when Escape closes a list in it', async () => {
    const { user, cancelled } = openEditor('sample_size');
    await user.click(dropDown(/Speaker/));
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(cancelled.times).toBe(0);
  });

  it('is not saved twice', async () => {
    const { user, saved } = openEditor(claimOf(SAMPLE), null, true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(saved).toEqual([]);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /Save/ }).disabled).toBe(true);
  });

  it('is filled by what the rules make of the words', () => {
    openEditor('sample_size', {
      value: {
        kind: 'sample_size',
        count: 40,
        unit: 'mice',
        unitKind: 'animals',
        role: null,
        qualifier: 'about',
      },
      speaker: 'authors',
      speakerName: null,
    });
    expect(field('Count').value).toBe('40');
    expect(dropDown(/Qualifier/).textContent).toContain('about');
    expect(dropDown(/Kind of unit/).textContent).toContain('animals');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'unspecified' }).checked).toBe(true);
    expect(dropDown(/Speaker/).textContent).toContain('the authors');
  });
});

it.each<[Proof['areas'], string]>([
  [[], 'No quote: the claim will be marked as unproved.'],
  [[{ page: 4, label: '214' }], 'No quote: proved by the area on page 4, printed 214.'],
])('says what proves a claim without a quote', (areas, words) => {
  const { form } = openEditor('safety', null, false, { context: null, areas });
  expect(within(form).getByText(words)).toBeTruthy();
});
