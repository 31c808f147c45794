import type { Cue } from '../cues/cue-phrases.ts';

/** Signs that state nothing about safety by themselves: rules need them, or stay silent beside them. */
export const STATEMENT_SIGNS: readonly Cue[] = [
  {
    id: 'negation',
    why: 'A negation.',
    phrases: "no/not/none/never/neither/without/nor/didn't/doesn't/haven't/hasn't/wasn't/weren't",
  },
  {
    id: 'negated-safe',
    why: 'Safety denied.',
    phrases:
      "not/isn't/aren't/never/n't/nor/neither/no ~ safe/tolerated/harmless/safely/safer | nobody/not/never/no/nothing/hasn't/haven't/isn't/wasn't ~ shown/proven/proved/proves/demonstrated/established ~ ~ safe/safety/harmless/safer | no such thing ~ safe | wrong/mistake/myth/portray*/assume*/false/perceive* ~ ~ safe | less safe/tolerated | as safe as | poorly tolerated | assum* ~ safe | not everything/all/every ~ ~ safe | as ~ safe ~ as ~ not | going to be ~ safe | non toxic/safe dose/doses/level/levels/limit/limits",
  },
  {
    id: 'no-side-effects',
    why: 'Side effects are denied, lessened, counted on or only looked for.',
    phrases:
      "no/without/few/fewer/fewest/less/minimal/avoid/avoids/avoided/avoiding/avert/prevent/prevents/preventing/lack/free/minimise/minimize/reduce/reduces/reduced/reducing/lower/lowers/lowered/lowering/limit/limits/negligible ~ side/adverse/complications/complication/unwanted/undesirable | not/never/neither/nor/none/doesn't/don't/didn't/isn't/aren't/wasn't/weren't/hasn't/haven't/cannot/can't ~ ~ side/adverse/complications | will/to be ~ evaluated/assessed/monitored/recorded/measured | looked at | side/adverse/unwanted/undesirable effects/effect/events/reactions ~ not/no/none/rare/rarely/minimal/negligible | monitor*/assess*/evaluat*/measure*/record*/collect*/ask*/check*/track*/watch* ~ ~ side/adverse | side/adverse effects/events ~ monitored/assessed/evaluated/recorded/collected | treat/treats/treating/manage/manages/managing/ease/relieve/control/controls/controlling ~ ~ side/adverse | vary/varies/differ/differs in ~ side/adverse | ^ no ~ ~ adverse/side/complications | none of | no patients/participants/one/volunteers/subjects | definition/defined",
  },
  {
    id: 'hypothetical',
    why: 'What would or should be: a hope, a design, a rule.',
    phrases:
      'would/could/should/might/must ~ fewer/few/less/no/be/without ~ ~ side/adverse/safe/complications | can design/develop/engineer | need/needs/needed/want/wants ~ safe | dream/dreams | to know that ~ ~ safe | searching/search/looking for ~ ~ without/safe/safer | working/work on/toward/towards | toward/towards ~ safe/safer | believ*/think/thinking/assume ~ ~ is safe | expected/hoped/reasonably/meant/supposed/designed to ~ ~ safe | theoretically/ideally/hopefully | if ~ is/are/was/were/proves safe',
  },
  {
    id: 'no-advantage',
    why: 'No advantage in side effects, which is no reassurance.',
    phrases: 'no benefit/advantage/improvement ~ ~ side/adverse/complications',
  },
  {
    id: 'no-benefit',
    why: 'A risk was not lowered, which is no reassurance.',
    phrases:
      'not ~ associated/linked ~ decrease*/lower/reduc*/less | not/no ~ decrease*/lower/reduc* ~ risk/risks/odds/rate',
  },
  {
    id: 'no-disease-left',
    why: 'The disease itself is gone or was not found, which says nothing about a treatment.',
    phrases:
      'no/any sign/signs/evidence/trace/traces of ~ recurren*/tumor/tumour/tumors/tumours/cancer/cancers/relapse/metasta*/residual/myeloma/leukemia',
  },
  {
    id: 'wanted-effect',
    why: 'The harm falls on what ought to be harmed, or is a wanted change.',
    phrases:
      'cause/causes/caused/causing ~ tumor/tumors/tumour/tumours/cancer/cells/cell/bacteria/parasite/parasites ~ to shrink/die/regress/stop | weight loss | cancer cell/cells ~ death/die | loss of ~ weight/fat | chance/chances of ~ survival/recovery | caused by | @drug/@treat for | genetic/gene/genes/receptor/receptors/homocysteine/virus/viruses/infectious/placebo/sham/variation/variations',
  },
  {
    id: 'less-harm',
    why: 'Harm became less.',
    phrases:
      'reduction/reductions/decrease/decreases/drop/decline/decreased/reduced/reduces/reduce ~ in/of/on ~ ~ @harm | produced/produces/caused/causes ~ ~ weight loss | risk/risks reduction | stop/stops ~ cancer/tumor/tumors ~ spreading/growing',
  },
  {
    id: 'question-safe',
    why: 'A question, a purpose or a plan, not a result.',
    phrases:
      'whether/if/ensure/ensuring/determine/confirm/establish/prove/test/assess/evaluate/demonstrate/until/unless/make/whichever/how/keep/develop/find/finding/hope*/more ~ ~ safe/safely/safer/safety/harm/tolerated/adverse/side/risk | aim/goal/designed ~ ~ safe/safety/safer | hard/difficult to ~ | could/would ~ be ~ safer',
  },
  {
    id: 'intervention',
    why: 'Something that people take or undergo.',
    phrases:
      'vaccine*/screening/supplement*/statin*/diet/exercise/coffee/alcohol/implant*/pill*/scan*/test/ivf/procedure*',
  },
  {
    id: 'not-the-cause',
    why: 'The medicine protects, lacks or heals; or the sentence denies, studies or pays for it.',
    phrases:
      "inverse/inversely | deficiency/deficient/deficiencies | low/lower/lowest levels of | lack of | delay/delayed/delaying/inhibits/inhibit/slow/slows/slowed ~ | to/can/could/may treat/control/ease/relieve ~ | cleared/approved/approval/application ~ for/to | not/no/nor/never/doesn't/don't/didn't ~ worsen*/detect*/important/harm/associated/linked/cause/increase/significant | without ~ worsening/@harm | not/never/doesn't/don't/didn't produce/induce/cause | no evidence | fewest/lowest/low rates | remained/remain low | challenges/challenge/dispel*/debunk* | funding/database/designed",
  },
  {
    id: 'few',
    why: 'Hardly any.',
    phrases: 'few/no/fewer contraindication*',
  },
  {
    id: 'study-word',
    why: 'Speaks about a study and not about a treatment.',
    phrases:
      'study/studies/trial/trials/research/researchers/data/analysis/findings/results/review/sample/survey/authors/evidence/experiment*/investigat*/work/limitations',
  },
  {
    id: 'randomised',
    why: 'A randomised experiment, which can show causes.',
    phrases: 'randomized/randomised/experiments',
  },
  {
    id: 'illegal-drugs',
    why: 'Drugs of abuse, sports or potential, of which this is not about.',
    phrases:
      'illegal/illicit/banned drug/drugs/substance/substances/use | potential and limitations | strengths and limitations of ~ @drug/@treat',
  },
  {
    id: 'enrolment',
    why: 'Whom a study took in.',
    phrases:
      'enrol*/recruit*/participants/volunteers/adults/subjects/individuals ~ with no/without | do no harm | otherwise ~ no | with/had/have/has no evidence/signs/history/symptoms | who/parents/people/patients ~ not ~ at ~ increased/higher/greater risk',
  },
  {
    id: 'ethics-approval',
    why: 'Approval of a study by a committee, not of a treatment.',
    phrases:
      'ethics/ethical/institutional/irb/review ~ committee/board/approv*/approval | approved ~ protocol/study | protocol ~ approved',
  },
  {
    id: 'animal',
    why: 'Animals or cells are named.',
    phrases:
      'mice/mouse/animal/animals/rat/rats/rodent/rodents/monkey/monkeys/primate/primates/marmosets/macaques/sheep/pigs/dogs/fish/zebrafish/flies/worms/vitro/dish/laboratory/lab/cells/preclinical',
  },
  {
    id: 'mouse-aim',
    why: 'Human cells in an animal model, or a wish to show something.',
    phrases: 'human ~ in ~ mouse/animal/mice model/models | wanted to',
  },
  {
    id: 'in-humans',
    why: 'People are named as those in whom something has yet to be tried.',
    phrases:
      'in/on/to/using/for humans | human cells/trials/studies/patients/subjects/clinical/tests/volunteers/beings',
  },
  {
    id: 'human-animal',
    why: 'People and animals are compared.',
    phrases: 'human and/or animal | animal and/or human | first in human',
  },
  {
    id: 'protein-translation',
    why: 'Translation of genes, of which this is not about.',
    phrases:
      'translation initiation | mrna/rna/protein ~ translat* | translat* ~ protein/proteins/mrna',
  },
];
