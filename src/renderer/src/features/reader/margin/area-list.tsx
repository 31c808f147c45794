import type { ReactElement } from 'react';
import { areaPlaceWords } from '../../../../../shared/domain/area-words.ts';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Area } from '../../../../../shared/domain/pages.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { useReaderContext } from '../reader-context.ts';
import { urlOfArea } from '../../../lib/area-url.ts';
import { AreaPicture } from './area-picture.tsx';
import { onRemoveKey } from './remove-key.ts';
import styles from './note.module.css';

interface AreaListProps {
  readonly areas: readonly Area[];
  readonly isSelected: boolean;
  /** The claim from which an area can be taken away; null where none can. */
  readonly removableFrom: ClaimId | null;
}

/** The parts of pages that prove a claim or that an annotation marks; the selected note shows them. */
export function AreaList({ areas, isSelected, removableFrom }: AreaListProps): ReactElement | null {
  if (areas.length === 0) return null;
  return (
    <ul className={styles.areas}>
      {areas.map((area) =>
        isSelected ? (
          <ShownArea key={area.id} area={area} removableFrom={removableFrom} />
        ) : (
          <li key={area.id}>Area on {areaPlaceWords(area)}</li>
        ),
      )}
    </ul>
  );
}

interface ShownAreaProps {
  readonly area: Area;
  readonly removableFrom: ClaimId | null;
}

/** One area with its picture: a press shows it on its page, and it can be taken away by itself. */
function ShownArea({ area, removableFrom }: ShownAreaProps): ReactElement {
  const { commands, focusText, showArea } = useReaderContext();
  const words = areaPlaceWords(area);
  const remove =
    removableFrom &&
    ((): void => {
      void commands.removeArea(removableFrom, area.id).then((done) => {
        if (done) focusText();
      });
    });
  return (
    <li onKeyDown={onRemoveKey(remove)}>
      <button
        type="button"
        className={styles.area}
        aria-label={`Show the area on ${words}`}
        onClick={() => {
          showArea(area);
        }}
      >
        Area on {words}
        <AreaPicture place={area} source={urlOfArea(area.id)} />
      </button>
      {remove ? (
        <button
          type="button"
          className={styles.remove}
          aria-keyshortcuts="Delete"
          aria-label={`Remove the area on ${words} from the claim`}
          title="Remove this area from the claim"
          onClick={remove}
        >
          × <Kbd chord="Delete" />
        </button>
      ) : null}
    </li>
  );
}
