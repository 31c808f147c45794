import type { CslDate, CslItem, CslName } from '../../../shared/domain/csl.ts';
import { issuedYear, numericParts } from '../../../shared/domain/csl-dates.ts';
import { shapeEntry } from './bibtex-shape.ts';
import { writeEntry } from './bibtex-text.ts';

/** An item of a bibliography and the key by which it is cited. */
export interface BibliographyItem {
  readonly citekey: string;
  readonly csl: CslItem;
}

function toCslJson({ citekey, csl }: BibliographyItem): CslItem {
  return { ...csl, id: citekey, 'citation-key': citekey };
}

/** CSL-JSON 1.0.2, item by item; each has its citekey as its `id`. */
export function* writeCslJson(items: Iterable<BibliographyItem>): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    const lines = JSON.stringify([toCslJson(item)], null, 2).slice('['.length, -'\n]'.length);
    yield `${isFirst ? '[' : ','}${lines}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}

const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A date in figures, taken from its words where it has no parts; null where they hold no year. */
function plainDate(date: CslDate): CslDate | null {
  const parts = numericParts(date);
  if (parts.length > 0) return { 'date-parts': parts };
  const year = issuedYear({ issued: date });
  return year === null ? null : { 'date-parts': [[year]] };
}

function plainNames(names: readonly CslName[]): CslName[] {
  return names.flatMap((name) => {
    const plain = {
      family: oneLine(name.family ?? ''),
      given: oneLine(`${name.given ?? ''} ${name['dropping-particle'] ?? ''}`),
      'non-dropping-particle': oneLine(name['non-dropping-particle'] ?? ''),
      suffix: oneLine(name.suffix ?? ''),
      literal: oneLine(name.literal ?? ''),
    };
    const known = Object.entries(plain).filter(([, text]) => text !== '');
    return known.length === 0 ? [] : [Object.fromEntries(known)];
  });
}

/** The item with its texts in one line, its dates in figures, and nothing that BibTeX has no form for. */
function plainItem(csl: CslItem): Record<string, unknown> {
  const names = ['author', 'editor'] as const;
  const dates = ['issued', 'accessed'] as const;
  const texts = Object.entries(csl).flatMap(([field, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = oneLine(String(value));
    return text === '' ? [] : [[field, text] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(
      names.flatMap((field) => {
        const list = plainNames(csl[field] ?? []);
        return list.length === 0 ? [] : [[field, list]];
      }),
    ),
    ...Object.fromEntries(
      dates.flatMap((field) => {
        const date = csl[field] ? plainDate(csl[field]) : null;
        return date ? [[field, date]] : [];
      }),
    ),
  };
}

/**
 * BibTeX in UTF-8, item by item. Keys are kept exactly as they are. The library that knows the fields
 * is loaded on the first export, so that it costs nothing at the start of the app.
 */
export async function* writeBibtex(items: Iterable<BibliographyItem>): AsyncGenerator<string> {
  const { formatBibtex } = await import('@citation-js/plugin-bibtex/lib/mapping/index.js');
  let between = '';
  for (const { citekey, csl } of items) {
    for (const entry of formatBibtex([plainItem(csl)])) {
      yield `${between}${writeEntry(citekey, shapeEntry(entry, csl))}`;
      between = '\n';
    }
  }
}
