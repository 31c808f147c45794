/** An organism with the everyday words for it, all lower case. */
export interface EverydayOrganism {
  readonly taxonId: number;
  readonly scientificName: string;
  /** Words that mean the organism wherever they stand. */
  readonly words: readonly string[];
  /** Words that mean it only among other signs of the organism. */
  readonly guarded: readonly string[];
}

/**
 * One line an organism: taxon id | scientific name | words | guarded words. Ids are those of the NCBI
 * Taxonomy. Adjectives and plurals are listed, as the lexicon has only singular nouns.
 */
const TABLE = `
10090|Mus musculus|mouse,mice,murine,house mouse,house mice|
10116|Rattus norvegicus|rat,rats|
9986|Oryctolagus cuniculus|rabbit,rabbits|
10141|Cavia porcellus|guinea pig,guinea pigs,guineapig,guineapigs|
10036|Mesocricetus auratus|hamster,hamsters,golden hamster,golden hamsters,syrian hamster,syrian hamsters,syrian golden hamster,syrian golden hamsters|
10029|Cricetulus griseus|chinese hamster,chinese hamsters|
10047|Meriones unguiculatus|gerbil,gerbils,mongolian gerbil,mongolian gerbils|
9615|Canis lupus familiaris|dog,dogs,canine,canines,puppy,puppies,domestic dog,domestic dogs|
9685|Felis catus|cat,cats,feline,felines,kitten,kittens,domestic cat,domestic cats|
9913|Bos taurus|cow,cows,cattle,bovine,calves,heifer,heifers,dairy cow,dairy cows,dairy cattle,beef cattle|calf
9823|Sus scrofa|pig,pigs,piglet,piglets,porcine,swine,sows,minipig,minipigs,wild boar,wild boars,domestic pig,domestic pigs|
9940|Ovis aries|sheep,ovine,ewe,ewes,lambs|lamb
9925|Capra hircus|goat,goats,caprine|
9796|Equus caballus|horse,horses,equine,foal,foals,mare,mares|pony,ponies
9793|Equus asinus|donkey,donkeys|
9544|Macaca mulatta|rhesus monkey,rhesus monkeys,rhesus macaque,rhesus macaques|rhesus
9541|Macaca fascicularis|cynomolgus monkey,cynomolgus monkeys,cynomolgus macaque,cynomolgus macaques|
314293|Simiiformes|monkey,monkeys|
9539|Macaca|macaque,macaques|
9554|Papio|baboon,baboons|
9598|Pan troglodytes|chimpanzee,chimpanzees,chimp,chimps|
9593|Gorilla gorilla|gorillas|gorilla
9483|Callithrix jacchus|marmoset,marmosets,common marmoset,common marmosets|
9669|Mustela putorius furo|ferret,ferrets|
9031|Gallus gallus|chickens,chick embryo,chick embryos,hens,broilers,laying hens|chicken,chick,chicks,hen
9103|Meleagris gallopavo|turkeys|
8355|Xenopus laevis|xenopus,african clawed frog,african clawed frogs|
8364|Xenopus tropicalis|western clawed frog,western clawed frogs|
7955|Danio rerio|zebrafish,zebra fish,zebrafishes|
8090|Oryzias latipes|medaka|
8022|Oncorhynchus mykiss|rainbow trout,steelhead,steelhead trout|
7227|Drosophila melanogaster|drosophila,fruit fly,fruit flies,fruitfly,fruitflies|
7460|Apis mellifera|honeybee,honeybees,honey bee,honey bees|
7091|Bombyx mori|silkworm,silkworms|
4932|Saccharomyces cerevisiae|budding yeast,baker's yeast,brewer's yeast|yeast
4896|Schizosaccharomyces pombe|fission yeast|
3702|Arabidopsis thaliana|arabidopsis,thale cress|
4530|Oryza sativa||rice
4577|Zea mays||maize,corn
4565|Triticum aestivum||wheat
4513|Hordeum vulgare||barley
562|Escherichia coli|ehec,etec,epec,stec,upec|
1280|Staphylococcus aureus|mrsa|
`;

/** Shorthand for viruses that articles use without spelling it out; upper and lower case matter. */
const VIRUS_TABLE = `
12721|Human immunodeficiency virus|HIV
11676|Human immunodeficiency virus 1|HIV-1,HIV1
11709|Human immunodeficiency virus 2|HIV-2,HIV2
10407|Hepatitis B virus|HBV
11103|Hepatitis C virus|HCV
10376|Human herpesvirus 4|EBV
10359|Human herpesvirus 5|HCMV
10335|Human herpesvirus 3|VZV
10298|Human herpesvirus 1|HSV-1,HSV1
10310|Human herpesvirus 2|HSV-2,HSV2
10566|Human papillomavirus|HPV
11723|Simian immunodeficiency virus|SIV
10633|Simian virus 40|SV40
694009|Severe acute respiratory syndrome-related coronavirus|SARS-CoV
2697049|Severe acute respiratory syndrome coronavirus 2|SARS-CoV-2
1335626|Middle East respiratory syndrome-related coronavirus|MERS-CoV
64320|Zika virus|ZIKV
12637|Dengue virus|DENV
11053|Dengue virus 1|DENV-1,DENV1,DEN-1,DEN1
11060|Dengue virus 2|DENV-2,DENV2,DEN-2,DEN2
11069|Dengue virus 3|DENV-3,DENV3,DEN-3,DEN3
11070|Dengue virus 4|DENV-4,DENV4,DEN-4,DEN4
11908|Human T-lymphotropic virus 1|HTLV-1,HTLV1
37296|Human herpesvirus 8|HHV-8,HHV8,KSHV
`;

/** Species whose short form stands without a first mention; some are missing in the lexicon's source. */
const FAMOUS_TABLE = `
562|Escherichia coli
6239|Caenorhabditis elegans
7227|Drosophila melanogaster
4932|Saccharomyces cerevisiae
4896|Schizosaccharomyces pombe
3702|Arabidopsis thaliana
10090|Mus musculus
10116|Rattus norvegicus
8355|Xenopus laevis
7955|Danio rerio
9606|Homo sapiens
1280|Staphylococcus aureus
1282|Staphylococcus epidermidis
1423|Bacillus subtilis
287|Pseudomonas aeruginosa
210|Helicobacter pylori
1313|Streptococcus pneumoniae
1314|Streptococcus pyogenes
573|Klebsiella pneumoniae
727|Haemophilus influenzae
485|Neisseria gonorrhoeae
487|Neisseria meningitidis
1351|Enterococcus faecalis
1352|Enterococcus faecium
1773|Mycobacterium tuberculosis
1639|Listeria monocytogenes
1496|Clostridium difficile
197|Campylobacter jejuni
666|Vibrio cholerae
470|Acinetobacter baumannii
813|Chlamydia trachomatis
5476|Candida albicans
746128|Aspergillus fumigatus
5207|Cryptococcus neoformans
5833|Plasmodium falciparum
5855|Plasmodium vivax
5811|Toxoplasma gondii
5693|Trypanosoma cruzi
5664|Leishmania major
5661|Leishmania donovani
6183|Schistosoma mansoni
7165|Anopheles gambiae
7159|Aedes aegypti
44689|Dictyostelium discoideum
3055|Chlamydomonas reinhardtii
162425|Aspergillus nidulans
90371|Salmonella typhimurium
90370|Salmonella typhi
`;

function splitRows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function splitWords(list: string | undefined): string[] {
  return list === undefined || list === '' ? [] : list.split(',');
}

/** Animals, plants and microbes with everyday words. */
export const EVERYDAY_ORGANISMS: readonly EverydayOrganism[] = splitRows(TABLE).map((row) => ({
  taxonId: Number(row[0]),
  scientificName: row[1] ?? '',
  words: splitWords(row[2]),
  guarded: splitWords(row[3]),
}));

/** Virus shorthand, case-sensitive words. */
export const VIRUS_SHORTHAND: readonly EverydayOrganism[] = splitRows(VIRUS_TABLE).map((row) => ({
  taxonId: Number(row[0]),
  scientificName: row[1] ?? '',
  words: splitWords(row[2]),
  guarded: [],
}));

/** Species whose abbreviated name needs no first mention. */
export const FAMOUS_SPECIES: readonly { readonly taxonId: number; readonly name: string }[] =
  splitRows(FAMOUS_TABLE).map((row) => ({ taxonId: Number(row[0]), name: row[1] ?? '' }));
