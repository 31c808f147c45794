import { MOST_STYLE_ID } from '../../../shared/domain/style-id.ts';
import { AppError } from '../../../shared/errors.ts';
import type { StyleKind } from '../../../shared/domain/citation-style.ts';
import {
  childrenOf,
  CSL_NAMESPACE,
  readStyleTree,
  StyleSyntaxError,
  wordsOf,
  type StyleNode,
} from './style-tree.ts';

/** The longest style of the public collection has some 200,000 characters. */
const MOST_CHARACTERS = 1_000_000;

/** What a style file says of itself. */
export interface StyleReading {
  readonly id: string;
  readonly title: string;
  /** In which field or way it cites, as its file says: `author-date`, `numeric`, `note` …; null where it does not. */
  readonly format: string | null;
  /** The style that does its work, by its id; null for a style that stands on its own. */
  readonly parentId: string | null;
  /** Its own language (BCP 47), null where it follows the reader. */
  readonly locale: string | null;
  readonly tree: StyleNode;
}

/** What a locale file holds: the words of one language. */
export interface LocaleReading {
  readonly tag: string;
  readonly tree: StyleNode;
}

const refuse = (name: string, why: string): never => {
  throw new AppError('unsupported_file', `${name} was not added: ${why}`);
};

function readTree(xml: string, name: string): StyleNode {
  if (xml.length > MOST_CHARACTERS) {
    return refuse(
      name,
      `it holds ${xml.length.toLocaleString('en')} characters, and no style needs more than ${MOST_CHARACTERS.toLocaleString('en')}.`,
    );
  }
  try {
    return readStyleTree(xml);
  } catch (thrown) {
    if (thrown instanceof StyleSyntaxError) return refuse(name, `it ${thrown.message}.`);
    throw thrown;
  }
}

/** Refuses what is not of CSL 1.0, with the reason. Throws `unsupported_file`. */
function requireVersion(tree: StyleNode, name: string): void {
  if (tree.attrs['xmlns'] !== CSL_NAMESPACE) {
    refuse(name, 'it is XML, but no CSL (its namespace is another).');
  }
  const version = tree.attrs['version'];
  if (version === undefined) {
    refuse(name, 'it does not say for which CSL version it is. Collate reads CSL 1.0.');
  } else if (!/^1\.0(?:\.\d+)?$/.test(version)) {
    refuse(
      name,
      /^1\.\d+mlz\d*$/.test(version)
        ? `it is written in CSL-M (version ${version}), a language of its own. Collate reads CSL 1.0.`
        : `it is for CSL ${version.slice(0, 20)}. Collate reads CSL 1.0.`,
    );
  }
}

/**
 * Reads a style. Throws `unsupported_file` with the reason for what is not a whole style of CSL 1.0.
 * @param name what the file is called, to begin a sentence with
 */
export function readStyle(xml: string, name: string): StyleReading {
  const tree = readTree(xml, name);
  if (tree.name !== 'style')
    refuse(name, `it is no CSL style: it begins with <${tree.name.slice(0, 40)}>.`);
  requireVersion(tree, name);
  const [info] = childrenOf(tree, 'info');
  if (!info) return refuse(name, 'it has no <info>, which says what it is called.');
  const id = wordsOf(childrenOf(info, 'id')[0]);
  const title = wordsOf(childrenOf(info, 'title')[0]);
  if (id === '' || title === '') return refuse(name, 'its <info> has no id or no title.');
  if (id.length > MOST_STYLE_ID || title.length > 1000)
    return refuse(name, 'its id or title is too long.');
  const parent = childrenOf(info, 'link').find(
    ({ attrs }) => attrs['rel'] === 'independent-parent',
  );
  if (!parent && childrenOf(tree, 'citation').length === 0) {
    return refuse(name, 'it has no <citation> and names no style to follow.');
  }
  const category = childrenOf(info, 'category').find(({ attrs }) => attrs['citation-format']);
  return {
    id,
    title,
    format: category?.attrs['citation-format'] ?? null,
    parentId: parent?.attrs['href']?.trim() ?? null,
    locale: tree.attrs['default-locale']?.trim() || null,
    tree,
  };
}

/** As `readStyle`, for the words of a language (`locales-xx.xml`). */
export function readLocale(xml: string, name: string): LocaleReading {
  const tree = readTree(xml, name);
  if (tree.name !== 'locale')
    refuse(name, `it is no CSL locale: it begins with <${tree.name.slice(0, 40)}>.`);
  requireVersion(tree, name);
  const tag = tree.attrs['xml:lang'] ?? '';
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/.test(tag)) {
    return refuse(name, 'it does not say which language it is of (xml:lang).');
  }
  if (childrenOf(tree, 'terms').length === 0) return refuse(name, 'it has no <terms>.');
  return { tag, tree };
}

/** How an independent style cites. */
export const kindOf = ({ tree }: Pick<StyleReading, 'tree'>): StyleKind =>
  tree.attrs['class'] === 'note' ? 'note' : 'in-text';
