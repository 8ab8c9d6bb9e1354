/** The kingfisher: sits still, then acts once, precisely. `perched` gives it its branch. */
export function Bird({ size = 26, perched = false }: { size?: number; perched?: boolean }) {
  const body = (
    <>
      <path d="M2 25.5 25 21v7.5z" fill="var(--ink-1)" />
      <path
        d="M20 25c0-9 7-15 15.5-15C45 10 50 17 51.5 26c1.2 7.5 5 12 10 16-6 1.5-10.5 1-14.500-.8L35 38c-9-.5-15-5-15-13z"
        fill="var(--accent)"
      />
      <path
        d="M21.5 29.5C24 41 30 49.5 42 49.5c4.5 0 7-3.2 6-8.3C40 42 27 39.5 21.500 29.500z"
        fill="var(--note-mark)"
      />
      <path d="M26 27.5c2.5 4.5 7.5 6.2 11.5 5-1-3.2-5.500-6.500-11.500-5z" fill="var(--surface)" />
      <circle cx="29.5" cy="21" r="1.9" fill="var(--surface)" />
      <path d="M37 24c6 0 11 5 14.5 12.500-7 .5-12.500-3-14.500-12.500z" fill="var(--ink-1)" opacity=".28" />
      <path d="M38 49.3v7M43 49.300v7" stroke="var(--note-mark)" strokeWidth="2" strokeLinecap="round" />
    </>
  );
  if (!perched)
    return (
      <svg viewBox="0 4 64 56" width={size} height={(size * 56) / 64} aria-hidden>
        {body}
      </svg>
    );
  return (
    <svg viewBox="0 0 320 128" width={320} height={128} aria-hidden>
      <path
        d="M0 112C70 106 96 118 160 112S256 104 320 111"
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <g transform="translate(96 -2) scale(2.02)">{body}</g>
    </svg>
  );
}
