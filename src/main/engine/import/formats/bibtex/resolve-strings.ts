import { monthNumber } from '../../../../../shared/domain/month-names.ts';
import type { RawEntry, RawField } from './scan/blocks.ts';

/** What BibTeX's styles define: the months, and journals of computing (plain.bst, 1988). */
const STANDARD: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name) => [name, name]),
  ),
  acmcs: 'ACM Computing Surveys',
  acta: 'Acta Informatica',
  cacm: 'Communications of the ACM',
  ibmjrd: 'IBM Journal of Research and Development',
  ibmsj: 'IBM Systems Journal',
  ieeese: 'IEEE Transactions on Software Engineering',
  ieeetc: 'IEEE Transactions on Computers',
  ieeetcad: 'IEEE Transactions on Computer-Aided Design of Integrated Circuits',
  ipl: 'Information Processing Letters',
  jacm: 'Journal of the ACM',
  jcss: 'Journal of Computer and System Sciences',
  scp: 'Science of Computer Programming',
  sicomp: 'SIAM Journal on Computing',
  tcs: 'Theoretical Computer Science',
  tocs: 'ACM Transactions on Computer Systems',
  tods: 'ACM Transactions on Database Systems',
  tog: 'ACM Transactions on Graphics',
  toms: 'ACM Transactions on Mathematical Software',
  toois: 'ACM Transactions on Office Information Systems',
  toplas: 'ACM Transactions on Programming Languages and Systems',
};
/** No value of a real file is longer; strings that double each other grow beyond it at once. */
const MAX_VALUE = 300_000;
/** So many characters may come out of long strings over a whole file. */
const MAX_EXPANDED = 4_000_000;
/** Names of journals and publishers, which strings are for, are shorter. */
const SHORT = 200;

/** The fields of an entry, each by its name as one LaTeX text. */
export interface Entry {
  readonly type: string;
  readonly key: string | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

/** What could not be put in for the name of a string. */
export interface StringFault {
  readonly line: number;
  readonly message: string;
}

/** Where words stand that are names by themselves. */
const KEYS = new Set(['crossref', 'xref', 'xdata', 'ids']);

/** The strings of a file. They count from where they are defined, in any case. */
export class Strings {
  private readonly values = new Map<string, string>(Object.entries(STANDARD));
  private readonly undefined = new Map<string, StringFault>();
  private readonly entriesWithUndefined = new Set<number>();
  /** Names before which a value was cut. */
  private readonly cut = new Set<string>();
  private definesAny = false;
  private expanded = 0;

  /** Takes what an `@string` defines; a later one of the same name counts from there on. */
  public define(field: RawField): StringFault[] {
    const { value, faults } = this.join(field, null, field.line);
    this.definesAny = true;
    this.values.set(field.name, value);
    return faults;
  }

  /**
   * The names that no string defines, each at its first place; they stay as words. None where several
   * entries use such names and the file defines no string at all: it is one of a pair, whose other
   * file holds the strings, and not damaged.
   */
  public undefinedNames(): Iterable<StringFault> {
    const isOfPair = !this.definesAny && this.entriesWithUndefined.size > 1;
    return isOfPair ? [] : this.undefined.values();
  }

  /** The entry with each value as one text. */
  public resolve({ type, key, fields, line }: RawEntry): { entry: Entry; faults: StringFault[] } {
    const faults: StringFault[] = [];
    const values = new Map<string, string>();
    for (const field of fields) {
      const joined = this.join(field, key, line);
      values.set(field.name, joined.value);
      faults.push(...joined.faults);
    }
    return { entry: { type, key, fields: values, line }, faults };
  }

  private join(
    field: RawField,
    key: string | null,
    entryLine: number,
  ): { value: string; faults: StringFault[] } {
    const faults: StringFault[] = [];
    let value = '';
    for (const piece of field.pieces) {
      if (piece.of === 'text') {
        value += piece.text;
        continue;
      }
      const text = this.textOf(piece.text, field, key, entryLine);
      if (value.length + text.length > MAX_VALUE || !this.spend(text.length)) {
        if (this.cut.has(piece.text)) break;
        this.cut.add(piece.text);
        const message = `The field “${field.name}”${of(key)} ends before “${piece.text}”: the @strings of this file grow too long. Check the field.`;
        faults.push({ line: field.line, message });
        break;
      }
      value += text;
    }
    return { value, faults };
  }

  /** Whether so many characters more may come out of strings; short ones always may. */
  private spend(length: number): boolean {
    if (length <= SHORT) return true;
    this.expanded += length;
    return this.expanded <= MAX_EXPANDED;
  }

  private textOf(name: string, field: RawField, key: string | null, entryLine: number): string {
    const found = this.values.get(name.toLowerCase());
    const isWord = KEYS.has(field.name) || (field.name === 'month' && monthNumber(name) !== null);
    if (found !== undefined || isWord) return found ?? name;
    this.entriesWithUndefined.add(entryLine);
    if (!this.undefined.has(name)) {
      this.undefined.set(name, {
        line: field.line,
        message: `No @string defines “${name}”, which the field “${field.name}”${of(key)} names. It was taken as a word; check the field.`,
      });
    }
    return name;
  }
}

const of = (key: string | null): string => (key === null ? '' : ` of “${key}”`);
