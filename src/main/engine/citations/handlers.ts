import { readFile, stat } from 'node:fs/promises';
import { BUNDLED_LANGUAGES, BUNDLED_STYLE_LIST } from '../../../shared/domain/bundled-styles.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context, GrantedFile, HandlersOf } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import type { CheckedFiles, NewLanguage, NewStyle, RefusedFile, StyleFile } from './check-files.ts';
import { putLanguage, putStyle, removeLanguage, removeStyle } from './write-styles.ts';

/** No style is as long: a larger file is refused before it is read. */
const MOST_BYTES = 4_000_000;

/** The file behind a token. Throws `not_found`. */
function requireFile({ grantedFile }: Context, token: string): GrantedFile {
  const file = grantedFile(token);
  if (!file) {
    throw new AppError('not_found', 'Those files are no longer at hand. Choose them again.');
  }
  return file;
}

/** Reads a file as text; what cannot be read as such is refused. */
async function readStyleFile({ name, path }: GrantedFile): Promise<StyleFile | RefusedFile> {
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

function counted(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : several}`];
}

/** What came of a check, in a line. */
function endWords({ taken, refused }: CheckedFiles): string {
  const styles = taken.filter(({ of }) => of === 'style').length;
  const languages = taken.length - styles;
  const parts = [
    ...counted(styles, 'citation style added', 'citation styles added'),
    ...counted(languages, 'language added', 'languages added'),
    ...counted(refused.length, 'file refused', 'files refused'),
  ];
  return `${parts.join(', ')}.`;
}

/** Reads files of styles and languages, tries them, and keeps those that can be used. */
async function addFiles(
  { db, now, transact, hold, checkStyleFiles }: Context,
  granted: readonly GrantedFile[],
  control: JobControl,
): Promise<string> {
  const files: StyleFile[] = [];
  const unread: RefusedFile[] = [];
  for (const file of granted) {
    const read = await readStyleFile(file);
    control.signal.throwIfAborted();
    if ('xml' in read) files.push(read);
    else unread.push(read);
  }
  control.report({ done: unread.length });
  const checked = await checkStyleFiles(files, control.signal, ({ done }) => {
    control.report({ done: unread.length + done });
  });
  const { taken } = checked;
  const refused = [...unread, ...checked.refused];
  if (taken.length > 0) {
    await hold.whenFree(control.signal);
    control.signal.throwIfAborted();
    transact(labelOf(taken), () => {
      for (const each of taken) {
        if (each.of === 'style') putStyle(db, each, now());
        else putLanguage(db, each, now());
      }
    });
  }
  for (const each of taken) {
    control.addStyle(
      each.of === 'style'
        ? { of: 'style', id: each.id, title: each.title }
        : { of: 'language', tag: each.tag },
    );
  }
  for (const { name, why } of refused) {
    control.addImport({ outcome: 'rejected', name, message: why }, granted.length);
  }
  return endWords({ taken, refused });
}

export const citationHandlers = {
  'citations.add': (context, { tokens }) => {
    const files = tokens.map((token) => requireFile(context, token));
    const jobId = context.jobs.start('styles', 'Adding citation styles', files.length, (control) =>
      addFiles(context, files, control),
    );
    return { jobId };
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
