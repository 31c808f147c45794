import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';

/** The last moment (milliseconds) that a `Date` can hold, by ECMA-262. */
const LAST_MOMENT = 8.64e15;

/** Who has a library open, in words: nothing is decided by it, for a crash leaves it behind. */
export const Holder = z.object({
  host: z.string().max(255),
  user: z.string().max(255),
  pid: z.int().positive(),
  /** When the library was opened. */
  since: z.int().nonnegative().max(LAST_MOMENT),
});
export type Holder = z.infer<typeof Holder>;

/** This process, or the one that it works for, as the holder of a library. */
export function thisHolder(pid: number, since: number): Holder {
  return { host: hostname(), user: userName(), pid, since };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user who is not in the system’s list of users has only a number.
    return `user ${String(process.getuid?.() ?? 'unknown')}`;
  }
}

/**
 * Writes down who holds a library, for the reader alone. Where that is not possible, on a full disk
 * for instance, at least nobody else is named.
 */
export function writeHolder(file: string, holder: Holder): void {
  removeHolder(file);
  try {
    writeFileSync(file, JSON.stringify(holder), { mode: 0o600 });
  } catch {
    // The lock alone decides; the file only tells who holds it.
  }
}

/** Who the file says that holds the library; null when it says nothing that can be read. */
export function readHolder(file: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Removes the file. Where that fails it is harmless: the next holder overwrites it. */
export function removeHolder(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next holder overwrites the file.
  }
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What stands in a name of another computer is shown, never obeyed: no line breaks, no controls. */
function clean(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
}

/** The holder as the end of “… is open in …”. */
export function describeHolder(holder: Holder | null): string {
  if (!holder) return 'another program, which has not said who it is';
  const { host, user, pid, since } = holder;
  const computer = host === hostname() ? 'this computer' : `the computer “${clean(host)}”`;
  return `another Collate on ${computer}, process ${String(pid)} of “${clean(user)}”, since ${moment.format(since)}`;
}
