import type { UnitKind } from '../../../../shared/domain/claim.ts';

/**
 * How a noun for something countable is used: `enrolled` nouns name people in a study
 * ("participants"), `people` nouns name people anywhere ("residents"), `nation` nouns
 * name peoples ("Americans"), `sex` nouns often count a part
 * of the group before them ("21 females"); `unknown` nouns are plurals in no list.
 */
export type UnitUse = 'enrolled' | 'people' | 'sex' | 'nation' | 'thing' | 'unknown';

/** Plural nouns for what studies count, with what they count and how they are used. */
export const UNIT_WORDS: readonly (readonly [UnitKind, UnitUse, string])[] = [
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
      'primiparas nulliparas parturients housewives beneficiaries occupants providers firefighters mountaineers orderlies referents dropouts humans wearers candidates clients attendees visitors travellers travelers meditators ' +
      'vegetarians vegans relatives offspring descendants villagers miners nuns monks gamers musicians ' +
      'practitioners experts professionals leaders sufferers addicts abusers nonresponders ' +
      'designers speakers performers engineers managers helpers rescuers raters workers ' +
      'teammates freshers twins mums moms dads girlfriends boyfriends pedestrians ' +
      'nondrinkers singletons postmenopausals euthymics schizophrenics epileptics amputees patients',
  ],
  [
    'participants',
    'people',
    'apprentices rowers sailors climbers hikers walkers joggers skiers skaters gymnasts wrestlers boxers ' +
      'golfers jockeys surfers divers fencers archers cricketers referees umpires coaches captains ' +
      'singers choristers pianists violinists drummers conductors actors actresses artists painters ' +
      'sculptors potters weavers tailors carpenters plumbers electricians welders masons bricklayers ' +
      'roofers builders labourers laborers mechanics technicians programmers developers coders ' +
      'scientists historians archivists librarians curators writers ' +
      'novelists poets journalists reporters bloggers translators interpreters lawyers attorneys ' +
      'jurors magistrates solicitors barristers clerks accountants auditors bankers brokers traders ' +
      'investors shareholders supervisors foremen entrepreneurs founders employers ' +
      'cashiers waiters waitresses bartenders cooks chefs bakers butchers brewers winemakers growers ' +
      'gardeners foresters loggers hunters fishermen anglers trappers herders shepherds ranchers ' +
      'beekeepers breeders trainers vets veterinarians paramedics policemen ' +
      'policewomen police constables detectives guards wardens sergeants sailors marines airmen ' +
      'astronauts cosmonauts pensioners retirees widows widowers orphans twins newlyweds ' +
      'newcomers locals natives strangers neighbours neighbors friends classmates roommates colleagues ' +
      'coworkers peers passengers commuters motorists motorcyclists bikers truckers shoppers ' +
      'buyers sellers vendors shopkeepers tenants landlords homeowners householders taxpayers ' +
      'subscribers followers bidders guests hosts tourists pilgrims campers ' +
      'spectators viewers audiences testers tasters referees ' +
      'novices beginners amateurs hobbyists enthusiasts bystanders eyewitnesses witnesses suspects ' +
      'defendants convicts parolees detainees captives hostages victims perpetrators bullies ' +
      'activists protesters strikers politicians senators councillors mayors legislators diplomats ' +
      'priests pastors bishops rabbis imams worshippers believers atheists scholars professors ' +
      'lecturers tutors principals postgraduates freshmen sophomores juniors scouts ' +
      'nannies babysitters godparents stepchildren grandchildren grandmothers ' +
      'grandfathers aunts uncles cousins nieces nephews daughters sons brides ' +
      'psychologists psychiatrists counsellors counselors optometrists dietitians ' +
      'bilinguals monolinguals multilinguals signers stutterers dyslexics insomniacs snorers sleepers ' +
      'vapers gamblers dieters eaters celiacs coeliacs haemophiliacs hemophiliacs',
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
      'dams pups litters sows gilts boars elephants whales dolphins seals bats lizards snakes turtles ' +
      'tortoises crocodiles salmon trout carp tilapia sharks spiders snails slugs oysters mussels ' +
      'clams shrimp shrimps crabs lobsters butterflies moths aphids wasps larvae nymphs pupae ' +
      'caterpillars locusts crickets cockroaches deer bears wolves foxes badgers hedgehogs squirrels ' +
      'opossums kangaroos koalas penguins gulls parrots crows ravens tits llamas alpacas camels ' +
      'buffaloes donkeys mules larks robins thrushes blackbirds wrens warblers swallows martins ' +
      'buntings magpies jackdaws rooks pigeons doves herons storks swans eagles hawks falcons ' +
      'kestrels vultures buzzards ospreys plovers sandpipers terns puffins albatrosses petrels ' +
      'cormorants pelicans flamingos partridges pheasants grouse ostriches emus parakeets budgerigars ' +
      'canaries woodpeckers hummingbirds cuckoos nightingales chickadees songbirds seabirds fowls ' +
      'nestlings fledglings hatchlings chaffinches bullfinches goldfinches greenfinches waxbills ' +
      'otters weasels stoats martens mongooses meerkats raccoons skunks beavers porcupines hares ' +
      'chipmunks marmots lemmings shrews guineapigs chinchillas capybaras sloths armadillos ' +
      'anteaters tigers lions leopards cheetahs pumas cougars lynxes bobcats hyenas jackals ' +
      'coyotes dingoes pandas rhinos rhinoceroses hippos giraffes zebras antelopes gazelles bison ' +
      'moose elk reindeer caribou wallabies possums wombats tapirs manatees dugongs walruses porpoises ' +
      'orcas herring cod eels pike perch minnows guppies sticklebacks cichlids goldfish medaka ' +
      'stingrays seahorses octopuses squids cuttlefish jellyfish starfish urchins anemones corals ' +
      'sponges prawns crayfish krill copepods daphnids barnacles limpets whelks scallops earthworms ' +
      'leeches flatworms planarians rotifers millipedes centipedes scorpions mites fleas lice ' +
      'termites dragonflies damselflies grasshoppers katydids cicadas leafhoppers weevils ladybirds ' +
      'ladybugs fireflies hornets bumblebees midges sandflies fruitflies houseflies hoverflies ' +
      'silkworms chameleons geckos iguanas skinks vipers cobras pythons rattlesnakes alligators ' +
      'caimans terrapins axolotls treefrogs',
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
    'cells samples specimens biopsies tumors tumours cancers carcinomas adenomas lesions isolates cultures ' +
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
      'accessions cultivars genotypes fields lakes ponds streams islands companies firms ' +
      'businesses teams universities laboratories counties districts countries museums hedgerows rivers ' +
      'gardens mills shelters depots churchyards trenches dairies newspapers libraries archives prisons ' +
      'factories orchards vineyards greenhouses paddocks caves reefs beaches catchments watersheds ' +
      'transects quadrats wells boreholes kindergartens colleges nurseries forests parks cities ' +
      'provinces municipalities neighbourhoods neighborhoods parishes boroughs stations clubs hives ' +
      'orchestras choirs theatres theaters churches monasteries cemeteries galaxies meteorites ' +
      'manuscripts notebooks letters diaries photographs songs recordings buildings bridges ponds ' +
      'wetlands meadows pastures woodlands vaults kennels stables zoos aquaria offices shops markets ' +
      'departments institutions reserves injuries falls complaints stars telescopes',
  ],
];
