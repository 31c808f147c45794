import {
  app,
  BrowserWindow,
  session,
  WebContentsView,
  type WebContents,
  type WebFrameMain,
} from 'electron';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHANNELS } from '../../src/shared/contract/bridge.ts';
import { FileToken } from '../../src/shared/domain/ids.ts';
import { Gate } from '../../src/main/shell/gate.ts';
import { registerScheme, SCHEME, WINDOW_URL } from '../../src/main/shell/scheme.ts';

/**
 * An app around Collate's real gate with its other walls taken down: frames are allowed and get a
 * preload that speaks on any channel, windows open and go where they like. What the gate itself
 * refuses is seen only here.
 */
export interface GateAttack {
  /** The messages of the window that the gate trusts. */
  readonly trusted: () => Promise<Outcome>;
  /** What came of the same messages, by who sent them. */
  readonly intruders: () => Promise<Record<string, Outcome>>;
  /** What the trusted window got on a channel that other contents sent to. */
  readonly forgedEvents: () => Promise<unknown[]>;
  /** Messages of which the sender is gone when they arrive. */
  readonly vanishing: () => Promise<void>;
  /** Runs a script in the trusted window. */
  readonly runInWindow: (script: string) => Promise<unknown>;
  /** What was thrown in the main process and caught by nobody. */
  readonly faults: () => string[];
}

/** What came of a call, a request for tokens, and the cancelling of a call of the window's. */
export interface Outcome {
  readonly invoke: unknown;
  readonly tokens: unknown;
  readonly isCancelled: boolean;
}

const PAGE = '<!doctype html><title>Page</title>';
const webPreferences = {
  preload: join(app.getAppPath(), 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegrationInSubFrames: true,
};
const faults: string[] = [];
process.on('uncaughtException', (thrown) => faults.push(String(thrown)));
process.on('unhandledRejection', (thrown) => faults.push(String(thrown)));
registerScheme();

/** Calls that wait until they are cancelled, by their input. */
const waiting = new Map<unknown, boolean>();

function openGate(window: BrowserWindow): Gate {
  const gate = new Gate(
    async (method, input, signal) => {
      if (method !== 'wait') return { ok: true, value: 'answered' };
      waiting.set(input, false);
      await once(signal, 'abort');
      waiting.set(input, true);
      return { ok: true, value: 'cancelled' };
    },
    (paths) => paths.map((name) => ({ token: FileToken.parse(randomUUID()), name })),
  );
  gate.trust(window);
  return gate;
}

async function openWindow(url: string): Promise<BrowserWindow> {
  const window = new BrowserWindow({ show: false, webPreferences });
  await window.loadURL(url);
  return window;
}

/** Adds a frame to a page and answers it. */
async function addFrame(contents: WebContents, attributes: string): Promise<WebFrameMain> {
  const count = contents.mainFrame.frames.length;
  await contents.executeJavaScript(`new Promise((resolve) => {
    const holder = document.createElement('div');
    holder.innerHTML = ${JSON.stringify(`<iframe ${attributes}></iframe>`)};
    holder.firstChild.addEventListener('load', resolve);
    document.documentElement.append(holder);
  })`);
  return contents.mainFrame.frames[count]!;
}

/** Begins a call of the trusted window that waits until it is cancelled. */
async function beginWaiting(window: BrowserWindow): Promise<string> {
  const callId = randomUUID();
  const message = { method: 'wait', input: callId, callId };
  await window.webContents.executeJavaScript(
    `void raw.invoke('${CHANNELS.invoke}', ${JSON.stringify(message)}), raw.invoke('${CHANNELS.tokens}', [])`,
  );
  if (!waiting.has(callId)) throw new Error('The call of the trusted window was not taken.');
  return callId;
}

/** Sends one message on each channel from a frame; the one that cancels is for `callId`. */
async function sendFrom(frame: WebFrameMain, callId: string): Promise<Outcome> {
  const message = { method: 'library.overview', input: {}, callId: randomUUID() };
  const sent = (await frame.executeJavaScript(`(async () => {
    raw.send('${CHANNELS.cancel}', '${callId}');
    const invoke = await raw.invoke('${CHANNELS.invoke}', ${JSON.stringify(message)});
    return { invoke, tokens: await raw.invoke('${CHANNELS.tokens}', ['/etc/hosts']) };
  })()`)) as Omit<Outcome, 'isCancelled'>;
  return { ...sent, isCancelled: waiting.get(callId) === true };
}

async function listIntruders(window: BrowserWindow): Promise<Record<string, Outcome>> {
  const outcomes: Record<string, Outcome> = {};
  const tryFrom = async (name: string, frame: WebFrameMain): Promise<void> => {
    outcomes[name] = await sendFrom(frame, await beginWaiting(window));
  };
  const { webContents } = window;
  await tryFrom('a frame of the same page', await addFrame(webContents, `src="${WINDOW_URL}"`));
  await tryFrom('a frame without an address', await addFrame(webContents, 'srcdoc="x"'));
  await tryFrom('a frame of another origin', await addFrame(webContents, 'src="data:text/html,x"'));
  await tryFrom('another window', (await openWindow(WINDOW_URL)).webContents.mainFrame);

  const view = new WebContentsView({ webPreferences });
  window.contentView.addChildView(view);
  await view.webContents.loadURL(WINDOW_URL);
  await tryFrom('a view over the window', view.webContents.mainFrame);

  const opened = once(app, 'browser-window-created') as Promise<[unknown, BrowserWindow]>;
  webContents.setWindowOpenHandler(() => ({
    action: 'allow',
    overrideBrowserWindowOptions: { show: false, webPreferences },
  }));
  await webContents.executeJavaScript(`void window.open('${WINDOW_URL}')`, true);
  const [, child] = await opened;
  if (child.webContents.isLoading()) await once(child.webContents, 'did-finish-load');
  await tryFrom('a window that it opened', child.webContents.mainFrame);
  return outcomes;
}

/** The window itself, when it shows anything but the interface. */
async function listStrays(window: BrowserWindow): Promise<Record<string, Outcome>> {
  const outcomes: Record<string, Outcome> = {};
  const urls = [
    `${SCHEME}://app/other.html`,
    `${WINDOW_URL}?query`,
    `${SCHEME}://other/index.html`,
    'data:text/html,x',
    'about:blank',
  ];
  for (const url of urls) {
    const callId = await beginWaiting(window);
    await window.loadURL(url);
    outcomes[`the window at ${url}`] = await sendFrom(window.webContents.mainFrame, callId);
    await window.loadURL(WINDOW_URL);
  }
  return outcomes;
}

async function sendAndVanish(window: BrowserWindow): Promise<void> {
  const shout = `for (let at = 0; at < 50; at += 1) {
    raw.send('${CHANNELS.cancel}', 'x');
    void raw.invoke('${CHANNELS.invoke}', { method: 'a', input: {}, callId: crypto.randomUUID() });
    void raw.invoke('${CHANNELS.tokens}', []);
  }`;
  const frame = await addFrame(window.webContents, `src="${WINDOW_URL}"`);
  await frame.executeJavaScript(
    `addEventListener('pagehide', () => { ${shout} }); ${shout} setTimeout(() => frameElement.remove()); 0`,
  );
  await window.webContents.executeJavaScript(
    `addEventListener('pagehide', () => { ${shout} }); ${shout} 0`,
  );
  await window.loadURL(`${SCHEME}://app/other.html`);
  await window.webContents.executeJavaScript(`${shout} 0`);
  window.destroy();
  const other = await openWindow(WINDOW_URL);
  await other.webContents.executeJavaScript(
    `raw.invoke('${CHANNELS.invoke}', { method: 'a', input: {}, callId: crypto.randomUUID() })`,
  );
}

app.on('window-all-closed', () => undefined);
async function start(): Promise<void> {
  await app.whenReady();
  session.defaultSession.protocol.handle(
    SCHEME,
    () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }),
  );
  const window = await openWindow(WINDOW_URL);
  const gate = openGate(window);
  const attack: GateAttack = {
    trusted: async () => sendFrom(window.webContents.mainFrame, await beginWaiting(window)),
    intruders: async () => ({ ...(await listIntruders(window)), ...(await listStrays(window)) }),
    forgedEvents: async () => {
      const other = await openWindow(WINDOW_URL);
      await window.webContents.executeJavaScript(
        `window.got = []; raw.listen('${CHANNELS.event}', (message) => window.got.push(message)); 0`,
      );
      await other.webContents.executeJavaScript(
        `raw.send('${CHANNELS.event}', { event: 'menu.chosen', payload: { action: 'forged' } }); 0`,
      );
      gate.send('engine.restarted', {});
      return (await window.webContents.executeJavaScript('window.got')) as unknown[];
    },
    vanishing: () => sendAndVanish(window),
    runInWindow: (script) => window.webContents.executeJavaScript(script) as Promise<unknown>,
    faults: () => faults,
  };
  Object.assign(globalThis, { attack });
}

void start();
