import { type Rule, replacing } from './rule.ts';

/**
 * A number stays with its unit: 5 km, 50 %, 7 p.m., 20 °C (Standard Ebooks manual 8; SI Brochure 5.4.3). “in” is
 * missing on purpose: it is a word.
 */
export const units = replacing(
	/(?<=[\d½¼¾])[ \n](?=(?:[kcdmµn]?m[²³23]?|km\/h|m\/s|mph|[kmµ]?g|[cdm]?l|[km]?L|ha|h|min|m?s|[kMG]?Hz|[kMGT]?W|[kMGT]?Wh|[km]?V|m?A|k?J|k?cal|[hkM]?Pa|[kKMGT]i?B|[kMG]?bit|dB|px|pt|ft|yd|mi|lbs?|oz|[ap]\.?m|[AP]\.?M|[%‰€£¥$]|°[CF]?|K)(?![\p{L}\p{N}]))/gu,
	NO_BREAK(),
);
