import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openArticle, showOverlay } from '../../services/store.ts';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** Two articles, one with a tag and in a collection within another. */
const withShelf = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const bats = await addArticle('Bats in attics\n\nBats sleep by day.');
  const birds = await call('collections.create', { name: 'Birds', parentId: null });
  const night = await call('collections.create', { name: 'Night birds', parentId: birds.id });
  await call('articles.file', {
    articles: { of: 'these', ids: [owls.id] },
    tags: { add: ['dusk'], remove: [] },
    collections: { add: [night.id], remove: [] },
  });
  return { owls: owls.id, bats: bats.id, birds: birds.id, night: night.id };
});

async function open() {
  const engine = await withShelf();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls at dusk/ });
  return { ...window, ...engine.made };
}

const button = (dialog: HTMLElement, name: RegExp | string) =>
  within(dialog).getByRole<HTMLButtonElement>('button', { name });
const field = (dialog: HTMLElement, name: RegExp | string) =>
  within(dialog).getByRole<HTMLInputElement>('textbox', { name });

describe('tags and collections', () => {
  it('T files the open article: a new tag by Enter, one taken away, a collection', async () => {
    const { user, call, owls, birds, night } = await open();
    openArticle(owls);
    await screen.findByRole('article');
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tags and collections' });
    expect(await within(dialog).findByText('Owls at dusk')).toBeTruthy();
    const dusk = await within(dialog).findByRole<HTMLInputElement>('checkbox', { name: /^dusk/ });
    await waitFor(() => expect(dusk.checked).toBe(true));
    await user.keyboard(' Hunting');
    expect(within(dialog).getByText('A new tag')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(field(dialog, 'Add a tag').value).toBe('');
    expect(
      within(dialog).getByRole<HTMLInputElement>('checkbox', { name: /^Hunting/ }).checked,
    ).toBe(true);
    await user.click(dusk);
    await user.click(within(dialog).getByRole('checkbox', { name: /^Birds/ }));
    await user.click(button(dialog, /^Save/));
    expect(await screen.findByText('1 article filed')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await call('articles.filing', { articles: { of: 'these', ids: [owls] } })).toMatchObject(
      {
        tags: [{ name: 'Hunting', articles: 1 }],
        collections: expect.arrayContaining([
          expect.objectContaining({ id: birds }),
          expect.objectContaining({ id: night }),
        ]),
      },
    );
  });

  it('of several articles says which have a tag in part', async () => {
    const { user, call, owls, bats } = await open();
    await user.click(screen.getByRole('option', { name: /Owls/ }));
    await user.keyboard('{Control>}a{/Control}t');
    const dialog = await screen.findByRole('dialog', { name: 'Tags and collections' });
    expect(within(dialog).getByText('2 articles')).toBeTruthy();
    const dusk = await within(dialog).findByRole<HTMLInputElement>('checkbox', { name: /^dusk/ });
    await waitFor(() => expect(dusk.indeterminate).toBe(true));
    await user.click(dusk);
    expect(dusk.indeterminate).toBe(false);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('2 articles filed')).toBeTruthy();
    expect(
      (await call('articles.filing', { articles: { of: 'these', ids: [owls, bats] } })).tags,
    ).toMatchObject([{ name: 'dusk', articles: 2 }]);
  });

  it('takes a known tag whatever its capitals, and changes nothing when nothing was changed', async () => {
    const { user, owls } = await open();
    openArticle(owls);
    await screen.findByRole('article');
    await user.keyboard('t');
    const dialog = await screen.findByRole('dialog', { name: 'Tags and collections' });
    await within(dialog).findByRole('checkbox', { name: /^dusk/ });
    expect(button(dialog, /^Add/).disabled).toBe(true);
    await user.type(field(dialog, 'Add a tag'), 'DUSK');
    expect(within(dialog).queryByText('A new tag')).toBeNull();
    await user.click(button(dialog, /^Add/));
    expect(within(dialog).getAllByRole('checkbox', { name: /dusk/i })).toHaveLength(1);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText('1 article filed')).toBeNull();
  });
});

describe('details', () => {
  it('D changes what is known of the open article', async () => {
    const { user, call, owls } = await open();
    openArticle(owls);
    await screen.findByRole('article');
    await user.keyboard('d');
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    const title = field(dialog, 'Title');
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.clear(title);
    await user.type(title, 'Owls at dawn');
    await user.type(field(dialog, /^Authors?/), 'Tanaka, Aiko{Enter}Okafor, Ben');
    expect(within(dialog).getByText(/Read as 2 names/)).toBeTruthy();
    expect(within(dialog).getByText('2 changes')).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Details saved')).toBeTruthy();
    expect((await call('articles.get', { id: owls })).csl).toMatchObject({
      title: 'Owls at dawn',
      author: [
        { family: 'Tanaka', given: 'Aiko' },
        { family: 'Okafor', given: 'Ben' },
      ],
    });
    expect(await screen.findByRole('option', { name: /Owls at dawn/ })).toBeTruthy();
  });

  it('reads dates and says when it cannot', async () => {
    const { user, owls } = await open();
    showOverlay({ name: 'details', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    const date = within(dialog)
      .getAllByRole('textbox')
      .find((one) => /For example 2 Nov 2015/.test(describedBy(one)));
    await user.type(date!, '2 Nov 2015');
    expect(describedBy(date!)).toBe('Read as 2 Nov 2015');
    await user.type(date!, ' or so');
    expect(describedBy(date!)).toMatch(/^No year read: it is kept/);
  });

  it.each(['last summer', 'in press', '13/13/2013'])(
    'says that no year is read in “%s”, before and after it is saved',
    async (words) => {
      const { user, call, owls } = await open();
      showOverlay({ name: 'details', articleId: owls });
      const dialog = await screen.findByRole('dialog', { name: 'Details' });
      const date = within(dialog)
        .getAllByRole('textbox')
        .find((one) => /For example 2 Nov 2015/.test(describedBy(one)))!;
      await user.type(date, words);
      expect(describedBy(date)).toMatch(/^No year read/);
      await user.click(button(dialog, /^Save/));
      expect(
        await screen.findByText(`Details saved, but no year is read in “${words}”`),
      ).toBeTruthy();
      expect((await call('articles.get', { id: owls })).csl.issued).toEqual({ literal: words });
    },
  );

  it('opens links of the web alone', async () => {
    const { user, shell, owls } = await open();
    showOverlay({ name: 'details', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    const link = field(dialog, 'Address (URL)');
    const openIt = button(dialog, /^Open/);
    await user.type(link, 'file:///etc/hosts.txt');
    expect(openIt.disabled).toBe(true);
    await user.clear(link);
    await user.type(link, 'https://example.org/owls');
    await user.click(openIt);
    await waitFor(() =>
      expect(shell.asked).toContainEqual({
        method: 'shell.openLink',
        input: { url: 'https://example.org/owls' },
      }),
    );
  });

  it('need a citekey without blanks', async () => {
    const { user, owls } = await open();
    showOverlay({ name: 'details', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    const citekey = field(dialog, 'Citekey');
    await user.clear(citekey);
    expect(within(dialog).getByText(/^Give a citekey/)).toBeTruthy();
    expect(button(dialog, /^Save/).disabled).toBe(true);
    await user.type(citekey, 'owls dusk');
    expect(within(dialog).getByText('A citekey has no blanks.')).toBeTruthy();
  });

  it('ask before changes are dropped', async () => {
    const { user, call, owls } = await open();
    showOverlay({ name: 'details', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    await user.type(field(dialog, 'Title'), '!');
    await user.keyboard('{Escape}');
    expect(within(dialog).getByRole('alert').textContent).toBe('1 change not saved.');
    await user.click(button(dialog, 'Go on editing'));
    expect(within(dialog).queryByRole('alert')).toBeNull();
    await user.click(button(dialog, /^Cancel/));
    await user.click(button(dialog, 'Discard'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await call('articles.get', { id: owls })).csl.title).toBe('Owls at dusk');
  });

  it('close at once when nothing was changed', async () => {
    const { user, owls } = await open();
    showOverlay({ name: 'details', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    await user.click(button(dialog, /^Save/));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText('Details saved')).toBeNull();
  });
});

function describedBy(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

describe('collections', () => {
  it('are made at the top or inside another, and shown', async () => {
    const { user, call, birds } = await open();
    showOverlay({ name: 'newCollection' });
    const dialog = await screen.findByRole('dialog', { name: 'New collection' });
    expect(button(dialog, /^Create/).disabled).toBe(true);
    await user.click(button(dialog, /Inside/));
    await user.click(await screen.findByRole('option', { name: 'Birds' }));
    await user.type(field(dialog, 'Name'), 'Day birds{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { collections } = await call('library.overview', {});
    expect(collections.find(({ name }) => name === 'Day birds')).toMatchObject({
      parentId: birds,
      articles: 0,
    });
    const item = await screen.findByRole('button', { name: /^Day birds/ });
    await waitFor(() => expect(item.ariaCurrent).toBe('page'));
    // The key of a dialog acts no longer once it is closed.
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await call('library.overview', {})).collections).toHaveLength(3);
  });

  it('are renamed by F2 and removed by Delete, keeping their articles', async () => {
    const { user, call } = await open();
    const item = await screen.findByRole('button', { name: /^Night birds/ });
    item.focus();
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Rename collection' });
    const name = field(dialog, 'Name');
    await user.clear(name);
    expect(button(dialog, /^Rename/).disabled).toBe(true);
    await user.type(name, 'Owls only{Enter}');
    const renamed = await screen.findByRole('button', { name: /^Owls only/ });
    await user.click(renamed);
    renamed.focus();
    await user.keyboard('{Delete}');
    expect(
      await screen.findByText('Collection removed: Owls only. Its articles stay in the library.'),
    ).toBeTruthy();
    expect((await call('library.overview', {})).collections).toMatchObject([{ name: 'Birds' }]);
    expect(await screen.findByRole('option', { name: /Bats in attics/ })).toBeTruthy();
  });

  it('have a menu that says both', async () => {
    const { user } = await open();
    await user.pointer({
      target: await screen.findByRole('button', { name: /^Night birds/ }),
      keys: '[MouseRight]',
    });
    await user.click(await screen.findByRole('menuitem', { name: /^Rename/ }));
    expect(await screen.findByRole('dialog', { name: 'Rename collection' })).toBeTruthy();
  });
});

describe('a newer text', () => {
  it('takes the place of the old one, which undo brings back', async () => {
    const { user, call, owls } = await open();
    showOverlay({ name: 'revise', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: /^Replace the text/ });
    const replace = button(dialog, /^Replace the text/);
    expect(replace.title).toBe('Paste the new text first');
    await user.click(field(dialog, 'New text'));
    await user.paste('Owls at dusk\n\nBarn owls hunt at dusk.');
    expect(replace.title).toBe('This is the text that is there already');
    await user.paste(' And at dawn.');
    await user.click(replace);
    const result = await screen.findByRole('dialog', { name: 'The new text is in place' });
    expect(result.textContent).toContain('Every quote was found again.');
    expect((await call('articles.get', { id: owls })).text).toContain('And at dawn.');
    await user.click(button(result, 'Go back to the old text'));
    await waitFor(async () =>
      expect((await call('articles.get', { id: owls })).text).not.toContain('And at dawn.'),
    );
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not dropped without a word', async () => {
    const { user, owls } = await open();
    showOverlay({ name: 'revise', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: /^Replace the text/ });
    await user.click(field(dialog, 'New text'));
    await user.paste('Another text');
    await user.click(button(dialog, /^Cancel/));
    expect(within(dialog).getByRole('alert').textContent).toMatch(/is not saved/);
    await user.click(button(dialog, 'Discard'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('links between articles', () => {
  it('are not made to one that was chosen and then filtered away', async () => {
    const { user, call, owls } = await open();
    showOverlay({ name: 'linkArticle', articleId: owls });
    const dialog = await screen.findByRole('dialog', { name: 'Link to another article' });
    const list = within(dialog).getByRole('listbox', { name: 'Articles to link to' });
    await user.click(await within(list).findByRole('option', { name: /Bats/ }));
    expect(button(dialog, /^Link/).disabled).toBe(false);
    await user.type(field(dialog, 'The other'), 'nothing like it');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await within(dialog).findByText('No other article fits.')).toBeTruthy();
    expect(button(dialog, /^Link/).disabled).toBe(true);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('dialog', { name: 'Link to another article' })).toBe(dialog);
    expect((await call('articles.get', { id: owls })).links).toEqual([]);
    await user.clear(field(dialog, 'The other'));
    await within(list).findByRole('option', { name: /Bats/ });
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Articles linked')).toBeTruthy();
  });

  it('are made to an article that was found, and taken away', async () => {
    const { user, call, owls, bats } = await open();
    openArticle(owls);
    await screen.findByRole('article');
    await user.keyboard('{Shift>}L{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Link to another article' });
    expect(button(dialog, /^Link/).disabled).toBe(true);
    const list = within(dialog).getByRole('listbox', { name: 'Articles to link to' });
    await within(list).findByRole('option', { name: /Bats/ });
    expect(within(list).queryByRole('option', { name: /Owls/ })).toBeNull();
    await user.type(field(dialog, 'The other'), 'nothing like it');
    expect(await within(dialog).findByText('No other article fits.')).toBeTruthy();
    await user.clear(field(dialog, 'The other'));
    await user.type(field(dialog, 'The other'), 'bats');
    await user.click(await within(list).findByRole('option', { name: /Bats/ }));
    await user.click(button(dialog, /^Link/));
    expect(await screen.findByText('Articles linked')).toBeTruthy();
    expect((await call('articles.get', { id: bats })).links).toMatchObject([
      { relation: 'reports_on', direction: 'from', other: { title: 'Owls at dusk' } },
    ]);
    showOverlay({ name: 'linkArticle', articleId: bats });
    const again = await screen.findByRole('dialog', { name: 'Link to another article' });
    expect(await within(again).findByText('reported on by')).toBeTruthy();
    await user.click(button(again, 'Remove the link to Owls at dusk'));
    await waitFor(() => expect(within(again).queryByText('reported on by')).toBeNull());
    expect((await call('articles.get', { id: owls })).links).toEqual([]);
  });
});
