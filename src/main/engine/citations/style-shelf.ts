import { AppError } from '../../../shared/errors.ts';
import type { LoadedStyle } from './loaded-style.ts';
import { createCitationWriter, type CitationWriter } from './processor.ts';
import {
  kindOf,
  readLocale,
  readStyle,
  type LocaleReading,
  type StyleReading,
} from './read-style.ts';
import type { StyleNode } from './style-tree.ts';

const DEFAULT_LOCALE = 'en-US';

/** So many writers are kept for the next document: what is looked at, and what is copied meanwhile. */
const KEPT_WRITERS = 2;

/** Answers with what it is handed, found out when it is first asked for. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

/** The styles and locales that are at hand: those that come with Collate, and those of a library. */
export class StyleShelf {
  readonly #styles = new Map<string, () => StyleReading>();
  readonly #locales = new Map<string, () => StyleNode>();
  /** The writers used last, by style and language; the newest comes last. */
  readonly #writers = new Map<string, Promise<CitationWriter>>();

  addStyle(style: StyleReading): void {
    this.#styles.set(style.id, () => style);
  }

  addLocale({ tag, tree }: LocaleReading): void {
    this.#locales.set(tag.toLowerCase(), () => tree);
  }

  /** Adds a style that is read when it is first asked for. */
  addUnreadStyle(id: string, read: () => StyleReading): void {
    this.#styles.set(id, once(read));
  }

  /** Adds a locale that is read when it is first asked for. */
  addUnreadLocale(tag: string, read: () => LocaleReading): void {
    this.#locales.set(
      tag.toLowerCase(),
      once(() => read().tree),
    );
  }

  get styleCount(): number {
    return this.#styles.size;
  }

  get languageCount(): number {
    return this.#locales.size;
  }

  has(id: string): boolean {
    return this.#styles.has(id);
  }

  /** Whether the words of just this language are here. */
  speaks(tag: string): boolean {
    return this.#locales.has(tag.toLowerCase());
  }

  /** Whether a style is here that stands on its own. */
  isIndependent(id: string): boolean {
    return this.#styles.get(id)?.().parentId === null;
  }

  /** The same shelf, to be added to without changing this one. */
  copy(): StyleShelf {
    const shelf = new StyleShelf();
    for (const [id, read] of this.#styles) shelf.#styles.set(id, read);
    for (const [tag, read] of this.#locales) shelf.#locales.set(tag, read);
    return shelf;
  }

  /** The same shelf with one style more, or another of its id. */
  with(style: StyleReading): StyleShelf {
    const shelf = this.copy();
    shelf.addStyle(style);
    return shelf;
  }

  /** The locale for a tag: its own, another of its language, or that of American English. */
  localeFor(tag: string): StyleNode {
    const asked = tag.replace('_', '-').toLowerCase();
    const language = asked.split('-')[0]!;
    const kin = [...this.#locales.keys()].find((each) => each.split('-')[0] === language);
    return (this.#locales.get(asked) ?? this.#locales.get(kin ?? DEFAULT_LOCALE.toLowerCase())!)();
  }

  /**
   * A style made ready, with that of its parent where it follows one. Throws `not_found` for one that
   * is not there, and for one whose parent is not.
   */
  load(id: string): LoadedStyle {
    const style = this.#styles.get(id)?.();
    if (!style) {
      throw new AppError(
        'not_found',
        'This citation style is not in this library. Choose another one, or add its .csl file.',
      );
    }
    const { parentId } = style;
    const independent = parentId === null ? style : this.#styles.get(parentId)?.();
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

  /**
   * Has a style write, in a language or its own (null). A writer is kept for the next time, unless it
   * threw. Throws as `load` does, `conflict` where the style fails, and what `write` throws of its own.
   */
  async write<T>(
    id: string,
    locale: string | null,
    write: (writer: CitationWriter, style: LoadedStyle) => T,
  ): Promise<T> {
    const style = this.load(id);
    const key = JSON.stringify([id, locale]);
    const kept = this.#writers.get(key) ?? createCitationWriter(style, locale);
    this.#writers.delete(key);
    try {
      const value = write(await kept, style);
      this.#keep(key, kept);
      return value;
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      throw new AppError(
        'conflict',
        `“${style.title}” could not write these citations. Choose another citation style.`,
        { cause: thrown },
      );
    }
  }

  #keep(key: string, writer: Promise<CitationWriter>): void {
    this.#writers.set(key, writer);
    for (const oldest of this.#writers.keys()) {
      if (this.#writers.size <= KEPT_WRITERS) return;
      this.#writers.delete(oldest);
    }
  }
}

/** What is said of a style whose parent is missing. */
export const missingParent = ({
  title,
  parentId,
}: Pick<StyleReading, 'title' | 'parentId'>): string =>
  `“${title}” follows another style, ${parentId ?? ''}, which is not in this library. Add that style first; its file is called ${fileOf(parentId ?? '')}.`;

const fileOf = (id: string): string => `${id.split('/').at(-1) ?? id}.csl`;

/** A shelf with the styles and locales that come with Collate. */
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
