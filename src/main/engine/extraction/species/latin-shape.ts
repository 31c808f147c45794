/** Endings that Latin epithets have and English words seldom do. */
const STRONG_ENDING =
  /(?:ensis|ense|oides|ii|iae|cola|orum|arum|atus|ata|atum|osus|osa|osum|anus|ana|anum|inus|ina|inum|icus|ica|icum|alis|aris|ella|ellus|escens|folia|folium|phila|philus|philum|formis|forme|fera|ferum|ifer|cephala|cephalus|caulis|florum|ilis|eus|eum|ivus|iva|ivum|ius|ium|mus|tus|rus|lus|sis)$/;
/** Endings that Latin epithets and genera have and many English words too. */
const WEAK_ENDING = /(?:us|a|um|is|ae|i|ens|ans|e|ax|ix|ex|or|er|es|on|os|as|ys|yx)$/;

/** Words of biology and medicine that follow a genus or look Latin but are no epithets. */
const NOT_EPITHETS = new Set(
  (
    'species spp larvae larva pupae pupa hyphae hypha algae alga bacteria bacterium fungi fungus virus viruses ' +
    'genera genus genes gene spores strains isolates embryos oocytes eggs adults females males cells ' +
    'nymphs plants leaves roots seeds infection infections antigen antigens toxin toxins extract ' +
    'sepsis meningitis peritonitis bacteremia bacteraemia pneumonia endocarditis dermatitis diseases ' +
    'was were is are has have had can may will does did and or but for from with that which who this ' +
    'these those the then than into onto via per are data media criteria analyses analysis basis ' +
    'hypothesis synthesis diagnosis prognosis status virus mellitus vulgaris insipidus erythematosus ' +
    'pectoris gravis epilepticus planus vera arteriosus luteum accumbens nigra coeruleus gravidarum ' +
    'areata contagiosum praevia previa bifida pilaris simplex zoster media externa ' +
    'interna nodosum multiforme gangrenosum pulmonale arthritis hepatitis colitis gastritis series ' +
    'tremens delirium contralateral bilateral spinalis bulbi fatale obliterans mortis rubra ' +
    'versicolor capitis corporis cruris pedis unguium corpora callosum cavernosa vivo vitro situ utero ' +
    'silico facto priori posteriori alia alba also etc quo extra intra ultra supra infra versus ' +
    'alpha beta gamma delta epsilon omega sigma theta lambda kappa one two three five more before ' +
    'like are ore size type stage time date rate male female adult juvenile mutants genome genomes ' +
    'protein proteins enzyme complex sequence database nucleus mitochondria plasma serum ' +
    'populations disease exposure culture cultures colonies genotype haplotype ecotype cultivars ' +
    'state style cause use cases patients are be by he she we us his its our my is has as was plus ' +
    'thus does across class focus census bonus campus versus virus consensus locus stimulus apparatus ' +
    'area idea era agenda camera formula drama arena panorama trauma edema oedema anemia anaemia ' +
    'leukemia leukaemia schema stigma asthma coma aroma umbrella vanilla replica antenna retina cornea ' +
    'trachea aorta placenta fauna flora microbiota biota medium maximum minimum optimum spectrum ' +
    'forum stadium museum premium aquarium petroleum momentum equilibrium cerebellum sternum rectum ' +
    'cranium ovarium calcium sodium potassium magnesium lithium ammonium titanium aluminium helium ' +
    'crisis emphasis oasis thesis ellipsis paralysis dialysis sclerosis fibrosis cirrhosis stenosis ' +
    'necrosis apoptosis mitosis meiosis mycosis mycoses tuberculosis psoriasis ' +
    'final total general normal several annual oral rural legal local'
  ).split(/\s+/),
);

/** Capitalised words that are genera and, far more often, something else. */
const NOT_GENERA = new Set(
  (
    'This Cancer California Virginia Atlanta Laser Linda Arizona Alabama Alberta Anna Vanda Roger Lucia ' +
    'Paris Melinda Rebecca Lanka Argentina Bulgaria Anguilla Namibia Panama Togo Tonga Augusta ' +
    'Phoenix Beta Otis Alexandra Patricia Indicator Tara Cynthia Glaucoma Memphis Angela Christiana Marisa Pan ' +
    'Eunice Melissa Obama Athletes Jonas Tasmania Mirza Molina Rita Loma Garcia Amphora Marcia Nestor ' +
    'Vanessa Joanna Leo Anita Ira Bacteria Erica Dialysis Regina Meta Marina Rena Phyllis Victoria Dina ' +
    'Felicia Lima Hero Camera Meniscus Helix Scopus Alexia Sylvia Doris Chaos Vertigo Villa Latina Delia ' +
    'Fiona Coma Trillium Margo Microbiota Delta Veronica Rosa Penelope Stenosis Susana Brenda Bias Lydia ' +
    'Panacea Scotia Echo Nevada Pisa Onyx Electron Anemia Iso Ara Syncope Valencia Angelica Argon Neon Isa ' +
    'Sepsis Scleroderma Iris Emesis Car Pemphigus Thrombus Axis Codon Japonica Montana Sonora Cura Parma ' +
    'Castilla Venus Proteus Lucifer Epiphora Hippocampus Lens Data Media Area Status Angina Acne Lichen ' +
    'Lupus Diabetes Herpes Tinea Alopecia Psoriasis Pruritus Placenta Spina Ductus Corpus Locus Nucleus ' +
    'Polycythaemia Polycythemia Hallux Myasthenia Hyperemesis Molluscum Erythema Pityriasis Otitis ' +
    'Delirium Rigor Mea Alma Vitamin Formula Professor Idea Era'
  ).split(/\s+/),
);

/** True for a lower-case word of the shape of a Latin epithet that is not a known other word. */
export function looksLikeEpithet(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !NOT_EPITHETS.has(word) && WEAK_ENDING.test(word);
}

/** True for an epithet with an ending that English words seldom have. */
export function hasStrongLatinEnding(word: string): boolean {
  return word.length >= 5 && STRONG_ENDING.test(word) && looksLikeEpithet(word);
}

/** False for words such as "species" that follow a genus without naming a species. */
export function mayBeEpithet(word: string): boolean {
  return !NOT_EPITHETS.has(word);
}

/** True for a capitalised word of the shape of a genus that is not a known other word. */
export function looksLikeGenus(word: string): boolean {
  return /^[A-Z][a-z]{3,}$/.test(word) && !NOT_GENERA.has(word) && WEAK_ENDING.test(word);
}

/** True for genera that are place names, first names, diseases or common nouns as well. */
export function isAmbiguousGenus(word: string): boolean {
  return NOT_GENERA.has(word);
}

/** True for an ending that the names of genera have and capitalised English words seldom do. */
export function hasLatinGenusEnding(word: string): boolean {
  return /(?:us|a|um|is|as|os|ys|ops|on|yx|ax|ix|myces|des)$/.test(word);
}
