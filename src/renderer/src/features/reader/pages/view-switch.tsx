import type { ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { useOnePane } from '../../../lib/media.ts';
import type { PageView } from '../../../services/page-views.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { reasonAgainst, viewsFor } from './shown-view.ts';
import styles from './view-switch.module.css';

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
    <>
      <RadioGroup
        className={styles.group ?? ''}
        aria-label="Show"
        orientation="horizontal"
        value={shown}
        onChange={(value) => {
          const view = views.find((one) => one === value);
          if (view) onShow(view);
        }}
      >
        {views.map((view) => {
          const reason = reasonAgainst(pages, view);
          return (
            <Radio
              key={view}
              value={view}
              isDisabled={reason !== null}
              className={styles.choice ?? ''}
            >
              {LABELS[view]}
              {reason ? <span className="visually-hidden">, {reason}</span> : null}
            </Radio>
          );
        })}
      </RadioGroup>
      <Kbd chord={key} />
    </>
  );
}
