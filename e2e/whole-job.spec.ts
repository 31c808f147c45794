import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { chooseFormat, exportRoom } from './export.ts';
import { addOpenToComparison, evidenceGrid, selectedCell } from './evidence.ts';
import { countBlockQuotes, paragraphsOf, readCitekeys, readNoteQuotes } from './note-file.ts';
import {
  highlight,
  makeClaim,
  notes,
  openFromList,
  readerPane,
  toast,
  type PlannedClaim,
} from './reader.ts';
import { hasSharedSamples, sampleLibrarySources, sharedSources, type Source } from './sources.ts';

type Start = () => Promise<Collate>;

const COMMENT = 'To be compared with the other two';

/**
 * The last one comes in by paste, the others from files. Answers with the titles that Collate gave them:
 * texts without one have their first sentence.
 */
async function importAll(
  { app, page, call }: Collate,
  folder: string,
  sources: readonly Source[],
): Promise<Source[]> {
  const pasted = sources.at(-1)!;
  const files = sources.slice(0, -1).map(({ title, text }) => {
    const file = join(folder, `${title}.txt`);
    writeFileSync(file, text);
    return file;
  });
  await answerOpenDialog(app, files);
  await page.getByRole('button', { name: 'Choose files' }).click();
  await expect(toast(page, `${String(files.length)} articles imported`)).toBeVisible();

  await page.keyboard.press('Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Paste a text as an article' });
  await dialog.getByRole('textbox', { name: 'Text' }).fill(pasted.text);
  await dialog.getByRole('textbox', { name: 'Name' }).fill(pasted.title);
  await dialog.getByRole('button', { name: 'Add to the inbox' }).click();
  await expect(toast(page, `Imported: ${pasted.title}`)).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(sources.length);

  const list = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;
  const titles = new Map<string, string>();
  for (const id of await call('articles.ids', { list, first: 0, limit: 10 })) {
    const { originName, csl } = await call('articles.get', { id });
    titles.set(originName!.replace(/\.txt$/, ''), csl.title!);
  }
  return sources.map((source) => ({ ...source, title: titles.get(source.title)! }));
}

/** A word of the claim that no other claim has. */
function findOwnWord(claim: PlannedClaim, sources: readonly Source[]): string {
  const others = sources.flatMap(({ claims }) => claims.filter((other) => other !== claim));
  const rest = others.map((other) => JSON.stringify(other).toLowerCase()).join(' ');
  const words = claim.quote.match(/\p{L}{6,}/gu) ?? [];
  const own = words
    .map((word) => word.toLowerCase())
    .filter((word) => !rest.includes(word.slice(0, -2)));
  return own.toSorted((a, b) => b.length - a.length)[0]!;
}

async function searchAndOpen(
  page: Page,
  source: Source,
  claim: PlannedClaim,
  word: string,
): Promise<void> {
  const box = page.getByRole('search').getByRole('combobox');
  await box.click();
  await box.pressSequentially(word.slice(0, -2));
  const claimHits = page.getByRole('listbox', { name: /^Claims/ }).getByRole('option');
  await expect(claimHits.filter({ hasText: source.title })).toHaveCount(1);
  await box.pressSequentially(word.slice(-2));
  await expect(box).toHaveValue(word);
  await expect(claimHits).toHaveCount(1);
  await expect(claimHits.locator('mark').first()).toHaveText(new RegExp(word, 'i'));
  await expect(
    page.getByRole('listbox', { name: /^Articles/ }).getByRole('option'),
  ).not.toHaveCount(0);
  await box.press('Enter');
  await expect(readerPane(page).getByRole('article', { name: source.title })).toBeVisible();
  const note = notes(page).getByRole('button', { expanded: true });
  await expect(note).toBeInViewport();
  await expect(note).toHaveAccessibleName(new RegExp(claim.kind.split('_')[0]!, 'i'));
}

async function findWithTypo(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Control+F');
  const bar = page.getByRole('search', { name: 'Find in this article' });
  const middle = Math.floor(word.length / 2);
  await bar.getByRole('textbox').fill(word.slice(0, middle) + word.slice(middle + 1));
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+.* is not here; shown: /);
  await expect(bar.locator('mark').first()).toHaveText(new RegExp(word, 'i'));
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
}

async function expectNothingLost(page: Page, sources: readonly Source[]): Promise<void> {
  for (const { title, claims } of sources) {
    await openFromList(page, title);
    for (const claim of claims) {
      await expect(readerPane(page).getByRole('article')).toContainText(claim.quote);
    }
    await expect(
      notes(page).getByText(`${String(claims.length)} claims`, { exact: true }),
    ).toBeVisible();
  }
}

async function expectAllClaims(page: Page, sources: readonly Source[]): Promise<void> {
  const grid = evidenceGrid(page);
  await expect(grid.getByRole('columnheader')).toHaveCount(sources.length);
  for (const claim of sources.flatMap(({ claims }) => claims)) {
    await expect(grid.getByRole('gridcell').filter({ hasText: claim.quote }).first()).toBeVisible();
  }
}

const MARKDOWN = ['Citation note', 'Markdown'] as const;

/** Writes a file of a kind, in one of its formats, and reads it. */
async function saveAs(
  collate: Collate,
  [kind, format]: readonly [kind: string, format: string],
  file: string,
): Promise<string> {
  const { app, page } = collate;
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await chooseFormat(room, kind, format);
  await room.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(room).toBeHidden();
  return readFileSync(file, 'utf8');
}

/** A source and the words that are marked in it. */
type MarkedSource = Pick<Source, 'title' | 'text'> & { readonly words: readonly string[] };

/** Quote by quote: the words stand in the source, in the paragraph that the note names. */
function checkNote(
  note: string,
  sources: readonly MarkedSource[],
  citekeys: ReadonlyMap<string, string>,
): void {
  const quotes = readNoteQuotes(note);
  const planned = sources.flatMap(({ title, words }) =>
    words.map((each) => ({ citekey: citekeys.get(title)!, words: each })),
  );
  expect(quotes.map(({ citekey, words }) => ({ citekey, words }))).toEqual(
    expect.arrayContaining(planned),
  );
  expect(quotes).toHaveLength(planned.length);
  expect(countBlockQuotes(note)).toBe(quotes.length);
  for (const { words, paragraph, citekey, state } of quotes) {
    const source = sources.find(({ title }) => citekeys.get(title) === citekey)!;
    expect(
      paragraphsOf(source.text)[paragraph - 1],
      `${citekey}, para. ${String(paragraph)}`,
    ).toContain(words);
    expect(state).toBe('verified');
  }
  expect(readCitekeys(note)).toEqual(new Set(citekeys.values()));
}

async function readBibtexKeys(bibtex: string): Promise<Set<unknown>> {
  const { Cite } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  return new Set(new Cite(bibtex).data.map(({ id }) => id));
}

async function readCitekeysOfLibrary({ call }: Collate): Promise<ReadonlyMap<string, string>> {
  const ids = await call('articles.ids', {
    list: {
      scope: { of: 'all' },
      sort: 'title',
      descending: false,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  const rows = await call('articles.rows', { ids });
  return new Map(rows.map(({ title, citekey }) => [title, citekey]));
}

async function doTheWholeJob(
  start: Start,
  folder: string,
  texts: readonly Source[],
): Promise<void> {
  const first = await start();
  const sources = await importAll(first, folder, texts);
  for (const source of sources) {
    await openFromList(first.page, source.title);
    await highlight(first.page, { ...source.highlight, comment: COMMENT });
    for (const claim of source.claims) await makeClaim(first.page, claim);
  }

  const sought = sources[0]!;
  const claim = sought.claims.at(-1)!;
  const word = findOwnWord(claim, sources);
  await searchAndOpen(first.page, sought, claim, word);
  await findWithTypo(first.page, word);
  await first.close();

  const second = await start();
  const { page } = second;
  await expectNothingLost(page, sources);
  const last = sources.at(-1)!;
  await page.keyboard.press('Control+Z');
  await expect(
    notes(page).getByText(`${String(last.claims.length - 1)} claims`, { exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(
    notes(page).getByText(`${String(last.claims.length)} claims`, { exact: true }),
  ).toBeVisible();

  for (const { title } of sources) {
    await openFromList(page, title);
    await addOpenToComparison(page);
  }
  await page.getByRole('button', { name: `Compare ${String(sources.length)}` }).click();
  await expectAllClaims(page, sources);

  const unread = evidenceGrid(page).getByText('Not looked at yet');
  const unreadBefore = await unread.count();
  await unread.first().click();
  await selectedCell(page).getByRole('button', { name: 'None stated' }).click();
  await expect(unread).toHaveCount(unreadBefore - 1);
  await expect(evidenceGrid(page).getByText('None stated')).toHaveCount(1);

  await page.getByRole('button', { name: 'Library' }).click();
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  await sidebar
    .getByRole('button', { name: ` ${String(sources.length)} articles` })
    .last()
    .click();
  await expectAllClaims(page, sources);
  await expect(evidenceGrid(page).getByText('None stated')).toHaveCount(1);

  const citekeys = await readCitekeysOfLibrary(second);
  const claimed = sources.map((source) => ({
    ...source,
    words: source.claims.map(({ quote }) => quote),
  }));
  checkNote(await saveAs(second, MARKDOWN, join(folder, 'table.md')), claimed, citekeys);
  const bibtex = await saveAs(second, ['Bibliography', 'BibTeX'], join(folder, 'references.bib'));
  const cslJson = await saveAs(
    second,
    ['Bibliography', 'CSL-JSON'],
    join(folder, 'references.json'),
  );
  const csv = await saveAs(second, ['Evidence table', 'Table, CSV'], join(folder, 'table.csv'));
  expect(await readBibtexKeys(bibtex)).toEqual(new Set(citekeys.values()));
  const items = JSON.parse(cslJson) as readonly { readonly id: string; readonly title: string }[];
  expect(new Map(items.map(({ title, id }) => [title, id]))).toEqual(citekeys);
  for (const { quote } of sources.flatMap(({ claims }) => claims)) {
    expect(csv.replaceAll('""', '"')).toContain(quote);
  }

  await page.getByRole('button', { name: 'Library' }).click();
  await page.getByRole('option', { name: sought.title }).click();
  await page.getByRole('listbox', { name: 'All articles' }).press('Control+A');
  const note = await saveAs(second, MARKDOWN, join(folder, 'note.md'));
  const marked = sources.map((source) => ({
    ...source,
    words: [...source.claims.map(({ quote }) => quote), source.highlight.words],
  }));
  checkNote(note, marked, citekeys);
  expect(note.split(COMMENT)).toHaveLength(sources.length + 1);
}

test('the whole job, on three texts of the sample library', async ({ start, folder }) => {
  await doTheWholeJob(start, folder, sampleLibrarySources());
});

test('the whole job, on the three articles beside the repository', async ({ start, folder }) => {
  test.skip(!hasSharedSamples(), 'Skipped: there is no ../shared/samples beside the repository.');
  await doTheWholeJob(start, folder, sharedSources());
});
