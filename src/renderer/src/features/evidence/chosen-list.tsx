import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { useWindow } from './use-window.ts';
import styles from './dialogs.module.css';

/** An article as the dialog lists it. */
export interface Chosen {
  readonly id: ArticleId;
  readonly title: string;
  readonly citekey: string;
}

interface ChosenListProps {
  readonly articles: readonly Chosen[];
  readonly onMove: (index: number, step: 1 | -1) => void;
  readonly onRemove: (id: ArticleId) => void;
}

/** How high a line is taken for that was not drawn yet, in CSS pixels. */
const GUESSED = 48;

/** The articles of a table in their order, of which those in sight are drawn: a table has up to 1,000. */
export function ChosenList({ articles, onMove, onRemove }: ChosenListProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  /** The article whose buttons have the keyboard: it stays drawn, and in sight when it is moved. */
  const [inHand, setInHand] = useState<ArticleId | null>(null);
  const place = articles.findIndex(({ id }) => id === inHand);
  const { parts, isWhole, measure } = useWindow(scroller, {
    count: articles.length,
    sizeOf: () => GUESSED,
    keyOf: (index) => articles[index]?.id ?? String(index),
    kept: [place],
    horizontal: false,
    sizes: null,
  });
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (scroller.current?.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div ref={scroller} className={styles.chosen}>
      <ol className={styles.list} aria-label="In the table">
        {parts.map((part) => {
          if (part.of === 'gap') {
            return <li key={part.key} aria-hidden="true" style={{ height: part.size }} />;
          }
          const { index } = part;
          const article = articles[index];
          return article ? (
            <li
              key={article.id}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={articles.length}
              className={styles.item}
              onFocus={() => setInHand(article.id)}
              {...(isWhole ? {} : { ref: measure })}
            >
              <span className={styles.name}>
                {article.title} <small>@{article.citekey}</small>
              </span>
              <span className={styles.order}>
                <OrderButtons
                  name={`“${article.title}”`}
                  isFirst={index === 0}
                  isLast={index === articles.length - 1}
                  onMove={(step) => onMove(index, step)}
                />
                <Button
                  variant="plain"
                  label={`Remove “${article.title}”`}
                  onPress={() => onRemove(article.id)}
                >
                  Remove
                </Button>
              </span>
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}
