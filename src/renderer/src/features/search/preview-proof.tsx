import type { ReactElement, ReactNode } from 'react';
import { areaProofWords } from '../../../../shared/domain/area-words.ts';
import { DEFAULT_COLOR_LABELS, madeByWhom } from '../../../../shared/domain/annotation.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { KIND_WORDS, formatCount } from '../../../../shared/domain/claim-words.ts';
import {
  confidenceWords,
  describeClaim,
  speakerWords,
} from '../../../../shared/domain/describe-claim.ts';
import { typeLabel } from '../../../../shared/domain/csl-fields.ts';
import { paragraphNumber } from '../../../../shared/domain/pinpoint.ts';
import { splitSentences } from '../../../../shared/domain/sentences.ts';
import { useCall } from '../../lib/api.ts';
import { formatMoment } from '../../lib/format.ts';
import { OldAndNewWords } from '../../ui/old-and-new-words.tsx';
import { QuoteState } from '../../ui/quote-state.tsx';
import { scientificNameOf, TaxonWords } from '../../ui/taxon-words.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { COLOR_WORDS } from '../../ui/words.ts';
import type { Preview } from './use-preview.ts';
import styles from './preview-pane.module.css';

/** What a hit is and what proves it, as a list of terms. */
export function PreviewProof({ preview }: { readonly preview: Preview }): ReactElement {
  const labels = useCall('settings.get', {}).data?.colorLabels ?? DEFAULT_COLOR_LABELS;
  const { claim, annotation, article } = preview;
  const rows: (readonly [term: string, value: ReactNode])[] = [];
  if (claim) {
    const { label, detail } = describeClaim({ ...claim, speaker: null, speakerName: null });
    const name =
      claim.value.kind === 'safety' || claim.value.kind === 'finding' ? label.toLowerCase() : label;
    const facts = [KIND_WORDS[claim.value.kind], name, detail].filter((part) => part !== '');
    rows.push([
      `Claim ${claim.code}`,
      <TaxonWords key="facts" words={facts.join(', ')} name={scientificNameOf(claim.value)} />,
    ]);
    if (claim.statement !== '') rows.push(['In your words', claim.statement]);
    const speaker = speakerWords(claim);
    if (speaker !== '') rows.push(['Speaker', speaker]);
    rows.push(
      [
        preview.quote || claim.areas.length === 0 ? 'Quote' : 'Proof',
        <QuoteWords key="quote" preview={preview} />,
      ],
      ['Recorded', describeOrigin(claim)],
    );
  } else if (annotation) {
    const color = `${COLOR_WORDS[annotation.color]}, ${labels[annotation.color]}`;
    rows.push([`Highlight ${annotation.code}`, color]);
    if (annotation.comment !== '') rows.push(['Comment', annotation.comment]);
    if (annotation.tags.length > 0)
      rows.push(['Tags', <TagWords key="tags" tags={annotation.tags} />]);
    rows.push(
      ['Quote', <QuoteWords key="quote" preview={preview} />],
      ['Recorded', `by ${madeByWhom(annotation)}, ${formatMoment(annotation.createdAt)}`],
    );
  } else {
    rows.push(['Article', typeLabel(article.csl.type)], ['Citekey', `@${article.citekey}`]);
    if (article.tags.length > 0) rows.push(['Tags', <TagWords key="tags" tags={article.tags} />]);
    rows.push(['Added', formatMoment(article.addedAt)]);
  }
  return (
    <dl className={styles.facts}>
      {rows.map(([term, value]) => (
        <div key={term} className={styles.fact}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function TagWords({ tags }: { readonly tags: readonly string[] }): ReactElement {
  return (
    <>
      {tags.map((tag, at) => (
        <span key={tag}>
          {at === 0 ? '' : ', '}
          <TagDot tag={tag} />
          {tag}
        </span>
      ))}
    </>
  );
}

function QuoteWords({ preview }: { readonly preview: Preview }): ReactElement {
  const { quote, article, claim } = preview;
  if (!quote) return <>{areaProofWords(claim?.areas ?? []) ?? 'none: the claim is unproved'}</>;
  const revision = article.revisions.at(-1)?.number ?? 1;
  if (!quote.found) {
    return (
      <>
        <QuoteState state={quote.state} />, in revision {revision}
      </>
    );
  }
  const sentences = splitSentences(article.text);
  const { start, end } = quote.found;
  const now = article.text.slice(start, end);
  const sentence = sentences.findIndex((one) => one.end > start) + 1;
  return (
    <>
      <QuoteState state={quote.state} />, sentence {formatCount(sentence)} of{' '}
      {formatCount(sentences.length)}, paragraph {paragraphNumber(article.text, start)}, revision{' '}
      {revision}
      {quote.state === 'moved' && now !== quote.exact ? (
        <OldAndNewWords before={quote.exact} after={now} />
      ) : null}
    </>
  );
}

function describeOrigin(claim: Claim): string {
  const when = formatMoment(claim.updatedAt);
  const { origin } = claim;
  if (origin.by === 'reader') return `by ${origin.readerName}, ${when}`;
  const rule = `rule ${origin.ruleId} ${String(origin.ruleVersion)}`;
  return claim.status === 'suggested'
    ? [`suggested by ${rule}`, confidenceWords(claim)].filter((part) => part !== '').join(', ')
    : `${rule}, accepted ${when}`;
}
