import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { NoteOptions, TemplateParts } from '../../../../shared/domain/citation-note.ts';
import { AppError } from '../../../../shared/errors.ts';
import { acceptedOnly, openSource, type SourcedArticle } from '../gather.ts';
import { citerOf } from './citer-of.ts';
import type { CitedItem } from './citer.ts';
import type { NoteContext } from './note-context.ts';
import { composeNote, emptyTally, type NoteTally } from './compose.ts';
import type { DraftPiece, NotePiece } from './draft.ts';
import { withPictures } from './pictures.ts';
import { citeAll } from './write-citations.ts';
import { readTemplate } from './template.ts';
import { requireTemplate } from './templates.ts';

/** So many statements can be in one note whose citations are written by a style: Word opens no longer ones. */
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
  /** As `cite`, with pictures that can be read as they are written. */
  readonly finish: (drafts: readonly DraftPiece[]) => Promise<NotePiece[]>;
}

const ENDINGS: Readonly<Record<NoteOptions['format'], string>> = {
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  plain: 'txt',
};

const itemOf = ({ id, citekey, csl }: SourcedArticle): CitedItem => ({ id, citekey, csl });

/** Opens a note. Throws `not_found`, and `TemplateError` for a template that is none. */
export function openNote(context: NoteContext, { target, options, parts }: NoteRequest): OpenNote {
  const { db } = context;
  const source = openSource(db, target);
  const template = readTemplate(parts ?? requireTemplate(db, options.template));
  const cite = citerOf(context, options);
  const tally = emptyTally();
  const items = new Map<string, CitedItem>();
  const citePieces = (drafts: readonly DraftPiece[]): Promise<NotePiece[]> =>
    citeAll(drafts, items, cite, options.bibliography);
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
  return {
    title: source.title,
    suggestedName: `${source.name}-notes.${ENDINGS[options.format]}`,
    ids: source.ids,
    tally,
    drafts: composeNote(
      articles(),
      { title: source.title, template, options, chosen: isChosen ? target.ids : null },
      tally,
    ),
    cite: citePieces,
    finish: async (drafts) => withPictures(await citePieces(drafts), context.readPng),
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
        `These are more than ${MOST_STATEMENTS.toLocaleString('en')} statements, which one note should not hold. Choose fewer articles, or export Markdown with citekeys.`,
      );
    }
  }
  return drafts;
}
