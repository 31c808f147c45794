import { Drop } from 'liquidjs';
import type { Annotation, AreaAnnotation } from '../../../../shared/domain/annotation.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { NoteOptions, NotePicture } from '../../../../shared/domain/citation-note.ts';
import { KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { issuedYear } from '../../../../shared/domain/csl-dates.ts';
import { formatNames } from '../../../../shared/domain/csl-names.ts';
import {
  describeClaim,
  isEffectAlone,
  isTelling,
} from '../../../../shared/domain/describe-claim.ts';
import type { Note } from '../../../../shared/domain/note.ts';
import { linkToArticle, linkToClaim } from '../../../../shared/domain/collate-link.ts';
import type { Area } from '../../../../shared/domain/pages.ts';
import { pinpointWords } from '../../../../shared/domain/pinpoint.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';
import { areaPinpoint, quotePinpoint } from '../citations.ts';
import type { SourcedArticle } from '../gather.ts';
import type { SentenceFinder } from '../quoted-sentence.ts';
import type { Cluster, StatementInfo } from './draft.ts';
import { stateWords, UNPROVED_WORDS } from './state-words.ts';

/** A citation in a template: where it is put out the note has one; as a text it is what pandoc reads. */
export class CitationDrop extends Drop {
  readonly cluster: Cluster;

  constructor(cluster: Cluster) {
    super();
    this.cluster = cluster;
  }

  override valueOf(): string {
    return `@${this.cluster.citekey}`;
  }
}

/** Words of a quote in a template, which remember whose they are. */
export class QuoteDrop extends Drop {
  readonly words: string;
  readonly state: Quote['state'];

  constructor(words: string, state: Quote['state']) {
    super();
    this.words = words;
    this.state = state;
  }

  override valueOf(): string {
    return this.words;
  }
}

/** What is said of the state of quotes in a template. */
export class StateDrop extends Drop {
  readonly words: string;

  constructor(words: string) {
    super();
    this.words = words;
  }

  override valueOf(): string {
    return this.words;
  }
}

/** What a template can say of an article. */
export interface ArticleScope {
  readonly title: string;
  /** Names and year, as in lists. */
  readonly label: string;
  readonly authors: string;
  readonly year: string;
  readonly outlet: string;
  readonly doi: string;
  readonly citekey: string;
  readonly citation: CitationDrop;
  readonly link: string;
}

interface QuoteScope {
  readonly words: QuoteDrop;
  /** The whole sentence in which it stands. */
  readonly sentence: QuoteDrop;
  readonly state: StateDrop;
  readonly place: string;
  readonly broken: boolean;
}

/** What a template can say of a statement. `highlight`, `citation`, `comment`, `color` and `tags` are Zotero’s. */
export interface StatementScope {
  readonly highlight: QuoteDrop;
  readonly citation: CitationDrop;
  readonly comment: string;
  readonly color: string;
  readonly tags: readonly string[];
  /** `claim`, `highlight`, `area` or `note`. */
  readonly type: string;
  readonly kind: string;
  readonly code: string;
  readonly statement: string;
  readonly label: string;
  readonly detail: string;
  readonly color_label: string;
  readonly suggested: boolean;
  readonly unproved: boolean;
  readonly quotes: readonly QuoteScope[];
  readonly state: StateDrop;
  readonly place: string;
  readonly link: string;
  readonly article: ArticleScope;
}

/** A statement as templates and the window know it. */
export interface ScopedStatement {
  readonly info: StatementInfo;
  readonly scope: StatementScope;
  /** The parts of pages that prove it, or that it is about. */
  readonly pictures: readonly NotePicture[];
}

/** What the statements of one article are made with. */
export interface ArticleInHand {
  readonly article: SourcedArticle;
  readonly finder: SentenceFinder;
  readonly scope: ArticleScope;
  readonly options: Pick<NoteOptions, 'quotes' | 'states' | 'links'>;
}

/** A heading is one line, whatever a file of references says. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a template can say of an article. */
export function articleScope(
  article: Pick<SourcedArticle, 'id' | 'citekey' | 'csl' | 'title' | 'label'>,
  isLinked: boolean,
): ArticleScope {
  const { id, citekey, csl, title, label } = article;
  return {
    title: oneLine(title),
    label: oneLine(label),
    authors: formatNames(csl.author ?? csl.editor ?? []).replaceAll('\n', '; '),
    year: String(issuedYear(csl) ?? ''),
    outlet: oneLine(csl['container-title'] ?? csl.publisher ?? ''),
    doi: csl.DOI ?? '',
    citekey,
    citation: new CitationDrop({ articleId: id, citekey, places: [] }),
    link: isLinked ? linkToArticle(citekey) : '',
  };
}

/** What differs between the things that statements are made of. */
interface Facts {
  readonly info: Pick<StatementInfo, 'ref' | 'code' | 'isUnproved'>;
  readonly quotes: readonly Quote[];
  readonly areas: readonly Area[];
  readonly words: Pick<
    StatementScope,
    | 'comment'
    | 'color'
    | 'tags'
    | 'type'
    | 'kind'
    | 'statement'
    | 'label'
    | 'detail'
    | 'color_label'
    | 'suggested'
  >;
  readonly link: string;
}

const NO_FACTS = {
  comment: '',
  color: '',
  tags: [],
  color_label: '',
  label: '',
  detail: '',
  suggested: false,
};

/** Whether the state of a quote is said even where states are not wanted. */
const isAlarming = ({ state }: Quote): boolean => state === 'broken' || state === 'moved';

function toScoped(
  { article, finder, scope, options }: ArticleInHand,
  { info, quotes, areas, words, link }: Facts,
): ScopedStatement {
  const placed = quotes.map((quote) => ({ quote, place: quotePinpoint(quote, article) }));
  const places = [...placed.flatMap(({ place }) => place ?? []), ...areas.map(areaPinpoint)];
  const said = placed
    .filter(({ quote }) => options.states || isAlarming(quote))
    .map(({ quote, place }) => stateWords(quote, place, article.revision));
  const state = info.isUnproved && quotes.length === 0 ? [UNPROVED_WORDS] : said;
  const [first] = quotes;
  return {
    info: {
      ...info,
      articleId: article.id as StatementInfo['articleId'],
      citekey: article.citekey,
      quotes: placed.map(({ quote, place }) => ({
        id: quote.id,
        state: quote.state,
        place: place === null ? '' : pinpointWords([place]),
      })),
    },
    scope: {
      ...words,
      highlight: new QuoteDrop(
        options.quotes ? quotes.map(({ exact }) => exact).join(' […] ') : '',
        first?.state ?? 'verified',
      ),
      citation: new CitationDrop({ articleId: article.id, citekey: article.citekey, places }),
      code: info.code,
      unproved: info.isUnproved,
      quotes: options.quotes
        ? placed.map(({ quote, place }) => ({
            words: new QuoteDrop(quote.exact, quote.state),
            sentence: new QuoteDrop(finder.sentenceOf(quote), quote.state),
            state: new StateDrop(
              options.states || isAlarming(quote) ? stateWords(quote, place, article.revision) : '',
            ),
            place: place === null ? '' : pinpointWords([place]),
            broken: quote.state === 'broken',
          }))
        : [],
      state: new StateDrop([...new Set(state)].join(' ')),
      place: places.length === 0 ? '' : pinpointWords(places),
      link: options.links ? link : '',
      article: scope,
    },
    pictures: areas.map(toPicture),
  };
}

function toPicture(area: Area): NotePicture {
  const { x0, y0, x1, y1 } = area.rect;
  return {
    areaId: area.id,
    words: `A part of the page, ${pinpointWords([areaPinpoint(area)])}`,
    width: x1 - x0,
    height: y1 - y0,
  };
}

/** The statement of a claim: its reader’s, else what its value says, and its sentence where that tells nothing. */
function statementOf(claim: Claim, finder: SentenceFinder): string {
  if (claim.statement !== '' && !isEffectAlone(claim)) return claim.statement;
  const { label, detail } = describeClaim(claim);
  const [quote] = claim.quotes;
  const sentence = quote && !isTelling(claim.value.kind) ? finder.sentenceOf(quote) : undefined;
  return sentence ?? (detail === '' ? label : `${label} (${detail})`);
}

/** A claim as a statement. */
export function claimStatement(claim: Claim, hand: ArticleInHand): ScopedStatement {
  const { label, detail } = describeClaim(claim);
  return toScoped(hand, {
    info: {
      ref: { of: 'claim', id: claim.id },
      code: claim.code,
      isUnproved: claim.areas.length === 0 && claim.quotes.every(({ state }) => state === 'broken'),
    },
    quotes: claim.quotes,
    areas: claim.areas,
    words: {
      ...NO_FACTS,
      type: 'claim',
      kind: KIND_WORDS[claim.value.kind],
      statement: statementOf(claim, hand.finder),
      label,
      detail,
      suggested: claim.status === 'suggested',
    },
    link: linkToClaim(claim.id),
  });
}

const remarkOf = (
  { comment, color, tags }: Pick<Annotation, 'comment' | 'color' | 'tags'>,
  { article }: ArticleInHand,
) => ({
  ...NO_FACTS,
  comment: comment.trim(),
  statement: comment.trim(),
  color,
  color_label: article.colorLabels[color],
  tags,
});

/** A highlight as a statement: what was written beside it, and its quote. */
export function annotationStatement(annotation: Annotation, hand: ArticleInHand): ScopedStatement {
  return toScoped(hand, {
    info: {
      ref: { of: 'annotation', id: annotation.id },
      code: annotation.code,
      isUnproved: false,
    },
    quotes: [annotation.quote],
    areas: [],
    words: { ...remarkOf(annotation, hand), type: 'highlight', kind: 'Highlight' },
    link: hand.scope.link,
  });
}

/** A marked part of a page as a statement. */
export function areaStatement(annotation: AreaAnnotation, hand: ArticleInHand): ScopedStatement {
  const words = remarkOf(annotation, hand);
  return toScoped(hand, {
    info: { ref: { of: 'area', id: annotation.id }, code: annotation.code, isUnproved: false },
    quotes: [],
    areas: [annotation.area],
    words: {
      ...words,
      statement: words.statement === '' ? 'A part of the page' : words.statement,
      type: 'area',
      kind: 'Part of a page',
    },
    link: hand.scope.link,
  });
}

/** What a reader wrote of the article as a whole, as a statement. */
export function noteStatement({ id, text }: Note, hand: ArticleInHand): ScopedStatement {
  return toScoped(hand, {
    info: { ref: { of: 'note', id }, code: '', isUnproved: false },
    quotes: [],
    areas: [],
    words: {
      ...NO_FACTS,
      comment: text.trim(),
      statement: text.trim(),
      type: 'note',
      kind: 'Note',
    },
    link: hand.scope.link,
  });
}
