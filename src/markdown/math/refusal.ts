/** Something that TeX can say and the page cannot show; the message is its name, as the writer would know it. */
export class Refusal extends Error {}
