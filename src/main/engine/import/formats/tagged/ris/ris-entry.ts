import { oneLine } from '../../common/one-line.ts';
import type { CslDate, CslType } from '../../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../../common/identifiers.ts';
import { localPath } from '../../common/local-path.ts';
import { namesIn } from '../../common/several-names.ts';
import { pageRange } from '../../common/page-range.ts';
import type { TaggedRecord } from '../scan-records.ts';
import { betterDate, exactness, risDate, withDay } from './ris-date.ts';
import { risTargets, type RisSpecial, type RisTarget } from './ris-fields.ts';
import { risType } from './ris-types.ts';

/** Types whose pages, where only one number is stated, are how many it has. */
const WHOLE_WORKS: ReadonlySet<CslType> = new Set(['book', 'thesis']);
/** Types whose number in SN has no shape of an ISSN or ISBN but is that of the work. */
const NUMBERED: ReadonlySet<CslType> = new Set(['report', 'patent', 'standard']);
const BOOKS: ReadonlySet<CslType> = new Set(['book', 'chapter', 'classic', 'paper-conference']);
/** What can be a citekey; it has a letter and none of the signs that LaTeX keeps for itself. */
const CITEKEY = /^(?=.*\p{L})[^\s{}()",=~#%\\]{2,100}$/u;

/** The entry of a record of RIS. */
export function risEntry(record: TaggedRecord): EntryDraft {
  const reading = new RisReading(typeOf(record));
  for (const { tag, value } of record.fields) {
    if (value !== '') reading.add(tag, value);
  }
  return reading.finish();
}

function typeOf({ fields }: TaggedRecord): CslType | null {
  const stated = fields.findLast(({ tag, value }) => tag === 'TY' && value !== '');
  return stated === undefined ? null : risType(stated.value);
}

/** What several tags of an entry say together. */
class RisReading {
  static readonly #readings: Readonly<Record<RisSpecial, (to: RisReading, value: string) => void>> =
    {
      none: () => {},
      type: () => {},
      title: (to, value) => to.#draft.addText('title', titleText(value)),
      container: (to, value) => (to.#container ||= titleText(value)),
      abbreviation: (to, value) => to.#abbreviations.push(titleText(value)),
      booktitle: (to, value) => (to.#bookTitle ||= titleText(value)),
      date: (to, value) => to.#addDate(value),
      accessed: (to, value) => to.#addAccessed(risDate(value)),
      number: (to, value) => (to.#number ||= oneLine(value)),
      firstPage: (to, value) => (to.#firstPage ||= oneLine(value)),
      lastPage: (to, value) => (to.#lastPage ||= oneLine(value)),
      article: (to, value) => (to.#article ||= oneLine(value)),
      serial: (to, value) => addSerialNumbers(to.#draft, value, serialVariable(to.#type)),
      doi: (to, value) => to.#draft.addText('DOI', doiOf(value)),
      url: (to, value) => to.#addUrls(value),
      link: (to, value) => to.#addLink(value),
      file: (to, value) => value.split('\n').forEach((part) => to.#addFile(part.trim())),
      keyword: (to, value) => to.#addKeywords(value),
      note: (to, value) => to.#addNote(value),
      citekey: (to, value) => (to.#citekey ||= value),
      kind: (to, value) => (to.#kind ||= oneLine(value)),
      accession: (to, value) => (to.#accession ||= value),
      custom: (to, value) => to.#addIdentifier(value),
    };

  readonly #draft = new EntryDraft();
  readonly #type: CslType;
  readonly #targets: ReadonlyMap<string, RisTarget>;
  #issued: CslDate | null = null;
  #dayOfYear = '';
  #firstPage = '';
  #lastPage = '';
  #container = '';
  readonly #abbreviations: string[] = [];
  #bookTitle = '';
  #number = '';
  #article = '';
  #citekey = '';
  #kind = '';
  #accession = '';
  #plainNumber = '';
  readonly #links: string[] = [];

  constructor(type: CslType | null) {
    this.#type = type ?? 'document';
    this.#targets = risTargets(this.#type);
    this.#draft.type = type;
  }

  add(tag: string, value: string): void {
    const target = this.#targets.get(tag);
    if (target === undefined) return;
    if (target.text !== null) this.#draft.addText(target.text, oneLine(value));
    else if (target.names !== null) this.#addNames(target.names, value);
    else RisReading.#readings[target.special](this, value);
  }

  #addNames(variable: string, value: string): void {
    for (const name of namesIn(value)) this.#draft.addName(variable, name);
  }

  #addDate(value: string): void {
    const date = risDate(value);
    if (exactness(date) === 0) this.#dayOfYear ||= oneLine(value);
    this.#issued = betterDate(this.#issued, date);
  }

  #addKeywords(value: string): void {
    if (!/[\n;]/.test(value)) this.#draft.addTag(value);
    else for (const part of value.split(/\n|;\s/)) this.#draft.addTag(part);
  }

  #addUrls(value: string): void {
    if (!value.includes('\n')) this.#links.push(addressOf(value));
    else for (const part of value.split('\n')) this.#links.push(addressOf(part));
  }

  /** A year alone is no day on which a page was looked at. */
  #addAccessed(date: CslDate | null): void {
    if (exactness(date) > 1) this.#draft.addDate('accessed', date);
  }

  #addNote(value: string): void {
    const doi = /^(?:doi:?\s*)?(?=10\.|https?:)\S+$/i.test(value) ? doiOf(value) : '';
    if (doi === '') this.#draft.addNote(value);
    else this.#draft.addText('DOI', doi);
  }

  /** "23690738[pmid]" and "PMC3654245", as PubMed Central and EndNote write them; Scopus has the bare number. */
  #addIdentifier(value: string): void {
    const pmid = /^(\d{1,9})\s*\[pmid\]$/i.exec(value)?.[1];
    if (pmid !== undefined) this.#draft.addText('PMID', pmid);
    else if (/^PMC\d+$/i.test(value)) this.#draft.addText('PMCID', value.toUpperCase());
    else if (/^\d{1,9}$/.test(value)) this.#plainNumber ||= value;
  }

  /** L2, L3 and LK are addresses; EBSCO has the DOI there. */
  #addLink(value: string): void {
    if (value.startsWith('10.')) this.#draft.addText('DOI', doiOf(value));
    else this.#draft.addFile({ url: addressOf(value) });
  }

  #addFile(value: string): void {
    if (/^(?:https?|ftp):\/\//i.test(value)) this.#draft.addFile({ url: addressOf(value) });
    else if (value !== '') this.#draft.addFile({ path: localPath(value) });
  }

  finish(): EntryDraft {
    const draft = this.#draft;
    this.#addTitles();
    this.#addPages();
    this.#addLinks();
    draft.addDate('issued', withDay(this.#issued, this.#dayOfYear));
    if (this.#kind !== '') this.#addKind();
    if (!draft.has('issue') && /^\d[\w\-–/() ]{0,11}$/.test(this.#number)) {
      draft.addText('issue', this.#number);
    }
    const database = draft.text('source');
    if (/^\d{1,9}$/.test(this.#accession) && /medline|pubmed/i.test(database)) {
      draft.addText('PMID', this.#accession);
    } else this.#addIdentifier(this.#accession);
    if (/scopus/i.test(database)) draft.addText('PMID', this.#plainNumber);
    if (database === '' && CITEKEY.test(this.#citekey)) draft.citekey = this.#citekey;
    return draft;
  }

  #addTitles(): void {
    const draft = this.#draft;
    if (!draft.has('title')) draft.addText('title', draft.text('title-short'));
    const [abbreviation = '', ...others] = this.#abbreviations;
    const container = this.#container || this.#bookTitle;
    draft.addText('container-title', container || abbreviation);
    const short = container === '' ? others : this.#abbreviations;
    const title = draft.text('container-title');
    draft.addText('container-title-short', short.find((each) => each !== title) ?? '');
  }

  #addPages(): void {
    const [first, last] = [this.#firstPage, this.#lastPage];
    const isCount = last === '' && /^\d+(?: ?p(?:p|ages)?\.?)?$/i.test(first);
    const variable = isCount && WHOLE_WORKS.has(this.#type) ? 'number-of-pages' : 'page';
    this.#draft.addText(variable, pageRange(first, last) || this.#article);
  }

  #addLinks(): void {
    for (const url of this.#links) {
      if (!this.#draft.has('URL')) this.#draft.addText('URL', url);
      else if (url !== this.#draft.text('URL')) this.#draft.addFile({ url });
      if (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url)) this.#draft.addText('DOI', doiOf(url));
    }
  }

  /** M3 is the kind of work, or the DOI where a publisher puts it there. */
  #addKind(): void {
    const doi = /\b10\.\d{4}/.test(this.#kind) ? doiOf(this.#kind) : '';
    if (doi === '') this.#draft.addText('genre', this.#kind);
    else this.#draft.addText('DOI', doi);
  }
}

function serialVariable(type: CslType): string {
  if (NUMBERED.has(type)) return 'number';
  return BOOKS.has(type) ? 'ISBN' : 'ISSN';
}

function titleText(value: string): string {
  const isPlain = !value.includes('<') && !value.includes('&') && !value.includes('  ');
  return isPlain ? oneLine(value) : plainTitle(value);
}

/** An address ends at the first blank; what is no address stays as it is. */
function addressOf(value: string): string {
  const text = value.trim();
  return /^<?https?:\/\/\S+/i.exec(text)?.[0].replace(/^<|>$/g, '') ?? text;
}
