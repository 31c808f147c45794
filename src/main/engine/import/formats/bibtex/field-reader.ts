import { decodeHTMLStrict as decodeReferences } from 'entities';
import type { CslName } from '../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../read/plain-title.ts';
import { latexText, withoutComments } from './latex/latex-text.ts';
import { readNames } from './read-names.ts';
import { isBraced, splitValue } from './latex/split-value.ts';

/** Escapes that BibTeX files have in addresses and identifiers, where LaTeX is not meant. */
const ESCAPES: readonly [RegExp, string][] = [
  [/\\(?:url|path|nolinkurl)\s{0,9}\{([^{}]{0,4000})\}/g, '$1'],
  [/\{?\\textasciitilde\s{0,9}(?:\{\})?\}?|\\~\{\}|\$\\sim\$/g, '~'],
  [/\{?\\textunderscore\s{0,9}(?:\{\})?\}?/g, '_'],
  [/\{?\\textless\s{0,9}(?:\{\})?\}?|\$<\$/g, '<'],
  [/\{?\\textgreater\s{0,9}(?:\{\})?\}?|\$>\$/g, '>'],
  [/\\([_%&#$~{}^])/g, '$1'],
];

/** The fields of one entry, read as what they are. All names are in small letters. */
export class FieldReader {
  private readonly fields: ReadonlyMap<string, string>;

  public constructor(fields: ReadonlyMap<string, string>) {
    this.fields = fields;
  }

  /** Whether one of the fields says something. */
  public has(...names: readonly string[]): boolean {
    return this.raw(...names) !== '';
  }

  /** The first of the fields that says something, as it is written; "" where none does. */
  public raw(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.fields.get(name)?.trim();
      if (value !== undefined && value !== '' && value !== '{}') return value;
    }
    return '';
  }

  /** As it is written, without braces around the whole of it. */
  public unbraced(...names: readonly string[]): string {
    const value = this.raw(...names);
    return isBraced(value) ? value.slice(1, -1) : value;
  }

  /** The first of the fields as plain text in one line. */
  public text(...names: readonly string[]): string {
    return latexText(withoutComments(this.raw(...names)));
  }

  /** As `text`, with the marks of HTML that publishers leave in titles taken out. */
  public title(...names: readonly string[]): string {
    const text = this.text(...names);
    return /[<&]/.test(text) ? plainTitle(text) : text;
  }

  /** As plain text with its paragraphs. */
  public paragraphs(...names: readonly string[]): string {
    return latexText(this.raw(...names), true);
  }

  /** Where LaTeX is not meant, as in addresses: without braces, escapes and blanks. */
  public verbatim(...names: readonly string[]): string {
    return plainAddress(this.raw(...names));
  }

  /** Names of people and institutions. */
  public names(field: string, dropsParticles: boolean): CslName[] {
    const value = withoutComments(this.raw(field));
    return readNames(value.includes('&') ? decodeReferences(value) : value, dropsParticles);
  }

  /** A list of biblatex, parted by "and", as one text with semicolons. */
  public list(...names: readonly string[]): string {
    return splitValue(this.raw(...names), 'and')
      .map((part) => latexText(part))
      .join('; ');
  }

  /** Names of all fields that say something. */
  public *written(): Iterable<string> {
    for (const name of this.fields.keys()) if (this.has(name)) yield name;
  }
}

/** An address or identifier without the escapes of LaTeX around its signs. */
export function plainAddress(value: string): string {
  if (!/[\\{}\s$]/.test(value)) return value;
  const plain = ESCAPES.reduce((text, [escape, sign]) => text.replace(escape, sign), value);
  const words = plain
    .replace(/\{([^{}]{0,4000})\}/g, '$1')
    .split(/\s+/)
    .join(' ');
  return words.replace(/^[{<\s]{1,20}/, '').replace(/[}>\s]{1,20}$/, '');
}
