import type { Role } from './role.ts'

/** The two signed-in faces: the office on a desk, the field on a phone. */
export type Face = 'office' | 'field'

const fieldRoles: readonly Role[] = ['enterprise', 'village', 'expert']

/** Where somebody lands after signing in. Departments work at a desk and may open the field face too. */
export const faceOf = (roles: readonly Role[]): Face =>
  roles.every((role) => fieldRoles.includes(role)) ? 'field' : 'office'
