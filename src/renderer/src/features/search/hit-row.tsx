import { memo, type ReactElement } from 'react';
import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import { describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import { DEFAULT_COLOR_LABELS } from '../../../../shared/domain/annotation.ts';
import type {
  AnnotationHit,
  ArticleHit,
  ClaimHit,
  NoteHit,
} from '../../../../shared/domain/search-hit.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { AnnotationCode } from '../../ui/annotation-code.tsx';
import { ClaimCode } from '../../ui/claim-code.tsx';
import { MarkedLine } from '../../ui/marked-line.tsx';
import { TaxonWords } from '../../ui/taxon-words.tsx';
import { COLOR_WORDS } from '../../ui/words.ts';
import { hitKey, type Hit } from './hits.ts';
import styles from './results.module.css';

interface HitRowProps {
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onSelect: (key: string) => void;
  readonly onOpen: () => void;
}

/** One result. Only the selected one can be reached by Tab; the arrows do the rest. */
export const HitRow = memo(function HitRow({
  hit,
  isActive,
  onSelect,
  onOpen,
}: HitRowProps): ReactElement {
  const key = hitKey(hit);
  return (
    // The keys of an option are those of its list.
    <div
      role="option"
      id={`hit-${key}`}
      data-hit={key}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      className={classes(styles.hit, hit.type === 'article' && styles.article)}
      onFocus={() => {
        onSelect(key);
      }}
      onMouseDown={() => {
        onSelect(key);
      }}
      onDoubleClick={onOpen}
    >
      {hit.type === 'claim' ? <ClaimCells hit={hit} /> : null}
      {hit.type === 'annotation' ? <AnnotationCells hit={hit} /> : null}
      {hit.type === 'note' ? <NoteCells hit={hit} /> : null}
      {hit.type === 'article' ? <ArticleCells hit={hit} /> : null}
    </div>
  );
});

function ClaimCells({ hit }: { readonly hit: ClaimHit }): ReactElement {
  const suggested = hit.status === 'suggested';
  const detail = suggested
    ? ['suggested', hit.detail].filter((part) => part !== '').join(', ')
    : hit.detail;
  // The detail of a species begins with its scientific name.
  const taxon = hit.kind === 'species' ? (hit.detail.split(', ')[0] ?? null) : null;
  return (
    <>
      <ClaimCode code={hit.code} kind={hit.kind} />
      <div className={classes(styles.value, suggested && styles.suggested)}>
        <TaxonWords words={hit.label} name={taxon} />
        {detail === '' ? null : (
          <small>
            <TaxonWords words={detail} name={taxon} />
          </small>
        )}
      </div>
      <div className={styles.body}>
        <p dir="auto" className={styles.line}>
          {hit.line.text === '' ? (
            <span className={styles.none}>
              {hit.page ? areaProofWords([hit.page]) : 'no quote, unproved'}
            </span>
          ) : (
            <MarkedLine line={hit.line} />
          )}
        </p>
        <p className={styles.source}>
          {hit.articleLabel}
          {hit.sentenceNumber === null ? null : <span> sentence {hit.sentenceNumber}</span>}
        </p>
      </div>
    </>
  );
}

function AnnotationCells({ hit }: { readonly hit: AnnotationHit }): ReactElement {
  const labels = useCall('settings.get', {}).data?.colorLabels ?? DEFAULT_COLOR_LABELS;
  return (
    <>
      <AnnotationCode code={hit.code} color={hit.color} />
      <div className={classes(styles.value, styles.suggested)}>
        {COLOR_WORDS[hit.color].replace(/^./, (letter) => letter.toUpperCase())}:{' '}
        {labels[hit.color]}
      </div>
      <div className={styles.body}>
        <p dir="auto" className={styles.line}>
          <MarkedLine line={hit.line} />
        </p>
        <p className={styles.source}>
          {hit.comment.text === '' ? null : (
            <>
              Your comment: “<MarkedLine line={hit.comment} />”{' '}
            </>
          )}
          <span>{hit.articleLabel}</span>
        </p>
      </div>
    </>
  );
}

function NoteCells({ hit }: { readonly hit: NoteHit }): ReactElement {
  return (
    <>
      <span aria-hidden="true" />
      <div className={classes(styles.value, styles.suggested)}>Note</div>
      <div className={styles.body}>
        <p dir="auto" className={styles.line}>
          <MarkedLine line={hit.line} />
        </p>
        <p className={styles.source}>{hit.articleLabel}</p>
      </div>
    </>
  );
}

function ArticleCells({ hit }: { readonly hit: ArticleHit }): ReactElement {
  return (
    <>
      <div className={styles.body}>
        <p dir="auto" className={styles.articleTitle}>
          <MarkedLine line={hit.title} />
        </p>
        {hit.line.text === '' ? null : (
          <p dir="auto" className={classes(styles.line, styles.clamped)}>
            <MarkedLine line={hit.line} />
          </p>
        )}
      </div>
      <span className={styles.aside}>
        {hit.articleLabel === hit.title.text ? hit.source : hit.articleLabel}
      </span>
      <span className={classes(styles.aside, 'tabular')}>{describeClaimCounts(hit.claims)}</span>
    </>
  );
}
