import type { HtmlNode } from '../../read/html-to-text.ts';
import { mathText } from '../xml/math-text.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Navigation, and the numbers of printed pages, which stand in the middle of sentences. */
function isUnread({ name, attributes }: XmlElement): boolean {
  const kind = attributes.get('type') ?? '';
  return name === 'nav' || (name !== 'ol' && /(?:^|\s)pagebreak(?:\s|$)/.test(kind));
}

/** An element of XHTML as the little of the DOM from which its text is read. */
export function htmlTree(element: XmlElement): HtmlNode {
  return new ElementNode(element, null);
}

class ElementNode implements HtmlNode {
  readonly nodeType = 1;
  readonly localName: string;
  readonly parentNode: HtmlNode | null;
  readonly firstChild: HtmlNode | null = null;
  nextSibling: HtmlNode | null = null;
  readonly #element: XmlElement;

  constructor(element: XmlElement, parent: HtmlNode | null) {
    this.#element = element;
    this.parentNode = parent;
    this.localName = element.name.toLowerCase();
    let last: ElementNode | TextNode | null = null;
    for (const child of childNodes(element, this)) {
      if (last) last.nextSibling = child;
      else this.firstChild = child;
      last = child;
    }
  }

  get textContent(): string {
    let text = '';
    for (let child = this.firstChild; child; child = child.nextSibling) text += child.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    return this.#element.attributes.get(name) ?? null;
  }
}

class TextNode implements HtmlNode {
  readonly nodeType = 3;
  readonly parentNode: HtmlNode;
  readonly firstChild = null;
  readonly textContent: string;
  nextSibling: HtmlNode | null = null;

  constructor(text: string, parent: HtmlNode) {
    this.textContent = text;
    this.parentNode = parent;
  }
}

function childNodes(element: XmlElement, parent: HtmlNode): (ElementNode | TextNode)[] {
  return element.children.flatMap((child): (ElementNode | TextNode)[] => {
    if (typeof child === 'string') return [new TextNode(child, parent)];
    if (isUnread(child)) return [];
    if (child.name === 'math') return [new TextNode(mathText(child), parent)];
    return [new ElementNode(child, parent)];
  });
}
