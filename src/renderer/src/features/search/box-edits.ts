import { nameHints, queryHints, type QueryHint } from '../../../../shared/domain/query/explain.ts';
import type { QueryNames } from '../../../../shared/domain/query-aside.ts';
import { parseQuery } from '../../../../shared/domain/query/parse.ts';
import type { Span } from '../../../../shared/domain/query/tree.ts';
import { typeSearch } from './search-session.ts';

/** The id by which the search box is found. */
export const SEARCH_BOX_ID = 'search-box';

const findBox = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`#${SEARCH_BOX_ID}`);

/** Goes to a part of what was typed, to be changed there. */
export function selectInBox({ start, end }: Span): void {
  const box = findBox();
  box?.focus();
  box?.setSelectionRange(start, end);
}

/** Puts a text in the place of a part of what was typed, with the caret behind it. */
export function replaceInBox({ start, end }: Span, insert: string): void {
  const box = findBox();
  if (!box) return;
  const text = box.value.slice(0, start) + insert + box.value.slice(end);
  typeSearch(text);
  box.focus();
  requestAnimationFrame(() => {
    box.setSelectionRange(start + insert.length, start + insert.length);
  });
}

/** What the reader should know about a text: what is not of the language, and names that nothing has. */
export function hintsOf(text: string, names: QueryNames | undefined): readonly QueryHint[] {
  return [...queryHints(parseQuery(text)), ...nameHints(names?.unknown ?? [])];
}

/** Takes the first proposal for what is not known in a text; tells whether there was one. */
export function takeProposal(text: string, names: QueryNames | undefined): boolean {
  const hint = hintsOf(text, names).find(({ suggestion }) => suggestion !== null);
  if (!hint?.suggestion) return false;
  replaceInBox(hint.span, hint.suggestion);
  return true;
}
