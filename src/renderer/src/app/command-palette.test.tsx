import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openArticle } from '../services/store.ts';
import { planLibrary } from '../testing/test-library.ts';
import { drawWindow } from '../testing/test-window.tsx';

const withOwls = planLibrary(async ({ addArticle }) => {
  const { id } = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  return { id };
});

async function openPalette(articleOpen = true) {
  const engine = await withOwls();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls/ });
  if (articleOpen) {
    openArticle(engine.made.id);
    await screen.findByRole('article');
  }
  await window.user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Commands' });
  const active = () => within(dialog).getByRole('option', { selected: true }).textContent;
  return { ...window, dialog, active };
}

it('offers commands in groups, what can be done with the open article first', async () => {
  const { dialog, active } = await openPalette();
  const groups = within(dialog)
    .getAllByRole('group')
    .map(({ ariaLabel }) => ariaLabel);
  expect(groups[0]).toBe('Claims and annotations');
  expect(groups).toContain('Go to');
  expect(active()).toMatch(/^Highlight the selected words/);
  expect(document.activeElement).toBe(within(dialog).getByRole('combobox', { name: 'Command' }));
});

it('finds by typing and runs by Enter, after it has gone', async () => {
  const { user, active } = await openPalette();
  await user.keyboard('tags');
  expect(active()).toMatch(/^Tags and collections…/);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Tags and collections' })).toBeTruthy();
  expect(screen.queryByRole('dialog', { name: 'Commands' })).toBeNull();
});

it('is walked through by arrows, round and round, and by pages', async () => {
  const { user, dialog, active } = await openPalette();
  const options = within(dialog)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  await user.keyboard('{ArrowDown}');
  expect(active()).toBe(options[1]);
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(active()).toBe(options.at(-1));
  await user.keyboard('{ArrowDown}');
  expect(active()).toBe(options[0]);
  await user.keyboard('{PageDown}');
  expect(active()).toBe(options[8]);
  await user.keyboard('{PageUp}');
  expect(active()).toBe(options[0]);
});

it('says why a command cannot run, and does not run it', async () => {
  const { user, dialog } = await openPalette();
  await user.keyboard('accept claim');
  const option = within(dialog).getByRole('option', { name: /^Accept claimSelect a sugg/ });
  expect(option.ariaDisabled).toBe('true');
  expect(option.textContent).toContain('Select a suggested claim first');
  await user.click(option);
  expect(screen.getByRole('dialog', { name: 'Commands' })).toBeTruthy();
});

it('runs what is pressed', async () => {
  const { user, dialog } = await openPalette(false);
  await user.click(within(dialog).getByRole('option', { name: /^Go to the trash/ }));
  expect(await screen.findByRole('main', { name: 'Trash' })).toBeTruthy();
});

it('says when no command has the letters', async () => {
  const { user, dialog } = await openPalette();
  await user.keyboard('zzzz');
  expect(within(dialog).queryByRole('option')).toBeNull();
  expect(within(dialog).getByText(/^No command here has these letters/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('opens a recent library', async () => {
  const { user, dialog, shell } = await openPalette();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  const library = { id: '0123456789abcdef', where: '~/studies', isSample: false, openedAt: 1 };
  shell.recentLibraries = [
    { ...library, name: 'Here', isCurrent: true, isThere: true },
    { ...library, id: 'fedcba9876543210', name: 'Gone', isCurrent: false, isThere: false },
  ];
  await user.keyboard('{Control>}{Shift>}P{/Shift}{/Control}');
  const again = await screen.findByRole('dialog', { name: 'Commands' });
  await user.keyboard('open “');
  const option = await within(again).findByRole('option', { name: /^Open “Gone”/ });
  expect(option.textContent).toContain('not found in ~/studies');
  expect(within(again).queryByRole('option', { name: /“Here”/ })).toBeNull();
  await user.click(option);
  await waitFor(() =>
    expect(shell.asked).toContainEqual({
      method: 'shell.openLibrary',
      input: { which: 'recent', id: 'fedcba9876543210' },
    }),
  );
});
