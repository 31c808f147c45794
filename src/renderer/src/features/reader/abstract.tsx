import type { ReactElement } from 'react';
import styles from './abstract.module.css';

/** The abstract of a reference, a paragraph for each of its lines. */
export function Abstract({ text }: { readonly text: string }): ReactElement {
  const paragraphs = new Set(text.split('\n').filter((line) => line.trim() !== ''));
  return (
    <section className={styles.abstract} aria-label="Abstract" dir="auto">
      <h3>Abstract</h3>
      {[...paragraphs].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
