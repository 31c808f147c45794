import type { Mention, MentionSheet } from './mention.ts';
import { NAME } from './name-traits.ts';
import { hasTrait } from './words.ts';
import type { TextWords } from './words.ts';

/** A breed, stock or cell line: how it is written and what it belongs to. */
interface Stock {
  readonly taxonId: number;
  readonly scientificName: string;
  readonly rule: 'strain' | 'cell_line';
  readonly pattern: RegExp;
}

/** Names end where no letter or digit follows; each list is one alternation without repetition. */
function stock(rule: Stock['rule'], taxonId: number, scientificName: string, names: string): Stock {
  return {
    rule,
    taxonId,
    scientificName,
    pattern: new RegExp(`(?:${names})(?![\\p{L}\\p{N}])`, 'uy'),
  };
}

const STOCKS: readonly Stock[] = [
  stock(
    'strain',
    10090,
    'Mus musculus',
    'C57BL/?6(?:J|N|NCrl|JRj|NTac)?|C57/?BL/?6J?|BALB/?c(?:J|ByJ|AnN)?|Balb/?c|DBA/[12]J?|C3H/HeN?J?|C3HeB/FeJ|129/?Sv(?:Ev|J)?|129S[0-9]\\w{0,5}|FVB(?:/NJ?|/N)?|NOD/SCID|NOD/ShiLtJ|A/J|AKR/J|SJL/J|CBA/J|BXD',
  ),
  stock(
    'strain',
    10116,
    'Rattus norvegicus',
    'Sprague[- ]Dawley|Wistar(?:[- ](?:Kyoto|Han|Furth))?|Long[- ]Evans|Fischer[- ]344|F344|Brown Norway|Lister[- ]hooded|Zucker',
  ),
  stock('strain', 562, 'Escherichia coli', 'DH5\\u03b1|DH5-?alpha|BL21(?:\\(DE3\\))?|MG1655'),
  stock('strain', 4932, 'Saccharomyces cerevisiae', 'BY474[1-3]|W303'),
  stock(
    'cell_line',
    9606,
    'Homo sapiens',
    'HeLa|HEK-?293T?|MCF-?7|A549|HepG2|Jurkat|U-?2 ?OS|HCT-?116|SH-?SY5Y|K-?562|THP-?1|LNCaP|Caco-?2|HUVECs?|U937|HL-?60|MDA-MB-231|HT-?29|SK-N-SH|HaCaT',
  ),
  stock(
    'cell_line',
    10090,
    'Mus musculus',
    'NIH[- ]?3T3|3T3-L1|RAW ?264\\.7|C2C12|L929|Neuro-?2[aA]|N2[aA]|MIN6|MEFs',
  ),
  stock('cell_line', 10029, 'Cricetulus griseus', 'CHO(?:-K1)?(?= cells?\\b)'),
  stock('cell_line', 10116, 'Rattus norvegicus', 'PC-?12|H9[cC]2|INS-1E?'),
  stock('cell_line', 9615, 'Canis lupus familiaris', 'MDCK'),
];

/**
 * First words of all the names, so that most words are passed by at once: whole words, then those
 * that may go on. Apart, as one expression of both takes long to be proved linear.
 */
const FIRST_WORD =
  /^(?:C57|C57BL|BALB|Balb|DBA|C3H|C3HeB|129|129Sv|FVB|NOD|A|AKR|SJL|CBA|BXD|Sprague|Wistar|Long|Fischer|F344|Brown|Lister|Zucker|BL21|MG1655|BY474[1-3]|W303|HeLa|A549|HepG2|Jurkat|U|U2|SH|K|K562|LNCaP|HUVECs?|U937|MDA|SK|HaCaT|3T3|C2C12|L929|N2[aA]|MIN6|MEFs|CHO|H9[cC]2|INS|MDCK)$/;
const FIRST_OPEN_WORD =
  /^(?:DH5\p{L}*|(?:129S\d|C57BL6|HEK|MCF|HCT|THP|Caco|HL|HT|NIH|RAW|Neuro|PC)\w*)$/u;
/** Does the word begin the name of a strain, breed or cell line? */
export function beginsStock(text: string): boolean {
  return FIRST_WORD.test(text) || FIRST_OPEN_WORD.test(text);
}

/** Marks strains, breeds and cell lines by their own names; a strain before "mice" joins that mention. */
export function markStrains(text: string, read: TextWords, sheet: MentionSheet): void {
  const { words, marked } = read;
  for (const at of marked) {
    const word = words[at];
    if (word === undefined || !hasTrait(read, at, NAME.beginsStock)) continue;
    for (const { pattern, taxonId, scientificName, rule } of STOCKS) {
      pattern.lastIndex = word.start;
      const written = pattern.exec(text)?.[0];
      if (written === undefined) continue;
      let to = at + 1;
      while ((words[to]?.start ?? Infinity) < word.start + written.length) to += 1;
      const mention: Mention = {
        from: at,
        to,
        taxonId,
        scientificName,
        vernacular: null,
        strain: written,
        rule,
      };
      sheet.add(mention);
      break;
    }
  }
}
