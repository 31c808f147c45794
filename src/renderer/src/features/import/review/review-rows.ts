import type { ImportReview, ReviewGroup } from '../../../../../shared/domain/import-review.ts';

/** A part of the list of a review. */
export type SectionName = ReviewGroup | 'failed';

/** One line of the list: the head of a part, an entry by its place in its group, or a failure. */
export type ReviewRow =
  | { readonly of: 'head'; readonly section: SectionName; readonly count: number }
  | { readonly of: 'entry'; readonly group: ReviewGroup; readonly at: number }
  | { readonly of: 'failure'; readonly at: number };

/** The parts of the list in their order: first what the reader has to look at. */
const LIST_ORDER: readonly SectionName[] = ['duplicate', 'failed', 'new', 'same'];

interface Section {
  readonly name: SectionName;
  readonly count: number;
  /** The line of its head. */
  readonly first: number;
  /** How many lines it has with its head: one where it is folded. */
  readonly lines: number;
}

/** The lines of a list, of which none is made before it is asked for. */
export interface ReviewRows {
  readonly sections: readonly Section[];
  /** How many lines there are. */
  readonly total: number;
  /** How many of them can be selected: all but the heads. */
  readonly selectable: number;
}

/** Lays out the parts of a review that have something in them; those that are folded have a head alone. */
export function layOutRows(
  counts: ImportReview['counts'],
  folded: ReadonlySet<SectionName>,
): ReviewRows {
  const sections: Section[] = [];
  let first = 0;
  for (const name of LIST_ORDER) {
    const count = counts[name];
    if (count === 0) continue;
    const lines = folded.has(name) ? 1 : count + 1;
    sections.push({ name, count, first, lines });
    first += lines;
  }
  return { sections, total: first, selectable: first - sections.length };
}

const sectionAt = ({ sections }: ReviewRows, place: number): Section | undefined =>
  sections.find(({ first, lines }) => place >= first && place < first + lines);

/** The line at a place; null beyond the end. */
export function rowAt(rows: ReviewRows, place: number): ReviewRow | null {
  const section = sectionAt(rows, place);
  if (!section) return null;
  const { name, count } = section;
  const at = place - section.first - 1;
  if (at === -1) return { of: 'head', section: name, count };
  return name === 'failed' ? { of: 'failure', at } : { of: 'entry', group: name, at };
}

/** Which of the lines that can be selected a line is, counted from 1; of a head, that before it. */
export function numberOf({ sections }: ReviewRows, place: number): number {
  return place + 1 - sections.filter(({ first }) => first <= place).length;
}

/** The next line from a place in a direction that can be selected; the same where there is none. */
export function stepFrom(rows: ReviewRows, place: number, by: 1 | -1): number {
  for (let next = place + by; next >= 0 && next < rows.total; next += by) {
    const row = rowAt(rows, next);
    if (row && row.of !== 'head') return next;
  }
  return place;
}

/** The first line of a part after its head; -1 where it is not in the list. */
export function firstOf({ sections }: ReviewRows, name: SectionName): number {
  const section = sections.find((one) => one.name === name);
  if (!section) return -1;
  return section.lines > 1 ? section.first + 1 : section.first;
}

/** The part that a line is in; null beyond the end. */
export function sectionOf(rows: ReviewRows, place: number): SectionName | null {
  return sectionAt(rows, place)?.name ?? null;
}
