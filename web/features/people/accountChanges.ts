import type { PersonAction, PersonDetail, WorkspaceClient } from '@thang/contracts'
import type { WordKey } from '../../app/workspace/words.ts'

/** What an administrator does to the account of another person. */
export interface AccountChange {
  readonly action: PersonAction
  /** The verb, what follows, the title of the dialog, and what is said when it is done. */
  readonly verb: WordKey
  readonly what: WordKey
  readonly title: WordKey
  readonly done: WordKey
  readonly danger: boolean
  /** It takes no reason. */
  readonly plain?: boolean
  readonly send: (client: WorkspaceClient, id: string, reason: string) => Promise<PersonDetail>
}

/** In the order in which they are offered. */
export const accountChanges: readonly AccountChange[] = [
  {
    action: 'invite-again',
    verb: 'account.inviteAgain',
    what: 'account.inviteAgainWhat',
    title: 'account.inviteAgainTitle',
    done: 'account.inviteAgainDone',
    danger: false,
    plain: true,
    send: (client, id) => client.inviteAgain(id),
  },
  {
    action: 'reset-password',
    verb: 'account.resetPassword',
    what: 'account.resetPasswordWhat',
    title: 'account.resetPasswordTitle',
    done: 'account.resetPasswordDone',
    danger: false,
    send: (client, id, reason) => client.resetPassword(id, { reason }),
  },
  {
    action: 'reset-second-factor',
    verb: 'account.resetFactor',
    what: 'account.resetFactorWhat',
    title: 'account.resetFactorTitle',
    done: 'account.resetFactorDone',
    danger: true,
    send: (client, id, reason) => client.resetSecondFactor(id, { reason }),
  },
  {
    action: 'end-sessions',
    verb: 'account.endSessions',
    what: 'account.endSessionsWhat',
    title: 'account.endSessionsTitle',
    done: 'account.endSessionsDone',
    danger: true,
    send: (client, id, reason) => client.endSessionsOf(id, { reason }),
  },
  {
    action: 'disable',
    verb: 'account.disable',
    what: 'account.disableWhat',
    title: 'account.disableTitle',
    done: 'account.disableDone',
    danger: true,
    send: (client, id, reason) => client.disablePerson(id, { reason }),
  },
  {
    action: 'enable',
    verb: 'account.enable',
    what: 'account.enableWhat',
    title: 'account.enableTitle',
    done: 'account.enableDone',
    danger: false,
    send: (client, id, reason) => client.enablePerson(id, { reason }),
  },
]
