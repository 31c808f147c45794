import type { CslType } from '../../../../../../shared/domain/csl.ts';

/** Where the value of a tag goes: a variable of CSL, people, or a field with a reading of its own. */
export interface RisTarget {
  readonly text: string | null;
  readonly names: string | null;
  /** `none` where one of the others is stated. */
  readonly special: RisSpecial;
}

export type RisSpecial =
  | 'none'
  | 'type'
  | 'title'
  | 'container'
  | 'abbreviation'
  | 'booktitle'
  | 'date'
  | 'accessed'
  | 'number'
  | 'firstPage'
  | 'lastPage'
  | 'serial'
  | 'doi'
  | 'url'
  | 'link'
  | 'file'
  | 'keyword'
  | 'note'
  | 'citekey'
  | 'kind'
  | 'accession'
  | 'custom'
  | 'article';

const text = (variable: string): RisTarget => ({ text: variable, names: null, special: 'none' });
const names = (variable: string): RisTarget => ({ text: null, names: variable, special: 'none' });
const special = (reading: RisSpecial): RisTarget => ({ text: null, names: null, special: reading });

/** The tags of RIS in most types of references; those that are not here say nothing that CSL has. */
const FIELDS: ReadonlyMap<string, RisTarget> = new Map([
  ['TY', special('type')],
  ['TI', special('title')],
  ['T1', special('title')],
  ['CT', special('title')],
  ['BT', special('booktitle')],
  ['ST', text('title-short')],
  ['TT', text('original-title')],
  ['T2', special('container')],
  ['T3', text('collection-title')],
  ['JF', special('container')],
  ['JO', special('abbreviation')],
  ['JA', special('abbreviation')],
  ['J1', special('abbreviation')],
  ['J2', special('abbreviation')],
  ['AU', names('author')],
  ['A1', names('author')],
  ['A2', names('editor')],
  ['ED', names('editor')],
  ['A3', names('collection-editor')],
  ['A4', names('translator')],
  ['TA', names('translator')],
  ['PY', special('date')],
  ['Y1', special('date')],
  ['DA', special('date')],
  ['Y2', special('accessed')],
  ['RD', special('accessed')],
  ['VL', text('volume')],
  ['VO', text('volume')],
  ['IS', text('issue')],
  ['CP', text('issue')],
  ['M1', special('number')],
  ['SP', special('firstPage')],
  ['EP', special('lastPage')],
  ['C7', special('article')],
  ['SN', special('serial')],
  ['DO', special('doi')],
  ['DI', special('doi')],
  ['UR', special('url')],
  ['L2', special('link')],
  ['LK', special('link')],
  ['L1', special('file')],
  ['L3', special('link')],
  ['L4', special('file')],
  ['PB', text('publisher')],
  ['CY', text('publisher-place')],
  ['PP', text('publisher-place')],
  ['ET', text('edition')],
  ['NV', text('number-of-volumes')],
  ['SE', text('section')],
  ['SV', text('collection-number')],
  ['LA', text('language')],
  ['AB', text('abstract')],
  ['N2', text('abstract')],
  ['N1', special('note')],
  ['RN', special('note')],
  ['KW', special('keyword')],
  ['K1', special('keyword')],
  ['ID', special('citekey')],
  ['LB', special('citekey')],
  ['M3', special('kind')],
  ['AN', special('accession')],
  ['C2', special('custom')],
  ['U1', special('custom')],
  ['AV', text('archive_location')],
  ['CN', text('call-number')],
  ['DB', text('source')],
]);

/** Tags that mean something else in one type, as EndNote's table of RIS and Zotero have them. */
const BY_TYPE: Partial<Record<CslType, ReadonlyMap<string, RisTarget>>> = {
  bill: new Map([
    ['VL', text('number')],
    ['SP', text('section')],
    ['CY', special('container')],
  ]),
  book: new Map([
    ['T2', text('collection-title')],
    ['BT', special('title')],
    ['A3', names('editor')],
  ]),
  legal_case: new Map([
    ['PB', text('authority')],
    ['T2', text('container-title')],
  ]),
  legislation: new Map([['CY', special('container')]]),
  manuscript: new Map([['BT', special('title')]]),
  'paper-conference': new Map([['C3', text('container-title')]]),
  patent: new Map([
    ['A2', names('contributor')],
    ['IS', text('number')],
    ['VL', text('call-number')],
    ['M1', text('call-number')],
  ]),
  report: new Map([
    ['A2', names('collection-editor')],
    ['IS', text('number')],
    ['M1', text('number')],
    ['T2', text('collection-title')],
    ['JF', text('collection-title')],
  ]),
  software: new Map([
    ['ET', text('version')],
    ['IS', text('version')],
  ]),
  thesis: new Map([
    ['A2', names('contributor')],
    ['A3', names('contributor')],
    ['T2', text('division')],
  ]),
};

/** What the tags state in references of each type that has some of its own. */
const TARGETS: ReadonlyMap<string, ReadonlyMap<string, RisTarget>> = new Map(
  Object.entries(BY_TYPE).map(([type, own]) => [type, new Map([...FIELDS, ...own])]),
);

/** What each tag states in a reference of this type; one that is not there states nothing that CSL has. */
export function risTargets(type: CslType): ReadonlyMap<string, RisTarget> {
  return TARGETS.get(type) ?? FIELDS;
}
