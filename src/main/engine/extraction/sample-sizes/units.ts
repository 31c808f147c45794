import type { UnitKind } from '../../../../shared/domain/claim.ts';

/**
 * How a noun for something countable is used: `enrolled` nouns name people in a study
 * ("participants"), `people` nouns name people anywhere ("residents"), `nation` nouns
 * name peoples ("Americans"), `sex` nouns often count a part
 * of the group before them ("21 females").
 */
export type UnitUse = 'enrolled' | 'people' | 'sex' | 'nation' | 'thing';

export interface Unit {
  readonly kind: UnitKind;
  readonly use: UnitUse;
}

const LISTS: readonly (readonly [UnitKind, UnitUse, string])[] = [
  [
    'participants',
    'enrolled',
    'patients participants subjects volunteers controls cases outpatients inpatients respondents ' +
      'completers enrollees recruits probands donors recipients survivors twins couples families ' +
      'dyads triads interviewees pts examinees informants responders',
  ],
  ['participants', 'sex', 'women men males females boys girls ladies gentlemen mothers fathers'],
  [
    'participants',
    'people',
    'adults children individuals people persons infants newborns neonates toddlers preschoolers ' +
      'babies kids adolescents teenagers teens youths youngsters youth students pupils schoolchildren ' +
      'undergraduates graduates freshmen seniors elders elderly residents workers employees nurses ' +
      'midwives physicians doctors clinicians practitioners surgeons dentists pharmacists therapists ' +
      'gps trainees interns teachers athletes runners cyclists swimmers players footballers dancers ' +
      'musicians smokers nonsmokers drinkers users nonusers carriers noncarriers siblings sisters ' +
      'brothers parents grandparents caregivers carers spouses partners husbands wives veterans ' +
      'soldiers recruits cadets prisoners inmates offenders citizens members addicts alcoholics ' +
      'diabetics asthmatics hypertensives migraineurs migrants immigrants refugees farmers drivers ' +
      'pilots officers firefighters customers consumers callers voters learners readers listeners ' +
      'speakers musicians centenarians octogenarians nonagenarians primigravidas multiparas gravidas ' +
      'primiparas nulliparas candidates clients attendees visitors travellers travelers meditators ' +
      'vegetarians vegans relatives offspring descendants villagers miners nuns monks gamers musicians ' +
      'practitioners experts professionals leaders sufferers addicts abusers nonresponders ' +
      'designers speakers performers engineers managers helpers rescuers raters workers ' +
      'teammates freshers twins mums moms dads girlfriends boyfriends pedestrians ' +
      'nondrinkers singletons postmenopausals euthymics schizophrenics epileptics amputees patients',
  ],
  [
    'participants',
    'nation',
    'americans britons australians canadians europeans africans asians indians chinese japanese danes ' +
      'finns swedes norwegians dutch germans koreans hispanics latinos latinas whites blacks caucasians',
  ],
  [
    'animals',
    'thing',
    'animals mice rats rabbits pigs piglets minipigs swine dogs puppies beagles cats kittens cows ' +
      'calves heifers steers bulls cattle sheep lambs ewes rams goats kids horses mares stallions ' +
      'foals ponies chickens chicks hens cockerels broilers roosters birds fish zebrafish flies ' +
      'worms nematodes monkeys macaques marmosets baboons chimpanzees chimps gorillas orangutans ' +
      'bonobos apes primates lemurs rodents hamsters gerbils voles ferrets minks frogs tadpoles toads ' +
      'newts salamanders ducks ducklings turkeys geese quails pigeons finches sparrows starlings ' +
      'owls bees honeybees bumblebees mosquitoes mosquitos ticks beetles ants insects termites ' +
      'dams pups litters sows boars elephants whales dolphins seals bats lizards snakes turtles ' +
      'tortoises crocodiles salmon trout carp tilapia sharks spiders snails slugs oysters mussels ' +
      'clams shrimp shrimps crabs lobsters butterflies moths aphids wasps larvae nymphs pupae ' +
      'caterpillars locusts crickets cockroaches deer bears wolves foxes badgers hedgehogs squirrels ' +
      'opossums kangaroos koalas penguins gulls parrots crows ravens tits llamas alpacas camels ' +
      'buffaloes donkeys mules',
  ],
  [
    'embryos_gametes',
    'thing',
    'eggs oocytes embryos blastocysts zygotes spermatozoa sperm sperms spermatids follicles fetuses ' +
      'foetuses ova gametes morulae conceptuses',
  ],
  ['births', 'thing', 'births deliveries pregnancies livebirths stillbirths'],
  [
    'cells_samples',
    'thing',
    'cells samples specimens biopsies tumors tumours carcinomas adenomas lesions isolates cultures ' +
      'slides swabs sera neurons neurones clones colonies aliquots explants islets kidneys hearts ' +
      'livers lungs brains eyes teeth knees hips limbs breasts arteries vessels nodes aneurysms ' +
      'fractures implants grafts wounds ulcers nodules polyps cadavers corneas placentas genomes ' +
      'transcriptomes exomes metagenomes skeletons fossils skulls biopsy hairs stools scans images ' +
      'radiographs mammograms',
  ],
  [
    'studies',
    'thing',
    'studies trials rcts articles papers publications reviews meta-analyses surveys cohorts datasets ' +
      'abstracts citations',
  ],
  [
    'other',
    'thing',
    'hospitals schools centers centres clinics practices villages sites farms plots plants seeds ' +
      'trees seedlings households homes pharmacies wards communities clusters towns classrooms ' +
      'classes interviews records charts admissions hospitalizations procedures operations surgeries ' +
      'pairs claims tweets posts questionnaires nests herds flocks colonies populations species ' +
      'accessions cultivars genotypes lines fields lakes ponds streams islands companies firms ' +
      'businesses teams universities laboratories counties districts countries',
  ],
];

const UNITS = new Map<string, Unit>();
for (const [kind, use, words] of LISTS) {
  for (const word of words.split(' ')) if (!UNITS.has(word)) UNITS.set(word, { kind, use });
}

const IRREGULAR = new Map<string, string>([
  ['woman', 'women'],
  ['man', 'men'],
  ['child', 'children'],
  ['person', 'people'],
  ['mouse', 'mice'],
  ['baby', 'babies'],
  ['family', 'families'],
  ['study', 'studies'],
  ['fly', 'flies'],
  ['calf', 'calves'],
  ['embryo', 'embryos'],
  ['foetus', 'foetuses'],
  ['biopsy', 'biopsies'],
]);

/** The unit that a plural noun counts, or null for other words. */
export function readUnit(lower: string): Unit | null {
  const known = UNITS.get(lower);
  if (known !== undefined) return known;
  // "smoker-controls", "non-responders" and the like: prefixes written without a hyphen.
  if (lower.startsWith('non') && lower.length > 6) return UNITS.get(lower.slice(3)) ?? null;
  if (lower.length > 8 && /(?:women|patients|children|smokers|workers|users)$/.test(lower)) {
    return { kind: 'participants', use: 'people' };
  }
  // Those who do something by profession: radiologists, musicians.
  if (lower.length > 7 && /(?:[a-z]{3}ists|icians)$/.test(lower)) {
    return { kind: 'participants', use: 'people' };
  }
  return null;
}

/** The unit that a noun in the singular counts ("a 45-patient study"), or null for other words. */
export function readSingularUnit(lower: string): Unit | null {
  return UNITS.get(IRREGULAR.get(lower) ?? `${lower}s`) ?? null;
}
