import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openArticle } from '../services/store.ts';

/**
 * Opens an article in the window, with the focus in its text as after Enter in the list, and answers
 * with its margin, once its notes have come.
 */
export async function openInReader(id: ArticleId): Promise<HTMLElement> {
  openArticle(id);
  const margin = await screen.findByRole('region', { name: 'Claims and annotations' });
  await within(margin).findByText(/claims?( yet)?$/, { selector: 'b' });
  screen.getByRole('group', { name: 'Text of the article' }).focus();
  return margin;
}

/**
 * Waits until an article that a key or a double press opened is there and has the focus, which comes
 * to it some frames later: whoever goes on before that has the keys taken from under their fingers.
 */
export async function arriveInArticle(name: string | RegExp): Promise<HTMLElement> {
  const article = await screen.findByRole('article', { name });
  const reader = screen.getByRole('main', { name: 'Reader' });
  await waitFor(() => expect(reader.contains(document.activeElement)).toBe(true));
  return article;
}

/** Selects words of the open article, as dragging over them does, and waits until it is seen. */
export async function selectWords(words: string): Promise<HTMLElement> {
  putSelection(words);
  return screen.findByRole('toolbar', { name: 'Mark the selected words' });
}

/** Selects words with the pointer, letter by letter where Alt is held, and waits until it is seen. */
export async function dragOverWords(words: string, altKey: boolean): Promise<HTMLElement> {
  const article = screen.getByRole('article');
  fireEvent.pointerDown(article.querySelector('[data-start]')!);
  putSelection(words);
  fireEvent.pointerUp(article, { altKey });
  return screen.findByRole('toolbar', { name: 'Mark the selected words' });
}

function putSelection(words: string): void {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('article [data-start]')];
  const paragraph = paragraphs.find(({ textContent }) => textContent.includes(words));
  if (!paragraph) throw new Error(`Not in the open article: ${words}`);
  const start = paragraph.textContent.indexOf(words);
  const from = pointIn(paragraph, start);
  const to = pointIn(paragraph, start + words.length);
  paragraph.closest<HTMLElement>('[tabindex]')?.focus();
  document.getSelection()!.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  document.dispatchEvent(new Event('selectionchange'));
}

function pointIn(element: HTMLElement, offset: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  throw new Error(`No place ${String(offset)} in these words: ${element.textContent}`);
}

/** What is read out of an element by what it holds. */
export function spokenIn(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const unspoken of copy.querySelectorAll('[aria-hidden="true"]')) unspoken.remove();
  return copy.textContent.trim();
}

/** The selected note's head: what it says in a few words. */
export function selectedNote(margin: HTMLElement): string | null {
  const head = within(margin)
    .queryAllByRole('button', { expanded: true })
    .find((button) => button.dataset['noteHead'] !== undefined);
  return head ? spokenIn(head) : null;
}
