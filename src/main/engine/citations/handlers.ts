import { readFile, stat } from 'node:fs/promises';
import { BUNDLED_LANGUAGES, BUNDLED_STYLE_LIST } from '../../../shared/domain/bundled-styles.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import type { NewLanguage, NewStyle, RefusedFile, StyleFile } from './check-files.ts';
import { putLanguage, putStyle, removeLanguage, removeStyle } from './write-styles.ts';

/** No style is as long: a larger file is refused before it is read. */
const MOST_BYTES = 4_000_000;

/** Reads a file as text; what cannot be read as such is refused. */
async function readStyleFile(
  { grantedFile }: Context,
  token: string,
): Promise<StyleFile | RefusedFile> {
  const file = grantedFile(token);
  if (!file) {
    throw new AppError('not_found', 'Those files are no longer at hand. Choose them again.');
  }
  const { name, path } = file;
  const refuse = (why: string): RefusedFile => ({ name, why: `${name} was not added: ${why}` });
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse('it is no file. Choose the styles in it.');
    if (found.size > MOST_BYTES) return refuse('it is far larger than any citation style.');
    // Encodings are told apart by tables that nothing else needs on this thread.
    const { decodeText } = await import('../import/read/decode.ts');
    const decoded = decodeText(await readFile(path));
    return decoded ? { name, xml: decoded.text } : refuse('it is no text.');
  } catch {
    return refuse('it cannot be read. See that it is still there, and try again.');
  }
}

function labelOf(taken: readonly (NewStyle | NewLanguage)[]): string {
  const [first] = taken;
  if (first && taken.length === 1) {
    return first.of === 'style'
      ? `Add citation style ${first.title}`
      : `Add citation language ${first.tag}`;
  }
  return `Add ${String(taken.length)} citation styles and languages`;
}

export const citationHandlers = {
  'citations.add': async (context, { tokens }, signal) => {
    const { db, now, transact, askNotes } = context;
    const files: StyleFile[] = [];
    const unread: RefusedFile[] = [];
    for (const token of tokens) {
      const file = await readStyleFile(context, token);
      if ('xml' in file) files.push(file);
      else unread.push(file);
    }
    const { taken, refused } = await askNotes('citations.check', { files }, signal);
    if (taken.length > 0) {
      transact(labelOf(taken), () => {
        for (const each of taken) {
          if (each.of === 'style') putStyle(db, each, now());
          else putLanguage(db, each, now());
        }
      });
    }
    return {
      added: taken.map((each) =>
        each.of === 'style'
          ? { of: each.of, id: each.id, title: each.title }
          : { of: each.of, tag: each.tag },
      ),
      refused: [...unread, ...refused],
    };
  },

  'citations.remove': ({ db, transact }, { what }) => {
    if (what.of === 'style') {
      transact('Remove citation style', () => {
        const isOfCollate = BUNDLED_STYLE_LIST.some(({ id }) => id === what.id);
        removeStyle(db, what.id, isOfCollate);
      });
    } else {
      transact('Remove citation language', () => {
        removeLanguage(db, what.tag, BUNDLED_LANGUAGES.includes(what.tag));
      });
    }
    return null;
  },

  'citations.preview': ({ askNotes }, input, signal) =>
    askNotes('citations.preview', input, signal),
  'citations.write': ({ askNotes }, input, signal) => askNotes('citations.write', input, signal),
} satisfies HandlersOf<
  'citations.add' | 'citations.remove' | 'citations.preview' | 'citations.write'
>;
