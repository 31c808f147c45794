import type { ReactElement, ReactNode } from 'react';
import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import type { SpeciesLeap } from '../../../../shared/domain/species-leap.ts';
import { openArticle } from '../../services/store.ts';
import { QuoteInContext } from './quote-in-context.tsx';
import styles from './leap-strip.module.css';

interface LeapStripProps {
  readonly column: TableColumn;
  readonly leap: SpeciesLeap;
  /** How many columns the table has. */
  readonly span: number;
}

/** A headline about people over a study of another species: one strip, each part with its name. */
export function LeapStrip({ column, leap, span }: LeapStripProps): ReactElement {
  const { studied, hedge, word } = leap;
  const { scientificName, taxonId } = studied.value;
  const { title } = column;
  const from = [column.outlet, column.year ?? ''].filter((part) => part !== '').join(', ');
  return (
    <tr>
      <th scope="row" className={styles.head}>
        <strong>Species leap</strong>
        <small>in {from === '' ? `@${column.citekey}` : from}</small>
      </th>
      <td colSpan={span} className={styles.strip}>
        <dl className={styles.parts}>
          <Part
            term={
              <>
                The headline speaks of <i>Homo sapiens</i>, 9606
              </>
            }
          >
            “{title.slice(0, word.start)}
            <u>{title.slice(word.start, word.end)}</u>
            {title.slice(word.end)}”
          </Part>
          <Part
            term={
              <>
                The text studied <i>{scientificName}</i>
                {taxonId === null ? '' : `, ${String(taxonId)}`}
                {studied.status === 'suggested' ? ' (suggested)' : ''}
              </>
            }
          >
            <Proof claim={studied} />
          </Part>
          {hedge ? (
            <Part
              term={
                hedge.value.kind === 'safety' && hedge.value.hedged ? 'The hedge' : 'On translation'
              }
            >
              <Proof claim={hedge} />
            </Part>
          ) : (
            <Part term="The hedge">
              <span className={styles.none}>No claim says how far this carries to people.</span>
            </Part>
          )}
        </dl>
      </td>
    </tr>
  );
}

function Part({
  term,
  children,
}: {
  readonly term: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className={styles.part}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Proof({ claim }: { readonly claim: Claim }): ReactElement {
  const [quote] = claim.quotes;
  if (!quote) {
    return (
      <span className={styles.none}>
        {claim.code}: {areaProofWords(claim.areas) ?? 'no quote'}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.quote}
      title={`Open ${claim.code} in its article`}
      onClick={() => {
        openArticle(claim.articleId, { span: quote.found, mark: { type: 'claim', id: claim.id } });
      }}
    >
      <QuoteInContext quote={quote} /> <span className={styles.code}>{claim.code}</span>
    </button>
  );
}
