import { readFile, stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import type { FormatPart, ReadEntry } from '../engine/import/formats/format-reading.ts';
import { openSource, readFormat } from '../engine/import/formats/formats.ts';
import { readSource } from '../engine/import/read/read-source.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { withNamedFile } from './file-errors.ts';
import { findPath, listFiles, writeLines } from './files-of-root.ts';

/** What stands in a line of the output: the entries of a file as CSL-JSON, and what is wrong with it. */
interface Converted {
  readonly file: string;
  readonly format: string | null;
  readonly items: readonly object[];
  readonly annotations: readonly object[];
  readonly text: string;
  readonly errors: readonly { readonly line: number | null; readonly message: string }[];
}

/** `collate convert --root DIR --out FILE [PATH…]`: what every file holds, as JSON Lines, without a library. */
export async function convert({ words, root, output }: CommandInput): Promise<number> {
  if (root === null || output === null) {
    throw new AppError(
      'invalid_input',
      'Name the folder and the file to write: --root DIR --out FILE.jsonl.',
    );
  }
  const top = resolve(root);
  const named = words.length > 0 ? words.map((word) => findPath(top, word)) : [top];
  const paths = await withNamedFile('read', root, async () =>
    (await Promise.all(named.map(filesAt))).flat(),
  );
  await writeLines(output, paths, (path) =>
    convertFile(path, relative(top, path).split(sep).join('/')),
  );
  return 0;
}

/** A file itself; of a folder all files below it, but those with what is expected of others. */
async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return listFiles(path, (name) => !name.endsWith('.expected.json'));
}

async function convertFile(path: string, file: string): Promise<Converted> {
  const bytes = await withNamedFile('read', path, () => readFile(path));
  const name = basename(path);
  const opened = openSource(name, bytes);
  const reading = await readFormat(opened);
  if (reading) return gather(file, reading.format, [...reading.parts]);
  const source = await readSource(name, bytes, undefined, opened.decoded);
  return {
    file,
    format: null,
    items: source.ok ? [source.metadata] : [],
    annotations: [],
    text: source.ok ? source.text : '',
    errors: source.ok ? [] : [{ line: null, message: source.message }],
  };
}

function gather(file: string, format: string, parts: readonly FormatPart[]): Converted {
  const entries = parts.flatMap((part) => (part.of === 'entry' ? [part.entry] : []));
  return {
    file,
    format,
    items: entries.map(asItem),
    annotations: parts.flatMap((part) => (part.of === 'annotation' ? [asAnnotation(part)] : [])),
    text: entries.flatMap(({ text }) => text ?? []).join('\n\n'),
    errors: parts.flatMap((part) => (part.of === 'fault' ? [part.fault] : [])),
  };
}

function asItem({ csl, citekey, tags, notes }: ReadEntry): object {
  return {
    ...csl,
    ...(notes.length > 0 && { note: [csl.note ?? '', ...notes].filter(Boolean).join('\n\n') }),
    ...(citekey !== null && { citekey }),
    ...(tags.length > 0 && { keyword: tags }),
  };
}

function asAnnotation({ annotation }: Extract<FormatPart, { of: 'annotation' }>): object {
  return { ...annotation, text: annotation.bodies.join('\n') };
}
