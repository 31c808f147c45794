import {
  plainEntry,
  type FormatFault,
  type FormatPart,
  type FormatSource,
  type ReadEntry,
} from '../format-reading.ts';
import type { RawEntry } from './scan/blocks.ts';
import { FieldReader } from './field-reader.ts';
import { Inheritance } from './inherit-fields.ts';
import { latexText } from './latex/latex-text.ts';
import { readFiles } from './read-files.ts';
import { Groups } from './read-groups.ts';
import { Strings, type Entry } from './resolve-strings.ts';
import { scanBibtex } from './scan/scan-bibtex.ts';
import { splitValue } from './latex/split-value.ts';
import { toCsl } from './to-csl.ts';

/** What is no reference by itself: data for others, sets of entries, settings. */
const NO_REFERENCES = new Set(['xdata', 'set', 'control', 'bibnote', 'settings']);

/** Reads a file of BibTeX or BibLaTeX: references with their keys, groups, notes and files. */
export function* readBibtex({ text }: FormatSource): Iterable<FormatPart> {
  const strings = new Strings();
  const groups = new Groups();
  const entries: Entry[] = [];
  const faults: FormatFault[] = [];
  const tell = (line: number, message: string): void => {
    faults.push({ line, message });
  };
  for (const block of scanBibtex(text ?? '')) {
    if (block.of === 'comment') groups.add(block.text);
    else if (block.of === 'fault') tell(block.line, block.message);
    else {
      const resolved = block.of === 'string' ? strings.define(block.field) : resolve(block);
      for (const { line, message } of resolved) tell(line, message);
    }
  }
  const byKey = new Map(entries.toReversed().map((entry) => [entry.key?.toLowerCase(), entry]));
  const inheritance = new Inheritance((key) => byKey.get(key.toLowerCase()));
  for (const { line, message } of strings.undefinedNames()) tell(line, message);
  const inOrder = faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  for (const fault of inOrder) yield { of: 'fault', fault };
  for (const entry of entries) {
    if (NO_REFERENCES.has(entry.type)) continue;
    yield {
      of: 'entry',
      entry: readEntry(entry, new FieldReader(inheritance.fieldsOf(entry)), groups),
    };
  }

  function resolve(raw: RawEntry): readonly { line: number; message: string }[] {
    const resolved = strings.resolve(raw);
    entries.push(resolved.entry);
    return resolved.faults;
  }
}

function readEntry({ type, key, line }: Entry, fields: FieldReader, groups: Groups): ReadEntry {
  return plainEntry(toCsl(type, fields), {
    citekey: key,
    otherKeys: splitValue(fields.raw('ids'), ','),
    tags: readTags(fields),
    collections: [...groups.of(key, fields.raw('groups')), ...mendeleyGroups(fields)],
    notes: ['annotation', 'annote', 'comment', 'review']
      .map((name) => fields.paragraphs(name))
      .filter((note) => note !== ''),
    files: readFiles(fields),
    line,
  });
}

/** Of BibTeX, Scopus, Qiqqa and Mendeley. */
const TAG_FIELDS = ['keywords', 'keyword', 'author_keywords', 'tags', 'mendeley-tags'];

/** Keywords parted by semicolons, or where there is none by commas; each once. */
function readTags(fields: FieldReader): string[] {
  const tags = TAG_FIELDS.flatMap((name) => {
    const value = fields.unbraced(name);
    const parts = splitValue(value, ';');
    return (parts.length > 1 ? parts : splitValue(value, ',')).map((part) => latexText(part));
  });
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Mendeley's groups, each with those it stands in. */
function mendeleyGroups(fields: FieldReader): string[][] {
  return splitValue(fields.raw('mendeley-groups'), ',').map((path) =>
    path.split('/').map((name) => latexText(name)),
  );
}
