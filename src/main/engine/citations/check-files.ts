import { createHash } from 'node:crypto';
import type { TextRun } from '../../../shared/domain/citation-note.ts';
import type { StyleKind } from '../../../shared/domain/citation-style.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkLocale, checkStyle } from './check-style.ts';
import { readLocale, readStyle, type LocaleReading, type StyleReading } from './read-style.ts';
import type { StyleShelf } from './style-shelf.ts';
import { toTextRun } from './text-runs.ts';

/** A file that a reader wants to add. */
export interface StyleFile {
  readonly name: string;
  readonly xml: string;
}

interface KeptFile {
  readonly xml: string;
  readonly sha256: string;
}

/** A style as the library keeps it. */
export interface NewStyle extends KeptFile {
  readonly of: 'style';
  readonly id: string;
  readonly title: string;
  readonly kind: StyleKind;
  readonly format: string | null;
  readonly parentId: string | null;
  readonly locale: string | null;
  readonly sample: readonly TextRun[];
}

/** The words of a language as the library keeps them. */
export interface NewLanguage extends KeptFile {
  readonly of: 'language';
  readonly tag: string;
}

/** So many styles, with those that come with Collate, and so many languages can be at hand. */
const MOST_AT_HAND = 500;

/** A file that cannot be used, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly why: string;
}

/** What a reader’s files came to. */
export interface CheckedFiles {
  readonly taken: readonly (NewStyle | NewLanguage)[];
  readonly refused: readonly RefusedFile[];
}

type Read =
  | { readonly of: 'style'; readonly file: StyleFile; readonly style: StyleReading }
  | { readonly of: 'language'; readonly file: StyleFile; readonly locale: LocaleReading };

/** A style may have locales within it; a locale has no style. */
const isLocale = (xml: string): boolean => /<locale[\s>]/.test(xml) && !/<style[\s>]/.test(xml);

function read(file: StyleFile): Read {
  const { name, xml } = file;
  return isLocale(xml)
    ? { of: 'language', file, locale: readLocale(xml, name) }
    : { of: 'style', file, style: readStyle(xml, name) };
}

/** Languages come first, and a style before those that follow it. */
function rankOf(each: Read): number {
  if (each.of === 'language') return 0;
  return each.style.parentId === null ? 1 : 2;
}

const keptFile = ({ xml }: StyleFile): KeptFile => ({
  xml,
  sha256: createHash('sha256').update(xml, 'utf8').digest('hex'),
});

/** Throws `unsupported_file` for what would be one more than can be kept. */
function requireRoom(shelf: StyleShelf, { of, file }: Read, isNew: boolean): void {
  const kept = of === 'style' ? shelf.styleCount : shelf.languageCount;
  if (!isNew || kept < MOST_AT_HAND) return;
  throw new AppError(
    'unsupported_file',
    `${file.name} was not added: a library holds at most ${String(MOST_AT_HAND)} ${of === 'style' ? 'citation styles' : 'languages of citations'}. Remove some in the settings first.`,
  );
}

/** Tries what was read, and puts it on the shelf where it can be used. Throws `unsupported_file`. */
async function take(shelf: StyleShelf, each: Read): Promise<NewStyle | NewLanguage> {
  const { file } = each;
  const isNew = each.of === 'style' ? !shelf.has(each.style.id) : !shelf.speaks(each.locale.tag);
  requireRoom(shelf, each, isNew);
  if (each.of === 'language') {
    await checkLocale(shelf, each.locale, file.name);
    shelf.addLocale(each.locale);
    return { of: 'language', tag: each.locale.tag, ...keptFile(file) };
  }
  const { style } = each;
  const { kind, sample } = await checkStyle(shelf, style, file.name);
  shelf.addStyle(style);
  const { id, title, format, parentId, locale } = style;
  return {
    of: 'style',
    id,
    title,
    kind,
    format,
    parentId,
    locale,
    sample: sample.map(toTextRun),
    ...keptFile(file),
  };
}

/**
 * Checks files of styles and locales, each with those before it at hand, so that a style and one that
 * follows it can come together. It takes up to seconds for each: call it in a thread. The shelf is not
 * changed.
 * @param told hears how many files are checked
 */
export async function checkFiles(
  onShelf: StyleShelf,
  files: readonly StyleFile[],
  told: (done: number) => void,
): Promise<CheckedFiles> {
  const shelf = onShelf.copy();
  const taken: (NewStyle | NewLanguage)[] = [];
  const refused: RefusedFile[] = [];
  const refuse = (name: string, thrown: unknown): void => {
    if (!(thrown instanceof AppError) || thrown.code !== 'unsupported_file') throw thrown;
    refused.push({ name, why: thrown.message });
  };
  const readable = files.flatMap((file): Read[] => {
    try {
      return [read(file)];
    } catch (thrown) {
      refuse(file.name, thrown);
      return [];
    }
  });
  for (const each of readable.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    try {
      taken.push(await take(shelf, each));
    } catch (thrown) {
      refuse(each.file.name, thrown);
    }
    told(taken.length + refused.length);
  }
  return { taken, refused };
}
