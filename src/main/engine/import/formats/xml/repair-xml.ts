import { decodeHTMLStrict } from 'entities';

/** The entities that XML itself knows. */
const PREDEFINED: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
/** HTML's longest name has 31 letters; what is longer is no reference. */
const MAX_NAME = 40;
/** Characters that XML forbids (XML 1.0, 2.2). */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u0080-\u009f]|[\p{Cs}\ufffe\uffff]/gu;
/** The same, and ampersands, and smaller-than signs that begin no tag. */
const SPOTS =
  /&(?:#(\d+)|#[xX]([\da-fA-F]+)|([A-Za-z_][\w.-]*))?(;?)|<(?![\p{L}_/!?])|[^\P{Cc}\t\n\r\u0080-\u009f]|[\p{Cs}\ufffe\uffff]/gu;
const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/**
 * Writes what other programs get wrong as XML wants it: bare ampersands and smaller-than signs,
 * named references of HTML, and a blank for each character that XML forbids. A reference to
 * anything else, such as an entity that the file declares, becomes its own letters: no entity is
 * ever expanded. Line ends and CDATA stay.
 */
export class XmlRepair {
  readonly #onUnknown: (name: string) => void;
  #isInCdata = false;

  /** @param onUnknown is told the name of each reference that is neither XML's nor HTML's */
  constructor(onUnknown: (name: string) => void) {
    this.#onUnknown = onUnknown;
  }

  /** The next part of the file; no part ends within a reference. */
  repair(part: string): string {
    let repaired = '';
    let at = 0;
    while (at < part.length) {
      const mark = this.#isInCdata ? CDATA_END : CDATA;
      const found = part.indexOf(mark, at);
      const end = found < 0 ? part.length : found + mark.length;
      const piece = part.slice(at, end);
      repaired += this.#isInCdata ? piece.replace(FORBIDDEN, ' ') : this.#repairMarkup(piece);
      if (found >= 0) this.#isInCdata = !this.#isInCdata;
      at = end;
    }
    return repaired;
  }

  #repairMarkup(markup: string): string {
    return markup.replace(
      SPOTS,
      (spot, decimal?: string, hexadecimal?: string, name?: string, end?: string) => {
        if (spot === '<') return '&lt;';
        if (!spot.startsWith('&')) return ' ';
        if (end !== ';') return `&amp;${spot.slice(1)}`;
        if (decimal !== undefined) return characterOf(Number(decimal));
        if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
        return name === undefined ? '&amp;;' : this.#namedReference(name);
      },
    );
  }

  #namedReference(name: string): string {
    if (PREDEFINED.has(name)) return `&${name};`;
    const written = `&${name};`;
    const decoded = name.length > MAX_NAME ? written : decodeHTMLStrict(written);
    if (decoded !== written) return decoded.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    this.#onUnknown(name);
    return `&amp;${name};`;
  }
}

/** A character as a reference to it; a blank for one that XML forbids. */
function characterOf(code: number): string {
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? `&#${String(code)};` : ' ';
}
