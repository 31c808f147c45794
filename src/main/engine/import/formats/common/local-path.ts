import { decodedPath } from './decoded-path.ts';

/** The path that an address of this computer names: "file:///C:/My%20papers/a.pdf" is "C:/My papers/a.pdf"; else what is written. */
export function localPath(written: string): string {
  if (!/^file:\/\//i.test(written)) return written;
  return decodedPath(written.replace(/^file:\/\/(?:localhost)?(?:\/(?=[a-z]:))?/i, ''));
}
