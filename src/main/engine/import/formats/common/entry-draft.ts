import type { CslDate, CslItem, CslName, CslType } from '../../../../../shared/domain/csl.ts';
import {
  withNotices,
  type PublicationNotice,
} from '../../../../../shared/domain/publication-notice.ts';
import type { ReadEntry, ReadFile } from '../format-reading.ts';
import { saysNothing } from './says-nothing.ts';

/** Identifiers of one kind that a work has, together, in characters: a set of many volumes has some dozens. */
const MAX_LIST = 1000;

/** An entry while its fields are read. Of what is stated twice, the first counts. */
export class EntryDraft {
  type: CslType | null = null;
  citekey: string | null = null;
  readonly #csl: Record<string, unknown> = {};
  readonly #tags = new Set<string>();
  readonly #files: ReadFile[] = [];
  readonly #notes = new Set<string>();
  readonly #notices: PublicationNotice[] = [];
  readonly #ownNotes: string[] = [];

  has(variable: string): boolean {
    return this.#csl[variable] !== undefined;
  }

  /** What stands in a variable of text; "" where nothing does. */
  text(variable: string): string {
    const value = this.#csl[variable];
    return typeof value === 'string' ? value : '';
  }

  addText(variable: string, value: string): void {
    if (value !== '' && !saysNothing(value)) this.#csl[variable] ??= value;
  }

  /** A value of whatever kind its variable has, where nothing stands there. */
  addValue(variable: string, value: unknown): void {
    this.#csl[variable] ??= value;
  }

  /** Adds to what stands there, each once, as identifiers are that a work has several of. */
  addToList(variable: string, value: string): void {
    const before = this.text(variable);
    if (value === '' || before.length > MAX_LIST || before.split(', ').includes(value)) return;
    this.#csl[variable] = before === '' ? value : `${before}, ${value}`;
  }

  addDate(variable: string, date: CslDate | null): void {
    if (date !== null) this.#csl[variable] ??= date;
  }

  addName(variable: string, name: CslName | null): void {
    if (name === null) return;
    const before = this.#csl[variable];
    if (Array.isArray(before)) before.push(name);
    else this.#csl[variable] = [name];
  }

  addTag(tag: string): void {
    const text = tag.trim();
    if (text !== '') this.#tags.add(text);
  }

  addFile(file: Partial<ReadFile>): void {
    this.#files.push({ title: null, path: null, url: null, contentType: null, ...file });
  }

  /** A line of the field `note`; what the note has already is not said again. */
  addNote(text: string): void {
    if (text !== '') this.#notes.add(text);
  }

  /** That it was retracted, doubted or corrected. */
  addNotice(notice: PublicationNotice): void {
    this.#notices.push(notice);
  }

  /** A note that a reader wrote about the work, which is no part of the reference. */
  addOwnNote(text: string): void {
    if (text !== '') this.#ownNotes.push(text);
  }

  /** Whether anything but a type was stated. */
  get isEmpty(): boolean {
    return Object.keys(this.#csl).length === 0 && this.#notes.size === 0;
  }

  /** The entry; what no type was stated for is a `document`. Nothing is added to the draft behind it. */
  entry(line: number | null): ReadEntry {
    const csl = this.#csl as Record<string, unknown> & Pick<CslItem, 'type'>;
    csl.type = this.type ?? 'document';
    if (this.#notes.size > 0) csl['note'] = [...this.#notes].join('\n');
    return {
      csl: withNotices(csl, this.#notices),
      citekey: this.citekey,
      otherKeys: [],
      tags: [...this.#tags],
      collections: [],
      notes: this.#ownNotes,
      files: this.#files,
      text: null,
      line,
    };
  }
}
