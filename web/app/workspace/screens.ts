import type { WorkspaceArea } from '@thang/contracts'
import type { PagePath } from '../page.ts'
import { type ResultScreenName, resultScreens } from './resultScreens.ts'
import { type AppraisalScreenName, appraisalScreens } from './appraisalScreens.ts'
import { type RoundScreenName, roundScreens } from './roundScreens.ts'
import { type EvidenceScreenName, evidenceScreens } from './evidenceScreens.ts'
import { type SubmissionScreenName, submissionScreens } from './submissionScreens.ts'
import type { WordKey } from './words.ts'

/**
 * Who may see a screen: `anyone`; a session that owes a `step`; whoever is `signed-in`; or those whose
 * session has the area. The server decides again on every call.
 */
export type ScreenAccess = 'anyone' | 'step' | 'signed-in' | WorkspaceArea

export interface ScreenEntry {
  readonly path: PagePath
  /** The module below `features/` that exports the component `Screen`. Not `…Page`: those are public. */
  readonly file: string
  /** Heading, title of the window and word in the breadcrumbs. */
  readonly title: WordKey
  readonly access: ScreenAccess
  /** The screen above in the breadcrumbs; null for what stands alone. */
  readonly parent: ScreenName | null
}

export type ScreenName =
  | 'home'
  | 'signIn'
  | 'secondFactor'
  | 'setUpSecondFactor'
  | 'newPassword'
  | 'forgotPassword'
  | 'acceptLink'
  | 'firstStart'
  | 'signedOut'
  | 'profile'
  | 'ownSessions'
  | 'security'
  | 'people'
  | 'person'
  | 'invite'
  | 'posts'
  | 'post'
  | 'newPost'
  | 'units'
  | 'unit'
  | 'unitEvent'
  | 'importUnits'
  | 'delegate'
  | 'notices'
  | 'audit'
  | 'search'
  | 'calendar'
  | 'editCalendar'
  | 'frameworks'
  | 'newDraft'
  | 'importDraft'
  | 'draft'
  | AppraisalScreenName
  | SubmissionScreenName
  | RoundScreenName
  | ResultScreenName
  | EvidenceScreenName

/**
 * Every screen of the workspace. To add one:
 *
 * 1. a name in `ScreenName` and an entry here (`:id` in a path is read as `useWorkspace().params.id`);
 * 2. `features/<noun>/<What>Screen.tsx` that exports `function Screen()`. It begins with `<ScreenHead />`
 *    (breadcrumbs, heading, window title, focus), asks by `useAsk`, and changes by `useForm` or
 *    `useChange`; `client`, words, dates and addresses come from `useWorkspace()`;
 * 3. words in `features/<noun>/i18n/{vi,en}.json`, with the noun as prefix, listed once in `words.ts`;
 * 4. for the navigation at the side, a line in `navigation.ts`.
 *
 * Fields, buttons, tables and dialogs are in `ui/controls`.
 */
export const screens: Readonly<Record<ScreenName, ScreenEntry>> = {
  home: {
    path: { vi: '/lam-viec', en: '/en/workspace' },
    file: 'accounts/HomeScreen',
    title: 'screen.home',
    access: 'signed-in',
    parent: null,
  },
  signIn: {
    path: { vi: '/lam-viec/dang-nhap', en: '/en/workspace/sign-in' },
    file: 'accounts/SignInScreen',
    title: 'screen.signIn',
    access: 'anyone',
    parent: null,
  },
  secondFactor: {
    path: { vi: '/lam-viec/xac-thuc', en: '/en/workspace/second-factor' },
    file: 'accounts/SecondFactorScreen',
    title: 'screen.secondFactor',
    access: 'step',
    parent: null,
  },
  setUpSecondFactor: {
    path: { vi: '/lam-viec/cai-dat-xac-thuc', en: '/en/workspace/set-up-second-factor' },
    file: 'accounts/SetUpSecondFactorScreen',
    title: 'screen.setUpSecondFactor',
    access: 'step',
    parent: null,
  },
  newPassword: {
    path: { vi: '/lam-viec/mat-khau-moi', en: '/en/workspace/new-password' },
    file: 'accounts/NewPasswordScreen',
    title: 'screen.newPassword',
    access: 'step',
    parent: null,
  },
  forgotPassword: {
    path: { vi: '/lam-viec/quen-mat-khau', en: '/en/workspace/forgot-password' },
    file: 'accounts/ForgotPasswordScreen',
    title: 'screen.forgotPassword',
    access: 'anyone',
    parent: null,
  },
  acceptLink: {
    path: { vi: '/lam-viec/lien-ket', en: '/en/workspace/link' },
    file: 'accounts/AcceptLinkScreen',
    title: 'screen.acceptLink',
    access: 'anyone',
    parent: null,
  },
  firstStart: {
    path: { vi: '/lam-viec/khoi-tao', en: '/en/workspace/first-start' },
    file: 'accounts/FirstStartScreen',
    title: 'screen.firstStart',
    access: 'anyone',
    parent: null,
  },
  signedOut: {
    path: { vi: '/lam-viec/da-dang-xuat', en: '/en/workspace/signed-out' },
    file: 'accounts/SignedOutScreen',
    title: 'screen.signedOut',
    access: 'anyone',
    parent: null,
  },
  profile: {
    path: { vi: '/lam-viec/tai-khoan', en: '/en/workspace/account' },
    file: 'accounts/ProfileScreen',
    title: 'screen.profile',
    access: 'signed-in',
    parent: 'home',
  },
  ownSessions: {
    path: { vi: '/lam-viec/tai-khoan/phien', en: '/en/workspace/account/sessions' },
    file: 'accounts/OwnSessionsScreen',
    title: 'screen.ownSessions',
    access: 'signed-in',
    parent: 'profile',
  },
  security: {
    path: { vi: '/lam-viec/tai-khoan/bao-mat', en: '/en/workspace/account/security' },
    file: 'accounts/SecurityScreen',
    title: 'screen.security',
    access: 'signed-in',
    parent: 'profile',
  },
  people: {
    path: { vi: '/lam-viec/can-bo', en: '/en/workspace/people' },
    file: 'people/PeopleScreen',
    title: 'screen.people',
    access: 'people',
    parent: 'home',
  },
  // Everybody sees themselves, whatever else they may see.
  person: {
    path: { vi: '/lam-viec/can-bo/:id', en: '/en/workspace/people/:id' },
    file: 'people/PersonScreen',
    title: 'screen.person',
    access: 'signed-in',
    parent: 'people',
  },
  invite: {
    path: { vi: '/lam-viec/moi-can-bo', en: '/en/workspace/invite' },
    file: 'people/InviteScreen',
    title: 'screen.invite',
    access: 'people',
    parent: 'people',
  },
  posts: {
    path: { vi: '/lam-viec/vi-tri', en: '/en/workspace/posts' },
    file: 'people/PostsScreen',
    title: 'screen.posts',
    access: 'posts',
    parent: 'home',
  },
  post: {
    path: { vi: '/lam-viec/vi-tri/:id', en: '/en/workspace/posts/:id' },
    file: 'people/PostScreen',
    title: 'screen.post',
    access: 'posts',
    parent: 'posts',
  },
  newPost: {
    path: { vi: '/lam-viec/tao-vi-tri', en: '/en/workspace/new-post' },
    file: 'people/NewPostScreen',
    title: 'screen.newPost',
    access: 'posts',
    parent: 'posts',
  },
  units: {
    path: { vi: '/lam-viec/don-vi', en: '/en/workspace/units' },
    file: 'units/UnitTreeScreen',
    title: 'screen.units',
    access: 'signed-in',
    parent: 'home',
  },
  unit: {
    path: { vi: '/lam-viec/don-vi/:id', en: '/en/workspace/units/:id' },
    file: 'units/UnitStoryScreen',
    title: 'screen.unit',
    access: 'signed-in',
    parent: 'units',
  },
  unitEvent: {
    path: { vi: '/lam-viec/don-vi/:id/thay-doi', en: '/en/workspace/units/:id/event' },
    file: 'units/UnitEventScreen',
    title: 'screen.unitEvent',
    access: 'signed-in',
    parent: 'units',
  },
  importUnits: {
    path: {
      vi: '/lam-viec/don-vi/nhap-tu-excel',
      en: '/en/workspace/units/import-from-excel',
    },
    file: 'units/ImportUnitsScreen',
    title: 'screen.importUnits',
    access: 'signed-in',
    parent: 'units',
  },
  delegate: {
    path: { vi: '/lam-viec/uy-quyen', en: '/en/workspace/delegations' },
    file: 'people/DelegateScreen',
    title: 'screen.delegate',
    access: 'signed-in',
    parent: 'home',
  },
  notices: {
    path: { vi: '/lam-viec/thong-bao', en: '/en/workspace/notices' },
    file: 'notices/NoticesScreen',
    title: 'screen.notices',
    access: 'signed-in',
    parent: 'home',
  },
  audit: {
    path: { vi: '/lam-viec/nhat-ky', en: '/en/workspace/audit' },
    file: 'audit/AuditScreen',
    title: 'screen.audit',
    access: 'audit',
    parent: 'home',
  },
  calendar: {
    path: { vi: '/lam-viec/lich-lam-viec', en: '/en/workspace/calendar' },
    file: 'calendar/CalendarScreen',
    title: 'screen.calendar',
    access: 'signed-in',
    parent: 'home',
  },
  editCalendar: {
    path: { vi: '/lam-viec/lich-lam-viec/:year', en: '/en/workspace/calendar/:year' },
    file: 'calendar/EditCalendarScreen',
    title: 'screen.editCalendar',
    access: 'signed-in',
    parent: 'calendar',
  },
  frameworks: {
    path: { vi: '/lam-viec/bo-chi-so', en: '/en/workspace/frameworks' },
    file: 'frameworks/DraftsScreen',
    title: 'screen.frameworks',
    access: 'frameworks',
    parent: 'home',
  },
  newDraft: {
    path: { vi: '/lam-viec/tao-du-thao', en: '/en/workspace/new-draft' },
    file: 'frameworks/NewDraftScreen',
    title: 'screen.newDraft',
    access: 'frameworks',
    parent: 'frameworks',
  },
  importDraft: {
    path: { vi: '/lam-viec/nhap-bo-chi-so', en: '/en/workspace/import-framework' },
    file: 'frameworks/ImportScreen',
    title: 'screen.importDraft',
    access: 'frameworks',
    parent: 'frameworks',
  },
  draft: {
    path: { vi: '/lam-viec/bo-chi-so/:id', en: '/en/workspace/frameworks/:id' },
    file: 'frameworks/DraftScreen',
    title: 'screen.draft',
    access: 'frameworks',
    parent: 'frameworks',
  },
  ...evidenceScreens,
  ...appraisalScreens,
  ...roundScreens,
  ...resultScreens,
  ...submissionScreens,
  search: {
    path: { vi: '/lam-viec/tim', en: '/en/workspace/search' },
    file: 'search/SearchScreen',
    title: 'screen.search',
    access: 'signed-in',
    parent: 'home',
  },
}

/** Names of all screens, in the order of the table. */
export const screenNames = Object.keys(screens).filter(isScreenName)

/** Whether there is a screen of that name, in this version. */
export function isScreenName(name: string): name is ScreenName {
  return Object.hasOwn(screens, name)
}
