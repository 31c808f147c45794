import type { ReactElement } from 'react';
import type { ExtractionAccuracy, RuleDescription } from '../../../../../shared/domain/accuracy.ts';
import type { ClaimKind } from '../../../../../shared/domain/claim.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { MarkedLine } from '../../../ui/marked-line.tsx';
import styles from '../dialogs.module.css';
import { readExample } from './example-line.ts';
import { MeasureTable } from './measure-table.tsx';
import { kindOfMetric } from './measure-words.ts';
import { ReliabilityTable } from './reliability-table.tsx';

interface RuleSectionProps {
  readonly kind: ClaimKind;
  readonly rules: readonly RuleDescription[];
  readonly accuracy: ExtractionAccuracy;
}

/** The rules of one kind of claim with their examples, and what was measured of them. */
export function RuleSection({ kind, rules, accuracy }: RuleSectionProps): ReactElement {
  const measures = accuracy.measures.filter(({ metric }) => kindOfMetric(metric) === kind);
  const reliabilities = accuracy.reliability.filter((each) => kindOfMetric(each.kind) === kind);
  const name = KIND_WORDS[kind];
  return (
    <section className={`k-${KIND_CODES[kind]}`} aria-labelledby={`rules-${kind}`}>
      <h3 id={`rules-${kind}`}>
        {name} <span className={styles.id}>rules version {accuracy.ruleVersions[kind]}</span>
      </h3>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
      <h4 className={styles.measured}>How well they did</h4>
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

function Rule({ rule }: { readonly rule: RuleDescription }): ReactElement {
  return (
    <>
      <h4>
        {rule.words} <span className={styles.id}>{rule.id}</span>
      </h4>
      <ul>
        {rule.examples.map((example) => (
          <li key={example} className={styles.example}>
            <MarkedLine line={readExample(example)} />
          </li>
        ))}
      </ul>
    </>
  );
}
