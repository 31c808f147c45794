import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLibrary } from '../../testing/test-library.ts';
import { drawWindow } from '../../testing/test-window.tsx';

const OWLS = 'Owls at dusk\n\nBarn owls hunt at dusk.';

const withOwls = planLibrary(async ({ addArticle }) => addArticle(OWLS));

async function open() {
  const engine = await withOwls();
  const window = drawWindow(engine);
  await screen.findByRole('option', { name: /Owls at dusk/ });
  return window;
}

const report = () => screen.findByRole('region', { name: /^Report:/ });
const textsOf = (list: HTMLElement[]) => list.map(({ textContent }) => textContent);

describe('files', () => {
  it('are chosen by I: one is opened where nothing is being read, and undo takes it back', async () => {
    const { user, shell, call } = drawWindow();
    await screen.findByText('Nothing to read yet');
    shell.filesToChoose = { 'bats.txt': 'Bats in attics\n\nBats sleep by day.' };
    await user.keyboard('i');
    const toast = await screen.findByText('Imported: Bats in attics');
    expect(await screen.findByRole('article', { name: 'Bats in attics' })).toBeTruthy();
    await user.click(within(toast.parentElement!).getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(screen.queryByRole('option', { name: /Bats/ })).toBeNull());
    expect((await call('library.overview', {})).articles).toBe(0);
  });

  it('that are not chosen leave everything as it was', async () => {
    const { user, call } = await open();
    await user.keyboard('i');
    await user.keyboard('gj');
    expect(await screen.findByText(/^Nothing runs, and nothing has run/)).toBeTruthy();
    expect(await call('jobs.list', {})).toEqual([]);
  });

  it('are counted when they are several, and named in the report', async () => {
    const { user, shell } = await open();
    shell.filesToChoose = {
      'bats.txt': 'Bats in attics\n\nBats sleep by day.',
      'wrens.txt': 'Wrens\n\nWrens sing.',
      'empty.txt': '',
    };
    await user.keyboard('i');
    expect(await screen.findByText('2 articles imported, 1 not imported')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Import: 1 not imported' }));
    const section = await report();
    const items = textsOf(within(section).getAllByRole('listitem'));
    expect(items[0]).toMatch(/^Not importedempty\.txt/);
    expect(items.slice(1)).toEqual([
      expect.stringMatching(/^ImportedBats in attics/),
      expect.stringMatching(/^ImportedWrens/),
    ]);
    await user.click(within(section).getByRole('button', { name: 'Save report' }));
    expect(await screen.findByText('Saved: import-report.txt')).toBeTruthy();
    expect(shell.saved[0]?.text).toContain('imported\tbats.txt\tBats in attics');
    await user.click(within(section).getByRole('button', { name: 'Paste its text: empty.txt' }));
    expect(await screen.findByRole('dialog', { name: 'Paste a text as an article' })).toBeTruthy();
  });

  it('of which a part was left out say so, and can be taken whole', async () => {
    const { user, shell, call } = await open();
    const run = 'Bats sleep by day in the attic and hang from the oldest beam of all.';
    shell.filesToChoose = {
      'bats.html': `<html><head><title>Bats</title></head><body><article>${`<p>${run}</p>`.repeat(5)}</article>
        <section id="comments"><p>Ida: ${'I have seen them too, and every night they are a few more. '.repeat(3)}</p></section></body></html>`,
    };
    await user.keyboard('i');
    await screen.findByText(/^Imported: Bats\. The report/);
    await user.keyboard('gj');
    expect((await report()).textContent).toMatch(/Left out of bats\.html.*“Ida: I have seen/);
    await user.click(
      within(await report()).getByRole('button', { name: 'Import the whole page of Bats' }),
    );
    expect(
      await within(await report()).findByText('The whole page is the newest revision.'),
    ).toBeTruthy();
    const [job] = await call('jobs.list', {});
    const [page] = job!.imports;
    if (page?.outcome !== 'imported') throw new Error('not imported');
    expect((await call('articles.get', { id: page.articleId })).text).toContain('Ida: I have seen');
  });

  it('can be opened from the report, and the whole import undone', async () => {
    const { user, shell, call } = await open();
    shell.filesToChoose = {
      'bats.txt': 'Bats\n\nBats sleep.',
      'wrens.txt': 'Wrens\n\nWrens sing.',
    };
    await user.keyboard('i');
    await screen.findByText('2 articles imported');
    await user.keyboard('gj');
    await user.click(within(await report()).getByRole('button', { name: 'Open Wrens' }));
    expect(await screen.findByRole('article', { name: 'Wrens' })).toBeTruthy();
    await user.keyboard('gj');
    await user.click(within(await report()).getByRole('button', { name: 'Undo the import' }));
    await waitFor(async () => expect((await call('library.overview', {})).articles).toBe(1));
  });

  it('lead to the inbox', async () => {
    const { user, shell } = await open();
    shell.filesToChoose = { 'bats.txt': 'Bats\n\nBats sleep.' };
    await user.keyboard('i');
    await screen.findByText('Imported: Bats');
    await user.keyboard('gj');
    await user.click(within(await report()).getByRole('button', { name: 'Go to the inbox' }));
    const inbox = screen.getByRole('button', { name: /^Inbox/ });
    await waitFor(() => expect(inbox.ariaCurrent).toBe('page'));
  });
});

describe('what is dropped on the window', () => {
  const drag = (items: { files?: File[]; text?: string }) => ({
    dataTransfer: {
      types: items.files ? ['Files'] : ['text/plain'],
      files: items.files ?? [],
      getData: () => items.text ?? '',
    },
  });

  it('is imported when it is files', async () => {
    await open();
    const files = [new File(['Bats\n\nBats sleep.'], 'bats.txt')];
    fireEvent.dragEnter(document.body, drag({ files }));
    expect(screen.getByText('Drop to import')).toBeTruthy();
    fireEvent.dragOver(document.body, drag({ files }));
    fireEvent.drop(document.body, drag({ files }));
    expect(screen.queryByText('Drop to import')).toBeNull();
    expect(await screen.findByText('Imported: Bats')).toBeTruthy();
  });

  it('is offered as an article when it is text', async () => {
    await open();
    fireEvent.dragEnter(document.body, drag({ text: 'Bats' }));
    fireEvent.dragEnter(document.body.firstElementChild!, drag({ text: 'Bats' }));
    fireEvent.dragLeave(document.body, drag({ text: 'Bats' }));
    expect(screen.getByText('Drop to import')).toBeTruthy();
    fireEvent.dragLeave(document.body, drag({ text: 'Bats' }));
    expect(screen.queryByText('Drop to import')).toBeNull();
    fireEvent.drop(document.body, drag({ text: 'Bats sleep by day' }));
    const dialog = await screen.findByRole('dialog', { name: 'Paste a text as an article' });
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' }).value).toBe(
      'Bats sleep by day',
    );
  });

  it('goes into a field when it is dropped there', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('combobox', { name: /^Search articles/ }));
    fireEvent.drop(document.activeElement!, drag({ text: 'Bats' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a pasted text', () => {
  it('is asked for by Ctrl Shift V and becomes an article named by its first line', async () => {
    const { user, call } = await open();
    await user.keyboard('{Control>}{Shift>}V{/Shift}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Paste a text as an article' });
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Add to the/ });
    expect(save.disabled).toBe(true);
    const text = within(dialog).getByRole('textbox', { name: 'Text' });
    await waitFor(() => expect(document.activeElement).toBe(text));
    await user.paste('bats sleep by day.');
    expect(within(dialog).getByText('4 words')).toBeTruthy();
    const name = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('bats sleep by day.');
    await user.clear(name);
    await user.type(name, 'Bats');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^Imported: /)).toBeTruthy();
    expect((await call('library.overview', {})).articles).toBe(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is taken from the clipboard where nobody types', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('option', { name: /Owls/ }));
    await user.paste('Bats sleep by day.');
    const dialog = await screen.findByRole('dialog', { name: 'Paste a text as an article' });
    expect(within(dialog).getByText('4 words')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('that was changed is not dropped without a word', async () => {
    const { user } = await open();
    await user.keyboard('{Control>}{Shift>}V{/Shift}{/Control}');
    const dialog = await screen.findByRole('dialog');
    await user.keyboard('Bats{Escape}');
    expect(within(dialog).getByRole('alert').textContent).toBe('This text is not saved yet.');
    await user.click(within(dialog).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('that is there already waits, and nothing is written', async () => {
    const { user, call } = await open();
    await user.keyboard('{Control>}{Shift>}V{/Shift}{/Control}');
    await screen.findByRole('dialog');
    await user.paste(OWLS);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await call('import.reviews', {})).toHaveLength(1));
    expect((await call('library.overview', {})).articles).toBe(1);
  });

  it('that holds references goes to a review, from the clipboard at once', async () => {
    const { user, call } = await open();
    await user.click(screen.getByRole('option', { name: /Owls/ }));
    await user.paste('TY  - JOUR\nTI  - Bats in attics\nPY  - 2020\nER  - \n');
    await waitFor(async () =>
      expect(await call('import.reviews', {})).toMatchObject([
        { counts: { new: 1 }, sources: [{ format: 'RIS' }] },
      ]),
    );
    expect(screen.queryByRole('dialog', { name: 'Paste a text as an article' })).toBeNull();
  });
});

it('the abstracts of what an import brought can be its texts', async () => {
  const { user, engine, call } = await open();
  const entries = [1, 2].map(
    (at) => `TY  - JOUR\nTI  - Bats in attic ${String(at)}\nAB  - Bats sleep by day.\nER  - \n`,
  );
  const { jobId } = await call('import.text', { text: entries.join(''), name: 'bats' });
  await engine.waitForJob(jobId);
  const written = await call('import.write', { id: jobId });
  await engine.waitForJob(written.jobId);
  await user.keyboard('gj');
  const dialog = await screen.findByRole('dialog', { name: /^Background work/ });
  await user.click(
    await within(dialog).findByRole('button', { name: 'Take 2 abstracts as texts' }),
  );
  await screen.findByText('2 abstracts taken as the text of their articles');
  expect((await call('library.overview', {})).noTextArticles).toBe(0);
});
