import type { ArticleLink } from '../../../../shared/domain/article.ts';
import { ARTICLE_RELATION_WORDS } from '../../ui/words.ts';

/** What an article is to the other end of a link. */
export function linkWords({
  relation,
  direction,
}: Pick<ArticleLink, 'relation' | 'direction'>): string {
  if (relation === 'reports_on' && direction === 'from') return 'reported on by';
  return ARTICLE_RELATION_WORDS[relation];
}
