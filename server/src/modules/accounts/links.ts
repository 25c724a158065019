import type { Language } from '@thang/contracts'
import type { z } from 'zod'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import {
  deleteLinksOf,
  findLink,
  insertLink,
  type LinkPurpose,
  type LinkRow,
} from './linkQueries.ts'
import { linkDead, linkExpired, linkUnknown, linkUsed } from './refusals.ts'
import { hashOf, makeToken } from './tokens.ts'

const hour = 3_600_000

/** How long a link of each purpose works, in milliseconds. */
const lifetimes: Record<LinkPurpose, number> = {
  'first-administrator': 24 * hour,
  invitation: 7 * 24 * hour,
  reset: hour,
  'new-address': 24 * hour,
}

/** A link just made; the token is told to one person and kept nowhere. */
export interface MadeLink {
  readonly token: string
  readonly expiresAt: Date
}

/** Makes a link for a person, in the place of earlier ones of its purpose. */
export async function makePersonLink(
  trx: WriteTrx,
  purpose: 'invitation' | 'reset',
  about: { readonly person: LinkedPerson; readonly now: Date },
): Promise<MadeLink> {
  await deleteLinksOf(trx, about.person.id, purpose)
  return makeLink(trx, purpose, about)
}

/** Makes a link that gives the person another address, in the place of an earlier one. */
export async function makeAddressLink(
  trx: WriteTrx,
  about: { readonly person: LinkedPerson; readonly wantedEmail: string; readonly now: Date },
): Promise<MadeLink> {
  await deleteLinksOf(trx, about.person.id, 'new-address')
  return makeLink(trx, 'new-address', about)
}

interface LinkedPerson {
  readonly id: string
  readonly email: string
}

export async function makeLink(
  trx: WriteTrx,
  purpose: LinkPurpose,
  {
    person,
    wantedEmail = null,
    now,
  }: {
    readonly person: LinkedPerson | null
    readonly wantedEmail?: string | null
    readonly now: Date
  },
): Promise<MadeLink> {
  const token = makeToken()
  const expiresAt = new Date(now.getTime() + lifetimes[purpose])
  await insertLink(trx, { tokenHash: hashOf(token), purpose, person, wantedEmail, now, expiresAt })
  return { token, expiresAt }
}

/** The link of a token while it works; throws `not_found` or a `conflict` that says what to do instead. */
export async function getLink(trx: ReadTrx, token: string, now: Date): Promise<LinkRow> {
  const link = await findLink(trx, hashOf(token))
  if (link === undefined) throw linkUnknown()
  if (link.used) throw linkUsed()
  if (link.dead) throw linkDead()
  if (link.expiresAt <= now) throw linkExpired()
  return link
}

/** The address of a link; the token is after the #, which browsers send to no server. */
export function linkAddress(
  origin: string,
  link: {
    readonly token: string
    readonly purpose: LinkPurpose
    readonly language: z.infer<typeof Language>
  },
): string {
  const first = link.purpose === 'first-administrator'
  const path =
    link.language === 'en'
      ? `/en/workspace/${first ? 'first-start' : 'link'}`
      : `/lam-viec/${first ? 'khoi-tao' : 'lien-ket'}`
  return `${origin}${path}#${link.token}`
}
