import type { CitationRun } from '../../../shared/domain/citation-run.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { AppError } from '../../../shared/errors.ts';
import { loadCiteproc, RUNS, type Citeproc } from './citeproc.ts';
import { citeInOrder } from './cite-in-order.ts';
import { decodeRuns } from './encoded-runs.ts';
import { oneLine, plainItem, type PlainItem } from './plain-item.ts';
import type { LoadedStyle } from './loaded-style.ts';

/** What a locator counts: the terms of CSL 1.0.2. */
export type LocatorLabel =
  | 'appendix'
  | 'article-locator'
  | 'book'
  | 'canon'
  | 'chapter'
  | 'column'
  | 'elocation'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'rule'
  | 'scene'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'timestamp'
  | 'title-locator'
  | 'verse'
  | 'version'
  | 'volume';

/** One item in a citation, and where in it. */
export interface CitedItem {
  /** The id under which the item was given. */
  readonly id: string;
  /** The place without its word: `214–216`. */
  readonly locator?: string;
  /** What the locator counts; pages where it is not said. */
  readonly label?: LocatorLabel;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Leaves out the author, whom the sentence names: (2020). */
  readonly suppressAuthor?: boolean;
}

/** What is cited together, at one place of a document. */
export interface CitationCluster {
  readonly items: readonly CitedItem[];
  /**
   * The number of its note in a style of notes, not smaller than that of the cluster before; else
   * clusters are notes in their order, from 1. Means nothing in other styles.
   */
  readonly note?: number;
}

/** A line of a bibliography. */
export interface BibliographyEntry {
  readonly id: string;
  /** What stands in the margin before it, as a number does; empty where the style has none. */
  readonly label: readonly CitationRun[];
  readonly runs: readonly CitationRun[];
}

/** A bibliography and how the style lays it out. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly hangingIndent: boolean;
  /** In lines: 1 is single spaced. */
  readonly lineSpacing: number;
  /** Lines between two entries. */
  readonly entrySpacing: number;
}

/** Writes citations and bibliographies of one document in one style. */
export interface CitationProcessor {
  /**
   * The citations of a document, in its order: numbers, disambiguation and ibid. depend on all of
   * them. Asked again, it begins anew. Throws `not_found` for an item that was not given.
   * @param told hears how many are written, of a long document
   */
  cite(
    clusters: readonly CitationCluster[],
    told?: (written: number) => void,
  ): (readonly CitationRun[])[];
  /**
   * The bibliography of what was cited last, in the style's order; with `uncited`, of those items too.
   * Null where the style has none.
   */
  bibliography(uncited?: readonly string[]): Bibliography | null;
}

/** What can be cited. */
type CitableItems = Iterable<{ readonly id: string; readonly csl: CslItem }>;

/** Writes in one style and language, one document after the other. */
export interface CitationWriter {
  /** Begins a document with what can be cited in it; the one before must not be gone on with. */
  begin(items: CitableItems): CitationProcessor;
}

/** What the processor writes where a style prints nothing of an item. */
const NOTHING_PRINTED =
  /\[CSL STYLE ERROR: reference with no printed form\.\]|\[NO_PRINTED_FORM\]/g;

/** What an item is called where a style prints nothing of it. */
const titleOf = (id: string, item: PlainItem): string =>
  oneLine(item['title']) || oneLine(item['citation-key']) || id;

/** An item of a citation as the processor takes it. */
interface Cited {
  id: string;
  locator?: string;
  label?: string;
  prefix?: string;
  suffix?: string;
  'suppress-author'?: boolean;
}

type Engine = InstanceType<Citeproc['Engine']>;

class Writer implements CitationWriter {
  readonly #engine: Engine;
  readonly #isNoteStyle: boolean;
  readonly #needsPositions: boolean;
  /** The items of the document in hand by the processor’s own ids. */
  #byOwnId: ReadonlyMap<string, PlainItem> = new Map();
  #documents = 0;

  constructor(citeproc: Citeproc, style: LoadedStyle, locale: string | null) {
    this.#isNoteStyle = style.kind === 'note';
    this.#engine = new citeproc.Engine(
      {
        retrieveLocale: (tag) => structuredClone(style.localeFor(tag)),
        retrieveItem: (id) => this.#byOwnId.get(id),
      },
      structuredClone(style.tree),
      style.languageFor(locale),
      true,
    );
    this.#engine.opt.development_extensions.wrap_url_and_doi = true;
    this.#engine.opt.development_extensions.field_hack = false;
    this.#engine.setOutputFormat(RUNS);
    this.#needsPositions = this.#engine.opt.update_mode === citeproc.POSITION;
  }

  begin(given: CitableItems): CitationProcessor {
    // Nothing of the document before is left: neither its citations, nor an id that it used.
    this.#engine.rebuildProcessorState([], RUNS, []);
    this.#documents += 1;
    const items = new Map<string, PlainItem>();
    for (const { id, csl } of given) {
      items.set(id, plainItem(`d${String(this.#documents)}i${String(items.size)}`, csl));
    }
    this.#byOwnId = new Map([...items.values()].map((item) => [item.id, item]));
    return new Processor(this.#engine, items, {
      isNoteStyle: this.#isNoteStyle,
      needsPositions: this.#needsPositions,
    });
  }
}

class Processor implements CitationProcessor {
  readonly #engine: Engine;
  readonly #items: ReadonlyMap<string, PlainItem>;
  /** The ids that were given, by the processor’s own: those are safe as names of properties. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #isNoteStyle: boolean;
  readonly #needsPositions: boolean;
  #cited: readonly string[] = [];

  constructor(
    engine: Engine,
    items: ReadonlyMap<string, PlainItem>,
    {
      isNoteStyle,
      needsPositions,
    }: { readonly isNoteStyle: boolean; readonly needsPositions: boolean },
  ) {
    this.#engine = engine;
    this.#items = items;
    this.#ids = new Map([...items].map(([id, item]) => [item.id, id]));
    this.#isNoteStyle = isNoteStyle;
    this.#needsPositions = needsPositions;
  }

  cite(
    clusters: readonly CitationCluster[],
    told: (written: number) => void = () => undefined,
  ): (readonly CitationRun[])[] {
    const all = clusters.map(({ items }) => items.map((item) => this.#known(item)));
    this.#cited = [...new Set(all.flat().map(({ id }) => id))];
    const written = this.#needsPositions
      ? this.#citeInOrder(clusters, all, told)
      : this.#citeEach(all, told);
    return written.map((text, i) => this.#decode(text, clusters[i]!));
  }

  /** Where neither notes nor earlier citations matter, each is written by itself. */
  #citeEach(all: readonly Cited[][], told: (written: number) => void): string[] {
    this.#engine.updateItems(this.#cited);
    return all.map((items, at) => {
      told(at);
      return items.length === 0 ? '' : this.#engine.makeCitationCluster(items);
    });
  }

  #citeInOrder(
    clusters: readonly CitationCluster[],
    all: readonly Cited[][],
    told: (written: number) => void,
  ): string[] {
    const written = all.map(() => '');
    const filled = all.flatMap((citationItems, i) =>
      citationItems.length === 0
        ? []
        : [
            {
              citationID: `c${String(i)}`,
              citationItems,
              properties: { noteIndex: this.#isNoteStyle ? (clusters[i]!.note ?? i + 1) : 0 },
            },
          ],
    );
    for (const [at, text] of citeInOrder(this.#engine, filled, told).entries()) {
      written[Number(filled[at]!.citationID.slice(1))] = text;
    }
    return written;
  }

  #known({ id, label, suppressAuthor, ...words }: CitedItem): Cited {
    const item = this.#items.get(id);
    if (!item) {
      throw new AppError('not_found', 'An article that is cited is no longer in the library.');
    }
    const [locator, prefix, suffix] = [words.locator, words.prefix, words.suffix].map((text) =>
      (text ?? '').toWellFormed().replace(/[\s\p{Cc}]+/gu, ' '),
    );
    return {
      id: item.id,
      ...(locator?.trim() && { locator: locator.trim(), label: label ?? 'page' }),
      ...(prefix && { prefix }),
      ...(suffix && { suffix }),
      ...(suppressAuthor && { 'suppress-author': true }),
    };
  }

  #decode(text: string, { items }: CitationCluster): readonly CitationRun[] {
    const { label, runs } = decodeRuns(text);
    const title = items[0] ? titleOf(items[0].id, this.#items.get(items[0].id)!) : '';
    return [...label, ...runs].map((run) => ({
      ...run,
      text: run.text.replace(NOTHING_PRINTED, () => title),
    }));
  }

  bibliography(uncited: readonly string[] = []): Bibliography | null {
    const known = uncited.flatMap((id) => this.#items.get(id)?.id ?? []);
    if (known.length > 0) this.#engine.updateItems([...new Set([...this.#cited, ...known])]);
    const made = this.#engine.makeBibliography();
    if (made === false) return null;
    const [parameters, written] = made;
    const entries = written.map((text, i): BibliographyEntry => {
      const id = this.#ids.get(parameters.entry_ids[i]?.[0] ?? '')!;
      const { label, runs } = decodeRuns(text);
      const title = titleOf(id, this.#items.get(id)!);
      const isNothing = runs.some((run) => run.text.search(NOTHING_PRINTED) >= 0);
      return { id, label, runs: isNothing ? [{ text: title }] : runs };
    });
    return {
      entries,
      hangingIndent: parameters.hangingindent,
      lineSpacing: parameters.linespacing,
      entrySpacing: parameters.entryspacing,
    };
  }
}

/**
 * What writes in a style. It takes up to seconds to be made, so keep it for the next document. The library
 * that does the work is loaded on the first call. A locale is a BCP 47 tag; null for the style’s own
 * language, or English. Throws an `Error` for a style that the processor cannot read; those of a library
 * were tried before.
 */
export async function createCitationWriter(
  style: LoadedStyle,
  locale: string | null,
): Promise<CitationWriter> {
  return new Writer(await loadCiteproc(), style, locale);
}
