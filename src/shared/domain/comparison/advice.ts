import type { SentenceSpan } from '../sentences.ts';

/** A sentence that tells somebody what to do, and whether that is the reader. */
export interface Advice extends SentenceSpan {
  readonly to: 'reader' | 'others';
}

/** Somebody is told what to do. */
const TOLD =
  /\b(?:should|ought to|recommend(?:s|ed|ing|ations?)?|advi[sc](?:e|es|ed|ing)|urg(?:e|es|ed|ing)|must (?:be|not|now)|need(?:s)? to (?:be (?:offered|given|told|aware|encouraged|considered|screened|treated)|consider|ensure|avoid|eat|take|cut|stop)|call(?:s|ed|ing)? (?:for|on)|best to|consider (?:taking|using|adding|giving|offering|switching)|it is important (?:that|to)|encourage(?:d)? (?:people|patients|women|men|parents|doctors))\b/i;
/** More research is asked for by nearly every article: no advice. */
const RESEARCH =
  /\b(?:research|stud(?:y|ies)|trials?|work|investigat\w+|results?|findings?|evidence|data)\b(?: \w+){0,3} (?:should|must|need|needs)\b|\bshould (?:be )?(?:\w+ )?(?:investigat|confirm|replicat|interpret|explor|examin|stud)|\b(?:call|calls|called|calling|need|needs) (?:for|on) (?:\w+ ){0,3}(?:research|stud|trial|investigat|evidence)/i;
/** What it recommends was so before: guidelines and daily amounts. */
const STANDING =
  /\brecommended (?:daily|dose|amount|weekly|level|limit|intake|levels|maximum|minimum)|\bthan recommended\b|\bcurrent(?:ly)? (?:guid|recommend)/i;
const TO_READER = /\b(?:you|your|yourself)\b/i;
/** A sentence that begins by telling the reader to do something. */
const IMPERATIVE =
  /^["'“‘]?(?:eat|drink|avoid|try|take|cut|stop|start|get|keep|make sure|don['’]t|do not|forget|talk to|ask|check|go|put|swap|switch|give up|pick|limit|use|consider|remember) (?!(?:place|part|care of|into account|away)\b)/i;

/** The sentences of a text that advise, in order. Linear. */
export function findAdvice(text: string, sentences: readonly SentenceSpan[]): Advice[] {
  const found: Advice[] = [];
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const tells = TOLD.test(sentence) && !RESEARCH.test(sentence) && !STANDING.test(sentence);
    const isOrder = IMPERATIVE.test(sentence);
    if (!tells && !isOrder) continue;
    found.push({ start, end, to: isOrder || TO_READER.test(sentence) ? 'reader' : 'others' });
  }
  return found;
}
