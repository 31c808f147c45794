import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ClaimValue } from '../../../../shared/domain/claim.ts';
import { goToTable } from '../../services/navigation.ts';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { arriveInArticle } from '../../testing/test-reader.ts';
import { drawWindow, type TestWindow } from '../../testing/test-window.tsx';

const OWLS = `Owls at dusk

We followed 12 barn owls for a year. They hunted at dusk.`;

const LAMPS = `Lamp helps people sleep

A total of 40 mice were kept under a lamp. Sleep was longer under the lamp (p = 0.01).`;

const NOISE = `Noise at night

Nobody has read this.`;

/** A table of three articles: one with claims of a reader, one that the rules read, one unread. */
const withTable = planLibrary(async ({ call, addArticle, engine }) => {
  const owls = await addArticle(OWLS);
  const lamps = await addArticle(LAMPS);
  const noise = await addArticle(NOISE);
  await call('claims.create', {
    articleId: owls.id,
    revisionId: owls.revisionId,
    spans: [spanOf(owls.text, '12 barn owls')],
    draft: draftOf({
      kind: 'sample_size',
      count: 12,
      unit: 'barn owls',
      unitKind: 'animals',
      role: 'enrolled',
      qualifier: 'about',
    }),
  });
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [lamps.id] } });
  await engine.waitForJob(jobId);
  const people = (await call('claims.list', { articleId: lamps.id })).filter(
    ({ value }) => value.kind === 'species' && value.taxonId === 9606,
  );
  await call('claims.decide', { ids: people.map(({ id }) => id), decision: 'rejected' });
  const table = await call('evidence.create', {
    title: 'Sleep and noise',
    articleIds: [owls.id, lamps.id, noise.id],
  });
  return { owls: owls.id, lamps: lamps.id, noise: noise.id, tableId: table.id };
});

type Made = Awaited<ReturnType<typeof withTable>>['made'];

async function open(): Promise<TestWindow & Made & { grid: HTMLElement }> {
  const engine = await withTable();
  const window = drawWindow(engine);
  goToTable(engine.made.tableId);
  const grid = await screen.findByRole('grid', { name: 'Evidence' });
  return { ...window, ...engine.made, grid };
}

/** What the place with the focus says. */
const here = (): string => document.activeElement?.textContent ?? '';
const detail = () => screen.getByRole('region', { name: 'Selected cell' });
const rowOf = (grid: HTMLElement, name: string) =>
  within(grid)
    .getAllByRole('rowheader')
    .find(({ textContent }) => textContent.startsWith(name))!
    .closest('tr')!;

async function press(toast: HTMLElement, { user }: TestWindow): Promise<void> {
  await user.click(within(toast.parentElement!).getByRole('button', { name: /Undo/ }));
}

describe('the table', () => {
  it('says what each article states, and tells the silences apart', async () => {
    const { grid } = await open();
    const heads = within(grid).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Owls at dusk'),
      expect.stringContaining('Lamp helps people sleep'),
      expect.stringContaining('Noise at night'),
    ]);
    const [owls, lamps, noise] = within(rowOf(grid, 'Sample size')).getAllByRole('cell');
    expect(owls?.textContent).toMatch(/about 12barn owls, enrolled “12 barn owls”/);
    expect(lamps?.textContent).toMatch(/40mice.*suggested/);
    expect(noise?.textContent).toMatch(/^Not looked at yet.*Look now$/);
    const safety = within(rowOf(grid, 'Safety')).getAllByRole('cell');
    expect(safety.map(({ textContent }) => textContent.slice(0, 11))).toEqual([
      'Not looked ',
      'The rules f',
      'Not looked ',
    ]);
    expect(safety[1]?.textContent).toMatch(
      /^The rules found none.*sentences read by rules, .* Confirm$/,
    );
    expect(screen.getByText('3 articles, 6 attributes, 1 claim, 3 to decide')).toBeTruthy();
  });

  it('shows all sample sizes on one scale, and a species leap', async () => {
    const { grid } = await open();
    expect(within(grid).getByRole('img', { name: /animals/ })).toBeTruthy();
    const leap = rowOf(grid, 'Species leap');
    expect(leap.textContent).toContain('“Lamp helps people sleep”');
    expect(within(leap).getByText('people').tagName).toBe('U');
    expect(leap.textContent).toContain('Mus musculus, 10090 (suggested)');
    expect(leap.textContent).toContain('No claim says how far this carries to people.');
  });

  it('opens an article by its title', async () => {
    const { grid, user } = await open();
    await user.click(within(grid).getByRole('button', { name: 'Owls at dusk' }));
    expect(await screen.findByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
  });
});

describe('the keys of the grid', () => {
  it('arrows, Home and End go from cell to cell and stay inside', async () => {
    const { user, grid } = await open();
    await user.click(within(grid).getByText('about 12'));
    await waitFor(() => expect(here()).toMatch(/about 12/));
    await user.keyboard('{ArrowLeft}{ArrowUp}');
    await waitFor(() => expect(here()).toMatch(/about 12/));
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(here()).toMatch(/40mice/));
    await user.keyboard('{End}');
    await waitFor(() => expect(here()).toMatch(/^Not looked at yet/));
    await user.keyboard('{ArrowRight}{Home}');
    await waitFor(() => expect(here()).toMatch(/about 12/));
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(here()).toMatch(/^The rules found none/));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(here()).toMatch(/^Not stated$/));
    await user.keyboard('{ArrowUp}{ArrowUp}');
    await waitFor(() => expect(here()).toMatch(/^The rules found none/));
  });

  it('only the place with the focus is reached by Tab', async () => {
    const { user, grid } = await open();
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('{ArrowRight}');
    const stops = [...grid.querySelectorAll<HTMLElement>('[data-stop]')];
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
  });

  it('Enter opens the sentence behind the cell', async () => {
    const { user, grid } = await open();
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
    const note = await screen.findByRole('button', { name: /^n1 Sample size/ });
    await waitFor(() => expect(note.ariaExpanded).toBe('true'));
  });

  it('A accepts, and undo takes it back', async () => {
    const window = await open();
    const { user, grid } = window;
    await user.click(within(grid).getByText('40', { selector: 'b' }));
    await user.keyboard('a');
    const toast = await screen.findByText('Accepted n2');
    await waitFor(() => expect(here()).not.toContain('suggested'));
    await user.keyboard('a');
    expect(await screen.findByText('It is accepted already')).toBeTruthy();
    expect(toast.isConnected).toBe(false);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(here()).toContain('suggested'));
  });

  it('R rejects, the place keeps the focus, and undo brings the claim back', async () => {
    const window = await open();
    const { user, grid, call, lamps } = window;
    await user.click(within(grid).getByText('40', { selector: 'b' }));
    await user.keyboard('r');
    const toast = await screen.findByText('Rejected n2');
    await waitFor(() => expect(within(grid).queryByText('40', { selector: 'b' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.id).toMatch(/^evidence-0-1-/));
    expect((await call('claims.list', { articleId: lamps })).map(({ code }) => code)).not.toContain(
      'n2',
    );
    await press(toast, window);
    expect(await within(grid).findByText('40', { selector: 'b' })).toBeTruthy();
  });

  it('E changes the claim in a dialog', async () => {
    const { user, grid, call, lamps } = await open();
    await user.click(within(grid).getByText('40', { selector: 'b' }));
    await user.keyboard('e');
    const dialog = await screen.findByRole('dialog', { name: 'Edit claim n2' });
    const count = within(dialog).getByRole('textbox', { name: 'Count' });
    await user.clear(count);
    await user.type(count, '44{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Accepted n2 as edited')).toBeTruthy();
    expect(await within(grid).findByText('44', { selector: 'b' })).toBeTruthy();
    const claims = await call('claims.list', { articleId: lamps });
    expect(claims.find(({ code }) => code === 'n2')).toMatchObject({
      status: 'accepted',
      value: { count: 44 },
    });
  });

  it('N marks a cell none stated and takes it back; A confirms what the rules found', async () => {
    const { user, grid, call, noise, lamps } = await open();
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('n');
    expect(
      await screen.findByText('The cell has claims; reject or delete them first'),
    ).toBeTruthy();
    await user.keyboard('{End}n');
    expect(await screen.findByText('Marked: no sample size stated')).toBeTruthy();
    await waitFor(() => expect(here()).toMatch(/^None stated/));
    expect(await call('absences.list', { articleId: noise })).toMatchObject([
      { kind: 'sample_size', confirmed: true },
    ]);
    await user.keyboard('n');
    expect(await screen.findByText('No longer marked: no sample size stated')).toBeTruthy();
    await waitFor(() => expect(here()).toMatch(/^Not looked at yet/));
    await user.keyboard('{ArrowLeft}{ArrowDown}{ArrowDown}{ArrowDown}a');
    expect(await screen.findByText('Confirmed: none stated')).toBeTruthy();
    await waitFor(() => expect(here()).toMatch(/, confirmed\./));
    expect(await call('absences.list', { articleId: lamps })).toContainEqual(
      expect.objectContaining({ kind: 'safety', confirmed: true }),
    );
    await user.keyboard('a');
    expect(await screen.findByText('It is confirmed already')).toBeTruthy();
  });

  it('O shows only the rows that differ', async () => {
    const { user, grid } = await open();
    const rows = () =>
      within(grid)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent);
    expect(rows()).toContain('Outlet');
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('o');
    await waitFor(() => expect(rows()).not.toContain('Outlet'));
    expect(rows()).toContain('Findings');
    await user.keyboard('o');
    await waitFor(() => expect(rows()).toContain('Outlet'));
  });

  it('Y copies the quote of the cell with its citation', async () => {
    const { user, grid, shell } = await open();
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('y');
    await waitFor(() => expect(shell.copied).toHaveLength(1));
    expect(shell.copied[0]).toContain('12 barn owls');
  });

  it('goes to the trash by its command, and undo brings it back', async () => {
    const window = await open();
    const { announce, call } = window;
    announce('menu.chosen', { action: 'evidence.trash' });
    const toast = await screen.findByText('Moved to the trash: evidence table');
    expect(await screen.findByRole('option', { name: /Owls at dusk/ })).toBeTruthy();
    expect((await call('library.overview', {})).tables).toEqual([]);
    await press(toast, window);
    await waitFor(async () => expect((await call('library.overview', {})).tables).toHaveLength(1));
  });
});

describe('the filter of cells', () => {
  it('F keeps the articles, or the rows, with a cell that has the words, until Escape', async () => {
    const { user, grid } = await open();
    const heads = () =>
      within(screen.getByRole('grid'))
        .getAllByRole('columnheader')
        .map((head) => within(head).getByRole('button').textContent);
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('f');
    const field = await screen.findByRole('textbox', { name: 'Filter the cells' });
    await user.type(field, 'Mice');
    await waitFor(() => expect(heads()).toEqual(['Lamp helps people sleep']));
    expect(screen.getByText(/^\d+ cells? in 1 of 3 articles$/)).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(here()).toMatch(/40mice/));
    await user.click(screen.getByRole('radio', { name: 'Rows' }));
    await waitFor(() => expect(heads()).toHaveLength(3));
    expect(screen.getByText(/ of 6 rows$/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'xylophone');
    expect(await screen.findByText('No cell has “xylophone”')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(heads()).toHaveLength(3));
    expect(screen.queryByRole('textbox', { name: 'Filter the cells' })).toBeNull();
    await waitFor(() => expect(here()).toMatch(/40mice/));
  });
});

describe('the search of a table', () => {
  it('tells what it finds, and each comes in or stays out', async () => {
    const window = await open();
    const { user, call, tableId, addArticle } = window;
    await addArticle('Bats in attics\n\nBats sleep by day.');
    await addArticle('Moles\n\nMoles sleep too.');
    await user.keyboard('{Shift>}F{/Shift}');
    const none = await screen.findByRole('dialog', { name: 'Found for the table' });
    await user.click(within(none).getByRole('button', { name: 'Choose a search' }));
    const form = await screen.findByRole('dialog', { name: 'Feed the table by a search' });
    await user.type(within(form).getByRole('textbox', { name: 'Asks' }), 'sleep');
    expect(await within(form).findByText(/3 articles\.$/)).toBeTruthy();
    await user.keyboard('{Control>}{Enter}{/Control}');
    const bar = await screen.findByRole('region', { name: 'Found for the table' });
    expect(bar.textContent).toContain('2 more articles found by sleep');
    await user.click(within(bar).getByRole('button', { name: /^Choose/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Found for the table' });
    await user.click(await within(dialog).findByRole('button', { name: 'Leave out “Moles”' }));
    expect(await within(dialog).findByText(/1 article that it finds is left out/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /^Add it/ }));
    expect(await within(dialog).findByText('Nothing else is found by sleep.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect((await call('evidence.get', { id: tableId })).columns.map(({ title }) => title)).toEqual(
      ['Owls at dusk', 'Lamp helps people sleep', 'Noise at night', 'Bats in attics'],
    );
    expect(screen.queryByRole('region', { name: 'Found for the table' })).toBeNull();
  });
});

describe('the menu of a cell', () => {
  const pressMenu = async (words: string, item: RegExp) => {
    const window = await open();
    fireEvent.contextMenu(within(window.grid).getByText(words), { clientX: 5, clientY: 5 });
    const menu = await screen.findByRole('menu');
    await window.user.click(within(menu).getByRole('menuitem', { name: item }));
    return window;
  };

  it('decides about the claim that was pressed', async () => {
    await pressMenu('about 12', /^Delete/);
    expect(await screen.findByText('Moved to the trash: claim n1')).toBeTruthy();
  });

  it('copies its quote', async () => {
    const { shell } = await pressMenu('about 12', /^Copy quote/);
    await waitFor(() => expect(shell.copied).toHaveLength(1));
  });
});

describe('the focus', () => {
  const cell = () => screen.getByRole('grid').querySelector('[data-stop]');

  it('is on the first cell, however the table was opened', async () => {
    const { user, grid } = await open();
    await waitFor(() => expect(document.activeElement).toBe(cell()));
    await user.keyboard('{ArrowRight}');
    expect(here()).toContain('40');
    expect(grid.contains(document.activeElement)).toBe(true);
    await user.keyboard('ga');
    await screen.findByRole('listbox', { name: 'All articles' });
    const line = await screen.findByRole('button', { name: /^Sleep and noise/ });
    await user.click(line);
    await screen.findByRole('grid');
    await waitFor(() => expect(here()).toContain('40'));
  });

  it('is on the first cell of a table that was just made', async () => {
    const engine = await withTable();
    const { user } = drawWindow(engine);
    const list = await screen.findByRole('listbox', { name: 'All articles' });
    await screen.findByRole('option', { name: /Owls/ });
    list.focus();
    await user.keyboard('{Home}x{ArrowDown}x');
    await user.click(await screen.findByRole('button', { name: 'Compare 2' }));
    await screen.findByRole('grid');
    await waitFor(() => expect(document.activeElement).toBe(cell()));
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement).not.toBe(cell()));
  });

  it('comes back to the cell whose article was opened', async () => {
    const { user } = await open();
    await waitFor(() => expect(document.activeElement).toBe(cell()));
    await user.keyboard('o{ArrowRight}{ArrowDown}');
    const before = here();
    expect(before).not.toBe('');
    await user.keyboard('{Enter}');
    await arriveInArticle(/Lamp/);
    await user.keyboard('ge');
    await screen.findByRole('grid');
    await waitFor(() => expect(here()).toBe(before));
    expect(screen.getByRole('button', { name: /^Only differences/ }).ariaPressed).toBe('true');
  });
});

describe('the selected cell', () => {
  it('stands below in full, with its sentence and what can be decided', async () => {
    const { user, grid } = await open();
    await user.click(within(grid).getByText('40', { selector: 'b' }));
    await waitFor(() =>
      expect(detail().textContent).toContain('A total of 40 mice were kept under a lamp.'),
    );
    expect(detail().textContent).toMatch(/n2 suggested, 0\.\d\d/);
    expect(detail().textContent).toContain(
      'sentence 2 of 3, paragraph 2, characters 36 to 43 of revision 1',
    );
    const buttons = within(detail()).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'AcceptA',
      'EditE',
      'RejectR',
      'OpenEnter',
    ]);
    await user.click(within(detail()).getByRole('button', { name: /^Accept/ }));
    expect(await screen.findByText('Accepted n2')).toBeTruthy();
    await waitFor(() =>
      expect(within(detail()).queryByRole('button', { name: /^Accept/ })).toBeNull(),
    );
  });

  it('that nobody looked at can be read by the rules, and the place keeps the focus', async () => {
    const { user, grid } = await open();
    await user.click(within(grid).getByText('about 12'));
    await user.keyboard('{End}');
    expect(detail().textContent).toContain('Nobody and no rule has read this article');
    within(detail()).getByRole('button', { name: /^Look now/ });
    await user.keyboard('s');
    await waitFor(() => expect(here()).toMatch(/^The rules found none.*read by rules/));
    expect(within(detail()).getByRole('button', { name: /^Confirm/ })).toBeTruthy();
    expect(within(detail()).getByRole('button', { name: /^Take back/ })).toBeTruthy();
  });

  it('that rests on no quote, or on other units, says so', async () => {
    const { user, grid, call, owls } = await open();
    const [first] = await call('claims.list', { articleId: owls });
    const { revisionId } = first!.quotes[0]!;
    const value = { ...first!.value, count: 3, unit: 'eggs', unitKind: 'embryos_gametes' } as const;
    await call('claims.create', {
      articleId: owls,
      revisionId,
      spans: [],
      draft: draftOf(value as ClaimValue, 'As the farmer said'),
    });
    const eggs = await within(grid).findByText('embryos or gametes', { selector: 'span' });
    const [unproved, other] = within(eggs.closest('tr')!).getAllByRole('cell');
    expect(unproved?.textContent).toMatch(/3eggs, enrolled unproved: no quote/);
    await user.click(within(unproved!).getByText('about 3'));
    expect(detail().textContent).toContain('Unproved. As the farmer said; enrolled');
    await user.click(within(other!).getByText('none in this unit'));
    expect(detail().textContent).toContain('The article counts in other units only.');
  });

  it('of metadata says of which article it is', async () => {
    const { user, grid } = await open();
    await user.click(within(rowOf(grid, 'Year')).getAllByText('Not stated')[1]!);
    expect(detail().textContent).toContain('Lamp helps people sleep');
    expect(within(detail()).getAllByRole('button')).toHaveLength(1);
  });
});

describe('the dialogs of the table', () => {
  it('F2 renames it, and not to nothing', async () => {
    const { user } = await open();
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'Rename table' });
    const title = within(dialog).getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.keyboard('{Enter}');
    expect(within(dialog).getByRole('button', { name: 'Rename, Type a title' })).toBeTruthy();
    await user.type(title, 'Night{Enter}');
    expect(await screen.findByRole('main', { name: 'Evidence table: Night' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has the keyboard again after a dialog that the list of commands opened', async () => {
    const { user, grid } = await open();
    const cell = grid.querySelector<HTMLElement>('[data-stop][tabindex="0"]')!;
    cell.focus();
    await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
    await screen.findByRole('dialog', { name: 'Commands' });
    await user.keyboard('rows of the table{Enter}');
    await screen.findByRole('dialog', { name: 'Rows of the table' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(cell));
  });

  it('Shift A adds articles, puts them in order and takes them out', async () => {
    const { user, call, tableId, addArticle, owls, lamps } = await open();
    const bats = await addArticle('Bats in attics\n\nBats sleep by day.');
    await user.keyboard('{Shift>}A{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Articles of the table' });
    expect(within(dialog).getByText('3 articles side by side')).toBeTruthy();
    await user.keyboard('bats');
    await user.click(await within(dialog).findByRole('button', { name: 'Add “Bats in attics”' }));
    await user.click(within(dialog).getByRole('button', { name: 'Move “Bats in attics” up' }));
    await user.click(within(dialog).getByRole('button', { name: 'Remove “Noise at night”' }));
    const move = (name: string) => within(dialog).getByRole<HTMLButtonElement>('button', { name });
    expect(move('Move “Owls at dusk” up').disabled).toBe(true);
    expect(move('Move “Bats in attics” down').disabled).toBe(true);
    await user.click(move('Move “Owls at dusk” down'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const table = await call('evidence.get', { id: tableId });
    expect(table.columns.map(({ articleId }) => articleId)).toEqual([lamps, owls, bats.id]);
  });

  it('without articles says how to add some', async () => {
    const { user, call, tableId } = await open();
    await call('evidence.update', { id: tableId, articleIds: [] });
    await user.click(await screen.findByRole('button', { name: /^Add articles/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Articles of the table' });
    expect(within(dialog).getByText('No article yet.')).toBeTruthy();
    await user.keyboard('nothing of this name');
    expect(await within(dialog).findByText('No other article matches.')).toBeTruthy();
  });

  it('Shift R chooses its rows, at least one', async () => {
    const { user, call, tableId } = await open();
    await user.keyboard('{Shift>}R{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Rows of the table' });
    const boxes = within(dialog).getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    for (let step = 0; step < 5; step += 1)
      await user.click(within(dialog).getByRole('button', { name: 'Move Authors up' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Authors' }));
    for (const name of ['Sample size', 'Species', 'Findings', 'Safety', 'Outlet', 'Year']) {
      await user.click(within(dialog).getByRole('checkbox', { name }));
    }
    await user.click(within(dialog).getByRole('checkbox', { name: 'Authors' }));
    expect(within(dialog).getByText('A table needs at least one row. Choose one.')).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Save/ }).disabled).toBe(
      true,
    );
    await user.click(within(dialog).getByRole('checkbox', { name: 'Year' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Authors' }));
    await user.click(within(dialog).getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await call('evidence.get', { id: tableId })).rows).toEqual(['authors', 'year']);
  });
});

describe('a row of the reader’s own', () => {
  it('is filled in from its cell with words of the article, and arranged by key', async () => {
    const engine = await withTable();
    const { call, made } = engine;
    const draft = { name: 'Watched for', unit: 'years', options: [], instruction: 'In the wild.' };
    await call('attributes.create', {
      draft: { ...draft, type: 'number' },
      tableId: made.tableId,
    });
    const { user } = drawWindow(engine);
    goToTable(made.tableId);
    const grid = await screen.findByRole('grid', { name: 'Evidence' });
    const [cell] = within(rowOf(grid, 'Watched for')).getAllByText('Not looked at yet');
    await user.click(cell!);
    await user.keyboard('e');
    const dialog = await screen.findByRole('dialog', { name: /^Watched for: Owls/ });
    expect(dialog.textContent).toContain('In the wild.');
    const words = within(dialog).getByRole('textbox', { name: 'Words of the article' });
    await user.click(words);
    await user.paste('no such words');
    expect(await within(dialog).findByText(/do not stand in the text/)).toBeTruthy();
    await user.clear(words);
    await user.paste('We  followed 12 barn owls');
    const field = { name: /^Number/ };
    await waitFor(() => {
      expect(within(dialog).getByRole<HTMLInputElement>('textbox', field).value).toBe('12');
    });
    const answer = within(dialog).getByRole('textbox', field);
    await user.clear(answer);
    await user.type(answer, '1');
    await user.click(within(dialog).getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(rowOf(grid, 'Watched for').textContent).toContain('1 years'));
    expect(rowOf(grid, 'Watched for').textContent).toContain('“We followed 12 barn owls”');
    await user.click(within(rowOf(grid, 'Watched for')).getByText(/1 years/));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(async () => {
      const { columns } = await call('evidence.get', { id: made.tableId });
      expect(columns[1]?.articleId).toBe(made.owls);
    });
    await user.keyboard('{Shift>}V{/Shift}');
    const turned = await screen.findByRole('grid', { name: 'Evidence' });
    await waitFor(() => {
      const heads = within(turned).getAllByRole('rowheader');
      expect(heads.map((head) => within(head).getByRole('button').textContent)).toEqual([
        'Lamp helps people sleep',
        'Owls at dusk',
        'Noise at night',
      ]);
    });
  });
});
