import { alphabetsMixed } from './rules/alphabets-mixed.ts';
import { altFileName } from './rules/alt-file-name.ts';
import { altImageOf } from './rules/alt-image-of.ts';
import { altLikeCaption } from './rules/alt-like-caption.ts';
import { apostrophe } from './rules/apostrophe.ts';
import { article } from './rules/article.ts';
import { audioTranscript } from './rules/audio-transcript.ts';
import { authorMissing } from './rules/author-missing.ts';
import { boldForHeading } from './rules/bold-for-heading.ts';
import { bracketsUnpaired } from './rules/brackets-unpaired.ts';
import { breakBySpaces } from './rules/break-by-spaces.ts';
import { capitals } from './rules/capitals.ts';
import { coverAlt } from './rules/cover-alt.ts';
import { dashLopsided } from './rules/dash-lopsided.ts';
import { dashesMixed } from './rules/dashes-mixed.ts';
import { dateFar } from './rules/date-far.ts';
import { decomposed } from './rules/decomposed.ts';
import { degree } from './rules/degree.ts';
import { descriptionLength } from './rules/description-length.ts';
import { descriptionLikeTitle } from './rules/description-like-title.ts';
import { descriptionMissing } from './rules/description-missing.ts';
import { emojiRun } from './rules/emoji-run.ts';
import { headingCapitals } from './rules/heading-capitals.ts';
import { headingFullStop } from './rules/heading-full-stop.ts';
import { headingInBold } from './rules/heading-in-bold.ts';
import { headingNote } from './rules/heading-note.ts';
import { headingOfFirstLevel } from './rules/heading-of-first-level.ts';
import { headingTwice } from './rules/heading-twice.ts';
import { leftOver } from './rules/left-over.ts';
import { ligature } from './rules/ligature.ts';
import { lineEndHyphen } from './rules/line-end-hyphen.ts';
import { linkBare } from './rules/link-bare.ts';
import { linkDead } from './rules/link-dead.ts';
import { linkEmpty } from './rules/link-empty.ts';
import { linkHere } from './rules/link-here.ts';
import { linkHttp } from './rules/link-http.ts';
import { linkLocal } from './rules/link-local.ts';
import { linkMoved } from './rules/link-moved.ts';
import { linkOwn } from './rules/link-own.ts';
import { linkSameWords } from './rules/link-same-words.ts';
import { linkTracking } from './rules/link-tracking.ts';
import { listDeep } from './rules/list-deep.ts';
import { listNumbers } from './rules/list-numbers.ts';
import { listOfOne } from './rules/list-of-one.ts';
import { listSplit } from './rules/list-split.ts';
import { marksDoubled } from './rules/marks-doubled.ts';
import { multiplication } from './rules/multiplication.ts';
import { noteBeforeStop } from './rules/note-before-stop.ts';
import { noteSpace } from './rules/note-space.ts';
import { paragraphLong } from './rules/paragraph-long.ts';
import { paragraphSmall } from './rules/paragraph-small.ts';
import { phrases } from './rules/phrases.ts';
import { pictureCaption } from './rules/picture-caption.ts';
import { placeholder } from './rules/placeholder.ts';
import { primes } from './rules/primes.ts';
import { quotesOfLanguage } from './rules/quotes-of-language.ts';
import { quotesUnpaired } from './rules/quotes-unpaired.ts';
import { sectionAlone } from './rules/section-alone.ts';
import { sectionEmpty } from './rules/section-empty.ts';
import { sectionLong } from './rules/section-long.ts';
import { seriesGap } from './rules/series-gap.ts';
import { spaceAfterMark } from './rules/space-after-mark.ts';
import { spaceBeforeMark } from './rules/space-before-mark.ts';
import { spaceInBrackets } from './rules/space-in-brackets.ts';
import { spacesDoubled } from './rules/spaces-doubled.ts';
import { spacesHard } from './rules/spaces-hard.ts';
import { switchUnknown } from './rules/switch-unknown.ts';
import { switchUnused } from './rules/switch-unused.ts';
import { tab } from './rules/tab.ts';
import { tableCaption } from './rules/table-caption.ts';
import { tableHeads } from './rules/table-heads.ts';
import { tableThin } from './rules/table-thin.ts';
import { tagHash } from './rules/tag-hash.ts';
import { tagNear } from './rules/tag-near.ts';
import { tagOnce } from './rules/tag-once.ts';
import { tagsMissing } from './rules/tags-missing.ts';
import { titleCapitals } from './rules/title-capitals.ts';
import { titleFullStop } from './rules/title-full-stop.ts';
import { titleLength } from './rules/title-length.ts';
import { unseen } from './rules/unseen.ts';
import { updatedEarly } from './rules/updated-early.ts';
import { videoCaptions } from './rules/video-captions.ts';
import { wordDoubled } from './rules/word-doubled.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which they are listed and asked. A rule that has to look something up, such as a dictionary, may be asynchronous. */
export const rules: readonly Rule[] = [
	// what a text is built of
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
	// how its signs are set
	noteSpace,
	noteBeforeStop,
	spacesDoubled,
	spaceBeforeMark,
	spaceAfterMark,
	spaceInBrackets,
	spacesHard,
	tab,
	unseen,
	decomposed,
	ligature,
	alphabetsMixed,
	lineEndHyphen,
	apostrophe,
	primes,
	degree,
	multiplication,
	dashLopsided,
	dashesMixed,
	marksDoubled,
	quotesUnpaired,
	quotesOfLanguage,
	bracketsUnpaired,
	capitals,
	// its words
	wordDoubled,
	article,
	phrases,
	placeholder,
	leftOver,
	// where its links lead
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
	// what is said of it in lists
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
	// what is said to this check
	switchUnknown,
	switchUnused,
];
