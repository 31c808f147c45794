/** What a field of Ovid holds. */
type FieldName =
  | 'abstract'
  | 'authors'
  | 'book'
  | 'doi'
  | 'editors'
  | 'fullNames'
  | 'group'
  | 'isbn'
  | 'issn'
  | 'issue'
  | 'journal'
  | 'kind'
  | 'language'
  | 'original'
  | 'other'
  | 'page'
  | 'pmcid'
  | 'pmid'
  | 'publisher'
  | 'short'
  | 'source'
  | 'tags'
  | 'title'
  | 'volume'
  | 'year';

/** A field with its lines. */
export interface OvidField {
  readonly name: FieldName;
  readonly lines: string[];
}

/** The names of fields as Ovid writes them in full, by what they hold; other names are passed over. */
const LABELS: ReadonlyMap<string, FieldName> = new Map(
  Object.entries({
    abstract: 'Abstract',
    authors: 'Authors|Author|Author(s)',
    book: 'Book Title',
    doi: 'Digital Object Identifier|DOI|DOI Number|Digital Object Identifier (DOI)',
    editors: 'Editors|Editor|Book Editors',
    fullNames: 'Authors Full Name|Author Full Name|Author NameID Full',
    group: 'Corporate Author|Corporate Authors|Group Author',
    isbn: 'ISBN|Book ISBN',
    issn: 'ISSN|ISSN Print|ISSN Electronic|ISSN Online|ISSN Linking',
    issue: 'Issue|Issue/Part|Issue Number',
    journal: 'Journal Name|Journal|NLM Journal Name|Publication Name',
    kind: 'Publication Type|Document Type',
    language: 'Language|Languages',
    original: 'Original Title|Foreign Title|Title in Original Language',
    other: '',
    page: 'Page|Pages|Pagination|Page Range',
    pmcid: 'PMC Identifier|PMC ID|PMCID',
    pmid: 'PMID|PubMed ID|PMID Number',
    publisher: 'Publisher|Publisher Information',
    short: 'NLM Journal Abbreviation|Abbreviated Journal Title|Journal Abbreviation',
    source: 'Source',
    tags: 'MeSH Subject Headings|Keyword Heading|Keywords|Author Keywords|Emtree Heading|Subject Headings',
    title: 'Title',
    volume: 'Volume',
    year: 'Year of Publication|Publication Year',
  } satisfies Record<FieldName, string>).flatMap(([name, labels]) =>
    labels.split('|').map((label) => [label, name as FieldName]),
  ),
);
/** The tags of Ovid's fields by what they hold. */
const TAGS: ReadonlyMap<string, FieldName> = new Map([
  ['AB', 'abstract'],
  ['AU', 'authors'],
  ['BT', 'book'],
  ['CA', 'group'],
  ['DE', 'tags'],
  ['DI', 'doi'],
  ['DO', 'doi'],
  ['ED', 'editors'],
  ['FA', 'fullNames'],
  ['IB', 'isbn'],
  ['IL', 'issn'],
  ['IP', 'issue'],
  ['IS', 'issn'],
  ['JA', 'short'],
  ['JN', 'journal'],
  ['KW', 'tags'],
  ['LG', 'language'],
  ['MH', 'tags'],
  ['OT', 'original'],
  ['PB', 'publisher'],
  ['PC', 'pmcid'],
  ['PG', 'page'],
  ['PM', 'pmid'],
  ['PT', 'kind'],
  ['SH', 'tags'],
  ['SO', 'source'],
  ['TI', 'title'],
  ['VO', 'volume'],
  ['YR', 'year'],
]);

const TAGGED = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/;
/** The name of a field stands alone in its line, its value below, indented. */
const LABEL = /^[A-Z][A-Za-z()/ -]{1,60}$/;

/** Whether a line begins a field of Ovid. */
export function isField(line: string): boolean {
  return TAGGED.test(line) || LABEL.test(line.trimEnd());
}

/** The fields of a record, in their order; indented lines go on with the field above. */
export function fieldsOf(lines: readonly string[]): OvidField[] {
  const fields: OvidField[] = [];
  for (const line of lines) {
    const [, tag, value = ''] = TAGGED.exec(line) ?? [];
    const label = line.trimEnd();
    if (tag !== undefined) fields.push({ name: TAGS.get(tag) ?? 'other', lines: [value] });
    else if (LABEL.test(label)) fields.push({ name: LABELS.get(label) ?? 'other', lines: [] });
    else if (/^\s+\S/.test(line)) fields.at(-1)?.lines.push(line);
  }
  return fields;
}
