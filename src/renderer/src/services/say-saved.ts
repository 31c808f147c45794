import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { showToast } from './toast.ts';

/** Says under which name a file was saved, and offers to show it in its folder. */
export function saySaved(name: string): void {
  showToast({
    message: `Saved: ${name}`,
    action: {
      label: 'Show in folder',
      key: null,
      run: () => {
        call('shell.showSaved', {}).catch(reportError);
      },
    },
  });
}
