import { usePhoto } from '../../parts/use-photo.ts'

/** A picture beside the words that say the same; without one, nothing. */
export function PhotoTiny({ name }: { name: string | undefined }) {
  return name === undefined ? null : <Tiny name={name} />
}

function Tiny({ name }: { name: string }) {
  const { address } = usePhoto(name)
  return address === undefined ? null : <img className="tiny" src={address} alt="" />
}
