import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLibrary } from '../../testing/test-library.ts';
import { arriveInArticle } from '../../testing/test-reader.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** Thirty articles of thirty years, the newest first. */
const withThirty = planLibrary(async ({ call, importFiles }) => {
  const outcomes = await importFiles(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `${String(at)}.md`,
        `---\ntitle: Study ${String(at + 1)}\ndate: ${String(2025 - at)}\n---\n\nText ${String(at)}.`,
      ]),
    ),
  );
  const ids = outcomes.flatMap((each) => (each.outcome === 'imported' ? [each.articleId] : []));
  await call('articles.setStatus', {
    articles: { of: 'these', ids: ids.slice(0, 2) },
    status: 'read',
  });
  return { ids };
});

async function open() {
  const engine = await withThirty();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Study 1\b/ });
  const list = screen.getByRole('listbox', { name: 'All articles' });
  const titles = () =>
    within(list)
      .getAllByRole('option')
      .map(({ textContent }) => /Study \d+/.exec(textContent)?.[0]);
  const selected = () =>
    within(list)
      .queryAllByRole('option', { selected: true })
      .map(({ textContent }) => /Study \d+/.exec(textContent)?.[0]);
  return { ...window, ...engine.made, list, titles, selected };
}

const row = (study: number) =>
  screen.getByRole('option', { name: new RegExp(`Study ${String(study)}\\b`) });

describe('the list', () => {
  it('holds the articles in order, the newest first', async () => {
    const { titles } = await open();
    expect(titles().slice(0, 3)).toEqual(['Study 1', 'Study 2', 'Study 3']);
    expect(screen.getByText('30 articles', { selector: 'output' })).toBeTruthy();
  });

  it('lets the rules read what is selected in it', async () => {
    const { user, call, ids } = await open();
    await user.click(row(2));
    await user.keyboard('{Control>}a{/Control}s');
    expect(await screen.findByText(/ suggested in 30 articles\./)).toBeTruthy();
    const [last] = ids.slice(-1);
    expect(await call('suggestions.reading', { articleId: last! })).not.toBeNull();
  });

  it('is sorted by its heads and its menu', async () => {
    const { user, titles } = await open();
    await user.click(screen.getByRole('button', { name: /^Year/ }));
    await waitFor(() => expect(titles()[0]).toBe('Study 30'));
    await user.click(screen.getByRole('button', { name: /^Title/ }));
    await waitFor(() => expect(titles().slice(0, 2)).toEqual(['Study 1', 'Study 2']));
    await user.click(screen.getByRole('button', { name: 'Sort' }));
    await user.click(await screen.findByRole('menuitemradio', { name: /^[Yy]ear/ }));
    await waitFor(() => expect(titles()[0]).toBe('Study 1'));
  });

  it('shows the columns that are chosen by keys, in their order, also after a restart', async () => {
    const { user, list, call } = await open();
    const heads = () =>
      screen.getByRole('button', { name: /^Title/ }).parentElement!.parentElement!.textContent;
    expect(heads()).toMatch(/^Title, outletYear.*SpeciesSample sizesClaimsStatus$/);
    const year = document.querySelector('[data-column="year"]')!;
    year.getBoundingClientRect = () => new DOMRect(0, 0, 36, 20);
    list.focus();
    await user.keyboard('v');
    const dialog = await screen.findByRole('dialog', { name: 'Columns of the list' });
    within(dialog).getByRole('checkbox', { name: 'Year' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowRight}{/Alt}');
    expect(within(dialog).getByRole('status', { name: 'Width of Year' }).textContent).toBe('48 px');
    within(dialog).getByRole('checkbox', { name: 'Species' }).focus();
    await user.keyboard(' ');
    // Its line goes to those that are not shown, and the focus with it.
    await waitFor(() =>
      expect(document.activeElement).toBe(
        within(dialog).getByRole('checkbox', { name: 'Species', checked: false }),
      ),
    );
    await user.click(within(dialog).getByRole('checkbox', { name: 'Citekey' }));
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(heads()).toMatch(/^Title, year.*OutletSample sizesClaimsStatusCitekey$/),
    );
    expect(row(1).textContent).toContain('citekey');
    await waitFor(async () =>
      expect(
        (await call('settings.get', {})).listColumns.map(({ id, width }) => [id, width]),
      ).toEqual([
        ['year', 48],
        ['source', null],
        ['samples', null],
        ['claims', null],
        ['status', null],
        ['citekey', null],
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('button', { name: 'As at first' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(heads()).toMatch(/^Title, outletYear/));
  });

  it('makes a column of automatic width wider than it is drawn', async () => {
    const { user, list } = await open();
    const head = document.querySelector('[data-column="source"]')!;
    head.getBoundingClientRect = () => new DOMRect(0, 0, 140, 20);
    list.focus();
    await user.keyboard('v');
    const dialog = await screen.findByRole('dialog', { name: 'Columns of the list' });
    await user.click(within(dialog).getByRole('button', { name: 'Outlet: wider' }));
    const width = within(dialog).getByRole('status', { name: 'Width of Outlet' });
    expect(width.textContent).toBe('152 px');
    await user.click(within(dialog).getByRole('button', { name: 'Outlet: narrower' }));
    expect(width.textContent).toBe('140 px');
  });

  it('opens an article at a press, and goes into its text at two', async () => {
    const { user, list, selected } = await open();
    await user.click(row(2));
    expect(await screen.findByRole('article', { name: 'Study 2' })).toBeTruthy();
    expect(selected()).toEqual(['Study 2']);
    expect(document.activeElement).toBe(list);
    await user.dblClick(row(3));
    await arriveInArticle('Study 3');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Text of the article' }));
  });
});

describe('the keys of the list', () => {
  it('arrows, Home, End and pages move the selection', async () => {
    const { user, selected } = await open();
    await user.click(row(1));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(selected()).toEqual(['Study 2']);
    await user.keyboard('{End}');
    await waitFor(() => expect(selected()).toEqual(['Study 30']));
    await user.keyboard('{Home}');
    await waitFor(() => expect(selected()).toEqual(['Study 1']));
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(selected()).toEqual(['Study 14']));
  });

  it('Shift extends, Ctrl adds, Ctrl A takes all', async () => {
    const { user, selected } = await open();
    await user.click(row(2));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['Study 2', 'Study 3', 'Study 4']);
    expect(screen.getByText('3 selected')).toBeTruthy();
    await user.keyboard('{Control>}');
    await user.click(row(3));
    await user.click(row(6));
    await user.keyboard('{/Control}');
    expect(selected()).toEqual(['Study 2', 'Study 4', 'Study 6']);
    await user.keyboard('{Control>}a{/Control}');
    expect(await screen.findByText('30 selected')).toBeTruthy();
  });

  it('Enter goes into the text, Space stays in the list', async () => {
    const { user, list } = await open();
    await user.click(row(1));
    await user.keyboard('{ArrowDown} ');
    expect(await screen.findByRole('article', { name: 'Study 2' })).toBeTruthy();
    expect(document.activeElement).toBe(list);
    await user.keyboard('{ArrowDown}{Enter}');
    await arriveInArticle('Study 3');
  });

  it('digits set the status of what is selected, and undo takes it back', async () => {
    const { user, call, ids } = await open();
    await user.click(row(3));
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}3');
    const toast = await screen.findByText('2 articles marked: read');
    const statuses = async () =>
      (await call('articles.rows', { ids: ids.slice(2, 4) })).map(({ status }) => status);
    expect(await statuses()).toEqual(['read', 'read']);
    await user.click(within(toast.parentElement!).getByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await statuses()).toEqual(['inbox', 'inbox']));
  });

  it('Delete moves what is selected to the trash and goes to the next', async () => {
    const { user, selected, call } = await open();
    await user.click(row(2));
    await user.keyboard('{Delete}');
    const toast = await screen.findByText(/^Moved to the trash: Study 2/);
    await waitFor(() => expect(selected()).toEqual(['Study 3']));
    expect(screen.queryByRole('article', { name: 'Study 2' })).toBeNull();
    expect((await call('library.overview', {})).trash).toBe(1);
    await user.click(within(toast.parentElement!).getByRole('button', { name: /Undo/ }));
    expect(await screen.findByRole('option', { name: /Study 2\b/ })).toBeTruthy();
  });
});

describe('the filter', () => {
  it('F opens it, the list follows what is typed, Escape closes it', async () => {
    const { user, titles } = await open();
    await user.keyboard('f');
    const field = await screen.findByRole('textbox', { name: 'Filter the list' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Study 30');
    await waitFor(() => expect(titles()).toEqual(['Study 30']));
    await user.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(screen.getByRole('listbox', { name: 'All articles' })).toBe(document.activeElement),
    );
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('textbox', { name: 'Filter the list' })).toBeNull(),
    );
    await waitFor(() => expect(titles().length).toBeGreaterThan(1));
  });

  it('that nothing fits can be cleared, or looked for in all texts', async () => {
    const { user } = await open();
    await user.keyboard('f');
    await screen.findByRole('textbox', { name: 'Filter the list' });
    await user.keyboard('Text 7');
    expect(await screen.findByText('No article fits')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Search all texts' }));
    expect(await screen.findByRole('main', { name: 'Search results' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Clear the filter' }));
    expect(await screen.findByRole('option', { name: /Study 1\b/ })).toBeTruthy();
  });
});

describe('the lists of the sidebar', () => {
  it('show what has a status, and say when there is nothing', async () => {
    const { user } = await open();
    const go = (name: RegExp) =>
      user.click(within(screen.getByRole('navigation')).getByRole('button', { name }));
    await go(/^Read 2 articles/);
    const list = await screen.findByRole('listbox', { name: 'Read' });
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
    await go(/^Reading 0 articles/);
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    expect(screen.getAllByRole('heading').length).toBeGreaterThan(1);
  });
});

describe('an empty library', () => {
  it('says how to begin, by sample, by paste, or by a library that was open', async () => {
    const { user, shell, call } = drawWindow();
    const main = await screen.findByRole('main', { name: 'Empty library' });
    await user.click(within(main).getByRole('button', { name: /^Paste/ }));
    expect(await screen.findByRole('dialog', { name: 'Paste a text as an article' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(within(main).getByRole('button', { name: 'Open sample' }));
    await waitFor(() =>
      expect(shell.asked).toContainEqual({
        method: 'shell.openLibrary',
        input: { which: 'sample' },
      }),
    );
    await user.keyboard('f');
    expect(await screen.findByText('There is nothing to filter yet')).toBeTruthy();
    await user.click(within(main).getByRole('button', { name: 'Add sample' }));
    expect((await screen.findAllByRole('option')).length).toBeGreaterThan(2);
    expect((await call('library.overview', {})).articles).toBeGreaterThan(2);
  });

  it('lists the libraries that were open, to be opened or forgotten', async () => {
    const library = { where: '~/studies', isSample: false, openedAt: 1_700_000_000_000 };
    const recent = [
      { ...library, id: '0000000000000001', name: 'Here', isCurrent: true, isThere: true },
      { ...library, id: '0000000000000002', name: 'Wolves', isCurrent: false, isThere: true },
      { ...library, id: '0000000000000003', name: 'Gone', isCurrent: false, isThere: false },
    ];
    const { user, shell } = drawWindow(undefined, { recentLibraries: recent });
    const section = await screen.findByRole('region', { name: 'Recent libraries' });
    const items = within(section).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Wolves/),
      expect.stringMatching(/^Gone/),
    ]);
    await user.click(within(items[0]!).getByRole('button', { name: /^Open/ }));
    await waitFor(() =>
      expect(shell.asked).toContainEqual({
        method: 'shell.openLibrary',
        input: { which: 'recent', id: '0000000000000002' },
      }),
    );
    await user.click(within(items[1]!).getByRole('button', { name: /^Remove|^Forget/ }));
    await waitFor(() =>
      expect(shell.asked).toContainEqual({
        method: 'shell.forgetLibrary',
        input: { id: '0000000000000003' },
      }),
    );
  });
});
