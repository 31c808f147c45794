import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openTestEngine, temporaryFolder } from '../../../../../main/engine/test-engine.ts';
import { makePdf } from '../../../../../main/engine/pdf/test-pdf.ts';
import { runOrSay } from '../../../services/actions.ts';
import { openArticle } from '../../../services/store.ts';
import { pageViewOf } from '../../../services/page-views.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

const LINES = Array.from(
  { length: 12 },
  () => 'We followed twelve barn owls, which came home every night.',
);

function makeOwls(): Uint8Array {
  return makePdf(
    [
      { lines: ['Owls at dusk', '', ...LINES, 'Eleven owls nested.'] },
      { lines: ['They hunted on.', ...LINES] },
    ],
    { title: 'Owls at dusk', firstNumber: 31 },
  );
}

/** Owls at dusk as a PDF, open in a window that is so wide. */
async function openOwls(width = 1280) {
  const engine = openTestEngine();
  const [outcome] = await engine.importFiles({ 'owls.pdf': makeOwls() });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const window = drawWindow(engine, { width });
  openArticle(outcome.articleId);
  const show = await screen.findByRole('radiogroup', { name: 'Show' });
  return { ...window, id: outcome.articleId, show };
}

const chosen = () => screen.getByRole<HTMLInputElement>('radio', { checked: true }).value;

describe('an article that is a PDF', () => {
  it('is shown as pages, as text and as both, and the view is remembered', async () => {
    const { user, id } = await openOwls();
    expect(chosen()).toBe('page');
    expect(await screen.findByRole('region', { name: 'Page 1, printed 31' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Pages of the article' })).toBeTruthy();
    screen.getByRole('group', { name: 'Pages of the article' }).focus();
    await user.keyboard('v');
    const text = await screen.findByRole('group', { name: 'Text of the article' });
    expect(text.textContent).toContain('Eleven owls nested.');
    expect(screen.queryByRole('group', { name: 'Pages of the article' })).toBeNull();
    text.focus();
    await user.keyboard('v');
    expect(await screen.findByRole('group', { name: 'Pages of the article' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Text of the article' })).toBeTruthy();
    expect(pageViewOf(id).view).toBe('both');
  });

  it('comes as text in a narrow window, where both have no room', async () => {
    const { show } = await openOwls(800);
    expect(chosen()).toBe('text');
    expect(within(show).getAllByRole('radio')).toHaveLength(2);
  });

  it('says of a quote on which page it stands, and what is printed there', async () => {
    const { call, id, user } = await openOwls();
    const { text, revisions } = await call('articles.get', { id });
    const start = text.indexOf('They hunted on');
    await call('annotations.create', {
      articleId: id,
      revisionId: revisions.at(-1)!.id,
      span: { start, end: start + 14 },
      color: 'green',
      comment: '',
      tags: [],
    });
    screen.getByRole('group', { name: 'Pages of the article' }).focus();
    await user.keyboard('v');
    const margin = await screen.findByRole('region', { name: 'Claims and annotations' });
    await user.click(await within(margin).findByRole('button', { name: /They hunted on/ }));
    await waitFor(() => expect(margin.textContent).toContain('Verified on page 2, printed 32'));
  });

  it('names its file, its pages and its size at the foot of the window', async () => {
    await openOwls();
    const status = screen.getByRole('contentinfo', { name: 'Status' });
    expect(await within(status).findByText(/owls\.pdf, 2 pages, \d/)).toBeTruthy();
  });
});

it('a copy with highlights is saved where the reader chooses, from an article with a PDF alone', async () => {
  const window = await openOwls();
  const { call, id, shell } = window;
  shell.folderToSaveIn = temporaryFolder();
  const { text, revisions } = await call('articles.get', { id });
  const start = text.indexOf('Eleven owls');
  await call('annotations.create', {
    articleId: id,
    revisionId: revisions.at(-1)!.id,
    span: { start, end: start + 11 },
    color: 'green',
    comment: '',
    tags: [],
  });
  runOrSay('pages.saveCopy');
  const toast = await screen.findByText(
    /^Saved: owls with highlights\.pdf in “.+”, with one annotation\.$/,
  );
  expect(within(toast.parentElement!).getByRole('button', { name: 'Show in folder' })).toBeTruthy();
  expect(existsSync(join(shell.folderToSaveIn, 'owls with highlights.pdf'))).toBe(true);
});

it('a page without text says what cannot be done with it', async () => {
  const engine = openTestEngine();
  const pdf = makePdf([{ lines: ['Owls at dusk', '', ...LINES] }, { lines: [] }], {
    title: 'Owls at dusk',
  });
  const [outcome] = await engine.importFiles({ 'owls.pdf': pdf });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  drawWindow(engine);
  openArticle(outcome.articleId);
  const banner = await screen.findByRole('note');
  expect(banner.textContent).toContain('No text can be read on page 2.');
});

it('a mark that came with the file says who made it', async () => {
  const engine = openTestEngine();
  const mark = {
    line: 2,
    words: 'twelve barn owls',
    kind: 'Highlight',
    color: [1, 0, 0],
    comment: 'All of them?',
    author: 'K. Berg',
  } as const;
  const pdf = makePdf([{ lines: ['Owls at dusk', '', ...LINES], marks: [mark] }], {
    title: 'Owls at dusk',
  });
  const [outcome] = await engine.importFiles({ 'owls.pdf': pdf });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { user } = drawWindow(engine);
  openArticle(outcome.articleId);
  (await screen.findByRole('group', { name: 'Pages of the article' })).focus();
  await user.keyboard('v');
  const margin = await screen.findByRole('region', { name: 'Claims and annotations' });
  expect(await within(margin).findByText('All of them?')).toBeTruthy();
  expect(within(margin).getByText('Marked by K. Berg')).toBeTruthy();
});

it('keys of pages say why they do nothing in a text of its own', async () => {
  const engine = openTestEngine();
  const [outcome] = await engine.importFiles({ 'owls.txt': 'Owls at dusk\n\nThey hunt.' });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { user } = drawWindow(engine);
  openArticle(outcome.articleId);
  (await screen.findByRole('group', { name: 'Text of the article' })).focus();
  await user.keyboard('v');
  expect(
    await screen.findByText('This text was not read from a PDF: it has no pages'),
  ).toBeTruthy();
  runOrSay('pages.saveCopy');
  expect(await screen.findByText('This article has no PDF among its files')).toBeTruthy();
});
