import { SaxesParser } from 'saxes';

/** Styles have some dozen elements in each other; what is deeper was made to break readers. */
const MAX_DEPTH = 100;
/** The longest style of the public collection has some 12,000 elements. */
const MAX_ELEMENTS = 100_000;

/** The namespace of CSL styles and locales. */
export const CSL_NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** An element of a style or locale, in the shape that the processor reads. */
export interface StyleNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleNode | string)[];
}

interface OpenNode {
  readonly name: string;
  readonly attrs: Record<string, string>;
  children: (StyleNode | string)[];
}

/** Why a text is not a whole XML file; `message` in words that go on after “It ”. */
export class StyleSyntaxError extends Error {}

/** Elements of locales in which blanks are words. */
const WORDS: ReadonlySet<string> = new Set(['term', 'single', 'multiple']);

/** Texts between elements mean nothing, whatever strayed there; a term without words has the empty one. */
function tidy(node: OpenNode): void {
  const texts = node.children.filter((child) => typeof child === 'string');
  if (texts.length < node.children.length) {
    node.children = node.children.filter((child) => typeof child !== 'string');
  } else {
    const text = texts.join('');
    node.children = text === '' || (text.trim() === '' && !WORDS.has(node.name)) ? [] : [text];
  }
  if (node.name === 'term' && node.children.length === 0) node.children = [''];
}

/**
 * Reads a style or a locale strictly: well-formed XML without a document type, so that no entity is
 * ever expanded. Throws `StyleSyntaxError`. The root's namespace is kept in its `xmlns`.
 */
export function readStyleTree(xml: string): StyleNode {
  if (xml.trim() === '') throw new StyleSyntaxError('is empty');
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenNode[] = [];
  let root: OpenNode | null = null;
  let elements = 0;
  parser.fail = (message) => {
    throw new StyleSyntaxError(
      `is not well-formed XML: line ${String(parser.line)}, ${message.replace(/\.$/, '')}`,
    );
  };
  parser.on('doctype', () => {
    throw new StyleSyntaxError('declares a document type, which no style needs and none may have');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= MAX_DEPTH || elements > MAX_ELEMENTS) {
      throw new StyleSyntaxError('has more elements than any style needs');
    }
    const attrs: Record<string, string> = {};
    for (const { name, value } of Object.values(tag.attributes)) attrs[name] = value;
    if (open.length === 0) attrs['xmlns'] = tag.uri;
    const node: OpenNode = { name: tag.local, attrs, children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => {
    tidy(open.pop()!);
  });
  const add = (text: string): void => {
    open.at(-1)?.children.push(text.replace(/[\r\n]+/g, ' '));
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml.replace(/^\uFEFF/, '').trim()).close();
  return root!;
}

/** The elements of a name directly within one. */
export function childrenOf(node: StyleNode, name: string): StyleNode[] {
  return node.children.filter(
    (child): child is StyleNode => typeof child !== 'string' && child.name === name,
  );
}

/** The words of an element, blanks evened out; empty where it has none. */
export function wordsOf(node: StyleNode | undefined): string {
  const words = (node?.children ?? []).filter((child) => typeof child === 'string');
  return words.join('').replace(/\s+/g, ' ').trim();
}
