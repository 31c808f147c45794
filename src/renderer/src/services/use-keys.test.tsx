import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ACTION_IDS, actions } from '../../../shared/contract/actions.ts';
import { draftOf, planLibrary, spanOf } from '../testing/test-library.ts';
import { openInReader, selectedNote } from '../testing/test-reader.ts';
import { drawWindow } from '../testing/test-window.tsx';
import { useStore } from './store.ts';

const withTwo = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle('Owls at dusk\n\nWe followed 12 barn owls for a year.');
  const bats = await addArticle('Bats in attics\n\nWe counted 30 bats in an attic.');
  const claimOf = async (span: string, statement: string) =>
    call('claims.create', {
      articleId: owls.id,
      revisionId: owls.revisionId,
      spans: [spanOf(owls.text, span)],
      draft: draftOf({ kind: 'safety', category: 'caveat', hedged: false }, statement),
    });
  await claimOf('12 barn owls', 'Few');
  await claimOf('for a year', 'Short');
  await call('articles.file', {
    articles: { of: 'these', ids: [owls.id] },
    tags: { add: ['birds'], remove: [] },
  });
  await call('evidence.create', { title: 'Flying', articleIds: [owls.id, bats.id] });
  return { owls: owls.id, bats: bats.id };
});

async function open() {
  const engine = await withTwo();
  const window = drawWindow(engine);
  const margin = await openInReader(engine.made.owls);
  await within(margin).findByRole('button', { name: /^s2/ });
  /** All that a key could have changed. */
  const state = async () => {
    const { articles, trash, claims, inbox, reading, read } = await engine.call(
      'library.overview',
      {},
    );
    const { compareTray, overlay, readers } = useStore.getState();
    return {
      articles,
      trash,
      claims,
      inbox,
      reading,
      read,
      compareTray,
      overlay,
      readers,
    };
  };
  return { ...window, ...engine.made, margin, state };
}

/** The keys of one press that act on something and not everywhere, as user-event types them. */
const KEYS: readonly string[] = ACTION_IDS.filter(
  (id) => !actions[id].places.includes('everywhere'),
)
  .map((id) => actions[id].key as string)
  .filter((key) => key !== '' && !key.includes(' '))
  // user-event takes any A with Control for “select all”, which browsers do without Shift and Alt alone.
  .filter((key) => !/^Mod\+.*A$/.test(key))
  .map((key) => {
    // The last one may be the sign itself.
    const names = key.replace('Mod', 'Control').split(/\+(?=.)/);
    const held = names.slice(0, -1);
    const name = names.at(-1)!;
    // Of a bracket that begins a key in its language, two stand for the sign.
    const sign = name === '[' || name === '{' ? name.repeat(2) : name.toLowerCase();
    const press = name.length === 1 ? sign : `{${name}}`;
    return [
      ...held.map((each) => `{${each}>}`),
      press,
      ...held.toReversed().map((each) => `{/${each}}`),
    ].join('');
  });

/** Whether a key presses what has the focus: Enter does, but for with Ctrl. */
const isPress = (key: string): boolean => key.includes('{Enter}') && !key.includes('{Control>}');

describe('a key acts on what has the focus, or does nothing', () => {
  it.each([
    // A tag and a table are removed and renamed by these keys.
    ['birds 1 article', ['{Delete}', '{F2}'] as readonly string[]],
    ['Flying 2 articles', ['{Delete}', '{F2}']],
    ['Inbox 1 article', []],
    ['Trash 0 things', []],
  ])('on the line “%s” of the sidebar', async (name, own) => {
    const { user, state } = await open();
    await user.keyboard('j');
    const line = await screen.findByRole('button', { name });
    line.focus();
    const before = await state();
    const others = KEYS.filter((key) => !isPress(key) && !own.includes(key));
    for (const key of others) await user.keyboard(key);
    expect(await state()).toEqual(before);
    expect(document.activeElement).toBe(line);
  });

  it('on a button over the text', async () => {
    const { user, state } = await open();
    await user.keyboard('j');
    const bar = screen.getByRole('toolbar', { name: 'Reader' });
    within(bar)
      .getByRole('button', { name: /^Details/ })
      .focus();
    const before = await state();
    for (const key of KEYS.filter((one) => !isPress(one))) await user.keyboard(key);
    expect(await state()).toEqual(before);
  });

  it('in the list, on the rows that are selected there', async () => {
    const { user, call, bats, state } = await open();
    await user.keyboard('j');
    screen.getByRole('listbox', { name: 'All articles' }).focus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    const { selection } = useStore.getState();
    expect(selection).toEqual({ of: 'these', ids: [bats] });
    const before = await state();
    for (const key of ['a', 'r', 'e', 'm', 'l', 'c', 'h', '{Shift>}a{/Shift}']) {
      await user.keyboard(key);
    }
    expect(await state()).toEqual(before);
    await user.keyboard('x3');
    await waitFor(async () => expect((await state()).read).toBe(1));
    expect((await call('articles.get', { id: bats })).status).toBe('read');
    expect(useStore.getState().compareTray).toEqual([bats]);
    await user.keyboard('{Delete}');
    expect(await screen.findByText(/^Moved to the trash: Bats/)).toBeTruthy();
  });

  it('in the reader, on the article that is read, wherever the list is', async () => {
    const { user, owls, bats, state } = await open();
    useStore.setState({ selection: { of: 'these', ids: [bats] } });
    await user.keyboard('x');
    await waitFor(() => expect(useStore.getState().compareTray).toEqual([owls]));
    const { articles } = await state();
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Select a claim or annotation first')).toBeTruthy();
    expect((await state()).articles).toBe(articles);
    await user.keyboard('d');
    const dialog = await screen.findByRole('dialog', { name: 'Details' });
    expect(within(dialog).getByDisplayValue('Owls at dusk')).toBeTruthy();
  });

  it('in the margin, on the note that has the focus', async () => {
    const { user, call, margin, owls } = await open();
    await user.click(within(margin).getByRole('button', { name: /^s1/ }));
    for (let tabs = 0; !selectedNote(margin)?.startsWith('s2') && tabs < 12; tabs += 1) {
      await user.tab();
    }
    expect(document.activeElement?.textContent).toMatch(/^s2/);
    expect(selectedNote(margin)).toMatch(/^s2/);
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Moved to the trash: claim s2')).toBeTruthy();
    expect((await call('claims.list', { articleId: owls })).map(({ code }) => code)).toEqual([
      's1',
    ]);
  });

  it('from the list into the text, where those that decide then act', async () => {
    const { user, margin } = await open();
    screen.getByRole('listbox', { name: 'All articles' }).focus();
    await user.keyboard('j');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Text of the article' }));
    expect(selectedNote(margin)).toMatch(/^s1/);
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Moved to the trash: claim s1')).toBeTruthy();
  });

  it('in a table, on the claim of the cell and never on the table', async () => {
    const { user, call, owls } = await open();
    await user.click(screen.getByRole('button', { name: 'Flying 2 articles' }));
    const grid = await screen.findByRole('grid', { name: 'Evidence' });
    screen.getByRole('button', { name: /^Rename/ }).focus();
    await user.keyboard('{Delete}rn');
    expect(await call('absences.list', { articleId: owls })).toEqual([]);
    await user.click(within(grid).getByText('Few'));
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Moved to the trash: claim s1')).toBeTruthy();
    expect((await call('claims.list', { articleId: owls })).map(({ code }) => code)).toEqual([
      's2',
    ]);
    expect((await call('library.overview', {})).tables).toHaveLength(1);
  });
});
