import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BUNDLED_STYLES } from '../../../../shared/domain/bundled-styles.ts';
import { localeFile, styleFile, styleId } from '../../../../main/engine/citations/test-styles.ts';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow, type TestWindow } from '../../testing/test-window.tsx';

const withVoles = planLibrary(async ({ call, addArticle }) => {
  const { id } = await addArticle('Voles on the dike\n\nNone of them died.');
  await call('articles.update', {
    id,
    citekey: 'smit2020',
    csl: {
      type: 'article-journal',
      title: 'Voles on the dike',
      author: [{ family: 'Smit', given: 'An' }],
      issued: { 'date-parts': [[2020]] },
    },
  });
  // It is made ready far sooner than APA.
  await call('settings.set', { citationStyle: BUNDLED_STYLES.vancouver });
});

async function openStyles() {
  const window = drawWindow(await withVoles());
  await screen.findByRole('option', { name: /Voles/ });
  await window.user.keyboard('{Control>},{/Control}');
  await window.user.click(await screen.findByRole('tab', { name: 'Citations' }));
  return { ...window, panel: await screen.findByRole('tabpanel', { name: 'Citations' }) };
}

async function choose({ user, shell }: TestWindow, files: Readonly<Record<string, string>>) {
  shell.filesToChoose = files;
  await user.click(screen.getByRole('button', { name: 'Add styles…' }));
}

const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('row', { name });

it('adds a style, makes it the usual one, shows what it makes of an article, and removes it', async () => {
  const window = await openStyles();
  const { user, call } = window;
  const preview = screen.getByRole('region', { name: 'What it makes of your articles' });
  expect(await within(preview).findByText(/^1\. Smit A\. Voles on the dike/)).toBeTruthy();
  await choose(window, { 'terns.csl': styleFile('Terns') });
  expect(await screen.findByText('Citation style added: Journal of Terns')).toBeTruthy();
  await user.click(await row(/Journal of Terns/));
  expect(await within(preview).findByText('⟦Smit 2020: p. 3⟧')).toBeTruthy();
  expect(within(preview).getByRole('listitem').textContent).toBe('Voles on the dike (2020).');
  expect((await call('settings.get', {})).citationStyle).toBe(styleId('Terns'));
  await user.click(screen.getByRole('button', { name: 'Remove Journal of Terns' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /Journal of Terns/ })).toBeNull());
  expect((await call('settings.get', {})).citationStyle).toBe(BUNDLED_STYLES.apa);
  await call('history.undo', {});
  expect(await row(/Journal of Terns/)).toBeTruthy();
});

it('says which files were refused, and why', async () => {
  const window = await openStyles();
  await choose(window, {
    'page.csl': '<html/>',
    'gulls.csl': styleFile('Gulls', { follows: styleId('Terns') }),
    'terns.csl': styleFile('Skuas'),
  });
  const alert = await within(window.panel).findByRole('alert');
  expect(alert.textContent).toContain('page.csl was not added: it is no CSL style');
  expect(alert.textContent).toContain('Add that style first; its file is called Terns.csl.');
  expect(await row(/Journal of Skuas/)).toBeTruthy();
  await window.user.click(within(alert).getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(within(window.panel).queryByRole('alert')).toBeNull());
});

it('adds the words of a language and writes with them', async () => {
  const window = await openStyles();
  const { user } = window;
  await choose(window, {
    'terns.csl': styleFile('Terns'),
    'locales-pl-PL.xml': localeFile('pl-PL'),
  });
  await user.click(await row(/Journal of Terns/));
  await user.click(screen.getByRole('button', { name: /Language/ }));
  await user.click(await screen.findByRole('option', { name: 'Polish (Poland) (pl-PL)' }));
  expect(await screen.findByText('⟦Smit 2020: str. 3⟧')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Remove Polish/ }));
  expect(await screen.findByText('⟦Smit 2020: p. 3⟧')).toBeTruthy();
});

/** Drops files that are no styles. */
function drop(on: HTMLElement, names: readonly string[]): void {
  const files = names.map((name) => new File(['<html/>'], name));
  const dropped = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(dropped, { dataTransfer: { types: ['Files'], files, getData: () => '' } });
  on.dispatchEvent(dropped);
}

it('says at the foot that several files were refused, and names each with its reason', async () => {
  const { user } = drawWindow(await withVoles());
  drop(await screen.findByRole('option', { name: /Voles/ }), ['page.csl', 'other.csl']);
  await user.click(await screen.findByRole('button', { name: 'Citation styles: 2 files refused' }));
  const dialog = await screen.findByRole('dialog', { name: /^Background work/ });
  const reasons = await within(dialog).findAllByText(/\.csl was not added: it is no CSL style/);
  expect(reasons).toHaveLength(2);
});

it('opens by itself where a file that was dropped is no style that can be used', async () => {
  const { user } = drawWindow(await withVoles());
  const list = await screen.findByRole('option', { name: /Voles/ });
  await user.click(list);
  drop(list, ['page.csl']);
  const panel = await screen.findByRole('tabpanel', { name: 'Citations' });
  expect((await within(panel).findByRole('alert')).textContent).toContain('page.csl was not added');
});

it('copies a citation and a bibliography of the selected article in the usual style', async () => {
  const { user, shell } = drawWindow(await withVoles());
  await user.click(await screen.findByRole('option', { name: /Voles/ }));
  await user.keyboard('{Control>}{Shift>}A{/Shift}{/Control}');
  await waitFor(() => expect(shell.copied).toEqual(['(1)']));
  await user.keyboard('{Control>}{Shift>}C{/Shift}{/Control}');
  await waitFor(() => expect(shell.copied[1]).toMatch(/^1\. Smit A\. Voles on the dike\. 2020/));
  expect(shell.copiedRich[1]).toContain('<p dir="auto"');
  expect(await screen.findByText(/^Bibliography copied, in /)).toBeTruthy();
});
