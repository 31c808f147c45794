import type { ReactElement } from 'react';
import { runAction, useActions } from '../../services/actions.ts';
import { RecentLibraries } from '../../services/recent-libraries.tsx';
import { showOverlay } from '../../services/store.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { Way, WayList } from '../../ui/way-list.tsx';
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
        <WayList>
          <Way
            title="Import files"
            text="Texts, web pages, Word and EPUB, and references as BibTeX, RIS, PubMed or EndNote have them. Or drop them anywhere in this window."
            action={
              <Button
                variant="primary"
                chord={importKey}
                onPress={() => {
                  runAction('import.choose');
                }}
              >
                Choose files
              </Button>
            }
          />
          <Way
            title="Bring in a library of Zotero"
            text="Its items, collections, notes, files and annotations. Zotero’s own files are only read."
            action={
              <Button
                onPress={() => {
                  runAction('import.zotero');
                }}
              >
                From Zotero
              </Button>
            }
          />
          <Way
            title="Paste a text"
            text="An abstract or a report, copied from wherever you read it."
            action={
              <Button
                chord="Mod+V"
                onPress={() => {
                  showOverlay({ name: 'paste', text: '' });
                }}
              >
                Paste
              </Button>
            }
          />
          <Way
            title="Write a reference"
            text="What you know of a paper or a book; its text can come later."
            action={
              <Button
                onPress={() => {
                  showOverlay({ name: 'newReference' });
                }}
              >
                Write
              </Button>
            }
          />
          <Way
            title="Try the sample library"
            text="Short articles with claims and an evidence table, in a library of its own that is yours to delete."
            action={
              <Button
                onPress={() => {
                  runAction('library.openSample');
                }}
              >
                Open sample
              </Button>
            }
          />
          <Way
            title="Put the sample articles in here"
            text="The same short articles, in this library; one undo takes them out again."
            action={
              <Button
                isDisabled={addSample.isPending}
                onPress={() => {
                  addSample.mutate({});
                }}
              >
                Add sample
              </Button>
            }
          />
          {backups.length > 0 ? (
            <Way
              title="Restore a backup"
              text="Compared with what it replaces before you say yes."
              action={
                <Button
                  onPress={() => {
                    showOverlay({ name: 'backups' });
                  }}
                >
                  Choose
                </Button>
              }
            />
          ) : null}
        </WayList>
        <RecentLibraries />
        <p className={styles.foot}>
          The library is a folder you own. Nothing leaves this computer.
        </p>
      </div>
      <HowItLooks />
    </main>
  );
}
