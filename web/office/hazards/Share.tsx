import { percentOf, type Rate } from '@bihuan/domain/rollup/figures.ts'

/** A share with its two numbers, so that whoever reads it can count it again; a dash where there is nothing to share. */
export function Share({ of }: { of: Rate }) {
  return (
    <>
      {percentOf(of)}
      {of.denominator === 0 ? null : (
        <span className="q s">
          {' '}
          {of.numerator}/{of.denominator}
        </span>
      )}
    </>
  )
}
