/** The tags of what is drawn here, as they grow; they are written when the pages are. */

import { array, text } from "./objects.js"

/** @typedef {import("./objects.js").Value} Value */

export class Branch {
  /** What stands below: branches, and what is marked on pages. @type {(Branch | Value)[]} */
  kids = []

  /**
   * @param {import("./tags.js").Tags} tags
   * @param {string} kind such as `H1`
   * @param {Branch | undefined} parent none for a part of the whole
   * @param {Record<string, Value | undefined>} [entries]
   */
  constructor(tags, kind, parent, entries = {}) {
    this.tags = tags
    this.kind = kind
    this.parent = parent
    this.entries = entries
    this.ref = parent ? tags.context.nextRef() : tags.part()
    parent?.kids.push(this)
  }

  /**
   * Let a branch grow, and return it.
   * @param {string} kind
   * @param {Record<string, Value | undefined>} [entries]
   */
  grow(kind, entries) {
    return new Branch(this.tags, kind, this, entries)
  }

  /** Write this branch and all below. */
  finish() {
    const { context } = this.tags
    const kids = this.kids.map((kid) => (kid instanceof Branch ? kid.ref : kid))
    const element = this.tags.element(this.kind, this.parent?.ref ?? this.tags.top, { ...this.entries, K: array(context, kids) })
    context.assign(this.ref, element)
    for (const kid of this.kids) if (kid instanceof Branch) kid.finish()
  }
}

/**
 * Return a new part of the whole.
 * @param {import("./tags.js").Tags} tags
 * @param {string} title
 */
export const part = (tags, title) => new Branch(tags, "Part", undefined, { T: text(title) })
