import type { Passage } from '../../../../../shared/domain/comparison/difference.ts';
import { escapeMarkdownLine } from '../../../../../shared/domain/markdown-text.ts';
import { formatDay } from '../../../lib/format.ts';
import { titleOf } from './difference-words.ts';
import type { ListedDifference } from './listed-differences.ts';
import { saySettled, saySilence } from './silence-words.ts';
import type { PairData } from './use-pair.ts';

/**
 * What two articles differ in as Markdown: each difference in words, and under it what either article says with its
 * citekey, or how much of it was read. Null until they have been compared.
 */
export function writeDifferences(pair: PairData, now: number): string | null {
  const { comparison, names, listed } = pair;
  if (!comparison) return null;
  const side = (of: 'left' | 'right', passage: Passage | null, kind: ListedDifference['kind']) => {
    const { citekey, sentencesRead } = comparison[of];
    if (passage) return `  - [@${citekey}]: “${escapeMarkdownLine(passage.sentence.exact)}”`;
    const { lead, rest } = saySilence(pair[of], kind, sentencesRead);
    return `  - [@${citekey}]: ${escapeMarkdownLine(`${lead} ${rest}`)}`;
  };
  const write = (one: ListedDifference): string =>
    [
      `- **${escapeMarkdownLine(titleOf(one, names))}.** ${escapeMarkdownLine(one.words)}${one.settled ? ` ${escapeMarkdownLine(saySettled(one.settled))}.` : ''}`,
      side('left', one.left, one.kind),
      side('right', one.right, one.kind),
    ].join('\n');
  const { left, right } = comparison;
  return [
    `# ${names.together}: what differs`,
    `${escapeMarkdownLine(left.title)} [@${left.citekey}] and ${escapeMarkdownLine(right.title)} [@${right.citekey}], compared by rules on ${formatDay(now)}.`,
    ...(listed.open.length === 0 ? ['No open difference.'] : [listed.open.map(write).join('\n')]),
    ...(listed.settled.length === 0 ? [] : ['## Settled', listed.settled.map(write).join('\n')]),
    '',
  ].join('\n\n');
}
