import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Attempts } from './attempts.ts';

/** Any program can ask the system to send; these calls are how. */
const CALLS = 'connect,sendto,sendmsg,sendmmsg';

/** Whether `strace` is there and may watch another program. */
export function canTraceCalls(): boolean {
  const tried = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']);
  return tried.status === 0;
}

/** A program under watch, and the file that its calls are written to. */
export interface TracedProgram {
  readonly executable: string;
  readonly trace: string;
}

/**
 * Makes a program that runs another one, with all processes and threads that it starts, under
 * `strace`. What it makes lies in `folder`.
 */
export function traceCallsOf(executable: string, folder: string): TracedProgram {
  const launcher = join(folder, 'traced.sh');
  const trace = join(folder, 'calls.txt');
  const quoted = [trace, executable].map((path) => `'${path.replaceAll("'", String.raw`'\''`)}'`);
  writeFileSync(
    launcher,
    // Daemonized, so that the program itself, not strace, is what gets signals and has an end.
    `#!/bin/sh\nexec strace -D -f --seccomp-bpf -yy -s 0 -e trace=${CALLS} -o ${quoted[0]} ${quoted[1]} "$@"\n`,
    { mode: 0o700 },
  );
  return { executable: launcher, trace };
}

/**
 * What the processes of a traced program asked of the system's internet sockets: the one counter
 * that sees Node's part of an app as well as Chromium's. It knows no names, only addresses.
 * @throws Error while one of them is still there: what it does may not be written yet
 */
export function readTrace(file: string): Attempts {
  return parseTrace(readFileSync(file, 'utf8'));
}

/** As `readTrace`, of a trace's text. A call that is cut in two names its socket in the first. */
export function parseTrace(text: string): Attempts {
  const ended = new Set(Array.from(text.matchAll(/^(\d+) +\+{3} /gm), ([, process]) => process));
  const named = Array.from(text.matchAll(/^(\d+) /gm), ([, process]) => process);
  if (text === '' || named.some((process) => !ended.has(process)))
    throw new Error('The traced program has not ended yet.');
  const connections: string[] = [];
  const datagrams: string[] = [];
  const call = /^(?:\d+ +)?(connect|sendto|sendmsg|sendmmsg)\(\d+<([A-Za-z]+)(?:v6)?:(.*)$/gm;
  for (const [, name, protocol, rest] of text.matchAll(call)) {
    const isTcp = protocol === 'TCP';
    if (!isTcp && !isConnectionless(protocol!)) continue;
    // What is sent over TCP was connected first; what UDP connects sends nothing yet.
    if ((name === 'connect') !== isTcp) continue;
    (isTcp ? connections : datagrams).push(readAddress(rest!));
  }
  return { asked: [], lookedUp: [], connections, datagrams };
}

function isConnectionless(protocol: string): boolean {
  return ['UDP', 'UDPLITE', 'PING', 'RAW', 'SCTP', 'DCCP'].includes(protocol);
}

/** The address that a call names, or the one that its socket is connected to. */
function readAddress(call: string): string {
  const named = /sin6?_port=htons\((\d+)\).*?(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"/.exec(
    call,
  );
  if (named) return `${named[2]!}:${named[1]!}`;
  return /->(\S+?)\]>/.exec(call)?.[1] ?? 'unnamed address';
}
