import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { planLibrary, spanOf } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** One article, and in the trash another one and an annotation. */
const withTrash = planLibrary(async ({ call, addArticle }) => {
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  const bats = await addArticle('Bats in attics\n\nBats sleep by day.');
  const { id } = await call('annotations.create', {
    articleId: owls.id,
    revisionId: owls.revisionId,
    span: spanOf(owls.text, 'hunt at dusk'),
    color: 'green',
    comment: 'Seen by whom?',
    tags: [],
  });
  await call('annotations.trash', { ids: [id] });
  await call('articles.trash', { articles: { of: 'these', ids: [bats.id] } });
  return { owls: owls.id };
});

async function openTrash() {
  const engine = await withTrash();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls/ });
  await window.user.keyboard('gt');
  const room = await screen.findByRole('main', { name: 'Trash' });
  await within(room).findAllByRole('row');
  return { ...window, ...engine.made, room };
}

it('lists what was deleted, newest first', async () => {
  const { room } = await openTrash();
  const rows = within(room).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Bats in attics.*Deleted today/),
    expect.stringMatching(/Seen by whom\?|hunt at dusk/),
  ]);
  expect(within(room).getByText('2 things, newest first')).toBeTruthy();
});

it('brings a thing back by its button and by Enter', async () => {
  const { user, room, call, owls } = await openTrash();
  await user.click(within(room).getByRole('button', { name: 'Restore Bats in attics' }));
  expect(await screen.findByText('Restored: Bats in attics')).toBeTruthy();
  await waitFor(() => expect(within(room).getAllByRole('row')).toHaveLength(1));
  within(room).getByRole('row').focus();
  await user.keyboard('{Delete}');
  expect(await screen.findByText('It is in the trash already')).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await within(room).findByText('The trash is empty')).toBeTruthy();
  expect(within(room).queryByRole('button', { name: 'Empty the trash' })).toBeNull();
  expect(await call('annotations.list', { articleId: owls })).toHaveLength(1);
});

it('asks before a thing is deleted for good, and keeps it', async () => {
  const { user, room, call } = await openTrash();
  within(room).getAllByRole('row')[0]!.focus();
  await user.keyboard('{Shift>}{Delete}{/Shift}');
  const dialog = await screen.findByRole('alertdialog', {
    name: 'Delete “Bats in attics” for good?',
  });
  const keep = within(dialog).getByRole('button', { name: /^Keep/ });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect((await call('trash.list', { after: null, limit: 10 })).items).toHaveLength(2);
});

it('deletes one thing for good', async () => {
  const { user, room, call } = await openTrash();
  await user.click(within(room).getByRole('button', { name: 'Delete Bats in attics for good' }));
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
  expect(await screen.findByText('Deleted for good: “Bats in attics”')).toBeTruthy();
  expect((await call('trash.list', { after: null, limit: 10 })).items).toHaveLength(1);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it('is emptied as a whole', async () => {
  const { user, room, call } = await openTrash();
  await user.click(within(room).getByRole('button', { name: 'Empty the trash' }));
  const dialog = await screen.findByRole('alertdialog', { name: 'Delete 2 things for good?' });
  await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
  expect(await within(room).findByText('The trash is empty')).toBeTruthy();
  expect((await call('trash.list', { after: null, limit: 10 })).items).toEqual([]);
});
