import { minutesModel, namesIn, type MinutesModel } from '#domain'
import { useDirectory } from '../directory/useDirectory.ts'
import { useMeeting } from '../meetings/MeetingContext.ts'

/** Makes the minutes on screen as every format writes them; null while their text is not open here. */
export function useMinutesModel(): () => MinutesModel | null {
  const { record, metadata, minutes } = useMeeting()
  const { byId } = useDirectory()
  return () => {
    const body = minutes.document?.doc.getXmlFragment('body')
    return body ? minutesModel(record, metadata?.kind ?? null, body, namesIn(byId)) : null
  }
}
