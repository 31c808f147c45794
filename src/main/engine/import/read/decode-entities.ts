import { parseHTML } from 'linkedom';

/** An ampersand that begins no character reference with its semicolon. */
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

/** The text with its HTML character references (`&eacute;`, `&#8217;`) replaced by what they stand for. */
export function decodeEntities(text: string): string {
  if (!/&[#\w]+;/.test(text)) return text;
  const escaped = text.replace(BARE_AMPERSAND, '&amp;').replaceAll('<', '&lt;');
  return parseHTML(`<html><body>${escaped}</body></html>`).document.body.textContent ?? '';
}
