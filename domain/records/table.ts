import type { RecordDefinition } from '../schema/record.ts'
import { Action } from './Action.ts'
import { Area } from './Area.ts'
import { Article } from './Article.ts'
import { FeeCall } from './FeeCall.ts'
import { KeyFigure } from './KeyFigure.ts'
import { Meeting } from './Meeting.ts'
import { Membership } from './Membership.ts'
import { Network } from './Network.ts'
import { Note } from './Note.ts'
import { Organization } from './Organization.ts'
import { Person } from './Person.ts'
import { Post } from './Post.ts'

/** Every kind of record. A document type says which of them it holds. */
export const records = {
  Action,
  Area,
  Article,
  FeeCall,
  KeyFigure,
  Meeting,
  Membership,
  Network,
  Note,
  Organization,
  Person,
  Post,
} satisfies { readonly [N in string]: RecordDefinition<N> }

export type RecordName = keyof typeof records

export function isRecordName(name: string): name is RecordName {
  return Object.hasOwn(records, name)
}
