import type { ReactElement } from 'react';
import { runAction, useActions } from '../../app/actions.ts';
import { showOverlay } from '../../app/store.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { HowItLooks } from './how-it-looks.tsx';
import styles from './empty-library.module.css';

/** What a library says when there is nothing in it: the ways to begin. */
export function EmptyLibrary(): ReactElement {
  const backups = useCall('backups.list', {}).data?.backups ?? [];
  const addSample = useCommand('library.addSample');
  const importKey = useKeyOf('import.choose');
  useActions({
    'list.filter': { run: () => undefined, disabled: 'There is nothing to filter yet' },
  });
  return (
    <main className={styles.empty} aria-label="Empty library">
      <div className={styles.start}>
        <h1>Nothing to read yet</h1>
        <p className={styles.lead}>
          Bring in a paper, an abstract or a news report. Mark a sentence, say what it claims, and
          its quote stays with it.
        </p>
        <ul className={styles.ways}>
          <li>
            <div>
              <b>Import files</b>
              <small>
                Text, Markdown and saved web pages. Or drop them anywhere in this window.
              </small>
            </div>
            <Button
              variant="primary"
              chord={importKey}
              onPress={() => {
                runAction('import.choose');
              }}
            >
              Choose files
            </Button>
          </li>
          <li>
            <div>
              <b>Paste a text</b>
              <small>An abstract or a report, copied from wherever you read it.</small>
            </div>
            <Button
              chord="Mod+V"
              onPress={() => {
                showOverlay({ name: 'paste', text: '' });
              }}
            >
              Paste
            </Button>
          </li>
          <li>
            <div>
              <b>Try the sample library</b>
              <small>
                Short articles with claims and an evidence table, in a library of its own that is
                yours to delete.
              </small>
            </div>
            <Button
              onPress={() => {
                runAction('library.openSample');
              }}
            >
              Open sample
            </Button>
          </li>
          <li>
            <div>
              <b>Put the sample articles in here</b>
              <small>
                The same short articles, in this library; one undo takes them out again.
              </small>
            </div>
            <Button
              isDisabled={addSample.isPending}
              onPress={() => {
                addSample.mutate({});
              }}
            >
              Add sample
            </Button>
          </li>
          {backups.length > 0 ? (
            <li>
              <div>
                <b>Restore a backup</b>
                <small>Compared with what it replaces before you say yes.</small>
              </div>
              <Button
                onPress={() => {
                  showOverlay({ name: 'backups' });
                }}
              >
                Choose
              </Button>
            </li>
          ) : null}
        </ul>
        <p className={styles.foot}>
          The library is a folder you own. Nothing leaves this computer.
        </p>
      </div>
      <HowItLooks />
    </main>
  );
}
