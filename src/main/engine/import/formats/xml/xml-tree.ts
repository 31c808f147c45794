import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { XmlElement } from './xml-element.ts';

/** Elements in each other: texts have some thirty; what is deeper was made to break readers. */
const MAX_DEPTH = 250;
/** Elements of one entry: the longest articles have some ten thousands. */
const MAX_ELEMENTS = 1_000_000;
/**
 * What saxes says of faults behind which nothing can be told apart any more. "disallowed character."
 * is here a tag within the value of an attribute, whose quotation mark is missing.
 */
const BREAKS =
  /clos(?:e|ing) tag|tag name|attribute name|forward-slash|incorrect syntax|^disallowed character\.$/;

/** Of an end tag that is not that of the element it ends. */
const OTHER_END = 'unexpected close tag.';

/** Why an entry could not be read to its end. */
export type XmlBreak = 'tags' | 'depth' | 'size' | 'next' | 'end';

/**
 * Whether the tag of an element begins another entry.
 * @param depth how many elements are open around it
 */
export type BeginsNext = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  depth: number,
) => boolean;

/** Ends the reading of an entry where it is. */
class Broken extends Error {
  readonly why: XmlBreak;

  constructor(why: XmlBreak) {
    super(why);
    this.why = why;
  }
}

interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Builds one element from its parts, as they are read. Knows no other file and follows no address. */
export class XmlTree {
  readonly #parser: SaxesParser<{ xmlns: true; fragment: true }>;
  readonly #open: OpenElement[] = [];
  readonly #beginsNext: BeginsNext;
  #elements = 0;
  #root: OpenElement | null = null;
  #isWhole = false;
  /** Whether nothing was read since the end of the element, which may prove to be that of another. */
  #hasJustEnded = false;
  #broken: XmlBreak | null = null;

  /**
   * @param namespaces what prefixes stand for outside of the element
   * @param beginsNext whether a tag within the element begins the next one, so that this one was never ended
   */
  constructor(namespaces: ReadonlyMap<string, string>, beginsNext: BeginsNext) {
    this.#beginsNext = beginsNext;
    this.#parser = new SaxesParser({
      xmlns: true,
      fragment: true,
      resolvePrefix: (prefix: string) => namespaces.get(prefix) ?? '',
    });
    // Instead of an `error` handler: no stack is made for each of a million faults.
    this.#parser.fail = (message) => {
      this.#judge(message);
      return this.#parser;
    };
    this.#parser.on('opentag', (tag) => this.#begin(tag));
    this.#parser.on('closetag', () => this.#end());
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
  }

  /** Reads the next part; not to be called once the element is whole or broken. */
  write(part: string): void {
    try {
      this.#parser.write(part);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.#broken = error.why;
    }
  }

  /** Whether the element has been ended as it should be. */
  get isWhole(): boolean {
    return this.#isWhole && this.#broken === null;
  }

  /** Why nothing more can be read into it; null as long as it can. */
  get broken(): XmlBreak | null {
    return this.#broken;
  }

  /** How many lines have been begun so far. */
  get lines(): number {
    return this.#parser.line - 1;
  }

  /** The element with what was read into it; null where not even its first tag was. */
  get element(): XmlElement | null {
    return this.#root;
  }

  /** Goes on where the sense is plain, and ends the reading where it is not. */
  #judge(message: string): void {
    if (this.#isWhole && !(this.#hasJustEnded && message === OTHER_END)) return;
    if (BREAKS.test(message)) throw new Broken('tags');
  }

  #begin(tag: SaxesTagNS): void {
    this.#hasJustEnded = false;
    if (this.#isWhole) return;
    const depth = this.#open.length;
    const attributes = attributesOf(tag);
    if (depth > 0 && this.#beginsNext(tag.local, attributes, depth)) throw new Broken('next');
    if (depth >= MAX_DEPTH) throw new Broken('depth');
    if (++this.#elements > MAX_ELEMENTS) throw new Broken('size');
    const element: OpenElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children: [],
    };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #end(): void {
    this.#hasJustEnded = !this.#isWhole && this.#open.length === 1;
    this.#open.pop();
    if (this.#hasJustEnded) this.#isWhole = true;
  }

  #add(text: string): void {
    this.#hasJustEnded = false;
    if (!this.#isWhole) this.#open.at(-1)?.children.push(text);
  }
}

/** Attributes by their names without prefix; where two share one, that without a prefix counts. */
function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = Object.values(tag.attributes);
  if (attributes.length === 0) return NO_ATTRIBUTES;
  const byName = new Map<string, string>();
  for (const { prefix, local, value } of attributes) {
    if (prefix !== 'xmlns' && (prefix === '' || !byName.has(local))) byName.set(local, value);
  }
  return byName;
}
