/** A ladder with one rung lit: thang. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 26" width="22" height="24" aria-hidden="true">
      <path d="M4 25V1M20 25V1" stroke="currentColor" strokeWidth="2.4" />
      <path d="M4 20.5h16M4 14.5h16" stroke="currentColor" strokeWidth="2.4" />
      <path d="M4 8h16" stroke="var(--highlight)" strokeWidth="3.4" />
    </svg>
  )
}
