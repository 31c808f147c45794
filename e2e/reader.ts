import { expect, type Locator, type Page } from '@playwright/test';
import type { ClaimKind } from '../src/shared/domain/claim.ts';
import { KIND_WORDS } from '../src/shared/domain/claim-words.ts';

/** A claim that a test makes in the editor, and what the margin then says of it. */
export type PlannedClaim = { readonly quote: string } & (
  | { readonly kind: 'study_design'; readonly design: string }
  | { readonly kind: 'sample_size'; readonly count: number; readonly unit: string }
  | { readonly kind: 'species'; readonly asked: string; readonly scientificName: string }
  | { readonly kind: 'finding'; readonly value: string; readonly statement: string }
  | { readonly kind: 'safety'; readonly category: string; readonly statement: string }
);

/** The text pane of the window. */
export function readerPane(page: Page): Locator {
  return page.getByRole('main', { name: 'Reader' });
}

/** The notes beside the text. */
export function notes(page: Page): Locator {
  return page.getByRole('region', { name: 'Claims and annotations' });
}

/** The toast at the foot of the window. */
export function toast(page: Page, words: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

/** Opens the article of this title from the list. */
export async function openFromList(page: Page, title: string): Promise<void> {
  await page.getByRole('option', { name: title }).click();
  await expect(readerPane(page).getByRole('article', { name: title })).toBeVisible();
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Brings words of the open article into sight and gives where they begin and end on the screen. */
async function locateWords(page: Page, words: string): Promise<Ends> {
  return (
    readerPane(page)
      .getByRole('article')
      // Of two articles the one that has them; of page and text beside it, the text.
      .filter({ hasText: words })
      .last()
      .evaluate(async (article, wanted) => {
        const paragraphs = [...article.querySelectorAll('[data-start]')];
        const paragraph = paragraphs.find((each) => each.textContent.includes(wanted));
        if (!paragraph) throw new Error(`Not in the open article: ${wanted}`);
        const place = (offset: number): [Text, number] => {
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          let left = offset;
          for (let node = walker.nextNode() as Text; ; node = walker.nextNode() as Text) {
            if (left <= node.length) return [node, left];
            left -= node.length;
          }
        };
        const start = paragraph.textContent.indexOf(wanted);
        paragraph.scrollIntoView({ block: 'center' });
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
        const letter = (offset: number): DOMRect => {
          const range = document.createRange();
          range.setStart(...place(offset));
          range.setEnd(...place(offset + 1));
          return [...range.getClientRects()].at(-1)!;
        };
        const first = letter(start);
        const last = letter(start + wanted.length - 1);
        return {
          from: { x: first.left + 1, y: first.top + first.height / 2 },
          to: { x: last.right - 1, y: last.top + last.height / 2 },
        };
      }, words)
  );
}

/** Selects words of the open article by dragging the mouse over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { from, to } = await locateWords(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe(words);
}

/** What floats beside the selected words. */
export function selectionBar(page: Page): Locator {
  return page.getByRole('toolbar', { name: 'Mark the selected words' });
}

/** Highlights words of the open article in a colour, with a comment. */
export async function highlight(
  page: Page,
  mark: { readonly words: string; readonly color: RegExp; readonly comment: string },
): Promise<void> {
  await dragOver(page, mark.words);
  await selectionBar(page).getByRole('button', { name: mark.color }).click();
  await notes(page).getByRole('button', { name: 'Comment' }).click();
  const form = notes(page).getByRole('form');
  await form.getByRole('textbox', { name: 'Comment' }).fill(mark.comment);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(notes(page).getByText(mark.comment, { exact: true })).toBeVisible();
}

/** Presses one of the choices that are all in sight. */
export async function choose(form: Locator, label: string): Promise<void> {
  await form.getByRole('radiogroup').getByText(label, { exact: true }).click();
  await expect(form.getByRole('radio', { name: label, exact: true })).toBeChecked();
}

/** Fills the typed editor of a claim as planned. */
async function fillClaim(form: Locator, claim: PlannedClaim): Promise<void> {
  switch (claim.kind) {
    case 'study_design':
      await form.getByRole('button', { name: /Design/ }).click();
      await form.page().getByRole('option', { name: claim.design, exact: true }).click();
      await choose(form, 'the study it reports on');
      break;
    case 'sample_size':
      // The rules have read the words.
      await expect(form.getByRole('textbox', { name: 'Count' })).not.toHaveValue('');
      await form.getByRole('textbox', { name: 'Count' }).fill(String(claim.count));
      await form.getByRole('textbox', { name: 'As written' }).fill(claim.unit);
      break;
    case 'species': {
      const field = form.getByRole('combobox', { name: 'Species' });
      await field.fill(claim.asked);
      const option = form.page().getByRole('option', { name: claim.scientificName }).first();
      // Bringing the field into sight scrolls its pane, and a pane that scrolls closes the list.
      await expect(async () => {
        await field.press('ArrowDown');
        await expect(option).toBeVisible({ timeout: 1000 });
      }).toPass();
      await option.click();
      await expect(field).toHaveValue(claim.scientificName);
      await choose(form, 'studied');
      break;
    }
    case 'finding':
      await form.getByRole('textbox', { name: 'Statement' }).fill(claim.statement);
      await choose(form, claim.value);
      break;
    case 'safety':
      await choose(form, claim.category);
      await form.getByRole('textbox', { name: 'In your words' }).fill(claim.statement);
      break;
  }
}

/** The claim editor that is open. */
export function claimEditor(page: Page, kind: ClaimKind): Locator {
  return page.getByRole('form', { name: new RegExp(`: ${KIND_WORDS[kind]}$`) });
}

/** Makes a claim from words of the open article, and waits until its note is there. */
export async function makeClaim(page: Page, claim: PlannedClaim): Promise<void> {
  await dragOver(page, claim.quote);
  await selectionBar(page).getByRole('button', { name: 'Claim' }).click();
  await page
    .getByRole('group', { name: 'Kind of the new claim' })
    .getByRole('button', { name: KIND_WORDS[claim.kind] })
    .click();
  const form = claimEditor(page, claim.kind);
  await expect(form.locator('mark')).toHaveText(claim.quote);
  await fillClaim(form, claim);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(notes(page).getByRole('button', { expanded: true })).toHaveAccessibleName(
    new RegExp(`^\\w+ ${KIND_WORDS[claim.kind]}.*${expectedWords(claim)}`, 'i'),
  );
}

function expectedWords(claim: PlannedClaim): string {
  switch (claim.kind) {
    case 'study_design':
      return `Reports on: ${claim.design}`;
    case 'sample_size':
      return `${claim.count.toLocaleString('en')} ${claim.unit}`;
    case 'species':
      return 'studied';
    case 'finding':
    case 'safety':
      return claim.statement;
  }
}
