import type { AnsweredFile } from '@bihuan/contract/operation.ts'

/** Hands a file to the browser, to be saved under its name. */
export const saveFile = ({ name, content }: AnsweredFile, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
