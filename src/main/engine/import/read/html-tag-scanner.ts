/** What the readers and Readability look at. Everything else goes: pages carry pictures in theirs. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  'id class role style hidden aria-hidden aria-modal itemprop rel property name content dir lang href datetime pubdate type start'.split(
    ' ',
  ),
);
/** A longer value is data. */
const MAX_VALUE = 25_000;
/** A tag behind its name. */
export interface Tag {
  /** Where the text behind it begins. */
  readonly end: number;
  /** Those that are kept, each with a blank before it and its value in double quotes. */
  readonly attributes: string;
  /** Whether it ends with a slash. */
  readonly closesItself: boolean;
}

/** Finds the ends of tags, and never looks through the rest of a page in vain again and again. */
export class TagScanner {
  readonly #source: string;
  readonly #unclosed = new Set<string>();
  /** True once quotes turned out not to pair: from then on a tag ends at the next bracket. */
  #isBroken = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads the tag whose name ends at `from`; somewhere behind it a bracket must close. */
  readTag(from: number): Tag {
    const tag = this.#isBroken ? null : this.#readAttributes(from);
    if (tag !== null) return tag;
    this.#isBroken = true;
    return { end: this.#source.indexOf('>', from) + 1, attributes: '', closesItself: false };
  }

  /** Where the closing tag of a literal element begins; -1 where there is none. */
  findClosing(name: string, from: number): number {
    if (this.#unclosed.has(name)) return -1;
    const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    closing.lastIndex = from;
    const found = closing.exec(this.#source)?.index ?? -1;
    if (found < 0) this.#unclosed.add(name);
    return found;
  }

  #readAttributes(from: number): Tag | null {
    const source = this.#source;
    const kept = new Map<string, string>();
    let at = from;
    for (;;) {
      while (isBlank(source[at]) || source[at] === '/') at++;
      if (at >= source.length) return null;
      if (source[at] === '>') {
        return {
          end: at + 1,
          attributes: writeAttributes(kept),
          closesItself: source[at - 1] === '/',
        };
      }
      const start = at;
      do at++;
      while (at < source.length && !isBlank(source[at]) && !'/>='.includes(source[at]!));
      const name = source.slice(start, Math.min(at, start + 20)).toLowerCase();
      let value = '';
      let next = at;
      while (isBlank(source[next])) next++;
      if (source[next] === '=') {
        at = next + 1;
        while (isBlank(source[at])) at++;
        const quote = source[at];
        const isQuoted = quote === '"' || quote === "'";
        const begin = isQuoted ? at + 1 : at;
        if (isQuoted) at = source.indexOf(quote, begin);
        else while (at < source.length && !isBlank(source[at]) && source[at] !== '>') at++;
        if (at < 0) return null;
        value = source.slice(begin, at);
        if (isQuoted) at++;
      }
      if (KEPT_ATTRIBUTES.has(name) && !kept.has(name) && value.length <= MAX_VALUE) {
        kept.set(name, value);
      }
    }
  }
}

function isBlank(character: string | undefined): boolean {
  return (
    character === ' ' ||
    character === '\n' ||
    character === '\t' ||
    character === '\r' ||
    character === '\f'
  );
}

function writeAttributes(attributes: ReadonlyMap<string, string>): string {
  return [...attributes]
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
}
