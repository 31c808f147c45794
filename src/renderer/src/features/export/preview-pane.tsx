import type { ReactElement } from 'react';
import { classes } from '../../lib/classes.ts';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { runOrSay } from '../../services/actions.ts';
import { InlineError } from '../../ui/inline-error.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { ChangesView } from './changes-view.tsx';
import { ExportPreview } from './export-preview.tsx';
import type { ExportInHand } from './use-export.ts';
import { NotePage } from './note-page.tsx';
import { quoteWords } from './note-words.ts';
import styles from './preview-pane.module.css';

/** What is exported as it will look, or what changes in its file; broken quotes counted above. */
export function PreviewPane({ inHand }: { readonly inHand: ExportInHand }): ReactElement {
  const { note, data, view, error, statement, place, plan, decisions, leftOut } = inHand;
  const leftOutNoun = inHand.options?.contents === 'differences' ? 'difference' : 'statement';
  return (
    <section className={styles.preview} aria-label="Preview">
      {note && note.counts.quotes.broken > 0 ? <Broken inHand={inHand} /> : null}
      <div className={styles.head}>
        {note ? (
          <>
            <ViewTabs view={view} />
            <span className={styles.gap} />
            {leftOut.size > 0 ? (
              <span className={styles.left}>
                {plural(leftOut.size, leftOutNoun)} left out{' '}
                <button type="button" className={styles.putBack} onClick={inHand.putAllBack}>
                  Put back
                </button>
              </span>
            ) : null}
            <span className={styles.counts} role="status">
              {inHand.options?.contents === 'statements' ? quoteWords(note.counts) : ''}
            </span>
          </>
        ) : (
          <span className={styles.on}>As it will be written</span>
        )}
      </div>
      {error ? (
        <InlineError message={error.message} />
      ) : note ? (
        view === 'changes' ? (
          <ChangesView
            plan={plan}
            fileName={place?.name ?? null}
            decisions={decisions}
            onDecide={inHand.decide}
          />
        ) : (
          <NotePage
            blocks={note.blocks}
            statements={note.statements}
            selected={statement}
            onSelect={inHand.select}
            kept={plan?.kept ?? []}
            conflicts={plan?.conflicts ?? []}
            decisions={decisions}
            onDecide={inHand.decide}
            ending={
              note.isWhole
                ? null
                : `The preview ends here; the file will hold all of ${plural(note.counts.articles, 'article')}.`
            }
          />
        )
      ) : data ? (
        <ExportPreview exported={data} />
      ) : (
        <div aria-busy="true" />
      )}
    </section>
  );
}

/** How many quotes are broken, what that means for the note, and what can be done. */
function Broken({ inHand: { note, statement } }: { readonly inHand: ExportInHand }): ReactElement {
  const count = note?.counts.quotes.broken ?? 0;
  const isOne = count === 1;
  return (
    <div className={styles.broken} role="status">
      <b>{plural(count, 'broken quote')}.</b>
      <span className={styles.brokenWords}>
        {isOne
          ? 'It is marked in the note, which says that it was not found.'
          : 'They are marked in the note, which says that they were not found.'}
      </span>
      <span className={styles.gap} />
      <ToolAction action="export.nextBroken" label={isOne ? 'Go to it' : 'Next'} />
      <ToolAction
        action="export.leaveOut"
        label="Leave it out"
        disabled={statement === null ? 'Go to a statement first' : null}
      />
    </div>
  );
}

const VIEWS = [
  { view: 'look', words: 'As it will look' },
  { view: 'changes', words: 'What changes' },
] as const;

function ViewTabs({ view }: Pick<ExportInHand, 'view'>): ReactElement {
  const key = useKeyOf('export.view');
  return (
    <div className={styles.tabs} role="group" aria-label="View">
      {VIEWS.map((each) => (
        <button
          key={each.view}
          type="button"
          className={classes(styles.tab, each.view === view && styles.on)}
          aria-pressed={each.view === view}
          onClick={() => {
            if (each.view !== view) runOrSay('export.view');
          }}
        >
          {each.words}
        </button>
      ))}
      <Kbd chord={key} />
    </div>
  );
}
