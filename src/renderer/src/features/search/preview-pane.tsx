import { endSentence } from '../../../../shared/domain/end-sentence.ts';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { countClaims, describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import { formatIssued } from '../../../../shared/domain/csl-dates.ts';
import { typeAsOutlet } from '../../../../shared/domain/csl-fields.ts';
import { formatAuthors } from '../../../../shared/domain/csl-names.ts';
import { findTerms } from '../../../../shared/domain/text-marks.ts';
import type { SearchReading } from '../../../../shared/domain/search-hit.ts';
import type { Article } from '../../../../shared/domain/article.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { classes } from '../../lib/classes.ts';
import { STATUS_WORDS } from '../../ui/words.ts';
import { markOf, searchOf } from './open-hit.ts';
import { hitKey, type Hit } from './hits.ts';
import { PreviewActions } from './preview-actions.tsx';
import { PreviewProof } from './preview-proof.tsx';
import {
  cutPreview,
  liftTitle,
  previewPart,
  type PreviewMark,
  type PreviewRun,
} from './preview-text.ts';
import { usePreview, type Preview } from './use-preview.ts';
import styles from './preview-pane.module.css';

const NO_MARKS: readonly PreviewMark[] = [];

interface PreviewPaneProps {
  readonly hit: Hit;
  /** What was typed, with the corrections that were used. */
  readonly text: string;
  readonly reading: SearchReading;
}

/** The article around the selected hit, what proves it, and what can be done with it. */
export function PreviewPane({ hit, text, reading }: PreviewPaneProps): ReactElement {
  const preview = usePreview(hit);
  return (
    <section className={styles.pane} aria-label="Preview">
      {preview ? (
        <>
          <div
            className={styles.page}
            key={hitKey(hit)}
            role="group"
            aria-label="Text around the hit"
            tabIndex={0}
          >
            <PreviewText hit={hit} preview={preview} reading={reading} />
          </div>
          <div className={styles.proof}>
            <PreviewProof preview={preview} />
            <PreviewActions hit={hit} preview={preview} search={searchOf(text, reading)} />
          </div>
        </>
      ) : null}
    </section>
  );
}

function describeArticle(article: Article, claims: readonly Claim[]): string {
  const { csl } = article;
  const who = [formatAuthors(csl), csl['container-title'] ?? '', formatIssued(csl)];
  const named =
    [...new Set(who.filter((part) => part !== ''))].join(', ') || typeAsOutlet(csl.type);
  return `${named === '' ? '' : `${endSentence(named)} `}${STATUS_WORDS[article.status]}, ${describeClaimCounts(countClaims(claims))}.`;
}

function PreviewText({
  hit,
  preview,
  reading,
}: Omit<PreviewPaneProps, 'text'> & { readonly preview: Preview }): ReactElement {
  const { article, note, place } = preview;
  const hasText = article.revisions.length > 0;
  const shownText = note ? note.text : hasText ? article.text : (article.csl.abstract ?? '');
  const marks = note ? NO_MARKS : preview.marks;
  const stated = titleText(article.csl.title ?? '');
  const selectedId = markOf(hit)?.id ?? null;
  const { title, body } = useMemo(() => {
    const part = previewPart(shownText, place);
    const shown = shownText.slice(part.start, part.end);
    const matches = findTerms(reading.terms)
      .find(shown)
      .map((match) => ({ start: match.start + part.start, end: match.end + part.start }));
    return liftTitle(cutPreview(shownText, part, marks, matches), stated);
  }, [shownText, marks, place, reading, stated]);
  const isNear = (start: number, end: number): boolean =>
    place === null || (start < place.end && end > place.start);
  const draw = (runs: readonly PreviewRun[]): ReactNode =>
    runs.map((run) => <Run key={run.start} run={run} selectedId={selectedId} place={place} />);
  return (
    <>
      <h2 dir="auto" className={styles.title}>
        {title ? draw(title.runs) : stated || 'Untitled'}
      </h2>
      <p className={styles.by}>
        {describeArticle(article, preview.claims)}
        {note
          ? ' Your note:'
          : hasText
            ? ''
            : shownText === ''
              ? ' No text yet.'
              : ' No text yet; its abstract:'}
      </p>
      <div className={styles.text}>
        {body.map(({ start, runs, cutBefore, cutAfter }) => {
          const end = start + runs.reduce((sum, run) => sum + run.text.length, 0);
          return (
            <p dir="auto" key={start} className={classes(!isNear(start, end) && styles.far)}>
              {cutBefore ? '… ' : ''}
              {draw(runs)}
              {cutAfter ? ' …' : ''}
            </p>
          );
        })}
      </div>
    </>
  );
}

interface RunProps {
  readonly run: PreviewRun;
  readonly selectedId: string | null;
  readonly place: { readonly start: number; readonly end: number } | null;
}

function Run({ run, selectedId, place }: RunProps): ReactElement {
  const { mark } = run;
  const isPlace =
    place !== null &&
    (selectedId === null || mark?.id === selectedId) &&
    run.start >= place.start &&
    run.start < place.end;
  const words = run.matches ? <mark>{run.text}</mark> : run.text;
  return (
    <>
      {mark || isPlace ? (
        <span
          className={classes(
            mark && styles.mark,
            mark?.className,
            mark?.suggested && styles.suggested,
            isPlace && styles.selected,
          )}
        >
          {words}
        </span>
      ) : (
        words
      )}
      {run.ending.map((one) => (
        <sup key={one.id} className={classes(styles.code, one.className)}>
          {one.code}
        </sup>
      ))}
    </>
  );
}
