import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { reportError } from '../services/banners.ts';
import { planLibrary } from '../testing/test-library.ts';
import { drawWindow } from '../testing/test-window.tsx';

/** Three articles that state how many animals they are about. */
const withThree = planLibrary(async ({ addArticle }) => {
  for (const animal of ['mice', 'rats', 'owls']) {
    await addArticle(`About ${animal}\n\nA total of 40 ${animal} were kept under a lamp.`);
  }
});

async function open() {
  const engine = await withThree();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /About mice/ });
  const foot = screen.getByRole('contentinfo', { name: 'Status' });
  return { ...window, foot };
}

describe('finding claims in a whole list', () => {
  it('says what it found, and one undo takes it back', async () => {
    const { user, announce, call } = await open();
    announce('menu.chosen', { action: 'claim.suggestLibrary' });
    await waitFor(async () =>
      expect((await call('library.overview', {})).toDecideArticles).toBe(3),
    );
    expect(await screen.findByText(/claims? (?:found|suggested)|suggestion/)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () =>
      expect((await call('library.overview', {})).toDecideArticles).toBe(0),
    );
  });

  it('is no longer waited for when it has ended', async () => {
    const { call } = await open();
    reportError(new AppError('busy', 'Claims are being looked for already.'));
    const banner = await screen.findByText('Claims are being looked for already.');
    const query = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
    await call('suggestions.run', query);
    await waitFor(() => expect(banner.isConnected).toBe(false));
  });

  it('that was cancelled goes on when the reader says so', async () => {
    const { user, call, foot } = await open();
    const query = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
    const { jobId } = await call('suggestions.run', query);
    await call('jobs.cancel', { id: jobId });
    const goOn = await within(foot).findByRole('button', { name: /^Continue finding claims/ });
    expect(goOn.textContent).toMatch(/of 3 left\)$/);
    await user.click(goOn);
    await waitFor(async () =>
      expect((await call('library.overview', {})).toDecideArticles).toBe(3),
    );
    await waitFor(() => expect(goOn.isConnected).toBe(false));
  });

  it('that was cancelled can be let go of', async () => {
    const { user, call } = await open();
    const query = { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' } as const;
    const { jobId } = await call('suggestions.run', query);
    await call('jobs.cancel', { id: jobId });
    await user.keyboard('gj');
    const dialog = await screen.findByRole('dialog', { name: /^Background work/ });
    await user.click(await within(dialog).findByRole('button', { name: 'Let go of the rest' }));
    await waitFor(() =>
      expect(within(dialog).queryByRole('button', { name: 'Let go of the rest' })).toBeNull(),
    );
    expect(await call('suggestions.unfinished', {})).toBeNull();
  });
});

/** A library whose session ended while many articles were on their way to the trash. */
const withUnfinished = planLibrary(async ({ call, importFiles }) => {
  const files = Array.from({ length: 70 }, (_, at) => [
    `${String(at)}.txt`,
    `Rooks ${String(at)}\n\nRook ${String(at)} nested.`,
  ]);
  await importFiles(Object.fromEntries(files) as Record<string, string>);
  await call('articles.trash', {
    articles: {
      of: 'all',
      list: { scope: { of: 'all' }, sort: 'year', descending: true, filter: '' },
      except: [],
    },
  });
});

describe('a change of many articles that was broken off', () => {
  it('is told beside what runs, and goes on when the reader says so', async () => {
    const { user, call, importFiles } = drawWindow(await withUnfinished());
    const foot = await screen.findByRole('contentinfo', { name: 'Status' });
    const importing = importFiles(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [
          `${String(at)}.txt`,
          `Jay ${String(at)}\n\nIt sang.`,
        ]),
      ),
    );
    const goOn = await within(foot).findByRole('button', {
      name: /^Continue moving articles to the trash \(\d+ of 70 left\)$/,
    });
    expect(await within(foot).findByRole('button', { name: /^Cancel: Importing/ })).toBeTruthy();
    expect(goOn.isConnected).toBe(true);
    await importing;
    await user.click(goOn);
    await waitFor(async () => expect((await call('library.overview', {})).trash).toBe(70));
    await waitFor(() => expect(goOn.isConnected).toBe(false));
  });
});

describe('imports that wait to be decided about', () => {
  it('are told of until they are looked at: one is led to, several are listed', async () => {
    const { user, call, engine, foot } = await open();
    const read = async (title: string): Promise<void> => {
      const text = `TY  - JOUR\nTI  - ${title}\nER  -\n`;
      const { jobId } = await call('import.text', { text, name: 'pasted.ris' });
      await engine.waitForJob(jobId);
    };
    await read('Skylarks over barley');
    await user.click(await within(foot).findByRole('button', { name: '1 import waits for you' }));
    expect(await screen.findByRole('main', { name: 'Import review' })).toBeTruthy();
    await waitFor(() =>
      expect(within(foot).queryByRole('button', { name: /for you$/ })).toBeNull(),
    );
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Decide later' }));
    await read('Lapwings on wet meadows');
    await user.click(await within(foot).findByRole('button', { name: '2 imports wait for you' }));
    const dialog = await screen.findByRole('dialog', { name: /^Background work/ });
    expect(within(dialog).getAllByRole('button', { name: /^Review / })).toHaveLength(2);
  });
});
