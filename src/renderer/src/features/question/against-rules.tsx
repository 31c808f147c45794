import type { ReactElement } from 'react';
import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import type { QuestionId } from '../../../../shared/domain/ids.ts';
import type { RulesAgreement } from '../../../../shared/domain/second-reading.ts';
import { shortenWords } from '../../../../shared/domain/short-words.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { useActions } from '../../services/actions.ts';
import { ToolAction } from '../../ui/tool-action.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { Fold } from './fold.tsx';
import { leftOutWords } from '../../services/question-page/left-out-words.ts';
import { openCell } from './open-cell.ts';
import styles from './side.module.css';

type Difference = RulesAgreement['differences'][number];

/** So many disagreements are shown at once; a fold has the others. */
const SHOWN = 3;
/** So many characters of a quote are shown. */
const LONGEST = 200;

interface AgainstRulesProps {
  readonly id: QuestionId;
  /** Null where the question has no articles, and while they are read a second time. */
  readonly agreement: RulesAgreement | null;
}

/** How far what readers recorded agrees with what the rules say of the same texts, and where it does not. */
export function AgainstRules({ id, agreement }: AgainstRulesProps): ReactElement | null {
  const read = useCommand('questions.readRules');
  const unread = agreement?.unread ?? 0;
  useActions({
    'question.rules': {
      run: () => {
        read.mutate({ id });
      },
      disabled:
        agreement === null
          ? 'There is nothing to hold against the rules now'
          : unread === 0
            ? 'The rules have read all of its texts as they are'
            : null,
    },
  });
  if (agreement === null) return null;
  const { articles, attributes, differences } = agreement;
  const cells = attributes.reduce((sum, { things }) => sum + things, 0);
  const agreed = attributes.reduce((sum, each) => sum + each.agreed, 0);
  const leftOut = leftOutWords(agreement);
  const [shown, others] = [differences.slice(0, SHOWN), differences.slice(SHOWN)];
  return (
    <section aria-label="Reader against rules">
      <div className={styles.head}>
        <h2>Reader against rules</h2>
        {articles > 0 ? <span>{plural(articles, 'article')}</span> : null}
        {cells > 0 ? (
          <span className={styles.right}>
            {agreed} of {plural(cells, 'cell')} agree
          </span>
        ) : null}
      </div>
      {articles === 0 ? null : attributes.length === 0 ? (
        <p className={styles.quiet}>
          Nobody has decided yet what these articles state: accept or write claims, or record that
          there are none.
        </p>
      ) : (
        <AgreementTable attributes={attributes} />
      )}
      <ul>
        {shown.map((one) => (
          <Disagreement key={`${one.articleId} ${one.key}`} one={one} />
        ))}
      </ul>
      {others.length > 0 ? (
        <Fold words={plural(others.length, 'more disagreement')}>
          {others.map((one) => (
            <Disagreement key={`${one.articleId} ${one.key}`} one={one} />
          ))}
        </Fold>
      ) : null}
      {leftOut === null ? null : <p className={styles.quiet}>{leftOut}</p>}
      {unread > 0 ? (
        <div className={styles.reading}>
          {articles === 0 ? (
            <p>
              What was recorded can be held against what the rules say of the same texts. Nothing is
              suggested by that.
            </p>
          ) : null}
          <ToolAction
            action="question.rules"
            label={`Read ${plural(unread, 'text')} by the rules`}
          />
        </div>
      ) : null}
    </section>
  );
}

/** A cell with what was recorded and what the rules say, each with its words; opens the article. */
function Disagreement({ one }: { readonly one: Difference }): ReactElement {
  return (
    <li>
      <button
        type="button"
        className={styles.disagreement}
        onClick={() => {
          openCell(one);
        }}
      >
        <b>
          {one.title}, {one.label}
        </b>
        <Said who="Recorded" says={one.first} quote={one.quotes.first} />
        <Said who="The rules" says={one.second} quote={one.quotes.second} />
      </button>
    </li>
  );
}

interface SaidProps {
  readonly who: string;
  readonly says: string;
  readonly quote: string;
}

function Said({ who, says, quote }: SaidProps): ReactElement {
  return (
    <span>
      <small>{who}</small>
      <span>{says}</span>
      {quote === '' ? null : (
        <q dir="auto" className={styles.sideQuote}>
          {inQuotationMarks(shortenWords(quote, LONGEST))}
        </q>
      )}
    </span>
  );
}
