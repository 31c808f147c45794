import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FileToken } from '../../../../../shared/domain/ids.ts';
import { planLibrary } from '../../../testing/test-library.ts';
import { openInReader } from '../../../testing/test-reader.ts';
import { drawWindow } from '../../../testing/test-window.tsx';

const withOwls = planLibrary(async ({ addArticle }) => addArticle('Owls\n\nOne owl hunted.'));

async function open() {
  const engine = await withOwls();
  const window = drawWindow(engine);
  await openInReader(engine.made.id);
  return { ...window, id: engine.made.id };
}

const files = () => screen.findByRole('region', { name: 'Files' });

/** The open article, with a file that was added as a reader does. */
async function openWithFile() {
  const window = await open();
  window.shell.filesToChoose = { 'owl.pdf': 'A drawing of an owl.' };
  await window.user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  await window.user.keyboard('Add files to the article');
  await window.user.click(await screen.findByRole('option', { name: /Add files to the article/ }));
  await files();
  return window;
}

async function choose(window: Awaited<ReturnType<typeof open>>, line: string): Promise<void> {
  await window.user.click(
    within(await files()).getByRole('button', { name: /^More for the file owl\.pdf/ }),
  );
  await window.user.click(await screen.findByRole('menuitem', { name: line }));
}

describe('the files of the open article', () => {
  it('are listed under its title once it has one, which opens in its program', async () => {
    const window = await openWithFile();
    expect((await files()).textContent).toContain('owl.pdf');
    expect((await files()).textContent).toContain('1 KB');
    await window.user.click(within(await files()).getByRole('button', { name: 'owl.pdf' }));
    await choose(window, 'Show in folder');
    const [file] = await window.call('attachments.list', { articleId: window.id });
    expect(window.shell.asked.filter(({ method }) => method === 'shell.openAttachment')).toEqual(
      ['open', 'show'].map((how) => ({
        method: 'shell.openAttachment',
        input: { id: file!.id, how },
      })),
    );
  });

  it('say why one is shown and not opened', async () => {
    const window = await openWithFile();
    window.shell.whyNotOpened = '“owl.pdf” could be run.';
    await window.user.click(within(await files()).getByRole('button', { name: 'owl.pdf' }));
    expect(await screen.findByText('“owl.pdf” could be run.')).toBeTruthy();
  });

  it('are renamed and removed, and undo brings them back', async () => {
    const window = await openWithFile();
    await choose(window, 'Rename…');
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await window.user.clear(name);
    await window.user.type(name, 'barn owl{Enter}');
    expect(await screen.findByRole('button', { name: 'barn owl.pdf' })).toBeTruthy();
    await window.user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('button', { name: 'owl.pdf' })).toBeTruthy();
    await choose(window, 'Move to the trash');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Files' })).toBeNull());
    await window.user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('button', { name: 'owl.pdf' })).toBeTruthy();
  });

  it('hand the focus on when one is removed: to the next, then to the text', async () => {
    const window = await openWithFile();
    const tokens = (await window.shell.tokensFor([new File(['A song.'], 'song.txt')])).map(
      ({ token }) => token as FileToken,
    );
    await window.call('attachments.add', { articleId: window.id, tokens });
    await within(await files()).findByRole('button', { name: 'song.txt' });
    await choose(window, 'Move to the trash');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'owl.pdf' })).toBeNull());
    expect(document.activeElement?.textContent).toContain('song.txt');
    await window.user.click(
      within(await files()).getByRole('button', { name: 'More for the file song.txt' }),
    );
    await window.user.click(await screen.findByRole('menuitem', { name: 'Move to the trash' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Files' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Text of the article' }));
  });

  it('say which is missing, and offer no program for it', async () => {
    const window = await openWithFile();
    rmSync(join(window.directory, 'attachments'), { recursive: true });
    await window.call('settings.set', { readerName: 'Someone' });
    await window.call('attachments.rename', {
      id: (await window.call('attachments.list', { articleId: window.id }))[0]!.id,
      name: 'lost.pdf',
    });
    const list = await files();
    expect(await within(list).findByText(/^missing or damaged/)).toBeTruthy();
    expect(within(list).queryByRole('button', { name: 'lost.pdf' })).toBeNull();
  });

  it('are shown in part where there are many, until the rest is asked for', async () => {
    const window = await open();
    const many = Array.from({ length: 9 }, (_, at) => new File([String(at)], `${String(at)}.txt`));
    const tokens = (await window.shell.tokensFor(many)).map(({ token }) => token as FileToken);
    await window.call('attachments.add', { articleId: window.id, tokens });
    expect(within(await files()).getAllByRole('listitem')).toHaveLength(6);
    await window.user.click(within(await files()).getByRole('button', { name: '3 more files' }));
    expect(within(await files()).getAllByRole('listitem')).toHaveLength(9);
  });

  it('are added by a drop on the article; elsewhere a drop imports', async () => {
    const window = await open();
    const dropped = { files: [new File(['A song of an owl.'], 'song.txt')], types: ['Files'] };
    const text = screen.getByRole('group', { name: 'Text of the article' });
    fireEvent.dragEnter(text, { dataTransfer: dropped });
    expect(await screen.findByText('Drop to add to this article')).toBeTruthy();
    fireEvent.dragOver(document.body, { dataTransfer: dropped });
    expect(await screen.findByText('Drop to import')).toBeTruthy();
    fireEvent.drop(text, { dataTransfer: { ...dropped, getData: () => '' } });
    expect(within(await files()).getByRole('button', { name: 'song.txt' })).toBeTruthy();
    expect((await window.call('library.overview', {})).articles).toBe(1);
  });
});
