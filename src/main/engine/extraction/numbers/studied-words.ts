/** The words of a list that blanks part. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Those who study: with one of these as its subject, a verb tells what was done for the study. */
export const RESEARCHERS = setOf(
  `we i team teams researchers scientists investigators authors experimenters ecologists biologists
   archaeologists economists sociologists psychologists linguists engineers historians geologists
   astronomers anthropologists botanists ornithologists epidemiologists epidemiologist surveyors
   fieldworkers interviewers observers group study survey project experiment trial census`,
);

/** Verbs of gathering, measuring and testing, in the past tense or as participles. */
export const STUDY_VERBS = setOf(
  `followed tracked surveyed interviewed recruited enrolled invited asked questioned polled sampled
   collected gathered caught captured trapped netted ringed banded tagged collared photographed filmed
   recorded observed watched monitored visited inspected examined measured weighed scored rated counted
   mapped excavated unearthed digitised digitized scanned imaged dissected sequenced genotyped tested
   retested assayed analysed analyzed studied investigated compared reviewed read coded transcribed
   annotated labelled labeled catalogued cataloged bought purchased ordered filled planted sown sowed grown
   grew harvested picked bred raised reared hatched fed housed treated randomised randomized assigned
   allocated divided split selected chose chosen drew drawn screened assessed evaluated included used
   enlisted contacted approached mailed emailed quizzed registered matched exposed placed cultured
   inoculated infected irradiated sprayed heated cooled stored opened sealed buried released dated logged sent mailed
   loaded built fabricated manufactured machined printed assembled synthesised synthesized prepared isolated
   extracted drilled cored taken cut sawn welded fired moulded molded transplanted fertilised fertilized
   irrigated grazed milked weaned shorn slaughtered necropsied tasted graded judged performed translated
   scraped downloaded retrieved typed cloned swabbed implanted installed deployed fitted laid set driven
   recovered raised put located discovered spotted sighted checked read soaked ground moved trained validated`,
);

/** Those of them that need the researchers as subject: complications are included, too. */
export const WEAK_VERBS = setOf(`included used compared placed selected imaged`);

/** Verbs, each with nothing before them, that say the counted took part: "the 14 apprentices who replied". */
export const JOINING_VERBS = setOf(
  `participated volunteered replied responded answered consented attended joined completed finished`,
);

/** Nouns before "of" that announce what was gathered: "a sample of 40 jars". */
export const GATHERINGS = setOf(
  `sample samples cohort set collection corpus panel survey surveys study census subset records data
   photographs images scans recordings interviews pool dataset database spectra
   observations measurements footage transcripts ratings notes drawings maps files portraits remains archive groups batches
   catalogue catalog series`,
);

/** Plural nouns that are counted without being what was studied: parts of a design, findings, measures. */
export const NOT_STUDIED = setOf(
  `ways reasons factors kinds groups subgroups arms levels domains dimensions questions variables outcomes
   endpoints measures measurements parameters aspects categories classes stages phases methods models
   approaches techniques strategies indicators markers biomarkers genes loci proteins snps variants
   transcripts mutations peptides metabolites compounds drugs chemicals antibodies antigens cytokines
   receptors primers probes parts sections regions zones terms words digits characters columns rows
   criteria themes topics subthemes symptoms signs effects events deaths errors attempts occasions
   conditions treatments interventions tasks tests assays trials sessions comparisons
   replicates repetitions repeats reps sets seasons semesters generations quarters laps
   hectares acres yards knots volts watts joules newtons pascals moles teaspoons tablespoons drops puffs
   breaths beats rupees yen pesos francs kroner shillings pounds dollars euros yuan shekels dirhams
   instruments subscales inventories answers options alternatives choices hypotheses objectives aims
   goals principles recommendations guidelines findings results differences changes increases decreases
   correlations associations interactions mechanisms pathways processes steps programs programmes
   prescriptions numbers hits problems patterns types risks values products rotations readings agents
   therapies hormones nutrients acids combinations flags contractions assessments poses attacks migraines
   holes toxicities quadrants colors colours freedoms insulins foods views indices rates tools creams
   lives micronutrients vitamins minerals waves instances diseases disorders illnesses contracts
   prizes congeners elements ions atoms molecules antibiotics antidepressants opioids metals gases solvents
   links complications polymorphisms monotherapies medicines substances dots vowels gestures schedules
   progressions reoperations hemorrhages haemorrhages screws settings formulations antibodies mabs draws packages phrases replacements blinks shades skills spores complaints thrusts evenings
   lunches meals medications vaccines modalities diets regimens flushes epitopes subtests subscales
   reminders pesticides contacts toxins millilitres milliliters micrograms kits flashes links
   scenarios simulations iterations epochs parameters features functions equations algorithms classifiers
   figures tables appendices chapters pages lines authors raters coders reviewers judges assessors
   observers investigators researchers readers editors experimenters interviewers others ones halves
   thirds places positions ranks leads others angles axes directions frequencies wavelengths bands
   components clusters modes peaks isoforms residues domains subunits exons introns chromosomes contigs
   reads bases nucleotides codons sequences amplicons databases sources journals languages versions
   editions copies ports processors computers laps goals wins losses matches games serotypes
   haplotypes alleles ethnicities races nationalities religions continents timepoints intervals epochs
   periods eras months decades times thousands millions billions hundreds dozens scores limits
   thresholds temperatures concentrations dilutions doses ratios percentages proportions grades marks
   scales energies reactions protons photons designs rays credits degrees awards grants prizes billions exercises movements techniques systems areas fronts`,
);

/** Nouns in -er and -or that name things, so they are no people. */
export const THINGS_LIKE_AGENTS = setOf(
  `numbers computers papers letters centers centimeters meters layers polymers dimers cancers ulcers
   disorders markers orders borders chapters parameters transfers answers factors sensors vectors monitors
   tumors colors mirrors corridors errors oximeters elephants
   containers drawers feeders boosters
   cylinders shoulders fingers flowers towers rivers feathers spiders beavers badgers oysters lobsters
   rulers trailers tractors reactors motors rotors generators transistors detectors elevators calculators
   filters heaters coolers freezers printers speakers screens boilers burners timers planters posters
   folders binders covers wrappers stickers scooters helicopters fibers timbers embers craters
   glaciers boulders newsletters dinners suppers burgers crackers peppers cucumbers members headers
   encounters incisors catheters ethers careers veneers antlers incubators
   operators predictors inhibitors receptors donors precursors conductors insulators resistors capacitors
   lasers servers routers browsers trackers counters scanners readers beakers trimers thermometers
   barometers microphones chambers ladders lockers copters prayers offers
   shutters letters waters weathers plasters master clusters blisters roosters hamsters lizards disasters
   buffers tethers anthers pointers flyers fliers walkers strollers sneakers slippers drivers sweaters
   girders dampers rafters spacers isolators actuators inverters converters adapters adaptors compressors
   accelerators extruders digesters fermenters bioreactors smelters propellers gliders tankers freighters
   tubers suckers liners washers dryers driers hammers anchors fasteners connectors sweepers harvesters
   seeders tillers rovers orbiters whiskers litters shelters ledgers registers newspapers chargers bumpers
   adders vipers otters panthers grasshoppers hoppers leafhoppers plovers warblers woodpeckers flycatchers
   oystercatchers groupers snappers skippers treecreepers nectars saucers platters pitchers`,
);

/** Nouns in -ant and the like that name people. */
export const AGENTS = setOf(
  `applicants assistants attendants occupants inhabitants consultants merchants claimants complainants
   contestants defendants entrants registrants servants lieutenants dissidents correspondents
   superintendents presidents regents clergymen craftsmen salesmen tradesmen businessmen businesswomen
   spokesmen chairmen fishermen foremen`,
);

/** Words that may stand between a verb and the number that is its object. */
export const QUANTITY_WORDS = setOf(
  `about approximately around nearly almost roughly some over more fewer less than at least most only just
   the these those all our another a an total of further additional first last other up to exactly in`,
);

/** Words before a number that make its phrase no subject of what follows. */
export const LEADS_AWAY = setOf(
  `in at from by for between within to on with of into through across per after before during under than
   about against among near via`,
);
