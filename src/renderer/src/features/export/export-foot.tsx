import type { ReactElement } from 'react';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { landmark } from '../../lib/landmarks.ts';
import { runOrSay } from '../../services/actions.ts';
import { progressWords } from '../../services/job-words.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';
import type { ExportInHand } from './use-export.ts';
import { whyNoCopy, whyNoSave } from './use-export-actions.ts';
import type { Saving } from './use-saving.ts';
import styles from './export-room.module.css';

interface ExportFootProps {
  readonly inHand: ExportInHand;
  readonly saving: Saving;
  readonly onLeave: () => void;
}

/** What the export comes to, the one button that writes it, and why it could not be written. */
export function ExportFoot({ inHand, saving, onLeave }: ExportFootProps): ReactElement {
  const { job, failure } = saving;
  const keys = { save: useKeyOf('export.save'), copy: useKeyOf('export.copy') };
  const noSave = whyNoSave(inHand, saving);
  const noCopy = whyNoCopy(inHand);
  return (
    <footer className={styles.foot} ref={landmark.foot}>
      {failure === null ? null : (
        <div className={styles.failure} role="alert">
          <p>
            <b>Nothing has been written.</b> {failure}
          </p>
          <Button onPress={saving.save}>Try again</Button>
          <Button onPress={saving.saveElsewhere}>Another name</Button>
        </div>
      )}
      {job ? (
        <div className={styles.progress}>
          <span>
            {job.title}
            {job.current === '' ? '' : `: ${job.current.toLowerCase()}`}
            {job.total > 1 ? `, ${progressWords(job, job.done)}` : ''}
          </span>
          <ProgressTrack label={job.title} done={job.done} total={job.total} />
        </div>
      ) : (
        <Sums inHand={inHand} />
      )}
      <div className={styles.buttons}>
        {job ? (
          <Button onPress={saving.cancel}>Stop writing</Button>
        ) : (
          <Button chord="Escape" onPress={onLeave}>
            Cancel
          </Button>
        )}
        <Button
          chord={keys.copy}
          isDisabled={noCopy !== null}
          reason={noCopy ?? ''}
          onPress={() => {
            runOrSay('export.copy');
          }}
        >
          Copy
        </Button>
        <Button
          variant="primary"
          chord={keys.save}
          isDisabled={noSave !== null}
          reason={noSave ?? ''}
          onPress={() => {
            runOrSay('export.save');
          }}
        >
          {inHand.plan ? 'Export again' : 'Export'}
        </Button>
      </div>
    </footer>
  );
}

/** The export in numbers, and what the reader should know of it. */
function Sums({
  inHand: { note, data, plan, place, options },
}: Pick<ExportFootProps, 'inHand'>): ReactElement {
  if (note && options && options.contents !== 'statements') {
    const { articles, differences } = note.counts;
    return (
      <p className={styles.will} role="status">
        <b>
          {options.contents === 'references'
            ? plural(articles, 'work')
            : plural(differences, 'difference')}
        </b>
        . {plan && place ? `${place.name} is copied to ${plan.copyName} first.` : ''}
      </p>
    );
  }
  if (note) {
    const { counts, cited, warnings, isWhole } = note;
    const { quotes } = counts;
    const all = quotes.verified + quotes.moved + quotes.broken + quotes.unchecked;
    return (
      <p className={styles.will} role="status">
        <b>{plural(counts.statements, 'statement')}</b>, {plural(all, 'quote')}
        {isWhole ? `, ${plural(cited, 'work')} cited` : ''}.{' '}
        {plan && place ? `${place.name} is copied to ${plan.copyName} first. ` : ''}
        {warnings.length > 0 ? <span className={styles.warnings}>{warnings.join(' ')}</span> : null}
      </p>
    );
  }
  return (
    <p className={styles.will} role="status">
      {data ? (
        <>
          <b>{plural(data.articles, 'article')}</b>
          {data.warnings.length > 0 ? `, ${plural(data.warnings.length, 'thing')} to know` : ''}.
        </>
      ) : null}
    </p>
  );
}
