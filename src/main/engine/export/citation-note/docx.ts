import {
  BorderStyle,
  BuilderElement,
  Document,
  FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  SimpleField,
  TextRun as WordRun,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type {
  NoteBlock,
  NoteRun,
  TextMark,
  TextRun,
} from '../../../../shared/domain/citation-note.ts';
import { wordsOf, type NotePiece, type WrittenBlock } from './draft.ts';

/** What stands in the tag of a content control of Collate’s; Word allows 64 characters. */
export const TAG_PREFIX = 'collate:';

/** The name of the document’s property in which Collate keeps what it wrote. */
export const RECORD_PROPERTY = 'Collate';

/** Characters that XML 1.0 has no place for, and halves of others. */
export const UNFIT = /[^\P{Cc}\t\n\r]|[\u{FFFE}\u{FFFF}]/gu;

/** Hebrew, Arabic and their kin: whether the first letter of a text is one of theirs. */
const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFF}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const is = (marks: readonly TextMark[], mark: TextMark): boolean => marks.includes(mark);

const withValue = (name: string, value: string): BuilderElement =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value } } });

/** A content control around paragraphs, which Word keeps whatever is written around it. */
class Control extends FileChild {
  constructor(tag: string, paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    this.root.push(
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          withValue('w:alias', 'Collate'),
          withValue('w:tag', tag),
          new BuilderElement({ name: 'w:richText' }),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [...paragraphs] }),
    );
  }
}

/** Makes paragraphs of Word and gathers the footnotes in them. */
class WordMaker {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  #footnote = 0;

  paragraph(block: WrittenBlock): Paragraph {
    const { kind, level, runs, quoteState } = block;
    if (kind === 'picture') return new Paragraph({ children: pictureRuns(block) });
    const isRightToLeft = RIGHT_TO_LEFT.test(wordsOf(runs));
    return new Paragraph({
      ...styleOf(kind, level, quoteState),
      ...(isRightToLeft ? { bidirectional: true } : {}),
      children: runs.flatMap((run) => this.#run(run, isRightToLeft)),
    });
  }

  #run(run: NoteRun, isRightToLeft: boolean): ParagraphChild[] {
    switch (run.of) {
      case 'text':
        return textRuns(run, isRightToLeft);
      case 'citation':
        return run.runs.flatMap((each) => textRuns(each, isRightToLeft));
      case 'footnote': {
        this.#footnote += 1;
        this.footnotes[String(this.#footnote)] = {
          children: [
            new Paragraph({ children: run.runs.flatMap((each) => textRuns(each, false)) }),
          ],
        };
        return [new FootnoteReferenceRun(this.#footnote)];
      }
    }
  }
}

function styleOf(
  kind: NoteBlock['kind'],
  level: number,
  state: NoteBlock['quoteState'],
): IParagraphOptions {
  switch (kind) {
    case 'title':
      return { heading: HeadingLevel.TITLE };
    case 'subtitle':
      return { style: 'Subtitle' };
    case 'heading':
      // The title stands above all headings, so that those of articles are the first of the document.
      return { heading: HEADINGS[Math.min(Math.max(level - 1, 1), HEADINGS.length) - 1]! };
    case 'quote':
      return {
        style: state === 'broken' ? 'QuoteBroken' : state === 'moved' ? 'QuoteMoved' : 'Quote',
      };
    case 'item':
      return { style: 'ListParagraph', indent: { left: 360 * Math.max(level, 1) } };
    case 'state':
      return { style: 'CollateState' };
    case 'reference':
      return { style: 'Bibliography' };
    case 'paragraph':
    case 'picture':
      return {};
  }
}

function textRuns({ text, marks, link }: TextRun, isRightToLeft: boolean): ParagraphChild[] {
  const fit = text.toWellFormed().replace(UNFIT, '\u{FFFD}');
  // A field needs no relationship, so a piece can be put into another document as it is.
  if (link !== null) {
    return [new SimpleField(`HYPERLINK "${link.replace(/["\\\s]/g, encodeURIComponent)}"`, fit)];
  }
  return fit.split(/\r\n?|\n/).map(
    (line, at) =>
      new WordRun({
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(is(marks, 'bold') ? { bold: true } : {}),
        ...(is(marks, 'italic') ? { italics: true } : {}),
        ...(is(marks, 'upright') ? { italics: false } : {}),
        ...(is(marks, 'underline') ? { underline: {} } : {}),
        ...(is(marks, 'small_caps') ? { smallCaps: true } : {}),
        ...(is(marks, 'superscript') ? { superScript: true } : {}),
        ...(is(marks, 'subscript') ? { subScript: true } : {}),
        ...(isRightToLeft ? { rightToLeft: true } : {}),
      }),
  );
}

/** Points are 72 to the inch, pixels of the library that writes the document 96. */
const PIXELS = 96 / 72;
/** As much as fits between the margins of a page, in such pixels. */
const WIDEST = 600;

/** The picture in its own size, or as wide as the page has room; nothing where it is not there. */
function pictureRuns({ picture, png }: WrittenBlock): ParagraphChild[] {
  const data = png?.() ?? null;
  if (!picture || data === null) return [];
  const width = Math.min(picture.width * PIXELS, WIDEST);
  const height = (width / picture.width) * picture.height;
  const words = picture.words.toWellFormed().replace(UNFIT, '\u{FFFD}');
  return [
    new ImageRun({
      type: 'png',
      data,
      transformation: { width: Math.round(width), height: Math.round(height) },
      altText: { name: words, title: words, description: words },
    }),
  ];
}

const besideQuote = (style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) => ({
  indent: { left: 480 },
  spacing: { before: 60, after: 120 },
  border: { left: { style, size, space: 10, color: 'auto' } },
});

const STYLES = {
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: besideQuote(BorderStyle.SINGLE, 8),
    },
    {
      id: 'QuoteMoved',
      name: 'Quote moved',
      basedOn: 'Quote',
      paragraph: besideQuote(BorderStyle.DOUBLE, 8),
    },
    {
      id: 'QuoteBroken',
      name: 'Quote broken',
      basedOn: 'Quote',
      paragraph: besideQuote(BorderStyle.DASHED, 8),
    },
    {
      id: 'CollateState',
      name: 'State of quotes',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'Bibliography',
      name: 'Bibliography',
      basedOn: 'Normal',
      paragraph: { indent: { left: 480, hanging: 480 }, spacing: { after: 80 } },
    },
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', quickFormat: true },
  ],
};

/** A piece, and the tag of its content control; null for one without. */
export interface TaggedPiece extends Pick<NotePiece, 'blocks'> {
  readonly tag: string | null;
}

/**
 * A note as a file of Word (Office Open XML), with real styles and footnotes.
 * @param record what is kept of it in the document’s properties; null for nothing
 */
export async function writeDocx(
  title: string,
  pieces: readonly TaggedPiece[],
  record: string | null,
): Promise<Uint8Array> {
  const maker = new WordMaker();
  const children = pieces.flatMap(({ tag, blocks }): FileChild[] => {
    if (blocks.length === 0) return [];
    const paragraphs = blocks.map((block) => maker.paragraph(block));
    return tag === null ? paragraphs : [new Control(tag, paragraphs)];
  });
  const document = new Document({
    title: title.toWellFormed().replace(UNFIT, '\u{FFFD}'),
    creator: 'Collate',
    styles: STYLES,
    footnotes: maker.footnotes,
    customProperties: record === null ? [] : [{ name: RECORD_PROPERTY, value: record }],
    sections: [{ children }],
  });
  return await Packer.toBuffer(document);
}
