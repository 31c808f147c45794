import { useEffect, useState, type ReactElement } from 'react';
import type { OpeningStep } from '../../../shared/domain/opening-step.ts';
import { call, listen } from '../lib/api.ts';
import { ProgressTrack } from '../ui/progress-track.tsx';
import styles from './opening-library.module.css';

/** The window while it is not known yet whether the library opens: what is done, and how far it is. */
export function OpeningLibrary(): ReactElement {
  const step = useOpeningStep();
  if (!step) {
    return (
      <main className={styles.screen}>
        <p className={styles.plain}>Opening the library…</p>
      </main>
    );
  }
  const words = wordsOf(step);
  return (
    <main className={styles.screen}>
      <div className={styles.older}>
        <p role="status">{words}</p>
        {step.of === 'copy' ? null : <ProgressTrack label={words} done={shareOf(step)} total={1} />}
        <p className={styles.why}>
          The library was written by an older Collate. This is done once; a copy of it as it was
          stays among its backups.
        </p>
      </div>
    </main>
  );
}

function wordsOf(step: OpeningStep): string {
  switch (step.of) {
    case 'copy':
      return 'Copying the library before it is brought up to date';
    case 'verify':
      return 'Verifying the copy';
    case 'update':
      return `Bringing the library up to date: step ${step.step} of ${step.steps}`;
  }
}

/** Of all that is done under these words, how much is done. */
function shareOf(step: Exclude<OpeningStep, { of: 'copy' }>): number {
  return step.of === 'verify' ? step.share : (step.step - 1 + step.share) / step.steps;
}

/** What is done before the library opens; null where nothing takes long. */
function useOpeningStep(): OpeningStep | null {
  const [step, setStep] = useState<OpeningStep | null>(null);
  useEffect(() => {
    let isHeard = false;
    const ask = async (): Promise<void> => {
      const answer = await call('shell.opening', {});
      // What was heard meanwhile is newer.
      if (!isHeard) setStep(answer.step);
    };
    void ask();
    return listen('library.opening', (heard) => {
      isHeard = true;
      setStep(heard);
    });
  }, []);
  return step;
}
