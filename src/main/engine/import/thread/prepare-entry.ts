import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import { CslItem } from '../../../../shared/domain/csl.ts';
import { findCslLimit } from '../../../../shared/domain/csl-limits.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { measureText, type RevisionText } from '../../library/revision-text.ts';
import type { ReadEntry } from '../formats/format-reading.ts';
import { boundMetadata } from '../read/bound-metadata.ts';
import { plainAbstract } from '../read/plain-abstract.ts';
import { titleOfText } from '../read/title-of-text.ts';
import type { SourcePart } from '../source.ts';

/** As long as a tag may be. */
const LONGEST_TAG = 100;
/** More tags, collections, notes or files than this no entry has by intent. */
const MOST_LISTED = 500;
/** A note of some fifty pages. */
const LONGEST_NOTE = 200_000;
/** The longest citekey and other name that is kept. */
const LONGEST_KEY = 100;

/** Every text of a value in canonical form, so that what looks equal is equal. */
function canonical(value: unknown): unknown {
  if (typeof value === 'string') return canonicalText(value).trim();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, canonical(inner)]));
}

/** The texts that hold something, each once, none longer than so many characters. */
function list(texts: readonly string[], longest: number): string[] {
  const held = texts.map((text) => canonicalText(text).trim().slice(0, longest).trim());
  return [...new Set(held)].filter((text) => text !== '').slice(0, MOST_LISTED);
}

/** A citekey without the blanks around it; null for one that is empty or too long to be one. */
function keyOf(key: string | null): string | null {
  const bare = canonicalText(key ?? '').trim();
  return bare === '' || bare.length > LONGEST_KEY ? null : bare;
}

/** The text to save, and what is to be said of it. */
function measure(text: string | null): { revision: RevisionText | null; warning: string | null } {
  const words = canonicalText(text ?? '');
  if (words === '') return { revision: null, warning: null };
  if (words.length <= MAX_TEXT_LENGTH) return { revision: measureText(words), warning: null };
  return {
    revision: null,
    warning: 'Its text is longer than an article may be, so the reference came without it.',
  };
}

/**
 * An entry as a reader found it, made ready to be saved: in canonical form, within what an article
 * may hold, its text measured. One that is no item at all is a fault.
 */
export function prepareEntry(read: ReadEntry): SourcePart {
  const parsed = CslItem.safeParse(canonical(read.csl));
  if (!parsed.success) {
    const message = 'An entry could not be read: a field of it is not of its kind.';
    return { of: 'fault', fault: { line: read.line, message } };
  }
  const warnings: string[] = [];
  let csl = parsed.data;
  if (csl.abstract !== undefined) csl.abstract = plainAbstract(csl.abstract);
  const tooLong = findCslLimit(csl);
  if (tooLong !== null) {
    csl = CslItem.parse({ type: csl.type, ...boundMetadata(csl) });
    warnings.push(`Its details were cut to what an article may hold. ${tooLong}`);
  }
  const { revision, warning } = measure(read.text);
  if (warning !== null) warnings.push(warning);
  if (csl.title === undefined && revision !== null) {
    const title = titleOfText(canonicalText(read.text ?? ''));
    if (title !== null) csl.title = title;
  }
  return {
    of: 'entry',
    entry: {
      csl,
      citekey: keyOf(read.citekey),
      otherKeys: list(read.otherKeys, LONGEST_KEY),
      tags: list(read.tags, LONGEST_TAG),
      collections: read.collections
        .map((path) => list(path, 120))
        .filter((path) => path.length > 0)
        .slice(0, MOST_LISTED),
      notes: list(read.notes, LONGEST_NOTE),
      files: read.files.slice(0, MOST_LISTED),
      revision,
      line: read.line,
      warnings,
      isPartial: false,
    },
  };
}
