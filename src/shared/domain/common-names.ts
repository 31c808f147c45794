/**
 * The names by which people call the organisms that are studied most, by their id in the NCBI
 * Taxonomy: taxon id | common name.
 */
const TABLE = `
9606|Human
10090|Mouse
10088|Mouse
10116|Rat
10114|Rat
9986|Rabbit
10141|Guinea pig
10036|Golden hamster
10029|Chinese hamster
10047|Mongolian gerbil
9612|Grey wolf
9615|Dog
9685|Cat
9913|Cattle
9823|Pig
9825|Pig
9940|Sheep
9925|Goat
9796|Horse
9793|Donkey
9544|Rhesus macaque
9541|Crab-eating macaque
9545|Pig-tailed macaque
9539|Macaque
9554|Baboon
9598|Chimpanzee
9597|Bonobo
9593|Gorilla
9483|Common marmoset
9669|Ferret
9031|Chicken
9103|Turkey
8839|Mallard
59729|Zebra finch
8355|African clawed frog
8364|Western clawed frog
7955|Zebrafish
8090|Medaka
8022|Rainbow trout
8030|Atlantic salmon
7227|Fruit fly
7460|Honey bee
7091|Silkworm
6239|Roundworm C. elegans
4932|Baker’s yeast
4896|Fission yeast
3702|Thale cress
4530|Rice
4577|Maize
4565|Wheat
4513|Barley
3847|Soybean
4081|Tomato
4113|Potato
`;

const COMMON_NAMES: ReadonlyMap<number, string> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [taxonId = '', name = ''] = line.split('|');
      return [Number(taxonId), name];
    }),
);

/** What names an organism, as a claim has it. */
export interface NamedOrganism {
  readonly taxonId: number | null;
  readonly vernacularName: string | null;
  readonly scientificName: string;
}

/**
 * The name of an organism at the head of a line: the common name of its taxon whatever the text calls
 * it ("infertile men" are human), else the words of the text, else the scientific name.
 */
export function commonName({ taxonId, vernacularName, scientificName }: NamedOrganism): string {
  const known = taxonId === null ? undefined : COMMON_NAMES.get(taxonId);
  const name = known ?? vernacularName ?? scientificName;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
