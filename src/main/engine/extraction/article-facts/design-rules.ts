import type { StudyDesign } from '../../../../shared/domain/claim.ts';
import type { TextSort } from '../cues/text-sort.ts';

/** The words by which a text tells the design of its study. */
export interface DesignRule {
  readonly design: StudyDesign;
  /** What the rule looks at, for the reader. */
  readonly words: string;
  /** A text in which it speaks, of the words in `⟦…⟧`. */
  readonly example: string;
  /** See `Cue`. */
  readonly phrases: string;
  /** The sorts of text in which the words tell it; all where it is left out. */
  readonly sorts?: readonly TextSort[];
  /** Whether the plural of "trial" or "study" behind the words makes them those of others. */
  readonly pluralIsOthers?: true;
}

/**
 * The first design of which a text says that it is its own wins, so that a review of randomised trials is
 * a review, and a randomised trial with interviews is a trial.
 */
export const DESIGN_RULES: readonly DesignRule[] = [
  {
    design: 'guideline',
    words: 'Words for a guideline or a statement of many experts.',
    example: 'This ⟦consensus statement⟧ tells how the wards should store their lamps.',
    phrases:
      'practice guideline/guidelines | guideline panel | consensus statement | position statement | this guideline | these guidelines were',
  },
  {
    design: 'meta_analysis',
    words: 'A meta-analysis that is not said to be another’s.',
    example: 'We made a ⟦meta-analysis⟧ of nineteen trials of lamps on wards.',
    phrases:
      'meta analys* | metaanalys* | pooled/pooling ~ results/data ~ from # ~ trials/studies | meta regression',
  },
  {
    design: 'systematic_review',
    words: 'A systematic review, or a search of the literature.',
    example: 'This ⟦systematic review⟧ asks whether lamps on wards help the nurses.',
    phrases:
      'systematic review | systematically reviewed/searched | systematic ~ literature review/search | scoping/umbrella/cochrane review | searched ~ medline/pubmed/embase/scopus/databases | medline/pubmed/embase/scopus ~ searched/search | literature search | review of # ~ trials/studies/papers/articles',
  },
  {
    design: 'case_report',
    words: 'A report of one patient or of a few.',
    example: '⟦We report a patient⟧ who was burnt by the lamp beside the bed.',
    phrases:
      'case report/reports | case series | we/authors report/describe/present/reported/described a/an/the/two/three/four ~ case/cases/patient/patients/woman/man/boy/girl/infant/child/dog/cat/horse | # year/month/week/day old ~ man/woman/boy/girl/male/female/patient/infant/dog/cat/horse/mare | ^ a case of | presented with | first reported/documented case',
    sorts: ['abstract', 'paper'],
  },
  {
    design: 'randomised_trial',
    words:
      'Words for putting people into groups at random, where they are not those of other trials.',
    example: 'The nurses were ⟦randomly assigned⟧ to lamps or to none for a month.',
    phrases:
      'randomised/randomized/randomisation/randomization | randomly assigned/allocated/divided | assigned/allocated ~ randomly | assigned/allocated/divided ~ at random | at random ~ to | by lottery/lot | assigned to ~ group/groups/receive | random order | double blind/blinded | placebo controlled | latin square',
    pluralIsOthers: true,
  },
  {
    design: 'trial',
    words: 'A trial without such words.',
    example: 'In this ⟦pilot study⟧ the nurses were given new lamps for a month.',
    phrases:
      'clinical trial | phase #/i/ii/iii/iv ~ trial/study | pilot/controlled/feasibility/intervention/interventional trial/study | open label | crossover trial/study/design | cross over trial/study/design | quasi experiment* | before and after study | this/the/our trial | single arm | given/received/got/took ~ placebo | placebo group | intervention group | control group ~ received/given/got | received either | other half ~ received/got/given/had/kept | half ~ got/received/given ~ half/others/rest',
    pluralIsOthers: true,
  },
  {
    design: 'case_control',
    words: 'A comparison of cases with controls.',
    example:
      'In a ⟦case-control⟧ study we compared weavers who had gone deaf with those who had not.',
    phrases:
      'case control/controlled | case referent | cases and ~ controls | matched ~ controls | healthy controls ~ compared',
    pluralIsOthers: true,
  },
  {
    design: 'qualitative',
    words: 'Interviews, focus groups and other ways to learn what people say.',
    example: 'We held ⟦focus groups⟧ with the nurses of the night about their lamps.',
    phrases:
      'qualitative ~ study/interview*/analysis/data/method*/research/descriptive/approach | focus group/groups | semi structured ~ interview* | semistructured ~ interview* | in depth ~ interview* | thematic analysis | grounded theory | ethnograph* | phenomenolog* | interviewed/interviews # | discourse analysis | content analysis of ~ interviews',
  },
  {
    design: 'field_study',
    words: 'Work out of doors, with its tools and samples.',
    example: 'We walked ⟦transects⟧ under the lamps of the road and counted the moths.',
    phrases:
      'field study/studies/survey/surveys/experiment/experiments/trial/trials/work/data/observations/campaign | fieldwork | transect/transects | quadrat/quadrats | nest boxes | pitfall traps | camera trap/traps | soil/sediment/water/ice samples | sediment core/cores | marine reserves | growing season | mist nets | radio/satellite/gps tags/collars/telemetry/tracking | captured/trapped/collected ~ in/from ~ wild/forest/forests/river/lake/lakes/plots/sites | study sites/plots/plot | collected/sampled/measured ~ from/in/at ~ sites/stations/fields/farms/lakes/rivers/wells/plots/villages | field site/sites/plots/conditions | wild population/populations',
  },
  {
    design: 'cross_sectional',
    words: 'A survey, or a look at one moment.',
    example: 'This ⟦cross-sectional⟧ study asked the nurses about their lamps.',
    phrases:
      'cross sectional | online/postal/web/telephone/questionnaire/household/national survey/surveys | survey of # | surveyed # | surveyed/survey ~ more than # | nationally representative | completed/answered/returned/sent/mailed/filled ~ questionnaire/questionnaires/survey | questionnaire/questionnaires/survey ~ sent/mailed/completed/administered/distributed | a/the survey of/found/showed | poll of',
    pluralIsOthers: true,
  },
  {
    design: 'cohort',
    words: 'People who were followed, forwards or back in their records.',
    example: 'We ⟦followed a cohort of weavers for ten years⟧ and asked about their ears.',
    phrases:
      'cohort | birth/prospective/retrospective cohort | prospectively/retrospectively | prospective/retrospective/longitudinal/observational ~ study/analysis/review/survey/data/design | medical/health/hospital records | consecutive patients | registry/registries/register ~ data/study/of | followed ~ for ~ year/years/months | tracked ~ for ~ year/years/months | followed up for | linked ~ records/data | were reviewed retrospectively | chart review | patients/children/women/men ~ underwent ~ between/from | patients ~ treated/seen/admitted ~ at/in ~ between/from | people/patients/adults/women/men ~ over # years',
    pluralIsOthers: true,
  },
  {
    design: 'model',
    words: 'A simulation or a model in numbers.',
    example: 'We used a ⟦mathematical model⟧ of the light in the wards of the hospital.',
    phrases:
      'simulation study/studies/model/models | simulated ~ model | mathematical/computational/computer/climate/ecological/theoretical/numerical/epidemiological model/models/simulation/simulations | modelling/modeling study | agent based | markov model | monte carlo | we/researchers model/modelled/modeled/simulate/simulated',
  },
  {
    design: 'animal_experiment',
    words: 'What was done to animals of a laboratory, or a trial in animals.',
    example: 'The ⟦rats were exposed⟧ to lamps of two colours and weighed every week.',
    phrases:
      'mouse/rat/animal/murine/rodent model/models | knock out mice/rats | knockout/transgenic/type/deficient/null/ko mice/rats | mice/rats/rabbits/pigs/piglets/gilts/sows/chicks/zebrafish/embryos/hamsters/macaques/marmosets/monkeys/animals/lambs/ewes/calves/broilers/hens ~ were/was ~ treated/injected/fed/exposed/infected/given/divided/immunised/immunized/allocated/assigned/sacrificed/killed/anaesthetized/anaesthetised/anesthetized/trained/housed/inoculated/vaccinated/offered | guinea pigs were | in adult/male/female/laboratory/diabetic/obese/old/young mice/rats | c57bl* | wistar/dawley ~ rats | experiment*/study/studies/tests ~ in/on/with mice/rats/rodents/monkeys | mice/rats ~ that/which were | sprague dawley',
  },
  {
    design: 'in_vitro',
    words: 'Cells or tissues outside a body.',
    example: 'The light of the lamps was tested ⟦in vitro⟧ on the cells of the eye.',
    phrases:
      'in vitro | cell line/lines | cultured ~ cells/neurons/neurones/fibroblasts | cell culture/cultures | cells/neurons were ~ cultured/transfected/treated/incubated/isolated/infected/exposed | grown ~ in ~ dish/lab/laboratory | patch clamp | western blot* | crystal structure',
  },
  {
    design: 'review',
    words: 'A review that does not say how it searched.',
    example: 'In ⟦this review⟧ we tell what is known of lamps and sleep.',
    phrases: 'this review | we ~ review | narrative review | review article',
  },
];
