import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openArticle } from '../../../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../../../testing/test-library.ts';
import { openInReader, selectWords } from '../../../testing/test-reader.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

const OWLS = 'Owls at dusk\n\nWe followed 12 barn owls for a year. They hunted at dusk.';

const withOwls = planLibrary(async ({ call, addArticle }) => {
  const { id: articleId, revisionId, text } = await addArticle(OWLS);
  const mark = { articleId, revisionId, comment: '' };
  await call('annotations.create', {
    ...mark,
    span: spanOf(text, 'for a year'),
    color: 'red',
    tags: ['Time'],
  });
  await call('annotations.create', {
    ...mark,
    span: spanOf(text, '12 barn owls'),
    color: 'blue',
    tags: [],
  });
  const { id: claimId } = await call('claims.create', {
    articleId,
    revisionId,
    spans: [spanOf(text, 'hunted at dusk')],
    draft: draftOf({ kind: 'safety', category: 'caveat', hedged: false }, 'Dusk only'),
  });
  return { articleId, claimId };
});

async function open() {
  const engine = await withOwls();
  const window = drawWindow(engine);
  const margin = await openInReader(engine.made.articleId);
  await within(margin).findByRole('button', { name: /^s1/ });
  return { ...window, ...engine.made, margin };
}

/** The codes of the notes in the margin, and of the marks in the text. */
const shown = () => ({
  notes: [...document.querySelectorAll<HTMLElement>('[data-note-head]')].length,
  marks: [...document.querySelectorAll('article mark')].length,
});

const choose = async (user: Awaited<ReturnType<typeof open>>['user'], name: RegExp) => {
  await user.click(await screen.findByRole('menuitemcheckbox', { name }));
};

describe('the filter of marks', () => {
  it('keeps kinds and colours, tags and states, in the text and beside it, and says what it hides', async () => {
    const { user, margin } = await open();
    expect(shown()).toEqual({ notes: 3, marks: 3 });
    await user.keyboard('{Shift>}F{/Shift}');
    await choose(user, /^Red: caveat/);
    await choose(user, /^Safety/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(shown()).toEqual({ notes: 2, marks: 2 }));
    expect(within(margin).getByRole('status').textContent).toMatch(
      /^1 mark hidden: only “Safety”, “Red: caveat” are shown\./,
    );
    await user.click(within(margin).getByRole('button', { name: /^Filter/ }));
    await choose(user, /^Time/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(shown()).toEqual({ notes: 1, marks: 1 }));
    await user.click(within(margin).getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(shown()).toEqual({ notes: 3, marks: 3 }));
  });

  it('never hides what is in hand: what was just made, or jumped to', async () => {
    const { user, articleId, claimId } = await open();
    await user.keyboard('{Shift>}F{/Shift}');
    await choose(user, /^Red/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(shown()).toEqual({ notes: 1, marks: 1 }));
    await selectWords('They');
    await user.keyboard('3');
    await screen.findByRole('button', { name: /^c Green/ });
    expect(shown()).toEqual({ notes: 2, marks: 2 });
    openArticle(articleId, { mark: { type: 'claim', id: claimId } });
    await waitFor(() => expect(shown().notes).toBe(4));
  });
});

it('a quote that moved and is hidden is not confirmed unseen', async () => {
  const engine = await withOwls();
  const { articleId } = engine.made;
  await engine.call('articles.revise', {
    id: articleId,
    text: OWLS.replace('hunted at dusk', 'hunted at the dusk'),
  });
  const marks = await engine.call('annotations.list', { articleId });
  await engine.call('quotes.confirm', { ids: marks.map(({ quote }) => quote.id) });
  const { user, call } = drawWindow(engine);
  const margin = await openInReader(articleId);
  await within(margin).findByText('1 quote moved');
  await user.keyboard('{Shift>}F{/Shift}');
  await choose(user, /^Red/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(shown().notes).toBe(1));
  await user.keyboard('{Shift>}C{/Shift}');
  expect(await screen.findByText('The filter hides the quotes that moved')).toBeTruthy();
  const [claim] = await call('claims.list', { articleId });
  expect(claim?.quotes[0]?.state).toBe('moved');
});

describe('an underline', () => {
  it('is made of words by key, and turned into a highlight and back', async () => {
    const { user, call, articleId, margin } = await open();
    await selectWords('They');
    await user.keyboard('{Shift>}U{/Shift}');
    await screen.findByRole('button', { name: /^c Yellow, underlined: key point/ });
    const style = async () =>
      (await call('annotations.list', { articleId })).find(({ code }) => code === 'c')?.style;
    expect(await style()).toBe('underline');
    await user.click(within(margin).getByRole('button', { name: 'Highlight' }));
    await screen.findByRole('button', { name: /^c Yellow: key point/ });
    expect(await style()).toBe('highlight');
  });
});

describe('the strip of marks', () => {
  it('names each mark, and leads there by key and by press', async () => {
    const { user, margin } = await open();
    const strip = await screen.findByRole('listbox', { name: 'Marks by their height' });
    const stops = within(strip).getAllByRole('option');
    expect(stops.map((stop) => stop.getAttribute('aria-label')).join('; ')).toContain('Dusk only');
    strip.focus();
    await user.keyboard('{End}{Enter}');
    await waitFor(() =>
      expect(within(margin).getAllByRole('button', { expanded: true }).length).toBeGreaterThan(0),
    );
    await user.click(stops[0]!);
  });
});
