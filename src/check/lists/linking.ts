import type { Rule } from '../rule.ts';
import { linkBare } from '../rules/link-bare.ts';
import { linkDead } from '../rules/link-dead.ts';
import { linkEmpty } from '../rules/link-empty.ts';
import { linkHere } from '../rules/link-here.ts';
import { linkHttp } from '../rules/link-http.ts';
import { linkLocal } from '../rules/link-local.ts';
import { linkMoved } from '../rules/link-moved.ts';
import { linkOwn } from '../rules/link-own.ts';
import { linkSameWords } from '../rules/link-same-words.ts';
import { linkTracking } from '../rules/link-tracking.ts';

/** Where its links lead. */
export const linking: readonly Rule[] = [
	linkHere,
	linkEmpty,
	linkSameWords,
	linkBare,
	linkHttp,
	linkMoved,
	linkDead,
	linkTracking,
	linkLocal,
	linkOwn,
];
