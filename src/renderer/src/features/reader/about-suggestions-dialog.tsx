import type { ReactElement } from 'react';
import { COMMON_KINDS, type ClaimKind } from '../../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../../shared/domain/claim-words.ts';
import { HAS_RULES } from '../../../../shared/domain/rule-reading.ts';
import { closeOverlay } from '../../services/store.ts';
import { useCall } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { goToHeading } from './about/go-to-heading.ts';
import { RuleSection } from './about/rule-section.tsx';
import styles from './dialogs.module.css';

interface AboutSuggestionsDialogProps {
  /** The rule to begin at; null for the beginning. */
  readonly ruleId: string | null;
  /** The kind of claims whose figures to begin at; null for none. */
  readonly kind: ClaimKind | null;
}

/** Explains every rule that suggests claims, and shows how often the rules were right. */
export function AboutSuggestionsDialog({
  ruleId,
  kind: askedKind,
}: AboutSuggestionsDialogProps): ReactElement {
  const { data, error } = useCall('suggestions.about', {});
  const kinds = COMMON_KINDS.filter((kind) => HAS_RULES[kind]);
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
          Suggestions come from the rules below, on this computer, and are the same each time. They
          are for English. Each one shows its words, the rule that spoke and a confidence: of
          suggestions that say 0.90, about nine in ten are right. Nothing counts as a claim until
          you accept it; what you reject stays rejected.
        </p>
        <p className={styles.lead}>
          How well the rules do is measured against labels that other people made, for each source
          of text. <b>Accuracy</b> is the part of what was suggested that they agree with.{' '}
          <b>Coverage</b> is the part of what they labelled that was suggested.
        </p>
        <nav className={styles.index} aria-label="Kinds of claims">
          {kinds.map((kind) => (
            <Button
              key={kind}
              onPress={() => {
                goToHeading(document.getElementById(`rules-${kind}`));
              }}
            >
              {KIND_WORDS[kind]}
            </Button>
          ))}
        </nav>
        {error ? <InlineError message={error.message} /> : null}
        {data
          ? kinds.map((kind) => (
              <RuleSection
                key={kind}
                kind={kind}
                rules={data.rules.filter((rule) => rule.kind === kind)}
                accuracy={data.accuracy}
                askedId={ruleId}
                isAsked={kind === askedKind}
              />
            ))
          : null}
      </div>
    </ModalDialog>
  );
}
