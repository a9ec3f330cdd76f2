// What the box "Print for the meeting" asks for when somebody says how long a meeting lasts, or when it begins.
export { fieldTime, readTime, spokenTime } from "./meeting/clock.js"
export { leaveOut, spread } from "./meeting/minutes.js"
