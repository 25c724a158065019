/** The OpenID Connect provider by which people may sign in. */
export interface OidcSettings {
  /** The address that stands in its tokens, as it writes it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it; stands on the button. */
  readonly name: string
  /** With spaces between; `openid` is among them. */
  readonly scopes: string
  /** Values of `acr` by which it says that a second factor was given. */
  readonly mfaAcr: readonly string[]
}
