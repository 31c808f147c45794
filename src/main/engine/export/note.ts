import type { Absence } from '../../../shared/domain/absence.ts';
import { absenceHeading, describeAbsence } from '../../../shared/domain/absence-words.ts';
import type { Annotation, AreaAnnotation } from '../../../shared/domain/annotation.ts';
import { CLAIM_KINDS, type Claim, type ClaimKind } from '../../../shared/domain/claim.ts';
import { KIND_WORDS } from '../../../shared/domain/claim-words.ts';
import {
  describeClaim,
  isEffectAlone,
  isTelling,
  speakerWords,
} from '../../../shared/domain/describe-claim.ts';
import {
  blockQuote,
  escapeMarkdown,
  escapeMarkdownLine,
  escapeMarkdownMarked,
  escapeMarkdownOpening,
} from '../../../shared/domain/markdown-text.ts';
import type { Area } from '../../../shared/domain/pages.ts';
import { pinpointWords } from '../../../shared/domain/pinpoint.ts';
import { referenceParts } from '../../../shared/domain/reference-line.ts';
import { silenceOf } from '../../../shared/domain/silence.ts';
import {
  areaPinpoint,
  citation,
  claimCitation,
  describeState,
  quotePinpoint,
} from './citations.ts';
import type { SourcedArticle } from './gather.ts';
import { SentenceFinder, type QuotedSentence } from './quoted-sentence.ts';

const INDENT = '  ';

/** An article being written, with what finds the sentences of its quotes. */
interface Writing {
  readonly article: SourcedArticle;
  readonly finder: SentenceFinder;
}

/** Headings of the kinds, in the plural where there may be several. */
const KIND_HEADINGS = { ...KIND_WORDS, finding: 'Findings' } as const;

/** Quotes of one sentence: the sentence with their words strong, and what holds of each. */
function writeSentence(
  code: string,
  { text, marks, quotes }: QuotedSentence,
  article: SourcedArticle,
): string {
  const proofs = quotes.map((quote) => {
    const place = quotePinpoint(quote, article);
    const head = place === null ? code : `${code}, ${pinpointWords([place])}`;
    return `${head}: ${describeState(quote, article)}.`;
  });
  const words = blockQuote(escapeMarkdownMarked(text, marks), INDENT);
  return `${words}\n\n${INDENT}${[...new Set(proofs)].join(' ')}`;
}

/** The statement of a claim: its reader's, else the sentence of its quote where the value alone tells nothing. */
function statementOf(claim: Claim, sentences: readonly QuotedSentence[]): string {
  if (claim.statement !== '' && !isEffectAlone(claim)) return claim.statement;
  return isTelling(claim.value.kind) ? '' : (sentences[0]?.text ?? claim.statement);
}

function writeClaim(claim: Claim, { article, finder }: Writing): string {
  const sentences = finder.find(claim.quotes);
  const { label, detail } = describeClaim(claim);
  const statement = statementOf(claim, sentences);
  const facts = [
    ...(isEffectAlone(claim) ? [claim.statement, speakerWords(claim)] : [detail]),
    claim.status === 'suggested' ? 'suggested and not yet decided' : '',
  ].filter((fact) => fact !== '');
  const head = [
    `**${escapeMarkdownLine(label)}**`,
    facts.length === 0 ? '' : ` (${escapeMarkdownLine(facts.join(', '))})`,
    statement === '' ? '' : `: ${escapeMarkdownLine(statement)}`,
  ].join('');
  const lead = `- ${head} ${claimCitation(claim, article)}`;
  if (claim.quotes.length === 0 && claim.areas.length === 0) {
    return `${lead}\n\n${INDENT}${claim.code}: **unproved**, no quote.`;
  }
  return [
    lead,
    ...sentences.map((sentence) => writeSentence(claim.code, sentence, article)),
    ...claim.areas.map((area) => writeArea(claim.code, area)),
  ].join('\n\n');
}

/** What proves a claim as a part of a page’s picture: said in words, as a text holds no picture. */
function writeArea(code: string, area: Area): string {
  return `${INDENT}${code}, ${pinpointWords([areaPinpoint(area)])}: a part of the page, whose picture is kept with it in the library.`;
}

function writeAbsence(absence: Absence): string {
  return `- **${absenceHeading(absence)}**: ${escapeMarkdownLine(describeAbsence(absence))}.`;
}

const STYLE_WORDS: Readonly<Record<Annotation['style'], string>> = {
  highlight: 'Highlight',
  underline: 'Underlined',
};

/**
 * What a reader wrote beside a mark, with its citation, what its colour means and its tags; `bare` stands
 * where nothing was written.
 */
function writeRemark(
  { comment, color, tags }: Pick<Annotation, 'comment' | 'color' | 'tags'>,
  bare: string,
  cited: string,
  labels: SourcedArticle['colorLabels'],
): string {
  const words = comment.trim();
  const said = words === '' ? bare : escapeMarkdown(words).split('\n').join(`\n${INDENT}`);
  const marks = [labels[color], ...tags].map(escapeMarkdownLine).join(', ');
  return `- ${said} ${cited} (${marks})`;
}

function writeAreaAnnotation(
  { area, code, ...remark }: AreaAnnotation,
  { citekey, colorLabels }: SourcedArticle,
): string {
  const cited = citation(citekey, [areaPinpoint(area)]);
  return `${writeRemark(remark, 'Part of a page', cited, colorLabels)}\n\n${writeArea(code, area)}`;
}

function writeAnnotation(annotation: Annotation, { article, finder }: Writing): string {
  const place = quotePinpoint(annotation.quote, article);
  const cited = citation(article.citekey, place === null ? [] : [place]);
  return [
    writeRemark(annotation, STYLE_WORDS[annotation.style], cited, article.colorLabels),
    ...finder
      .find([annotation.quote])
      .map((sentence) => writeSentence(annotation.code, sentence, article)),
  ].join('\n\n');
}

/** A note about the article as a whole, with its citation behind the last word. */
function writeAbout(text: string, { citekey }: SourcedArticle): string {
  const words = escapeMarkdown(text.trim()).split('\n').join(`\n${INDENT}`);
  return `- ${words} ${citation(citekey, [])}`;
}

/** Why there are no claims of some kinds, where that is not recorded: `Not looked at yet: species.` */
function writeSilences(article: SourcedArticle): string {
  const byReason = new Map<string, string[]>();
  for (const kind of article.kinds) {
    if (article.claims.some((claim) => claim.value.kind === kind)) continue;
    const reason = reasonOf(kind, article);
    if (reason === null) continue;
    const kinds = byReason.get(reason) ?? [];
    byReason.set(reason, [...kinds, KIND_HEADINGS[kind].toLowerCase()]);
  }
  return [...byReason].map(([reason, kinds]) => `${reason}: ${kinds.join(', ')}.`).join(' ');
}

function reasonOf(kind: ClaimKind, article: SourcedArticle): string | null {
  if (article.leftOut.includes(kind)) return 'Suggested, not yet decided and left out';
  const silence = silenceOf(kind, article);
  switch (silence.of) {
    case 'absent':
    case 'noText':
      return null;
    case 'unread':
      return 'Not looked at yet';
    case 'unreadable':
      return 'Not in English, so not read by the rules';
    case 'noClaims':
      return 'No claims';
  }
}

/** What a note says of an article, paragraph by paragraph. */
function* writeArticle(article: SourcedArticle): Generator<string> {
  const writing = { article, finder: new SentenceFinder(article.text) };
  const label = article.label === article.title ? '' : `${escapeMarkdownOpening(article.label)} `;
  yield `## ${escapeMarkdownLine(article.title)}`;
  yield `${label}${citation(article.citekey, [])}`;
  for (const kind of CLAIM_KINDS) {
    const claims = article.claims.filter((claim) => claim.value.kind === kind);
    const absence = article.absences.find((one) => one.kind === kind);
    if (claims.length === 0 && !absence) continue;
    yield `### ${KIND_HEADINGS[kind]}`;
    for (const claim of claims) yield writeClaim(claim, writing);
    if (claims.length === 0 && absence) yield writeAbsence(absence);
  }
  if (article.annotations.length + article.areas.length > 0) {
    yield '### Highlights';
    for (const annotation of article.annotations) yield writeAnnotation(annotation, writing);
    for (const area of article.areas) yield writeAreaAnnotation(area, article);
  }
  if (article.notes.length > 0) {
    yield '### Notes';
    for (const { text } of article.notes) yield writeAbout(text, article);
  }
  if (!article.hasText && article.kinds.length > 0)
    yield 'A reference alone: its text is not in the library.';
  const silences = writeSilences(article);
  if (silences !== '') yield silences;
}

function writeReference(article: SourcedArticle): string {
  const parts = referenceParts(article.csl).map((part, index) => {
    const text = index === 0 ? escapeMarkdownOpening(part.text) : escapeMarkdownLine(part.text);
    return part.italic ? `*${text}*` : text;
  });
  return `- ${parts.join(' ')} ${citation(article.citekey, [])}`;
}

/**
 * Writes a citation note in pandoc's Markdown, paragraph by paragraph as its articles are read: for each its
 * claims by kind, each with its citation, its quotes word for word and their state, then the
 * references by citekey.
 */
export function* writeNote(title: string, articles: Iterable<SourcedArticle>): Generator<string> {
  yield `# ${escapeMarkdownLine(title)}`;
  const references: { citekey: string; line: string }[] = [];
  for (const article of articles) {
    references.push({ citekey: article.citekey, line: writeReference(article) });
    for (const paragraph of writeArticle(article)) yield `\n\n${paragraph}`;
  }
  const lines = references
    .toSorted((a, b) => (a.citekey < b.citekey ? -1 : 1))
    .map(({ line }) => line);
  if (lines.length > 0) yield `\n\n## References\n\n${lines.join('\n')}`;
  yield '\n';
}
