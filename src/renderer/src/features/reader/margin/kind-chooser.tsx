import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { CLAIM_KINDS, FACT_KINDS, type ClaimKind } from '../../../../../shared/domain/claim.ts';
import { KIND_CODES, KIND_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { classes } from '../../../lib/classes.ts';
import styles from './kind-chooser.module.css';

interface KindChooserProps {
  /** What is to prove the claim; null for one that is unproved. */
  readonly proof: 'quote' | 'area' | null;
  readonly onChoose: (kind: ClaimKind) => void;
  readonly onCancel: () => void;
}

const TITLES = {
  quote: 'New claim',
  area: 'New claim from an area',
  none: 'New claim, without a quote',
} as const;

const FACTS: ReadonlySet<ClaimKind> = new Set(FACT_KINDS);
/** What many sentences state comes before what an article states once. */
const CHOICES = [...CLAIM_KINDS.filter((kind) => !FACTS.has(kind)), ...FACT_KINDS];

const KEYS: Readonly<Record<ClaimKind, string>> = {
  study_design: 'D',
  publication_status: 'U',
  setting: 'T',
  sample_size: 'N',
  species: 'P',
  finding: 'F',
  safety: 'S',
  attribute: 'A',
};

/** Asks which kind of claim to make: its letter, the arrows, or a press. */
export function KindChooser({ proof, onChoose, onCancel }: KindChooserProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = CLAIM_KINDS.find((candidate) => KEYS[candidate] === event.key.toUpperCase());
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (kind) onChoose(kind);
    else if (event.key === 'Escape') onCancel();
    else if (step !== undefined) moveFocus(list.current, step);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="group"
      aria-label="Kind of the new claim"
      className={styles.chooser}
      onKeyDown={onKeyDown}
    >
      <p className={styles.title}>{TITLES[proof ?? 'none']}</p>
      {CHOICES.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes(styles.kind, `k-${KIND_CODES[kind]}`)}
          aria-keyshortcuts={KEYS[kind]}
          onClick={() => {
            onChoose(kind);
          }}
        >
          <Kbd chord={KEYS[kind]} />
          {KIND_WORDS[kind]}
        </button>
      ))}
      <button type="button" className={styles.cancel} aria-keyshortcuts="Escape" onClick={onCancel}>
        <Kbd chord="Escape" />
        Cancel
      </button>
    </div>
  );
}

function moveFocus(list: HTMLElement | null, step: number): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
