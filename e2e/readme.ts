import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** A sentence of the README, and the keys that it names, as they are written there. */
export interface Sentence {
  readonly words: string;
  readonly keys: readonly string[];
}

const README = join(import.meta.dirname, '..', 'README.md');
const FROM = '## The first five minutes\n';
/** Up to what is said of large libraries, which five minutes do not make. */
const TO = ' Large changes run as jobs';

/** What the README tells a new reader to do first, sentence by sentence. */
export function firstFiveMinutes(): Sentence[] {
  const [, after = ''] = readFileSync(README, 'utf8').split(FROM);
  const [part = '', rest] = after.split(TO);
  if (rest === undefined) throw new Error('The README has other first five minutes.');
  return part
    .replaceAll('</kbd> <kbd>', ' ')
    .replace(/<\/?kbd>/g, '`')
    .replace(/^\d\. \*\*[^*]+\*\* /gm, '')
    .split(/\n+|(?<=\.) (?=[A-Z`])/)
    .filter((words) => words !== '')
    .map((words) => ({ words, keys: [...words.matchAll(/`([^`]+)`/g)].map(([, keys]) => keys!) }));
}

const MODIFIERS = new Map([
  ['Ctrl', 'Control'],
  ['Shift', 'Shift'],
]);

/** Presses keys as the README writes them: `Ctrl Shift V` at once, `G I` one right after the other. */
export async function pressWritten(page: Page, written: string): Promise<void> {
  const keys = written.split(' ');
  const modifiers = keys.flatMap((key) => MODIFIERS.get(key) ?? []);
  const own = keys.slice(modifiers.length);
  const isShifted = modifiers.includes('Shift');
  const chords = own.map((key) =>
    [...modifiers, /^[A-Z]$/.test(key) && !isShifted ? key.toLowerCase() : key].join('+'),
  );
  await Promise.all(chords.map((chord) => page.keyboard.press(chord)));
}
