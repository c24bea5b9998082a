import encodeQR from 'qr'

/** The square that is printed: of middle strength, so that a crease or a stamp's edge does not spoil it. */
export const squareOf = (text: string): string => encodeQR(text, 'svg', { ecc: 'medium', border: 2 })
