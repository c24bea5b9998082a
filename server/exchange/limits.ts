const megabyte = 1024 * 1024

/** How much of a workbook is read. What is larger is no list that people keep, or is meant to harm. */
export const limits = {
  /** Bytes of the file, and of an old .xls, which can only be read whole. */
  file: 20 * megabyte,
  xls: 5 * megabyte,
  /** Bytes that the parts of an .xlsx may unfold to. */
  sheet: 400 * megabyte,
  strings: 80 * megabyte,
  part: 20 * megabyte,
  entries: 5000,
  rows: 100_000,
  columns: 200,
  cells: 3_000_000,
  sheets: 100,
  merges: 50_000,
  /** Characters of one cell that are kept, and of all cells together. */
  text: 8000,
  texts: 80_000_000,
  /** Milliseconds and megabytes of the thread that reads. */
  patience: 90_000,
  memory: 256,
} as const
