/** An element of a file, with all that is in it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The address that its prefix stands for; "" for none. */
  readonly namespace: string;
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The elements directly in one, of all names or of these. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first element at the end of a path of names; null where there is none. */
export function elementAt(
  element: XmlElement | null,
  ...path: readonly string[]
): XmlElement | null {
  if (element === null) return null;
  const [name, ...rest] = path;
  if (name === undefined) return element;
  for (const child of childrenOf(element, name)) {
    const found = elementAt(child, ...rest);
    if (found) return found;
  }
  return null;
}

/** All elements at the end of a path of names, in their order. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [element];
  return childrenOf(element, name).flatMap((child) => elementsAt(child, ...rest));
}

/** All elements of a name within one, at any depth, in their order; none within another found. */
export function elementsWithin(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : elementsWithin(child, name),
  );
}

/** All the words of an element, with runs of blanks as one; "" for null. */
export function wordsOf(element: XmlElement | null): string {
  return element === null ? '' : rawTextOf(element).replace(/\s+/g, ' ').trim();
}

/** The words of the first element at the end of a path that has any; "" where none has. */
export function wordsAt(element: XmlElement, ...path: readonly string[]): string {
  for (const each of elementsAt(element, ...path)) {
    const words = wordsOf(each);
    if (words !== '') return words;
  }
  return '';
}

/** All the text of an element as it stands. */
export function rawTextOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children)
    text += typeof child === 'string' ? child : rawTextOf(child);
  return text;
}
