import type { ReactElement } from 'react';
import type { RuleDescription } from '../../../../shared/domain/accuracy.ts';
import { CLAIM_KINDS } from '../../../../shared/domain/claim.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { closeOverlay } from '../../app/store.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { MarkedLine } from '../../ui/marked-line.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { AccuracyTables } from './about/accuracy-tables.tsx';
import { readExample } from './about/example-line.ts';
import styles from './dialogs.module.css';

/** Explains every rule that suggests claims, and shows how often the rules were right. */
export function AboutSuggestionsDialog(): ReactElement {
  const { data, error } = useCall('extraction.about', {});
  return (
    <ModalDialog
      title="About suggestions"
      width={720}
      onClose={closeOverlay}
      isForReading
      actions={
        <Button variant="primary" chord="Escape" onPress={closeOverlay}>
          Close
        </Button>
      }
    >
      <div className={styles.about}>
        <p className={styles.lead}>
          Suggestions come from the rules below, on this computer, and are the same each time. Each
          one shows its words, the rule that spoke and a confidence: of suggestions that say 0.90,
          about nine in ten are right. Nothing counts as a claim until you accept it; what you
          reject stays rejected.
        </p>
        {error ? <InlineError message={error.message} /> : null}
        {data
          ? CLAIM_KINDS.map((kind) => {
              const rules = data.rules.filter((rule) => rule.kind === kind);
              if (rules.length === 0) return null;
              const version = data.accuracy.ruleVersions[kind];
              return (
                <section key={kind} className={`k-${KIND_CODES[kind]}`}>
                  <h3>
                    {KIND_WORDS[kind]}
                    <span className={styles.id}>rules version {version}</span>
                  </h3>
                  {rules.map((rule) => (
                    <Rule key={rule.id} rule={rule} />
                  ))}
                </section>
              );
            })
          : null}
        {data ? <AccuracyTables accuracy={data.accuracy} /> : null}
      </div>
    </ModalDialog>
  );
}

function Rule({ rule }: { readonly rule: RuleDescription }): ReactElement {
  return (
    <>
      <h4>
        {rule.words}
        <span className={styles.id}>{rule.id}</span>
      </h4>
      <ul>
        {rule.examples.map((example) => (
          <li key={example} className={classes(styles.example)}>
            <MarkedLine line={readExample(example)} />
          </li>
        ))}
      </ul>
    </>
  );
}
