import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../src/shared/contract/contract.ts';

type Reference = Input<'articles.addReference'>;

/** Studies that the library of the pictures has; all of them are invented. */
export const KNOWN: readonly Reference[] = [
  {
    csl: {
      type: 'article-journal',
      title: 'Ninety births after round spermatid injection: a survey',
      author: [
        { family: 'Mori', given: 'A.' },
        { family: 'Lindqvist', given: 'K.' },
      ],
      issued: { 'date-parts': [[2018]] },
      'container-title': 'Annals of Invented Fertility',
      volume: '110',
      issue: '5',
      page: '958-967.e1',
      DOI: '10.5555/aif.2018.1144',
    },
    citekey: 'mori2018ninety',
  },
  {
    csl: {
      type: 'article-journal',
      title: 'Meiosis from stem cells of the mouse, complete',
      author: [{ family: 'Zhao', given: 'Q.' }],
      issued: { 'date-parts': [[2016]] },
      PMID: '90000016',
    },
    citekey: 'zhao2016meiosis',
  },
  {
    csl: {
      type: 'article-journal',
      title: 'Sperm that was grown in testes of newborn mice',
      author: [{ family: 'Sandberg', given: 'T.' }],
      issued: { 'date-parts': [[2011]] },
    },
    citekey: 'sandberg2011sperm',
  },
  {
    csl: {
      type: 'article-journal',
      title: 'Birth weight after transfer of cultured germ cells',
      author: [{ family: 'Okoro', given: 'B.' }],
      issued: { 'date-parts': [[2014]] },
      DOI: '10.5555/aif.2014.77',
    },
    citekey: 'okoro2014birth',
  },
];

const BIB = `@article{mori2018b,
  title = {Ninety births after round spermatid injection into oocytes: survey of two years},
  author = {Mori, Atsuko and Lindqvist, Karin and Nagata, Yumi and Weiss, Samuel},
  year = {2018},
  journal = {Annals of Invented Fertility},
  volume = {110}, number = {5}, pages = {958-967},
  doi = {10.5555/aif.2018.1144},
  keywords = {follow-up, injection},
  abstract = {Children born after round spermatid injection were followed for two years. Their height, weight and development were compared with those of children conceived without help. Nothing was found in which the groups differed.}
}

@article{sandberg2012,
  title = {Sperm grown in testes of newborn mice},
  author = {Sandberg, T.}, year = {2012}
}

@article{hale2016,
  title = {A reader of germ cells

@article{ito2017,
  title = {Aneuploidy in round spermatids of infertile men: a cohort},
  author = {Ito, Rei}, year = {2017}, abstract = {Of 212 men, 38 took part.}
}

@article{brandt2019,
  title = {Epigenetic erasure differs between germ cells of mice and men},
  author = {Brandt, Ola}, year = {2019}
}

@article{reyes2020,
  title = {What patients hope for, and what clinics promise},
  author = {Reyes, Ines}, year = {2020}, abstract = {Interviews in four towns.}
}

@article{okoro2014,
  title = {Birth weight after transfer of cultured germ cells},
  author = {Okoro, B.}, year = {2014}, doi = {10.5555/aif.2014.77}
}
`;

const RIS = `TY  - JOUR
TI  - Meiosis from stem cells of the mouse, complete
AU  - Zhao, Q.
PY  - 2016
AN  - 90000016
DB  - PubMed
AB  - All of meiosis was seen in a dish.
ER  -

TY  - JOUR
TI  - Imprints of cells that were cultured for long
AU  - Novak, Petra
PY  - 2021
ER  -

TY  - JOUR
ER  -
`;

/** Writes files of references that double some of what is known; gives their paths. */
export function writeReferences(folder: string): string[] {
  const files = { 'germ-cells.bib': BIB, 'refs.ris': RIS };
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}
