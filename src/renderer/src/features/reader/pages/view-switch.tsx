import type { ReactElement } from 'react';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { useOnePane } from '../../../lib/media.ts';
import type { PageView } from '../../../services/page-views.ts';
import { SegmentSwitch } from '../../../ui/segment-switch.tsx';
import { reasonAgainst, viewsFor } from './shown-view.ts';

interface ViewSwitchProps {
  readonly pages: ArticlePages;
  readonly shown: PageView;
  readonly onShow: (view: PageView) => void;
}

const LABELS: Readonly<Record<PageView, string>> = { page: 'Page', text: 'Text', both: 'Both' };

/** Whether the pages of a PDF are shown, its text, or both beside each other. */
export function ViewSwitch({ pages, shown, onShow }: ViewSwitchProps): ReactElement {
  const views = viewsFor(useOnePane());
  const key = useKeyOf('pages.view');
  return (
    <SegmentSwitch
      label="Show"
      segments={views.map((value) => ({
        value,
        label: LABELS[value],
        reason: reasonAgainst(pages, value),
      }))}
      value={shown}
      onChange={onShow}
      chord={key}
    />
  );
}
