import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { activeReader } from '../../services/store.ts';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const withShelf = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const bats = await addArticle('Bats in attics\n\nBats sleep by day.');
  const mice = await addArticle('Mice in barns\n\nMice are quiet.');
  const { id: night } = await call('collections.create', { name: 'Night', parentId: null });
  const none = { add: [], remove: [] };
  const tag = async (ids: (typeof owls.id)[], name: string) =>
    call('articles.file', {
      articles: { of: 'these', ids },
      tags: { add: [name], remove: [] },
      collections: none,
    });
  await tag([owls.id, bats.id], 'dusk');
  await tag([mice.id], 'twilight');
  const { id: table } = await call('evidence.create', {
    title: 'Flying',
    articleIds: [owls.id, bats.id],
  });
  return { owls: owls.id, bats: bats.id, mice: mice.id, night, table };
});

async function open() {
  const engine = await withShelf();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls at dusk/ });
  await screen.findByRole('button', { name: /^dusk / });
  const tags = async () =>
    (await engine.call('library.overview', {})).tags.map(({ name, articles }) => [name, articles]);
  return { ...window, ...engine.made, tags };
}

const option = (name: RegExp) => screen.getByRole('option', { name });
const line = (name: RegExp) => screen.getByRole('button', { name });

async function choose(
  { user }: Awaited<ReturnType<typeof open>>,
  thing: HTMLElement,
  item: RegExp,
): Promise<void> {
  fireEvent.contextMenu(thing, { clientX: 5, clientY: 5 });
  const menu = await screen.findByRole('menu');
  await user.click(within(menu).getByRole('menuitem', { name: item }));
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
}

/** A drag with the mouse, as the browser tells of it. */
function drag(from: HTMLElement, to: HTMLElement): void {
  const kept = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, text: string) => kept.set(type, text),
    getData: (type: string) => kept.get(type) ?? '',
    get types() {
      return [...kept.keys()];
    },
    files: [],
    effectAllowed: 'none',
    dropEffect: 'none',
  };
  fireEvent.dragStart(from, { dataTransfer });
  fireEvent.dragEnter(to, { dataTransfer });
  fireEvent.dragOver(to, { dataTransfer });
  fireEvent.drop(to, { dataTransfer });
}

describe('the menu of an article', () => {
  it('acts on the row that was pressed', async () => {
    const opened = await open();
    await choose(opened, option(/Mice/), /^Mark as read(?!ing)/);
    expect(await screen.findByText('1 article marked: read')).toBeTruthy();
    expect((await opened.call('articles.get', { id: opened.mice })).status).toBe('read');
  });

  it('acts on all that are selected when it is opened on one of them', async () => {
    const opened = await open();
    const { user, call } = opened;
    await user.click(option(/Mice/));
    await user.keyboard('{Control>}');
    await user.click(option(/Bats/));
    await user.keyboard('{/Control}');
    await choose(opened, option(/Mice/), /^Mark as reading/);
    expect(await screen.findByText('2 articles marked: reading')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Move to the trash/ }));
    expect(await screen.findByText('Moved to the trash: 2 articles')).toBeTruthy();
    expect((await call('library.overview', {})).articles).toBe(1);
  });

  it('takes the abstracts of all that are selected, and says whom it passed over', async () => {
    const opened = await open();
    const { user, call } = opened;
    const csl = {
      type: 'article-journal',
      title: 'Moths',
      abstract: 'Moths fly by night.',
    } as const;
    const { id } = await call('articles.addReference', { csl, citekey: null });
    await screen.findByRole('option', { name: /Moths/ });
    await user.click(option(/Moths/));
    await user.keyboard('{Control>}a{/Control}');
    await choose(opened, option(/Moths/), /^Take the abstracts as the texts/);
    await screen.findByText(
      '1 abstract taken as the text of its article; 3 articles had a text already',
    );
    expect((await call('articles.get', { id })).text).toBe('Moths fly by night.');
  });

  it('is opened by the menu key on the row with the keyboard, and closed by Escape', async () => {
    const { user } = await open();
    const list = screen.getByRole('listbox', { name: 'All articles' });
    list.focus();
    await user.keyboard('{Home}{ArrowDown}');
    // The browser sends this event to the list, which has the focus, without a place.
    fireEvent.contextMenu(list);
    const menu = await screen.findByRole('menu', { name: /^Bats/ });
    expect(menu.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(list));
  });
});

describe('articles that are dragged', () => {
  it('are put into the collection and given the tag they are dropped on', async () => {
    const { user, call, night, mice, owls } = await open();
    drag(option(/Mice/), line(/^Night /));
    expect(await screen.findByText('1 article put into “Night”')).toBeTruthy();
    await user.click(option(/Mice/));
    await user.keyboard('{Shift>}');
    await user.click(option(/Owls/));
    await user.keyboard('{/Shift}');
    drag(option(/Owls/), line(/^twilight /));
    expect(await screen.findByText('3 articles put into “twilight”')).toBeTruthy();
    const filing = await call('articles.filing', { articles: { of: 'these', ids: [mice, owls] } });
    expect(filing.collections).toMatchObject([{ id: night, articles: 1 }]);
    expect(filing.tags).toContainEqual({ name: 'twilight', articles: 2 });
  });
});

describe('a tag', () => {
  it('is renamed everywhere, and undo takes it back', async () => {
    const opened = await open();
    const { user, tags } = opened;
    await user.click(line(/^dusk /));
    await choose(opened, line(/^dusk /), /^Rename/);
    const dialog = await screen.findByRole('dialog', { name: 'Tag' });
    await user.clear(within(dialog).getByRole('textbox', { name: 'Name' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Dusk{Enter}');
    const toast = await screen.findByText('Tag renamed: Dusk');
    expect(await tags()).toEqual([
      ['Dusk', 2],
      ['twilight', 1],
    ]);
    expect(await screen.findByRole('heading', { name: 'Dusk', level: 1 })).toBeTruthy();
    await user.click(within(toast.parentElement!).getByRole('button', { name: /^Undo/ }));
    await waitFor(async () => expect((await tags())[0]).toEqual(['dusk', 2]));
  });

  it('becomes one with another of that name', async () => {
    const opened = await open();
    const { user, tags } = opened;
    line(/^twilight /).focus();
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Tag' });
    await user.clear(within(dialog).getByRole('textbox', { name: 'Name' }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'DUSK');
    expect(within(dialog).getByText(/the two become one$/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /^Merge/ }));
    expect(await screen.findByText('Tags merged: dusk')).toBeTruthy();
    expect(await tags()).toEqual([['dusk', 3]]);
  });

  it('gets a colour, which stays with it under another name', async () => {
    const opened = await open();
    const { user, call } = opened;
    await choose(opened, line(/^dusk /), /^Rename/);
    const dialog = await screen.findByRole('dialog', { name: 'Tag' });
    await user.click(within(dialog).getByRole('radio', { name: 'green' }));
    await user.click(within(dialog).getByRole('button', { name: /^Save/ }));
    expect(await screen.findByText('Tag coloured: dusk')).toBeTruthy();
    await waitFor(() => expect(line(/^dusk /).querySelector('[title="green"]')).toBeTruthy());
    await choose(opened, line(/^dusk /), /^Rename/);
    const again = await screen.findByRole('dialog', { name: 'Tag' });
    await user.type(within(again).getByRole('textbox', { name: 'Name' }), ' hours{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await call('settings.get', {})).tagColors).toEqual({ 'dusk hours': 'green' });
  });

  it('is taken from its articles by Delete, and they stay', async () => {
    const { user, call, tags } = await open();
    line(/^dusk /).focus();
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/^Tag removed: dusk\./)).toBeTruthy();
    expect(await tags()).toEqual([['twilight', 1]]);
    expect((await call('library.overview', {})).articles).toBe(3);
  });
});

describe('an evidence table', () => {
  it('is renamed and moved to the trash from the sidebar', async () => {
    const opened = await open();
    const { user, call } = opened;
    await choose(opened, line(/^Flying /), /^Rename/);
    const dialog = await screen.findByRole('dialog', { name: 'Rename table' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), ' things{Enter}');
    expect(await screen.findByText('Table renamed: Flying things')).toBeTruthy();
    const renamed = await screen.findByRole('button', { name: /^Flying things / });
    renamed.focus();
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/^Moved to the trash: evidence table/)).toBeTruthy();
    expect((await call('library.overview', {})).tables).toEqual([]);
    expect(activeReader().articleId).toBeNull();
  });
});
