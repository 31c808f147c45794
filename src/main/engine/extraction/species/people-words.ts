/** Homo sapiens in the NCBI Taxonomy. */
export const PEOPLE_TAXON_ID = 9606;
export const PEOPLE_SCIENTIFIC_NAME = 'Homo sapiens';

/** Words that mean people wherever they stand. */
export const PEOPLE_WORDS: readonly string[] = (
  'human,humans,human being,human beings,homo sapiens,homo,patient,patients,inpatient,' +
  'inpatients,outpatient,outpatients,people,person,persons,participant,participants,' +
  'volunteer,volunteers,peoples,man,men,woman,women,boy,boys,girl,girls,child,children,' +
  'schoolchildren,preschoolers,toddler,toddlers,baby,babies,teenager,teenagers,' +
  'adolescents,octogenarians,pensioners'
).split(',');

/**
 * Words for people that are also said of those who do the study or of mankind. They count only where
 * the text has no plainer word for the people studied.
 */
export const GUARDED_PEOPLE_WORDS: readonly string[] = (
  'preterm,elderly,elders,respondents,interviewees,students,pupils,schoolgirls,' +
  'schoolboys,workers,employees,residents,nurses,soldiers,veterans,athletes,drivers,' +
  'smokers,drinkers,consumers,sufferers,survivors,parents,households,diabetics,' +
  'asthmatics,mums,youths,seniors,retirees,caregivers,carers,couples,kids,youngsters,' +
  'players,runners,americans,britons,europeans,teens,citizens,commuters,motorists,' +
  'shoppers,undergraduates,postgraduates,taxpayers,apprentices'
).split(',');

/** Words for people that are said of animals too; they count only where no animal is named either. */
export const SHARED_PEOPLE_WORDS: readonly string[] = (
  'adult,adults,subject,subjects,individuals,infant,infants,newborn,newborns,neonate,' +
  'neonates,adolescent,twins,mother,mothers,father,fathers,families,siblings,donors'
).split(',');
