import { useState, type ReactElement } from 'react';
import { Button as AriaButton, DialogTrigger, Popover } from 'react-aria-components';
import type { SearchFacets } from '../../../../shared/domain/search-facets.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { landmark } from '../../lib/landmarks.ts';
import { Chevron } from '../../ui/chevron.tsx';
import { AttributeSection } from './attribute-section.tsx';
import { FacetSection } from './facet-section.tsx';
import { SavedPane } from './saved-pane.tsx';
import { typeSearch } from './search-session.ts';
import { SizeHistogram } from './size-histogram.tsx';
import { sizesIn, withSizes } from './size-range.ts';
import styles from './facets-pane.module.css';

const LABEL = 'Narrow the results';

/** By what the results can be narrowed. It comes after them and never holds them up; null until it first comes. */
export function useFacets(text: string): SearchFacets | null {
  const isAsked = text.trim() !== '';
  const asked = useCall('search.facets', { text }, { keepPrevious: true, enabled: isAsked });
  return asked.data ?? null;
}

interface FacetsProps {
  readonly text: string;
  readonly found: SearchFacets;
}

/** The facets beside the results, where the window is wide enough. */
export function FacetsPane({
  text,
  found,
}: {
  readonly text: string;
  readonly found: SearchFacets | null;
}): ReactElement {
  return (
    <div className={styles.pane}>
      <SavedPane />
      <section aria-label={LABEL}>{found ? <Facets text={text} found={found} /> : null}</section>
    </div>
  );
}

/** The facets behind a button, where the window is too narrow to have them beside the results. */
export function FacetsButton({ text, found }: FacetsProps): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles.bar}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
        <AriaButton className={classes(styles.trigger)}>
          {LABEL} <Chevron points="down" />
        </AriaButton>
        <Popover
          className={classes(styles.popover)}
          placement="bottom start"
          ref={landmark.popover}
          aria-label={LABEL}
        >
          <div className={styles.dialog}>
            <Facets text={text} found={found} />
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function Facets({ text, found }: FacetsProps): ReactElement {
  const { articles, isCapped, facets, attributes, sizes } = found;
  return (
    <>
      {isCapped ? (
        <p className={styles.note}>Counted in the first {articles.toLocaleString('en')} articles</p>
      ) : null}
      {facets.map((facet) => (
        <FacetSection key={facet.name} text={text} facet={facet}>
          {facet.name === 'unit' ? (
            <SizeHistogram
              sizes={sizes}
              chosen={sizesIn(text, sizes)}
              onChoose={(range) => {
                typeSearch(withSizes(text, sizes, range));
              }}
            />
          ) : null}
        </FacetSection>
      ))}
      {attributes.map((attribute) => (
        <AttributeSection key={attribute.id} text={text} attribute={attribute} />
      ))}
    </>
  );
}
