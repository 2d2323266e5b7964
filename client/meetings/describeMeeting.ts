export { meetingFacts, meetingMoment, meetingName, type MeetingFacts } from '#domain'
