import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openArticle } from '../../services/store.ts';
import { drawWindow } from '../../testing/test-window.tsx';
import { openTestEngine } from '../../../../main/engine/test-engine.ts';

const TEXT = 'Owls at dusk\n\nWe followed 12 barn owls (Tyto alba) for a year.';

async function openOwls() {
  const engine = openTestEngine();
  const csl = { type: 'article-journal', title: 'Owls at dusk' } as const;
  const { id } = await engine.call('articles.addReference', { csl, citekey: 'owls' });
  const window = drawWindow(engine);
  openArticle(id);
  const place = await screen.findByRole('region', { name: 'No text' });
  screen.getByRole('group', { name: 'Text of the article' }).focus();
  return { ...window, id, place };
}

const notes = () => screen.findByRole('region', { name: 'Notes about the article' });

describe('an article without a text', () => {
  it('is listed so, and keys that need a text say why they do nothing', async () => {
    const { user, call } = await openOwls();
    const row = await screen.findByRole('option', { name: /Owls at dusk/ });
    expect(within(row).getByText(/no text/)).toBeTruthy();
    const sidebar = screen.getByRole('navigation');
    expect(within(sidebar).getByRole('button', { name: /^Without a text/ })).toBeTruthy();
    const bar = screen.getByRole('toolbar', { name: 'Reader' });
    expect(within(bar).getByRole<HTMLButtonElement>('button', { name: /^Claim/ }).disabled).toBe(
      true,
    );
    for (const key of ['c', 'j', '{Control>}f{/Control}']) {
      await user.keyboard(key);
      expect(await screen.findByText('This article has no text yet: add it first')).toBeTruthy();
    }
    await user.keyboard('s');
    expect(await screen.findByText('No claims suggested: the article has no text.')).toBeTruthy();
    await user.keyboard('{Delete}');
    await screen.findByText('Select a note first');
    expect((await call('library.overview', {})).trash).toBe(0);
    await user.keyboard('d');
    expect(await screen.findByRole('dialog', { name: 'Details' })).toBeTruthy();
  });

  it('takes a pasted text as its first, which undo takes back', async () => {
    const { user, place } = await openOwls();
    await user.click(within(place).getByRole('button', { name: 'Paste the text' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add the text' });
    await user.click(within(dialog).getByRole('textbox', { name: 'Text' }));
    await user.paste(TEXT);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/followed 12 barn owls/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'No text' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    expect(await screen.findByRole('region', { name: 'No text' })).toBeTruthy();
  });

  it('shows its abstract, which can be its text until that comes', async () => {
    const engine = openTestEngine();
    const title = 'Diet of <i>Tyto alba</i>';
    const abstract = 'Aim: to see.\nResult: 12 barn owls ate voles.';
    const csl = { type: 'article-journal', title, abstract } as const;
    const { id } = await engine.call('articles.addReference', { csl, citekey: 'diet' });
    const { user, call } = drawWindow(engine);
    await screen.findByRole('option', { name: /Diet of Tyto alba/ });
    openArticle(id);
    expect(await screen.findByRole('heading', { name: 'Diet of Tyto alba' })).toBeTruthy();
    const section = await screen.findByRole('region', { name: 'Abstract' });
    expect(within(section).getByText('Result: 12 barn owls ate voles.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take the abstract' }));
    expect(await screen.findByText('1 abstract taken as the text of its article')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'No text' })).toBeNull());
    expect(await call('articles.get', { id })).toMatchObject({
      text: 'Aim: to see.\n\nResult: 12 barn owls ate voles.',
    });
  });

  it('takes the text of a file that is chosen', async () => {
    const { user, place, shell } = await openOwls();
    shell.filesToChoose = { 'owls.txt': TEXT };
    await user.click(within(place).getByRole('button', { name: 'Choose the file' }));
    expect(await screen.findByText(/followed 12 barn owls/)).toBeTruthy();
    expect(await screen.findByText('The text is in place')).toBeTruthy();
  });

  it('keeps a PDF until its text comes', async () => {
    const { user, place, shell } = await openOwls();
    shell.filesToChoose = { 'owls.pdf': '%PDF-1.7' };
    await user.click(within(place).getByRole('button', { name: 'Add files' }));
    const files = await screen.findByRole('region', { name: 'Files' });
    expect(files.textContent).toContain('owls.pdf');
  });

  it('is written by hand, and opened', async () => {
    const { user } = drawWindow();
    await user.click(await screen.findByRole('button', { name: 'Write' }));
    const dialog = await screen.findByRole('dialog', { name: 'New reference' });
    const add = within(dialog).getByRole<HTMLButtonElement>('button', {
      name: /^Add to the inbox/,
    });
    expect(add.disabled).toBe(true);
    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Bats in the attic');
    await user.click(add);
    expect(await screen.findByRole('region', { name: 'No text' })).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Bats in the attic' })).toBeTruthy();
  });
});

describe('notes about an article', () => {
  it('are written, changed and deleted, each with a way back', async () => {
    const { user, call, id } = await openOwls();
    await user.keyboard('n');
    const field = await screen.findByRole('textbox', { name: 'Note about the article' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Ask Maja.{Control>}{Enter}{/Control}');
    const section = await notes();
    expect(await within(section).findByText('Ask Maja.')).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: /^Edit note: / }));
    await user.keyboard(' And Ola.{Control>}{Enter}{/Control}');
    expect(await within(section).findByText('Ask Maja. And Ola.')).toBeTruthy();
    await user.click(within(section).getByRole('button', { name: /^Delete note: / }));
    await waitFor(() => expect(within(section).queryByText(/Maja/)).toBeNull());
    expect(await call('notes.list', { articleId: id })).toEqual([]);
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    expect(await within(section).findByText('Ask Maja. And Ola.')).toBeTruthy();
  });

  it('are told apart by name, and hand the focus on when they go', async () => {
    const { user, call, id } = await openOwls();
    for (const text of ['Ask Maja.', 'Ask Ola.']) {
      await call('notes.create', { articleId: id, text });
    }
    const section = await notes();
    const other = (await within(section).findByText('Ask Ola.')).parentElement;
    await user.click(
      await within(section).findByRole('button', { name: 'Delete note: Ask Maja.' }),
    );
    await waitFor(() => expect(within(section).queryByText('Ask Maja.')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(other));
    await user.keyboard('{Delete}');
    await waitFor(() => expect(within(section).queryByText('Ask Ola.')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(section));
  });

  it('keep what was typed when another article is opened', async () => {
    const { user, addArticle, id } = await openOwls();
    const other = await addArticle('Bats\n\nTwo bats.');
    await user.keyboard('n');
    await screen.findByRole('textbox', { name: 'Note about the article' });
    await user.keyboard('Half a tho');
    openArticle(other.id);
    await screen.findByRole('article', { name: 'Bats' });
    openArticle(id);
    expect(await screen.findByDisplayValue('Half a tho')).toBeTruthy();
    await user.click(screen.getByDisplayValue('Half a tho'));
    await user.keyboard('{Escape}');
    expect(await screen.findByText('The note is not saved.')).toBeTruthy();
  });

  it('are found, and a hit leads to the note', async () => {
    const { user, call, id } = await openOwls();
    await call('notes.create', { articleId: id, text: 'Compare the larvae with Ola.' });
    await user.keyboard('/larvae');
    const hit = await screen.findByRole('option', { name: /Note.*larvae/ });
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(await within(preview).findByText(/No text yet|Your note:/)).toBeTruthy();
    await user.dblClick(hit);
    await waitFor(() =>
      expect(document.activeElement?.textContent).toContain('Compare the larvae with Ola.'),
    );
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Moved to the trash: a note')).toBeTruthy();
    expect(await call('library.overview', {})).toMatchObject({ articles: 1, trash: 1 });
  });
});
