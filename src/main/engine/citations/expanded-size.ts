import { childrenOf, type StyleNode } from './style-tree.ts';

/** The elements that a style comes to, or the macro that calls itself or is not there. */
export type Expansion =
  { readonly elements: number } | { readonly circle: string } | { readonly missing: string };

/**
 * How many elements a style has once each call of a macro stands for all of it, as the processor builds
 * it: a few lines that call each other twice can come to billions.
 */
export function expandedSize(style: StyleNode): Expansion {
  const macros = new Map(childrenOf(style, 'macro').map((each) => [each.attrs['name'], each]));
  const sizes = new Map<StyleNode, number>();
  const open = new Set<StyleNode>();
  let circle: string | null = null;
  let missing: string | null = null;
  const sizeOf = (node: StyleNode): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (open.has(node)) {
      circle ??= node.attrs['name'] ?? node.name;
      return 0;
    }
    open.add(node);
    const name = node.attrs['macro'];
    const called = macros.get(name);
    if (name !== undefined && !called) missing ??= name;
    let size = 1 + (called ? sizeOf(called) : 0);
    for (const child of node.children) if (typeof child !== 'string') size += sizeOf(child);
    open.delete(node);
    sizes.set(node, size);
    return size;
  };
  const parts = style.children.filter(
    (child): child is StyleNode => typeof child !== 'string' && child.name !== 'macro',
  );
  const elements = parts.reduce((all, part) => all + sizeOf(part), 0);
  if (missing !== null) return { missing };
  return circle === null ? { elements } : { circle };
}
