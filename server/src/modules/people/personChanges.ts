import { addPerson, changePerson } from './addPerson.ts'
import { setDisabled } from './setDisabled.ts'

/** What other modules do to people, in the course of a change of their own. */
export const personChanges = { addPerson, changePerson, setDisabled }
