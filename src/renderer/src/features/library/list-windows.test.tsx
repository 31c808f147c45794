import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { planLibrary } from '../../testing/test-library.ts';
import { arriveInArticle } from '../../testing/test-reader.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** More than are drawn, and than one window of rows has. */
const MANY = 60;
const titleOf = (number: number): string => `Wrens of hedge ${String(number).padStart(2, '0')}`;

const withMany = planLibrary(async ({ importFiles }) => {
  const files = Array.from({ length: MANY }, (_, number) => [
    `${String(number)}.txt`,
    `${titleOf(number)}\n\nA wren sang ${String(number)} times.`,
  ]);
  await importFiles(Object.fromEntries(files) as Record<string, string>);
  return {};
});

/** The list by title, with the keyboard on the row of this number. */
async function openAt(number: number) {
  const engine = await withMany();
  const window = drawWindow(engine);
  const { user } = window;
  await user.click(await screen.findByRole('button', { name: 'Sort' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Title' }));
  const list = screen.getByRole('listbox', { name: 'All articles' });
  await waitFor(() => {
    expect(list.querySelector('[aria-posinset="1"]')?.textContent).toContain(titleOf(0));
  });
  const row = (at: number) => within(list).getByRole('option', { name: new RegExp(titleOf(at)) });
  await user.click(row(number));
  list.focus();
  const pane = screen.getByRole('region', { name: 'Articles' });
  const selected = () => within(pane).getAllByRole('status')[0]!.textContent;
  return { ...window, list, row, selected };
}

describe('rows that are not drawn', () => {
  it('are gone to by End, and on from there', async () => {
    const { user, list } = await openAt(0);
    await user.keyboard('{End}');
    await user.keyboard('{ArrowUp}');
    await user.keyboard('{Enter}');
    await arriveInArticle(new RegExp(titleOf(58)));
    list.focus();
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    expect(await screen.findByRole('article', { name: new RegExp(titleOf(1)) })).toBeTruthy();
  });

  it('are in a range that Shift extends over them, and out of it when it turns round', async () => {
    const { user, selected } = await openAt(5);
    await user.keyboard('{Shift>}{End}{/Shift}');
    await waitFor(() => expect(selected()).toBe('55 selected'));
    await user.keyboard('{Shift>}{Home}{/Shift}');
    await waitFor(() => expect(selected()).toBe('6 selected'));
  });
});

describe('keys that come faster than the rows', () => {
  const atOnce = userEvent.setup({ delay: null });

  it('open the row that they lead to', async () => {
    const { user, list } = await openAt(0);
    await user.keyboard('{End}');
    await screen.findByRole('option', { name: /hedge 59/ });
    list.focus();
    await atOnce.keyboard('{Home}{ArrowDown}{ArrowDown}{Enter}');
    expect(await screen.findByRole('article', { name: new RegExp(titleOf(2)) })).toBeTruthy();
  });

  it('move that row to the trash, and no other', async () => {
    const { user, list } = await openAt(0);
    await user.keyboard('{End}');
    await screen.findByRole('option', { name: /hedge 59/ });
    list.focus();
    await atOnce.keyboard('{Home}{ArrowDown}{Delete}');
    await waitFor(() => expect(screen.queryByRole('option', { name: /hedge 01/ })).toBeNull());
    expect(screen.getByRole('option', { name: /hedge 00/ })).toBeTruthy();
    await user.keyboard('{End}');
    expect(await screen.findByRole('option', { name: /hedge 59/ })).toBeTruthy();
  });
});

describe('all of a list', () => {
  it('is selected with exceptions, and goes to the trash and back as one', async () => {
    const { user, call, row, selected } = await openAt(3);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(selected()).toBe('60 selected'));
    await user.keyboard('{Control>}');
    await user.click(row(7));
    await user.keyboard('{/Control}');
    await waitFor(() => expect(selected()).toBe('59 selected'));
    expect(row(7).getAttribute('aria-selected')).toBe('false');
    expect(row(8).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Moved to the trash: 59 articles')).toBeTruthy();
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    expect(row(7).getAttribute('aria-selected')).toBe('true');
    await call('history.undo', {});
    await waitFor(async () => expect((await call('library.overview', {})).articles).toBe(MANY));
  });

  it('is compared and exported', async () => {
    const { user, selected } = await openAt(3);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(selected()).toBe('60 selected'));
    await user.keyboard('x');
    expect(await screen.findByRole('button', { name: /^Compare 60/ })).toBeTruthy();
    await user.keyboard('x');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Compare 60/ })).toBeNull());
    await user.keyboard('{Control>}e{/Control}');
    const room = await screen.findByRole('main', { name: 'Export citation notes' });
    await waitFor(() => expect(room.textContent).toContain('60 articles'));
  });

  it('has what comes in later; other words in the filter leave the focused row alone', async () => {
    const { user, addArticle, selected, row } = await openAt(3);
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(selected()).toBe('60 selected'));
    await addArticle('Aardvarks\n\nAn aardvark dug.');
    await waitFor(() => expect(selected()).toBe('61 selected'));
    await user.keyboard('f');
    await user.keyboard('hedge 03');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(selected()).toBe('61 articles'));
    expect(row(3).getAttribute('aria-selected')).toBe('true');
    expect(row(4).getAttribute('aria-selected')).toBe('false');
  });
});

it('a row that an action took out of the list is not selected with the next one', async () => {
  const { user, row, selected, call } = await openAt(3);
  await user.keyboard('{Control>}');
  await user.click(row(4));
  await user.keyboard('{/Control}');
  await waitFor(() => expect(selected()).toBe('2 selected'));
  const [third] = await call('articles.ids', {
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    first: 3,
    limit: 1,
  });
  await call('articles.trash', { articles: { of: 'these', ids: [third!] } });
  await waitFor(() => expect(screen.queryByRole('option', { name: /hedge 03/ })).toBeNull());
  await user.keyboard('{Control>}');
  await user.click(row(5));
  await user.keyboard('{/Control}');
  await waitFor(() => expect(selected()).toBe('2 selected'));
});

it('a row stays the same under the pointer when another comes in above it', async () => {
  const { row, addArticle, selected } = await openAt(3);
  const pressed = row(5);
  await addArticle('Aardvarks\n\nAn aardvark dug.');
  await waitFor(() => expect(selected()).toBe('61 articles'));
  await screen.findByRole('option', { name: /Aardvarks/ });
  expect(row(5)).toBe(pressed);
});
