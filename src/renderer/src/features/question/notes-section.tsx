import { useState, type ReactElement } from 'react';
import type { Question } from '../../../../shared/domain/question.ts';
import { useActions } from '../../services/actions.ts';
import { keyOfQuestion, unsavedNote } from '../../services/unsaved.ts';
import { plural } from '../../lib/format.ts';
import { SectionHead } from './section-head.tsx';
import { NotesForm } from './notes-form.tsx';
import { NotesView } from './notes-view.tsx';
import styles from './notes.module.css';

interface NotesSectionProps {
  readonly question: Question;
}

const HIDDEN = 'The notes are hidden while the articles are read a second time';

/** What the reader writes about the question: as it reads, or in the form that changes it. */
export function NotesSection({ question }: NotesSectionProps): ReactElement {
  const { notes, cited } = question;
  // What was typed and left is there again.
  const [isWriting, setIsWriting] = useState(
    () => unsavedNote(keyOfQuestion(question.id)) !== null,
  );
  const [isCiting, setIsCiting] = useState(false);
  useActions({
    'question.notes': {
      run: () => {
        setIsWriting(true);
      },
      disabled: question.isReadAgain ? HIDDEN : isWriting ? 'The notes are open already' : null,
    },
    'question.cite': {
      run: () => {
        setIsWriting(true);
        setIsCiting(true);
      },
      disabled: question.isReadAgain ? HIDDEN : null,
    },
  });
  const bad = cited.filter(({ state }) => state === 'broken' || state === 'gone').length;
  const detail =
    cited.length === 0
      ? ''
      : `${plural(cited.length, 'claim')} cited${bad === 0 ? '' : `, ${String(bad)} without its quote`}`;
  return (
    <section aria-label="Notes">
      <SectionHead title="Notes" detail={detail} />
      {question.isReadAgain ? (
        <p className={styles.none}>{HIDDEN}.</p>
      ) : isWriting ? (
        <NotesForm
          question={question}
          isCiting={isCiting}
          onCiting={setIsCiting}
          onClose={() => {
            setIsWriting(false);
            setIsCiting(false);
          }}
        />
      ) : notes.trim() === '' ? (
        <p className={styles.none}>
          Nothing is written yet. Say what you know and what is open, each statement with the claim
          that proves it.
        </p>
      ) : (
        <NotesView notes={notes} cited={cited} />
      )}
    </section>
  );
}
