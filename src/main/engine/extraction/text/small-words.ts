/** Small words of one language; those that two of these languages share are left out. */
export const SMALL_WORDS: readonly (readonly [string, string])[] = [
  [
    'en',
    'the of and to was were that with for this is are which by from at not have been these it or as',
  ],
  [
    'de',
    'der die und das den von mit nicht ist wurde wurden eine einer bei zu auf für sich auch dem werden',
  ],
  ['fr', 'le les des et du une est dans pour que qui avec sur par ont été sont chez cette aux'],
  ['es', 'el los las y del una se con para es por al fue más como pacientes fueron esta entre sus'],
  [
    'it',
    'il di che della dei nel con per sono gli delle è stato alla dal nella anche una più questo',
  ],
  ['pt', 'os do da em não com uma para dos foi das no na são por pacientes foram mais ao pela'],
  ['nl', 'het een van en dat zijn werd met voor niet bij op ook aan werden uit deze naar te'],
  ['sv', 'och att som av på är för med till inte ett var den eller från hos har efter kan'],
  ['da', 'og at som af på er for med til ikke et var den eller fra hos har efter blev'],
  ['pl', 'nie się jest oraz przez po od pacjentów były dla które to jako'],
  ['fi', 'ja on ei oli että myös kuin sekä olivat tai joka tutkimuksessa mukaan'],
  ['tr', 've bir bu ile için olarak olan daha da en hastaların çok'],
  ['cs', 'se na je že byl byla pacientů do pro které jako při'],
  ['hu', 'az és hogy nem egy volt betegek vagy mint valamint csak'],
];

/** Small words of other languages that English writes too; alone they are no evidence. */
export const ALSO_ENGLISH = new Set(
  'a an as at bin com con de den der des die do du et hat la las los met no on or par per plus por pour sans se son sur tai van via za'.split(
    ' ',
  ),
);
