import { nameBits } from '../text/word-traits.ts';

/** What single words tell of names of organisms; `judgeName` says when each holds. */
export const NAME = nameBits([
  /** Is written as a genus is, with a capital. */
  'hasGenusCase',
  /** Is written in capitals, three of them or more. */
  'capitals',
  /** Is a single capital. */
  'initial',
  /** May be a genus written short. */
  'mayBeShort',
  /** Has the shape of a genus, of the second word of a Latin name. */
  'likeGenus',
  'likeEpithet',
  /** By the lexicon: may begin a name; may be the second word of a Latin one. */
  'beginsName',
  'epithet',
  /** By itself, with a capital, is the name of a genus. */
  'genus',
  /** May begin a common name of several words; it, or its singular, may be one alone. */
  'beginsCommon',
  'common',
  /** Can head the name of a virus. */
  'virusHead',
  /** Begins the name of a strain, breed or cell line. */
  'beginsStock',
  /** Begins an everyday name of an organism. */
  'beginsOrganism',
  /** Means people, or does so in some texts. */
  'people',
  'guardedPeople',
  'sharedPeople',
  /** Is an everyday name of a group above the species. */
  'group',
  /** May tell of people who are not named. */
  'impliesPeople',
  /** Has a capital for its second letter, as shorthand has. */
  'mayBeShorthand',
  /** Speaks of plants as plants, of food and drink. */
  'botanical',
  'dietary',
]);

/** What the rules start from. */
export const STARTS_NAME =
  NAME.hasGenusCase |
  NAME.capitals |
  NAME.initial |
  NAME.mayBeShort |
  NAME.virusHead |
  NAME.beginsCommon |
  NAME.common |
  NAME.beginsStock |
  NAME.beginsOrganism |
  NAME.people |
  NAME.guardedPeople |
  NAME.sharedPeople |
  NAME.group |
  NAME.impliesPeople |
  NAME.mayBeShorthand |
  NAME.botanical |
  NAME.dietary;
