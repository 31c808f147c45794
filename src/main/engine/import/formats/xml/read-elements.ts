import { LineCounter } from './line-counter.ts';
import { Marks } from './marks.ts';
import { readProlog } from './xml-prolog.ts';
import { XmlRepair } from './repair-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { XmlTree, type BeginsNext, type XmlBreak } from './xml-tree.ts';

/** An element that was looked for, as far as it could be read. */
export interface ReadElement {
  readonly element: XmlElement;
  /** The line of its first tag, from 1. */
  readonly line: number;
  /** Why it was not read to its end, and the line where that was seen; null where it was. */
  readonly broken: { readonly why: XmlBreak; readonly line: number } | null;
  /** The entities it refers to that the file declares for itself; their names stand in its text. */
  readonly entities: readonly string[];
}

/** Which elements are looked for. */
export interface ElementSearch {
  /** Finds the beginning of a first tag. */
  readonly start: RegExp;
  /**
   * Whether a tag within such an element begins the next one, so that none is lost in a broken one.
   * By default they may stand within each other.
   */
  readonly beginsNext?: BeginsNext;
}

/** The first part of an element that is read at once, and the largest, in characters. */
const FIRST_PART = 512;
const LARGEST_PART = 64 * 1024;
/** How often the whole file may be read again for elements that a broken one took into itself. */
const MAX_REREADING = 4;

/**
 * Reads the elements that are looked for, one after the other, in time that grows with the file and
 * in the memory of one of them. Whatever is wrong in one ends with it: the next one is looked for
 * behind. An element that was begun and broken is given with what had been read of it.
 */
export function* readElements(text: string, search: ElementSearch): Iterable<ReadElement> {
  const { namespaces, entities } = readProlog(text);
  const lines = new LineCounter(text);
  const marks = new Marks(text, search.start);
  let reread = 0;
  for (let at = marks.nextStart(0); at < text.length;) {
    const start = at;
    const line = lines.at(start);
    const tree = new XmlTree(namespaces, search.beginsNext ?? (() => false));
    const used = new Set<string>();
    const end = readElement(text, start, marks, tree, (name) => {
      if (entities.has(name)) used.add(name);
    });
    const why: XmlBreak | null = tree.broken ?? (tree.isWhole ? null : 'end');
    // A tag, comment or CDATA that is never ended takes those behind it into itself.
    const mayTake = search.beginsNext !== undefined && (why === 'tags' || why === 'end');
    const next = mayTake ? marks.nextStart(start + 1) : end;
    if (tree.element) {
      const broken = why && { why, line: why === 'tags' && next >= end ? line + tree.lines : line };
      yield { element: tree.element, line, broken, entities: [...used] };
    }
    reread += Math.max(0, end - next);
    at = marks.nextStart(reread <= MAX_REREADING * text.length ? Math.min(next, end) : end);
  }
}

/** Reads the element that begins at a place, and finds where to look for the next one. */
function readElement(
  text: string,
  start: number,
  marks: Marks,
  tree: XmlTree,
  onUnknown: (name: string) => void,
): number {
  const name = /^<([^\s/>]{1,200})/.exec(text.slice(start, start + 210))?.[1] ?? '';
  const repair = new XmlRepair(onUnknown);
  let at = start;
  let size = FIRST_PART;
  while (at < text.length) {
    const end = marks.endOfPart(at, at + size, name);
    tree.write(repair.repair(text.slice(at, end)));
    // What breaks at the beginning of another element is looked for again there.
    if (tree.broken && at > start && marks.nextStart(at) === at) return at;
    at = end;
    if (tree.isWhole || tree.broken) return at;
    size = Math.min(LARGEST_PART, size * 2);
  }
  return at;
}
