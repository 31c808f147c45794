import type { ArchiveKind, ArchiveRow } from './archive-rows.ts';

/** A row that another refers to: of one of these kinds, and of this article where that is said. */
export interface Reference {
  readonly kinds: readonly ArchiveKind[];
  readonly id: string;
  readonly article?: string;
}

/** Where a row stands among the others. */
export interface RowPlace {
  /** What no other row of its kind has. */
  readonly id: string;
  /** The article that it is, or is a part of; null for what stands beside them. */
  readonly article: string | null;
  /** What has to be in the archive, in a row before it. */
  readonly refersTo: readonly Reference[];
  /** What no other row of the archive has. */
  readonly uniques: readonly string[];
  /** The files that it needs, by their SHA-256. */
  readonly files: readonly string[];
}

const place = (id: string, rest: Partial<Omit<RowPlace, 'id'>> = {}): RowPlace => ({
  id,
  article: null,
  refersTo: [],
  uniques: [],
  files: [],
  ...rest,
});

const to = (kind: ArchiveKind, id: string | null, article?: string): Reference[] =>
  id === null ? [] : [{ kinds: [kind], id, ...(article === undefined ? {} : { article }) }];

/** Of a row that belongs to an article. */
function partOf(
  article: string,
  id: string,
  rest: Partial<Omit<RowPlace, 'id' | 'article'>> = {},
): RowPlace {
  const refersTo = [...to('articles', article), ...(rest.refersTo ?? [])];
  return place(id, { ...rest, article, refersTo });
}

type Proof = Pick<ArchiveRow<'claims'>, 'quotes' | 'areas'>;

const proofOf = (
  article: string,
  { quotes, areas }: Proof,
): Partial<RowPlace> & Pick<RowPlace, 'refersTo'> => ({
  refersTo: quotes.flatMap(({ revision }) => to('revisions', revision, article)),
  uniques: [...quotes, ...areas].map(({ id }) => id),
  files: areas.map(({ sha256 }) => sha256),
});

const BY_EXTERNAL_KIND = {
  item: ['articles'],
  note: ['notes'],
  attachment: ['attachments'],
  annotation: ['annotations', 'waiting-annotations'],
  collection: ['collections'],
} as const satisfies Record<ArchiveRow<'external-keys'>['kind'], readonly ArchiveKind[]>;

/** Where the rows of each kind stand. */
const ROW_PLACES: { readonly [K in ArchiveKind]: (row: ArchiveRow<K>) => RowPlace } = {
  readers: ({ id }) => place(id),
  'color-labels': ({ color }) => place(color),
  'tag-colors': ({ tag }) => place(tag),
  'note-templates': ({ id }) => place(id),
  'citation-styles': ({ id }) => place(id),
  'citation-locales': ({ tag }) => place(tag),
  collections: ({ id, parent }) => place(id, { refersTo: to('collections', parent) }),
  articles: ({ id, collections }) =>
    place(id, { article: id, refersTo: collections.flatMap((each) => to('collections', each)) }),
  revisions: ({ id, article, isCurrent }) =>
    partOf(article, id, { uniques: isCurrent ? [`current text of ${article}`] : [] }),
  'pdf-readings': ({ id, article, revision }) =>
    partOf(article, id, {
      refersTo: to('revisions', revision, article),
      uniques: revision === null ? [] : [`pages of ${revision}`],
    }),
  attachments: ({ id, article, sha256 }) => partOf(article, id, { files: [sha256] }),
  annotations: ({ id, article, reader, quote, area }) => {
    const proof = { quotes: quote ? [quote] : [], areas: area ? [area] : [] };
    const { refersTo, ...rest } = proofOf(article, proof);
    return partOf(article, id, { ...rest, refersTo: [...to('readers', reader), ...refersTo] });
  },
  'waiting-annotations': ({ id, article }) => partOf(article, id),
  attributes: ({ id }) => place(id),
  claims: (row) => {
    const { refersTo, ...rest } = proofOf(row.article, row);
    const reader = row.origin.by === 'reader' ? to('readers', row.origin.reader) : [];
    const asked = row.value.kind === 'attribute' ? to('attributes', row.value.attributeId) : [];
    return partOf(row.article, row.id, { ...rest, refersTo: [...reader, ...asked, ...refersTo] });
  },
  absences: ({ article, kind, reader }) =>
    partOf(article, `${article} ${kind}`, { refersTo: to('readers', reader) }),
  'attribute-absences': ({ article, attribute, reader }) =>
    partOf(article, `${article} ${attribute}`, {
      refersTo: [...to('attributes', attribute), ...to('readers', reader)],
    }),
  'rule-readings': ({ article, revision }) =>
    partOf(article, article, { refersTo: to('revisions', revision, article) }),
  notes: ({ id, article }) => partOf(article, id),
  'article-links': (row) =>
    place(row.id, { refersTo: [...to('articles', row.from), ...to('articles', row.to)] }),
  'claim-links': (row) =>
    place(row.id, { refersTo: [...to('claims', row.from), ...to('claims', row.to)] }),
  'settled-differences': ({ one, other, key, reader }) =>
    place(`${one} ${other} ${key}`, {
      refersTo: [...to('articles', one), ...to('articles', other), ...to('readers', reader)],
    }),
  'rejected-studies': ({ one, other, reader }) =>
    place(`${one} ${other}`, {
      refersTo: [...to('articles', one), ...to('articles', other), ...to('readers', reader)],
    }),
  tables: ({ id, articles }) =>
    place(id, { refersTo: articles.flatMap((each) => to('articles', each)) }),
  'saved-searches': ({ id }) => place(id),
  'table-searches': ({ table, search }) =>
    place(table, { refersTo: [...to('tables', table), ...to('saved-searches', search)] }),
  'left-out-of-tables': ({ table, article }) =>
    place(`${table} ${article}`, {
      refersTo: [...to('tables', table), ...to('articles', article)],
    }),
  questions: ({ id, table, search, setAside }) =>
    place(id, {
      refersTo: [
        ...to('tables', table),
        ...to('saved-searches', search),
        ...setAside.flatMap(({ article, reader }) => [
          ...to('articles', article),
          ...to('readers', reader),
        ]),
      ],
    }),
  'second-readings': ({ id, question, reader }) =>
    place(id, { refersTo: [...to('questions', question), ...to('readers', reader)] }),
  // Beside the articles, as a question stands behind them.
  'second-reading-articles': ({ reading, article, first, second, absences, settled }) => {
    const claims = second.map((row) => ROW_PLACES.claims(row));
    return place(`${reading} ${article}`, {
      refersTo: [
        ...to('second-readings', reading),
        ...to('articles', article),
        ...first.flatMap((each) => to('claims', each, article)),
        ...claims.flatMap(({ refersTo }) => refersTo),
        ...absences.flatMap(({ reader }) => to('readers', reader)),
        ...settled.flatMap(({ reader }) => to('readers', reader)),
      ],
      uniques: [
        ...second.map(({ id }) => `claim ${id}`),
        ...claims.flatMap(({ uniques }) => uniques),
      ],
      files: claims.flatMap(({ files }) => files),
    });
  },
  'external-keys': ({ system, library, key, kind, thing }) =>
    place(JSON.stringify([system, library, key]), {
      refersTo: [{ kinds: BY_EXTERNAL_KIND[kind], id: thing }],
    }),
};

/** Where a row of any kind stands; it has the form of its kind. */
export function placeOf(kind: ArchiveKind, row: unknown): RowPlace {
  return (ROW_PLACES[kind] as (row: unknown) => RowPlace)(row);
}
