import { splitValue } from './latex/split-value.ts';
import type { Entry } from './resolve-strings.ts';

/** Fields about one entry of the file (biblatex manual, appendix B): never taken from another. */
const OF_ENTRY = new Set(
  'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand sortkey sortname sorttitle sortyear groups timestamp owner date-added date-modified'.split(
    ' ',
  ),
);
/** Fields about a whole work: no part of it takes them. */
const OF_WORK = new Set(
  'title subtitle titleaddon shorttitle abstract annotation annote keywords keyword note file pages doi url urldate eprint eprinttype eprintclass pmid'.split(
    ' ',
  ),
);
/** Fields of which a child that states one inherits no other. */
const DATES = ['date', 'year', 'month', 'day'];
/** Entries that are part of a work with a title of its own. */
const PARTS = new Set(
  'inbook bookinbook suppbook incollection suppcollection inproceedings conference inreference article suppperiodical'.split(
    ' ',
  ),
);
const MULTI_VOLUME = new Set(['mvbook', 'mvcollection', 'mvproceedings', 'mvreference']);
/** Longer chains of parents are circles or mistakes. */
const MAX_CHAIN = 8;

/** Finds an entry by its key, in any case; undefined where the file has none. */
export type FindEntry = (key: string) => Entry | undefined;

/** What the entries of one file take from each other. */
export class Inheritance {
  private readonly known = new Map<Entry, ReadonlyMap<string, string>>();
  private readonly find: FindEntry;

  public constructor(find: FindEntry) {
    this.find = find;
  }

  /**
   * The fields of an entry with those that it takes from the entries its `xdata` and `crossref` name:
   * what it lacks itself, and the title of the parent as that of the book, the journal or the whole
   * work. What is not in the file adds nothing; a circle of entries ends where it began.
   */
  public fieldsOf(entry: Entry, depth = 0): ReadonlyMap<string, string> {
    const known = this.known.get(entry);
    if (known) return known;
    const shared = splitValue(entry.fields.get('xdata') ?? '', ',');
    const parentKey = entry.fields.get('crossref')?.trim() ?? '';
    if ((shared.length === 0 && parentKey === '') || depth > MAX_CHAIN) return entry.fields;
    this.known.set(entry, entry.fields);
    const fields = new Map(entry.fields);
    for (const key of shared) {
      const found = this.find(key);
      if (found) addMissing(fields, this.fieldsOf(found, depth + 1), (name) => !OF_ENTRY.has(name));
    }
    const parent = this.find(parentKey);
    if (parent) addParent(entry.type, fields, parent, this.fieldsOf(parent, depth + 1));
    this.known.set(entry, fields);
    return fields;
  }
}

function addParent(
  type: string,
  fields: Map<string, string>,
  parent: Entry,
  inherited: ReadonlyMap<string, string>,
): void {
  const titles = type === parent.type ? [] : titleNames(type, parent.type);
  for (const [from, to] of titles) {
    const title = inherited.get(from);
    if (title !== undefined && !isStated(fields, to)) fields.set(to, title);
  }
  if (/^(?:inbook|bookinbook|suppbook)$/.test(type) && parent.type.endsWith('book')) {
    const author = inherited.get('author');
    if (author !== undefined && !isStated(fields, 'bookauthor')) fields.set('bookauthor', author);
  }
  const isDated = DATES.some((name) => isStated(fields, name));
  const isPart = titles.length > 0;
  addMissing(
    fields,
    inherited,
    (name) =>
      !OF_ENTRY.has(name) && !(isPart && OF_WORK.has(name)) && !(isDated && DATES.includes(name)),
  );
}

/** What the titles of a parent are called in its child: pairs of names. */
function titleNames(child: string, parent: string): [string, string][] {
  const parts = ['title', 'subtitle', 'titleaddon'];
  if (!PARTS.has(child)) {
    return MULTI_VOLUME.has(parent) ? parts.map((name) => [name, `main${name}`]) : [];
  }
  if (child === 'article' || child === 'suppperiodical') {
    return [
      ['title', 'journaltitle'],
      ['subtitle', 'journalsubtitle'],
      ['shorttitle', 'shortjournal'],
    ];
  }
  const prefix = MULTI_VOLUME.has(parent) ? 'main' : 'book';
  return parts.map((name) => [name, `${prefix}${name}`]);
}

function addMissing(
  fields: Map<string, string>,
  others: ReadonlyMap<string, string>,
  isFor: (name: string) => boolean,
): void {
  for (const [name, value] of others)
    if (isFor(name) && !isStated(fields, name)) fields.set(name, value);
}

function isStated(fields: ReadonlyMap<string, string>, name: string): boolean {
  return (fields.get(name)?.trim() ?? '') !== '';
}
