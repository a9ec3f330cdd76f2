/** A profile drawn as on paper: a bar for each part of the model, with lines and, for a group, middle and spread. What is drawn is also said. */
import { html, nothing, svg } from "lit-html"
import { profileOf } from "../../answers/profile.js"
import { filled } from "../../facts/facts.js"

/** @typedef {import("../../answers/profile.js").Shown} Shown */

/** The patterns by which answers are told apart in grey too: the last of the scale is full, the first empty. */
const drawPatterns = () => html`
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
    ${[5, 8, 11].map((width, at) => svg`<pattern id=${`answers-${at + 1}`} patternUnits="userSpaceOnUse" width=${width} height=${width} patternTransform="rotate(45)"><rect class="patterns__ground" width=${width} height=${width}></rect><rect class="patterns__line" width=${2.4} height=${width}></rect></pattern>`)}
  </defs></svg>`

/** How an answer is filled, by its place. @param {number} place @param {number} count */
const filling = (place, count) => (place === count - 1 ? "full" : place === 0 ? "empty" : `url(#answers-${Math.min(3, count - 1 - place)})`)

/** @param {string} fill @param {string} x @param {string} width */
const drawCell = (fill, x, width) =>
  fill.startsWith("url") ? svg`<rect class="bar__cell" x=${x} width=${width} height="100%" fill=${fill}></rect>` : svg`<rect class=${`bar__cell bar__cell--${fill}`} x=${x} width=${width} height="100%"></rect>`

/** A bar of answers, the last of the scale first, so that its length is the one to compare. @param {readonly number[]} counts @param {number} all how many the whole bar stands for @param {boolean} halved */
const drawBar = (counts, all, halved) => {
  let from = 0
  const percent = (/** @type {number} */ share) => `${Math.round(share * 10000) / 100}%`
  const cells = counts.map((count, place) => ({ count, place })).reverse().filter(({ count }) => count).map(({ count, place }) => {
    const cell = drawCell(filling(place, counts.length), percent(from / all), percent(count / all))
    from += count
    return cell
  })
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="bar__ground" width="100%" height="100%"></rect>${cells}${halved ? [0, 1].map(() => svg`<line class="bar__half" x1="50%" x2="50%" y1="0" y2="100%"></line>`) : nothing}</svg>`
}

/** @param {import("./start.js").Answering} answering @param {Shown} shown */
const middleWords = ({ checklist, ui }, { middle, lie }) => {
  const named = middle.map((place) => checklist.scale[place].title)
  return `${named.length === 2 ? filled(ui.answering.middle_between, { low: named[0], high: named[1] }) : filled(ui.answering.middle, { answer: named[0] })} ${ui.answering[lie]}`
}

/** @param {import("./start.js").Answering} answering @param {readonly number[]} counts */
const countWords = ({ checklist, ui }, counts) =>
  counts.map((n, place) => ({ n, answer: checklist.scale[place].title })).reverse().map(({ n, answer }, at) => html`${at ? " · " : ""}<span class="profiled__count">${filled(ui.answering.answer_count, { answer, n })}</span>`)

/**
 * @param {import("./start.js").Answering} answering
 * @param {import("../../answers/tally.js").Tally} tally
 * @param {number} least how many answers a line must have to be shown; one for a person's own
 */
export const drawProfile = (answering, tally, least) => {
  const { checklist, ui } = answering
  const { lines, fields, apart } = profileOf(checklist, tally, least)
  const group = least > 1
  const last = checklist.scale.length - 1
  const shownLine = (/** @type {import("../../answers/profile.js").Line} */ line, /** @type {number} */ at) => html`
    <li data-line=${line.id}>
      <p class="profiled__text"><b>${at + 1}</b> ${line.text}</p>
      ${line.answers === 0
        ? html`<p class="profiled__words">${group ? ui.answering.few : ui.answering.unanswered}</p>`
        : group
          ? html`${drawBar(line.counts, line.answers, true)}<p class="profiled__words">${countWords(answering, line.counts)}<br>${middleWords(answering, line)}</p>`
          : html`<p class="profiled__words profiled__words--own">${checklist.scale[line.counts.indexOf(1)].title}</p>`}
      ${apart === at && group ? html`<p class="profiled__apart">${ui.answering.most_apart}</p>` : nothing}
    </li>`
  const calling = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.call === 1)
  return html`
    ${drawPatterns()}
    ${fields.length ? html`
      <section class="profiled" data-profile>
        <h3>${checklist.profile?.title}</h3>
        <ul class="profiled__key">${checklist.scale.map((answer, place) => html`<li>${drawBar(checklist.scale.map((_, at) => Number(at === place)), 1, false)}${answer.title}</li>`).reverse()}</ul>
        ${group ? html`<p class="profiled__words">${ui.answering.how_to_read}</p>` : nothing}
        <ul class="profiled__fields">${fields.map((field) => html`
          <li data-field=${field.id}>
            <p class="profiled__text"><b>${field.letter}</b> ${field.title}</p>
            ${field.answers ? drawBar(field.counts, group ? field.answers : field.lines.length, group) : nothing}
            <p class="profiled__words">${field.answers === 0
              ? group ? ui.answering.few : ui.answering.unanswered
              : group
                ? html`${countWords(answering, field.counts)}<br>${middleWords(answering, field)}`
                : filled(ui.answering.count_of, { answer: checklist.scale[last].title, n: field.counts[last], count: field.lines.length })}</p>
          </li>`)}</ul>
      </section>` : nothing}
    ${!group && calling.length ? html`
      <section class="profiled" data-calls>
        <h3>${ui.answering.calls}</h3>
        <ul class="profiled__calls">${calling.map(({ line, at }) => html`<li><p class="profiled__text"><b>${at + 1}</b> ${line.text}</p><p class="profiled__words">${line.why}</p></li>`)}</ul>
      </section>` : nothing}
    <details class="profiled" ?open=${group}><summary>${ui.answering.all_answers}</summary><ul class="profiled__lines">${lines.map(shownLine)}</ul></details>`
}
