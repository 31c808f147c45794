import type { PublicationStatus } from '../../../../shared/domain/claim.ts';

/** The words by which a text tells how its study was published. */
export interface StatusRule {
  readonly status: PublicationStatus;
  /** What the rule looks at, for the reader. */
  readonly words: string;
  /** A text in which it speaks, of the words in `⟦…⟧`. */
  readonly example: string;
  /** What a report says of a study; see `Cue`. */
  readonly phrases: string;
  /** What a paper says of itself, as it names the papers of others too; `null` where it says nothing. */
  readonly ofItself: string | null;
}

/** The first that a text has wins. */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    status: 'retracted',
    words: 'An article that says that it was retracted.',
    example:
      '⟦This article has been retracted⟧, the editors of the journal said. The lamps were never lit, they said.',
    phrases:
      'this article/paper/study has been retracted/withdrawn | retraction of this | has retracted the/this | was/been ~ retracted ~ by',
    ofItself: 'this article/paper has been retracted/withdrawn | retraction of this',
  },
  {
    status: 'preprint',
    words: 'A preprint, or the name of a place for them.',
    example:
      'The study was posted on a ⟦preprint⟧ server, the nurses said. Nobody has checked the lamps, they said.',
    phrases: 'preprint/preprints | pre print | medrxiv | biorxiv | arxiv | ssrn',
    ofItself: 'this preprint | this ~ is a preprint | preprint server | this working paper',
  },
  {
    status: 'unpublished',
    words: 'What is said not to have been reviewed or published yet.',
    example:
      'The report has ⟦not been peer-reviewed⟧, the nurses said. The lamps are new, they said.',
    phrases:
      'not/nor/yet ~ peer reviewed | not/nor/yet ~ refereed | not/nor/yet been/be published | not published | unpublished study/results/trial/data/research/findings | submitted for publication | has/have/had yet to be ~ published',
    ofItself: 'not ~ peer reviewed | not ~ refereed',
  },
  {
    status: 'conference',
    words: 'What was told at a meeting.',
    example:
      'The nurses told the ⟦annual meeting⟧ that the lamps help, they said. The hall was full, one nurse said.',
    phrases:
      'annual meeting/conference/congress | scientific sessions | international/european/world/national/american/british conference/congress/symposium | presented/presenting/reported ~ at/to ~ conference/meeting/congress/symposium',
    ofItself: 'conference abstract',
  },
  {
    status: 'peer_reviewed',
    words: 'What a report says was published in a journal.',
    example:
      'The study was ⟦published online in the journal⟧ Lamps Today, the nurses said. The lamps help, one of them said.',
    phrases:
      'published/appears/appear/reported/released/report/described/writing/detailed/out ~ in/by ~ journal/proceedings/annals/lancet/bmj/jama/nature/plos/pnas | journal of',
    ofItself: null,
  },
];
