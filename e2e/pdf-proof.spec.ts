import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../src/main/engine/pdf/read-pdf.ts';
import { encryptPdf, linesFrom, writePdf } from '../src/main/engine/pdf/test-document.ts';
import { makePdf } from '../scripts/pdf/make-pdf.ts';
import { expect, test } from './app.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { exportRoom } from './export.ts';
import { runCommand } from './palette.ts';
import {
  dragOverPage,
  firstArticle,
  inkOf,
  LAST_WORDS,
  makePaper,
  openPdf,
  pages,
  SAID,
  sheet,
} from './pdf.ts';
import { KIND_WORDS } from '../src/shared/domain/claim-words.ts';
import { choose, claimEditor, notes, readerPane, selectionBar, toast } from './reader.ts';

test('words of a PDF are suggested, found, cited by their printed page, and looked up in its newer version', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call, library } = collate;
  await openPdf(collate, folder, 'births.pdf', makePaper());
  const articleId = await firstArticle(collate);
  const box = readerPane(page).getByRole('textbox', { name: /^Page/ });
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.01);

  // Suggestions lie on the page; what is said of them stands above the page's bar.
  await pages(page).focus();
  await page.keyboard.press('s');
  const said = toast(page, /claims? suggested in 1 article/);
  await expect(said).toBeVisible();
  await expect
    .poll(async () => {
      const above = (await said.locator('div').first().boundingBox())!;
      return above.y + above.height <= (await box.boundingBox())!.y;
    })
    .toBe(true);
  const suggestion = notes(page).getByRole('button', { name: /12 men/ });
  await suggestion.first().click();
  await expect(sheet(page, 1).locator('[data-painted]').first()).toBeInViewport();

  // Words are found where they stand on their page.
  const search = page.getByRole('search').getByRole('combobox');
  await search.fill('weather');
  await expect(page.getByRole('listbox', { name: /^Articles/ }).getByRole('option')).toHaveCount(1);
  await search.press('Enter');
  const hit = sheet(page, 4).locator('[data-start]').filter({ hasText: 'weather' });
  await expect(hit).toBeInViewport();

  // A note cites the page as it is printed.
  await dragOverPage(page, sheet(page, 4), LAST_WORDS);
  await expect(selectionBar(page)).toBeVisible();
  await page.keyboard.press('4');
  await expect.poll(async () => (await call('annotations.list', { articleId })).length).toBe(1);
  const file = join(folder, 'note.md');
  await answerSaveDialog(app, file);
  await page.keyboard.press('Control+E');
  const room = exportRoom(page);
  await choose(room, 'Markdown');
  await room.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(room).toBeHidden();
  expect(readFileSync(file, 'utf8')).toContain(', p. 214]');

  // A copy shows the highlight to other readers; the file itself stays as it came.
  const copy = join(folder, 'births with highlights.pdf');
  await answerSaveDialog(app, copy);
  await runCommand(page, 'Save a copy of the PDF');
  await expect(
    toast(page, /^Saved: births with highlights\.pdf .+, with one annotation\./),
  ).toBeVisible();
  const read = await readPdf(readFileSync(copy));
  expect(read).toMatchObject({ ok: true, reading: { marks: [{ page: 4, text: LAST_WORDS }] } });
  const [attached] = await call('attachments.list', { articleId });
  const sha256 = attached!.sha256;
  const kept = readFileSync(join(library, 'attachments', sha256.slice(0, 2), sha256));
  expect(kept.equals(makePaper())).toBe(true);

  // The newer version has the first words as they were, the others changed.
  const newer = join(folder, 'births-2.pdf');
  writeFileSync(newer, makePaper(LAST_WORDS.replace('Thanks are due', 'Our thanks go')));
  await answerOpenDialog(app, [newer]);
  await runCommand(page, 'Add or replace the text');
  await page.getByRole('button', { name: 'Choose the file' }).click();
  await expect(page.getByRole('dialog', { name: 'The new text is in place' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(
    sheet(page, 4).locator('[data-start]').filter({ hasText: 'Our thanks' }),
  ).toBeVisible();
  await expect(notes(page).getByText('Moved, to be confirmed')).toBeVisible();
  const states = (await call('annotations.list', { articleId })).map(({ quote }) => quote.state);
  expect(states).toEqual(['moved']);
  const claims = await call('claims.list', { articleId });
  expect(claims.flatMap(({ quotes }) => quotes.map(({ state }) => state))).not.toContain('broken');

  // In both without room, all of the page's bar is there.
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.setContentSize(1000, 700);
  });
  const larger = readerPane(page).getByRole('button', { name: 'Larger' });
  await expect(larger).toBeInViewport({ ratio: 1 });
  await expect(readerPane(page).getByRole('button', { name: /^Fit the width/ })).toBeHidden();

  // So are the choice of views and what can be done with the article.
  const tools = page.getByRole('toolbar', { name: 'Reader' });
  for (const view of ['Page', 'Text', 'Both']) {
    await expect(tools.getByText(view, { exact: true })).toBeInViewport({ ratio: 1 });
  }
  await expect(tools.getByRole('button', { name: 'Details' })).toBeInViewport({ ratio: 1 });
});

/** Words as a font gives them whose letters are others than those it shows. */
const shifted = (words: string): string =>
  words.replace(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 3) % 26));
  });

test('a PDF that is locked, broken or without text says so, and can be used as far as that goes', async ({
  open,
  folder,
}) => {
  const collate = await open();
  const { app, page, call } = collate;
  const paper = makePaper();
  const owls = [
    { words: 'Owls at dusk', x: 60, y: 90 },
    { words: 'Eleven owls nested in the barn.', x: 60, y: 120 },
  ];
  const bats = writePdf({
    pages: [{ lines: linesFrom(700, ['Bats hang in the attic by day.'])! }],
  });
  const garbled = shifted(`${SAID.births} ${SAID.discussion} ${SAID.growth}`).match(/.{1,70}/g)!;
  // As a table that is set across: the page lies on its side, its letters stand upright.
  const turned = 'BT /F1 12 Tf 0 1 -1 0 90 72 Tm (Twelve swifts came back in May.) Tj ET';
  const files = {
    'locked.pdf': await encryptPdf(makePdf({ pages: [{ lines: owls }] }), 'sesame', 'sesame'),
    'broken.pdf': paper.subarray(0, Math.floor(paper.length * 0.6)),
    'scan.pdf': makePdf({
      pages: [{ lines: [], picture: { x: 40, y: 40, width: 515, height: 760 } }],
    }),
    'owner.pdf': await encryptPdf(bats, '', 'sesame'),
    'garbled.pdf': writePdf({ pages: [{ lines: linesFrom(700, garbled)! }] }),
    'across.pdf': writePdf({ pages: [{ content: turned, entries: '/Rotate 90' }] }),
    'login.pdf': '<!doctype html><title>Log in</title>',
  };
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  await answerOpenDialog(app, paths);
  await page.keyboard.press('i');
  const review = page.getByRole('main', { name: 'Import review' });
  await expect(
    review.getByText('login.pdf is a web page under the name of a PDF').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Import 6' }).click();
  await expect(page.getByRole('option')).toHaveCount(6);

  await page.getByRole('option', { name: /^locked/ }).click();
  const form = readerPane(page).getByRole('region', { name: 'This PDF is locked' });
  await expect(form).toBeVisible();
  const password = form.getByLabel('Password');
  await password.fill('open');
  await password.press('Enter');
  await expect(form.getByText('This password does not open it. Try another.')).toBeVisible();
  await expect(readerPane(page).getByRole('textbox', { name: /^Page/ })).toBeHidden();
  await password.fill('sesame');
  await password.press('Enter');
  await expect(sheet(page, 1).locator('[data-start]').first()).toBeAttached();
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.0003);

  // What is locked for the owner alone opens as others do.
  await page.getByRole('option', { name: /^Bats/ }).click();
  await expect(sheet(page, 1).locator('[data-start]')).toHaveText('Bats hang in the attic by day.');

  // The password was used once and is kept nowhere: for its pages it is asked for again.
  await page.getByRole('option', { name: /^Eleven owls/ }).click();
  await expect(form).toBeVisible();

  await page.getByRole('option', { name: /^garbled/ }).click();
  await expect(readerPane(page).getByRole('note').first()).toContainText(
    'The letters behind the pages of this PDF are others than those that the pages show',
  );
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.001);

  await page.getByRole('option', { name: /^Twelve swifts/ }).click();
  await expect(sheet(page, 1).locator('[data-start]').first()).toBeAttached();
  const { width, height } = (await sheet(page, 1).boundingBox())!;
  expect(width).toBeGreaterThan(height);
  await dragOverPage(page, sheet(page, 1), 'swifts came back');
  await page.keyboard.press('1');
  const across = await firstArticle(collate, 'swifts');
  await expect
    .poll(async () =>
      (await call('annotations.list', { articleId: across })).map(({ quote }) => quote.exact),
    )
    .toEqual(['swifts came back']);

  await page.getByRole('option', { name: /^Births/ }).click();
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.001);
  await expect(readerPane(page).getByRole('note').first()).toHaveText(
    'Page 4 is broken and could not be read. The text lacks what stands on it.',
  );
  await pages(page).focus();
  await page.keyboard.press('v');
  await expect(readerPane(page).getByRole('group', { name: 'Text of the article' })).toContainText(
    SAID.births,
  );

  await page.getByRole('option', { name: /^scan/ }).click();
  await expect(sheet(page, 1)).toBeVisible();
  await expect.poll(() => inkOf(sheet(page, 1))).toBeGreaterThan(0.1);
  await expect(readerPane(page).getByText('This page is a picture.')).toBeVisible();
  await pages(page).focus();
  await page.keyboard.press('h');
  await expect(pages(page).getByRole('application', { name: /^Area of page 1/ })).toBeFocused();
  await page.keyboard.press('c');
  await page
    .getByRole('group', { name: 'Kind of the new claim' })
    .getByRole('button', { name: KIND_WORDS.finding })
    .click();
  const claim = claimEditor(page, 'finding');
  await claim.getByRole('textbox', { name: 'Statement' }).fill('The curve falls');
  await choose(claim, 'decrease');
  await claim.getByRole('button', { name: 'Save' }).click();
  await expect(claim).toBeHidden();
  const picture = readerPane(page).getByRole('img', { name: /^The area on page 1/ });
  await expect
    .poll(() => picture.first().evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100);
  await expect(sheet(page, 1).locator('[data-painted]')).toHaveCount(1);
});
