/** Who is named to whom: what households and people chose, and how lists call them at the moment they are read. */
export { keepAssessment, listAssessments } from './assessments'
export { chooseNaming } from './choose'
export { namingCollections } from './documents'
export { type Line, type NamesOf, namesFor, namesOpen, peopleNamed, smallGroups } from './names'
export { naming } from './page'
