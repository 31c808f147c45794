/** What a word of a result tells of the way that it goes. */
export type DirectionCue =
  'alike' | 'denial' | 'difference' | 'significant' | 'up' | 'down' | 'better' | 'than';

const CUES: readonly (readonly [DirectionCue, RegExp])[] = [
  [
    'alike',
    /^(?:similar\w*|comparable|equivalent|equal\w*|unchanged|same|alike|neither|nonsignificant|unaffected|ns)$/u,
  ],
  ['denial', /^(?:no|not|nor|without|none|never|cannot|fail\w*|lack|absence)$/u],
  ['difference', /^differ\w*$/u],
  ['significant', /^signific\w*$/u],
  [
    'up',
    /^(?:increas\w*|higher|greater|rais\w*|rose|rise|risen|elevat\w*|longer|larger|more|enhanc\w*|improv\w*|gain\w*|better|superior\w*|exceed\w*|faster|prolong\w*|augment\w*|stronger|grew|highest|greatest|upregulat\w*|earlier|later|prefer\w*|accelerat\w*|promot\w*|favou?r\w*|doubl\w*|well)$/u,
  ],
  [
    'down',
    /^(?:decreas\w*|lower\w*|reduc\w*|less|fewer|shorter|smaller|declin\w*|fell|fall|drop\w*|diminish\w*|inferior|worse\w*|attenuat\w*|suppress\w*|inhibit\w*|slower|shorten\w*|lowest|prevent\w*|blunt\w*|lessen\w*|weaker|minimi\w*|alleviat\w*|reliev\w*|loss|poor\w*|impair\w*|deteriorat\w*|delay\w*|deplet\w*|lost|few|low|small)$/u,
  ],
  [
    'better',
    /^(?:improv\w*|better|superior\w*|favou?r\w*|benef\w*|effective\w*|alleviat\w*|reliev\w*)$/u,
  ],
  ['than', /^(?:than|compared|versus|vs|relative|comparison|against|over)$/u],
];

/** What a word in lower case tells; nothing for most words. */
export function cuesOf(word: string): DirectionCue[] {
  return CUES.flatMap(([cue, words]) => (words.test(word) ? [cue] : []));
}

/** Words for the group that is given something, and for the one that it is held against. */
export const GIVEN = /^(?:intervent\w*|experiment\w*|treat\w*|study|trial|active|ig|eg)$/u;
export const AGAINST = /^(?:control\w*|placebo|conventional|standard|usual|sham|alone|cg)$/u;

const UNWANTED =
  /pain|mortal|death|complicat|adverse|symptom|anxiety|depress|risk|error|nausea|vomit|bleed|infect|relapse|recurr|toxic|failure|fatigue|stress|insomnia|cough|dyspn|discomfort|disab|blood pressure|cholesterol|glucose|weight|bmi|hba1c|sever|incidence|burden|cost|duration|time to|loss|inflamm|crp|side effect|consumption|length of stay|requirement|need|exacerb|injur|disease|drop|delay/i;
const WANTED =
  /quality|satisf|surviv|function|success|score|adheren|complian|abilit|strength|fev|capacity|knowledge|accuracy|recover|response|performance|efficacy|sleep|efficien|confid|toler|density|mass|range of motion|comfort/i;
const NAMED_DOWN = /\b(?:reduc|decreas|lower|declin|loss|less)/i;
const NAMED_UP = /\b(?:improv|increas|gain|higher|better)/i;

/** Whether more of an outcome is wanted, and whether its name already goes one way ("weight loss"). */
export interface OutcomeKind {
  readonly worth: 'wanted' | 'unwanted' | 'open';
  readonly named: 'up' | 'down' | 'plain';
}

/** What the name of an outcome tells. */
export function kindOfOutcome(name: string): OutcomeKind {
  return {
    worth: UNWANTED.test(name) ? 'unwanted' : WANTED.test(name) ? 'wanted' : 'open',
    named: NAMED_DOWN.test(name) ? 'down' : NAMED_UP.test(name) ? 'up' : 'plain',
  };
}
