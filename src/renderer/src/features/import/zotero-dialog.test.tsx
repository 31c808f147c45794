import { screen, waitFor, within } from '@testing-library/react';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { TestZotero } from '../../../../main/engine/zotero/test-zotero.ts';
import { temporaryFolder } from '../../../../main/engine/test-engine.ts';
import { drawWindow } from '../../testing/test-window.tsx';
import { runAction } from '../../services/actions.ts';

/** A home folder without a Zotero of its own. */
function makeHome(): string {
  const home = temporaryFolder();
  vi.stubEnv('HOME', home);
  vi.stubEnv('APPDATA', home);
  return home;
}

async function openDialog(): Promise<HTMLElement> {
  runAction('import.zotero');
  return screen.findByRole('dialog', { name: 'Import from Zotero' });
}

test('the Zotero of this computer is shown, and comes in', async () => {
  const zotero = new TestZotero(join(makeHome(), 'Zotero'));
  const paper = zotero.item('book', {
    fields: { title: 'Owls', citationKey: 'owls' },
    tags: ['night'],
  });
  zotero.note(paper, '<p>read twice</p>');
  zotero.attachment(paper, { path: 'storage:gone.pdf' });
  zotero.collection('Birds', [paper]);
  const { user, call, engine } = drawWindow();
  await screen.findByText('Nothing to read yet');
  const dialog = await openDialog();
  const counts = await within(dialog).findByRole('list', { name: 'What it brings' });
  expect(
    within(counts)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 new item', '0 files', '1 note', '0 annotations', '1 collection', '1 tag']);
  expect(within(dialog).getByText(/1 file of Zotero is not on this computer/)).toBeTruthy();
  expect((await call('library.overview', {})).articles).toBe(0);
  await user.keyboard('{Control>}{Enter}{/Control}');
  // It waits in the review, like any other import.
  expect(await screen.findByText('Owls')).toBeTruthy();
  expect((await call('library.overview', {})).articles).toBe(0);
  const [review] = await call('import.reviews', {});
  const { jobId } = await call('import.write', { id: review!.id });
  await engine.waitForJob(jobId);
  expect((await call('library.overview', {})).articles).toBe(1);

  const again = await openDialog();
  expect(await within(again).findByText(/1 here already/)).toBeTruthy();
  expect(within(again).getByRole('button', { name: /^Review what is new/ })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  zotero.close();
});

test('another folder can be chosen, and what is wrong with it is said', async () => {
  makeHome();
  const zotero = new TestZotero(temporaryFolder());
  zotero.item('book', { fields: { title: 'Wrens' } });
  zotero.close();
  const { user, shell } = drawWindow();
  await screen.findByText('Nothing to read yet');
  const dialog = await openDialog();
  expect(await within(dialog).findByText(/^No Zotero was found/)).toBeTruthy();
  const choose = within(dialog).getByRole('button', { name: 'Choose another folder…' });
  shell.folderToChoose = temporaryFolder();
  await user.click(choose);
  expect((await within(dialog).findByRole('alert')).textContent).toMatch(/no zotero.sqlite/);
  shell.folderToChoose = zotero.folder;
  await user.click(choose);
  expect(await within(dialog).findByRole('button', { name: /^Review 1 new item/ })).toBeTruthy();
});
