import type { HtmlElement, PageBlock } from './page-blocks.ts';
import { isLong, isProse, isService } from './page-lines.ts';
import { Around, isArticle, isBeside, isBox, isEdge, isMenu, upFrom } from './page-names.ts';

/** A box with more of the kept text than this is no box: its name says something else. */
const MAX_BOXED = 1 / 2;

/** Where on a page its article is, and what stands in and beside it. */
export class PageShape {
  /** The element that is marked as the article; else the smallest around all that was kept. */
  readonly #root: HtmlElement | null;
  /** How many characters of what was kept each element holds. */
  readonly #keepers: ReadonlyMap<HtmlElement, number>;
  /** The blocks from the first that was kept to the last. */
  readonly #between: ReadonlySet<PageBlock>;
  readonly #inRoot: Around;
  readonly #inBox: Around;
  readonly #inMenu: Around;
  readonly #atEdge: Around;
  /** The blocks of each part that holds nothing that was kept. */
  readonly #parts = new Map<HtmlElement, PageBlock[]>();
  /** Whether most of a part is running text. */
  readonly #isRunning = new Map<HtmlElement, boolean>();

  constructor(shown: readonly PageBlock[], kept: ReadonlySet<PageBlock>) {
    this.#keepers = countKept(kept);
    this.#root = findRoot([...kept].map(({ element }) => element));
    const all = countCharacters([...kept]);
    const holds = (at: HtmlElement): number => this.#keepers.get(at) ?? 0;
    this.#inRoot = new Around((at) => at === this.#root);
    const isArticlePart = new Around(isArticle);
    this.#inBox = new Around(
      (at) =>
        holds(at) <= all * MAX_BOXED &&
        (isBox(at) || isMenu(at) || (holds(at) > 0 && isBeside(at) && !isArticlePart.holds(at))),
    );
    this.#inMenu = new Around((at) => holds(at) === 0 && (isMenu(at) || at.localName === 'form'));
    this.#atEdge = new Around((at) => holds(at) === 0 && (isEdge(at) || isBeside(at)));
    const isKept = (block: PageBlock): boolean => kept.has(block);
    this.#between = new Set(shown.slice(shown.findIndex(isKept), shown.findLastIndex(isKept) + 1));
    for (const block of shown) {
      const part = this.#partOf(block.element);
      const blocks = this.#parts.get(part);
      if (blocks) blocks.push(block);
      else this.#parts.set(part, [block]);
    }
  }

  /** Whether a block stands in the element of the article. */
  isInRoot({ element }: PageBlock): boolean {
    return this.#inRoot.holds(element);
  }

  /** Whether a block is in a box that is never part of an article, such as the comments of readers. */
  isInBox({ element }: PageBlock): boolean {
    return this.#inBox.holds(element);
  }

  /** Whether a block that was dropped stands where the article is. */
  isOfArticle(block: PageBlock): boolean {
    const { element } = block;
    const root = this.isInRoot(block) ? this.#root : null;
    if (this.#inMenu.holds(element)) return false;
    if (root && (isArticle(root) || this.#between.has(block))) return true;
    if (this.#atEdge.holds(element)) return false;
    return (root !== null && root.localName !== 'body') || this.#isInRunningPart(block);
  }

  /** Texts that stand in the same part in one line each. */
  joinParts(blocks: readonly PageBlock[]): string[] {
    const lines = new Map<HtmlElement, string>();
    for (const { element, text } of blocks) {
      const part = this.#partOf(element);
      const line = lines.get(part);
      lines.set(part, line === undefined ? text : `${line} ${text}`);
    }
    return [...lines.values()];
  }

  /** The largest element around a dropped one that holds nothing that was kept. */
  #partOf(element: HtmlElement): HtmlElement {
    let part = element;
    for (const at of upFrom(element)) {
      if (this.#keepers.has(at) || at.localName === 'body') break;
      part = at;
    }
    return part;
  }

  /** Whether most of the part around a block is running text that is no teaser of something else. */
  #isInRunningPart({ element }: PageBlock): boolean {
    const part = this.#partOf(element);
    let isRunning = this.#isRunning.get(part);
    if (isRunning === undefined) {
      const blocks = this.#parts.get(part) ?? [];
      const running = blocks.filter(
        (block) =>
          isLong(block) && isProse(block) && !isService(block) && !isTeaser(block.element, part),
      );
      isRunning = countCharacters(running) > countCharacters(blocks) / 2;
      this.#isRunning.set(part, isRunning);
    }
    return isRunning;
  }
}

function countKept(kept: ReadonlySet<PageBlock>): Map<HtmlElement, number> {
  const keepers = new Map<HtmlElement, number>();
  for (const { element, text } of kept) {
    for (const at of upFrom(element)) keepers.set(at, (keepers.get(at) ?? 0) + text.length);
  }
  return keepers;
}

function countCharacters(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The outermost article around all elements, or what else marks one; else the smallest element around all. */
function findRoot(elements: readonly HtmlElement[]): HtmlElement | null {
  const [first] = elements;
  if (!first) return null;
  let shared = [...upFrom(first)].toReversed();
  for (const element of elements) {
    const path = [...upFrom(element)].toReversed();
    const end = shared.findIndex((at, index) => path[index] !== at);
    if (end >= 0) shared = shared.slice(0, end);
  }
  return (
    shared.find(({ localName }) => localName === 'article') ??
    shared.findLast(isArticle) ??
    shared.at(-1) ??
    null
  );
}

/** Whether words are an item of a list, a link as a whole or an article of their own: the start of another text. */
function isTeaser(element: HtmlElement, part: HtmlElement): boolean {
  for (const at of upFrom(element)) {
    if (at === part) return false;
    if (/^(?:a|li|article)$/.test(at.localName)) return true;
  }
  return false;
}
