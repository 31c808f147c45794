import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  openTestEngine,
  temporaryFolder,
  type TestEngine,
} from '../../../main/engine/test-engine.ts';
import type { ClaimDraft, ClaimValue } from '../../../shared/domain/claim.ts';
import type { Span } from '../../../shared/domain/quote.ts';

/**
 * Plans a library for the tests of a file: it is filled when the first of them asks for it, and each
 * gets a copy of its own, with what the filling answered.
 */
export function planLibrary<Made>(
  fill: (engine: TestEngine) => Promise<Made>,
): () => Promise<TestEngine & { readonly made: Made }> {
  const parent = mkdtempSync(join(tmpdir(), 'collate-test-'));
  const folder = join(parent, 'Test library');
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  let made: Made;
  return async () => {
    if (!existsSync(folder)) {
      const engine = openTestEngine(folder);
      made = await fill(engine);
      await engine.close();
    }
    const copy = join(temporaryFolder(), 'Test library');
    cpSync(folder, copy, { recursive: true });
    return { ...openTestEngine(copy), made };
  };
}

/** Where words stand in a text. Throws when they do not. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** A draft of a claim that says no more than its value. */
export function draftOf(value: ClaimValue, statement = ''): ClaimDraft {
  return { value, statement, speaker: null };
}
