import type { ReactElement } from 'react';
import { areaPlaceWords } from '../../../../../shared/domain/area-words.ts';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Area } from '../../../../../shared/domain/pages.ts';
import { useReaderContext } from '../reader-context.ts';
import { PlainAction } from './note-action.tsx';
import styles from './note.module.css';

interface AreaListProps {
  readonly areas: readonly Area[];
  readonly isSelected: boolean;
  /** The claim from which an area can be taken away; null where none can. */
  readonly removableFrom: ClaimId | null;
}

/** The parts of pages that prove a claim or that an annotation marks; the selected note shows them. */
export function AreaList({ areas, isSelected, removableFrom }: AreaListProps): ReactElement | null {
  const { commands } = useReaderContext();
  if (areas.length === 0) return null;
  return (
    <ul className={styles.areas}>
      {areas.map((area) => (
        <li key={area.id}>
          Area on {areaPlaceWords(area)}
          {isSelected ? (
            <>
              <img
                className={styles.picture}
                src={new URL(`area/${area.id}`, document.baseURI).href}
                alt={`The area on ${areaPlaceWords(area)}`}
              />
              {removableFrom && areas.length > 1 ? (
                <PlainAction
                  label="Remove"
                  name={`Remove the area on ${areaPlaceWords(area)} from the claim`}
                  onPress={() => {
                    void commands.removeArea(removableFrom, area.id);
                  }}
                />
              ) : null}
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
