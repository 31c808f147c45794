import type { ReactElement } from 'react';
import type { FacetName, SearchFacets } from '../../../../shared/domain/search-facets.ts';
import { useCall } from '../../lib/api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { hasClause, toggleClause } from './facet-clauses.ts';
import { SavedPane } from './saved-pane.tsx';
import { typeSearch } from './search-session.ts';
import { SizeHistogram } from './size-histogram.tsx';
import styles from './facets-pane.module.css';

const TITLES: Readonly<Record<FacetName, string>> = {
  species: 'Species studied',
  kind: 'Kinds of claims',
  unit: 'Units of samples',
  safety: 'Safety',
  change: 'Change',
  value: 'Worth',
  design: 'Design',
  decided: 'Claims',
  year: 'Year',
  journal: 'Outlet',
  tag: 'Tags',
  status: 'Status',
};

/** Narrows the search by a part of a query, or takes that back; typing goes on from there. */
const toggle = (text: string, clause: string): void => {
  typeSearch(toggleClause(text, clause));
};

/** By what the results can be narrowed. It comes after them and never holds them up. */
export function FacetsPane({ text }: { readonly text: string }): ReactElement {
  const facets = useCall('search.facets', { text }, { keepPrevious: true }).data;
  return (
    <div className={styles.pane}>
      <SavedPane />
      <section aria-label="Narrow the results">
        {facets ? <Facets text={text} found={facets} /> : null}
      </section>
    </div>
  );
}

function Facets({
  text,
  found,
}: {
  readonly text: string;
  readonly found: SearchFacets;
}): ReactElement {
  return (
    <>
      {found.isCapped ? (
        <p className={styles.note}>
          Counted in the first {found.articles.toLocaleString('en')} articles
        </p>
      ) : null}
      {found.facets.map(({ name, values }) => (
        <section key={name} className={styles.facet} aria-labelledby={`facet-${name}`}>
          <header className={styles.head}>
            <h2 id={`facet-${name}`}>{TITLES[name]}</h2>
            <span>articles</span>
          </header>
          {name === 'unit' ? (
            <SizeHistogram
              sizes={found.sizes}
              isChosen={(clause) => hasClause(text, clause)}
              onChoose={(clause) => {
                toggle(text, clause);
              }}
            />
          ) : null}
          {values.map(({ clause, label, count }) => (
            <div key={clause} className={styles.value}>
              <Checkbox
                isSelected={hasClause(text, clause)}
                onChange={() => {
                  toggle(text, clause);
                }}
              >
                <span className={styles.label}>{label}</span>
              </Checkbox>
              <span className={styles.count}>{count.toLocaleString('en')}</span>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
