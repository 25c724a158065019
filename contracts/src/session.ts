import { z } from 'zod'
import { EmailAddress, HeldAuthority, Language, PersonId, PersonName } from './person.ts'

const Instant = z.iso.datetime()

/** A password that a person chooses; length is what counts. */
export const NewPassword = z.string().min(12).max(200)
/** Six digits of the second factor, or a recovery code. */
export const FactorCode = z.string().trim().min(6).max(24)
const LinkToken = z.string().min(20).max(100)

/** What a session still asks for before anything else can be done; null when nothing. */
export const SignInStep = z.enum(['second-factor', 'new-password', 'set-up-second-factor'])
export type SignInStep = z.infer<typeof SignInStep>

/** What the workspace's navigation offers; each is answered by the policy that guards the routes behind it. */
export const WorkspaceArea = z.enum([
  'submissions',
  'rounds',
  'evidence',
  'appraisal',
  'ownResults',
  'people',
  'posts',
  'audit',
  'frameworks',
])
export type WorkspaceArea = z.infer<typeof WorkspaceArea>

/** The session that the cookie names. */
export const Session = z.strictObject({
  person: z.strictObject({
    id: PersonId,
    name: z.string(),
    email: z.string(),
    wantedEmail: z
      .string()
      .nullable()
      .describe('An address that was asked for and is not confirmed yet.'),
    phone: z.string().nullable(),
    language: Language,
  }),
  step: SignInStep.nullable(),
  csrfToken: z.string().describe('To be sent as `x-csrf-token` with every change.'),
  method: z.enum(['password', 'oidc', 'link']),
  secondFactor: z.strictObject({
    enabled: z.boolean(),
    required: z.boolean(),
    givenAt: Instant.nullable(),
    recoveryCodesLeft: z.int(),
  }),
  hasPassword: z.boolean(),
  expiresAt: Instant,
  authorities: z.array(HeldAuthority),
  areas: z.array(WorkspaceArea),
})
export type Session = z.infer<typeof Session>

/** What the sign-in page must know before anybody has signed in. */
export const SignInOptions = z.strictObject({
  firstStart: z.boolean().describe('No administrator exists yet; the terminal shows a link.'),
  oidc: z.strictObject({ name: z.string() }).nullable(),
})
export type SignInOptions = z.infer<typeof SignInOptions>

export const SignIn = z.strictObject({ email: EmailAddress, password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof SignIn>
export const FactorProof = z.strictObject({ code: FactorCode })
export type FactorProof = z.infer<typeof FactorProof>
export const PasswordChange = z.strictObject({
  current: z.string().max(200).nullable().describe('Null where there is none yet.'),
  next: NewPassword,
})
export type PasswordChange = z.infer<typeof PasswordChange>

/** A second factor about to be set up; it counts once a code of it is confirmed. */
export const FactorSetUp = z.strictObject({
  secret: z.string().describe('Base32, for typing in.'),
  uri: z.string().describe('otpauth: address, for a QR code.'),
})
export type FactorSetUp = z.infer<typeof FactorSetUp>
export const RecoveryCodes = z.strictObject({
  recoveryCodes: z.array(z.string()).describe('Shown once.'),
})
export type RecoveryCodes = z.infer<typeof RecoveryCodes>

export const OwnSession = z.strictObject({
  id: z.uuid(),
  current: z.boolean(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  method: z.enum(['password', 'oidc', 'link']),
})
export type OwnSession = z.infer<typeof OwnSession>
export const OwnSessionList = z.strictObject({ sessions: z.array(OwnSession) })
export type OwnSessionList = z.infer<typeof OwnSessionList>

export const LinkQuestion = z.strictObject({ token: LinkToken })
export type LinkQuestion = z.infer<typeof LinkQuestion>
/** What a one-time link is for, shown before it is used. */
export const LinkDescription = z.strictObject({
  purpose: z.enum(['first-administrator', 'invitation', 'reset', 'new-address']),
  name: z.string().nullable(),
  email: z.string().nullable().describe('The person’s; for `new-address` the wanted one.'),
  expiresAt: Instant,
})
export type LinkDescription = z.infer<typeof LinkDescription>
export const LinkAcceptance = z.strictObject({ token: LinkToken, password: NewPassword })
export type LinkAcceptance = z.infer<typeof LinkAcceptance>
export const FirstAdministrator = z.strictObject({
  token: LinkToken,
  name: PersonName,
  email: EmailAddress,
  password: NewPassword,
  unit: z.string().describe('The unit the administrator works in.'),
})
export type FirstAdministrator = z.infer<typeof FirstAdministrator>
export const PasswordReset = z.strictObject({ email: EmailAddress })
export type PasswordReset = z.infer<typeof PasswordReset>

/** The answer to changes that have nothing to tell. */
export const Done = z.strictObject({ done: z.literal(true) })
export type Done = z.infer<typeof Done>
