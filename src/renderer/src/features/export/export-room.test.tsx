import { screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../main/engine/test-engine.ts';
import { goToTable } from '../../services/navigation.ts';
import { openArticle } from '../../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { drawWindow, type TestWindow } from '../../testing/test-window.tsx';

const withClaims = planLibrary(async ({ call, addArticle }) => {
  const { id, revisionId, text } = await addArticle('Owls at dusk\n\nWe followed 12 barn owls.');
  const draft = draftOf({
    kind: 'sample_size',
    count: 12,
    unit: 'barn owls',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
  });
  const spans = [spanOf(text, '12 barn owls')];
  await call('claims.create', { articleId: id, revisionId, spans, draft });
  const table = await call('evidence.create', { title: 'Owls', articleIds: [id] });
  return { id, revisionId, draft, tableId: table.id };
});

async function openNotes() {
  const engine = await withClaims();
  const window = drawWindow(engine);
  openArticle(engine.made.id);
  await screen.findByRole('article');
  return { ...window, ...engine.made };
}

async function openDialog({ user }: Pick<TestWindow, 'user'>) {
  await user.keyboard('{Control>}e{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Export citation notes' });
  const preview = await within(dialog).findByRole('region', { name: 'Text to export' });
  return { dialog, preview };
}

it('shows the note that will be saved, and saves it', async () => {
  const window = await openNotes();
  const { dialog, preview } = await openDialog(window);
  expect(within(dialog).getByText(/^One article\. Markdown with pandoc citations/)).toBeTruthy();
  expect(preview.textContent).toContain('12 barn owls');
  expect(within(dialog).getByText('Every quote in it was checked against its text.')).toBeTruthy();
  expect(within(dialog).queryByRole('radio', { name: 'Table, CSV' })).toBeNull();
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^Saved: .*\.md$/)).toBeTruthy();
  expect(window.shell.saved).toHaveLength(1);
  expect(window.shell.saved[0]!.text.split('\n').join('')).toBe(preview.textContent);
});

it('copies another format', async () => {
  const window = await openNotes();
  const { dialog } = await openDialog(window);
  await window.user.click(within(dialog).getByRole('radio', { name: 'BibTeX' }));
  await waitFor(() =>
    expect(within(dialog).getByRole('region', { name: 'Text to export' }).textContent).toMatch(
      /^@/,
    ),
  );
  await window.user.click(within(dialog).getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied to the clipboard')).toBeTruthy();
  expect(window.shell.copied[0]).toMatch(/^@/);
});

it('of a table leaves the mark for spreadsheets out of the clipboard', async () => {
  const window = await openNotes();
  goToTable(window.tableId);
  await screen.findByRole('grid');
  const { dialog } = await openDialog(window);
  expect(within(dialog).getByText(/^An evidence table\./)).toBeTruthy();
  await window.user.click(within(dialog).getByRole('radio', { name: 'Table, CSV' }));
  await within(dialog).findByText(/Sample size/, { selector: 'pre' });
  await window.user.click(within(dialog).getByRole('button', { name: /^Save/ }));
  const toast = await screen.findByText(/^Saved: .*\.csv$/);
  await window.user.click(
    within(toast.parentElement!).getByRole('button', { name: 'Show in folder' }),
  );
  await waitFor(() =>
    expect(window.shell.asked).toContainEqual({ method: 'shell.showSaved', input: {} }),
  );
  await openDialog(window).then(async ({ dialog: again }) => {
    await window.user.click(within(again).getByRole('radio', { name: 'Table, CSV' }));
    await within(again).findByText(/Sample size/, { selector: 'pre' });
    await window.user.click(within(again).getByRole('button', { name: 'Copy' }));
  });
  await waitFor(() => expect(window.shell.copied).toHaveLength(1));
  expect(window.shell.saved[0]!.text).toBe(`\uFEFF${window.shell.copied[0]!}`);
});

it('says what is to be known first', async () => {
  const window = await openNotes();
  const { call, id, revisionId, draft } = window;
  for (const statement of ['one', 'two', 'three', 'four', 'five', 'six']) {
    await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [],
      draft: { ...draft, statement },
    });
  }
  const { dialog } = await openDialog(window);
  const status = await within(dialog).findByText(/things? to know$/);
  expect(within(status.parentElement!).getAllByRole('listitem').length).toBeGreaterThan(0);
});

const withMany = planLibrary(async ({ importFiles }) => {
  const files = Array.from({ length: 105 }, (_, at) => [
    `${String(at)}.txt`,
    `Owls of barn ${String(at)}\n\nIn barn ${String(at)} sat an owl.`,
  ]);
  await importFiles(Object.fromEntries(files) as Record<string, string>);
});

async function openLongNotes() {
  const window = drawWindow(await withMany());
  const [row] = await screen.findAllByRole('option', { name: /Owls/ });
  await window.user.click(row!);
  await window.user.keyboard('{Control>}a{/Control}');
  const shown = await openDialog(window);
  await within(shown.dialog).findByText(/^105 articles: too long for the clipboard/);
  return { ...window, ...shown };
}

it('of many articles is shown in part, and written by a job', async () => {
  const { user, shell, dialog, preview } = await openLongNotes();
  expect(preview.textContent).toMatch(/The preview ends here; the file will hold 105 articles\.$/);
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Copy' }).disabled).toBe(
    true,
  );
  shell.folderToSaveIn = temporaryFolder();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(
    await screen.findByText(/^Saved: articles-notes\.md in “collate-test-.*”, of 105 articles\.$/),
  ).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  const note = readFileSync(join(shell.folderToSaveIn, 'articles-notes.md'), 'utf8');
  expect(note.match(/^## Owls of barn/gm)).toHaveLength(105);
});

it('of many articles stays open when no place is chosen', async () => {
  const { user, dialog } = await openLongNotes();
  await user.click(within(dialog).getByRole('button', { name: /^Save/ }));
  await waitFor(() =>
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Save/ }).disabled).toBe(
      false,
    ),
  );
  expect(screen.getByRole('dialog')).toBe(dialog);
});

it('needs something to export', async () => {
  const { user } = drawWindow(await withClaims());
  await screen.findByRole('option', { name: /Owls/ });
  await user.keyboard('{Control>}e{/Control}');
  expect(
    await screen.findByText('Open or select an article, or open an evidence table'),
  ).toBeTruthy();
});
