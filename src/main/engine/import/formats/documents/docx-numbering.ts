import { childrenOf, elementAt, type XmlElement } from '../xml/xml-element.ts';
import { listNumber } from './list-number.ts';

/** Marks of the items of lists, in the order in which they are asked for. */
export interface DocxNumbering {
  /** The mark of the next item of a list at a depth: "-", "2.", "b."; "" where it has none. */
  mark(list: string, depth: number): string;
}

/** What the lists of a document count with: the format of each depth, and where it begins. */
interface Level {
  readonly format: string;
  readonly start: number;
}

/** Reads the part `numbering.xml` (ECMA-376, 17.9); null where a document has none. */
export function readNumbering(numbering: XmlElement | null): DocxNumbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  for (const abstract of numbering ? childrenOf(numbering, 'abstractNum') : []) {
    abstracts.set(abstract.attributes.get('abstractNumId') ?? '', readLevels(abstract));
  }
  for (const list of numbering ? childrenOf(numbering, 'num') : []) {
    const abstract = elementAt(list, 'abstractNumId')?.attributes.get('val') ?? '';
    lists.set(list.attributes.get('numId') ?? '', abstracts.get(abstract) ?? new Map());
  }
  return new Numbering(lists);
}

function readLevels(abstract: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(abstract, 'lvl').map((level) => {
      const format = elementAt(level, 'numFmt')?.attributes.get('val') ?? 'decimal';
      const start = Number(elementAt(level, 'start')?.attributes.get('val') ?? 1);
      return [Number(level.attributes.get('ilvl')), { format, start }];
    }),
  );
}

class Numbering implements DocxNumbering {
  readonly #lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly #counts = new Map<string, Map<number, number>>();

  constructor(lists: ReadonlyMap<string, ReadonlyMap<number, Level>>) {
    this.#lists = lists;
  }

  mark(list: string, depth: number): string {
    const level = this.#lists.get(list)?.get(depth);
    if (!level || level.format === 'bullet') return '-';
    if (level.format === 'none') return '';
    const counts = this.#counts.get(list) ?? new Map<number, number>();
    const last = counts.get(depth);
    const count = last === undefined ? level.start : last + 1;
    // What is deeper begins anew.
    for (const deeper of [...counts.keys()].filter((each) => each > depth)) counts.delete(deeper);
    this.#counts.set(list, counts.set(depth, count));
    return `${listNumber(count, FORMATS[level.format] ?? '1')}.`;
  }
}

const FORMATS: Readonly<Record<string, '1' | 'a' | 'A' | 'i' | 'I'>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};
