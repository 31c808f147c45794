import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { SetupProblem } from '../setup/report.mjs';

/** A screen that exists in memory only. */
export interface VirtualScreen {
  /** What a program's environment needs to open its windows there. */
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Ends the screen and what it left in the temporary folder. */
  close(): void;
}

/** Whether a window can open on a real screen here. */
export function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Opens a virtual screen (Xvfb) on a display number that the server chooses, so that any number
 * of them run beside each other. Only this user can open windows on it or read it.
 * @param lifetime a screen for one app ends by itself when the app is gone, and does not hear the
 *   Ctrl+C that is meant for the app, which needs the screen until it has closed its windows
 * @throws SetupProblem if Xvfb is not installed or doesn't start
 */
export async function openVirtualScreen(
  lifetime: 'one app' | 'until closed',
): Promise<VirtualScreen> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-screen-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, writeAuthority(randomBytes(16)), { mode: 0o600 });
  const forOneApp = lifetime === 'one app';
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const server = spawn(
    'Xvfb',
    [...args, '-auth', authority, forOneApp ? '-terminate' : '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: forOneApp },
  );
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const display = `:${await readDisplayNumber(server)}`;
    return {
      env: {
        ...process.env,
        DISPLAY: display,
        XAUTHORITY: authority,
        WAYLAND_DISPLAY: undefined,
        XDG_SESSION_TYPE: 'x11',
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function readDisplayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString('ascii');
      if (text.includes('\n')) resolve(text.trim());
    });
    const fail = (reason: string) =>
      reject(
        new SetupProblem(
          `there is no screen, and no virtual one could be opened (${reason})`,
          'install Xvfb (on Debian: apt-get install xvfb), or run this where a desktop is open',
        ),
      );
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`Xvfb ended with code ${code}`));
  });
}

/**
 * An X authority file with one cookie that is good for any host and display: five fields, each
 * but the family (65535, "wild") preceded by its length, in network byte order (Xauth's format).
 */
function writeAuthority(cookie: Buffer): Buffer {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1', 'ascii');
  const empty = writeField(Buffer.alloc(0));
  const wild = Buffer.from([0xff, 0xff]);
  return Buffer.concat([wild, empty, empty, writeField(name), writeField(cookie)]);
}

function writeField(content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length);
  return Buffer.concat([length, content]);
}
