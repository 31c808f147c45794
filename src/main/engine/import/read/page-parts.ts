import { isTitleLine } from '../../../../shared/domain/title-line.ts';
import type { HtmlNode } from './html-to-text.ts';
import type { HtmlElement, PageBlock, PageBlocks } from './page-blocks.ts';
import { isHeading, isLong, isMenuOfLinks, isNoticeLine, saysSomething } from './page-lines.ts';
import { isArticle, isEdge, isMenu, upFrom } from './page-names.ts';
import { PageShape } from './page-shape.ts';

/** Between a heading and its text a byline and a date may stand. */
const MAX_BETWEEN = 2;

/** What of a page is taken and what is not. */
export interface PageChoice {
  /** The nodes whose words are not part of the article. */
  readonly left: ReadonlySet<HtmlNode>;
  /** The running text among them, each part in one line, in the order of the page. */
  readonly leftOut: readonly string[];
}

/**
 * Chooses which words of a page are its article, from what Readability kept. That drops whole sections
 * for a part of a class name or for many links, so what it dropped is looked at again: running text,
 * headings, lists and tables that stand in the article are taken, and so is a part beside it that is
 * mostly running text and not named as something else. Running text that is still left out is named.
 */
export function chooseParts(
  { shown, hidden }: PageBlocks,
  kept: ReadonlySet<PageBlock>,
  title: string,
): PageChoice {
  const page = new PageShape(shown, kept);
  const taken = new Set(
    shown.filter((block) => {
      if (isNoticeLine(block) || page.isInBox(block)) return false;
      if (kept.has(block)) return true;
      return page.isOfArticle(block) && saysSomething(block) && !isTitleLine(block.text, title);
    }),
  );
  dropBareHeadings(shown, kept, taken);
  const left = shown.filter((block) => !taken.has(block));
  return {
    left: new Set(left.flatMap((block) => block.nodes)),
    leftOut: page.joinParts([
      ...left.filter((block) => isLong(block) && !isMenuOfLinks(block)),
      ...hidden.filter((block) => isLong(block) && page.isInRoot(block)),
    ]),
  };
}

/** Chooses all words of a page but those at its edges, where no article can be told apart. */
export function chooseWithoutEdges({ shown }: PageBlocks): PageChoice {
  const left = shown.filter(({ element }) => isAtEdge(element));
  return {
    left: new Set(left.flatMap((block) => block.nodes)),
    leftOut: left.filter(isLong).map(({ text }) => text),
  };
}

function isAtEdge(element: HtmlElement): boolean {
  for (const at of upFrom(element)) {
    if (isArticle(at)) return false;
    if (isMenu(at) || isEdge(at)) return true;
  }
  return false;
}

/** A heading that was taken back stays only above something that is taken. */
function dropBareHeadings(
  shown: readonly PageBlock[],
  kept: ReadonlySet<PageBlock>,
  taken: Set<PageBlock>,
): void {
  /** How many blocks above the nearest that is taken, or a heading of it. */
  let distance = Infinity;
  for (const block of shown.toReversed()) {
    if (isHeading(block) && !kept.has(block) && distance > MAX_BETWEEN) taken.delete(block);
    distance = taken.has(block) ? 0 : distance + 1;
  }
}
