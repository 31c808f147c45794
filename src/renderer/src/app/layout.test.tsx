import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openArticle } from '../services/store.ts';
import { showToast } from '../services/toast.ts';
import { planLibrary, spanOf } from '../testing/test-library.ts';
import { arriveInArticle } from '../testing/test-reader.ts';
import { drawWindow } from '../testing/test-window.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Two articles, one with a suggestion, and a quote that is gone from its text. */
const withTwo = planLibrary(async ({ call, addArticle, engine }) => {
  const owls = await addArticle('Owls at dusk\n\nBarn owls hunt at dusk.');
  await call('annotations.create', {
    articleId: owls.id,
    revisionId: owls.revisionId,
    span: spanOf(owls.text, 'hunt at dusk'),
    color: 'green',
    comment: '',
    tags: [],
  });
  await call('articles.revise', { id: owls.id, text: 'Owls at dusk\n\nIt rained.' });
  const mice = await addArticle('Lamps\n\nA total of 40 were kept under a lamp.');
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [mice.id] } });
  await engine.waitForJob(jobId);
  return { owls: owls.id, mice: mice.id };
});

async function open() {
  const engine = await withTwo();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls at dusk/ });
  return { ...window, ...engine.made };
}

const sidebar = () => screen.getByRole('navigation', { name: 'Library' });
const list = () => screen.getByRole('listbox', { name: /^Articles|articles/i });
const inSidebar = (name: RegExp) => within(sidebar()).getByRole('button', { name });

describe('the window', () => {
  it('tells the shell once that it can be used', async () => {
    const { shell } = await open();
    await waitFor(() =>
      expect(shell.asked.filter(({ method }) => method === 'shell.ready')).toEqual([
        { method: 'shell.ready', input: { articles: 2 } },
      ]),
    );
  });

  it('shows what the shell has to say of this start', async () => {
    const engine = await withTwo();
    const { user } = drawWindow(engine, {
      notices: [{ code: 'unsafe_place', message: 'It lies on a network drive. Move it.' }],
    });
    const banner = await screen.findByRole('alert');
    expect(within(banner).getByText('It lies on a network drive.').tagName).toBe('B');
    await user.click(within(banner).getByRole('button', { name: 'Dismiss this message' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that the engine was restarted', async () => {
    const { announce } = await open();
    announce('engine.restarted', {});
    expect(
      await screen.findByText('The engine of Collate was restarted. Everything saved is there.'),
    ).toBeTruthy();
  });

  it('says what the trash let go of', async () => {
    const { announce } = await open();
    announce('trash.expired', { things: 12, days: 30 });
    expect(
      await screen.findByText(
        '12 things had been in the trash for 30 days and are deleted for good.',
      ),
    ).toBeTruthy();
  });

  it('runs what is chosen in the native menu', async () => {
    const { announce } = await open();
    announce('menu.chosen', { action: 'go.trash' });
    expect(await screen.findByRole('main', { name: 'Trash' })).toBeTruthy();
  });

  it('gives way to the reasons when the library is refused', async () => {
    const { announce, shell } = await open();
    shell.library = {
      ...shell.library,
      refusal: { code: 'engine_stopped', message: 'It ended three times.' },
    };
    announce('library.refused', { code: 'engine_stopped', message: 'It ended three times.' });
    expect(await screen.findByRole('main', { name: 'Library not open' })).toBeTruthy();
  });
});

describe('the foot of the window', () => {
  it('tells what the library holds and leads to what is to do', async () => {
    const { user } = await open();
    const foot = screen.getByRole('contentinfo', { name: 'Status' });
    expect(foot.textContent).toMatch(/^Test library2 articles1 claim1 to decide1 quote|Test/);
    await user.click(within(foot).getByRole('button', { name: '1 to decide' }));
    await waitFor(() => expect(inSidebar(/^To decide/).ariaCurrent).toBe('page'));
    await user.click(within(foot).getByRole('button', { name: '1 broken' }));
    await waitFor(() => expect(inSidebar(/^Broken quotes/).ariaCurrent).toBe('page'));
    await user.click(within(foot).getByRole('button', { name: /backed up|Backed up|Not backed/ }));
    expect(await screen.findByRole('dialog', { name: 'Backups' })).toBeTruthy();
  });
});

describe('a toast', () => {
  it('is one, and undoes at a press', async () => {
    const { user } = await open();
    let undone = 0;
    showToast({ message: 'First' });
    showToast({
      message: 'Second',
      undo: () => {
        undone += 1;
      },
    });
    const toast = await screen.findByText('Second');
    expect(screen.queryByText('First')).toBeNull();
    await user.click(within(toast.parentElement!).getByRole('button', { name: /^Undo/ }));
    expect(undone).toBe(1);
    expect(screen.queryByText('Second')).toBeNull();
  });
});

describe('undo and redo', () => {
  it('say what they did, and that there is nothing more', async () => {
    const { user, owls, call } = await open();
    openArticle(owls);
    await screen.findByRole('article');
    await call('articles.setStatus', { articles: { of: 'these', ids: [owls] }, status: 'read' });
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^Undone: /)).toBeTruthy();
    expect((await call('articles.get', { id: owls })).status).toBe('reading');
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(await screen.findByText(/^Done again: /)).toBeTruthy();
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(await screen.findByText('Nothing to redo')).toBeTruthy();
  });
});

describe('going through the window by keys', () => {
  it('G and a letter goes to a list', async () => {
    const { user } = await open();
    await user.keyboard('gi');
    await waitFor(() => expect(inSidebar(/^Inbox/).ariaCurrent).toBe('page'));
    await user.keyboard('gr');
    await waitFor(() => expect(inSidebar(/^Reading/).ariaCurrent).toBe('page'));
    await user.keyboard('ga');
    await waitFor(() => expect(inSidebar(/^All articles/).ariaCurrent).toBe('page'));
    await user.keyboard('gd');
    await waitFor(() => expect(inSidebar(/^To decide/).ariaCurrent).toBe('page'));
    await user.keyboard('ge');
    expect(
      await screen.findByText('No evidence table yet: compare two articles to make one'),
    ).toBeTruthy();
  });

  it('F6 goes round the panes, Shift F6 back', async () => {
    const { user, owls } = await open();
    openArticle(owls);
    await screen.findByRole('article');
    const reader = screen.getByRole('main', { name: 'Reader' });
    inSidebar(/^All articles/).focus();
    await user.keyboard('{F6}');
    expect(list().contains(document.activeElement)).toBe(true);
    await user.keyboard('{F6}');
    expect(reader.contains(document.activeElement)).toBe(true);
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(inSidebar(/^All articles/));
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(reader.contains(document.activeElement)).toBe(true);
  });

  it('Ctrl B hides and shows the sidebar, and keeps the focus', async () => {
    const { user } = await open();
    inSidebar(/^All articles/).focus();
    await user.keyboard('{Control>}b{/Control}');
    expect(screen.queryByRole('navigation', { name: 'Library' })).toBeNull();
    expect(list().contains(document.activeElement)).toBe(true);
    await user.keyboard('{Control>}b{/Control}');
    expect(sidebar()).toBeTruthy();
  });

  it('arrows, Home and End go through the sidebar', async () => {
    const { user } = await open();
    inSidebar(/^All articles/).focus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(inSidebar(/^Read \d/));
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(inSidebar(/^Trash/));
    await user.keyboard('{Home}{ArrowUp}{ArrowDown}');
    expect(document.activeElement).toBe(inSidebar(/^Reading/));
  });

  it('two articles are compared by X and Shift X', async () => {
    const { user, owls, mice } = await open();
    openArticle(owls);
    await user.keyboard('{Shift>}X{/Shift}');
    expect(
      await screen.findByText('Add two articles to the comparison first, or select them'),
    ).toBeTruthy();
    await user.keyboard('x');
    const tray = await screen.findByRole('group', { name: 'Comparison' });
    expect(within(tray).getByRole('button', { name: /^Compare 1/ })).toBeTruthy();
    openArticle(mice);
    await user.keyboard('x');
    await user.click(await within(tray).findByRole('button', { name: /^Compare 2/ }));
    expect(await screen.findByRole('grid', { name: 'Evidence' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Comparison' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Library$/ }));
    expect(await screen.findByRole('option', { name: /Owls/ })).toBeTruthy();
  });

  it('the comparison is cleared at a press', async () => {
    const { user, owls } = await open();
    openArticle(owls);
    await user.keyboard('x');
    await user.click(
      await screen.findByRole('button', { name: 'Clear the comparison of 1 article' }),
    );
    expect(screen.queryByRole('group', { name: 'Comparison' })).toBeNull();
  });
});

describe('the line between two panes', () => {
  it('moves by keys, within its limits, and is remembered', async () => {
    const { user } = await open();
    const line = screen.getByRole('separator', { name: 'Width of the sidebar' });
    const width = () => Number(line.ariaValueNow);
    const usual = width();
    line.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(width()).toBe(usual + 16);
    await user.keyboard('{Home}{ArrowLeft}');
    expect(width()).toBe(Number(line.ariaValueMin));
    await user.keyboard('{End}{ArrowRight}');
    expect(width()).toBe(Number(line.ariaValueMax));
    expect(Object.values({ ...localStorage }).join('')).toContain(String(width()));
    await user.keyboard('{Enter}');
    expect(width()).toBe(usual);
    await user.keyboard('{End}');
    await user.dblClick(line);
    expect(width()).toBe(usual);
    await user.pointer([
      { keys: '[MouseLeft>]', target: line, coords: { clientX: 100 } },
      { target: line, coords: { clientX: 124 } },
      { keys: '[/MouseLeft]', target: line },
      { target: line, coords: { clientX: 150 } },
    ]);
    expect(width()).toBe(usual + 24);
  });
});

describe('a narrow window', () => {
  it('shows one pane at a time, with a way back', async () => {
    const engine = await withTwo();
    const { user } = drawWindow(engine, { width: 700 });
    const row = await screen.findByRole('option', { name: /Owls at dusk/ });
    expect(screen.queryByRole('navigation', { name: 'Library' })).toBeNull();
    await user.click(row);
    await arriveInArticle('Owls at dusk');
    expect(screen.queryByRole('option', { name: /Owls at dusk/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Articles$/ }));
    expect(await screen.findByRole('option', { name: /Owls at dusk/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Library$/ }));
    expect(await screen.findByRole('navigation', { name: 'Library' })).toBeTruthy();
  });
});

describe('what cannot be drawn', () => {
  it('says so and is drawn again at a press', async () => {
    let isBroken = true;
    function Part() {
      if (isBroken) throw new Error('Broken on purpose, for the test of what is shown then');
      return <p>All is well</p>;
    }
    const part = (
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
    );
    const { user } = drawWindow(undefined, { part });
    expect(screen.getByRole('alert').textContent).toContain('This part could not be shown');
    await user.click(screen.getByRole('button', { name: 'Draw it again' }));
    expect(screen.getByRole('alert')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Draw it again' }));
    expect(screen.getByText('All is well')).toBeTruthy();
  });
});
