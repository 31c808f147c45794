import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readHtmlMetadata } from './html-metadata.ts';
import { type HtmlSource, prepareHtml } from './html-source.ts';
import { soundTags } from './html-tags.ts';
import { type HtmlNode, htmlToText } from './html-to-text.ts';
import type { Readable } from './readable.ts';
import { stripTags } from './strip-tags.ts';

/** Beyond this depth linkedom and Readability take time that grows with its square (20,000 deep: minutes). */
const MAX_DEPTH = 500;
/** Readability scores every element several times; a longer page than this is read whole. */
const MAX_SCORED_ELEMENTS = 100_000;
/** What surrounds an article on a page that marks its parts. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'dialog',
  'form',
]);

/** Elements and references above which a tree takes longer to build than a reader waits (200,000: some seconds). */
const MAX_PARTS = 200_000;

export interface ReadablePage extends Readable {
  /** `article`: found by Readability; `page`: all its text; `source`: the text between its tags. */
  taken: 'article' | 'page' | 'source';
}

/**
 * Takes the readable text and the stated metadata out of a saved web page. Nothing in it runs
 * and nothing is fetched. Where no article can be told from its surroundings the text of the
 * whole page is taken; where the page is too deep or broken for a parser, the text between tags.
 */
export function readHtml(decoded: string): ReadablePage {
  const source = prepareHtml(decoded);
  const { html, depth, elements } = soundTags(source.html);
  if (depth > MAX_DEPTH || elements + countReferences(html) > MAX_PARTS) return readSource(source);
  try {
    const page = readTree(html, source);
    return page.taken === 'page' ? { ...page, losses: ['no_article'] } : page;
  } catch {
    return readSource(source);
  }
}

function readTree(html: string, source: HtmlSource): ReadablePage {
  const { document } = parseHTML(wrapBody(html));
  const metadata = readHtmlMetadata(document, source);
  for (const element of document.querySelectorAll('title, meta, link, base')) element.remove();
  nameShifts(document);
  const whole = readWhole(document.body);
  document.title = metadata.title ?? '';
  const article = readArticle(document);
  return article === ''
    ? { text: whole, metadata, taken: 'page' }
    : { text: article, metadata, taken: 'article' };
}

/** Words that the page raises or lowers by a style get the element for it: Readability drops styles. */
function nameShifts(document: ReturnType<typeof parseHTML>['document']): void {
  for (const span of document.querySelectorAll('span[style*="vertical-align"]')) {
    const style = span.getAttribute('style')?.slice(0, 2000) ?? '';
    const value = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1];
    if (value === undefined) continue;
    const element = document.createElement(value.toLowerCase() === 'super' ? 'sup' : 'sub');
    element.textContent = span.textContent;
    span.replaceWith(element);
  }
}

/** The article that Readability finds; "" where it finds none. Changes the document. */
function readArticle(document: ReturnType<typeof parseHTML>['document']): string {
  if (document.querySelectorAll('*').length > MAX_SCORED_ELEMENTS) return '';
  const found = new Readability(document as never, {
    serializer: (node: unknown) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  return found?.content ? htmlToText(found.content as HtmlNode).trim() : '';
}

function readWhole(body: HtmlNode): string {
  const within = htmlToText(body, SURROUNDINGS).trim();
  return within === '' ? htmlToText(body).trim() : within;
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
