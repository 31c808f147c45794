import {
  CITEKEYS,
  type NoteOptions,
  type NoteRun,
  type TextMark,
  type TextRun,
} from '../../../../shared/domain/citation-note.ts';
import type { CitationRun } from '../../../../shared/domain/citation-run.ts';
import { pinpointWords, type Pinpoint } from '../../../../shared/domain/pinpoint.ts';
import { AppError } from '../../../../shared/errors.ts';
import { createCitationProcessor, type CitationCluster } from '../../citations/processor.ts';
import { citeByKeys, type Cite, type CitedItem } from './citer.ts';
import type { Cluster } from './draft.ts';
import type { NoteContext } from './note-context.ts';

/** Words in front of a locator, which the style writes itself. */
const PLACE_WORD = /^(?:pp?|paras?)\. /;

function toTextRun({
  text,
  italic,
  bold,
  smallCaps,
  underline,
  vertical,
  href,
}: CitationRun): TextRun {
  const marks: (TextMark | false | undefined)[] = [
    bold && 'bold',
    italic && 'italic',
    underline && 'underline',
    smallCaps && 'small_caps',
    vertical === 'super' && 'superscript',
    vertical === 'sub' && 'subscript',
  ];
  return {
    text,
    marks: marks.filter((mark) => mark !== false && mark !== undefined),
    link: href ?? null,
  };
}

const locatorOf = (places: readonly Pinpoint[]): string =>
  pinpointWords(places).replace(PLACE_WORD, '');

/** A citation as the processor takes it: by pages where there are some, and else by paragraphs. */
function toCluster({ articleId, places }: Cluster): CitationCluster {
  const pages = places.filter(({ of }) => of === 'pages');
  const paragraphs = places.filter(({ of }) => of === 'paragraph');
  if (places.length === 0) return { items: [{ id: articleId }] };
  if (pages.length === 0) {
    return { items: [{ id: articleId, locator: locatorOf(paragraphs), label: 'paragraph' }] };
  }
  const suffix = paragraphs.length === 0 ? {} : { suffix: `, ${pinpointWords(paragraphs)}` };
  return { items: [{ id: articleId, locator: locatorOf(pages), label: 'page', ...suffix }] };
}

async function citeInStyle(
  { styles }: NoteContext,
  { style: id, locale, citations: where }: NoteOptions,
  clusters: readonly Cluster[],
  items: readonly CitedItem[],
): ReturnType<Cite> {
  const style = (await styles()).load(id);
  try {
    const processor = await createCitationProcessor({ style, locale, items });
    const isNote = style.kind === 'note' || where === 'footnotes';
    const citations = processor.cite(clusters.map(toCluster)).map((runs): NoteRun => ({
      of: isNote ? 'footnote' : 'citation',
      runs: runs.map(toTextRun),
    }));
    const entries = processor.bibliography()?.entries ?? [];
    return {
      citations,
      references: entries.map(({ label, runs }) => [
        ...label.map(toTextRun),
        ...(label.length === 0 ? [] : [{ text: ' ', marks: [], link: null }]),
        ...runs.map(toTextRun),
      ]),
    };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError(
      'conflict',
      `“${style.title}” could not write these citations. Choose another citation style.`,
      { cause: thrown },
    );
  }
}

/** What writes citations in a style. It throws `not_found` for a style that is not there. */
export function citerOf(context: NoteContext, options: NoteOptions): Cite {
  return options.style === CITEKEYS
    ? citeByKeys
    : (clusters, items) => citeInStyle(context, options, clusters, items);
}
