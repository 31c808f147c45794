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
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { droppedCollection, holdsCollection } from './collection-drag.ts';
import { moveInSidebar } from './sidebar-keys.ts';
import { landmark } from '../../lib/landmarks.ts';
import { Spoken } from '../../ui/spoken.tsx';
import styles from './sidebar.module.css';

interface SidebarItemProps {
  readonly name: string;
  /** Shown while the pointer rests on it, where that is more than the name. */
  readonly hint?: string | undefined;
  /** What the number counts is an article unless told otherwise; null draws none. */
  readonly count: number | null;
  readonly counted?: string;
  /** Whether there are more than were counted. */
  readonly isCapped?: boolean;
  readonly isCurrent: boolean;
  /** Whether Tab reaches it: one item of the sidebar at a time. */
  readonly isTabStop: boolean;
  readonly onPress: () => void;
  readonly depth?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onContextMenu?: (event: MouseEvent<HTMLElement>) => void;
  /** Takes the articles that are dropped on it. */
  readonly onArticles?: (articles: ArticleSelection) => void;
  /** Whether what lies inside it is hidden; absent where nothing does. */
  readonly isFolded?: boolean;
  readonly onFold?: (isFolded: boolean) => void;
  readonly onDragStart?: (event: DragEvent) => void;
  /** Takes the collection that is dropped on it. */
  readonly onCollection?: (id: CollectionId) => void;
  /** Another thing that can be dropped on it. */
  readonly takes?: {
    readonly holds: (event: DragEvent) => boolean;
    readonly drop: (event: DragEvent) => void;
  };
  /** Before the name. */
  readonly sign?: ReactNode;
  /** At the right edge, for example a menu. */
  readonly children?: ReactNode;
}

/** One line of the sidebar. */
export function SidebarItem({
  name,
  hint = name,
  count,
  counted = 'article',
  isCapped = false,
  isCurrent,
  isTabStop,
  onPress,
  depth = 0,
  onKeyDown,
  onContextMenu,
  onArticles,
  isFolded,
  onFold,
  onDragStart,
  onCollection,
  takes,
  sign,
  children,
}: SidebarItemProps): ReactElement {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    const isCollection = onCollection !== undefined && holdsCollection(event);
    const isTaken = isCollection || (takes?.holds(event) ?? false);
    if (!isTaken && (!onArticles || !holdsArticles(event))) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = isTaken ? 'move' : 'copy';
    setIsOver(true);
  };
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={classes(styles.press, isCurrent && styles.current, isOver && styles.over)}
        style={{ paddingLeft: `${16 + 12 * Math.min(depth, 6)}px` }}
        aria-current={isCurrent ? 'page' : undefined}
        aria-expanded={isFolded === undefined ? undefined : !isFolded}
        draggable={onDragStart !== undefined}
        onDragStart={onDragStart}
        title={hint}
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
          takes?.drop(event);
          const collection = droppedCollection(event);
          if (collection !== null) {
            event.preventDefault();
            onCollection?.(collection);
          }
          const articles = droppedArticles(event);
          if (!articles) return;
          event.preventDefault();
          onArticles?.(articles);
        }}
      >
        {isFolded === undefined ? null : (
          <span
            aria-hidden="true"
            className={classes(styles.fold, isFolded && styles.folded)}
            onClick={(event) => {
              event.stopPropagation();
              onFold?.(!isFolded);
            }}
          />
        )}
        {sign}
        <span className={styles.name}>{name}</span>
        {count === null ? null : (
          <>
            {' '}
            <em className={styles.count}>
              {count.toLocaleString('en')}
              {isCapped ? '+' : ''} <Spoken>{count === 1 ? counted : `${counted}s`}</Spoken>
            </em>
          </>
        )}
      </button>
      {children}
    </li>
  );
}
