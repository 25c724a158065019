export { type Actor, type Authority, loadActor } from './actor.ts'
export {
  anyAuthority,
  authorityOver,
  authorityOverAll,
  authorityToAppraise,
  covers,
  permit,
} from './authority.ts'
