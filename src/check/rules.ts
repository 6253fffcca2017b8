import { linking } from './lists/linking.ts';
import { publishing } from './lists/publishing.ts';
import { structure } from './lists/structure.ts';
import { switching } from './lists/switching.ts';
import { typesetting } from './lists/typesetting.ts';
import { wording } from './lists/wording.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which they are listed and asked. One that has to look something up may be asynchronous. */
export const rules: readonly Rule[] = [...structure, ...typesetting, ...wording, ...linking, ...publishing, ...switching];
