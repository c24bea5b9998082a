/** What the ledger of hazards is called where a workbook is to be brought in. */
export const hazardTargetKey = 'hazards'
