import type { StatementRule } from './statement-rule.ts';

/** Phrases for kinds of statement that plain words for safety do not name: GRADE's reasons, harmed offspring, tumours, graded harms. */
export const KIND_RULES: readonly StatementRule[] = [
  {
    id: 'grade-reason',
    category: 'caveat',
    why: 'The evidence is trusted less for one of the reasons of GRADE.',
    example: '⟦The certainty of the evidence was very low.⟧',
    sorts: ['reportage', 'abstract'],
    phrases:
      'had/at/with ~ high/serious/unclear risk of bias | certainty/quality/credibility of ~ evidence/studies/trials ~ low/poor/weak | low/poor certainty/credibility ~ evidence | publication bias | funnel plot ~ asymmetr*/suggest* | heterogeneity ~ substantial/high/considerable/unexplained | residual/unmeasured confounding | underpowered | too small/few/imprecise to ~ draw/detect/exclude/conclude/allow',
  },
  {
    id: 'offspring-or-tumours',
    category: 'adverse_event',
    why: 'Malformations, deaths of offspring or tumours are told.',
    example: '⟦Malformations were seen in 9 of 64 fetuses.⟧',
    sorts: ['reportage', 'abstract'],
    phrases:
      'malformation*/teratoma*/anomalies/hypospadias/deformities ~ was/were ~ seen/found/observed/diagnosed/noted/detected/common/frequent/higher | formed/developed/forming/developing ~ teratoma*/tumor*/tumour* | birth/congenital/limb/cardiac/heart defects/malformations/anomalies ~ more/seen/found/occurred/higher | #/two/three/four/five/six/seven/eight/most/some/several ~ calves/lambs/pups/kids/foals/piglets/chicks/embryos/larvae/offspring/newborns/fetuses ~ died/dead/stillborn/malformed/deformed | offspring/calves/lambs/pups/kids/chicks ~ born ~ malformed/deformed/dead/enlarged/blind',
    unless: ['s:negation', 's:question-safe', 'a:prevents-harm', 'm:less-harm', 'm:had-before'],
  },
  {
    id: 'graded-or-listed',
    category: 'adverse_event',
    why: 'Harms are graded, or listed with how many had them.',
    example: '⟦Grade 3 or 4 neutropenia occurred in 31% of patients.⟧',
    sorts: ['reportage', 'abstract'],
    phrases:
      'grade #/three/four ~ @harm ~ occurred/seen/observed/reported/developed/common/in | @harm # ~ @harm # ~ were/was ~ common/frequent/reported/seen/observed | most common/frequent ~ adverse/side/toxicity/toxicities/complication/complications',
    unless: ['s:question-safe', 'a:prevents-harm', 'm:had-before'],
  },
];
