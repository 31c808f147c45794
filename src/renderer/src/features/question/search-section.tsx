import { useState, type ReactElement } from 'react';
import type { Question, RelevantArticles } from '../../../../shared/domain/question.ts';
import { useActions } from '../../services/actions.ts';
import { openSavedSearch } from '../../services/saved-searches.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { SectionHead } from './section-head.tsx';
import styles from './question-room.module.css';

interface SearchSectionProps {
  readonly question: Question;
  /** Null until it is counted, and where it has no search. */
  readonly found: RelevantArticles['found'];
}

/** `9 articles, 6 in the table, 3 to look at`; what was set aside is told of. */
function countWords({
  articles,
  inTable,
  setAside,
}: NonNullable<RelevantArticles['found']>): string {
  const left = articles - inTable - setAside;
  return [
    plural(articles, 'article'),
    `${String(inTable)} in the table`,
    ...(setAside > 0 ? [`${String(setAside)} not relevant`] : []),
    ...(left > 0 ? [`${String(left)} to look at`] : []),
  ].join(', ');
}

/** The saved search that looks for articles of the question, and the field that changes it. */
export function SearchSection({ question, found }: SearchSectionProps): ReactElement {
  const { id, search } = question;
  const [typed, setTyped] = useState<string | null>(null);
  const set = useCommand('questions.setSearch');
  const edit = (): void => {
    setTyped(search?.asks.query ?? '');
  };
  useActions({
    'question.search': {
      run: () => {
        if (search) openSavedSearch({ ...search, missing: [] });
      },
      disabled: search ? null : 'The question has no search yet',
    },
    'question.editSearch': { run: edit },
  });
  const close = (): void => {
    setTyped(null);
  };
  const save = (): void => {
    if (typed !== null) set.mutate({ id, query: typed }, { onSuccess: close });
  };
  return (
    <section aria-label="Its saved search">
      <SectionHead title="Its saved search" detail={found ? countWords(found) : ''} />
      {typed !== null ? (
        <div
          className={styles.searchForm}
          role="group"
          aria-label="Change the search"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          }}
        >
          <TextField
            label="Search"
            layout="bare"
            value={typed}
            onChange={setTyped}
            placeholder={'For example species:mouse "body weight"'}
            maxLength={1000}
            autoFocus
            onEnter={save}
          />
          <Button variant="primary" chord="Enter" onPress={save}>
            Save
          </Button>
          <Button variant="plain" chord="Escape" onPress={close}>
            Cancel
          </Button>
        </div>
      ) : search ? (
        <div className={styles.search}>
          <button type="button" className={styles.query} title="Change the search" onClick={edit}>
            {search.asks.query === '' ? search.name : search.asks.query}
          </button>
          <ToolAction action="question.search" label="Search again" />
        </div>
      ) : (
        <div className={styles.search}>
          <span className={styles.noQuery}>
            A search finds what comes into the library later, too.
          </span>
          <Button variant="plain" onPress={edit}>
            Write its search
          </Button>
        </div>
      )}
    </section>
  );
}
