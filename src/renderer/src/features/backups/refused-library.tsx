import { useEffect, useRef, useState, type ReactElement } from 'react';
import { isActionId } from '../../../../shared/contract/actions.ts';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { AppErrorBody } from '../../../../shared/errors.ts';
import { runAction, useActions } from '../../services/actions.ts';
import { RecentLibraries } from '../../services/recent-libraries.tsx';
import { listen, useCall, useCommand } from '../../lib/api.ts';
import { BackupChoice } from './backup-choice.tsx';
import { ConfirmNewLibrary } from './confirm-new-library.tsx';
import { Problem } from './problem.tsx';
import { planFor } from './refusal-plan.ts';
import { RefusalWays } from './refusal-ways.tsx';
import styles from './refused-library.module.css';

interface RefusedLibraryProps {
  /** The name of its folder. */
  readonly name: string;
  /** Where that lies, or lay. */
  readonly where: string;
  readonly refusal: AppErrorBody;
}

/** Stands in for the workbench while the library does not open: what is wrong, and the ways on. */
export function RefusedLibrary({ name, where, refusal }: RefusedLibraryProps): ReactElement {
  const plan = planFor(refusal.code);
  const backups = useCall(
    'backups.list',
    {},
    { enabled: plan.offersRestore, showsError: true, asksAgain: true },
  );
  const reopen = useCommand('shell.reopenLibrary', { showsError: true });
  const open = useCommand('shell.openLibrary', { showsError: true });
  const showFolder = useCommand('shell.showLibraryFolder', { showsError: true });
  const [asksForNew, setAsksForNew] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const notice = useMenu({
    open: open.mutate,
    showFolder: () => {
      showFolder.mutate({});
    },
  });
  useEffect(() => {
    heading.current?.focus();
  }, []);

  const failure = [reopen, open, showFolder].find(({ error }) => error)?.error;
  const isBusy = reopen.isPending || open.isPending;
  const offersRestore = plan.offersRestore && backups.data?.backups.length !== 0;
  return (
    <div className={styles.screen}>
      <header className={styles.bar}>Collate</header>
      <main className={offersRestore ? styles.both : styles.one} aria-label="Library not open">
        <div className={styles.start}>
          <p className={styles.name} title={where}>
            {name}
            {plan.hasFolder ? null : <small className={styles.where}>{where}</small>}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {plan.title}
          </h1>
          <p className={styles.lead}>{refusal.message}</p>
          {failure ? <Problem message={failure.message} /> : null}
          <RefusalWays
            plan={plan}
            isBusy={isBusy}
            leads={!offersRestore}
            onReopen={(as) => {
              reopen.mutate({ as });
            }}
            onLocate={() => {
              open.mutate({ which: 'locate' });
            }}
            onStartNewHere={() => {
              setAsksForNew(true);
            }}
          />
          {plan.offersOthers ? <RecentLibraries /> : null}
          <output className={styles.quiet}>{notice}</output>
        </div>
        {offersRestore ? (
          <section className={styles.restore} aria-labelledby="restore-heading">
            <h2 id="restore-heading">Restore a backup</h2>
            <p className={styles.quiet}>
              It is verified first. What is in the library’s place now is kept among the backups.
            </p>
            {backups.error ? <Problem message={backups.error.message} /> : null}
            {backups.data ? <BackupChoice backups={backups.data.backups} /> : null}
          </section>
        ) : null}
      </main>
      {asksForNew ? (
        <ConfirmNewLibrary
          name={name}
          onStart={() => {
            setAsksForNew(false);
            reopen.mutate({ as: 'new' });
          }}
          onClose={() => {
            setAsksForNew(false);
          }}
        />
      ) : null}
    </div>
  );
}

interface MenuRuns {
  readonly open: (input: Input<'shell.openLibrary'>) => void;
  readonly showFolder: () => void;
}

/** Answers the native menu without a library; gives what to say of an item that needs one. */
function useMenu({ open, showFolder }: MenuRuns): string {
  const [notice, setNotice] = useState('');
  useActions({
    'library.open': { run: () => open({ which: 'choose' }) },
    'library.new': { run: () => open({ which: 'new' }) },
    'library.openSample': { run: () => open({ which: 'sample' }) },
    'library.showFolder': { run: showFolder },
  });
  useEffect(() => {
    const stops = [
      listen('menu.chosen', ({ action }) => {
        const ran = isActionId(action) && runAction(action);
        setNotice(ran ? '' : 'What you chose in the menu needs a library that is open.');
      }),
      listen('library.chosen', ({ id }) => {
        open({ which: 'recent', id });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [open]);
  return notice;
}
