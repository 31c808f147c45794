import type { ReactElement } from 'react';
import { areaPlaceWords } from '../../../../../shared/domain/area-words.ts';
import type { PageRef } from '../../../../../shared/domain/page-map.ts';
import styles from './note.module.css';

interface AreaPictureProps {
  readonly place: PageRef;
  readonly source: string;
}

/** The part of a page that is quoted, as it is printed. */
export function AreaPicture({ place, source }: AreaPictureProps): ReactElement {
  return (
    <img className={styles.picture} src={source} alt={`The area on ${areaPlaceWords(place)}`} />
  );
}
