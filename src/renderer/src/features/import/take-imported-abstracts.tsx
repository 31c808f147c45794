import type { ReactElement } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { closeOverlay } from '../../services/store.ts';
import { takeAbstracts } from '../../services/taking-abstracts.ts';
import { useCall } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';

/** So many articles can be named in one call; of a larger import they are taken from the list. */
const MOST_NAMED = 10_000;

/** Makes the abstracts of what an import brought without a text the texts. Draws nothing where it brought none. */
export function TakeImportedAbstracts({
  ids,
}: {
  readonly ids: readonly ArticleId[];
}): ReactElement | null {
  const articles = { of: 'these' as const, ids: [...ids] };
  const isAsked = ids.length > 0 && ids.length <= MOST_NAMED;
  const found = useCall('articles.abstracts', { articles }, { enabled: isAsked }).data;
  const count = found?.ids.length ?? 0;
  if (count === 0) return null;
  return (
    <Button
      onPress={() => {
        closeOverlay();
        void takeAbstracts(articles);
      }}
    >
      {count === 1 ? 'Take the abstract as the text' : `Take ${plural(count, 'abstract')} as texts`}
    </Button>
  );
}
