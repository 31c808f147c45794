import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import {
  CITEKEYS,
  type NoteOptions,
  type TemplateParts,
} from '../../../../shared/domain/citation-note.ts';
import { AppError } from '../../../../shared/errors.ts';
import { acceptedOnly, openSource, readReference, type SourcedArticle } from '../gather.ts';
import { readPairDifferences, requirePair } from '../pair-differences.ts';
import { citerOf } from './citer-of.ts';
import type { CitedItem, ToldCitations } from './citer.ts';
import type { NoteContext } from './note-context.ts';
import { differencePieces, withoutLeftOut } from './difference-pieces.ts';
import { composeNote, emptyTally, textPiece, titlePiece, type NoteTally } from './compose.ts';
import type { DraftPiece, NotePiece } from './draft.ts';
import { withPictures } from './pictures.ts';
import { citeAll, citeEachByKey } from './write-citations.ts';
import { readTemplate } from './template.ts';
import { requireTemplate } from './templates.ts';

/** So many statements can be in a note that is held as a whole: Word opens no longer ones. */
const MOST_STATEMENTS = 20_000;

/** What a note is made of, and how. */
export interface NoteRequest {
  readonly target: ExportTarget;
  readonly options: NoteOptions;
  /** In place of those of the template; null for those. */
  readonly parts: TemplateParts | null;
}

/** A note whose articles are still to be read. */
export interface OpenNote {
  readonly title: string;
  /** The file’s name with its ending. */
  readonly suggestedName: string;
  /** The articles that it is of. */
  readonly ids: readonly string[];
  /** Grows as the pieces are taken. */
  readonly tally: Readonly<NoteTally>;
  /** Its pieces as articles are read, one article after the other. Throws `TemplateError`. */
  readonly drafts: Iterable<DraftPiece>;
  /** Writes the citations of pieces; the references follow where the note has some. */
  readonly cite: (drafts: readonly DraftPiece[]) => Promise<NotePiece[]>;
  /** As `cite`, with pictures that can be read as they are written; tells how many citations are. */
  readonly finish: (drafts: readonly DraftPiece[], told: ToldCitations) => Promise<NotePiece[]>;
  /**
   * All pieces, each before the next article is read, however many there are; null where citations or the
   * order of statements depend on the whole. Throws `TemplateError`.
   */
  readonly stream: (() => Iterable<NotePiece>) | null;
}

const ENDINGS: Readonly<Record<NoteOptions['format'], string>> = {
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  plain: 'txt',
};

const itemOf = ({ id, citekey, csl }: SourcedArticle): CitedItem => ({ id, citekey, csl });

/** What the name of a file of a note says of its contents. */
const NAMES: Readonly<Record<NoteOptions['contents'], string>> = {
  statements: 'notes',
  references: 'bibliography',
  differences: 'differences',
};

/**
 * Opens a note. Throws `not_found`, `invalid_input` for differences of what is no pair, and `TemplateError` for a
 * template that is none.
 */
export async function openNote(
  context: NoteContext,
  { target, options, parts }: NoteRequest,
): Promise<OpenNote> {
  const { db } = context;
  const source = openSource(db, target);
  const template = readTemplate(parts ?? requireTemplate(db, options.template));
  const cite = citerOf(context, options);
  const tally = emptyTally();
  const items = new Map<string, CitedItem>();
  const citePieces: OpenNote['finish'] = (taken, told) =>
    citeAll(taken, items, cite, options, told);
  const isChosen = target.of === 'claims' || target.of === 'annotations';
  function* articles(): Generator<SourcedArticle> {
    for (const id of source.ids) {
      const whole = source.read(id);
      const { article, undecided } =
        isChosen || options.suggested ? { article: whole, undecided: 0 } : acceptedOnly(whole);
      tally.articles += 1;
      tally.undecided += undecided;
      tally.waiting += article.waiting;
      items.set(id, itemOf(article));
      yield article;
    }
  }
  /** Articles of which nothing but their reference is written. */
  function* references(): Generator<DraftPiece> {
    yield titlePiece(source.title);
    for (const id of source.ids) {
      const { citekey, csl } = readReference(db, id);
      tally.articles += 1;
      items.set(id, { id, citekey, csl });
      yield textPiece(`work:${id}`);
    }
  }
  const isOfReferences = options.contents === 'references';
  const isOfDifferences = options.contents === 'differences';
  const pair =
    isOfDifferences || (target.of === 'pair' && !isOfReferences)
      ? await readPairDifferences(db, requirePair(target))
      : null;
  if (pair) {
    const { open, settled } = withoutLeftOut(pair, options);
    tally.differences = open.length + settled.length;
    for (const { article } of [pair.left, pair.right]) items.set(article.id, itemOf(article));
  }
  const opening = pair ? differencePieces(pair, options) : [];
  function* differences(): Generator<DraftPiece> {
    yield titlePiece(source.title);
    yield* opening;
    tally.articles = source.ids.length;
  }
  const isStreamed =
    options.format === 'markdown' &&
    options.style === CITEKEYS &&
    options.order === 'article' &&
    options.contents === 'statements';
  const pictured = (piece: NotePiece): NotePiece => withPictures(piece, context.readPng);
  function* streamed(): Generator<NotePiece> {
    for (const piece of citeEachByKey(drafts, items, options)) yield pictured(piece);
  }
  const drafts = isOfReferences
    ? references()
    : isOfDifferences
      ? differences()
      : composeNote(
          articles(),
          { title: source.title, template, options, chosen: isChosen ? target.ids : null, opening },
          tally,
        );
  return {
    title: source.title,
    suggestedName: `${source.name}-${NAMES[options.contents]}.${ENDINGS[options.format]}`,
    ids: source.ids,
    tally,
    drafts,
    cite: (taken) => citePieces(taken, () => undefined),
    finish: async (taken, told) => (await citePieces(taken, told)).map(pictured),
    stream: isStreamed ? streamed : null,
  };
}

/** All drafts of a note. Throws `conflict` where they are more than one file should hold. */
export function takeAll(note: OpenNote, told: (articles: number) => void): DraftPiece[] {
  const drafts: DraftPiece[] = [];
  for (const draft of note.drafts) {
    drafts.push(draft);
    told(note.tally.articles);
    if (note.tally.statements > MOST_STATEMENTS) {
      throw new AppError(
        'conflict',
        `These are more than ${MOST_STATEMENTS.toLocaleString('en')} statements, which one note should not hold. Choose fewer articles, or save Markdown with citekeys, article by article.`,
      );
    }
  }
  return drafts;
}
