import type { Rule } from '../rule.ts';
import { altFileName } from '../rules/alt-file-name.ts';
import { altImageOf } from '../rules/alt-image-of.ts';
import { altLikeCaption } from '../rules/alt-like-caption.ts';
import { audioTranscript } from '../rules/audio-transcript.ts';
import { boldForHeading } from '../rules/bold-for-heading.ts';
import { breakBySpaces } from '../rules/break-by-spaces.ts';
import { emojiRun } from '../rules/emoji-run.ts';
import { headingCapitals } from '../rules/heading-capitals.ts';
import { headingFullStop } from '../rules/heading-full-stop.ts';
import { headingInBold } from '../rules/heading-in-bold.ts';
import { headingNote } from '../rules/heading-note.ts';
import { headingOfFirstLevel } from '../rules/heading-of-first-level.ts';
import { headingTwice } from '../rules/heading-twice.ts';
import { listDeep } from '../rules/list-deep.ts';
import { listNumbers } from '../rules/list-numbers.ts';
import { listOfOne } from '../rules/list-of-one.ts';
import { listSplit } from '../rules/list-split.ts';
import { paragraphLong } from '../rules/paragraph-long.ts';
import { paragraphSmall } from '../rules/paragraph-small.ts';
import { pictureCaption } from '../rules/picture-caption.ts';
import { sectionAlone } from '../rules/section-alone.ts';
import { sectionEmpty } from '../rules/section-empty.ts';
import { sectionLong } from '../rules/section-long.ts';
import { tableCaption } from '../rules/table-caption.ts';
import { tableHeads } from '../rules/table-heads.ts';
import { tableThin } from '../rules/table-thin.ts';
import { videoCaptions } from '../rules/video-captions.ts';

/** What a text is built of. */
export const structure: readonly Rule[] = [
	headingOfFirstLevel,
	headingTwice,
	headingFullStop,
	headingCapitals,
	headingInBold,
	headingNote,
	boldForHeading,
	sectionEmpty,
	sectionAlone,
	sectionLong,
	paragraphLong,
	paragraphSmall,
	listOfOne,
	listDeep,
	listSplit,
	listNumbers,
	breakBySpaces,
	tableThin,
	tableHeads,
	tableCaption,
	pictureCaption,
	altLikeCaption,
	altImageOf,
	altFileName,
	videoCaptions,
	audioTranscript,
	emojiRun,
];
