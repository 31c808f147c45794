import { useEffect, useRef, useState, type ReactElement } from 'react';
import { isActionId } from '../../../../shared/contract/actions.ts';
import type { AppErrorBody } from '../../../../shared/errors.ts';
import { runAction, useActions } from '../../app/actions.ts';
import { listen, useCall, useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Way, WayList } from '../../ui/way-list.tsx';
import { BackupChoice } from './backup-choice.tsx';
import { ConfirmNewLibrary } from './confirm-new-library.tsx';
import { CheckAnswer, useLibraryCheck } from './library-check.tsx';
import { Problem } from './problem.tsx';
import { planFor } from './refusal-plan.ts';
import styles from './refused-library.module.css';

interface RefusedLibraryProps {
  /** The name of its folder. */
  readonly name: string;
  readonly refusal: AppErrorBody;
}

/** Stands in for the workbench while the library does not open: what is wrong, and the ways on. */
export function RefusedLibrary({ name, refusal }: RefusedLibraryProps): ReactElement {
  const plan = planFor(refusal.code);
  const backups = useCall(
    'backups.list',
    {},
    { enabled: plan.offersRestore, showsError: true, asksAgain: true },
  );
  const reopen = useCommand('shell.reopenLibrary', { showsError: true });
  const open = useCommand('shell.openLibrary', { showsError: true });
  const showFolder = useCommand('shell.showLibraryFolder', { showsError: true });
  const check = useLibraryCheck();
  const [asksForNew, setAsksForNew] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const notice = useMenu({
    'library.open': () => {
      open.mutate({ which: 'choose' });
    },
    'library.openSample': () => {
      open.mutate({ which: 'sample' });
    },
    'library.showFolder': () => {
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
          <p className={styles.name}>{name}</p>
          <h1 ref={heading} tabIndex={-1}>
            {plan.title}
          </h1>
          <p className={styles.lead}>{refusal.message}</p>
          {failure ? <Problem message={failure.message} /> : null}
          <WayList>
            <Way
              title="Try again"
              text={plan.again}
              action={
                <Button
                  variant={offersRestore ? 'secondary' : 'primary'}
                  isDisabled={isBusy}
                  onPress={() => {
                    reopen.mutate({ as: 'same' });
                  }}
                >
                  Try again
                </Button>
              }
            />
            {plan.offersCheck ? (
              <Way
                title="Check the library"
                text={
                  <CheckAnswer
                    check={check}
                    before="Reads all of it and changes nothing."
                    whenWhole="Try again."
                    whenDamaged="Restore a backup."
                  />
                }
                action={
                  <Button
                    isDisabled={check.isPending}
                    reason="it is being checked"
                    onPress={() => {
                      check.mutate({});
                    }}
                  >
                    Check
                  </Button>
                }
              />
            ) : null}
            {plan.offersNew ? (
              <Way
                title="Start a new library here"
                text="An empty one in the same folder. The backups stay."
                action={
                  <Button
                    isDisabled={isBusy}
                    onPress={() => {
                      setAsksForNew(true);
                    }}
                  >
                    Start new…
                  </Button>
                }
              />
            ) : null}
            <Way
              title="Open another library"
              text="This one stays as it is."
              action={
                <Button
                  isDisabled={isBusy}
                  onPress={() => {
                    runAction('library.open');
                  }}
                >
                  Choose…
                </Button>
              }
            />
            <Way
              title="Open the sample library"
              text="A library of its own, to look at meanwhile."
              action={
                <Button
                  isDisabled={isBusy}
                  onPress={() => {
                    runAction('library.openSample');
                  }}
                >
                  Open sample
                </Button>
              }
            />
            <Way
              title="Look into its folder"
              text="Your files, and its backups in the folder of that name."
              action={
                <Button
                  onPress={() => {
                    runAction('library.showFolder');
                  }}
                >
                  Show folder
                </Button>
              }
            />
          </WayList>
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

/** Answers the native menu without a library; gives what to say of an item that needs one. */
function useMenu(
  run: Readonly<Record<'library.open' | 'library.openSample' | 'library.showFolder', () => void>>,
): string {
  const [notice, setNotice] = useState('');
  useActions({
    'library.open': { run: run['library.open'] },
    'library.openSample': { run: run['library.openSample'] },
    'library.showFolder': { run: run['library.showFolder'] },
  });
  useEffect(
    () =>
      listen('menu.chosen', ({ action }) => {
        const ran = isActionId(action) && runAction(action);
        setNotice(ran ? '' : 'What you chose in the menu needs a library that is open.');
      }),
    [],
  );
  return notice;
}
