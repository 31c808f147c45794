import { app, shell, type Session, type WebContents } from 'electron';
import { SCHEME } from './scheme.ts';

/** Whether a link may go to the system's browser: http and https only. */
export function isWebLink(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** Opens a web link in the system's browser; anything else is refused. */
export async function openWebLink(url: string): Promise<void> {
  if (isWebLink(url)) await shell.openExternal(url);
}

/** What a page of the window may load: the interface itself, and what it holds in memory. */
const LOADABLE: ReadonlySet<string> = new Set([`${SCHEME}:`, 'devtools:', 'blob:', 'data:']);

/**
 * Closes every way out of the machine, for all sessions and windows that come to be. Must run
 * before the app is ready, because Chromium reads its switches only once. A switch of the same
 * name on the command line is overruled: Chromium takes the last one.
 */
export function lockApp(): void {
  const { commandLine } = app;
  // No name is looked up and no address connected to, whichever part of Chromium asks.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  // The rules above do not reach the multicast look-ups of WebRTC's “.local” names.
  commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents);
  });
}

/** No permission is granted, nothing is downloaded, and no request leaves the machine. */
function lockSession(session: Session): void {
  // Without a language no dictionary is fetched; switching the checker off alone still fetches one.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !LOADABLE.has(new URL(url).protocol) });
  });
}

/** No navigation, no new window, no embedded view, and no packet sent by WebRTC. */
function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
