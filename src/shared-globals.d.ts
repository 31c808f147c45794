/**
 * What every runtime of Collate has although it belongs to no edition of JavaScript. src/shared is
 * compiled without the DOM's and without Node's types, so that it can use nothing else of them;
 * every other project takes its own declarations instead of this file.
 */

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A file that the window was given; opaque to shared code. */
interface File {
  readonly name: string;
  readonly size: number;
}
