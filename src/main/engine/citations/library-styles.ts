import { BUNDLED_LANGUAGES, BUNDLED_STYLE_LIST } from '../../../shared/domain/bundled-styles.ts';
import { TextRun } from '../../../shared/domain/citation-note.ts';
import type {
  CitationLanguage,
  CitationStyle,
  StyleKind,
} from '../../../shared/domain/citation-style.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { readLocale, readStyle } from './read-style.ts';
import { bundledShelf, type StyleShelf } from './style-shelf.ts';

interface StyleRow {
  readonly id: string;
  readonly title: string;
  readonly kind: StyleKind;
  readonly format: string | null;
  readonly parent_id: string | null;
  readonly parent_title: string | null;
  readonly locale: string | null;
  readonly sample: string;
}

const isOfCollate = (id: string): boolean => BUNDLED_STYLE_LIST.some((style) => style.id === id);

/** What a style is called that comes with Collate; null for another. */
const bundledTitle = (id: string | null): string | null =>
  BUNDLED_STYLE_LIST.find((style) => style.id === id)?.title ?? null;

function toStyle({ parent_id: parent, parent_title, sample, ...row }: StyleRow): CitationStyle {
  return {
    ...row,
    follows: parent === null ? null : (parent_title ?? bundledTitle(parent) ?? parent),
    sample: TextRun.array().parse(JSON.parse(sample)),
    isBundled: false,
  };
}

/**
 * The styles at hand: those that come with Collate, then those of the library by title. One that was added
 * under the id of one of Collate’s stands in its place.
 */
export function listStyles(db: ReadableDatabase): CitationStyle[] {
  const added = prepared<[], StyleRow>(
    db,
    `SELECT s.id, s.title, s.kind, s.format, s.parent_id, p.title AS parent_title, s.locale, s.sample
     FROM citation_style s LEFT JOIN citation_style p ON p.id = s.parent_id`,
  )
    .all()
    .map(toStyle)
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
  return [
    ...BUNDLED_STYLE_LIST.map((style) => added.find(({ id }) => id === style.id) ?? style),
    ...added.filter(({ id }) => !isOfCollate(id)),
  ];
}

/** The languages whose words are at hand, by tag. */
export function listLanguages(db: ReadableDatabase): CitationLanguage[] {
  const tags = prepared<[], { tag: string }>(db, 'SELECT tag FROM citation_locale').all();
  const added = tags.map(({ tag }) => tag);
  return [
    ...BUNDLED_LANGUAGES.filter((tag) => !added.includes(tag)).map((tag) => ({
      tag,
      isBundled: true,
    })),
    ...added.map((tag) => ({ tag, isBundled: false })),
  ].toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
}

interface Kept {
  readonly name: string;
  readonly sha256: string;
}

/** The styles and locales of a library on a connection, read when they are asked for, and kept. */
export class LibraryStyles {
  readonly #db: ReadableDatabase;
  #bundled: Promise<StyleShelf> | null = null;
  #shelf: { readonly of: string; readonly shelf: StyleShelf } | null = null;

  constructor(db: ReadableDatabase) {
    this.#db = db;
  }

  /** What is at hand now; the same shelf as before while no style and no locale has changed. */
  async shelf(): Promise<StyleShelf> {
    const bundled = await (this.#bundled ??= bundledShelf());
    const [styles, locales] = [
      this.#kept('citation_style', 'id'),
      this.#kept('citation_locale', 'tag'),
    ];
    const of = JSON.stringify([styles, locales]);
    if (this.#shelf?.of === of) return this.#shelf.shelf;
    const shelf = bundled.copy();
    for (const { name } of styles) {
      shelf.addUnreadStyle(name, () => readStyle(this.#xml('citation_style', 'id', name), name));
    }
    for (const { name } of locales) {
      shelf.addUnreadLocale(name, () =>
        readLocale(this.#xml('citation_locale', 'tag', name), name),
      );
    }
    this.#shelf = { of, shelf };
    return shelf;
  }

  #kept(table: Table, key: string): Kept[] {
    return prepared<[], Kept>(
      this.#db,
      `SELECT ${key} AS name, sha256 FROM ${table} ORDER BY ${key}`,
    ).all();
  }

  #xml(table: Table, key: string, name: string): string {
    const row = prepared<[string], { xml: string }>(
      this.#db,
      `SELECT xml FROM ${table} WHERE ${key} = ?`,
    ).get(name);
    if (!row) throw new AppError('not_found', 'This citation style was just taken away.');
    return row.xml;
  }
}

type Table = 'citation_style' | 'citation_locale';
