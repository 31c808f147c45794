import type { ReactElement } from 'react';
import { classes } from '../../lib/classes.ts';
import { QuoteState } from '../../ui/quote-state.tsx';
import styles from './empty-library.module.css';

/** A sentence with its claims beside it, so that the idea is seen before anything is read. */
export function HowItLooks(): ReactElement {
  return (
    <aside className={styles.show} aria-label="What it looks like">
      <h2 className={styles.caption}>A sentence you mark</h2>
      <p className={styles.sentence}>
        Of{' '}
        <Marked kind="k-n" code="n1">
          forty-eight seedlings
        </Marked>{' '}
        beside a lamp,{' '}
        <Marked kind="k-f" code="f2">
          all but two grew towards it
        </Marked>
        , though{' '}
        <Marked kind="k-s" code="s3">
          the trial lasted only a week
        </Marked>
        .
      </p>
      <h2 className={styles.caption}>What it claims</h2>
      <ul className={styles.notes}>
        <ClaimNote
          kind="k-n"
          code="n1"
          name="Sample size"
          value="48 seedlings"
          detail="analysed, exact"
        />
        <ClaimNote
          kind="k-f"
          code="f2"
          name="Finding, better"
          value="Seedlings grow towards light"
          detail="the authors"
        />
        <ClaimNote kind="k-s" code="s3" name="Safety" value="Caveat" detail="the authors" />
      </ul>
      <h2 className={styles.caption}>What you leave with</h2>
      <p className={styles.cited}>
        46 of 48 seedlings grew towards the lamp within a week [@seedlings2021, para. 2].
      </p>
      <p className={styles.proof}>
        <QuoteState state="verified" /> The quote stands where it was marked.
      </p>
    </aside>
  );
}

interface MarkedProps {
  readonly kind: string;
  readonly code: string;
  readonly children: string;
}

function Marked({ kind, code, children }: MarkedProps): ReactElement {
  return (
    <>
      <span className={classes(styles.mark, kind)}>{children}</span>
      <sup className={kind}>{code}</sup>
    </>
  );
}

interface ClaimNoteProps {
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly detail: string;
}

function ClaimNote({ kind, code, name, value, detail }: ClaimNoteProps): ReactElement {
  return (
    <li className={kind}>
      <span className={styles.head}>
        <b>{code}</b> {name}
      </span>
      <strong>{value}</strong>
      {detail}
    </li>
  );
}
