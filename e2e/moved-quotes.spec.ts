import { expect, test } from './app.ts';
import { expectAccessible } from './axe.ts';
import { dragOver, notes, openFromList, readerPane, toast } from './reader.ts';
import { importText } from './suggestions.ts';

const TITLE = 'Newts of the pond';
const TEXT = [
  TITLE,
  'Nine newts were counted at dawn by the wardens of the reserve, as in every year.',
  'Two of them were males, and the ﬁrst of these was seen twice at the edge (p < 0.05).',
  'None had left by noon, which surprised the wardens, who had expected a longer walk.',
].join('\n\n');
const CORRECTED = TEXT.replace('Nine newts', 'Nine newt')
  .replace('ﬁrst', 'first')
  .replace('p < 0.05', 'p<0.05')
  .replace('None had left by noon, which', 'At noon it rained, which');
const MARKED = ['Nine newts', 'the ﬁrst of these', 'p < 0.05', 'None had left', 'a longer walk'];

test('what moved is shown beside the new words, and confirmed or put elsewhere', async ({
  open,
}) => {
  const collate = await open();
  const { page, call } = collate;
  const articleId = await importText(collate, TITLE, TEXT);
  const { revisions } = await call('articles.get', { id: articleId });
  for (const words of MARKED) {
    const from = TEXT.indexOf(words);
    await call('annotations.create', {
      articleId,
      revisionId: revisions[0]!.id,
      span: { start: from, end: from + words.length },
      color: 'yellow',
      comment: `On ${words}`,
      tags: [],
    });
  }
  await openFromList(page, TITLE);
  expect(await call('articles.revise', { id: articleId, text: CORRECTED })).toEqual({
    verified: 1,
    moved: 3,
    broken: 1,
    unchecked: 0,
  });
  await expect(notes(page).getByText('1 quote not found')).toBeVisible();
  await expect(notes(page).getByText('3 quotes moved')).toBeVisible();

  const first = notes(page).getByRole('listitem').filter({ hasText: 'On Nine newts' });
  await first.click();
  await expect(first.getByText('Moved, to be confirmed')).toBeVisible();
  await expect(first.getByRole('deletion')).toHaveText('newts');
  await expect(first.getByRole('insertion')).toHaveText('newt');
  await expect(first.getByText('90% of its letters stand there.')).toBeVisible();
  await expectAccessible(page, 'a moved quote');
  await page.keyboard.press('a');
  await expect(notes(page).getByText('2 quotes moved')).toBeVisible();

  const ligature = notes(page).getByRole('listitem').filter({ hasText: 'On the ﬁrst' });
  await ligature.click();
  await expect(ligature.getByText('The same words, written differently.')).toBeVisible();
  await dragOver(page, 'was seen twice');
  await ligature.getByRole('button', { name: 'Put the quote here' }).click();
  await expect(notes(page).getByText('1 quote moved')).toBeVisible();

  await page.keyboard.press('Shift+C');
  await expect(toast(page, '1 quote confirmed')).toBeVisible();
  await expect(notes(page).getByText(/quotes? moved/)).toBeHidden();
  const annotations = await call('annotations.list', { articleId });
  expect(new Map(annotations.map(({ quote }) => [quote.exact, quote.state]))).toEqual(
    new Map([
      ['Nine newt', 'verified'],
      ['was seen twice', 'verified'],
      ['p<0.05', 'verified'],
      ['None had left', 'broken'],
      ['a longer walk', 'verified'],
    ]),
  );
  await toast(page, '1 quote confirmed').getByRole('button', { name: 'Undo' }).click();
  await expect(notes(page).getByText('1 quote moved')).toBeVisible();
  await expect(readerPane(page).getByRole('article')).toContainText('p<0.05');
});
