import type { RuleDescription } from '../../../../shared/domain/accuracy.ts';
import type { CommonKind } from '../../../../shared/domain/claim.ts';

/** What a rule looks at, in words for the reader, and texts in which it speaks (of the words in `⟦…⟧`). */
export type RuleWords = readonly [words: string, ...examples: string[]];

/** The descriptions of rules by name; the id of a rule is its name behind the prefix and a full stop. */
export function describeRules<Name extends string>(
  kind: CommonKind,
  prefix: string,
  rules: Readonly<Record<Name, RuleWords>>,
): RuleDescription[] {
  return Object.entries<RuleWords>(rules).map(([name, [words, ...examples]]) => ({
    id: `${prefix}.${name}`,
    kind,
    words,
    examples,
  }));
}
