import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { draftOf, planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** Owls of three articles, two of them tagged; one states how many. */
const withOwls = planLibrary(async ({ call, addArticle }) => {
  const ids = [];
  for (const name of ['Barn owls', 'Snowy owls', 'Owls of the night']) {
    const { id, revisionId } = await addArticle(`${name}\n\nWe heard them ${name}.`);
    ids.push(id);
    if (ids.length > 1) continue;
    await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [],
      draft: draftOf({
        kind: 'sample_size',
        count: 12,
        unit: 'owls',
        unitKind: 'animals',
        role: 'enrolled',
        qualifier: 'exact',
      }),
    });
  }
  await call('articles.file', {
    articles: { of: 'these', ids: ids.slice(0, 2) },
    tags: { add: ['field work'], remove: [] },
  });
  return { ids };
});

/** Draws the window on the owls, after these searches were asked. */
async function open(asked: readonly string[] = []) {
  const engine = await withOwls();
  for (const query of asked) await engine.call('searches.remember', { query });
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Barn owls/ });
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: /^Search articles/ });
  return { ...window, ...engine.made, box };
}

type Opened = Awaited<ReturnType<typeof open>>;

const results = () => screen.findByRole('main', { name: 'Search results' });
const sidebar = () => screen.getByRole('navigation', { name: 'Library' });
const saved = (name: RegExp) => within(sidebar()).findByRole('button', { name });

async function search({ user, box }: Opened, words: string) {
  await user.type(box, words);
  const room = await results();
  await waitFor(() => expect(room.ariaBusy).toBe('false'));
  return room;
}

async function saveAs({ user }: Opened, name: string) {
  await user.keyboard('{Control>}s{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Save search' });
  const field = within(dialog).getByRole('textbox', { name: 'Name' });
  await user.clear(field);
  await user.type(field, `${name}{Enter}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

describe('a search that is saved', () => {
  it('stands in the sidebar with how many articles it finds now, and opens there', async () => {
    const opened = await open();
    const { user, addArticle, box } = opened;
    await search(opened, 'owls -snowy ');
    await saveAs(opened, 'Owls');
    await user.click(box);
    await user.keyboard('{Escape}');
    expect((await saved(/^Owls 2 articles/)).title).toBe('Owls');
    await addArticle('Tawny owls\n\nThey were heard.');
    await user.click(await saved(/^Owls 3 articles/));
    await results();
    expect(box.value).toBe('owls -snowy');
  });

  it('is of a list as well, with its filter and order', async () => {
    const opened = await open();
    const { user, call } = opened;
    await user.click(await within(sidebar()).findByRole('button', { name: /^field work 2/ }));
    await user.keyboard('f');
    await user.type(await screen.findByRole('textbox', { name: 'Filter the list' }), 'snowy');
    await saveAs(opened, 'Snow');
    await user.click(within(sidebar()).getByRole('button', { name: /^All articles/ }));
    await user.click(await saved(/^Snow 1 article/));
    await screen.findByRole('heading', { name: 'field work' });
    const [kept] = await call('searches.list', {});
    expect(kept?.asks).toMatchObject({ of: 'list', query: 'snowy', scope: { tag: 'field work' } });
  });

  it('is told to be changed, and Ctrl S saves the change', async () => {
    const opened = await open();
    const { user, call } = opened;
    const room = await search(opened, 'owls ');
    await saveAs(opened, 'Owls');
    await user.type(opened.box, 'barn ');
    expect(await within(room).findByRole('button', { name: /^Owls changed/ })).toBeTruthy();
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText('Changed: Owls');
    expect((await call('searches.list', {}))[0]?.asks.query).toBe('owls barn');
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Save search' });
    const name = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('owls barn');
  });

  it('is renamed, moved and deleted by keys, and comes back by undo', async () => {
    const opened = await open();
    const { user, call } = opened;
    for (const name of ['one', 'two']) {
      await call('searches.save', { name, asks: { of: 'search', query: name, order: 'year' } });
    }
    const names = async () => (await call('searches.list', {})).map(({ name }) => name);
    await saved(/^two/);
    (await saved(/^one/)).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () => expect(await names()).toEqual(['two', 'one']));
    (await saved(/^two/)).focus();
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Saved search' });
    const field = within(dialog).getByRole('textbox', { name: 'Name' });
    await user.clear(field);
    await user.type(field, 'zwei{Enter}');
    (await saved(/^zwei/)).focus();
    await user.keyboard('{Delete}');
    await screen.findByText('Saved search deleted: zwei');
    expect(await names()).toEqual(['one']);
    await user.keyboard('{Control>}z{/Control}');
    await saved(/^zwei/);
  });

  it('tells of a tag that is gone, and is mended', async () => {
    const opened = await open();
    const { user, call } = opened;
    const asks = { of: 'search', query: 'owls tag:"field wrk" ', order: 'relevance' } as const;
    await call('searches.save', { name: 'Field', asks });
    const line = await saved(/^No tag is called “field wrk” any more\. Field/);
    line.focus();
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Saved search' });
    await user.click(within(dialog).getByRole('button', { name: 'Ask for “field work”' }));
    await within(dialog).findByText(/: 2 articles\.$/);
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await saved(/^Field 2 articles/);
    expect((await call('searches.list', {}))[0]?.missing).toEqual([]);
  });
});

describe('recent searches', () => {
  it('are offered under the empty box, taken by key and cleared', async () => {
    const { user, box, call } = await open(['barn', 'snowy owls']);
    await user.click(box);
    const list = await screen.findByRole('listbox', { name: 'Recent searches' });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    await user.keyboard('{ArrowDown}{Enter}');
    await results();
    expect(box.value).toBe('snowy owls');
    await user.keyboard('{Escape}');
    await user.click(box);
    await user.click(await screen.findByRole('button', { name: 'Clear recent searches' }));
    await waitFor(() =>
      expect(screen.queryByRole('listbox', { name: 'Recent searches' })).toBeNull(),
    );
    expect(await call('searches.recent', {})).toEqual([]);
  });
});

describe('results', () => {
  it('tell what they leave out for want of a value, and N shows it', async () => {
    const opened = await open();
    const { user, box } = opened;
    const room = await search(opened, 'owls n>=5 ');
    await within(room).findByText('2 articles are not looked at yet', { exact: false });
    (await within(room).findAllByRole('option'))[0]!.focus();
    await user.keyboard('n');
    await waitFor(() => expect(box.value).toBe('owls n:none-stated,not-found,not-looked'));
    await within(room).findByRole('option', { name: /Owls of the night/ });
  });

  it('come in the order that is chosen', async () => {
    const opened = await open();
    const { user } = opened;
    const room = await search(opened, 'owls ');
    await user.click(within(room).getByRole('button', { name: /^Order: Relevance/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: /^Date added/ }));
    const titles = () =>
      within(within(room).getByRole('listbox', { name: /^Articles/ }))
        .getAllByRole('option')
        .map(({ textContent }) => /(Barn|Snowy|night)/.exec(textContent)?.[0]);
    await waitFor(() => expect(titles()).toEqual(['night', 'Snowy', 'Barn']));
  });

  it('go all together into tags, a list and a table, each one step', async () => {
    const opened = await open();
    const { user, call } = opened;
    const room = await search(opened, 'snowy OR night ');
    await user.click(within(room).getByRole('button', { name: 'All results' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Into an evidence table/ }));
    await screen.findByText('New table of 2 articles');
    expect((await call('library.overview', {})).tables).toMatchObject([{ articleCount: 2 }]);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect((await call('library.overview', {})).tables).toEqual([]));
  });

  it('are shown as a list, which finds other forms and corrected words too', async () => {
    const opened = await open();
    const { user } = opened;
    const room = await search(opened, 'snowi owl ');
    await user.click(within(room).getByRole('button', { name: 'All results' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Show as a list/ }));
    await screen.findByRole('heading', { name: 'snowy owl' });
    expect(await screen.findByText('1 article')).toBeDefined();
  });

  it('name a tag, collection and species that nothing has, and Alt Enter takes what is near', async () => {
    const opened = await open();
    const { user, box } = opened;
    const room = await search(opened, 'owls tag:"field wrk" ');
    await within(room).findByText('No tag is called “field wrk”.', { exact: false });
    await user.click(box);
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await waitFor(() => expect(box.value).toBe('owls tag:"field work" '));
  });
});
