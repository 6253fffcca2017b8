import { decoded } from '../site/address.ts';

/**
 * The page that shows what an address embeds, and what to call it: people follow `youtube.com/watch`, not
 * `youtube.com/embed`.
 */
export function embedAddress(address: string): { url: string; name: string } {
	const whole = address.trim().replace(/^\/\//, 'https://').replaceAll(/\s/g, '%20');
	for (const { pattern, url, name } of known) {
		const found = pattern.exec(whole);
		if (found) return { url: url ? url(found) : whole, name };
	}
	const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(whole)?.[1];
	const file = decoded(/([^/?#]+)(?:[?#].*)?$/.exec(whole)?.[1] ?? whole);
	if (/\.(?:mp3|m4a|ogg|oga|wav|flac)(?:[?#]|$)/i.test(whole)) return { url: whole, name: `Recording: ${file}` };
	if (/\.(?:mp4|webm|mov|m4v|ogv)(?:[?#]|$)/i.test(whole)) return { url: whole, name: `Video: ${file}` };
	return { url: whole, name: host ? `On ${host}` : file };
}

const known: { pattern: RegExp; url?: (found: RegExpExecArray) => string; name: string }[] = [
	{ pattern: /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|v\/|shorts\/|live\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)(?!videoseries)([\w-]{6,})/i, url: ([, id]) => `https://www.youtube.com/watch?v=${id}`, name: 'Video on YouTube' },
	{ pattern: /youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:[^#]*&)?list=([\w-]+)/i, url: ([, id]) => `https://www.youtube.com/playlist?list=${id}`, name: 'Videos on YouTube' },
	{ pattern: /vimeo\.com\/(?:video\/)?(\d+)/i, url: ([, id]) => `https://vimeo.com/${id}`, name: 'Video on Vimeo' },
	{ pattern: /open\.spotify\.com\/(?:embed\/)?(\w+\/\w+)/i, url: ([, path]) => `https://open.spotify.com/${path}`, name: 'On Spotify' },
	{ pattern: /gist\.github\.com\/([\w-]+(?:\/\w+)?)(?:\.js)?/i, url: ([, path]) => `https://gist.github.com/${path}`, name: 'Code on GitHub' },
	{ pattern: /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\//i, name: 'Post on Twitter' },
	{ pattern: /instagram\.com\/(?:p|reel)\//i, name: 'On Instagram' },
	{ pattern: /soundcloud\.com\//i, name: 'On SoundCloud' },
];
