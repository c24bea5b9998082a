/** Where the office shows a record or a hazard. */
export const fileAddress = (file: string, kind: 'record' | 'hazard'): string => `/${kind}s/${file}`
