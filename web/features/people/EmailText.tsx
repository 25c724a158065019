/** An e-mail address in a table: where it must break, it breaks before the @. */
export function EmailText({ email }: { readonly email: string }) {
  const place = email.indexOf('@')
  return (
    <>
      {email.slice(0, place)}
      <wbr />
      {email.slice(place)}
    </>
  )
}
