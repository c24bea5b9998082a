import './exchange.css'
import { useParams } from '@tanstack/react-router'
import { ChooseFile } from './ChooseFile.tsx'
import { Review } from './Review.tsx'

/** Bringing a workbook into a ledger or the register: choose it, say what its columns mean, check, bring in. */
export function ImportPage() {
  const { target = '', import: id } = useParams({ strict: false })
  return id === undefined ? <ChooseFile target={target} /> : <Review key={id} target={target} id={id} />
}
