/** The mark: a loop that closes with a tick. */
export function Ring({ size = 22 }: { size?: number }) {
  return (
    <svg className="ring" width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M20.3 8.1A9.2 9.2 0 1 1 15.9 3.7" stroke="#1d606d" strokeWidth="3.2" strokeLinecap="round" />
      <path
        d="m8 12.2 3 3 8.6-9.4"
        stroke="#1d606d"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
