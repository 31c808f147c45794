import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openBeside, useStore } from '../../../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../../../testing/test-library.ts';
import { openInReader, selectedNote } from '../../../testing/test-reader.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

const OWLS = 'Owls at dusk\n\nWe followed 12 barn owls for a year. They hunted at dusk.';
const BATS = 'Bats in attics\n\nWe counted 30 bats in an attic. They slept by day.';
const VOLES = 'Voles in hay\n\nForty voles lived in hay.';

const caveat = draftOf({ kind: 'safety', category: 'caveat', hedged: false }, 'Careful');

const withThree = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle(OWLS);
  const bats = await addArticle(BATS);
  const voles = await addArticle(VOLES);
  const claims = [];
  for (const [article, words] of [
    [owls, 'hunted at dusk'],
    [bats, 'slept by day'],
  ] as const) {
    const { id } = await call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: [spanOf(article.text, words)],
      draft: caveat,
    });
    claims.push(id);
  }
  return { owls: owls.id, bats: bats.id, voles: voles.id, claims };
});

/** A pane, once its article is there. */
async function pane(name: 'Left article' | 'Right article', article: string | RegExp) {
  const found = await screen.findByRole('article', { name: article });
  return found.closest<HTMLElement>(`section[aria-label="${name}"]`)!;
}
const paneText = (element: HTMLElement) =>
  within(element).getByRole('group', { name: 'Text of the article' });
const marginOf = (element: HTMLElement) =>
  within(element).findByRole('region', { name: /^Claims and annotations/ });

/** The window with the owls open and the bats beside them, which have the focus. */
async function openPair() {
  const engine = await withThree();
  const window = drawWindow(engine);
  const { owls, bats } = engine.made;
  await screen.findByRole('option', { name: /Owls at dusk/ });
  await openInReader(owls);
  openBeside(bats);
  const second = await pane('Right article', 'Bats in attics');
  const first = await pane('Left article', 'Owls at dusk');
  await within(await marginOf(first)).findByRole('button', { name: /^s1/ });
  await within(await marginOf(second)).findByRole('button', { name: /^s1/ });
  paneText(second).focus();
  return { ...window, ...engine.made, first, second };
}

async function openList(width = 1280) {
  const engine = await withThree();
  const window = drawWindow(engine, { width });
  const list = await screen.findByRole('listbox', { name: 'All articles' });
  await screen.findByRole('option', { name: /Owls at dusk/ });
  await openInReader(engine.made.owls);
  return { ...window, ...engine.made, made: engine.made, list };
}

describe('a second article', () => {
  it('opens beside the first from the list by key, and takes the place of the list', async () => {
    const { user, list } = await openList();
    list.focus();
    await user.keyboard('{Home}{Shift>}{Enter}{/Shift}');
    const second = await pane('Right article', /Voles|Bats/);
    await waitFor(() => expect(second.contains(document.activeElement)).toBe(true));
    expect(await pane('Left article', /Owls/)).toBeTruthy();
    expect(screen.queryByRole('listbox', { name: 'All articles' })).toBeNull();
    await user.keyboard('w');
    expect(await screen.findByRole('listbox', { name: 'All articles' })).toBeTruthy();
  });

  it('opens from the menu of its row, and says so where it is the open one', async () => {
    const { user, list } = await openList();
    list.focus();
    fireEvent.contextMenu(await screen.findByRole('option', { name: /Bats/ }));
    await user.click(await screen.findByRole('menuitem', { name: /^Open beside/ }));
    expect(await pane('Right article', /Bats/)).toBeTruthy();
    await user.keyboard('w');
    (await screen.findByRole('listbox', { name: 'All articles' })).focus();
    fireEvent.contextMenu(await screen.findByRole('option', { name: /Bats/ }));
    await user.click(await screen.findByRole('menuitem', { name: /^Open beside/ }));
    expect(await screen.findByText(/^It is open already/)).toBeTruthy();
  });

  it('opens where it is dropped: beside a text, or in its place', async () => {
    const { bats, owls, voles } = await openList();
    const main = screen.getByRole('main', { name: 'Reader' });
    const drop = (id: string, clientX: number) => {
      const dataTransfer = {
        types: ['application/x-collate-articles'],
        getData: () => JSON.stringify({ of: 'these', ids: [id] }),
      };
      const target = screen.getAllByRole('article')[0]!;
      fireEvent.dragOver(target, { dataTransfer, clientX });
      fireEvent.drop(target, { dataTransfer, clientX });
    };
    drop(bats, main.clientWidth - 10);
    expect(await pane('Right article', /Bats/)).toBeTruthy();
    drop(voles, 10);
    expect(await pane('Left article', /Voles/)).toBeTruthy();
    drop(owls, 10);
    expect(await pane('Left article', /Owls/)).toBeTruthy();
  });

  it('opens from a hit of the search, at its words', async () => {
    const { user } = await openList();
    await user.keyboard('/slept');
    const [hit] = await screen.findAllByRole('option', { name: /slept by day/ });
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(hit));
    await screen.findByRole('button', { name: /^Open beside/ });
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(await pane('Right article', /Bats/)).toBeTruthy();
    expect(await pane('Left article', /Owls/)).toBeTruthy();
  });
});

describe('two articles side by side', () => {
  it('each have their own claims, marks and search, and the keys act where the focus is', async () => {
    const { user, call, first, second, owls, bats } = await openPair();
    await user.keyboard('j');
    await waitFor(async () => expect(selectedNote(await marginOf(second))).toMatch(/^s1/));
    expect(selectedNote(await marginOf(first))).toBeNull();
    await user.keyboard('{F6}');
    expect(first.contains(document.activeElement)).toBe(true);
    await user.keyboard('j{Delete}');
    await waitFor(async () => expect(await call('claims.list', { articleId: owls })).toEqual([]));
    expect(await call('claims.list', { articleId: bats })).toHaveLength(1);
    await user.keyboard('{Control>}f{/Control}');
    expect(await within(first).findByRole('search')).toBeTruthy();
    expect(within(second).queryByRole('search')).toBeNull();
  });

  it('each have their own form, which a press in the other leaves as it is', async () => {
    const { user, call, first, second, owls, bats } = await openPair();
    await user.keyboard('c');
    await user.click(within(second).getByRole('button', { name: /^Safety/ }));
    const words = await within(second).findByRole('textbox', { name: 'In your words' });
    await user.type(words, 'Only by day');
    await user.click(within(first).getByRole('button', { name: /^Claim/ }));
    await user.click(within(first).getByRole('button', { name: /^Safety/ }));
    await user.type(
      await within(first).findByRole('textbox', { name: 'In your words' }),
      'Only one year',
    );
    await user.click(within(first).getByRole('radio', { name: 'caveat' }));
    await user.click(within(first).getByRole('button', { name: /^Save/ }));
    await waitFor(async () =>
      expect(
        (await call('claims.list', { articleId: owls })).map((one) => one.statement),
      ).toContain('Only one year'),
    );
    expect(within(second).getByDisplayValue('Only by day')).toBe(words);
    expect(await call('claims.list', { articleId: bats })).toHaveLength(1);
  });

  it('link their selected claims with L', async () => {
    const { user, call, first, second, owls, claims } = await openPair();
    await user.keyboard('j');
    await waitFor(async () => expect(selectedNote(await marginOf(second))).toMatch(/^s1/));
    paneText(first).focus();
    await user.keyboard('jl');
    const dialog = await screen.findByRole('dialog', { name: 'Link to another claim' });
    await within(dialog).findByRole('option', { name: /article beside/, selected: true });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () =>
      expect(await call('claims.links', { articleId: owls })).toMatchObject([
        { from: claims[0], to: claims[1] },
      ]),
    );
    const link = await within(first).findByRole('button', { name: /^supports/ });
    await user.click(link);
    await waitFor(() => expect(useStore.getState().active).toBe('second'));
    expect(useStore.getState().readers.second.mark).toEqual({ type: 'claim', id: claims[1] });
  });

  it('swap, keeping what is in hand in each', async () => {
    const { user, first, second } = await openPair();
    await user.keyboard('z');
    expect(useStore.getState().swapped).toBe(true);
    expect(await pane('Left article', /Bats/)).toBe(second);
    expect(second.contains(document.activeElement)).toBe(true);
    // From the right one now to the left one.
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(second.contains(document.activeElement)).toBe(false);
    paneText(second).focus();
    await user.keyboard('{F6}');
    expect(first.contains(document.activeElement)).toBe(true);
  });

  it('scroll together, as far apart as they were', async () => {
    const { user, first, second } = await openPair();
    const [one, other] = [paneText(first), paneText(second)];
    other.scrollTop = 100;
    await user.keyboard('u');
    const toggle = screen.getByRole('button', { name: /^Scroll together/, pressed: true });
    one.scrollTop = 50;
    fireEvent.scroll(one);
    expect(other.scrollTop).toBe(150);
    fireEvent.scroll(other);
    expect(one.scrollTop).toBe(50);
    other.scrollTop = 300;
    fireEvent.scroll(other);
    expect(one.scrollTop).toBe(200);
    await user.click(toggle);
    one.scrollTop = 0;
    fireEvent.scroll(one);
    expect(other.scrollTop).toBe(300);
  });

  it('close by key, the one that is read', async () => {
    const { user, first, second } = await openPair();
    paneText(first).focus();
    await user.keyboard('{Shift>}W{/Shift}');
    await waitFor(() => expect(screen.queryByRole('article', { name: /Owls/ })).toBeNull());
    expect(await screen.findByRole('article', { name: /Bats/ })).toBeTruthy();
    expect(screen.queryByRole('toolbar', { name: 'Two articles' })).toBeNull();
    expect(second.contains(document.activeElement)).toBe(true);
  });

  it('lose the one that goes to the trash, with words', async () => {
    const { call, owls } = await openPair();
    await call('articles.trash', { articles: { of: 'these', ids: [owls] } });
    expect(
      await screen.findByText('The article that was open is no longer in the library.'),
    ).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(screen.getByRole('article', { name: /Bats/ })).toBeTruthy();
  });

  it('are both there again after a restart, in their places', async () => {
    const { user, owls, bats, ...engine } = await openPair();
    await user.keyboard('z');
    const kept = localStorage.getItem('collate.pairs');
    cleanup();
    drawWindow(engine);
    localStorage.setItem('collate.pairs', kept!);
    await pane('Right article', /Owls/);
    const { readers } = useStore.getState();
    expect([readers.first.articleId, readers.second.articleId]).toEqual([bats, owls]);
  });

  it('show one at a time where there is room for one', async () => {
    const { user, made } = await openList(800);
    openBeside(made.bats);
    expect(await screen.findByRole('article', { name: /Bats/ })).toBeTruthy();
    expect(screen.getAllByRole('article')).toHaveLength(1);
    paneText(screen.getByRole('main', { name: 'Reader' })).focus();
    await user.keyboard('z');
    expect(await screen.findByRole('article', { name: /Owls/ })).toBeTruthy();
    expect(screen.queryByRole('article', { name: /Bats/ })).toBeNull();
  });
});
