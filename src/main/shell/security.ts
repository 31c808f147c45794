import { shell, type Session, type WebContents } from 'electron';
import { SCHEME } from './scheme.ts';

/** Whether a link may go to the system's browser: http and https only. */
export function isWebLink(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** Opens a web link in the system's browser; anything else is refused. */
export async function openWebLink(url: string): Promise<void> {
  if (isWebLink(url)) await shell.openExternal(url);
}

/** No permission is granted and no request leaves the machine, whatever the window asks. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    answer({ cancel: ![`${SCHEME}:`, 'devtools:', 'blob:', 'data:'].includes(protocol) });
  });
}

/** No navigation, no new window, no embedded view. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
