import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { showToast } from './toast.ts';

/** Says that a file was saved, as in `Saved: notes.md`, and offers to show it in its folder. */
export function saySaved(message: string): void {
  showToast({
    message,
    action: {
      label: 'Show in folder',
      key: null,
      run: () => {
        call('shell.showSaved', {}).catch(reportError);
      },
    },
  });
}
