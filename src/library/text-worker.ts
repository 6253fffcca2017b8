// What a thread of its own does for src/library/texts.ts.
export { makeText as default } from './make-text.ts';
