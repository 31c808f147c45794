import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { showOverlay, useStore } from '../services/store.ts';
import { planLibrary } from '../testing/test-library.ts';
import { openInReader, selectWords } from '../testing/test-reader.ts';
import { drawWindow } from '../testing/test-window.tsx';

const withTwo = planLibrary(async ({ addArticle }) => {
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const bats = await addArticle('Bats in attics\n\nBats sleep by day.');
  return { owls: owls.id, bats: bats.id };
});

async function open() {
  const engine = await withTwo();
  const window = drawWindow(engine);
  const list = await screen.findByRole('listbox', { name: 'All articles' });
  await screen.findByRole('option', { name: /Owls at dusk/ });
  return { ...window, ...engine.made, list };
}

/** The error that would stand above every room. */
const banner = () => screen.queryByRole('alert');

describe('when what is shown is taken away', () => {
  it('by undo, a new table is left for the list, without an error', async () => {
    const { user, list, call } = await open();
    list.focus();
    await user.keyboard('{Home}x{ArrowDown}x{Shift>}X{/Shift}');
    await screen.findByRole('grid', { name: 'Evidence' });
    expect(await screen.findByText(/^New evidence table: 2 articles/)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('listbox', { name: 'All articles' })).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(banner()).toBeNull();
    expect((await call('library.overview', {})).tables).toEqual([]);
    await user.keyboard('ge');
    expect(await screen.findByText(/^No evidence table yet/)).toBeTruthy();
  });

  it('by undo of its import, the open article is closed', async () => {
    const { user, call, bats } = await open();
    await openInReader(bats);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('No article is open')).toBeTruthy();
    expect(await screen.findByText(/^Undone: /)).toBeTruthy();
    expect(banner()).toBeNull();
    expect((await call('library.overview', {})).articles).toBe(1);
  });

  it('in another window, it says so', async () => {
    const { call, bats } = await open();
    await openInReader(bats);
    await call('history.undo', {});
    expect(
      await screen.findByText('The article that was open is no longer in the library.'),
    ).toBeTruthy();
    expect(banner()).toBeNull();
  });

  it('a dialog about it goes too', async () => {
    const { call, bats } = await open();
    showOverlay({ name: 'details', articleId: bats });
    await screen.findByRole('dialog', { name: 'Details' });
    await call('history.undo', {});
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(banner()).toBeNull();
  });

  it('by undo, a new collection is left for all articles', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'New collection' }));
    const dialog = await screen.findByRole('dialog', { name: 'New collection' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Night{Enter}');
    expect(await screen.findByRole('heading', { name: 'Night', level: 1 })).toBeTruthy();
    const toast = await screen.findByText('New collection: Night');
    await screen.findByRole('button', { name: 'Night 0 articles' });
    await user.click(within(toast.parentElement!).getByRole('button', { name: /^Undo/ }));
    expect(await screen.findByRole('heading', { name: 'All articles', level: 1 })).toBeTruthy();
  });

  it('an article is no longer in the comparison', async () => {
    const { user, list, call, owls, bats } = await open();
    list.focus();
    await user.keyboard('{Home}x{ArrowDown}x');
    await waitFor(() => expect(useStore.getState().compareTray).toHaveLength(2));
    expect(useStore.getState().compareTray).toContain(bats);
    await call('history.undo', {});
    await waitFor(() => expect(useStore.getState().compareTray).toEqual([owls]));
  });
});

describe('undo', () => {
  it('is no longer offered by a toast when something else was done since', async () => {
    const { user, list, owls } = await open();
    list.focus();
    await user.keyboard('{Home}3');
    await screen.findByText('1 article marked: read');
    await openInReader(owls);
    await selectWords('Barn owls');
    await user.keyboard('4');
    await screen.findByRole('button', { name: /^a Blue/ });
    expect(screen.queryByText('1 article marked: read')).toBeNull();
  });

  it('offers to do it again, and that offers to undo it', async () => {
    const { user, list, call } = await open();
    list.focus();
    await user.keyboard('{Home}3');
    await screen.findByText('1 article marked: read');
    await user.keyboard('{Control>}z{/Control}');
    const undone = await screen.findByText(/^Undone: /);
    await user.click(within(undone.parentElement!).getByRole('button', { name: /^Redo/ }));
    const again = await screen.findByText(/^Done again: /);
    expect((await call('library.overview', {})).read).toBe(1);
    await user.click(within(again.parentElement!).getByRole('button', { name: /^Undo/ }));
    await screen.findByText(/^Undone: /);
    expect((await call('library.overview', {})).read).toBe(0);
  });
});
