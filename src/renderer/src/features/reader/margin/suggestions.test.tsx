import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../../../../../main/engine/test-engine.ts';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { setReader } from '../../../services/store.ts';
import { planLibrary } from '../../../testing/test-library.ts';
import { openInReader, selectedNote } from '../../../testing/test-reader.ts';
import { drawWindow, type TestWindow } from '../../../testing/test-window.tsx';

const LAMPS = `Mice and lamps

A total of 40 mice were kept under a lamp. In a second room rats were kept in the dark.

Sleep was longer under the lamp than without it (p = 0.01).

More research is needed before the lamp is sold to schools.`;

/** An article with suggestions of each kind, two of them species. */
const withSuggestions = planLibrary(async (engine) => {
  const { id } = await engine.addArticle(LAMPS);
  const { jobId } = await engine.call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  await engine.engine.waitForJob(jobId);
  return { id };
});

async function openLamps(): Promise<TestWindow & { id: ArticleId; margin: HTMLElement }> {
  const engine = await withSuggestions();
  const window = drawWindow(engine);
  const margin = await openInReader(engine.made.id);
  return { ...window, margin, id: engine.made.id };
}

/** The statuses of the claims by their codes; those that are rejected are left out. */
async function statuses({ call }: TestEngine, id: ArticleId): Promise<Record<string, string>> {
  const claims = await call('claims.list', { articleId: id });
  return Object.fromEntries(claims.map(({ code, status }) => [code, status]));
}

const ALL_SUGGESTED = {
  n2: 'suggested',
  sp1: 'suggested',
  sp3: 'suggested',
  f4: 'suggested',
  s5: 'suggested',
};

describe('deciding on suggestions', () => {
  it('shows each with how sure the rule is, and how many there are to decide', async () => {
    const { margin } = await openLamps();
    expect(within(margin).getByText('0 claims').parentElement?.textContent).toBe(
      '0 claims, 5 to decide',
    );
    const note = within(margin).getByRole('button', {
      name: /^n2 Sample size, suggested: 40 mice/,
    });
    expect(note.textContent).toMatch(/0\.\d\d$/);
    expect(selectedNote(margin)).toBeNull();
  });

  it('J and K go through them and stay at the ends', async () => {
    const { user, margin } = await openLamps();
    await user.keyboard('k');
    expect(selectedNote(margin)).toMatch(/^s5 Safety/);
    await user.keyboard('j');
    expect(selectedNote(margin)).toMatch(/^s5 Safety/);
    await user.keyboard('kkk');
    expect(selectedNote(margin)).toMatch(/^n2 /);
    await user.keyboard('kk');
    expect(selectedNote(margin)).toMatch(/^sp1 /);
  });

  it('A accepts and goes on to the next', async () => {
    const window = await openLamps();
    const { user, margin, id } = window;
    await user.keyboard('j');
    await user.keyboard('a');
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^n2 Sample size, suggested/));
    expect(within(margin).getByText('1 claim').parentElement?.textContent).toMatch('4 to decide');
    expect(
      within(margin).getByRole('button', { name: /^sp1 Species, studied: Mouse/ }),
    ).toBeTruthy();
    expect(await statuses(window, id)).toEqual({ ...ALL_SUGGESTED, sp1: 'accepted' });
  });

  it('goes round to what was passed over', async () => {
    const { user, margin } = await openLamps();
    await user.keyboard('k');
    await user.click(screen.getByRole('button', { name: /Accept$/ }));
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^sp1 /));
  });

  it('Shift A accepts and stays', async () => {
    const { user, margin } = await openLamps();
    await user.keyboard('j');
    await user.keyboard('{Shift>}A{/Shift}');
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^sp1 Species, studied: Mouse/));
  });

  it('R rejects, and undo brings the suggestion back and goes to it', async () => {
    const window = await openLamps();
    const { user, margin, id } = window;
    await user.keyboard('jj');
    await user.keyboard('r');
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^sp3 /));
    expect(await statuses(window, id)).not.toHaveProperty('n2');
    const toast = await screen.findByText('Suggestion rejected');
    await user.click(within(toast.parentElement!).getByRole('button', { name: /Undo/ }));
    await waitFor(() =>
      expect(selectedNote(margin)).toMatch(/^n2 Sample size, suggested: 40 mice/),
    );
    expect(await statuses(window, id)).toEqual(ALL_SUGGESTED);
  });

  it('Shift K accepts all of the kind', async () => {
    const window = await openLamps();
    const { user, margin, id } = window;
    await user.keyboard('j');
    await user.keyboard('{Shift>}K{/Shift}');
    expect(await screen.findByText('2 suggestions accepted')).toBeTruthy();
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^n2 /));
    expect(await statuses(window, id)).toEqual({
      ...ALL_SUGGESTED,
      sp1: 'accepted',
      sp3: 'accepted',
    });
  });

  it('needs a selected suggestion, and says so', async () => {
    const { user } = await openLamps();
    await user.keyboard('a');
    expect(await screen.findByText('Select a suggested claim first')).toBeTruthy();
  });

  it('E changes it, and saving accepts it and goes on', async () => {
    const window = await openLamps();
    const { user, margin, id, call } = window;
    await user.keyboard('jj');
    await user.keyboard('e');
    const form = await within(margin).findByRole('form', { name: 'Claim n2: Sample size' });
    expect(form.textContent).toContain('A total of 40 mice were kept');
    const count = within(form).getByRole('textbox', { name: 'Count' });
    await user.clear(count);
    await user.type(count, '41');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(selectedNote(margin)).toMatch(/^sp3 /));
    const claims = await call('claims.list', { articleId: id });
    const claim = claims.find(({ code }) => code === 'n2');
    expect(claim).toMatchObject({ status: 'accepted', value: { count: 41 } });
    expect(within(margin).getByRole('button', { name: /^n2 Sample size: 41 mice/ })).toBeTruthy();
  });

  it('leaves it as it was when the editor is cancelled', async () => {
    const window = await openLamps();
    const { user, margin, id } = window;
    await user.keyboard('jj');
    await user.keyboard('e');
    await within(margin).findByRole('form');
    await user.keyboard('7{Escape}');
    await user.click(within(margin).getByRole('button', { name: 'Discard' }));
    expect(within(margin).queryByRole('form')).toBeNull();
    expect(selectedNote(margin)).toMatch(/^n2 Sample size, suggested: 40 mice/);
    expect(await statuses(window, id)).toEqual(ALL_SUGGESTED);
  });

  it('the rule that spoke leads to what is said of it', async () => {
    const { user, margin } = await openLamps();
    await user.keyboard('jj');
    await user.click(within(margin).getByRole('button', { name: /^rule / }));
    const dialog = await screen.findByRole('dialog', { name: 'About suggestions' });
    await waitFor(() => expect(within(dialog).getAllByRole('heading').length).toBeGreaterThan(4));
  });
});

describe('what was rejected', () => {
  it('is counted in the head of the margin, and can be taken back', async () => {
    const window = await openLamps();
    const { user, margin, id } = window;
    expect(within(margin).queryByRole('button', { name: /^Rejected/ })).toBeNull();
    await user.click(within(margin).getByRole('button', { name: /^n2 / }));
    await user.keyboard('r');
    await user.click(await within(margin).findByRole('button', { name: 'Rejected (1)' }));
    const menu = await screen.findByRole('menu');
    await user.click(within(menu).getByRole('menuitem', { name: 'n2 40 mice' }));
    expect(
      await within(margin).findByRole('button', { name: /^n2 Sample size, suggested/ }),
    ).toBeTruthy();
    await waitFor(() =>
      expect(within(margin).queryByRole('button', { name: /^Rejected/ })).toBeNull(),
    );
    expect(await statuses(window, id)).toEqual(ALL_SUGGESTED);
  });
});

describe('the head of the margin', () => {
  async function openMenu({ user, margin }: Pick<TestWindow, 'user'> & { margin: HTMLElement }) {
    await user.click(within(margin).getByRole('button', { name: /^More/ }));
    return screen.findByRole('menu');
  }

  it('accepts all suggestions of a kind', async () => {
    const window = await openLamps();
    const menu = await openMenu(window);
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Accept 1 sample size',
      'Accept 2 species',
      'Accept 1 finding',
      'Accept 1 safety statement',
      'Confirm: no study design stated',
      'Confirm: no publication status stated',
      'Confirm: no setting stated',
      'No sample size stated',
      'No species stated',
      'No finding stated',
      'No safety statement stated',
      'Suggest claimsS',
      'About suggestions',
    ]);
    await window.user.click(within(menu).getByRole('menuitem', { name: 'Accept 2 species' }));
    expect(await screen.findByText('2 suggestions accepted')).toBeTruthy();
    await waitFor(() => expect(window.margin.textContent).toContain('3 to decide'));
  });

  it('records that nothing is stated, and takes the record away again', async () => {
    const window = await openLamps();
    const { user, margin, call, id } = window;
    const menu = await openMenu(window);
    await user.click(within(menu).getByRole('menuitem', { name: 'No finding stated' }));
    const line = await within(margin).findByText(/^Finding: none stated \(\d+ sentences read by/);
    const ofFindings = async () =>
      (await call('absences.list', { articleId: id })).filter(({ kind }) => kind === 'finding');
    await expect(ofFindings()).resolves.toMatchObject([{ confirmed: true }]);
    await user.click(within(line).getByRole('button', { name: 'Remove: no finding stated' }));
    await waitFor(() => expect(margin.textContent).not.toContain('Finding: none stated'));
    await expect(ofFindings()).resolves.toEqual([]);
  });
});

it('what the rules did not find is confirmed by a press', async () => {
  const engine = openTestEngine();
  const { id } = await engine.addArticle('Dusk\n\nThis valley lies in the north of the country.');
  const { jobId } = await engine.call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  await engine.engine.waitForJob(jobId);
  const { user, call } = drawWindow(engine);
  const margin = await openInReader(id);
  const confirm = await within(margin).findByRole('button', {
    name: 'Confirm: no finding stated',
  });
  await user.click(confirm);
  await waitFor(() => expect(confirm.isConnected).toBe(false));
  expect(await call('absences.list', { articleId: id })).toContainEqual(
    expect.objectContaining({ kind: 'finding', confirmed: true }),
  );
});

it('what the filter hides is neither counted nor accepted by the menu of the margin', async () => {
  const window = await openLamps();
  const { user, margin, id } = window;
  setReader('first', { filter: new Set(['kind:sample_size']) });
  await user.click(within(margin).getByRole('button', { name: /^More/ }));
  expect(screen.queryByRole('menuitem', { name: /^Accept .*species/ })).toBeNull();
  await user.click(await screen.findByRole('menuitem', { name: 'Accept 1 sample size' }));
  await waitFor(async () =>
    expect(await statuses(window, id)).toEqual({ ...ALL_SUGGESTED, n2: 'accepted' }),
  );
});
