import { useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type {
  FacetName,
  FacetValue,
  SearchFacets,
} from '../../../../shared/domain/search-facets.ts';
import { useCall } from '../../lib/api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { hasClause, toggleClause } from './facet-clauses.ts';
import { typeSearch } from './search-session.ts';
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
  notice: 'Notices',
  year: 'Year',
  journal: 'Outlet',
  tag: 'Tags',
  status: 'Status',
};

/** What several values of a facet are called; all others are a handful. */
const SEVERAL: Readonly<Partial<Record<FacetName, string>>> = {
  species: 'species',
  year: 'years',
  journal: 'outlets',
  tag: 'tags',
};
const severalOf = (name: FacetName): string => SEVERAL[name] ?? 'values';

type Facet = SearchFacets['facets'][number];

interface FacetSectionProps {
  readonly text: string;
  readonly facet: Facet;
  /** What stands above its values. */
  readonly children?: ReactNode;
}

/** One facet: the values that most articles have, and all of them where more are asked for. */
export function FacetSection({ text, facet, children }: FacetSectionProps): ReactElement {
  const { name, values, total } = facet;
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const hasMore = total > values.length;
  return (
    <section className={styles.facet} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{TITLES[name]}</h2>
        <span>articles</span>
      </header>
      {children}
      {isOpen && hasMore ? (
        <AllValues
          text={text}
          facet={facet}
          onClose={() => {
            setIsOpen(false);
            more.current?.focus();
          }}
        />
      ) : (
        <Values text={text} values={values} />
      )}
      {hasMore ? (
        <button
          ref={more}
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? 'Fewer' : `All ${total.toLocaleString('en')}`} {severalOf(name)}
        </button>
      ) : null}
    </section>
  );
}

/** Values of a facet with their counts; each narrows the search, or no longer. */
export function Values({
  text,
  values,
}: {
  readonly text: string;
  readonly values: readonly FacetValue[];
}): ReactElement[] {
  return values.map(({ clause, label, count }) => (
    <div key={clause} className={styles.value}>
      <Checkbox
        isSelected={hasClause(text, clause)}
        onChange={() => {
          typeSearch(toggleClause(text, clause));
        }}
      >
        <span className={styles.label} title={label}>
          {label}
        </span>
      </Checkbox>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </div>
  ));
}

/** All values of a facet, narrowed by what is typed above them. */
function AllValues({
  text,
  facet: { name, values },
  onClose,
}: {
  readonly text: string;
  readonly facet: Facet;
  readonly onClose: () => void;
}): ReactElement {
  const [holding, setHolding] = useState('');
  const found = useCall('search.facetValues', { text, name, holding }, { keepPrevious: true }).data;
  const several = severalOf(name);
  const shown = found?.values ?? values;
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <TextField
        label={`Filter ${several}`}
        layout="bare"
        placeholder={`Filter ${several}`}
        type="search"
        maxLength={200}
        autoFocus
        value={holding}
        onChange={setHolding}
      />
      <div className={styles.all} role="group" aria-label={`All ${several}`}>
        <Values text={text} values={shown} />
      </div>
      <p className={styles.listed} role="status">
        {found === undefined ? '' : listedWords(found.total, shown.length, several)}
      </p>
    </div>
  );
}

function listedWords(total: number, shown: number, several: string): string {
  if (total === 0) return `None of the ${several} has this in its name`;
  return total > shown
    ? `The first ${shown.toLocaleString('en')} of ${total.toLocaleString('en')}; type more of the name`
    : '';
}
