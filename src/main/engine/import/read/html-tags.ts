import { TagScanner, type Tag } from './html-tag-scanner.ts';

/** A page whose tags are sound: each closed, in order, with few attributes. */
export interface SoundHtml {
  html: string;
  /** How deep its elements are nested. */
  depth: number;
  /** How many elements it has. */
  elements: number;
}

/** The contents of these are characters, whatever they look like. */
const LITERAL: ReadonlySet<string> = new Set(['title', 'textarea', 'xmp']);
/** Elements without contents. */
const VOID: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
/** What the opening of an element closes right before it, where that was left open. */
const CLOSES = new Map<string, readonly string[]>([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['tr', ['tr', 'th', 'td']],
  ['td', ['th', 'td']],
  ['th', ['th', 'td']],
  ['option', ['option']],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
]);
for (const block of 'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'.split(
  ' ',
)) {
  CLOSES.set(block, ['p']);
}

const NAME = /[a-z][^\s/>]*/iy;
const SOUND_NAME = /^[a-z][a-z0-9:._-]{0,60}$/;

/**
 * Writes a page anew, in one pass over its source, so that a parser builds just the tree that was
 * counted here: every element closed in order, quotes paired, attributes that nobody reads gone.
 * Parsers and Readability take time that grows with the square of depth and of attributes.
 */
export function soundTags(source: string): SoundHtml {
  const out = new TagWriter();
  const scan = new TagScanner(source);
  // Behind the last bracket no tag ends, and looking for its end from each would take for ever.
  const lastEnd = source.lastIndexOf('>');
  let at = 0;
  for (
    let open = source.indexOf('<');
    open >= 0 && open < lastEnd;
    open = source.indexOf('<', at)
  ) {
    out.text(source.slice(at, open));
    const isClosing = source[open + 1] === '/';
    NAME.lastIndex = open + (isClosing ? 2 : 1);
    const name = NAME.exec(source)?.[0];
    if (name === undefined) {
      const isBogus = isClosing || source[open + 1] === '!' || source[open + 1] === '?';
      if (!isBogus) out.text('&lt;');
      at = isBogus ? source.indexOf('>', open) + 1 : open + 1;
      continue;
    }
    const tag = scan.readTag(NAME.lastIndex);
    at = tag.end;
    const lower = name.toLowerCase();
    if (isClosing) out.close(lower);
    else if (LITERAL.has(lower)) at = copyLiteral(source, at, lower, scan, out);
    else out.open(lower, tag);
  }
  out.text(source.slice(at).replaceAll('<', '&lt;'));
  return out.finish();
}

/** Copies an element of characters with its contents; one that is never closed loses its tag only. */
function copyLiteral(
  source: string,
  from: number,
  name: string,
  scan: TagScanner,
  out: TagWriter,
): number {
  const close = scan.findClosing(name, from);
  if (close < 0) return from;
  out.literal(name, source.slice(from, close));
  const end = source.indexOf('>', close);
  return end < 0 ? source.length : end + 1;
}

/** Writes elements and keeps account of which are open. */
class TagWriter {
  readonly #parts: string[] = [];
  readonly #open: string[] = [];
  /** How many of each name are open. */
  readonly #counts = new Map<string, number>();
  #depth = 0;
  #elements = 0;

  text(text: string): void {
    if (text !== '') this.#parts.push(text);
  }

  literal(name: string, contents: string): void {
    this.#elements++;
    this.#parts.push(`<${name}>${contents}</${name}>`);
  }

  open(written: string, { attributes, closesItself }: Tag): void {
    const name = soundName(written);
    const closes = CLOSES.get(name);
    while (closes?.includes(this.#open.at(-1) ?? '')) this.#pop();
    this.#elements++;
    this.#parts.push(`<${name}${attributes}>`);
    if (VOID.has(name)) return;
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.#depth = Math.max(this.#depth, this.#open.length);
    // As a parser reads formulas; elsewhere the slash means nothing.
    if (closesItself && (this.#counts.get('math') ?? 0) > 0) this.#pop();
  }

  close(written: string): void {
    const name = soundName(written);
    if (name === 'br') this.#parts.push('<br>');
    if ((this.#counts.get(name) ?? 0) === 0) return;
    while (this.#open.at(-1) !== name) this.#pop();
    this.#pop();
  }

  finish(): SoundHtml {
    while (this.#open.length > 0) this.#pop();
    return { html: this.#parts.join(''), depth: this.#depth, elements: this.#elements };
  }

  #pop(): void {
    const name = this.#open.pop()!;
    this.#counts.set(name, this.#counts.get(name)! - 1);
    this.#parts.push(`</${name}>`);
  }
}

/** A name that every parser reads in one way; others stand for nothing that is known. */
function soundName(written: string): string {
  return SOUND_NAME.test(written) ? written : 'span';
}
