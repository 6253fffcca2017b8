import type { Rule } from '../rule.ts';
import { authorMissing } from '../rules/author-missing.ts';
import { coverAlt } from '../rules/cover-alt.ts';
import { dateFar } from '../rules/date-far.ts';
import { descriptionLength } from '../rules/description-length.ts';
import { descriptionLikeTitle } from '../rules/description-like-title.ts';
import { descriptionMissing } from '../rules/description-missing.ts';
import { seriesGap } from '../rules/series-gap.ts';
import { tagHash } from '../rules/tag-hash.ts';
import { tagNear } from '../rules/tag-near.ts';
import { tagOnce } from '../rules/tag-once.ts';
import { tagsMissing } from '../rules/tags-missing.ts';
import { titleCapitals } from '../rules/title-capitals.ts';
import { titleFullStop } from '../rules/title-full-stop.ts';
import { titleLength } from '../rules/title-length.ts';
import { updatedEarly } from '../rules/updated-early.ts';

/** What is said of it in lists. */
export const publishing: readonly Rule[] = [
	titleLength,
	titleFullStop,
	titleCapitals,
	descriptionMissing,
	descriptionLength,
	descriptionLikeTitle,
	coverAlt,
	authorMissing,
	dateFar,
	updatedEarly,
	tagsMissing,
	tagHash,
	tagOnce,
	tagNear,
	seriesGap,
];
