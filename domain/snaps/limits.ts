/** What keeps a gate from being flooded. Of no law: measures of protection, generous for people and tight for machines. */
export const gateLimits = {
  /** Reports and tries of a receipt code a minute from one address. */
  perMinute: 12,
  /** Reports that one gate takes in an hour. */
  anHour: 60,
} as const

/** Letters of a gate's code, 60 bits; of a receipt's, 40: it is written down by hand and shows little. */
export const gateCodeLength = 12
export const receiptLength = 8
