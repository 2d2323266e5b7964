import { activeGrants, type Grant, type Role, type Scope } from '../access/role.ts'
import type { Principal } from '../access/principal.ts'
import { meetingStates } from './meetings.ts'

/** The day on which the matrix is asked. */
export const TODAY = '2021-03-17'

/** Someone who asks for documents. `is` says in words what they are today, written by hand, never computed. */
export interface Asker {
  readonly name: string
  /** Every grant ever given, those that hold no longer or not yet included; empty for a visitor without account. */
  readonly grants: readonly Grant[]
  /** With the grants that hold on `TODAY`. */
  readonly principal: Principal | null
  /** `staff`, `members`, `communeEditor of 92075`, `coordinator of culture`, `member of culture`, `writer of <meeting id>`… */
  readonly is: readonly string[]
}

const grant = (
  role: Role,
  scope: Scope = null,
  from: string | null = null,
  until: string | null = null,
): Grant => ({
  role,
  scope,
  from,
  until,
})

const asker = (name: string, grants: readonly Grant[], ...is: readonly string[]): Asker => {
  const person = `person-${name.replaceAll(/[^a-z]+/gi, '-')}`.slice(0, 40)
  return { name, grants, is, principal: { user: name, person, grants: activeGrants(grants, TODAY) } }
}

/** One asker a role, then wrong scopes, dates and combinations. */
export const askers: readonly Asker[] = [
  { name: 'a visitor', grants: [], principal: null, is: [] },
  asker('an account without a role', []),
  asker('an administrator', [grant('administrator')], 'holds a role'),
  asker('staff', [grant('staff')], 'holds a role', 'staff', 'members'),
  asker('restricted staff', [grant('restrictedStaff')], 'holds a role', 'restricted staff', 'members'),
  asker('the treasurer', [grant('treasurer')], 'holds a role', 'treasurer', 'members'),
  asker(
    'an editor of Vanves',
    [grant('communeEditor', 'commune:92075')],
    'holds a role',
    'members',
    'editor of 92075',
  ),
  asker(
    'an editor of Sèvres',
    [grant('communeEditor', 'commune:92072')],
    'holds a role',
    'members',
    'editor of 92072',
  ),
  asker(
    'a coordinator of culture',
    [grant('coordinator', 'network:culture')],
    'holds a role',
    'members',
    'member of culture',
    'coordinator of culture',
  ),
  asker(
    'a coordinator of sport',
    [grant('coordinator', 'network:sport')],
    'holds a role',
    'members',
    'member of sport',
    'coordinator of sport',
  ),
  asker('a member', [grant('member')], 'holds a role', 'members'),
  asker(
    'a member of culture',
    [grant('member', 'network:culture')],
    'holds a role',
    'members',
    'member of culture',
  ),
  asker('a member of the Bureau', [grant('member', 'bureau')], 'holds a role', 'members', 'Bureau'),
  asker(
    'an invited writer',
    meetingStates.map(({ key }) => grant('member', `meeting:${key}`)),
    'holds a role',
    'members',
    ...meetingStates.map(({ key }) => `writer of ${key}`),
  ),
  asker(
    'a writer invited elsewhere',
    [grant('member', 'meeting:elsewhere')],
    'holds a role',
    'members',
    'writer of elsewhere',
  ),

  asker('staff until yesterday', [grant('staff', null, '2020-07-06', '2021-03-16')]),
  asker('staff from tomorrow', [grant('staff', null, '2021-03-18', null)]),
  asker('staff until today', [grant('staff', null, null, TODAY)], 'holds a role', 'staff', 'members'),
  asker('staff from today', [grant('staff', null, TODAY, TODAY)], 'holds a role', 'staff', 'members'),
  asker('an editor of Vanves until yesterday', [grant('communeEditor', 'commune:92075', null, '2021-03-16')]),
  asker(
    'a former coordinator of culture, still a member of it',
    [
      grant('coordinator', 'network:culture', null, '2020-12-31'),
      grant('member', 'network:culture', '2021-01-01'),
    ],
    'holds a role',
    'members',
    'member of culture',
  ),
  asker(
    'a former treasurer who edits Vanves',
    [grant('treasurer', null, null, '2020-07-05'), grant('communeEditor', 'commune:92075')],
    'holds a role',
    'members',
    'editor of 92075',
  ),

  asker('staff held for a commune', [grant('staff', 'commune:92075')]),
  asker('an editor of no commune', [grant('communeEditor')]),
  asker('an editor of a network', [grant('communeEditor', 'network:culture')]),
  asker('a coordinator of everything', [grant('coordinator')]),
  asker('a member of a commune', [grant('member', 'commune:92075')]),

  asker(
    'staff who are restricted staff too',
    [grant('staff'), grant('restrictedStaff')],
    'holds a role',
    'staff',
    'restricted staff',
    'members',
  ),
  asker(
    'an administrator who edits Sèvres',
    [grant('administrator'), grant('communeEditor', 'commune:92072')],
    'holds a role',
    'members',
    'editor of 92072',
  ),
  asker(
    'an editor of Vanves who coordinates sport and sits in the Bureau',
    [
      grant('communeEditor', 'commune:92075'),
      grant('coordinator', 'network:sport'),
      grant('member', 'bureau'),
    ],
    'holds a role',
    'members',
    'editor of 92075',
    'coordinator of sport',
    'member of sport',
    'Bureau',
  ),
]
