/** Told at /healthz and in the interface's description. */
export const version = '0.1.0'
