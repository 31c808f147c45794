import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

/** Three studies that the rules have read, and one without anything to decide. */
const withSuggestions = planLibrary(async ({ call, addArticle, engine }) => {
  const ids: ArticleId[] = [];
  for (const name of ['Attic', 'Barn', 'Cellar']) {
    const { id } = await addArticle(`${name} mice\n\nWe enrolled 24 mice in the ${name}.`);
    ids.push(id);
  }
  await addArticle('Notes\n\nNothing of note.');
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids } });
  await engine.waitForJob(jobId);
  return { ids };
});

async function open() {
  const engine = await withSuggestions();
  const window = drawWindow(engine);
  const list = await screen.findByRole('listbox', { name: 'All articles' });
  await screen.findByRole('option', { name: /Attic/ });
  list.focus();
  return { ...window, ...engine.made, list };
}

const opened = (name: RegExp) => screen.findByRole('article', { name });
const text = () => screen.getByRole('group', { name: 'Text of the article' });

it('U goes from article to article with claims to decide, and stays in the text', async () => {
  const { user, call } = await open();
  await user.keyboard('u');
  await opened(/Cellar|Attic/);
  expect(await screen.findByText('1 of 3 to decide')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(text()));
  // At its first suggestion: the key that accepts is about it.
  await user.keyboard('{Shift>}K{/Shift}');
  await waitFor(async () => expect((await call('library.overview', {})).reading).toBe(1));
  await user.keyboard('u');
  expect(await screen.findByText('2 of 3 to decide')).toBeTruthy();
  await opened(/Barn/);
  await user.keyboard('u');
  expect(await screen.findByText('3 of 3 to decide')).toBeTruthy();
});

it('U goes round to what was passed over, and says when nothing is left', async () => {
  const { user, call, ids } = await open();
  await user.keyboard('u');
  await screen.findByText('1 of 3 to decide');
  await user.keyboard('u');
  await screen.findByText('2 of 3 to decide');
  await user.keyboard('uu');
  expect(await screen.findByText('1 of 3 to decide')).toBeTruthy();
  for (const articleId of ids) {
    const claims = await call('claims.list', { articleId });
    await call('claims.decide', { ids: claims.map(({ id }) => id), decision: 'rejected' });
  }
  await user.keyboard('u');
  expect(await screen.findByText('No other article has claims to decide')).toBeTruthy();
  expect(screen.queryByText(/of 3 to decide/)).toBeNull();
});

it('Escape leads back to the list, after letting go of the note', async () => {
  const { user, list } = await open();
  await user.keyboard('u');
  await screen.findByText('1 of 3 to decide');
  await waitFor(() => expect(document.activeElement).toBe(text()));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(text());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(list));
});
