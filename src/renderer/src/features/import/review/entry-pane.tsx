import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import type {
  ReviewComparison,
  ReviewDecision,
  ReviewEntry,
} from '../../../../../shared/domain/import-review.ts';
import { matchWords } from '../../../../../shared/domain/match-words.ts';
import { useCall } from '../../../lib/api.ts';
import { classes } from '../../../lib/classes.ts';
import { plural } from '../../../lib/format.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { isTypingIn } from '../../../services/field-editing.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { KeyClash } from './key-clash.tsx';
import { MergeFields } from './merge-fields.tsx';
import type { KeyTyping } from './use-typed-key.ts';
import styles from './entry-pane.module.css';

interface EntryPaneProps {
  readonly id: JobId;
  readonly entry: ReviewEntry;
  readonly typing: KeyTyping;
}

/** One entry: what it brings, and beside what it doubles, what becomes of each field. */
export function EntryPane({ id, entry, typing }: EntryPaneProps): ReactElement {
  const pane = useRef<HTMLElement>(null);
  useLandmark('start', pane);
  const { match, title, brings, place, citekey, keyTaken, warnings } = entry;
  const comparison =
    useCall('import.comparison', { id, entry: entry.entry }, { enabled: match !== null }).data ??
    null;
  return (
    <section
      className={styles.pane}
      aria-label="The selected entry"
      ref={pane}
      tabIndex={0}
      onKeyDownCapture={moveField}
    >
      <h2 className={styles.title} dir="auto">
        {title}
      </h2>
      {match ? (
        <p className={styles.why}>
          <b>{matchWords(match.reason).head}</b>
          {matchWords(match.reason).rest === '' ? '' : `, ${matchWords(match.reason).rest}`}.
          {match.target.of === 'entry' ? ` It is also in ${match.target.place}.` : ''}
          {comparison ? stayingWords(comparison) : ''}
        </p>
      ) : (
        <p className={styles.why}>
          {capitalised(brings.join(', '))}, from {place}.
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className={styles.why}>
          {warning}
        </p>
      ))}
      <div className={styles.decide}>
        <div className={styles.choices}>
          {match ? <Choice entry={entry} decision="merge" label="Merge" /> : null}
          <Choice entry={entry} decision="add" label={match ? 'Keep both' : 'Import'} />
          <Choice entry={entry} decision="leave_out" label="Leave out" />
        </div>
        {match ? (
          <div className={styles.hints} aria-hidden="true">
            <span>
              Field <Kbd chord="ArrowUp ArrowDown" />
            </span>
            <span>
              Choose <Kbd chord="ArrowLeft ArrowRight" />
            </span>
          </div>
        ) : null}
      </div>
      {entry.decision === 'add' && keyTaken === null ? (
        <p className={styles.keys}>
          It is cited as <b>@{citekey}</b>.
        </p>
      ) : null}
      {keyTaken && entry.decision !== 'leave_out' ? (
        <KeyClash entry={entry} taken={keyTaken} typing={typing} />
      ) : null}
      {comparison && match ? <MergeFields id={id} comparison={comparison} /> : null}
    </section>
  );
}

const ACTION_OF = {
  merge: 'review.merge',
  add: 'review.keepBoth',
  leave_out: 'review.leaveOut',
} as const satisfies Record<ReviewDecision, string>;

interface ChoiceProps {
  readonly entry: ReviewEntry;
  readonly decision: ReviewDecision;
  readonly label: string;
}

function Choice({ entry, decision, label }: ChoiceProps): ReactElement {
  const isChosen = entry.decision === decision;
  return (
    <span className={classes(styles.choice, isChosen && styles.chosen)}>
      <ToolAction action={ACTION_OF[decision]} label={label} pressed={isChosen} />
    </span>
  );
}

/** What the article keeps, as ` 8 claims and 1 annotation stay with it.`; empty where it has none. */
function stayingWords({ claims, annotations }: ReviewComparison): string {
  const parts = [
    claims > 0 ? plural(claims, 'claim') : '',
    annotations > 0 ? plural(annotations, 'annotation') : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return ` ${parts.join(' and ')} ${claims + annotations === 1 ? 'stays' : 'stay'} with it.`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Up and Down go from field to field, Down into the first from above them; Left and Right choose a side, as in every group of choices. */
function moveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[role="radiogroup"], [role="group"]'),
  ];
  const at = fields.findIndex((field) => field.contains(document.activeElement));
  if (at === -1 && (event.key === 'ArrowUp' || isTypingIn(document.activeElement))) return;
  event.preventDefault();
  event.stopPropagation();
  const next = fields[at + (event.key === 'ArrowDown' ? 1 : -1)];
  next?.querySelector<HTMLElement>('input:checked, input')?.focus();
}
