import { childrenOf, elementAt, type XmlElement } from '../xml/xml-element.ts';

/** What the styles of paragraphs say about them. */
export interface DocxStyles {
  /** Whether a style is that of the title, or of a heading of the first ranks. */
  isHeading(style: string): boolean;
  /** The list that a style is of, and its depth; null where it is of none. */
  listOf(style: string): { readonly list: string; readonly depth: number } | null;
}

/** A style may rest on another; no chain is longer. */
const MAX_CHAIN = 20;

/** Reads the part `styles.xml` (ECMA-376, 17.7); null where a document has none. */
export function readStyles(styles: XmlElement | null): DocxStyles {
  const byId = new Map<string, XmlElement>();
  for (const style of styles ? childrenOf(styles, 'style') : []) {
    byId.set(style.attributes.get('styleId') ?? '', style);
  }
  const chainOf = (style: string): XmlElement[] => {
    const chain: XmlElement[] = [];
    let each = byId.get(style);
    while (each && chain.length < MAX_CHAIN) {
      chain.push(each);
      each = byId.get(elementAt(each, 'basedOn')?.attributes.get('val') ?? '');
    }
    return chain;
  };
  return {
    isHeading: (style) =>
      /^(?:title|heading ?[1-3])$/i.test(style) ||
      chainOf(style).some((each) => {
        const name = elementAt(each, 'name')?.attributes.get('val') ?? '';
        return /^(?:title|heading [1-3])$/i.test(name);
      }),
    listOf: (style) => {
      for (const each of chainOf(style)) {
        const list = numberingOf(elementAt(each, 'pPr'));
        if (list) return list;
      }
      return null;
    },
  };
}

/** The list and depth that the properties of a paragraph or style state; null where they state none. */
export function numberingOf(
  properties: XmlElement | null,
): { readonly list: string; readonly depth: number } | null {
  const numbering = elementAt(properties, 'numPr');
  const list = elementAt(numbering, 'numId')?.attributes.get('val');
  if (list === undefined) return null;
  const depth = Number(elementAt(numbering, 'ilvl')?.attributes.get('val') ?? 0);
  return { list, depth: Number.isInteger(depth) && depth >= 0 ? depth : 0 };
}
