import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDifference } from '../../../shared/domain/comparison/describe-difference.ts';
import { findDifferences } from '../../../shared/domain/comparison/find-differences.ts';
import type { SourcePlace } from '../../../shared/domain/comparison/source-place.ts';
import { SourceReader } from './source-reader.ts';

const SAMPLES = join(import.meta.dirname, '../../../../../shared/samples');

/** What a news text of the samples has that another has not, and the other way round, in words; under one headline of ours. */
function tell(left: string, right: string, title = ''): string[] {
  const reader = new SourceReader();
  const [before, after] = [left, right].map((name) => {
    const text = readFileSync(join(SAMPLES, `${name}.txt`), 'utf8');
    const reading = reader.read({ title, text, role: 'news' });
    const wordsAt = ({ part, start, end }: SourcePlace): string =>
      (part === 'title' ? title : text).slice(start, end);
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

  it('tell of a headline about men over studies of mice, and of none over a study of men', () => {
    const headline = 'New hope for men who cannot father children';
    const leap = /^Indirect: .*names? no animal.*“mice” that were studied/mu;
    expect(tell('mouse-sperm-stem-cells', 'nanjing-mouse-sperm', headline).join('\n')).toMatch(
      leap,
    );
    expect(tell('rosi-14-babies', 'rosi-14-babies', headline).join('\n')).not.toMatch(/Indirect/u);
  });
});

if (!existsSync(SAMPLES)) console.log('Skipped: no ../shared/samples.');
