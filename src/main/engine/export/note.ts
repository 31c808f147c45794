import type { Absence } from '../../../shared/domain/absence.ts';
import { describeAbsence } from '../../../shared/domain/absence-words.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { CLAIM_KINDS, type Claim } from '../../../shared/domain/claim.ts';
import { describeClaim, KIND_WORDS } from '../../../shared/domain/claim-words.ts';
import {
  blockQuote,
  escapeMarkdown,
  escapeMarkdownLine,
  escapeMarkdownOpening,
} from '../../../shared/domain/markdown-text.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { referenceParts } from '../../../shared/domain/reference-line.ts';
import { citation, claimCitation, describeState, quoteParagraph } from './citations.ts';
import type { SourcedArticle } from './gather.ts';

const INDENT = '  ';

/** Headings of the kinds, in the plural where there may be several. */
const KIND_HEADINGS = { ...KIND_WORDS, finding: 'Findings' } as const;

function writeQuote(code: string, quote: Quote, article: SourcedArticle): string {
  const paragraph = quoteParagraph(quote, article);
  const place = paragraph === null ? code : `${code}, para. ${String(paragraph)}`;
  return `${blockQuote(escapeMarkdown(quote.exact), INDENT)}\n\n${INDENT}${place}: ${describeState(quote, article)}.`;
}

function writeClaim(claim: Claim, article: SourcedArticle): string {
  const { label, detail } = describeClaim(claim);
  const status = claim.status === 'suggested' ? ', suggested and not yet decided' : '';
  const facts = detail === '' ? status.slice(2) : `${detail}${status}`;
  const head = [
    `**${escapeMarkdownLine(label)}**`,
    facts === '' ? '' : ` (${escapeMarkdownLine(facts)})`,
    claim.statement === '' ? '' : `: ${escapeMarkdownLine(claim.statement)}`,
  ].join('');
  const lead = `- ${head} ${claimCitation(claim, article)}`;
  if (claim.quotes.length === 0) {
    return `${lead}\n\n${INDENT}${claim.code}: **unproved**, no quote.`;
  }
  return [lead, ...claim.quotes.map((quote) => writeQuote(claim.code, quote, article))].join(
    '\n\n',
  );
}

function writeAbsence(absence: Absence): string {
  return `- **None stated**: ${escapeMarkdownLine(describeAbsence(absence))}.`;
}

function writeAnnotation(annotation: Annotation, article: SourcedArticle): string {
  const paragraph = quoteParagraph(annotation.quote, article);
  const comment =
    annotation.comment.trim() === ''
      ? 'Highlight'
      : escapeMarkdown(annotation.comment.trim()).split('\n').join(`\n${INDENT}`);
  const tags = annotation.tags.map(escapeMarkdownLine).join(', ');
  const lead = `- ${comment} ${citation(article.citekey, paragraph === null ? [] : [paragraph])}`;
  return [
    tags === '' ? lead : `${lead} (${tags})`,
    writeQuote(annotation.code, annotation.quote, article),
  ].join('\n\n');
}

function writeArticle(article: SourcedArticle): string[] {
  const label = article.label === article.title ? '' : `${escapeMarkdownOpening(article.label)} `;
  const parts = [
    `## ${escapeMarkdownLine(article.title)}`,
    `${label}${citation(article.citekey, [])}`,
  ];
  for (const kind of CLAIM_KINDS) {
    const claims = article.claims.filter((claim) => claim.value.kind === kind);
    const absence = article.absences.find((one) => one.kind === kind);
    if (claims.length === 0 && !absence) continue;
    parts.push(`### ${KIND_HEADINGS[kind]}`);
    parts.push(...claims.map((claim) => writeClaim(claim, article)));
    if (claims.length === 0 && absence) parts.push(writeAbsence(absence));
  }
  if (article.annotations.length > 0) {
    parts.push('### Highlights');
    parts.push(...article.annotations.map((annotation) => writeAnnotation(annotation, article)));
  }
  if (parts.length === 2) parts.push('No claims yet.');
  return parts;
}

function writeReference(article: SourcedArticle): string {
  const parts = referenceParts(article.csl).map((part, index) => {
    const text = index === 0 ? escapeMarkdownOpening(part.text) : escapeMarkdownLine(part.text);
    return part.italic ? `*${text}*` : text;
  });
  return `- ${parts.join(' ')} ${citation(article.citekey, [])}`;
}

/**
 * Writes a citation note in pandoc's Markdown, piece by piece as its articles are read: for each its
 * claims by kind, each with its citation, its quotes word for word and their state, then the
 * references by citekey.
 */
export function* writeNote(title: string, articles: Iterable<SourcedArticle>): Generator<string> {
  yield `# ${escapeMarkdownLine(title)}`;
  const references: { citekey: string; line: string }[] = [];
  for (const article of articles) {
    references.push({ citekey: article.citekey, line: writeReference(article) });
    yield `\n\n${writeArticle(article).join('\n\n')}`;
  }
  const lines = references
    .toSorted((a, b) => (a.citekey < b.citekey ? -1 : 1))
    .map(({ line }) => line);
  if (lines.length > 0) yield `\n\n## References\n\n${lines.join('\n')}`;
  yield '\n';
}
