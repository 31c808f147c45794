import type { ReactElement } from 'react';
import type { ClaimValue } from '../../../shared/domain/claim.ts';
import styles from './taxon-words.module.css';

interface TaxonWordsProps {
  readonly words: string;
  /** The scientific name that may stand among the words; null where there is none. */
  readonly name: string | null;
}

/** Words of Collate's own with the scientific name of a species in italics. */
export function TaxonWords({ words, name }: TaxonWordsProps): ReactElement {
  const at = name === null || name === '' ? -1 : words.indexOf(name);
  if (name === null || at === -1) return <>{words}</>;
  return (
    <>
      {words.slice(0, at)}
      <i className={styles.name}>{name}</i>
      {words.slice(at + name.length)}
    </>
  );
}

/** The scientific name that a claim is about; null for claims of other kinds. */
export function scientificNameOf(value: ClaimValue): string | null {
  return value.kind === 'species' ? value.scientificName : null;
}
