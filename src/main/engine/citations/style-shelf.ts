import { AppError } from '../../../shared/errors.ts';
import type { LoadedStyle } from './loaded-style.ts';
import {
  kindOf,
  readLocale,
  readStyle,
  type LocaleReading,
  type StyleReading,
} from './read-style.ts';
import type { StyleNode } from './style-tree.ts';

const DEFAULT_LOCALE = 'en-US';

/** The styles and locales that are at hand: those that come with Collate, and those of a library. */
export class StyleShelf {
  readonly #styles = new Map<string, StyleReading>();
  readonly #locales = new Map<string, StyleNode>();

  addStyle(style: StyleReading): void {
    this.#styles.set(style.id, style);
  }

  addLocale({ tag, tree }: LocaleReading): void {
    this.#locales.set(tag.toLowerCase(), tree);
  }

  /** The languages whose words are at hand, as BCP 47 tags. */
  get locales(): string[] {
    return [...this.#locales.values()].map(({ attrs }) => attrs['xml:lang']!).toSorted();
  }

  /** Whether a style is here that stands on its own. */
  isIndependent(id: string): boolean {
    return this.#styles.get(id)?.parentId === null;
  }

  /** The same shelf with one style more, or another of its id. */
  with(style: StyleReading): StyleShelf {
    const shelf = new StyleShelf();
    for (const each of this.#styles.values()) shelf.addStyle(each);
    for (const [tag, tree] of this.#locales) shelf.#locales.set(tag, tree);
    shelf.addStyle(style);
    return shelf;
  }

  /** The locale for a tag: its own, another of its language, or that of American English. */
  localeFor(tag: string): StyleNode {
    const asked = tag.replace('_', '-').toLowerCase();
    const language = asked.split('-')[0]!;
    const kin = [...this.#locales.keys()].find((each) => each.split('-')[0] === language);
    return this.#locales.get(asked) ?? this.#locales.get(kin ?? DEFAULT_LOCALE.toLowerCase())!;
  }

  /**
   * A style made ready, with that of its parent where it follows one. Throws `not_found` for one that
   * is not there, and for one whose parent is not.
   */
  load(id: string): LoadedStyle {
    const style = this.#styles.get(id);
    if (!style) {
      throw new AppError('not_found', 'This citation style is no longer here. Choose another one.');
    }
    const { parentId } = style;
    const independent = parentId === null ? style : this.#styles.get(parentId);
    if (!independent || independent.parentId !== null) {
      throw new AppError('not_found', missingParent(style));
    }
    return {
      id,
      title: style.title,
      kind: kindOf(independent),
      tree: independent.tree,
      localeFor: (tag) => this.localeFor(tag),
      languageFor: (asked) => asked ?? style.locale ?? independent.locale ?? DEFAULT_LOCALE,
    };
  }
}

/** What is said of a style whose parent is missing. */
export const missingParent = ({
  title,
  parentId,
}: Pick<StyleReading, 'title' | 'parentId'>): string =>
  `“${title}” follows another style, ${parentId ?? ''}, which is not in this library. Add that style first; its file is called ${fileOf(parentId ?? '')}.`;

const fileOf = (id: string): string => `${id.split('/').at(-1) ?? id}.csl`;

/** A shelf with the styles and locales that come with Collate; they are read when first asked for. */
export async function bundledShelf(): Promise<StyleShelf> {
  const [{ default: styles }, { default: locales }] = await Promise.all([
    import('@citation-js/plugin-csl/lib/styles.json', { with: { type: 'json' } }),
    import('@citation-js/plugin-csl/lib/locales.json', { with: { type: 'json' } }),
  ]);
  const shelf = new StyleShelf();
  for (const [name, xml] of Object.entries(styles)) shelf.addStyle(readStyle(xml, name));
  for (const [name, xml] of Object.entries(locales)) shelf.addLocale(readLocale(xml, name));
  return shelf;
}

/** The styles that come with Collate, by their ids. */
export const BUNDLED_STYLES = {
  apa: 'http://www.zotero.org/styles/apa',
  vancouver: 'http://www.zotero.org/styles/nlm-citation-sequence',
  harvard: 'http://www.zotero.org/styles/harvard-cite-them-right',
} as const;
