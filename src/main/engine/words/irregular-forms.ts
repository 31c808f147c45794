/** Forms of one word that no rule leads to, each line those of one word. */
const FORMS = `
mouse mice
louse lice
goose geese
man men
woman women
child children
foot feet
tooth teeth
ox oxen
calf calves
wolf wolves
leaf leaves
half halves
hoof hooves
sperm sperms spermatozoon spermatozoa
ovum ova
bacterium bacteria
bacillus bacilli
coccus cocci
fungus fungi
virus viruses
alga algae
larva larvae
pupa pupae
genus genera
taxon taxa
datum data
medium media
criterion criteria
phenomenon phenomena
spectrum spectra
stratum strata
serum sera
septum septa
ganglion ganglia
mitochondrion mitochondria
stimulus stimuli
nucleus nuclei
locus loci
focus foci
thrombus thrombi
embolus emboli
villus villi
alveolus alveoli
bronchus bronchi
gyrus gyri
sulcus sulci
meniscus menisci
calculus calculi
uterus uteri uteruses
fetus fetuses foetus foetuses
sinus sinuses
plexus plexuses
analysis analyses
diagnosis diagnoses
prognosis prognoses
hypothesis hypotheses
synthesis syntheses
metastasis metastases
basis bases
crisis crises
testis testes
pelvis pelves
axis axes
index indices indexes
appendix appendices
matrix matrices
cortex cortices
vertex vertices
cervix cervices
phalanx phalanges
vertebra vertebrae
trauma traumata traumas
stoma stomata stomas
carcinoma carcinomas carcinomata
foramen foramina
lumen lumina lumens
viscus viscera
corpus corpora
grow grew grown growing grows
give gave given giving gives
take took taken taking takes
begin began begun beginning begins
show showed shown showing shows
find found finding finds
choose chose chosen choosing chooses
rise rose risen rising rises
fall fell fallen falling falls
feed fed feeding feeds
bleed bled bleeding bleeds
lose lost losing loses
bear bore born bearing bears
die died dies dying
`;

const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap((group) => group.map((form) => [form, group] as const)),
);

/** The other forms of a word that no rule leads to, such as mice of mouse. */
export const irregularForms = (word: string): readonly string[] =>
  (GROUPS.get(word) ?? []).filter((form) => form !== word);
