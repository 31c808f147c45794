const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Prepositions, articles, auxiliaries and the like: a noun phrase never runs across one. */
export const PHRASE_STOPS = setOf(
  `the a an of in on at to for from with without by per than as that which who whom whose where when
   while during after before until since between among into onto over under through via about against
   is are was were be been being has have had do does did will would can could may might should must
   not no nor but if because although though however this these those their its his her our they he she
   it we you i there here out up down off then also only both each every all any some most more less
   fewer either neither whether what how why again versus vs respectively compared had`,
);

/** Nouns that measure rather than count, and nouns after which the number is no count of what was studied. */
export const MEASURES = setOf(
  `year years yr yrs month months mo week weeks wk wks day days hour hours hr hrs h minute minutes min
   mins second seconds sec secs s ms mg g kg mcg ug µg ng pg ml l dl cl mm cm m km nm µm um mmol nmol
   pmol mol mm3 mmhg iu u units unit kcal kj cal calories gy cgy rad msv mci hz khz mhz ghz w v mv ma db
   degrees degree c f k percent percentage pct pounds pound lb lbs oz ounces inches inch foot ft miles
   mile gallons litres liters tons tonnes dollars euros cents times fold doses dose cycles cycle sessions
   session visits visit points point items item scores score steps weeks' years' months' days' times'
   grams gram milligrams kilograms metres meters bp kb mb gb kda da copies cfu pfu ppm ppb x cents
   euro pence bn fractions injections tablets capsules pills cups servings drinks
   copies courses weekly daily monthly hourly decades decade centuries weekdays nights night rounds
   cm2 m2 mm2 cm3 m3 modules lessons calls blocks runs tesla t electrodes channels voxels slices`,
);

/** Words after which a number is a name or a grade ("group 2", "type 2", "Table 3"), not a count. */
export const LABEL_WORDS = setOf(
  `grade grades stage stages type types phase phases group groups day days week weeks month months year
   years age aged ages level levels class category figure figures fig figs table tables ref refs reference
   references cluster arm arms cohort trial study step visit visits cycle cycles no nos number numbers
   version chapter section appendix score scores scale time times tier quartile tertile quintile covid cov
   hiv htlv hsv hpv il cd brca sars asa
   channel experiment protocol page pages volume vol room box apollo route highway channel model
   title part item aim question hypothesis equation eq line act article step generation category
   supplement appendix january february march april may june july august september october november
   december jan feb mar apr jun jul aug sep sept oct nov dec`,
);

/** Verbs with which a study takes people or things in. */
export const ENROL_VERBS = setOf(
  `enrolled enroled randomized randomised randomly assigned allocated recruited included entered
   registered accrued studied analysed analyzed examined evaluated assessed investigated tested surveyed
   interviewed followed screened participated took volunteered consented completed selected invited
   identified reviewed recruiting enrolling included involving involved comprised comprising consisted
   consisting observed tracked monitored scanned treated received underwent randomization
   randomisation recruitment enrolment enrollment eligible evaluable sampled collected obtained matched
   stratified divided split analysing analyzing examining studying following testing including sequenced
   genotyped measured compared contributed joined undergoing delivered delivering injected
   transplanted implanted transferred vaccinated immunised immunized given giving treating operated
   administered inoculated dosed fed exposed cultured harvested dissected imaged recorded monitoring
   tracking assigning randomizing randomising enroll enrol recruit involve involves include includes`,
);

/** Words for being put at random, or by plan, into the groups of a trial. */
export const ASSIGN_WORDS = setOf(
  `randomized randomised randomly assigned allocated divided stratified split assignment allocation
   randomization randomisation`,
);

/** Verbs that tell what happened to some of those studied: the number is an outcome, not a sample. */
export const EVENT_VERBS = setOf(
  `had died developed experienced reported achieved relapsed discontinued withdrew withdrawn dropped
   excluded showed required suffered responded progressed recurred failed refused declined lost complained
   occurred presented demonstrated exhibited improved survived conceived remained became stopped
   ceased missed deceased detected diagnosed recovered noted said felt continued gained reached
   preferred stated indicated believed knew expressed tolerated missing unavailable
   alive dead positive negative ineligible hospitalized hospitalised cured infected converted
   have has die dying dies kills killed kill suffering suffers suffer develop experience report live use used took`,
);

/** Words for one of the groups that a study compares. */
export const GROUP_WORDS = setOf(
  `group groups arm arms placebo control controls cohort cohorts intervention treatment condition
   conditions regimen treated untreated usual standard care sham comparison comparator experimental active
   vehicle waitlist waiting list alone therapy exercise training diet`,
);

/** Words for a subgroup of events or findings: deaths, responses, relapses. */
export const EVENT_NOUNS = setOf(
  `deaths death relapses relapse recurrences recurrence events event responses response remissions
   failures complications withdrawals dropouts exclusions toxicities metastases infections responders
   survivors recurrences admissions episodes`,
);

/** Words which say that a number was planned or calculated, not counted. */
export const PLAN_WORDS = setOf(
  `will would planned plan target power powered required requires needed need calculated estimate
   sample aim aims aimed expected anticipated assuming calculation to-be`,
);

/** Words that tell of a population at large: prevalence, burden, each year, worldwide. */
export const POPULATION_WORDS = setOf(
  `worldwide globally annually yearly nationwide nationally population americans america britain uk us
   u.s. usa world global country nation prevalence estimated affects affecting affected affect
   million billion every year each kill kills living live cause causes lives per-year expected`,
);

/** Words for a study or what it gathered: "a study of 45 men", "data from 1200 adults". */
export const STUDY_WORDS = setOf(
  `study studies trial trials research sample samples survey data results analysis analyses cohort
   experiment experiments review records series investigation test tests scans researchers scientists
   investigators team authors group report they we phase pilot participants`,
);

/** Words that say how near the number is, read just before it. */
export const ABOUT_WORDS = setOf(
  `about approximately around nearly almost roughly some circa ca approx estimated close`,
);

/** Words for those who have members, staff or customers: a count after one is no sample. */
export const MEMBER_WORDS = setOf(
  `society societies association academy college federation union organisation organization faculty staff
   membership network coalition alliance represents representing serves serving employs employing
   composed trained kills killed coverage access charity company publishes kill foundation firm journal
   magazine publisher website channel museum chain`,
);

/** Words that make a count a yearly rate: "200,000 cases a year". */
export const YEARLY_WORDS = setOf(
  `year years annually yearly worldwide globally nationwide nationally`,
);
