import type { CslItem, CslName, CslType } from '../../../../../shared/domain/csl.ts';
import { withoutBlanks } from '../../read/readable.ts';
import { personName } from '../common/person-name.ts';
import { readDate } from '../common/read-date.ts';
import type { CitaviProject } from './citavi-project.ts';
import { elementAt, rawTextOf, wordsAt, type XmlElement } from './xml-element.ts';

/** Citavi's kinds of references, without blanks. */
const TYPES: Readonly<Record<string, CslType>> = {
  ArchiveMaterial: 'manuscript',
  AudioBook: 'book',
  AudioOrVideoDocument: 'motion_picture',
  Book: 'book',
  BookEdited: 'book',
  Broadcast: 'broadcast',
  CollectedWorks: 'book',
  ComputerProgram: 'software',
  ConferenceProceedings: 'book',
  Contribution: 'chapter',
  ContributionInLegalCommentary: 'chapter',
  CourtDecision: 'legal_case',
  InternetDocument: 'webpage',
  InterviewMaterial: 'interview',
  JournalArticle: 'article-journal',
  Lecture: 'speech',
  LegalCommentary: 'book',
  Manuscript: 'manuscript',
  Map: 'map',
  Movie: 'motion_picture',
  MusicAlbum: 'song',
  MusicTrack: 'song',
  NewsAgencyReport: 'article-newspaper',
  NewspaperArticle: 'article-newspaper',
  Patent: 'patent',
  PersonalCommunication: 'personal_communication',
  RadioPlay: 'broadcast',
  SpecialIssue: 'periodical',
  Standard: 'standard',
  StatuteOrRegulation: 'legislation',
  Thesis: 'thesis',
  UnpublishedWork: 'manuscript',
};
const ISSUED: ReadonlySet<CslType> = new Set([
  'article-journal',
  'article-newspaper',
  'periodical',
]);

/** A reference of a project as CSL, with what a contribution takes from the work it is in. */
export function citaviItem(reference: XmlElement, project: CitaviProject): CslItem {
  const id = reference.attributes.get('id') ?? '';
  const whole = project.wholes.get(id) ?? null;
  const wholeId = whole?.attributes.get('id') ?? '';
  const word = (name: string) => wordsAt(reference, name);
  /** What a reference states itself, or else the work it is in. */
  const either = (name: string) => word(name) || (whole ? wordsAt(whole, name) : '');
  const named = (link: string, of = 'Name') => {
    const thing = project.things.get(either(link));
    return thing ? wordsAt(thing, of) : '';
  };
  const people = (list: string, of = id) => namesOf(linked(project, list, of), project);
  const type = TYPES[word('ReferenceType').replaceAll(' ', '')] ?? 'document';
  const organizations = people('ReferenceOrganizations');
  const authors = people('ReferenceAuthors');
  const publishers = [
    ...linked(project, 'ReferencePublishers', id),
    ...linked(project, 'ReferencePublishers', wholeId),
  ];
  const publisher = project.things.get(publishers[0] ?? '');
  const isIssue = ISSUED.has(type);
  return {
    ...withoutBlanks({
      title: titleOf(reference),
      author:
        authors.length > 0 ? authors : people('ReferenceEditors').length > 0 ? [] : organizations,
      editor: [...people('ReferenceEditors'), ...people('ReferenceEditors', wholeId)],
      contributor: people('ReferenceCollaborators'),
      'container-author': people('ReferenceAuthors', wholeId),
      issued: readDate(word('Date')) ?? readDate(either('Year')),
      accessed: readDate(word('AccessDate')),
      'container-title': whole ? titleOf(whole) : named('PeriodicalID'),
      'container-title-short': named('PeriodicalID', 'StandardAbbreviation'),
      'collection-title': named('SeriesTitleID'),
      'publisher-place': either('PlaceOfPublication'),
      publisher: publisher ? wordsAt(publisher, 'Name') : '',
      volume: either('Volume'),
      issue: isIssue ? word('Number') : '',
      number: isIssue ? '' : word('Number'),
      'number-of-volumes': word('NumberOfVolumes'),
      'number-of-pages': written(reference, 'PageCount'),
      page: written(reference, 'PageRange'),
      edition: either('Edition'),
      DOI: word('DOI'),
      ISBN: either('ISBN'),
      ISSN: named('PeriodicalID', 'ISSN'),
      PMID: word('PubMedID'),
      PMCID: word('PMCID'),
      URL: word('OnlineAddress'),
      language: word('LanguageCode') || word('Language'),
      abstract: rawAt(reference, 'Abstract'),
      note: rawAt(reference, 'Notes'),
    }),
    type,
  };
}

/** What belongs to a thing by one of the lists of a project. */
export function linked(project: CitaviProject, list: string, id: string): readonly string[] {
  return project.links.get(list)?.get(id) ?? [];
}

/** The text of a field with its line ends; "" where there is none. */
export function rawAt(element: XmlElement, name: string): string {
  const field = elementAt(element, name);
  return field === null ? '' : rawTextOf(field).replace(/\r\n?/g, '\n').trim();
}

/** Pages as they were typed: Citavi keeps them with their numbers, as XML within the text. */
export function written(element: XmlElement, name: string): string {
  const field = wordsAt(element, name);
  return [...field.matchAll(/<os>([^<]*)<\/os>/g)].at(-1)?.[1]?.trim() ?? field;
}

function titleOf(reference: XmlElement): string {
  const [title, subtitle] = [wordsAt(reference, 'Title'), wordsAt(reference, 'Subtitle')];
  if (title === '' || subtitle === '') return title || subtitle;
  return /[:.?!–—-]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function namesOf(ids: readonly string[], { things }: CitaviProject): CslName[] {
  return ids
    .map((id) => {
      const person = things.get(id);
      if (!person) return null;
      const given = [wordsAt(person, 'FirstName'), wordsAt(person, 'MiddleName')];
      const family = [wordsAt(person, 'Prefix'), wordsAt(person, 'LastName')];
      const whole = family.filter(Boolean).join(' ');
      const name = given.filter(Boolean).join(' ');
      return name === '' ? nameAlone(whole) : personName(whole, name, wordsAt(person, 'Suffix'));
    })
    .filter((name) => name !== null);
}

function nameAlone(name: string): CslName | null {
  return name === '' ? null : { literal: name };
}
