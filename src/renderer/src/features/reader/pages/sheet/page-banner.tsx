import type { ReactElement } from 'react';
import { ToolAction } from '../../../../ui/tool-action.tsx';
import styles from './page-sheet.module.css';

interface PageBannerProps {
  readonly page: number;
}

/** Above a page without text: what cannot be done with it, and what can. */
export function PageBanner({ page }: PageBannerProps): ReactElement {
  return (
    <div className={styles.banner} role="note">
      <b>No text can be read on page {page}.</b>
      <span className={styles.words}>
        Nothing on it can be searched or quoted, but you can mark it.
      </span>
      <span className={styles.gap} />
      <ToolAction action="annotation.create" label="Mark the page" />
    </div>
  );
}
