import { useEffect, useRef, type ReactElement } from 'react';
import type { ExtractionAccuracy, RuleDescription } from '../../../../../shared/domain/accuracy.ts';
import type { CommonKind } from '../../../../../shared/domain/claim.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { MarkedLine } from '../../../ui/marked-line.tsx';
import styles from '../dialogs.module.css';
import { goToHeading } from './go-to-heading.ts';
import { readExample } from './example-line.ts';
import { MeasureTable } from './measure-table.tsx';
import { kindOfMetric } from './measure-words.ts';
import { ReliabilityTable } from './reliability-table.tsx';

interface RuleSectionProps {
  readonly kind: CommonKind;
  readonly rules: readonly RuleDescription[];
  readonly accuracy: ExtractionAccuracy;
  /** The rule that is asked about, if any. */
  readonly askedId: string | null;
  /** Whether it is asked how well the rules of this kind did. */
  readonly isAsked: boolean;
}

/** The rules of one kind of claim with their examples, and what was measured of them. */
export function RuleSection({
  kind,
  rules,
  accuracy,
  askedId,
  isAsked,
}: RuleSectionProps): ReactElement {
  const measures = accuracy.measures.filter(({ metric }) => kindOfMetric(metric) === kind);
  const reliabilities = accuracy.reliability.filter((each) => kindOfMetric(each.kind) === kind);
  const name = KIND_WORDS[kind];
  const measured = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) goToHeading(measured.current);
  }, [isAsked]);
  return (
    <section className={`k-${KIND_CODES[kind]}`} aria-labelledby={`rules-${kind}`}>
      <h3 id={`rules-${kind}`} tabIndex={-1}>
        {name} <span className={styles.id}>rules version {accuracy.ruleVersions[kind]}</span>
      </h3>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} isAsked={rule.id === askedId} />
      ))}
      <h4 ref={measured} tabIndex={-1} className={styles.measured}>
        How well they did
      </h4>
      {measures.length > 0 ? (
        <MeasureTable
          title={`${name}, against labels that other people made`}
          measures={measures}
        />
      ) : (
        <p className={styles.lead}>
          Not measured: there were no labels by other people to hold them against.
        </p>
      )}
      {reliabilities.map((reliability) => (
        <ReliabilityTable key={reliability.kind} reliability={reliability} />
      ))}
    </section>
  );
}

interface RuleProps {
  readonly rule: RuleDescription;
  readonly isAsked: boolean;
}

function Rule({ rule, isAsked }: RuleProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) goToHeading(heading.current);
  }, [isAsked]);
  return (
    <div className={isAsked ? styles.asked : undefined}>
      <h4 ref={heading} tabIndex={-1}>
        {rule.words} <span className={styles.id}>{rule.id}</span>
      </h4>
      <ul>
        {rule.examples.map((example) => (
          <li key={example} className={styles.example}>
            <MarkedLine line={readExample(example)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
