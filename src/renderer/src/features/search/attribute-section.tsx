import { useId, type ReactElement } from 'react';
import type { AttributeFacet } from '../../../../shared/domain/search-facets.ts';
import { Values } from './facet-section.tsx';
import styles from './facets-pane.module.css';

interface AttributeSectionProps {
  readonly text: string;
  readonly attribute: AttributeFacet;
}

/** What the articles found answer to an attribute: choices, or ranges of numbers. */
export function AttributeSection({
  text,
  attribute: { name, values },
}: AttributeSectionProps): ReactElement {
  const id = useId();
  return (
    <section className={styles.facet} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} title={name}>
          {name}
        </h2>
        <span>articles</span>
      </header>
      <Values text={text} values={values} />
    </section>
  );
}
