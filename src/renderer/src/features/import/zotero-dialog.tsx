import type { ReactElement } from 'react';
import type { ZoteroLook } from '../../../../shared/domain/zotero.ts';
import { reportError } from '../../services/banners.ts';
import { closeOverlay } from '../../services/store.ts';
import { call } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { importFromZotero } from './importing.ts';
import { useZoteroLook, type Looking } from './use-zotero-look.ts';
import { ZoteroSummary } from './zotero-summary.tsx';
import styles from './zotero-dialog.module.css';

/** Shows what a library of Zotero would bring, and puts it into a review. */
export function ZoteroDialog(): ReactElement {
  const { looking, chooseFolder } = useZoteroLook();
  const seen = looking.of === 'seen' ? looking.look : null;
  const why = seen ? whyNothing(seen) : 'Nothing was read yet';

  const leave = (): void => {
    if (seen) call('zotero.forget', { id: seen.id }).catch(reportError);
    closeOverlay();
  };
  const bring = (): void => {
    if (!seen || why !== null) return;
    void importFromZotero(seen.id);
    closeOverlay();
  };

  return (
    <ModalDialog
      title="Import from Zotero"
      subtitle={seen ? seen.where : null}
      width={680}
      onClose={leave}
      onSubmit={bring}
      actions={
        <>
          <Button
            variant="primary"
            chord="Mod+Enter"
            onPress={bring}
            isDisabled={why !== null}
            {...(why !== null && { reason: why })}
          >
            {seen ? reviewWords(seen) : 'Review'}
          </Button>
          <Button onPress={chooseFolder}>Choose another folder…</Button>
          <Button variant="plain" chord="Escape" onPress={leave}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        {seen ? <ZoteroSummary look={seen} /> : <Instead looking={looking} />}
      </div>
    </ModalDialog>
  );
}

/** What stands where nothing was read yet. */
function Instead({ looking }: { readonly looking: Looking }): ReactElement {
  if (looking.of === 'failed') return <InlineError message={looking.message} />;
  if (looking.of === 'none') {
    return (
      <p>
        No Zotero was found where it keeps its data by itself. Choose its data folder: Zotero shows
        the place under Settings › Advanced › Files and Folders.
      </p>
    );
  }
  return <output>Reading Zotero. Nothing in its folder is changed.</output>;
}

/** Why there is nothing to bring; null where there may be. */
function whyNothing({ counts: { newItems, knownItems } }: ZoteroLook): string | null {
  return newItems + knownItems > 0 ? null : 'There are no items in it';
}

function reviewWords({ counts: { newItems } }: ZoteroLook): string {
  return newItems > 0 ? `Review ${plural(newItems, 'new item')}` : 'Review what is new';
}
