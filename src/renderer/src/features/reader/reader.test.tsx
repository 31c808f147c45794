import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLibrary, spanOf } from '../../testing/test-library.ts';
import {
  dragOverWords,
  openInReader,
  selectWords,
  selectedNote,
} from '../../testing/test-reader.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const OWLS = `Owls at dusk

We followed barn owls for a year. Every owl hunted at dusk.

An owl that has a nest hunts longer.`;

const withOwls = planLibrary(async ({ call, addArticle }) => {
  const { id, revisionId, text } = await addArticle(OWLS);
  await call('annotations.create', {
    articleId: id,
    revisionId,
    span: spanOf(text, 'for a year'),
    color: 'red',
    comment: 'Which owl, and which year?',
    tags: [],
  });
  return { id };
});

async function open() {
  const engine = await withOwls();
  const window = drawWindow(engine);
  const margin = await openInReader(engine.made.id);
  await within(margin).findByRole('button', { name: /^a Red/ });
  return { ...window, ...engine.made, margin };
}

const text = () => screen.getByRole('group', { name: 'Text of the article' });

describe('the open article', () => {
  it('stands with its title, what is known of it, and its text', async () => {
    await open();
    const article = screen.getByRole('article', { name: 'Owls at dusk' });
    expect(within(article).getByRole('heading', { name: 'Owls at dusk' })).toBeTruthy();
    expect(article.textContent).toContain('An owl that has a nest hunts longer.');
    expect(within(article).getByText('for a year').tagName).toBe('MARK');
  });

  it('takes the direction of each paragraph from its words', async () => {
    await open();
    const paragraphs = text().querySelectorAll('[data-start]');
    expect(paragraphs.length).toBeGreaterThan(1);
    for (const paragraph of paragraphs) expect(paragraph.getAttribute('dir')).toBe('auto');
  });

  it('is read once a mark is made in it', async () => {
    const { user, call, id } = await open();
    expect((await call('articles.get', { id })).status).toBe('reading');
    await selectWords('Every owl');
    await user.keyboard('4');
    await screen.findByRole('button', { name: /^b Blue/ });
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^b Blue/ })).toBeNull());
  });

  it('takes words whole that the pointer selects, and letters with Alt', async () => {
    const { user, margin, call, id } = await open();
    await dragOverWords('wls for a ye', false);
    expect(document.getSelection()?.toString()).toBe('owls for a year');
    await user.keyboard('4');
    await within(margin).findByRole('button', { name: /^b Blue/ });
    await dragOverWords('wls for a ye', true);
    await user.keyboard('5');
    await within(margin).findByRole('button', { name: /^c Purple/ });
    const made = (await call('annotations.list', { articleId: id })).map(
      ({ quote }) => quote.exact,
    );
    expect(made.toSorted()).toEqual(['for a year', 'owls for a year', 'wls for a ye']);
  });

  it('offers in its bar what can be done with selected words', async () => {
    const { user, margin } = await open();
    const bar = screen.getByRole('toolbar', { name: 'Reader' });
    const highlight = within(bar).getByRole<HTMLButtonElement>('button', { name: /^Highlight/ });
    expect(highlight.disabled).toBe(true);
    await selectWords('Every owl');
    await waitFor(() => expect(highlight.disabled).toBe(false));
    await user.click(within(bar).getByRole('button', { name: /^Claim/ }));
    expect(await within(margin).findByText('New claim')).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(within(bar).getByRole('button', { name: /^Compare/ }));
    expect(await screen.findByRole('group', { name: 'Comparison' })).toBeTruthy();
    expect(within(bar).getByRole('button', { name: /^Compare/ }).ariaPressed).toBe('true');
    await user.click(within(bar).getByRole('button', { name: /^Details/ }));
    expect(await screen.findByRole('dialog', { name: 'Details' })).toBeTruthy();
  });

  it('lets go of the selected words by Escape, then of the selected note', async () => {
    const { user, margin } = await open();
    await user.keyboard('j');
    expect(selectedNote(margin)).toMatch(/^a Red/);
    await selectWords('Every owl');
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('toolbar', { name: 'Mark the selected words' })).toBeNull(),
    );
    expect(selectedNote(margin)).toMatch(/^a Red/);
    await user.keyboard('{Escape}');
    expect(selectedNote(margin)).toBeNull();
  });

  it('without single letters is not highlighted by a digit', async () => {
    const { user, call, id } = await open();
    await call('settings.set', { singleKeys: false });
    await selectWords('Every owl');
    await user.keyboard('4');
    await user.keyboard('{Control>}f{/Control}');
    await screen.findByRole('search', { name: 'Find in this article' });
    expect(await call('annotations.list', { articleId: id })).toHaveLength(1);
  });

  it('in a window without room for a margin has its notes between the paragraphs', async () => {
    const engine = await withOwls();
    const { user } = drawWindow(engine, { width: 600 });
    await user.dblClick(await screen.findByRole('option', { name: /Owls at dusk/ }));
    const notes = await screen.findByRole('list', {
      name: 'Claims and annotations of this paragraph',
    });
    expect(within(notes).getByRole('button', { name: /^a Red/ })).toBeTruthy();
    expect(notes.closest('div')?.textContent).toMatch(/^We followed barn owls/);
  });
});

describe('finding in the article', () => {
  async function find(words: string) {
    const opened = await open();
    await opened.user.keyboard('{Control>}f{/Control}');
    const bar = await screen.findByRole('search', { name: 'Find in this article' });
    await opened.user.type(within(bar).getByRole('textbox'), words);
    const count = within(bar).getByRole('status');
    await waitFor(() => expect(count.textContent).toMatch(/^(\d|Not)/));
    const current = () => bar.querySelector('[aria-current="true"]')?.textContent;
    return { ...opened, bar, count, current };
  }

  it('lists what it finds by kind and goes from one to the next and round', async () => {
    const { user, bar, count, current } = await find('owl');
    expect(count.textContent).toBe('1 of 5');
    expect(
      within(bar)
        .getAllByRole('heading')
        .map((each) => each.textContent),
    ).toEqual(['4 sentences', '1 annotation']);
    const first = current();
    await user.keyboard('{Enter}');
    expect(count.textContent).toBe('2 of 5');
    expect(current()).not.toBe(first);
    await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
    expect(count.textContent).toBe('5 of 5');
    await user.keyboard('{F3}');
    expect(count.textContent).toBe('1 of 5');
    await user.keyboard('{Control>}{Shift>}G{/Shift}{/Control}');
    expect(count.textContent).toBe('5 of 5');
    await user.click(within(bar).getByRole('button', { name: /^Next/ }));
    expect(count.textContent).toBe('1 of 5');
  });

  it('keeps what it found painted when a mark comes, and waits behind a dialog', async () => {
    const { user, bar, count } = await find('owl');
    const painted = () =>
      (['collate-find', 'collate-find-current'] as const).flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
      );
    await waitFor(() => expect(painted()).toHaveLength(4));
    const before = painted();
    await selectWords('An owl that has a nest');
    await user.keyboard('1');
    await within(text()).findByText('An owl that has a nest');
    await waitFor(() => expect(painted()).toEqual(before));

    await user.keyboard('{F3}');
    await waitFor(() => expect(count.textContent).toMatch(/^2 of/));
    await user.keyboard('?');
    await screen.findByRole('dialog');
    await user.keyboard('{F3}');
    expect(count.textContent).toMatch(/^2 of/);
    expect(bar.isConnected).toBe(true);
  });

  it('goes to a hit at a press, also to a note', async () => {
    const { user, bar, count, margin } = await find('owl');
    await user.click(within(bar).getByRole('button', { name: /which year/ }));
    expect(count.textContent).toBe('5 of 5');
    expect(selectedNote(margin)).toMatch(/^a Red/);
  });

  it('says when there is nothing, and goes away by Escape', async () => {
    const { user, bar, count } = await find('penguin');
    expect(count.textContent).toBe('Not found');
    expect(within(bar).getByRole<HTMLButtonElement>('button', { name: /^Next/ }).disabled).toBe(
      true,
    );
    await user.clear(within(bar).getByRole('textbox'));
    expect(count.textContent).toBe('');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('search', { name: 'Find in this article' })).toBeNull();
    expect(document.activeElement).toBe(text());
  });
});

describe('about suggestions', () => {
  it('explains every rule of each kind with what was measured', async () => {
    const { user, announce } = await open();
    announce('menu.chosen', { action: 'suggestions.about' });
    const dialog = await screen.findByRole('dialog', { name: 'About suggestions' });
    const tables = await within(dialog).findAllByRole('table');
    expect(tables.length).toBeGreaterThan(4);
    const measured = within(dialog).getByRole('table', { name: /^Sample size, against/ });
    expect(within(measured).getAllByRole('row').length).toBeGreaterThan(2);
    await user.click(within(dialog).getByRole('button', { name: 'Safety' }));
    expect(document.activeElement?.textContent).toMatch(/^Safety rules version \d+$/);
    await user.click(within(dialog).getByRole('button', { name: /^Close/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
