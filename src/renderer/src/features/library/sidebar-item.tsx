import {
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import { classes } from '../../lib/classes.ts';
import { droppedArticles, holdsArticles } from '../../services/article-drag.ts';
import { moveInSidebar } from './sidebar-keys.ts';
import { landmark } from '../../lib/landmarks.ts';
import { Spoken } from '../../ui/spoken.tsx';
import styles from './sidebar.module.css';

interface SidebarItemProps {
  readonly name: string;
  /** What the number counts is an article unless told otherwise; null draws none. */
  readonly count: number | null;
  readonly counted?: string;
  readonly isCurrent: boolean;
  /** Whether Tab reaches it: one item of the sidebar at a time. */
  readonly isTabStop: boolean;
  readonly onPress: () => void;
  readonly depth?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onContextMenu?: (event: MouseEvent<HTMLElement>) => void;
  /** Takes the articles that are dropped on it. */
  readonly onArticles?: (articles: ArticleSelection) => void;
  /** Before the name. */
  readonly sign?: ReactNode;
  /** At the right edge, for example a menu. */
  readonly children?: ReactNode;
}

/** One line of the sidebar. */
export function SidebarItem({
  name,
  count,
  counted = 'article',
  isCurrent,
  isTabStop,
  onPress,
  depth = 0,
  onKeyDown,
  onContextMenu,
  onArticles,
  sign,
  children,
}: SidebarItemProps): ReactElement {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!onArticles || !holdsArticles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={classes(styles.press, isCurrent && styles.current, isOver && styles.over)}
        style={{ paddingLeft: `${16 + 12 * Math.min(depth, 6)}px` }}
        aria-current={isCurrent ? 'page' : undefined}
        title={name}
        tabIndex={isTabStop ? 0 : -1}
        data-sidebar-item=""
        ref={isTabStop ? landmark.start : undefined}
        onClick={onPress}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (!event.defaultPrevented) moveInSidebar(event);
        }}
        onContextMenu={onContextMenu}
        onDragEnter={over}
        onDragOver={over}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={(event) => {
          setIsOver(false);
          const articles = droppedArticles(event);
          if (!articles) return;
          event.preventDefault();
          onArticles?.(articles);
        }}
      >
        {sign}
        <span className={styles.name}>{name}</span>
        {count === null ? null : (
          <>
            {' '}
            <em className={styles.count}>
              {count.toLocaleString('en')} <Spoken>{count === 1 ? counted : `${counted}s`}</Spoken>
            </em>
          </>
        )}
      </button>
      {children}
    </li>
  );
}
