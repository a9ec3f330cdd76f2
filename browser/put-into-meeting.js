// What the button "Put into our meeting" on a record's page does, without leaving it.
export { putIntoMeeting } from "./views/put.js"
