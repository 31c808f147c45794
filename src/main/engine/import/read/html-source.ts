import { webAddress } from './web-address.ts';

/** A page without what is never read: comments, scripts, styles and embedded documents. */
export interface HtmlSource {
  html: string;
  /** The contents of `<script type="application/ld+json">`. */
  jsonLd: readonly string[];
  /** The address that a browser or SingleFile noted in a comment when it saved the page. */
  savedFrom: string | null;
  /** The language that the page names. */
  language: string | null;
}

type Skipped = [end: number, contents: string];

const SKIPPED = ['script', 'style', 'iframe', 'noembed', 'noframes', 'template', 'svg', 'object'];
const OPENING = new RegExp(`<!--|<(${SKIPPED.join('|')})(?=[\\s/>])`, 'gi');
/** A template whose contents a browser shows in the place of what surrounds it. */
const SHADOW_ROOT = /^<template\s(?:[^>]*\s)?shadowroot(?:mode)?(?=[\s=>])[^>]*>/i;
const MAX_TAG = 500;

/**
 * Takes out of a page, in one pass over its source, what is never text, so that no parser sees
 * it. A comment that is never closed hides nothing.
 */
export function prepareHtml(source: string): HtmlSource {
  const jsonLd: string[] = [];
  const kept: string[] = [];
  const lastCommentEnd = source.lastIndexOf('-->');
  const unclosed = new Set<string>();
  let savedFrom: string | null = null;
  let at = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(source); match; match = OPENING.exec(source)) {
    kept.push(source.slice(at, match.index));
    const shadow = SHADOW_ROOT.exec(source.slice(match.index, match.index + MAX_TAG));
    if (shadow) {
      kept.push('<div>');
      at = match.index + shadow[0].length;
      OPENING.lastIndex = at;
      continue;
    }
    const name = match[1]?.toLowerCase();
    const [end, contents] =
      name === undefined
        ? skipComment(source, match.index, lastCommentEnd)
        : skipElement(source, match.index, name, unclosed);
    if (name === undefined) savedFrom ??= savedAddress(contents);
    if (
      name === 'script' &&
      /^<script[^>]*ld\+json/i.test(source.slice(match.index, match.index + 500))
    ) {
      jsonLd.push(contents);
    }
    kept.push(name === undefined ? '' : ' ');
    at = end;
    OPENING.lastIndex = end;
  }
  kept.push(source.slice(at));
  const language =
    /<html\s[^>]*?\blang\s*=\s*["']?([a-z]{2,3}(?:-[a-z\d]+)*)/i.exec(
      source.slice(0, 20_000),
    )?.[1] ?? null;
  return { html: withoutFrame(kept.join('')), jsonLd, savedFrom, language };
}

function skipComment(source: string, start: number, lastEnd: number): Skipped {
  if (start + 2 > lastEnd) return [start + 4, ''];
  const close = source.indexOf('-->', start + 2);
  return [close + 3, source.slice(start + 4, Math.min(close, start + 4000))];
}

/**
 * Skips an element to its closing tag. Where there is none, scripts and styles go on to the end of
 * the page, as in a browser; of the others only the tag is skipped.
 * @param unclosed names known to have no closing tag further on, so that none is searched for twice
 */
function skipElement(source: string, start: number, name: string, unclosed: Set<string>): Skipped {
  const opened = source.indexOf('>', start);
  if (opened < 0) return [source.length, ''];
  if (source[opened - 1] === '/' && name === 'svg') return [opened + 1, ''];
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = opened;
  const close = unclosed.has(name) ? null : closing.exec(source);
  if (close) return [closing.lastIndex, source.slice(opened + 1, close.index)];
  unclosed.add(name);
  return [name === 'script' || name === 'style' ? source.length : opened + 1, ''];
}

function savedAddress(comment: string): string | null {
  return webAddress(
    /saved from url=\(\d+\)(\S+)/.exec(comment)?.[1] ??
      /SingleFile\s+url:\s*(\S+)/.exec(comment)?.[1],
  );
}

/** The page without `html`, `head` and `body`, which may be missing, unclosed or twice there. */
function withoutFrame(html: string): string {
  // Behind the last bracket no tag ends, and looking for its end from each would take for ever.
  const tagsEnd = html.lastIndexOf('>') + 1;
  const bare = html
    .slice(0, tagsEnd)
    .replace(/<(?:!doctype|\?xml|\/?(?:html|head|body)(?=[\s>]))[^>]*>/gi, ' ');
  return bare + html.slice(tagsEnd);
}
