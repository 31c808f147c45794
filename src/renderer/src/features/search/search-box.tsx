import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useActions } from '../../services/actions.ts';
import { isTypingIn } from '../../services/field-editing.ts';
import { useStore } from '../../services/store.ts';
import { ariaShortcut } from '../../lib/chords.ts';
import { cutQuery } from '../../../../shared/domain/query/query-text.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { isComposing } from '../../lib/enter.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { currentPlatform } from '../../lib/platform.ts';
import { Kbd } from '../../ui/kbd.tsx';
import {
  leaveSearch,
  openSelectedHit,
  prepareSearch,
  rememberFocusBefore,
  resumeSearch,
  typeSearch,
} from './search-session.ts';
import { findLandmark } from '../../lib/landmarks.ts';
import { SEARCH_BOX_ID, takeProposal } from './box-edits.ts';
import { COMPLETION_ID, CompletionList, offerId } from './completion-list.tsx';
import { useCompletion } from './use-completion.ts';
import { useRecentOffers } from './use-recent-offers.ts';
import styles from './search-box.module.css';

/** The id by which the list of results is found. */
export const RESULTS_ID = 'search-results';

/** Puts the focus on the first hit; tells whether there was one. */
function focusResults(): boolean {
  const hit = document.querySelector<HTMLElement>(`#${RESULTS_ID} [role="option"][tabindex="0"]`);
  hit?.focus();
  return hit !== null;
}

/**
 * The search box of the window. Each letter searches; Down goes into the results, Enter opens the
 * selected one, Escape goes back to where the reader was.
 */
export function SearchBox(): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const text = useStore((state) => state.searchText);
  const searching = useStore((state) => state.room.name === 'search');
  const chord = useKeyOf('search.focus');
  /** Where the caret is while the box has the focus. */
  const [caret, setCaret] = useState<number | null>(null);
  const completing = useCompletion(text, caret);
  const recent = useRecentOffers(text === '' && caret !== null);
  const completion = text === '' ? recent : completing;
  const { offers, active } = completion;
  const names = useCall(
    'search.names',
    { text: cutQuery(text) },
    { enabled: searching && text !== '', showsError: true },
  ).data;

  const focus = (): void => {
    rememberFocusBefore(document.activeElement);
    input.current?.focus();
    input.current?.select();
    resumeSearch();
  };
  useActions({ 'search.focus': { run: focus } });
  useSlash(focus);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (completion.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && event.altKey) {
      if (takeProposal(text, names)) event.preventDefault();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leaveSearch();
    } else if (event.key === 'ArrowDown' && searching) {
      if (focusResults()) event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (searching) openSelectedHit();
      else resumeSearch();
    }
  };
  const shortcut = ariaShortcut(chord, currentPlatform());
  return (
    <search className={classes(styles.box, searching && styles.live)}>
      <input
        ref={input}
        id={SEARCH_BOX_ID}
        type="text"
        role="combobox"
        aria-expanded={offers.length > 0}
        aria-controls={COMPLETION_ID}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : offerId(active)}
        className={styles.input}
        aria-label="Search articles, claims and quotes"
        placeholder="Search articles, claims and quotes"
        {...(shortcut ? { 'aria-keyshortcuts': `${shortcut} /` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={(event) => {
          rememberFocusBefore(event.relatedTarget);
          if (event.currentTarget.value === '') setCaret(0);
          prepareSearch();
        }}
        onBlur={() => {
          setCaret(null);
        }}
        onSelect={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          setCaret(selectionStart === selectionEnd ? selectionStart : null);
        }}
        onChange={(event) => {
          setCaret(event.target.selectionStart);
          typeSearch(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.keys}>
        {searching ? (
          <Kbd chord="Escape" />
        ) : (
          <>
            <Kbd chord={chord} />
            <Kbd chord="/" />
          </>
        )}
      </span>
      <CompletionList completion={completion} />
    </search>
  );
}

/** `/` goes to the box from anywhere but a field. */
function useSlash(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTypingIn(document.activeElement)) return;
      if (findLandmark('dialog')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
