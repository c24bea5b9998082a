/** Whether this is the page on which somebody without an account comes by one. */
export const isRegister = (): boolean => /^\/register\/?$/.test(location.pathname)
