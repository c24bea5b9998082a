/**
 * Where something happened: a 12-digit place code (GB/T 2260 and the statistical code).
 * The first 4 digits name the city, 6 the district, 9 the town, 12 the village; a town's own place ends in 000.
 */
export type Area = string

/** The home shard: nine digits. Bodies above a town use their own code padded with zeros. */
export type Town = string

export const isTown = (text: string): boolean => /^\d{9}$/.test(text)
export const isArea = (text: string): boolean => /^\d{12}$/.test(text)

export const townOf = (area: Area): Town => area.slice(0, 9)
export const districtOf = (town: Town): Town => `${town.slice(0, 6)}000`
export const placeOfTown = (town: Town): Area => `${town}000`

/** An account's reach over places: a prefix of 4, 6, 9 or 12 digits. */
export type Reach = string

export const isReach = (text: string): boolean => /^(\d{4}|\d{6}|\d{9}|\d{12})$/.test(text)
