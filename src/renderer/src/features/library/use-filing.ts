import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import { call, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { reportError } from '../../services/banners.ts';
import { sayChanged } from '../../services/changed.ts';

type Filing = Pick<Input<'articles.file'>, 'tags' | 'collections'>;

/** Files the articles that were dropped on a tag or collection, and says so. */
export function useFiling(): (articles: ArticleSelection, filing: Filing, where: string) => void {
  const file = useCommand('articles.file');
  return (articles, filing, where) => {
    const run = async (): Promise<void> => {
      const count = await call('articles.count', { articles });
      const answer = await file.mutateAsync({ articles, ...filing });
      sayChanged(answer, `${plural(count, 'article')} put into “${where}”`);
    };
    run().catch(reportError);
  };
}
