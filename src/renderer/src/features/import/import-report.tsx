import type { ReactElement } from 'react';
import type { Job } from '../../../../shared/domain/job.ts';
import { undoLast } from '../../services/history.ts';
import { goToScope } from '../../services/navigation.ts';
import { closeOverlay, openArticle, showOverlay } from '../../services/store.ts';
import { saySaved } from '../../services/say-saved.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { formatDuration, formatMoment, plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { reportText, tallyOf } from './import-tally.ts';
import { TakeImportedAbstracts } from './take-imported-abstracts.tsx';
import { WholePage } from './whole-page.tsx';
import styles from './jobs-dialog.module.css';

/** So many titles are listed one by one; the rest is a number. */
const TITLES_SHOWN = 5;

interface ImportReportProps {
  readonly job: Job;
}

/** What came of an import, and what is left to decide. */
export function ImportReport({ job }: ImportReportProps): ReactElement {
  const tally = tallyOf(job);
  const saveText = useCommand('shell.saveText');
  const lastStep = useCall('history.state', {}).data?.undo ?? null;
  const canUndo = tally.imported.length > 0 && lastStep !== null && /\bimport/i.test(lastStep);

  // What was read with loss is always named; of the rest a few are enough.
  const withLoss = tally.imported.filter((item) => item.warnings.length > 0);
  const whole = tally.imported.filter((item) => item.warnings.length === 0);
  const merged = tally.merged.filter((item) => item.warnings.length > 0);
  const shown = [...withLoss, ...whole.slice(0, TITLES_SHOWN)];
  const hidden = tally.imported.length - shown.length;

  const saveReport = (): void => {
    saveText.mutate(
      { text: reportText(job, formatMoment(job.startedAt)), suggestedName: 'import-report.txt' },
      {
        onSuccess: (saved) => {
          if (saved) saySaved(`Saved: ${saved.name}`);
        },
      },
    );
  };

  return (
    <section className={styles.section} aria-label={`Report: ${job.title}`}>
      <h3>{HEADS[job.state]}</h3>
      <p className={styles.sub}>
        {job.title}, {formatMoment(job.startedAt)}.
        {job.finishedAt === null ? '' : ` Took ${formatDuration(job.finishedAt - job.startedAt)}.`}
        {job.state !== 'finished' && job.message ? ` ${job.message}` : ''}
      </p>
      <div className={styles.tally}>
        <div>
          <b>{tally.imported.length.toLocaleString('en')}</b>imported
        </div>
        <div>
          <b>{tally.merged.length.toLocaleString('en')}</b>merged
        </div>
        <div>
          <b>{tally.rejected.length.toLocaleString('en')}</b>not imported
        </div>
      </div>
      <ul className={styles.items}>
        {Array.from(tally.rejected.entries(), ([at, item]) => (
          <li key={`rejected ${String(at)}`} className={styles.item}>
            <span className={styles.bad}>Not imported</span>
            <span>{item.name}</span>
            <Button
              variant="plain"
              label={`Paste its text: ${item.name}`}
              onPress={() => {
                showOverlay({ name: 'paste', text: '' });
              }}
            >
              Paste its text
            </Button>
            <small>{item.message}</small>
          </li>
        ))}
        {Array.from(merged.entries(), ([at, item]) => (
          <li key={`merged ${String(at)}`} className={styles.item}>
            <span className={styles.what}>Merged</span>
            <span>{item.title}</span>
            <small>{[`${item.name}.`, ...item.warnings].join(' ')}</small>
          </li>
        ))}
        {shown.map((item) => (
          <li key={item.articleId} className={styles.item}>
            <span className={styles.what}>Imported</span>
            <span>{item.title}</span>
            <Button
              variant="plain"
              label={`Open ${item.title}`}
              onPress={() => {
                closeOverlay();
                openArticle(item.articleId);
              }}
            >
              Open
            </Button>
            <small>{[`${item.name}.`, ...item.warnings].join(' ')}</small>
            <WholePage jobId={job.id} item={item} />
          </li>
        ))}
        {hidden > 0 ? (
          <li className={styles.item}>
            <span className={styles.what}>Imported</span>
            <span>{plural(hidden, 'article')} more, all in the inbox</span>
          </li>
        ) : null}
      </ul>
      <div className={styles.actions}>
        {tally.imported.length > 0 ? (
          <Button
            variant="primary"
            onPress={() => {
              closeOverlay();
              goToScope({ of: 'status', status: 'inbox' });
            }}
          >
            Go to the inbox
          </Button>
        ) : null}
        <TakeImportedAbstracts ids={tally.imported.map(({ articleId }) => articleId)} />
        {canUndo ? (
          <Button
            onPress={() => {
              closeOverlay();
              void undoLast();
            }}
          >
            Undo the import
          </Button>
        ) : null}
        <Button onPress={saveReport}>Save report</Button>
      </div>
    </section>
  );
}

const HEADS = {
  running: 'Import',
  finished: 'Import finished',
  cancelled: 'Import cancelled',
  failed: 'Import failed',
} as const;
