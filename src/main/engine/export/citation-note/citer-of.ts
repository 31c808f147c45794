import {
  CITEKEYS,
  type NoteOptions,
  type NoteRun,
} from '../../../../shared/domain/citation-note.ts';
import { pinpointWords, type Pinpoint } from '../../../../shared/domain/pinpoint.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { CitationCluster } from '../../citations/processor.ts';
import { referenceRuns, toTextRun } from '../../citations/text-runs.ts';
import { citeByKeys, type Cite, type CitedItem, type ToldCitations } from './citer.ts';
import type { Cluster } from './draft.ts';
import type { NoteContext } from './note-context.ts';

/** Words in front of a locator, which the style writes itself. */
const PLACE_WORD = /^(?:pp?|paras?)\. /;

const locatorOf = (places: readonly Pinpoint[]): string =>
  pinpointWords(places).replace(PLACE_WORD, '');

/** A citation as the processor takes it: by pages where there are some, and else by paragraphs. */
export function toCluster({
  articleId,
  places,
}: Pick<Cluster, 'articleId' | 'places'>): CitationCluster {
  const pages = places.filter(({ of }) => of === 'pages');
  const paragraphs = places.filter(({ of }) => of === 'paragraph');
  if (places.length === 0) return { items: [{ id: articleId }] };
  if (pages.length === 0) {
    return { items: [{ id: articleId, locator: locatorOf(paragraphs), label: 'paragraph' }] };
  }
  const suffix = paragraphs.length === 0 ? {} : { suffix: `, ${pinpointWords(paragraphs)}` };
  return { items: [{ id: articleId, locator: locatorOf(pages), label: 'page', ...suffix }] };
}

/** What is said of a style that has no bibliography, where one is asked for. */
export const noBibliography = (title: string): string =>
  `“${title}” has no bibliography: it cites in notes alone. Choose another style.`;

async function citeInStyle(
  { styles }: NoteContext,
  { style: id, locale, citations: where, contents }: NoteOptions,
  clusters: readonly Cluster[],
  items: readonly CitedItem[],
  told: ToldCitations,
): ReturnType<Cite> {
  const shelf = await styles.shelf();
  return shelf.write(id, locale, (writer, style) => {
    const document = writer.begin(items);
    const isNote = style.kind === 'note' || where === 'footnotes';
    const written = document.cite(clusters.map(toCluster), (done) => {
      told(done, clusters.length);
    });
    const citations = written.map((runs): NoteRun => ({
      of: isNote ? 'footnote' : 'citation',
      runs: runs.map(toTextRun),
    }));
    // Of a bibliography alone nothing is cited.
    const listed = contents === 'references' ? items.map((item) => item.id) : [];
    const bibliography = document.bibliography(listed);
    if (bibliography === null && contents === 'references') {
      throw new AppError('conflict', noBibliography(style.title));
    }
    return { citations, references: bibliography?.entries.map(referenceRuns) ?? [] };
  });
}

/** What writes citations in a style. It throws `not_found` for a style that is not there. */
export function citerOf(context: NoteContext, options: NoteOptions): Cite {
  return options.style === CITEKEYS
    ? citeByKeys
    : (clusters, items, told) => citeInStyle(context, options, clusters, items, told);
}
