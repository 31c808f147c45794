import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';

/** All articles with a tag. */
export function articlesWith(tag: string): ArticleSelection {
  return {
    of: 'all',
    list: { scope: { of: 'tag', tag }, sort: 'added', descending: true, filter: '' },
    except: [],
  };
}
