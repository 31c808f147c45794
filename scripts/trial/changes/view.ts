import type { Annotation } from '../../../src/shared/domain/annotation.ts';
import type { Article } from '../../../src/shared/domain/article.ts';
import type { Claim } from '../../../src/shared/domain/claim.ts';
import type { ArticleId, LinkId, RevisionId } from '../../../src/shared/domain/ids.ts';
import type { LibraryOverview, TrashItem } from '../../../src/shared/domain/library.ts';
import type { Desk } from '../host.ts';
import type { Random } from '../random.ts';

/** What a reader has before their eyes: the library, and one open article with all that is in it. */
export interface View {
  readonly ids: readonly ArticleId[];
  readonly overview: LibraryOverview;
  readonly trash: readonly TrashItem[];
  readonly open: OpenArticle | null;
}

export interface OpenArticle {
  readonly article: Article;
  readonly revisionId: RevisionId;
  readonly claims: readonly Claim[];
  readonly annotations: readonly Annotation[];
  readonly links: readonly LinkId[];
}

/** All articles, in the order in which they came. */
export const ALL_ARTICLES = {
  scope: { of: 'all' },
  sort: 'added',
  descending: false,
  filter: '',
} as const;

async function openArticle({ call }: Desk, id: ArticleId): Promise<OpenArticle> {
  const article = await call('articles.get', { id });
  return {
    article,
    revisionId: article.revisions.at(-1)!.id,
    claims: await call('claims.list', { articleId: id }),
    annotations: await call('annotations.list', { articleId: id }),
    links: [
      ...article.links.map((link) => link.id),
      ...(await call('claims.links', { articleId: id })).map((link) => link.id),
    ],
  };
}

/** Looks at the library, and opens one of its articles. */
export async function look(desk: Desk, random: Random): Promise<View> {
  const ids = await desk.call('articles.ids', { list: ALL_ARTICLES, first: 0, limit: 10_000 });
  return {
    ids,
    overview: await desk.call('library.overview', {}),
    trash: (await desk.call('trash.list', { after: null, limit: 200 })).items,
    open: ids.length === 0 ? null : await openArticle(desk, random.pick(ids)),
  };
}

/** Some words of a text. */
export function someSpan(text: string, random: Random): { start: number; end: number } {
  const start = random.int(0, Math.max(1, text.length - 40) - 1);
  const end = Math.min(text.length, start + 1 + random.int(0, 39));
  return { start, end };
}
