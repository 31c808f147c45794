const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that report what somebody says. */
export const REPORTING = words(
  'said says say saying told tells added adds noted notes explained explains wrote writes write warned warns ' +
    'cautioned cautions concluded conclude concludes acknowledged acknowledge acknowledges argued argues ' +
    'commented comments stated states stressed stresses suggested pointed believes believe thinks think ' +
    'reported report reports announced announces insisted insists admitted admits emphasized emphasised ' +
    'advised advises recommended recommends urged urges found find finds claims claimed estimates ' +
    'agreed agrees hopes hope speculated speculate reckons',
);

/** Words that name the people who did the study. */
export const AUTHOR_WORDS = words(
  'author authors coauthor coauthors researcher researchers scientist scientists team investigator ' +
    'investigators study studies paper experimenters reviewers trialists',
);

/** Words that name bodies which speak as one. */
export const INSTITUTION_WORDS = words(
  'fda ema mhra nice who cdc nih hfea nhs agency agencies administration department ministry government ' +
    'company companies manufacturer maker spokesman spokeswoman spokesperson society association ' +
    'federation academy college council foundation charity committee officials regulator regulators ' +
    'authority authorities commission panel organization organisation institute university hospital statement ' +
    'task force institution bureau corporation',
);

/** Words that tell that a person had no part in the study. */
export const OUTSIDE_PHRASES = [
  'not involved',
  "wasn't involved",
  "weren't involved",
  'no involvement',
  'not part of',
  "wasn't part of",
  'not connected with',
  'not affiliated with',
  'not associated with',
  'unconnected',
  'did not take part',
  'had no role',
  'no part in',
  'independent expert',
  'outside expert',
  'editorial',
  'commenting on',
  'who reviewed the',
  'not an author',
];

/** Words that tell that a person did the study. */
export const AUTHOR_PHRASES = [
  'author',
  'led the',
  'led by',
  'leads the',
  'lead researcher',
  'lead investigator',
  'lead scientist',
  'study leader',
  'principal investigator',
  'senior investigator',
  'and colleagues',
  'and his colleagues',
  'and her colleagues',
  'and his team',
  'and her team',
  'and their team',
  'conducted the',
  'headed the',
  'study chair',
  'his team',
  'her team',
  'co-led',
  'carried out the',
];

/** Words that begin the post of a person named before; of "M.D." and "Ph.D." the letters before the stop. */
export const POSTS =
  'a an the who chief director head professor senior associate assistant MD M PhD Ph president chair'.split(
    ' ',
  );

/** Words before a personal name. */
export const TITLES = words('dr drs prof professor mr mrs ms sir dame doctor');

/** Capital words that begin sentences or name times, not people. */
export const NOT_NAMES = words(
  'the a an in on at but and or so however although while when this that these those it he she they we i ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
    'august september october november december new according for as if what there their his her our my ' +
    'you your not no yes one two three after before by from with most some many all both other others ' +
    'study researchers scientists authors findings results overall also still even then now more',
);
