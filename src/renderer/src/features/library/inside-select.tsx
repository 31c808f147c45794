import type { ReactElement } from 'react';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { Select } from '../../ui/select.tsx';
import type { NestedCollection } from './collection-tree.ts';

/** No id of a collection. */
const TOP = 'top';

interface InsideSelectProps {
  /** Where it can be. */
  readonly places: readonly NestedCollection[];
  /** Null for the top. */
  readonly value: CollectionId | null;
  readonly onChange: (value: CollectionId | null) => void;
}

/** Asks which collection another one lies inside of. */
export function InsideSelect({ places, value, onChange }: InsideSelectProps): ReactElement {
  return (
    <Select
      label="Inside"
      value={value ?? TOP}
      onChange={(chosen) => {
        onChange(places.find(({ id }) => id === chosen)?.id ?? null);
      }}
      options={[
        { value: TOP, label: 'nothing, at the top' },
        ...places.map(({ id, name, depth }) => ({ value: id as string, label: name, depth })),
      ]}
    />
  );
}
