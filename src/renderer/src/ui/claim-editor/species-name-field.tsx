import { useEffect, useState, type ReactElement } from 'react';
import { useCall } from '../../lib/api.ts';
import { ComboBox, type ComboOption } from '../combo-box.tsx';
import type { FieldSetProps } from './field-set.ts';
import styles from './claim-editor.module.css';

const NO_SPECIES = { scientificName: '', taxonId: null };

/**
 * The species by scientific name, everyday name or NCBI id. Until the reader gives one it is the first
 * that the words as written name.
 */
export function SpeciesNameField({ form, errors, onChange, narrow }: FieldSetProps): ReactElement {
  /** The name that was taken over from the words as written, empty for none; null once the reader gave one. */
  const [taken, setTaken] = useState<string | null>(form.scientificName === '' ? '' : null);
  const isTaken = form.scientificName === taken;
  const asked = (isTaken ? form.vernacularName : form.scientificName).trim().slice(0, 100);
  const { data } = useCall(
    'species.search',
    { text: asked },
    {
      enabled: asked !== '',
      keepPrevious: !isTaken,
    },
  );
  const found = asked === '' ? [] : data;

  const named = isTaken && found ? (found[0] ?? NO_SPECIES) : null;
  useEffect(() => {
    if (!named || named.scientificName === taken) return;
    onChange({ scientificName: named.scientificName, taxonId: named.taxonId });
    setTaken(named.scientificName);
  }, [named, taken, onChange]);

  const options: ComboOption[] = (found ?? []).map((species) => ({
    id: String(species.taxonId),
    label: species.scientificName,
    content: (
      <>
        <span className={styles.name}>{species.scientificName}</span>
        {species.vernacularName ? `  ${species.vernacularName}` : null}
      </>
    ),
    detail: String(species.taxonId),
  }));

  return (
    <ComboBox
      label="Species"
      layout={narrow ? 'stacked' : 'row'}
      placeholder="name or NCBI id"
      inputValue={form.scientificName}
      options={isTaken ? [] : options}
      error={errors.scientificName ?? null}
      {...(form.taxonId !== null
        ? { hint: `NCBI ${form.taxonId}` }
        : form.scientificName.trim() === ''
          ? {}
          : { hint: 'No NCBI id: kept as you write it' })}
      onInputChange={(scientificName) => {
        if (scientificName === form.scientificName) return;
        setTaken(null);
        onChange({ scientificName, taxonId: null });
      }}
      onSelect={(id) => {
        const species = found?.find(({ taxonId }) => String(taxonId) === id);
        if (species) onChange({ scientificName: species.scientificName, taxonId: species.taxonId });
      }}
    />
  );
}
