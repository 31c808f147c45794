import type { Database } from '../db/database.ts';
import type { ArchiveRow } from './archive-rows.ts';
import { readStagedOf, readStagedRow } from './staged-archive.ts';

/** What somebody found stated nowhere in an article. */
export interface GatheredAbsence {
  /** Of claims, or the id of an attribute. */
  readonly kind: string;
  readonly reader: string | null;
  readonly sentencesRead: number;
  readonly recordedAt: number;
}

/** What an archive has of the reading of an article. */
export interface GatheredArticle {
  readonly id: string;
  /** Those that were accepted or written. */
  readonly claims: readonly ArchiveRow<'claims'>[];
  /** Those that a reader recorded or confirmed. */
  readonly absences: readonly GatheredAbsence[];
  /** The texts in which its quotes stand and which the library lacks. */
  readonly texts: readonly ArchiveRow<'revisions'>[];
}

/** What an archive has of the reading of some articles. */
export interface GatheredReading {
  /** Of these it has those that follow, in their order. */
  readonly articles: readonly GatheredArticle[];
  /** Who recorded it, whoever recorded most first. */
  readonly readers: readonly ArchiveRow<'readers'>[];
  /** The attributes that something is said of. */
  readonly attributes: readonly ArchiveRow<'attributes'>[];
}

interface Gathering {
  readonly staging: Database;
  /** Whether the library has a text. */
  readonly hasText: (revision: string) => boolean;
  /** Lets others work between two articles. */
  readonly breathe: () => Promise<void>;
}

function gatherArticle({ staging, hasText }: Gathering, id: string): GatheredArticle {
  const claims: ArchiveRow<'claims'>[] = [];
  const absences: GatheredAbsence[] = [];
  const texts: ArchiveRow<'revisions'>[] = [];
  for (const { kind, row } of readStagedOf(staging, id)) {
    if (kind === 'claims' && row.status === 'accepted') claims.push(row);
    if (kind === 'revisions' && !hasText(row.id)) texts.push(row);
    if (kind === 'absences' && row.isConfirmed) absences.push(row);
    if (kind === 'attribute-absences') absences.push({ ...row, kind: row.attribute });
  }
  const quoted = new Set(claims.flatMap(({ quotes }) => quotes.map(({ revision }) => revision)));
  return { id, claims, absences, texts: texts.filter((row) => quoted.has(row.id)) };
}

/** The readers of what was recorded, by their ids, as often as they recorded something. */
function readersOf({ claims, absences }: GatheredArticle): string[] {
  return [
    ...claims.flatMap(({ origin }) => (origin.by === 'reader' ? [origin.reader] : [])),
    ...absences.flatMap(({ reader }) => (reader === null ? [] : [reader])),
  ];
}

/** Gathers what a sound archive, as it is staged, has of the reading of these articles. */
export async function gatherReading(
  gathering: Gathering,
  articleIds: readonly string[],
): Promise<GatheredReading> {
  const { staging, breathe } = gathering;
  const articles: GatheredArticle[] = [];
  for (const id of articleIds) {
    if (readStagedRow(staging, 'articles', id) === undefined) continue;
    articles.push(gatherArticle(gathering, id));
    await breathe();
  }
  const often = Map.groupBy(articles.flatMap(readersOf), (id) => id);
  const readers = [...often]
    .toSorted(
      ([one, times], [other, otherTimes]) =>
        otherTimes.length - times.length || (one < other ? -1 : 1),
    )
    .flatMap(([id]) => readStagedRow(staging, 'readers', id) ?? []);
  const asked = new Set(
    articles.flatMap(({ claims, absences }) => [
      ...claims.flatMap(({ value }) => (value.kind === 'attribute' ? [value.attributeId] : [])),
      ...absences.map(({ kind }) => kind),
    ]),
  );
  const attributes = [...asked].flatMap((id) => readStagedRow(staging, 'attributes', id) ?? []);
  return { articles, readers, attributes };
}
