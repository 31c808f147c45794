import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../../main/engine/test-engine.ts';
import { goToExport, goToTable } from '../../services/navigation.ts';
import { openArticle } from '../../services/store.ts';
import { draftOf, planLibrary, spanOf } from '../../testing/test-library.ts';
import { drawWindow, type TestWindow } from '../../testing/test-window.tsx';
import { TEMPLATE_NAMES } from './template-names.ts';

const TEXT = 'Owls at dusk\n\nWe followed 12 barn owls.\n\nOne owl hurt its wing.';

const withClaims = planLibrary(async ({ call, addArticle }) => {
  const { id, revisionId, text } = await addArticle(TEXT);
  const owls = draftOf({
    kind: 'sample_size',
    count: 12,
    unit: 'barn owls',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
  });
  await call('claims.create', {
    articleId: id,
    revisionId,
    spans: [spanOf(text, '12 barn owls')],
    draft: { ...owls, statement: 'Twelve owls were followed' },
  });
  const wing = draftOf({ kind: 'safety', category: 'adverse_event', hedged: false });
  await call('claims.create', {
    articleId: id,
    revisionId,
    spans: [spanOf(text, 'One owl hurt its wing.')],
    draft: { ...wing, statement: 'A wing was hurt' },
  });
  const table = await call('evidence.create', { title: 'Owls', articleIds: [id] });
  return { id, revisionId, tableId: table.id };
});

async function openNotes() {
  const engine = await withClaims();
  const window = drawWindow(engine);
  window.shell.folderToSaveIn = temporaryFolder();
  openArticle(engine.made.id);
  await screen.findByRole('article');
  return { ...window, ...engine.made, file: join(window.shell.folderToSaveIn, 'note.md') };
}

async function openRoom({ user }: Pick<TestWindow, 'user'>): Promise<HTMLElement> {
  await user.keyboard('{Control>}e{/Control}');
  return screen.findByRole('main', { name: /^Export/ });
}

const pageOf = (room: HTMLElement): Promise<HTMLElement> =>
  within(room).findByRole('region', { name: 'The note as it will look' });

async function exported(name: RegExp): Promise<void> {
  expect(await screen.findByText(name)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('main', { name: /^Export/ })).toBeNull());
}

/** Chooses what to export, of which there are several formats. */
async function chooseKind({ user }: TestWindow, room: HTMLElement, kind: string): Promise<void> {
  await user.click(within(room).getByRole('button', { name: /What to export/ }));
  await user.click(await screen.findByRole('option', { name: kind }));
}

it('keeps the format of each kind while another is looked at', async () => {
  const window = await openNotes();
  const room = await openRoom(window);
  await pageOf(room);
  await window.user.click(within(room).getByRole('radio', { name: /^Word/ }));
  await chooseKind(window, room, 'Claims, a row each');
  await within(room).findByRole('radio', { name: /^Claims, CSV/, checked: true });
  expect(within(room).queryByRole('radio', { name: /^Word/ })).toBeNull();
  await chooseKind(window, room, 'Citation note');
  await within(room).findByRole('radio', { name: /^Word/, checked: true });
});

it('shows the note as it will look, with the state of each quote, and writes it', async () => {
  const window = await openNotes();
  const room = await openRoom(window);
  const page = await pageOf(room);
  const [owls] = within(page).getAllByRole('group', { name: /^Statement/ });
  expect(owls!.textContent).toMatch(/Twelve owls were followed.*12 barn owls/);
  expect(within(owls!).getByText('Verified')).toBeTruthy();
  expect(within(room).getByText('2 quotes: 2 verified')).toBeTruthy();
  expect(within(room).queryByRole('radio', { name: /^Table, CSV/ })).toBeNull();
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  await exported(/^Saved: .*\.md/);
  const [path] = window.shell.savedPlaces.values();
  expect(readFileSync(path!, 'utf8')).toContain('Twelve owls were followed');
});

it('copies a note rich and plain, and data as text', async () => {
  const window = await openNotes();
  const room = await openRoom(window);
  await pageOf(room);
  await window.user.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
  expect(await screen.findByText('Copied to the clipboard')).toBeTruthy();
  expect(window.shell.copied[0]).toContain('Twelve owls were followed');
  expect(window.shell.copiedRich[0]).toMatch(/<blockquote|<p/);
  await chooseKind(window, room, 'Bibliography');
  await window.user.click(within(room).getByRole('radio', { name: /^BibTeX/ }));
  await within(room).findByText(/^@/, { selector: 'pre' });
  await window.user.click(within(room).getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(window.shell.copied.at(-1)).toMatch(/^@/));
});

it('of a table leaves the mark for spreadsheets out of the clipboard', async () => {
  const window = await openNotes();
  goToTable(window.tableId);
  await screen.findByRole('grid');
  const room = await openRoom(window);
  await chooseKind(window, room, 'Evidence table');
  await window.user.click(within(room).getByRole('radio', { name: 'Table, CSV' }));
  await within(room).findByText(/Sample size/, { selector: 'pre' });
  await window.user.click(within(room).getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(window.shell.copied).toHaveLength(1));
  expect(window.shell.copied[0]).not.toMatch(/^\uFEFF/);
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  await exported(/^Saved: .*\.csv/);
  const [path] = window.shell.savedPlaces.values();
  expect(readFileSync(path!, 'utf8')).toBe(`\uFEFF${window.shell.copied[0]!}`);
  expect(screen.getByRole('grid')).toBeTruthy();
});

it('leaves statements out, one by one and by a list, and puts them back', async () => {
  const window = await openNotes();
  const room = await openRoom(window);
  const page = await pageOf(room);
  await window.user.click(within(page).getByText(/A wing was hurt/));
  await window.user.keyboard('{Delete}');
  await waitFor(() => expect(page.textContent).not.toContain('A wing was hurt'));
  expect(within(room).getByText('1 quote: 1 verified')).toBeTruthy();
  await window.user.keyboard('c');
  const dialog = await screen.findByRole('dialog', { name: 'Choose statements' });
  const owls = await within(dialog).findByRole('checkbox', { name: /Twelve owls/ });
  const wing = within(dialog).getByRole<HTMLInputElement>('checkbox', { name: /wing/ });
  expect(wing.checked).toBe(false);
  await window.user.click(owls);
  await window.user.click(wing);
  await window.user.click(within(dialog).getByRole('button', { name: /^Use 1 statement/ }));
  await waitFor(() => expect(page.textContent).toContain('A wing was hurt'));
  expect(page.textContent).not.toContain('Twelve owls');
  await window.user.click(within(room).getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(page.textContent).toContain('Twelve owls'));
});

it('leaves differences of two articles out by a list', async () => {
  const engine = await planLibrary(async ({ addArticle }) => {
    const left = await addArticle(
      'Dusk and voles\n\nDusk was associated with more voles in 48 fields.',
    );
    const right = await addArticle(
      'Dusk makes voles\n\nDusk makes more voles in 84 fields, a study says.',
    );
    return { left: left.id, right: right.id };
  })();
  const { user } = drawWindow(engine);
  const { left, right } = engine.made;
  await screen.findAllByRole('option');
  act(() => {
    goToExport({ of: 'pair', left, right });
  });
  const room = await screen.findByRole('main', { name: /^Export/ });
  const page = await pageOf(room);
  await waitFor(() => expect(page.textContent).toContain('Statement stronger'));
  await user.click(within(room).getByRole('button', { name: /Choose differences/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Choose differences' });
  await user.click(await within(dialog).findByRole('checkbox', { name: /Statement stronger/ }));
  await user.click(within(dialog).getByRole('button', { name: /^Use \d+ difference/ }));
  await waitFor(() => expect(page.textContent).not.toContain('Statement stronger'));
  expect(within(room).getByText(/1 difference left out/)).toBeTruthy();
});

it('counts broken quotes above the note, leads to each and leaves it out', async () => {
  const window = await openNotes();
  await window.call('articles.revise', {
    id: window.id,
    text: 'Owls at dusk\n\nWe followed 12 barn owls.\n\nNothing else befell them.',
  });
  await waitFor(async () => {
    const claims = await window.call('claims.list', { articleId: window.id });
    expect(claims.some(({ quotes }) => quotes[0]?.state === 'broken')).toBe(true);
  });
  const room = await openRoom(window);
  const page = await pageOf(room);
  expect(await within(room).findByText('1 broken quote.')).toBeTruthy();
  await window.user.keyboard('b');
  const broken = await waitFor(() => {
    const current = within(page)
      .getAllByRole('group')
      .find((group) => group.getAttribute('aria-current') === 'true');
    expect(current?.textContent).toContain('wing');
    return current!;
  });
  expect(within(broken).getByText('Broken, not found')).toBeTruthy();
  await window.user.keyboard('{Delete}');
  await waitFor(() => expect(within(room).queryByText('1 broken quote.')).toBeNull());
  expect(page.textContent).not.toContain('wing');
});

it('says why nothing was written, and tries again', async () => {
  const window = await openNotes();
  const folder = join(temporaryFolder(), 'gone');
  mkdirSync(folder);
  window.shell.folderToSaveIn = folder;
  const room = await openRoom(window);
  await pageOf(room);
  rmSync(folder, { recursive: true });
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  const alert = await within(room).findByRole('alert');
  expect(alert.textContent).toContain('Nothing has been written.');
  mkdirSync(folder);
  await window.user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await exported(/^Saved: .*\.md/);
});

it('comes back as it was left', async () => {
  const window = await openNotes();
  const room = await openRoom(window);
  await window.user.click(await within(room).findByRole('radio', { name: /^Plain text/ }));
  await window.user.click(within(room).getByRole('checkbox', { name: 'Bibliography' }));
  await window.user.keyboard('{Escape}');
  await screen.findByRole('article');
  const again = await openRoom(window);
  expect(within(again).getByRole<HTMLInputElement>('radio', { name: /^Plain text/ }).checked).toBe(
    true,
  );
  expect(
    within(again).getByRole<HTMLInputElement>('checkbox', { name: 'Bibliography' }).checked,
  ).toBe(false);
});

const withMany = planLibrary(async ({ importFiles }) => {
  const files = Array.from({ length: 105 }, (_, at) => [
    `${String(at)}.txt`,
    `Owls of barn ${String(at)}\n\nIn barn ${String(at)} sat an owl.`,
  ]);
  await importFiles(Object.fromEntries(files) as Record<string, string>);
});

it('of many articles is shown in part, and written whole', async () => {
  const window = drawWindow(await withMany());
  window.shell.folderToSaveIn = temporaryFolder();
  const [row] = await screen.findAllByRole('option', { name: /Owls/ });
  await window.user.click(row!);
  await window.user.keyboard('{Control>}a{/Control}');
  const room = await openRoom(window);
  const page = await pageOf(room);
  expect(page.textContent).toMatch(/The preview ends here; the file will hold all of 105 articles/);
  expect(within(room).getByRole<HTMLButtonElement>('button', { name: /^Copy/ }).disabled).toBe(
    true,
  );
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  await exported(/105 articles/);
  const [path] = window.shell.savedPlaces.values();
  expect(readFileSync(path!, 'utf8').match(/^## Owls of barn/gm)).toHaveLength(105);
});

it('needs something to export', async () => {
  const { user } = drawWindow(await withClaims());
  await screen.findByRole('option', { name: /Owls/ });
  await user.keyboard('{Control>}e{/Control}');
  expect(
    await screen.findByText('Open or select an article, or open an evidence table'),
  ).toBeTruthy();
});

async function exportOnce(window: Awaited<ReturnType<typeof openNotes>>): Promise<string> {
  await pageOf(await openRoom(window));
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  await exported(/^Saved: .*\.md/);
  const [path] = window.shell.savedPlaces.values();
  return path!;
}

it('exports again into a file that was edited, and keeps what the reader wrote', async () => {
  const window = await openNotes();
  const path = await exportOnce(window);
  const mine = 'All from one barn: ask whether the owls were ringed.';
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${mine}\n`);
  const room = await openRoom(window);
  const into = await within(room).findByRole('region', { name: 'Into' });
  expect(await within(into).findByText('Exporting again keeps your words.')).toBeTruthy();
  expect(into.textContent).toMatch(/1paragraph of your own stays where it is/);
  const kept = await within(await pageOf(room)).findByRole('group', { name: 'Your words, kept' });
  expect(kept.textContent).toContain(mine);
  await window.user.click(within(room).getByRole('button', { name: /^Export again/ }));
  await exported(/^Saved|^Exported again/);
  expect(readFileSync(path, 'utf8')).toContain(mine);
});

it('shows both texts where both sides changed, and keeps the reader’s until they choose', async () => {
  const window = await openNotes();
  const path = await exportOnce(window);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('Twelve owls were followed', 'A dozen owls were followed'),
  );
  const claims = await window.call('claims.list', { articleId: window.id });
  const owls = claims.find(({ statement }) => statement.startsWith('Twelve'))!;
  const { id, value, speaker } = owls;
  await window.call('claims.update', {
    id,
    accept: false,
    draft: { value, speaker, statement: 'Twelve owls were ringed' },
  });
  const room = await openRoom(window);
  await within(room).findByText(/1 statement changed on both sides/);
  const statement = await within(await pageOf(room)).findByRole('group', { name: /^Statement n1/ });
  const atItsPlace = await within(statement).findByRole('radiogroup', { name: /@/ });
  expect(within(atItsPlace).getByText('Until you choose, yours stays.')).toBeTruthy();
  expect(atItsPlace.textContent).toContain('A dozen owls were followed');
  await window.user.click(within(atItsPlace).getByRole('radio', { name: /^You wrote/ }));
  await window.user.keyboard('v');
  const conflict = await within(room).findByRole('radiogroup', { name: /@/ });
  expect(
    within(conflict).getByRole<HTMLInputElement>('radio', { name: /^You wrote/ }).checked,
  ).toBe(true);
  expect(conflict.textContent).toContain('A dozen owls were followed');
  await window.user.click(within(conflict).getByRole('radio', { name: /^You wrote/ }));
  await window.user.keyboard('2');
  expect(
    within(conflict).getByRole<HTMLInputElement>('radio', { name: /^Collate would write/ }).checked,
  ).toBe(true);
  await window.user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(readFileSync(path, 'utf8')).toContain('Twelve owls were ringed'));
  expect(readFileSync(path, 'utf8')).not.toContain('A dozen');
});

it('asks at the end of the page about what was rewritten and is no longer exported', async () => {
  const window = await openNotes();
  const path = await exportOnce(window);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('Twelve owls were followed', 'A dozen owls were followed'),
  );
  const claims = await window.call('claims.list', { articleId: window.id });
  const owls = claims.find(({ statement }) => statement.startsWith('Twelve'))!;
  await window.call('claims.decide', { ids: [owls.id], decision: 'rejected' });
  const room = await openRoom(window);
  const elsewhere = await within(await pageOf(room)).findByRole('group', {
    name: 'Elsewhere in the file',
  });
  expect(elsewhere.textContent).toContain('A dozen owls were followed');
  expect(within(elsewhere).getByRole('radio', { name: /^Collate would take it out/ })).toBeTruthy();
});

it('edits a template beside its preview, names faults by line, and undoes', async () => {
  const window = await openNotes();
  const room = await openRoom(window);
  const page = await pageOf(room);
  await window.user.keyboard('e');
  const editor = await screen.findByRole('form', { name: 'Edit the template' });
  const statement = within(editor).getByRole('textbox', { name: 'Each statement' });
  await window.user.clear(statement);
  await window.user.type(statement, 'Seen:{Enter}{{{{ nothing }}');
  expect(await within(editor).findByText(/There is no variable “nothing”/)).toBeTruthy();
  expect(within(editor).getByRole('button', { name: 'Line 2' })).toBeTruthy();
  await window.user.clear(statement);
  await window.user.type(statement, 'Seen: ');
  await window.user.click(within(editor).getByRole('button', { name: 'statement' }));
  await waitFor(() => expect(page.textContent).toContain('Seen: Twelve owls were followed'));
  await window.user.click(within(editor).getByRole('button', { name: /^Save template/ }));
  expect(await screen.findByText(/^New template: /)).toBeTruthy();
  const made = (): Promise<number> =>
    window
      .call('templates.list', {})
      .then((all) => all.filter(({ isBuiltIn }) => !isBuiltIn).length);
  expect(await made()).toBe(1);
  expect(screen.queryByRole('form', { name: 'Edit the template' })).toBeNull();
  await waitFor(() => expect(page.textContent).toContain('Seen: Twelve owls'));
  await window.user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await made()).toBe(0));
});

it('lets go of what was typed into a template and discarded', async () => {
  const { user, ...window } = await openNotes();
  await pageOf(await openRoom({ user }));
  await user.keyboard('e');
  const editor = () => screen.findByRole('form', { name: 'Edit the template' });
  const statement = async () =>
    within(await editor()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Each statement' });
  const before = (await statement()).value;
  await user.type(await statement(), ' And more.');
  await user.keyboard('{Escape}');
  await user.click(within(await editor()).getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit the template' })).toBeNull());
  await user.keyboard('e');
  expect((await statement()).value).toBe(before);
  expect(await window.call('templates.list', {})).not.toContainEqual(
    expect.objectContaining({ isBuiltIn: false }),
  );
});

it('names in the template editor are names that templates know', async () => {
  const { call } = await withClaims();
  const parts = {
    article: TEMPLATE_NAMES.article.map(({ insert }) => insert).join('\n'),
    statement: TEMPLATE_NAMES.statement.map(({ insert }) => insert).join('\n'),
  };
  expect(await call('templates.check', { parts })).toEqual({ faults: [] });
});

it('a claim is exported alone from its menu, and what else could be is offered', async () => {
  const { user } = await openNotes();
  const margin = screen.getByRole('region', { name: 'Claims and annotations' });
  fireEvent.contextMenu(await within(margin).findByText('A wing was hurt', { selector: 'p' }), {
    clientX: 5,
    clientY: 5,
  });
  await user.click(
    within(await screen.findByRole('menu')).getByRole('menuitem', { name: 'Export…' }),
  );
  const room = await screen.findByRole('main', { name: /^Export/ });
  const page = await pageOf(room);
  await within(page).findByText(/A wing was hurt/);
  expect(within(page).queryByText(/Twelve owls were followed/)).toBeNull();
  await user.click(within(room).getByRole('button', { name: /the claim s2 alone/ }));
  await user.click(await screen.findByRole('option', { name: 'the whole library' }));
  const whole = await pageOf(await screen.findByRole('main', { name: /^Export/ }));
  expect(await within(whole).findByText(/Twelve owls were followed/)).toBeTruthy();
});
