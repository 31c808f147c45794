import { madeByWhom, type Annotation } from '../../../../shared/domain/annotation.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { describeClaim } from '../../../../shared/domain/describe-claim.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import { referenceParts } from '../../../../shared/domain/reference-line.ts';
import { shortenWords } from '../../../../shared/domain/short-words.ts';
import type { Settings } from '../../../../shared/domain/settings.ts';
import type { Area } from '../../../../shared/domain/pages.ts';
import { pinpointWords } from '../../../../shared/domain/pinpoint.ts';
import type { ReadPng } from '../citation-note/pictures.ts';
import { areaPinpoint } from '../citations.ts';
import type { OpenSource, SourcedArticle } from '../gather.ts';
import { xmlElement, xmlEscape } from '../xml-text.ts';
import { ZipWriter } from '../zip-writer.ts';
import { CodeBook } from './code-book.ts';
import { codePoints } from './code-points.ts';
import { guidOf } from './guid.ts';

const NAMESPACE = 'urn:QDA-XML:project:1.0';
/** Who coded what a rule suggested. */
const RULES = 'Collate’s rules';
/** How long the name of a selection is, in characters. */
const NAME_LENGTH = 80;

/** Moments as xsd:dateTime has them. */
const moment = (millis: number): string => new Date(millis).toISOString();

const description = (text: string): string =>
  text === '' ? '' : xmlElement('Description', {}, xmlEscape(text));

/** An element of these parts; nothing where there are none, as it must have one. */
const within = (element: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : xmlElement(element, {}, parts.join(''));

/** What codes a place or a whole source. */
interface Coded {
  readonly id: string;
  readonly codes: readonly string[];
  readonly who: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** What the coding says, for its memo. */
  readonly memo: string;
}

/** A project while its sources are read one by one. */
class Project {
  readonly #zip = new ZipWriter();
  readonly #codes: CodeBook;
  readonly #readPng: ReadPng;
  readonly #users = new Map<string, string>();
  readonly #notes: string[] = [];
  /** The elements of the sources: they stand behind the codes, of which all are known at the end. */
  readonly #sources: string[] = [];

  constructor(labels: Settings['colorLabels'], readPng: ReadPng) {
    this.#readPng = readPng;
    this.#codes = new CodeBook(labels);
  }

  add(article: SourcedArticle): Generator<Uint8Array> {
    const text = textOf(article);
    // Windows’ line ends would move what stands behind them.
    this.#zip.add(`Sources/${article.id}.txt`, text);
    const at = codePoints(text);
    const claims = article.claims.flatMap((claim) => this.#claim(claim, article.citekey, at));
    const marks = article.annotations.map((mark) => this.#annotation(mark, at));
    const areas = article.areas.flatMap((mark) => {
      const codes = [
        this.#codes.ofColor(mark.color),
        ...mark.tags.map((tag) => this.#codes.ofTag(tag)),
      ];
      const coded = { ...mark, codes, who: madeByWhom(mark), memo: mark.comment };
      return this.#picture(mark.area, article.citekey, coded)
        ? []
        : [{ whole: this.#whole(coded) }];
    });
    const parts = [...claims, ...marks, ...areas];
    this.#sources.push(
      xmlElement(
        'TextSource',
        {
          guid: article.id,
          name: article.citekey,
          plainTextPath: `internal://${article.id}.txt`,
        },
        [
          description(describeSource(article)),
          ...parts.map((part) => ('selection' in part ? part.selection : '')),
          ...parts.map((part) => ('whole' in part ? part.whole : '')),
          ...article.notes.map((note) => this.#note(note.id, note.text, note)),
        ].join(''),
      ),
    );
    return this.#zip.take();
  }

  end(name: string): Generator<Uint8Array> {
    const users = [...this.#users].map(([who, guid]) => xmlElement('User', { guid, name: who }));
    const project = xmlElement(
      'Project',
      { xmlns: NAMESPACE, name, origin: 'Collate' },
      [
        within('Users', users),
        this.#codes.toXml(),
        within('Sources', this.#sources),
        within('Notes', this.#notes),
      ].join(''),
    );
    this.#zip.add('project.qde', `<?xml version="1.0" encoding="utf-8"?>\n${project}\n`);
    return this.#zip.end();
  }

  #user(who: string): string {
    const guid = guidOf('user', who);
    this.#users.set(who, guid);
    return guid;
  }

  /** Codes of a whole source; what they say stands in a note, as they have no memo of their own. */
  #whole(coded: Coded): string {
    const note = coded.memo === '' ? '' : this.#note(guidOf('memo', coded.id), coded.memo, coded);
    return this.#codings(coded, note);
  }

  #codings({ id, codes, who, createdAt }: Coded, note = ''): string {
    return codes
      .map((code) =>
        xmlElement(
          'Coding',
          {
            guid: guidOf('coding', id, code),
            creatingUser: this.#user(who),
            creationDateTime: moment(createdAt),
          },
          xmlElement('CodeRef', { targetGUID: code }) + note,
        ),
      )
      .join('');
  }

  /** A place of the text with its codes; a quote that is not found codes the whole source. */
  #place(
    quote: Quote,
    coded: Coded,
    at: (offset: number) => number,
  ): { selection: string } | { whole: string } {
    const { found, exact, id } = quote;
    if (!found) return { whole: this.#whole({ ...coded, id }) };
    const content = description(coded.memo) + this.#codings({ ...coded, id });
    const selection = xmlElement(
      'PlainTextSelection',
      {
        guid: id,
        name: shortenWords(exact.replace(/\s+/g, ' ').trim(), NAME_LENGTH),
        startPosition: String(at(found.start)),
        endPosition: String(at(found.end)),
        creatingUser: this.#user(coded.who),
        creationDateTime: moment(coded.createdAt),
        modifyingUser: this.#user(coded.who),
        modifiedDateTime: moment(coded.updatedAt),
      },
      content,
    );
    return { selection };
  }

  #claim(
    claim: Claim,
    citekey: string,
    at: (offset: number) => number,
  ): ({ selection: string } | { whole: string })[] {
    const { origin } = claim;
    const coded: Coded = {
      id: claim.id,
      codes: [this.#codes.ofClaim(claim.value)],
      who: origin.by === 'reader' ? origin.readerName : RULES,
      createdAt: claim.createdAt,
      updatedAt: claim.updatedAt,
      memo: memoOf(claim),
    };
    const pictures = claim.areas.filter((area) => this.#picture(area, citekey, coded));
    if (claim.quotes.length + pictures.length === 0) return [{ whole: this.#whole(coded) }];
    return claim.quotes.map((quote) => this.#place(quote, coded, at));
  }

  /** Adds the picture of an area as a source of its own with these codes; false where there is no picture. */
  #picture(area: Area, citekey: string, coded: Coded): boolean {
    const png = this.#readPng(area.id);
    if (png === null) return false;
    this.#zip.addStored(`Sources/${area.id}.png`, png);
    const user = this.#user(coded.who);
    this.#sources.push(
      xmlElement(
        'PictureSource',
        {
          guid: area.id,
          name: `${citekey}, ${pinpointWords([areaPinpoint(area)])}`,
          path: `internal://${area.id}.png`,
          creatingUser: user,
          creationDateTime: moment(coded.createdAt),
          modifyingUser: user,
          modifiedDateTime: moment(coded.updatedAt),
        },
        description(coded.memo) + this.#codings({ ...coded, id: area.id }),
      ),
    );
    return true;
  }

  #annotation(
    annotation: Annotation,
    at: (offset: number) => number,
  ): { selection: string } | { whole: string } {
    const { quote, color, tags, comment, createdAt, updatedAt } = annotation;
    const codes = [this.#codes.ofColor(color), ...tags.map((tag) => this.#codes.ofTag(tag))];
    const who = madeByWhom(annotation);
    const coded = { id: quote.id, codes, who, createdAt, updatedAt, memo: comment };
    return this.#place(quote, coded, at);
  }

  /** Keeps a note and answers with what refers to it. */
  #note(id: string, text: string, { createdAt }: { readonly createdAt: number }): string {
    const name = shortenWords(text.replace(/\s+/g, ' ').trim(), NAME_LENGTH);
    const content = xmlElement('PlainTextContent', {}, xmlEscape(text));
    this.#notes.push(
      xmlElement('Note', { guid: id, name, creationDateTime: moment(createdAt) }, content),
    );
    return xmlElement('NoteRef', { targetGUID: id });
  }
}

/** The text of a source; of a reference alone its title and abstract. */
function textOf({ hasText, text, csl, title }: SourcedArticle): string {
  if (hasText) return text;
  return [title, csl.abstract ?? ''].filter((part) => part !== '').join('\n\n');
}

/** The reference, and whether the text is one. */
function describeSource({ csl, hasText }: SourcedArticle): string {
  const reference = referenceParts(csl)
    .map(({ text }) => text)
    .join(' ');
  return hasText ? reference : `${reference}\nIts text is not in the library.`;
}

/** What a claim says, in lines: its value, the reader’s statement, and what holds of it. */
function memoOf(claim: Claim): string {
  const { label, detail } = describeClaim(claim);
  const broken = claim.quotes
    .filter(({ found }) => !found)
    .map(({ exact }) => `Not found in the text: ${inQuotationMarks(exact)}`);
  return [
    detail === '' ? label : `${label} (${detail})`,
    claim.statement,
    claim.status === 'suggested' ? 'Suggested, not yet decided.' : '',
    ...broken,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A project of REFI-QDA (`.qdpx`, version 1.5 of the standard): articles as sources, claims and highlights
 * as codings of their quotes, parts of pages as pictures, notes as notes. Positions count Unicode characters.
 */
export function* writeProject(
  source: OpenSource,
  articles: Iterable<SourcedArticle>,
  labels: Settings['colorLabels'],
  readPng: ReadPng,
): Generator<Uint8Array> {
  const project = new Project(labels, readPng);
  for (const article of articles) yield* project.add(article);
  yield* project.end(source.title);
}
