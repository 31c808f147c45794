import { createWriteStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FormatPart, ReadEntry } from '../engine/import/formats/format-reading.ts';
import { openSource, readFormat } from '../engine/import/formats/formats.ts';
import { readSource } from '../engine/import/read/read-source.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { withNamedFile } from './file-errors.ts';
import { findPath } from './find-path.ts';
import { writeWhole } from './whole-file.ts';

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
    (await Promise.all(named.map(listFiles))).flat(),
  );
  await writeWhole(output, async (path) => {
    await pipeline(() => linesOf(top, paths), createWriteStream(path));
  });
  return 0;
}

/** A line for each file, read when the one before has been taken. */
async function* linesOf(top: string, paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const file = relative(top, path).split(sep).join('/');
    yield `${JSON.stringify(await convertFile(path, file))}\n`;
  }
}

/**
 * All files below a folder in the order of their paths, but those with what is expected of others. Hidden and
 * linked ones too, unlike in an import, for which nobody named each of them: here the folder is the order.
 */
async function listFiles(folder: string): Promise<string[]> {
  if (!(await stat(folder)).isDirectory()) return [folder];
  const files: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = join(folder, name);
    if (!name.endsWith('.expected.json') && (await stat(path)).isFile()) files.push(path);
  }
  return files;
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
