import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react';
import { outlineOf, placeOfDestination, type OutlineEntry } from '../drawing/pdf-links.ts';
import type { PDFDocumentProxy } from '../drawing/pdf-js.ts';
import styles from './page-side.module.css';

interface OutlineProps {
  readonly document: PDFDocumentProxy | null;
  readonly onGo: (page: number, y: number) => void;
}

/** The outline that the file carries; an entry leads to its place. */
export function Outline({ document, onGo }: OutlineProps): ReactElement {
  const [entries, setEntries] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let isOver = false;
    if (!document) return;
    const read = async (): Promise<void> => {
      const found = await outlineOf(document).catch(() => []);
      if (!isOver) setEntries(found);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [document]);
  const go = async ({ destination }: OutlineEntry): Promise<void> => {
    const place = document && (await placeOfDestination(document, destination));
    if (place) onGo(place.page, place.y);
  };
  if (entries?.length === 0) return <p className={styles.nothing}>This file has no outline.</p>;
  return (
    <ol className={styles.outline} aria-label="Outline" onKeyDown={moveByArrows}>
      {(entries ?? []).map((entry, at) => (
        <li
          key={`${String(at)} ${entry.title}`}
          style={{ paddingLeft: 8 + Math.min(entry.depth, 5) * 12 }}
        >
          <button type="button" dir="auto" onClick={() => void go(entry)}>
            {entry.title}
          </button>
        </li>
      ))}
    </ol>
  );
}

function moveByArrows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  buttons[at + step]?.focus();
  event.preventDefault();
}
