import { holds, type Principal } from '#domain'

export const isAdministrator = (principal: Principal): boolean => holds(principal, 'administrator')
