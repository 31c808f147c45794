import { useState, type ReactElement } from 'react';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { AnsweringClaims } from '../../../../../shared/domain/comparison/answering-claims.ts';
import { plural } from '../../../lib/format.ts';
import { ClaimCode } from '../../../ui/claim-code.tsx';
import { describeNote } from '../margin/note-words.ts';
import { titleOf } from '../../../../../shared/domain/comparison/difference-words.ts';
import { Fold } from './fold.tsx';
import { showClaims } from './show-passages.ts';
import type { PairData } from './use-pair.ts';
import styles from './differences.module.css';

/** So many claims are named while the fold is shut. */
const NAMED = 4;

/** What the two articles say alike: claims, caveats that both give, numbers that are only written otherwise. */
export function AgreeingClaims({ pair }: { readonly pair: PairData }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const agreeing = pair.matched.pairs.filter(({ agree }) => agree);
  const { alike } = pair.listed;
  if (agreeing.length === 0 && alike.length === 0) return <NoClaims pair={pair} />;
  const named = [
    ...agreeing.map(({ left }) => describeNote(left).value),
    ...alike.map((one) => titleOf(one, pair.names).toLowerCase()),
  ];
  const rest = named.length - NAMED;
  return (
    <Fold
      title={countAlike(agreeing.length, alike.length)}
      summary={`${named.slice(0, NAMED).join(', ')}${rest > 0 ? `, and ${String(rest)} more` : ''}`}
      isOpen={isOpen}
      onToggle={() => {
        setIsOpen((isShown) => !isShown);
      }}
    >
      <ul className={styles.alike}>
        {agreeing.map((one) => (
          <li key={`${one.left.id} ${one.right.id}`}>
            <Agreement pair={pair} claims={one} />
          </li>
        ))}
        {alike.map((one) => (
          <li key={one.key} className={styles.alikeWords}>
            {one.words}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** `9 claims agree`, `1 claim agrees`; without claims what else is alike. */
export function countAlike(claims: number, others: number): string {
  if (claims === 0) return `${plural(others, 'thing')} alike`;
  return `${plural(claims, 'claim')} ${claims === 1 ? 'agrees' : 'agree'}`;
}

interface AgreementProps {
  readonly pair: PairData;
  readonly claims: AnsweringClaims;
}

function Agreement({ pair, claims }: AgreementProps): ReactElement {
  const { left, right, relation } = claims;
  return (
    <button
      type="button"
      className={styles.agreement}
      title="Show both in their texts"
      onClick={() => {
        showClaims(pair, left, right);
      }}
    >
      <End claim={left} />
      <span className={styles.relation}>{relation === null ? 'says the same' : 'linked'}</span>
      <End claim={right} />
    </button>
  );
}

function End({ claim }: { readonly claim: Claim }): ReactElement {
  return (
    <span className={styles.end}>
      <ClaimCode code={claim.code} kind={claim.value.kind} /> {describeNote(claim).value}
    </span>
  );
}

/** Says which of the two has no claims that could agree. */
function NoClaims({
  pair: { left, right, names },
}: {
  readonly pair: PairData;
}): ReactElement | null {
  const empty = [
    ...(left.claims.length === 0 ? [names.left] : []),
    ...(right.claims.length === 0 ? [names.right] : []),
  ];
  if (empty.length === 0) return null;
  return (
    <p className={styles.noClaims}>
      No claims yet in {empty.join(' and ')}: linked claims are joined by lines, and those that
      agree stand here.
    </p>
  );
}
