import iconv from 'iconv-lite';
import { parseHTML } from 'linkedom';

/** A character reference with its semicolon; the longest name in the HTML Standard has 31 letters. */
const REFERENCE = /&(?:#(\d{1,8})|#x([\da-f]{1,8})|([a-z][a-z\d]{1,31}));/gi;

/** No reference stands for it. */
const SEPARATOR = '\u001f';

/**
 * The text with its HTML character references (`&eacute;`, `&#8217;`) replaced by what they stand
 * for; those without a semicolon, and names that HTML does not have, stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const names = new Set<string>();
  for (const [, , , name] of text.matchAll(REFERENCE)) if (name !== undefined) names.add(name);
  const meanings = lookUp([...names]);
  return text.replace(
    REFERENCE,
    (written: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return meanings.get(name) ?? written;
      return fromCode(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}

/** What the parser's table has for each name, all in one reading. */
function lookUp(names: readonly string[]): Map<string, string> {
  if (names.length === 0) return new Map();
  const source = names.map((name) => `&${name};`).join(SEPARATOR);
  const decoded = parseHTML(`<html><body>${source}</body></html>`).document.body.textContent ?? '';
  const meanings = decoded.split(SEPARATOR);
  return new Map(names.map((name, i) => [name, meanings[i] ?? `&${name};`]));
}

/** The character of a number; 128 to 159 mean windows-1252 (HTML Standard, 13.2.5.80). */
function fromCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return iconv.decode(Buffer.from([code]), 'windows-1252');
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
