const paths = {
  todo: 'M5 5h14v15H5zM9 3h6v4H9zM8.5 13l2.4 2.4 4.6-5',
  records: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  hazards: 'M12 4 21.5 20h-19zM12 10v5M12 17.2v.6',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7',
} as const

export type IconName = keyof typeof paths

/** Drawn beside a word, never instead of one. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinejoin="round" />
    </svg>
  )
}
