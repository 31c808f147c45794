import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { CHANNELS } from '../../shared/contract/bridge.ts';
import type { EventName } from '../../shared/contract/contract.ts';
import type { Dispatch } from '../../shared/contract/dispatch.ts';
import type { Result } from '../../shared/result.ts';
import { WINDOW_URL } from './scheme.ts';
import type { TokenOfFile } from './file-tokens.ts';

const Call = z.object({ method: z.string().max(100), input: z.unknown(), callId: z.uuid() });
const Paths = z.array(z.string()).max(100_000);

const REFUSED: Result<never> = {
  ok: false,
  error: {
    code: 'invalid_input',
    message: 'That call did not come from Collate’s window and was refused.',
  },
};

/** The one place where messages of the window come in. */
export class Gate {
  readonly #calls = new Map<string, AbortController>();
  readonly #dispatch: Dispatch;
  readonly #issueTokens: (paths: readonly string[]) => TokenOfFile[];
  #window: BrowserWindow | null = null;

  constructor(dispatch: Dispatch, issueTokens: (paths: readonly string[]) => TokenOfFile[]) {
    this.#dispatch = dispatch;
    this.#issueTokens = issueTokens;
    ipcMain.handle(CHANNELS.invoke, (event, message: unknown) => this.#invoke(event, message));
    ipcMain.on(CHANNELS.cancel, (event, callId: unknown) => {
      if (this.#isTrusted(event) && typeof callId === 'string') this.#calls.get(callId)?.abort();
    });
    ipcMain.handle(CHANNELS.tokens, (event, paths: unknown) => {
      const parsed = Paths.safeParse(paths);
      return this.#isTrusted(event) && parsed.success ? this.#issueTokens(parsed.data) : [];
    });
  }

  /** The window whose main frame, and no other, is trusted. */
  trust(window: BrowserWindow): void {
    this.#window = window;
  }

  send(event: EventName, payload: unknown): void {
    if (this.#window && !this.#window.isDestroyed()) {
      this.#window.webContents.send(CHANNELS.event, { event, payload });
    }
  }

  async #invoke(event: IpcMainInvokeEvent, message: unknown): Promise<Result<unknown>> {
    if (!this.#isTrusted(event)) return REFUSED;
    const call = Call.safeParse(message);
    if (!call.success) {
      return {
        ok: false,
        error: {
          code: 'invalid_input',
          message: 'That call is not of the form that Collate knows.',
        },
      };
    }
    const { method, input, callId } = call.data;
    const controller = new AbortController();
    this.#calls.set(callId, controller);
    try {
      return await this.#dispatch(method, input, controller.signal);
    } finally {
      this.#calls.delete(callId);
    }
  }

  #isTrusted(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
    const frame = event.senderFrame;
    return (
      this.#window !== null &&
      !this.#window.isDestroyed() &&
      event.sender === this.#window.webContents &&
      frame !== null &&
      frame === this.#window.webContents.mainFrame &&
      frame.url.split('#')[0] === WINDOW_URL
    );
  }
}
