import type { ReactElement } from 'react';
import type { QuoteState as State } from '../../../shared/domain/quote.ts';
import { classes } from '../lib/classes.ts';
import { QUOTE_STATE_WORDS } from './words.ts';
import styles from './quote-state.module.css';

const SIGNS: Readonly<Record<State, string>> = {
  verified: 'M1.5 6.5l3 3 6-7',
  moved: 'M1 9.5h5.5v-7M3.8 5l2.7-3 2.7 3',
  broken: 'M2 2l8 8M10 2l-8 8',
  unchecked: 'M6 2.5v3.7l2.4 1.6M6 1a5 5 0 1 1 0 10 5 5 0 0 1 0-10',
};

interface QuoteStateProps {
  readonly state: State;
}

/** Whether a quote still stands in the text: a sign and a word, never colour alone. */
export function QuoteState({ state }: QuoteStateProps): ReactElement {
  return (
    <span className={classes(styles.state, styles[state])}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={SIGNS[state]} />
      </svg>
      {QUOTE_STATE_WORDS[state]}
    </span>
  );
}
