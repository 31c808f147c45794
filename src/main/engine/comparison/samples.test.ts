import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDifference } from '../../../shared/domain/comparison/describe-difference.ts';
import { findDifferences } from '../../../shared/domain/comparison/find-differences.ts';
import { SourceReader } from './source-reader.ts';

const SAMPLES = join(import.meta.dirname, '../../../../../shared/samples');

/** What a news text of the samples has that another has not, and the other way round, in words. */
function tell(left: string, right: string): string[] {
  const reader = new SourceReader();
  const [before, after] = [left, right].map((name) => {
    const text = readFileSync(join(SAMPLES, `${name}.txt`), 'utf8');
    const reading = reader.read({ title: '', text, role: 'news' });
    const wordsAt = ({ start, end }: { start: number; end: number }): string =>
      text.slice(start, end);
    return { reading, source: { name, sentencesRead: reading.sentences.length, wordsAt } };
  });
  if (before === undefined || after === undefined) return [];
  return findDifferences(before.reading, after.reading, []).map((one) =>
    describeDifference(one, before.source, after.source),
  );
}

describe.runIf(existsSync(SAMPLES))('the differences of the samples', () => {
  it('tell of a size that the other report does not state', () => {
    expect(tell('rosi-14-babies', 'nanjing-mouse-sperm').join('\n')).toMatch(
      /rosi-14-babies has “(?:14|Fourteen)” in its main statement; it is not among the numbers/u,
    );
  });

  it('tell of a caveat that the other report leaves out, and how much of it was read', () => {
    expect(tell('nanjing-mouse-sperm', 'mouse-sperm-stem-cells').join('\n')).toMatch(
      /nanjing-mouse-sperm says what limits the result; the rules read the \d+ sentences of mouse-sperm-stem-cells and found none/u,
    );
  });
});

if (!existsSync(SAMPLES)) console.log('Skipped: no ../shared/samples.');
