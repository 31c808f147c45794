import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLibrary } from '../testing/test-library.ts';
import { drawWindow } from '../testing/test-window.tsx';

/** Three articles that state how many animals they are about. */
const withThree = planLibrary(async ({ addArticle }) => {
  for (const animal of ['mice', 'rats', 'owls']) {
    await addArticle(`About ${animal}\n\nA total of 40 ${animal} were kept under a lamp.`);
  }
});

async function open() {
  const engine = await withThree();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /About mice/ });
  const foot = screen.getByRole('contentinfo', { name: 'Status' });
  return { ...window, foot };
}

describe('finding claims in a whole list', () => {
  it('says what it found, and one undo takes it back', async () => {
    const { user, announce, call } = await open();
    announce('menu.chosen', { action: 'claim.suggestLibrary' });
    await waitFor(async () =>
      expect((await call('library.overview', {})).toDecideArticles).toBe(3),
    );
    expect(await screen.findByText(/claims? (?:found|suggested)|suggestion/)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () =>
      expect((await call('library.overview', {})).toDecideArticles).toBe(0),
    );
  });

  it('that was cancelled goes on when the reader says so', async () => {
    const { user, call, foot } = await open();
    const query = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
    const { jobId } = await call('suggestions.run', query);
    await call('jobs.cancel', { id: jobId });
    const goOn = await within(foot).findByRole('button', { name: /^Continue finding claims/ });
    expect(goOn.textContent).toMatch(/of 3 left\)$/);
    await user.click(goOn);
    await waitFor(async () =>
      expect((await call('library.overview', {})).toDecideArticles).toBe(3),
    );
    await waitFor(() => expect(goOn.isConnected).toBe(false));
  });

  it('that was cancelled can be let go of', async () => {
    const { user, call } = await open();
    const query = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
    const { jobId } = await call('suggestions.run', query);
    await call('jobs.cancel', { id: jobId });
    await user.keyboard('gj');
    const dialog = await screen.findByRole('dialog', { name: /^Background work/ });
    await user.click(await within(dialog).findByRole('button', { name: 'Let go of the rest' }));
    await waitFor(() =>
      expect(within(dialog).queryByRole('button', { name: 'Let go of the rest' })).toBeNull(),
    );
    expect(await call('suggestions.unfinished', {})).toBeNull();
  });
});
