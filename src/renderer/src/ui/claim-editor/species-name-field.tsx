import { useEffect, useState, type ReactElement } from 'react';
import { useCall } from '../../lib/api.ts';
import { ComboBox, type ComboOption } from '../combo-box.tsx';
import type { FieldSetProps } from './field-set.ts';
import styles from './claim-editor.module.css';

/**
 * The species by scientific name, everyday name or NCBI id. While nothing has been typed it
 * takes over the first species that the words as written name.
 */
export function SpeciesNameField({ form, errors, onChange, narrow }: FieldSetProps): ReactElement {
  const [touched, setTouched] = useState(form.scientificName !== '');
  const typed = form.scientificName.trim();
  const isGuess = !touched && typed === '';
  const asked = (isGuess ? form.vernacularName.trim() : typed).slice(0, 100);
  const { data } = useCall(
    'species.search',
    { text: asked },
    {
      enabled: asked !== '',
      keepPrevious: !isGuess,
    },
  );
  const found = asked === '' ? [] : (data ?? []);

  const guess = isGuess ? found[0] : undefined;
  useEffect(() => {
    if (!guess) return;
    onChange({ scientificName: guess.scientificName, taxonId: guess.taxonId });
    setTouched(true);
  }, [guess, onChange]);

  const options: ComboOption[] = found.map((species) => ({
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
      options={isGuess ? [] : options}
      error={errors.scientificName ?? null}
      {...(form.taxonId !== null
        ? { hint: `NCBI ${form.taxonId}` }
        : typed === ''
          ? {}
          : { hint: 'No NCBI id: kept as you write it' })}
      onInputChange={(scientificName) => {
        if (scientificName === form.scientificName) return;
        setTouched(true);
        onChange({ scientificName, taxonId: null });
      }}
      onSelect={(id) => {
        const species = found.find(({ taxonId }) => String(taxonId) === id);
        if (species) onChange({ scientificName: species.scientificName, taxonId: species.taxonId });
      }}
    />
  );
}
