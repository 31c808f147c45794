import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtmlMetadata } from './html-metadata.ts';
import { type HtmlSource, prepareHtml } from './html-source.ts';
import { soundTags } from './html-tags.ts';
import { htmlToText } from './html-to-text.ts';
import { BLOCK_NUMBER, collectBlocks, type HtmlElement, type PageBlock } from './page-blocks.ts';
import { chooseParts, chooseWithoutEdges } from './page-parts.ts';
import type { Readable } from './readable.ts';
import { stripTags } from './strip-tags.ts';

/** Beyond this depth linkedom and Readability take time that grows with its square (20,000 deep: minutes). */
const MAX_DEPTH = 500;
/** Readability scores every element several times; a longer page than this is read whole. */
const MAX_SCORED_ELEMENTS = 100_000;

/** Elements and references above which a tree takes longer to build than a reader waits (200,000: some seconds). */
const MAX_PARTS = 200_000;

export interface ReadablePage extends Readable {
  /** `article`: found by Readability; `page`: all its text; `source`: the text between its tags. */
  taken: 'article' | 'page' | 'source';
}

/** Which text of a page is taken: that of its article, or all of it, menus and notes included. */
export type Extent = 'article' | 'whole';

/**
 * Takes the readable text and the stated metadata out of a saved web page. Nothing in it runs
 * and nothing is fetched. Where no article can be told from its surroundings the text of the
 * whole page is taken; where the page is too deep or broken for a parser, the text between tags.
 */
export function readHtml(decoded: string, extent: Extent = 'article'): ReadablePage {
  const source = prepareHtml(decoded);
  const { html, depth, elements } = soundTags(source.html);
  if (depth > MAX_DEPTH || elements + countReferences(html) > MAX_PARTS) return readSource(source);
  try {
    return readTree(html, source, extent, elements <= MAX_SCORED_ELEMENTS);
  } catch {
    return readSource(source);
  }
}

function readTree(
  html: string,
  source: HtmlSource,
  extent: Extent,
  canScore: boolean,
): ReadablePage {
  const { document } = parseHTML(wrapBody(html));
  const metadata = readHtmlMetadata(document, source);
  preparePage(document);
  const body = bodyOf(document);
  if (extent === 'whole') return { text: htmlToText(body).trim(), metadata, taken: 'page' };
  const blocks = collectBlocks(body);
  const title = metadata.title ?? '';
  const kept = canScore ? findKept(html, blocks.shown, title) : new Set<PageBlock>();
  const { left, leftOut } =
    kept.size > 0 ? chooseParts(blocks, kept, title) : chooseWithoutEdges(blocks);
  const text = htmlToText(body, left).trim();
  return {
    text: text === '' ? htmlToText(body).trim() : text,
    metadata,
    taken: kept.size > 0 ? 'article' : 'page',
    ...(text !== '' && leftOut.length > 0 && { leftOut }),
    ...(kept.size === 0 && { losses: ['no_article' as const] }),
  };
}

type HtmlDocument = ReturnType<typeof parseHTML>['document'];

/** Its body, with the little of the DOM that is looked at here. */
function bodyOf(document: HtmlDocument): HtmlElement {
  const body: unknown = document.body;
  return body as HtmlElement;
}

/** Takes out what only the metadata was read from, and writes what styles alone say as elements. */
function preparePage(document: HtmlDocument): void {
  for (const element of document.querySelectorAll('title, meta, link, base')) element.remove();
  for (const element of document.querySelectorAll('[hidden="until-found"]')) {
    element.removeAttribute('hidden');
  }
  nameShifts(document);
}

/** Words that the page raises or lowers by a style get the element for it: Readability drops styles. */
function nameShifts(document: HtmlDocument): void {
  for (const span of document.querySelectorAll('span[style*="vertical-align"]')) {
    const style = span.getAttribute('style')?.slice(0, 2000) ?? '';
    const value = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1];
    if (value === undefined) continue;
    const element = document.createElement(value.toLowerCase() === 'super' ? 'sup' : 'sub');
    element.textContent = span.textContent;
    span.replaceWith(element);
  }
}

/**
 * The blocks that Readability keeps as the article; none where it finds none. It changes the page that
 * it looks at, so it gets one of its own, in which each block has its number.
 */
function findKept(html: string, blocks: readonly PageBlock[], title: string): Set<PageBlock> {
  const { document } = parseHTML(wrapBody(html));
  preparePage(document);
  const own = collectBlocks(bodyOf(document)).shown;
  for (const [number, { element }] of own.entries()) {
    element.setAttribute(BLOCK_NUMBER, String(number));
  }
  document.title = title;
  const found = new Readability(document as never, {
    serializer: (node: unknown) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  const kept = new Set<PageBlock>();
  const content = found?.content as Pick<HtmlDocument, 'querySelectorAll'> | undefined;
  for (const element of content?.querySelectorAll(`[${BLOCK_NUMBER}]`) ?? []) {
    const block = blocks[Number(element.getAttribute(BLOCK_NUMBER))];
    if (block && element.textContent?.trim() !== '') kept.add(block);
  }
  return kept;
}

function readSource(source: HtmlSource): ReadablePage {
  const head =
    source.html
      .slice(0, 200_000)
      .match(/<(?:meta|link)\s[^>]{0,4000}>|<title[^>]{0,1000}>[^<]{0,1000}<\/title>/gi) ?? [];
  const { document } = parseHTML(wrapBody(soundTags(head.join('')).html));
  return {
    text: stripTags(source.html),
    metadata: readHtmlMetadata(document, source),
    taken: 'source',
    losses: ['no_article'],
  };
}

function wrapBody(html: string): string {
  return `<html><head></head><body>${html}</body></html>`;
}

function countReferences(html: string): number {
  let count = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) count++;
  return count;
}
