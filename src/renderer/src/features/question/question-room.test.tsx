import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OPEN_FINDING } from '../../../../shared/domain/test-finding.ts';
import { goToLibrary, goToQuestion } from '../../services/navigation.ts';
import { useUnsaved } from '../../services/unsaved.ts';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const withVoles = planLibrary(async ({ call, addArticle }) => {
  const voles = await addArticle('Voles in dikes\n\nThe voles dug deeper.');
  await addArticle('Dikes and water\n\nWater came through the dikes.');
  const { id: claimId } = await call('claims.create', {
    articleId: voles.id,
    revisionId: voles.revisionId,
    spans: [spanOf(voles.text, 'dug deeper')],
    draft: { ...draftOf({ ...OPEN_FINDING, change: 'increase' }), statement: 'Voles dug deeper.' },
  });
  const { id } = await call('questions.create', { text: 'Do voles harm dikes?' });
  return { id, claimId, voles: voles.id };
});

it('leads from a question to its table and notes, which keep what was typed until it is saved', async () => {
  const engine = await withVoles();
  const { id, voles } = engine.made;
  const { call, user } = drawWindow(engine);
  goToQuestion(id);
  await user.click(await screen.findByRole('button', { name: 'Make its table' }));
  await screen.findByText(/No article is in it yet/);
  await call('questions.add', { id, articleIds: [voles] });
  await call('questions.setSearch', { id, query: 'dikes' });

  const relevant = screen.getByRole('region', { name: 'Look relevant, not in the table' });
  const row = await within(relevant).findByRole('button', { name: /Dikes and water/ });
  expect(row.textContent).toContain('Found by its search');
  row.focus();
  await user.keyboard('r');
  await within(relevant).findByText('1 article not relevant');

  await user.keyboard('e');
  const field = await screen.findByRole('textbox', { name: 'Notes in Markdown' });
  await user.type(field, 'They **dig**.');
  goToLibrary();
  await waitFor(() =>
    expect(screen.queryByRole('textbox', { name: 'Notes in Markdown' })).toBeNull(),
  );
  goToQuestion(id);
  const again = await screen.findByRole('textbox', { name: 'Notes in Markdown' });
  expect((again as HTMLTextAreaElement).value).toBe('They **dig**.');
  await user.click(screen.getByRole('button', { name: /^Cite a claim/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Cite a claim' });
  await within(dialog).findByRole('option', { name: /Voles dug deeper/ });
  await user.keyboard('{Enter}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('button', { name: /f1: “dug deeper”/ });
  expect(useUnsaved.getState().all.size).toBe(0);
  expect((await call('questions.get', { id })).cited).toMatchObject([{ state: 'verified' }]);
});

it('is exported as a page, which is seen before it is written', async () => {
  const engine = await withVoles();
  const { id } = engine.made;
  const { call, user, shell } = drawWindow(engine);
  await call('questions.writeNotes', { id, notes: 'They **dig**.' });
  goToQuestion(id);
  await screen.findByRole('toolbar', { name: 'Question' });
  await user.keyboard('{Control>}e{/Control}');
  const room = await screen.findByRole('main', { name: 'Export a page' });
  await within(room).findByText(/^# Do voles harm dikes[^]*They \*\*dig\*\*\./);
  await user.click(within(room).getByRole('button', { name: /^Copy/ }));
  await screen.findByText('Copied to the clipboard');
  expect(shell.copied[0]).toContain('They **dig**.');
  await user.click(within(room).getByRole('button', { name: /^Export/ }));
  await screen.findByRole('toolbar', { name: 'Question' });
  expect(shell.saved[0]?.text).toContain('They <strong>dig</strong>.');
});
