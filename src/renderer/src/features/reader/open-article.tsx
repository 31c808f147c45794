import { useMemo, type ComponentProps, type ReactElement } from 'react';
import { useOnePane } from '../../lib/media.ts';
import { ArticleView } from './article-view.tsx';
import { placeAreas } from './pages/place-areas.ts';
import { shownView, useChosenView } from './pages/shown-view.ts';

type OpenArticleProps = Omit<ComponentProps<typeof ArticleView>, 'shown'>;

/** An article whose text or pages are here, in the view that was chosen for it. */
export function OpenArticle(props: OpenArticleProps): ReactElement {
  const { pages, data: unplaced } = props;
  const data = useMemo(
    () => ({ ...unplaced, items: placeAreas(unplaced.items, pages) }),
    [unplaced, pages],
  );
  const isNarrow = useOnePane();
  const chosen = useChosenView(props.data.article.id, isNarrow);
  const shown = pages ? shownView(pages, chosen, isNarrow) : 'text';
  return <ArticleView key={shown} {...props} data={data} shown={shown} />;
}
