import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const withNested = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const { id: birds } = await call('collections.create', { name: 'Birds', parentId: null });
  const { id: night } = await call('collections.create', { name: 'Night', parentId: birds });
  const { id: other } = await call('collections.create', { name: 'Other', parentId: null });
  await call('articles.file', {
    articles: { of: 'these', ids: [owls.id] },
    collections: { add: [night], remove: [] },
  });
  return { birds, night, other };
});

async function open() {
  const engine = await withNested();
  const window = drawWindow(engine);
  const sidebar = await screen.findByRole('navigation', { name: 'Library' });
  const item = (name: string) =>
    within(sidebar).findByRole('button', { name: new RegExp(`^${name} \\d`) });
  await item('Night');
  const parentOf = async (id: string) =>
    (await engine.call('library.overview', {})).collections.find((one) => one.id === id)?.parentId;
  return { ...window, ...engine.made, sidebar, item, parentOf };
}

describe('nested collections', () => {
  it('count what is inside, fold and unfold by key, and stay folded', async () => {
    const { user, item, sidebar } = await open();
    const birds = await item('Birds');
    expect(birds.textContent).toMatch(/1 article/);
    birds.focus();
    await user.keyboard('{ArrowLeft}');
    expect(birds.ariaExpanded).toBe('false');
    expect(within(sidebar).queryByRole('button', { name: /^Night \d/ })).toBeNull();
    expect(localStorage.getItem('collate.folded')).toMatch(/[0-9a-f-]{36}/);
    await user.keyboard('{ArrowRight}');
    expect(await item('Night')).toBeTruthy();
  });

  it('move by the menu, with a way back, and never into themselves', async () => {
    const { user, night, other, parentOf, sidebar, birds } = await open();
    const move = async (name: string) => {
      await user.click(
        within(sidebar).getByRole('button', { name: `Change the collection ${name}` }),
      );
      await user.click(await screen.findByRole('menuitem', { name: /^Move/ }));
      return screen.findByRole('dialog', { name: 'Move collection' });
    };
    const dialog = await move('Night');
    await user.click(within(dialog).getByRole('button', { name: /Inside/ }));
    await user.click(await screen.findByRole('option', { name: /Other/ }));
    await user.click(within(dialog).getByRole('button', { name: /^Move/ }));
    await waitFor(async () => expect(await parentOf(night)).toBe(other));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(async () => expect(await parentOf(night)).toBe(birds));
    const third = await move('Other');
    await user.click(within(third).getByRole('button', { name: /Inside/ }));
    await screen.findByRole('option', { name: 'Night' });
    // One that lies inside another is found by its first letters, too.
    await user.keyboard('nig');
    await user.keyboard('{Enter}');
    await user.click(within(third).getByRole('button', { name: /^Move/ }));
    await waitFor(async () => expect(await parentOf(other)).toBe(night));
    const again = await move('Birds');
    await user.click(within(again).getByRole('button', { name: /Inside/ }));
    await waitFor(() => expect(screen.queryByRole('option', { name: /Night/ })).toBeNull());
  });

  it('move by drag, into another and to the top', async () => {
    const { item, night, other, parentOf, sidebar } = await open();
    const dataTransfer = {
      types: ['application/x-collate-collection'],
      data: '',
      setData: (_: string, value: string) => {
        dataTransfer.data = value;
      },
      getData: (type: string) => (type.endsWith('collection') ? dataTransfer.data : ''),
    };
    fireEvent.dragStart(await item('Night'), { dataTransfer });
    fireEvent.dragOver(await item('Other'), { dataTransfer });
    fireEvent.drop(await item('Other'), { dataTransfer });
    await waitFor(async () => expect(await parentOf(night)).toBe(other));
    await screen.findByText('Moved Night into Other');
    fireEvent.dragStart(await item('Night'), { dataTransfer });
    fireEvent.drop(within(sidebar).getByRole('heading', { name: 'Collections' }), { dataTransfer });
    await waitFor(async () => expect(await parentOf(night)).toBeNull());
  });

  it('are made inside another from its menu', async () => {
    const { user, sidebar, call, birds } = await open();
    await user.click(within(sidebar).getByRole('button', { name: 'Change the collection Birds' }));
    await user.click(await screen.findByRole('menuitem', { name: /^New collection inside/ }));
    const dialog = await screen.findByRole('dialog', { name: 'New collection' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Day{Enter}');
    await waitFor(async () =>
      expect((await call('library.overview', {})).collections).toContainEqual(
        expect.objectContaining({ name: 'Day', parentId: birds }),
      ),
    );
  });
});
