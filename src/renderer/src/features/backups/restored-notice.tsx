import { useEffect, useState } from 'react';
import type { BackupList, BackupRef } from '../../../../shared/domain/backup.ts';
import { plural } from '../../lib/format.ts';
import { showToast } from '../../services/toast.ts';
import { useCall } from '../../lib/api.ts';
import { kindWords, nameWords } from './backup-words.ts';

interface RestoredNoticeProps {
  readonly restored: BackupRef;
}

/** Says, once the library is open, that a backup was restored, how to go back, and which files it lacks. Draws nothing. */
export function RestoredNotice({ restored }: RestoredNoticeProps): null {
  const list = useCall('backups.list', {}).data;
  const files = useCall('attachments.check', {}).data;
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (!list || isSaid) return;
    setSaid(true);
    showToast({ message: restoredWords(list, restored) });
  }, [list, isSaid, restored]);
  const faults = files?.faults ?? 0;
  useEffect(() => {
    if (faults === 0) return;
    showToast({
      message: `${plural(faults, 'file')} of articles that the backup needs ${faults === 1 ? 'is' : 'are'} missing or damaged. Check the library under Backups to see which.`,
    });
  }, [faults]);
  return null;
}

/** What was replaced is the newest copy there is; there is none where a file was missing. */
function restoredWords({ backups }: BackupList, { name, place }: BackupRef): string {
  const restored = backups.find((each) => each.name === name && each.place === place);
  const said = `Restored ${restored ? nameWords(restored) : 'the backup'}.`;
  const newest = backups.find((each) => each.place === 'library');
  if (newest?.kind !== 'before_restore') return said;
  return `${said} What it replaced is kept in Backups: “${kindWords(newest, Date.now())}”.`;
}
