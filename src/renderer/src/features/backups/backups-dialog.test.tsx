import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';
import type { FileToken } from '../../../../shared/domain/ids.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { showOverlay } from '../../services/store.ts';

/** A library with one article and a copy, made before another article came. */
const withBackup = planLibrary(async ({ call, addArticle }) => {
  await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const backup = await call('backups.create', {});
  await addArticle('Bats in attics\n\nBats sleep by day.');
  return { backup };
});

async function open() {
  const engine = await withBackup();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls/ });
  showOverlay({ name: 'backups' });
  const dialog = await screen.findByRole('dialog', { name: 'Backups' });
  const list = await within(dialog).findByRole('list', { name: 'Backups' });
  return { ...window, ...engine.made, dialog, list };
}

describe('the backups', () => {
  it('are listed with why they were made and what they hold', async () => {
    const { list } = await open();
    const rows = within(list).getAllByRole('listitem');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.textContent).toMatch(
      /Made by you, .*1 article, no claims yet, 0 annotations.*Verified/,
    );
  });

  it('get one more at a press', async () => {
    const { user, dialog, list } = await open();
    await user.click(within(dialog).getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(/^Backed up/)).toBeTruthy();
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(2));
  });

  it('are compared with the library before one is restored', async () => {
    const { user, list, shell, backup } = await open();
    await user.click(within(list).getByRole('button', { name: /^Restore the backup of/ }));
    const question = await screen.findByRole('alertdialog', { name: /^Restore the backup of/ });
    const articles = within(question).getByRole('row', { name: /^Articles/ });
    expect(
      within(articles)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['2', '1', '1 fewer']);
    await user.click(within(question).getByRole('button', { name: /^Back/ }));
    expect(await screen.findByRole('dialog', { name: 'Backups' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Restore the backup of/ }));
    await user.click(await screen.findByRole('button', { name: 'Restore it' }));
    await waitFor(() =>
      expect(shell.asked).toContainEqual({
        method: 'shell.restoreBackup',
        input: { name: backup.name, place: 'library' },
      }),
    );
  });

  it('are not needed where the library is whole', async () => {
    const { user, dialog } = await open();
    await user.click(within(dialog).getByRole('button', { name: 'Check the library' }));
    expect(await within(dialog).findByText('The library is whole:')).toBeTruthy();
  });

  it('are checked with the files of articles, and what is missing is named', async () => {
    const { user, dialog, call, shell, directory } = await open();
    const list = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;
    const [articleId] = await call('articles.ids', { list, first: 0, limit: 1 });
    const files = [new File(['An owl.'], 'owl.pdf')];
    const tokens = (await shell.tokensFor(files)).map(({ token }) => token as FileToken);
    await call('attachments.add', { articleId: articleId!, tokens });
    await user.click(within(dialog).getByRole('button', { name: 'Check the library' }));
    expect(await within(dialog).findByText('1 file of articles:')).toBeTruthy();
    expect(await within(dialog).findByText('The library is whole:')).toBeTruthy();
    rmSync(join(directory, 'attachments'), { recursive: true });
    await user.click(within(dialog).getByRole('button', { name: /^Check the library/ }));
    expect(await within(dialog).findByText('1 file of 1 missing or damaged.')).toBeTruthy();
    expect(within(dialog).getByText('owl.pdf').closest('li')?.textContent).toMatch(
      /^owl\.pdf, missing, of @/,
    );
    await user.click(within(dialog).getByRole('button', { name: /^@/ }));
    expect(await screen.findByRole('article', { name: 'Owls at dusk' })).toBeTruthy();
  });

  it('go to a second place that is chosen, until it is not wanted', async () => {
    const { user, dialog, shell } = await open();
    const second = within(dialog).getByRole('region', { name: 'Second place' });
    expect(second.textContent).toMatch(/^No second place/);
    const choose = within(second).getByRole<HTMLButtonElement>('button', {
      name: 'Choose a folder…',
    });
    await user.click(choose);
    await waitFor(() => expect(choose.disabled).toBe(false));
    expect(second.textContent).toMatch(/^No second place/);
    shell.folderToChoose = 'Other disk';
    await user.click(choose);
    expect(await within(second).findByText('Every copy also goes to “Other disk”')).toBeTruthy();
    await waitFor(() => expect(second.textContent).toContain('The newest there is of'));
    await user.click(within(second).getByRole('button', { name: 'Stop copying there' }));
    expect(await within(second).findByText('No second place')).toBeTruthy();
  });

  it('say when there is none yet', async () => {
    drawWindow();
    showOverlay({ name: 'backups' });
    expect(await screen.findByText(/^There is no backup yet\./)).toBeTruthy();
  });
});

describe('a library that does not open', () => {
  async function refuse(code: ErrorCode, message = 'What is wrong with it.') {
    const engine = await withBackup();
    const window = drawWindow(engine, { library: { refusal: { code, message } } });
    const main = await screen.findByRole('main', { name: 'Library not open' });
    const ways = () =>
      within(main)
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    return { ...window, ...engine.made, main, ways };
  }

  it('says what is wrong and offers its backups, the newest good one first', async () => {
    const { user, main, ways, shell, backup } = await refuse('db_corrupt');
    expect(document.activeElement?.textContent).toBe('The library is damaged');
    expect(within(main).getByText('What is wrong with it.')).toBeTruthy();
    const copy = await within(main).findByRole<HTMLInputElement>('radio', { name: /Made by you/ });
    expect(copy.checked).toBe(true);
    expect(ways()).toEqual([
      'Try again',
      'Check',
      'Choose…',
      'Open sample',
      'Show folder',
      'Restore it',
    ]);
    await user.click(within(main).getByRole('button', { name: /^Restore it: the backup of/ }));
    await waitFor(() =>
      expect(shell.asked).toContainEqual({
        method: 'shell.restoreBackup',
        input: { name: backup.name, place: 'library' },
      }),
    );
  });

  it('is tried again, checked, or left for another', async () => {
    const { user, main, shell } = await refuse('db_corrupt');
    const press = (name: string) => user.click(within(main).getByRole('button', { name }));
    await press('Try again');
    await press('Check');
    expect(await within(main).findByText('The library is whole:')).toBeTruthy();
    await press('Choose…');
    await press('Open sample');
    await press('Show folder');
    await waitFor(() => expect(shell.asked.at(-1)?.method).toBe('shell.showLibraryFolder'));
    expect(shell.asked).toEqual([
      { method: 'shell.reopenLibrary', input: { as: 'same' } },
      { method: 'shell.openLibrary', input: { which: 'choose' } },
      { method: 'shell.openLibrary', input: { which: 'sample' } },
      { method: 'shell.showLibraryFolder', input: {} },
    ]);
  });

  it('that was not found is located, or a new one is made', async () => {
    const { user, main, ways, shell } = await refuse('library_not_found');
    expect(ways()).toEqual(['Locate…', 'Try again', 'Choose…', 'New…', 'Open sample']);
    expect(within(main).queryByRole('heading', { name: 'Restore a backup' })).toBeNull();
    await user.click(within(main).getByRole('button', { name: 'Locate…' }));
    await user.click(within(main).getByRole('button', { name: 'New…' }));
    await waitFor(() =>
      expect(shell.asked.map(({ input }) => input)).toEqual([
        { which: 'locate' },
        { which: 'new' },
      ]),
    );
  });

  it('whose file is gone is begun anew only after a question', async () => {
    const { user, main, shell } = await refuse('library_missing');
    await user.click(within(main).getByRole('button', { name: 'Start new…' }));
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: /^Back/ }));
    expect(shell.asked).toEqual([]);
    await user.click(within(main).getByRole('button', { name: 'Start new…' }));
    await user.click(await screen.findByRole('button', { name: 'Start a new one' }));
    await waitFor(() =>
      expect(shell.asked).toEqual([{ method: 'shell.reopenLibrary', input: { as: 'new' } }]),
    );
  });

  it('in an unsafe place is opened there when the reader says so', async () => {
    const { user, main, shell } = await refuse('unsafe_place');
    await user.click(within(main).getByRole('button', { name: 'Open anyway' }));
    await waitFor(() =>
      expect(shell.asked).toEqual([{ method: 'shell.reopenLibrary', input: { as: 'here' } }]),
    );
  });

  it('offers nothing else where Collate itself is at fault', async () => {
    const { ways } = await refuse('engine_unfit');
    expect(ways()).toEqual(['Try again', 'Show folder']);
  });

  it('answers the menu, and says what needs a library', async () => {
    const { shell, announce } = await refuse('library_in_use');
    announce('menu.chosen', { action: 'import.choose' });
    expect(
      await screen.findByText('What you chose in the menu needs a library that is open.'),
    ).toBeTruthy();
    announce('menu.chosen', { action: 'library.new' });
    await waitFor(() =>
      expect(shell.asked).toEqual([{ method: 'shell.openLibrary', input: { which: 'new' } }]),
    );
    announce('library.chosen', { id: '0123456789abcdef' });
    await waitFor(() => expect(shell.asked).toHaveLength(2));
  });
});

describe('a library that was restored', () => {
  it('says so when it is open', async () => {
    const engine = await withBackup();
    const { name } = engine.made.backup;
    drawWindow(engine, { library: { restored: { name, place: 'library' } } });
    expect(await screen.findByText(/^Restored the backup of .*\.$/)).toBeTruthy();
  });
});
