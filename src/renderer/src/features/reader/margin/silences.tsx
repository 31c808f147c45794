import type { ReactElement } from 'react';
import type { Absence } from '../../../../../shared/domain/absence.ts';
import { FACT_KINDS } from '../../../../../shared/domain/claim.ts';
import { showOverlay } from '../../../services/store.ts';
import { useReaderContext } from '../reader-context.ts';
import { PlainAction } from './note-action.tsx';
import { nameAbsence, nameFactsNotFound, nounOfKind } from './note-words.ts';
import styles from './margin.module.css';

const isFact = ({ kind }: Absence): boolean => FACT_KINDS.some((fact) => fact === kind);

/**
 * What was looked for and is not stated. Facts about the article that the rules did not find share a
 * line, as an abstract often tells none of them; the menu beside it confirms each.
 */
export function Silences(): ReactElement | null {
  const { absences } = useReaderContext();
  if (absences.length === 0) return null;
  const facts = absences.filter((absence) => !absence.confirmed && isFact(absence));
  const shared = facts.length > 1 ? facts : [];
  return (
    <ul>
      {shared.length > 0 ? (
        <li className={styles.absence}>
          {nameFactsNotFound(shared)} <HowMuch absence={shared[0]!} />
        </li>
      ) : null}
      {absences
        .filter((absence) => !shared.includes(absence))
        .map((absence) => (
          <Silence key={absence.attributeId ?? absence.kind} absence={absence} />
        ))}
    </ul>
  );
}

function Silence({ absence }: { readonly absence: Absence }): ReactElement {
  const { commands, focusText } = useReaderContext();
  const noun = nounOfKind(absence.kind);
  return (
    <li className={styles.absence}>
      {nameAbsence(absence)}{' '}
      {absence.confirmed ? null : (
        <>
          <PlainAction
            label="Confirm"
            name={`Confirm: no ${noun} stated`}
            onPress={() => {
              void commands.recordAbsence(absence.kind);
            }}
          />
          <HowMuch absence={absence} />
        </>
      )}
      <button
        type="button"
        className={styles.removeAbsence}
        aria-label={`Remove: no ${noun} stated`}
        title="Remove this record"
        onClick={() => {
          void commands.removeAbsence(absence.kind).then((done) => {
            if (done) focusText();
          });
        }}
      >
        ×
      </button>
    </li>
  );
}

function HowMuch({ absence: { kind } }: { readonly absence: Absence }): ReactElement {
  return (
    <PlainAction
      label="How much they find"
      name={`How much they find: ${nounOfKind(kind)}`}
      onPress={() => {
        showOverlay({ name: 'aboutSuggestions', kind });
      }}
    />
  );
}
