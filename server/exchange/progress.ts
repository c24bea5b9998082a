/** Rows read so far of the workbook that a sender is sending. Lost when the program ends, as the reading is. */
const reading = new Map<string, number>()

export const noteProgress = (sender: string, rows: number): void => {
  reading.set(sender, (reading.get(sender) ?? 0) + rows)
}

export const forgetProgress = (sender: string): void => {
  reading.delete(sender)
}

export const progressOf = (sender: string): number => reading.get(sender) ?? 0
